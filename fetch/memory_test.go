package fetch

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestMemoryHosts(t *testing.T) {
	files := fstest.MapFS{
		"talks.html":         {Data: []byte("<p>talks</p>")},
		"index.html":         {Data: []byte("<p>home</p>")},
		"news/index.html":    {Data: []byte("<p>news</p>")},
		"notes":              {Data: []byte("notes")},
		"große zahl.txt":     {Data: []byte("zahl")},
		"empty.html":         {Data: []byte{}},
		"figures/report.pdf": {Data: []byte("%PDF-1.7")},
	}
	f := fetcher(t, Options{Offline: true, Program: "tickmark v1", Memory: map[string]fs.FS{"Paper.example": files}})
	for _, c := range []struct {
		url, body, contentType string
		status                 int
	}{
		{"https://paper.example", "<p>home</p>", "text/html", 200},
		{"http://paper.example/", "<p>home</p>", "text/html", 200},
		{"https://PAPER.example./talks", "<p>talks</p>", "text/html", 200},
		{"https://paper.example/talks.html?utm=1#top", "<p>talks</p>", "text/html", 200},
		{"https://paper.example/news", "<p>news</p>", "text/html", 200},
		{"https://paper.example/news/", "<p>news</p>", "text/html", 200},
		{"https://paper.example/notes", "notes", "", 200},
		{"https://paper.example/gro%C3%9Fe%20zahl.txt", "zahl", "text/plain", 200},
		{"https://paper.example/figures/report.pdf", "%PDF-1.7", "application/pdf", 200},
		{"https://paper.example/../../talks", "<p>talks</p>", "text/html", 200},
		{"https://paper.example/figures", "", "text/plain; charset=utf-8", 404},
		{"https://paper.example/missing", "", "text/plain; charset=utf-8", 404},
	} {
		t.Run(c.url, func(t *testing.T) {
			p := f.URL(t.Context(), c.url)
			kind := ""
			if c.status != 200 {
				kind, c.body = FailStatus, "There is no such page.\n"
			}
			wants(t, p, kind)
			if string(p.Body) != c.body || p.Capture.Status != c.status || p.Capture.ContentType != c.contentType {
				t.Errorf("status %d, type %q, body %q", p.Capture.Status, p.Capture.ContentType, p.Body)
			}
			if p.Capture.SHA256 == "" || p.Capture.ResponseHeaders["Content-Length"] == nil {
				t.Errorf("capture is not complete: %+v", p.Capture)
			}
			if diff := cmp.Diff(map[string][]string{"Host": {"paper.example"}, "User-Agent": {"tickmark v1"},
				"Accept": {accept}, "Accept-Encoding": {acceptEncoding}}, p.Capture.RequestHeaders); diff != "" {
				t.Error(diff)
			}
		})
	}
	wants(t, f.URL(t.Context(), "https://paper.example/empty"), FailEmpty)
	wants(t, f.URL(t.Context(), "https://www.paper.example/talks"), FailOffline)
}
