package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"tickmark/claims"
)

func TestAllAsksABusyServerOnceMore(t *testing.T) {
	var soon, never, tomorrow atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/soon":
			if soon.Add(1) == 1 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(http.StatusTooManyRequests)
				return
			}
			w.Write([]byte("page"))
		case "/never":
			never.Add(1)
			w.Header().Set("Retry-After", "0")
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/tomorrow":
			tomorrow.Add(1)
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	pages := all(t, fetcher(t, Options{}, s), t.Context(), []string{s.URL + "/soon", s.URL + "/never", s.URL + "/tomorrow"})
	wants(t, pages[0], "")
	wants(t, pages[1], FailStatus)
	wants(t, pages[2], FailStatus)
	if soon.Load() != 2 || never.Load() != 2 || tomorrow.Load() != 1 {
		t.Errorf("asked %d, %d and %d times, want 2, 2 and 1", soon.Load(), never.Load(), tomorrow.Load())
	}
}

func TestCancelWhileABusyServerIsLeftAlone(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var asked atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		asked.Add(1)
		w.Header().Set("Retry-After", "10")
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	f := fetcher(t, Options{}, s)
	f.All(ctx, written(s.URL+"/1", "missing.txt"), func(i int, p Page) {
		if i == 0 {
			wants(t, p, FailStatus) // what was learnt before it was cancelled
		}
		if i == 1 {
			go func() {
				for asked.Load() == 0 {
					time.Sleep(time.Millisecond)
				}
				cancel()
			}()
		}
	})
	cancel()
	if asked.Load() != 1 {
		t.Errorf("asked %d times", asked.Load())
	}
}

func TestABusyServerIsLeftAloneByAll(t *testing.T) {
	q := fetcher(t, Options{}).queue(mustURL(t, "http://paper.example/"))
	if err := q.turn(t.Context()); err != nil {
		t.Fatal(err)
	}
	q.leaveAlone(time.Hour)
	q.leaveAlone(time.Second) // does not shorten it
	if until := time.Until(time.Unix(0, q.quiet.Load())); until < 30*time.Minute {
		t.Errorf("left alone for %v", until)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := q.turn(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("turn: %v", err)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2022, 1, 21, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		status int
		header string
		wait   time.Duration
		again  bool
	}{
		{429, "3", 3 * time.Second, true},
		{503, "", retryDefault, true},
		{503, "15", retryMost, true},
		{503, "16", 16 * time.Second, false},
		{503, "99999999999999", retryDefault, true}, // not a number of seconds
		{503, "soon", retryDefault, true},
		{503, "Fri, 21 Jan 2022 12:00:05 GMT", 5 * time.Second, true},
		{503, "Fri, 21 Jan 2022 11:00:00 GMT", 0, true},
		{503, "Fri, 21 Jan 2023 12:00:00 GMT", 365 * 24 * time.Hour, false},
		{500, "1", 0, false},
		{404, "1", 0, false},
	} {
		p := Page{Capture: claims.Capture{Failure: FailStatus, Status: c.status, ResponseHeaders: map[string][]string{}}}
		if c.header != "" {
			p.Capture.ResponseHeaders["Retry-After"] = []string{c.header}
		}
		if wait, again := retryAfter(p, now); wait != c.wait || again != c.again {
			t.Errorf("%d, %q: %v, %v", c.status, c.header, wait, again)
		}
	}
}

// A server that names no time is left alone longer each time; one that names one has
// said what it has to say.
func TestPatienceGrowsAndEnds(t *testing.T) {
	busy := Page{Capture: claims.Capture{Failure: FailStatus, Status: 503}}
	named := busy
	named.Capture.ResponseHeaders = map[string][]string{"Retry-After": {"3"}}
	for _, c := range []struct {
		p     Page
		try   int
		wait  time.Duration
		again bool
	}{
		{busy, 0, time.Second, true},
		{busy, 1, 2 * time.Second, true},
		{busy, 2, 4 * time.Second, false},
		{named, 0, 3 * time.Second, true},
		{named, 1, 3 * time.Second, false},
		{Page{}, 0, 0, false},
	} {
		if wait, again := patienceFor(c.p, c.try, time.Now()); wait != c.wait || again != c.again {
			t.Errorf("%v, try %d: %v, %v", c.p.Capture.ResponseHeaders, c.try, wait, again)
		}
	}
}

func FuzzRetryAfter(f *testing.F) {
	for _, s := range []string{"3", "-1", "99999999999999999999", "Fri, 21 Jan 2022 12:00:05 GMT", "soon", "0x10"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, header string) {
		p := Page{Capture: claims.Capture{Failure: FailStatus, Status: 503, ResponseHeaders: map[string][]string{"Retry-After": {header}}}}
		for try := range 4 {
			wait, again := patienceFor(p, try, time.Date(2022, 1, 21, 12, 0, 0, 0, time.UTC))
			if wait < 0 || again && wait > retryMost || again && try > 1 {
				t.Fatalf("%q, try %d: %v, %v", header, try, wait, again)
			}
		}
	})
}

