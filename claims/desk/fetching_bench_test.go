package desk

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tickmark/fetch"
)

// BenchmarkFetch200Pages is the fetch of 200 pages from 20 hosts with 100 ms latency and
// 4 connections each, kept in a database on disk with every request noted before it is
// sent: 300 ms are what latency and connections allow (see fetch.Benchmark200Pages).
func BenchmarkFetch200Pages(b *testing.B) {
	var hosts []string
	var links strings.Builder
	for range 20 {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(w, r) // at once: the limit is one for pages
				return
			}
			time.Sleep(100 * time.Millisecond)
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, "<html lang=de><title>%[1]s</title><article><h1>%[1]s</h1>", r.Host+r.URL.Path)
			for i := range 30 {
				fmt.Fprintf(w, "<p>Im Absatz %d steht, dass am 3. Mai 2021 genau %d Leute zum Fest am Ufer kamen und lange blieben.</p>", i, 100+i)
			}
		}))
		b.Cleanup(s.Close)
		hosts = append(hosts, s.Listener.Addr().String())
		for i := range 10 {
			fmt.Fprintf(&links, "<p>Zum Fest kamen %d Leute, wie <a href=%s/%d>die Seite %[1]d</a> schreibt.</p>", i, s.URL, i)
		}
	}
	for b.Loop() {
		b.StopTimer()
		d := deskAt(b, filepath.Join(b.TempDir(), "t.db"))
		d.Fetcher = fetch.New(fetch.Options{AllowHosts: hosts, Asking: d.Store.Note, PerHost: 4, Spacing: -1})
		id, err := d.Open(b.Context(), Input{Rich: []byte("<html lang=de><article><h1>Viele Quellen</h1>" + links.String() + "</article></html>"), RichType: "text/html"})
		if err != nil {
			b.Fatal(err)
		}
		c, err := d.Case(b.Context(), id)
		if err != nil {
			b.Fatal(err)
		}
		want := d.Waiting(c)
		b.StartTimer()
		kept := 0
		err = d.Fetch(b.Context(), id, want, func(f Fetched) {
			if f.Capture.OK() {
				kept++
			}
		})
		if err != nil || kept != 200 {
			b.Fatalf("%d of %d pages, %v", kept, len(want), err)
		}
	}
}
