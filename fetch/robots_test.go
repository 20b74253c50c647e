package fetch

import (
	"io"
	"net/http"
	"sync/atomic"
	"testing"
	"time"
)

func TestRobotsAreHonouredForLinks(t *testing.T) {
	var asked atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
			io.WriteString(w, "User-agent: *\nDisallow: /\n\nUser-agent: tickmark\nDisallow: /private\nAllow: /private/open\nDisallow: /*?print=\n")
			return
		}
		w.Write([]byte("page"))
	})
	urls := []string{s.URL + "/a", s.URL + "/private/b", s.URL + "/private/open", s.URL + "/a?print=1"}
	f := fetcher(t, Options{Program: "tickmark v1.2.3"}, s)
	pages := all(t, f, t.Context(), urls)
	for i, kind := range []string{"", FailRobots, "", FailRobots} {
		wants(t, pages[i], kind)
	}
	if asked.Load() != 1 {
		t.Errorf("robots.txt was asked for %d times", asked.Load())
	}
	// A person wants this page.
	wants(t, f.URL(t.Context(), urls[1]), "")
	wants(t, all(t, f, t.Context(), urls[1:2])[0], "")
}

func TestHostsWithoutRobotsAskNothing(t *testing.T) {
	for _, code := range []int{200, 301, 403, 404, 500} {
		s := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				w.WriteHeader(code)
				return
			}
			w.Write([]byte("page"))
		})
		for _, p := range all(t, fetcher(t, Options{}, s), t.Context(), []string{s.URL + "/a", s.URL + "/b"}) {
			wants(t, p, "")
		}
	}
}

func TestCrawlDelayIsBounded(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "User-agent: *\nCrawl-delay: 86400\n") })
	f := fetcher(t, Options{}, s)
	get := func(url string) Page { return f.URL(t.Context(), url) }
	if got := f.askRobots(mustURL(t, s.URL), get).delay; got != 5*time.Second {
		t.Errorf("delay %v", got)
	}
}

// FuzzRobots holds that no robots.txt stops the program or holds it up.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*?a=$\nAllow: /a\nCrawl-delay: 1e9\n")
	f.Add("user-agent: tickmark\ncrawl-delay: -1\ndisallow: /%zz\n")
	f.Add("\xef\xbb\xbfSitemap:\x00")
	fetch := New(Options{Program: "tickmark v1"})
	at, _ := parseURL("https://paper.example/a?b=c%zz", nil)
	f.Fuzz(func(t *testing.T, s string) {
		r := fetch.askRobots(at, func(string) Page { return Page{Body: []byte(s)} })
		if r.delay < 0 || r.delay > maxDelay {
			t.Fatalf("delay %v", r.delay)
		}
		r.allow(at)
	})
}
