package fetch

import (
	"io"
	"net/http"
	"testing"

	"tickmark/claims"
)

// came is the capture of a page that was asked for and came, by redirects if from
// another address.
func came(asked, final string, remarks ...string) claims.Capture {
	c := claims.Capture{Requested: asked, Final: final, Status: 200, Document: &claims.Article{}}
	if asked != final {
		c.Redirects = []claims.Redirect{{Status: 301, From: asked, To: final}}
	}
	for _, r := range remarks {
		c.Document.Remarks = append(c.Document.Remarks, claims.Because(r))
	}
	return c
}

func TestDeadLinks(t *testing.T) {
	const page = "https://www.paper.example/politik/getreide-im-hafen-1.4711"
	for _, c := range []struct {
		name string
		c    claims.Capture
		want Death
		key  string
	}{
		{"there", came(page, page), "", ""},
		{"there, with another remark", came(page, page, "read.paywall"), "", ""},
		{"soft 404", came(page, page, "read.little_text", "read.not_found"), DeadSoft, "read.not_found"},
		{"soft 404 after a redirect", came(page, "https://www.paper.example/fehler", "read.not_found"), DeadSoft, "read.not_found"},
		{"parked", came(page, page, "read.parked"), DeadParked, "read.parked"},
		{"front page", came(page, "https://www.paper.example/"), DeadFront, "fetch.dead_front"},
		{"front page by another host", came(page, "https://paper.example/index.html"), DeadFront, "fetch.dead_front"},
		{"front page in a language", came(page, "https://www.paper.example/de/"), DeadFront, "fetch.dead_front"},
		{"front page of another site", came(page, "https://media.example/"), DeadElsewhere, "fetch.dead_elsewhere"},
		{"page of another site", came(page, "https://bonus.example/casino?id=7"), DeadElsewhere, "fetch.dead_elsewhere"},
		{"moved to another domain", came(page, "https://bote.example/archiv/getreide-im-hafen-1.4711.html"), "", ""},
		{"moved within the site", came(page, "https://www.paper.example/artikel/4711"), "", ""},
		{"encrypted now", came("http://www.paper.example/a/hafen", "https://www.paper.example/a/hafen"), "", ""},
		{"a front page was asked for", came("http://paper.example/", "https://media.example/"), "", ""},
		{"a front page in a language was asked for", came("http://paper.example/en", "https://paper.example/"), "", ""},
		{"shortened", came("https://bit.ly/3xYz", "https://paper.example/"), "", ""},
		{"the name of a paper", came("https://doi.org/10.1000/182", "https://journal.example/article/S0001"), "", ""},
		{"a counter of clicks", came("https://count.example/go?to=https%3A%2F%2Fwww.paper.example%2Fa", "https://www.paper.example/a"), "", ""},
		{"front page that has not changed", claims.Capture{Requested: page, Final: "https://www.paper.example/", Status: 304, Redirects: []claims.Redirect{{Status: 302, From: page, To: "https://www.paper.example/"}}}, DeadFront, "fetch.dead_front"},
		{"a file", claims.Capture{Requested: "/home/eva/a.txt", Final: "/home/eva/a.txt"}, "", ""},
		{"not read", claims.Capture{Requested: page, Final: page, Status: 200, Failure: "format"}, "", ""},
		{"timeout", claims.Capture{Requested: page, Final: page, Failure: FailTimeout, Message: claims.Because("fetch.timeout", "a")}, "", ""},
		{"forbidden", claims.Capture{Requested: page, Final: page, Failure: FailStatus, Status: 403}, "", ""},
		{"no name server", claims.Capture{Requested: page, Final: page, Failure: FailHostNotFound, Message: claims.Because("fetch.lookup_failed", "a")}, "", ""},
	} {
		got, why := Dead(c.c)
		if got != c.want || why.Key != c.key {
			t.Errorf("%s: %q (%s), want %q (%s)", c.name, got, why.Key, c.want, c.key)
		}
		if got != "" && english[why.Key] == "" && why.Key != "read.not_found" && why.Key != "read.parked" {
			t.Errorf("%s: no sentence for %q", c.name, why.Key)
		}
	}
}

func TestDeadLinksOfServers(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/moved":
			http.Redirect(w, r, "/", http.StatusMovedPermanently)
		case "/":
			io.WriteString(w, "<p>the front page")
		default:
			http.NotFound(w, r)
		}
	})
	f := fetcher(t, Options{}, s)
	f.resolver = resolver(t, "")
	for url, want := range map[string]Death{s.URL + "/missing": DeadNotFound, s.URL + "/gone": DeadGone, s.URL + "/moved": DeadFront, s.URL: "",
		"http://no-such-host.example/a": DeadHost} {
		if got, why := Dead(f.URL(t.Context(), url).Capture); got != want || (english[why.Key] == "") != (want == "") {
			t.Errorf("%s: %q (%s), want %q", url, got, why.Key, want)
		}
	}
}
