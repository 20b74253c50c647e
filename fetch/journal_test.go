package fetch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"tickmark/claims"
)

// journal keeps what it is told of, as the desk would.
type journal struct {
	mu    sync.Mutex
	noted []claims.Request
}

func (j *journal) asking(_ context.Context, r claims.Request) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.noted = append(j.noted, r)
	return nil
}

// lines are the requests, without the part of the URL that the test's server has.
func (j *journal) lines(base string) []string {
	j.mu.Lock()
	defer j.mu.Unlock()
	var out []string
	for _, r := range j.noted {
		out = append(out, strings.TrimSpace(r.Method+" "+strings.TrimPrefix(r.URL, base)+" "+r.For+" "+string(r.Case)+" "+r.Via))
	}
	return out
}

func TestEveryRequestIsNotedBeforeItIsSent(t *testing.T) {
	var j journal
	var busy atomic.Int32
	var s string
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if lines := j.lines(s); !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "GET "+r.URL.Path+" ") }) {
			t.Errorf("%s was asked for before it was noted: %q", r.URL.Path, lines)
		}
		switch r.URL.Path {
		case "/robots.txt":
			http.NotFound(w, r)
		case "/old":
			http.Redirect(w, r, "/new", http.StatusFound)
		case "/busy":
			if busy.Add(1) == 1 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(http.StatusServiceUnavailable)
				return
			}
			fallthrough
		default:
			io.WriteString(w, "page")
		}
	})
	s = server.URL
	f := fetcher(t, Options{Asking: j.asking, PerHost: 1}, server)
	before := time.Now()
	for _, p := range all(t, f, WithCase(t.Context(), "k1"), []string{s + "/old", s + "/busy"}) {
		wants(t, p, "")
	}
	wants(t, f.URL(t.Context(), s+"/alone"), "")
	want := []string{"GET /robots.txt robots k1", "GET /old page k1", "GET /new page k1", "GET /busy page k1", "GET /busy page k1", "GET /alone page"}
	if got := j.lines(s); !slices.Equal(got, want) {
		t.Errorf("noted %q, want %q", got, want)
	}
	for _, r := range j.noted {
		if r.At.Location() != time.UTC || r.At.Before(before.Add(-time.Second)) {
			t.Errorf("noted at %v", r.At)
		}
	}
}

func TestWhatCannotBeNotedIsNotSent(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	full := errors.New("disk full")
	f := fetcher(t, Options{Asking: func(context.Context, claims.Request) error { return full }}, s)
	p := f.URL(t.Context(), s.URL)
	wants(t, p, FailJournal)
	if !errors.Is(p.Err(), full) {
		t.Errorf("Err() = %v", p.Err())
	}
	for _, p := range all(t, f, t.Context(), []string{s.URL + "/1", s.URL + "/2"}) {
		wants(t, p, FailJournal)
	}
}

// A hop that cannot be noted ends the fetch where it was.
func TestRedirectThatCannotBeNotedIsNotFollowed(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/old" {
			t.Errorf("%s was asked for", r.URL.Path)
		}
		http.Redirect(w, r, "/new", http.StatusFound)
	})
	f := fetcher(t, Options{Asking: func(_ context.Context, r claims.Request) error {
		if strings.HasSuffix(r.URL, "/new") {
			return errors.New("disk full")
		}
		return nil
	}}, s)
	p := f.URL(t.Context(), s.URL+"/old")
	wants(t, p, FailJournal)
	if len(p.Capture.Redirects) != 1 {
		t.Errorf("redirects %v", p.Capture.Redirects)
	}
}

// What stays on the machine, and what is refused, is no request.
func TestWhatStaysHereIsNotNoted(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("draft"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := fetcher(t, Options{Memory: map[string]fs.FS{"paper.example": fstest.MapFS{"a": {Data: []byte("page")}}},
		Asking: func(_ context.Context, r claims.Request) error { t.Errorf("noted %v", r); return nil }})
	wants(t, f.Any(t.Context(), "a.txt"), "")
	wants(t, f.Any(t.Context(), "https://paper.example/a"), "")
	wants(t, f.Any(t.Context(), "http://127.0.0.1/"), FailPrivateAddress)
	wants(t, f.Any(t.Context(), "http://reader:secret@paper.example/"), FailBadURL)
	f.SetOffline(true)
	wants(t, f.Any(t.Context(), "https://elsewhere.example/"), FailOffline)
}

// net/http asks again, unasked, where a server has closed a connection that was kept.
func TestSecondTryOfTheTransportIsNoted(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for answers := 1; ; answers = 2 { // the first connection dies at its second request
			c, err := l.Accept()
			if err != nil {
				return
			}
			in := bufio.NewReader(c)
			for range answers {
				if _, err := http.ReadRequest(in); err == nil {
					fmt.Fprint(c, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage")
				}
			}
			http.ReadRequest(in)
			c.Close()
		}
	}()
	t.Cleanup(func() { l.Close(); <-done })
	var j journal
	base := "http://" + l.Addr().String()
	f := fetcher(t, Options{AllowHosts: []string{l.Addr().String()}, Asking: j.asking})
	wants(t, f.URL(t.Context(), base+"/1"), "")
	wants(t, f.URL(t.Context(), base+"/2"), "")
	f.Close() // so that the server's second connection ends
	if got, want := j.lines(base), []string{"GET /1 page", "GET /2 page", "GET /2 page"}; !slices.Equal(got, want) {
		t.Errorf("noted %q, want %q", got, want)
	}
}
