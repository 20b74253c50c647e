package fetch

import (
	"io"
	"net/http"
	"testing"

	"tickmark/claims"
)

func TestUnchangedPagesAreNotSentAgain(t *testing.T) {
	page := "first"
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			if r.Header.Get("If-None-Match") != "" {
				t.Error("what is known of the page was sent to another address")
			}
			http.Redirect(w, r, "/new", http.StatusFound)
			return
		}
		w.Header().Set("ETag", `"`+page+`"`)
		w.Header().Set("Last-Modified", "Fri, 21 Jan 2022 11:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"`+page+`"` && r.Header.Get("If-Modified-Since") == "Fri, 21 Jan 2022 11:00:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		io.WriteString(w, page)
	})
	f := fetcher(t, Options{}, s)
	known := f.URL(t.Context(), s.URL+"/old")
	wants(t, known, "")
	again := func() Page {
		return allOf(t, f, t.Context(), []Input{{Address: s.URL + "/old", Known: &known.Capture}})[0]
	}

	p := again()
	wants(t, p, "")
	if c := p.Capture; !p.Unchanged || p.Body != nil || c.Status != 304 || c.SHA256 != "" || c.Length != 0 || len(c.Redirects) != 1 {
		t.Errorf("unchanged: %v, body %q, %+v", p.Unchanged, p.Body, c)
	}
	if h := p.Capture.RequestHeaders["If-None-Match"]; len(h) != 1 || h[0] != `"first"` {
		t.Errorf("the capture does not show what was asked: %v", p.Capture.RequestHeaders)
	}
	// What a capture that was unchanged says of the page serves as well.
	first := known
	known = p
	if p := again(); !p.Unchanged {
		t.Errorf("asked after an unchanged capture: %+v", p.Capture)
	}
	known = first
	page = "second"
	if p := again(); p.Unchanged || string(p.Body) != "second" {
		t.Errorf("changed: %v, %q", p.Unchanged, p.Body)
	}
}

// A server that was not asked whether the page has changed cannot say that it has not.
func TestUnchangedUnasked(t *testing.T) {
	s := serve(t, status(http.StatusNotModified))
	f := fetcher(t, Options{}, s)
	for _, known := range []*claims.Capture{nil, {Final: s.URL + "/", ResponseHeaders: map[string][]string{}}, {Final: s.URL + "/other", ResponseHeaders: map[string][]string{"Etag": {"a"}}}} {
		p := allOf(t, f, t.Context(), []Input{{Address: s.URL, Known: known}})[0]
		wants(t, p, FailBadRedirect)
	}
}
