package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// written are inputs that the user wrote.
func written(addresses ...string) []Input {
	var inputs []Input
	for _, a := range addresses {
		inputs = append(inputs, Input{Address: a})
	}
	return inputs
}

// linked are inputs that a document links to.
func linked(addresses ...string) []Input {
	inputs := written(addresses...)
	for i := range inputs {
		inputs[i].Linked = true
	}
	return inputs
}

// all fetches what the user wrote and gives the pages in their order.
func all(t testing.TB, f *Fetcher, ctx context.Context, addresses []string) []Page {
	t.Helper()
	return allOf(t, f, ctx, written(addresses...))
}

func allOf(t testing.TB, f *Fetcher, ctx context.Context, inputs []Input) []Page {
	t.Helper()
	pages := make([]Page, len(inputs))
	var inside atomic.Int32
	f.All(ctx, inputs, func(i int, p Page) {
		if inside.Add(1) != 1 {
			t.Error("done is called by two at once")
		}
		if pages[i].Capture.ID != "" {
			t.Errorf("input %d ended twice", i)
		}
		pages[i] = p
		inside.Add(-1)
	})
	for i, p := range pages {
		if p.Capture.Requested != inputs[i].Address {
			t.Errorf("page %d is of %q, want %q", i, p.Capture.Requested, inputs[i].Address)
		}
	}
	return pages
}

func TestAllAsksManyHostsAndFewPagesOfEach(t *testing.T) {
	var servers []*httptest.Server
	var inputs []string
	for range 3 {
		var now, most atomic.Int32
		s := serve(t, func(w http.ResponseWriter, r *http.Request) {
			n := now.Add(1)
			defer now.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(time.Millisecond)
			w.Write([]byte(r.URL.Path))
		})
		t.Cleanup(func() {
			if most.Load() > DefaultPerHost {
				t.Errorf("%d pages at once of one host", most.Load())
			}
		})
		servers = append(servers, s)
		for i := range 10 {
			inputs = append(inputs, fmt.Sprintf("%s/%d", s.URL, i))
		}
	}
	inputs = append(inputs, "missing.txt", "ftp://host.example/")
	pages := all(t, fetcher(t, Options{}, servers...), t.Context(), inputs)
	for i, p := range pages[:30] {
		wants(t, p, "")
		if string(p.Body) != fmt.Sprintf("/%d", i%10) {
			t.Errorf("page %d holds %q", i, p.Body)
		}
	}
	wants(t, pages[30], FailNotFound)
	wants(t, pages[31], FailUnknownScheme)
}

func TestAllCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/robots.txt" {
			cancel()
			<-r.Context().Done()
		}
	})
	for _, p := range all(t, fetcher(t, Options{}, s), ctx, []string{s.URL + "/1", s.URL + "/2", s.URL + "/3", "a.txt"})[:3] {
		wants(t, p, FailCancelled)
	}
}

// A page that links to a port has nobody asked there, not even for its robots.txt,
// and one that links to a file has nothing read.
func TestLinksGiveNoPermission(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("draft"), 0o600); err != nil {
		t.Fatal(err)
	}
	var asked atomic.Int32
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { asked.Add(1); w.Write([]byte("page")) })
	port := portOf(mustURL(t, s.URL))
	f := fetcher(t, Options{AllowHosts: []string{"127.0.0.1"}})
	links := []string{s.URL, s.URL + "/2", "http://paper.example:6379/"}
	for _, p := range slices.Concat(allOf(t, f, t.Context(), linked(links...)), allOf(t, f, t.Context(), linked(s.URL))) {
		wants(t, p, FailPort)
	}
	for address, kind := range map[string]string{"a.txt": FailBadURL, "file:a.txt": FailUnknownScheme, "mailto:desk@paper.example": FailUnknownScheme} {
		for _, p := range allOf(t, f, t.Context(), linked(address)) {
			wants(t, p, kind)
		}
	}
	if asked.Load() != 0 {
		t.Errorf("the server was asked %d times", asked.Load())
	}
	// What the user wrote is asked for, also where a link names the same page.
	pages := allOf(t, f, t.Context(), append(linked(s.URL), written(s.URL)...))
	wants(t, pages[0], FailPort)
	wants(t, pages[1], "")
	// So is a link whose host was named with its port.
	f = fetcher(t, Options{AllowHosts: []string{"127.0.0.1:" + port}})
	for _, p := range allOf(t, f, t.Context(), linked(s.URL, s.URL+"/2")) {
		wants(t, p, "")
	}
}

func TestAllOfNothing(t *testing.T) {
	fetcher(t, Options{}).All(t.Context(), nil, func(int, Page) { t.Error("done was called") })
}

func TestQueuesSpareForeignHosts(t *testing.T) {
	f := fetcher(t, Options{AllowHosts: []string{"intranet"}})
	q := f.queues(written("http://a.example/1", "https://b.example/", "http://A.example/2", "notes.txt", "http://intranet/"))
	var got [][]int
	for _, q := range q {
		got = append(got, q.inputs)
	}
	if !slices.EqualFunc(got, [][]int{{0, 2}, {1}, {3}, {4}}, slices.Equal) {
		t.Fatalf("queues %v", got)
	}
	if q[0].pace.Limit() != 4 || q[0].lanes != DefaultPerHost {
		t.Errorf("a foreign host is asked %v times a second, %d at once", q[0].pace.Limit(), q[0].lanes)
	}
	if q[3].pace.Limit() < 1e6 {
		t.Errorf("the user's own host is spared: %v", q[3].pace.Limit())
	}
}

// Benchmark200Pages is the case of 20 hosts with 100 ms latency and 4 connections
// each: 10 pages of a host take 3 rounds, so 300 ms are what latency and connections
// allow, and 390 ms the bound.
func Benchmark200Pages(b *testing.B) {
	var servers []*httptest.Server
	var inputs []string
	for range 20 {
		s := serve(b, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(w, r) // at once: the limit is one for pages
				return
			}
			time.Sleep(100 * time.Millisecond)
			w.Write(make([]byte, 50<<10))
		})
		servers = append(servers, s)
		for i := range 10 {
			inputs = append(inputs, fmt.Sprintf("%s/%d", s.URL, i))
		}
	}
	f := fetcher(b, Options{PerHost: 4, Spacing: -1}, servers...)
	for b.Loop() {
		for _, p := range all(b, f, b.Context(), inputs) {
			if p.Err() != nil {
				b.Fatal(p.Err())
			}
		}
	}
}

// Benchmark25MB shows in B/op what a page at the limit costs.
func Benchmark25MB(b *testing.B) {
	page := make([]byte, DefaultMaxBytes)
	s := serve(b, func(w http.ResponseWriter, _ *http.Request) { w.Write(page) })
	f := fetcher(b, Options{}, s)
	b.ReportAllocs()
	for b.Loop() {
		if p := f.URL(b.Context(), s.URL); p.Err() != nil {
			b.Fatal(p.Err())
		}
	}
}