// A dead host costs a few tries, not one for each of its pages.
func TestSilentHostIsGivenUp(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	var j journal
	f := fetcher(t, Options{PerHost: 1, Asking: j.asking}, gone)
	var links []string
	for i := range 10 {
		links = append(links, fmt.Sprint(gone.URL, "/", i))
	}
	pages := all(t, f, t.Context(), links)
	for i, p := range pages {
		if i < silentMost-1 { // robots.txt was the first that did not come
			wants(t, p, FailRefused)
		} else {
			wants(t, p, FailSilentHost)
		}
	}
	if got := len(j.lines("")); got != silentMost {
		t.Errorf("asked %d times", got)
	}
}

func TestAHostThatAnswersIsNotGivenUp(t *testing.T) {
	page := func(failure string, status int) Page {
		return Page{Capture: claims.Capture{Failure: failure, Status: status}}
	}
	q := &queue{}
	for _, c := range []struct {
		p    Page
		want int32
	}{
		{page(FailTimeout, 0), 1},
		{page(FailStatus, 503), 2},
		{page(FailCancelled, 0), 2}, // says nothing of the host
		{page(FailStatus, 404), 0},
		{page(FailTLS, 0), 1},
		{page(FailTimeout, 200), 2}, // began to answer
		{page("", 200), 0},
	} {
		if q.heard(c.p); q.silent.Load() != c.want {
			t.Errorf("after %q, %d: %d, want %d", c.p.Capture.Failure, c.p.Capture.Status, q.silent.Load(), c.want)
		}
	}
}

// Hosts that do not answer take no room from those that do: here they answer only when
// all others have ended.
func TestSlowHostsHoldNobodyUp(t *testing.T) {
	ended := make(chan struct{})
	var servers []*httptest.Server
	var slow, quick []string
	for i := range 12 {
		h := func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "page") }
		if i < 8 {
			h = func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/robots.txt" {
					<-ended
				}
				io.WriteString(w, "page")
			}
		}
		s := serve(t, h)
		servers = append(servers, s)
		for n := range 4 {
			if url := fmt.Sprint(s.URL, "/", n); i < 8 {
				slow = append(slow, url)
			} else {
				quick = append(quick, url)
			}
		}
	}
	left := len(quick)
	fetcher(t, Options{}, servers...).All(t.Context(), written(slices.Concat(slow, quick)...), func(i int, p Page) {
		wants(t, p, "")
		if i >= len(slow) {
			if left--; left == 0 {
				close(ended)
			}
		}
	})
}

// What robots.txt asks does not concern a page that the user wants.
func TestWantedPagesPassRobots(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			io.WriteString(w, "User-agent: *\nDisallow: /\n")
			return
		}
		io.WriteString(w, "page")
	})
	inputs := written(s.URL+"/1", s.URL+"/2")
	inputs[1].Wanted = true
	pages := allOf(t, fetcher(t, Options{}, s), t.Context(), inputs)
	wants(t, pages[0], FailRobots)
	wants(t, pages[1], "")
}
