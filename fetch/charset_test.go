package fetch_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tickmark/fetch"
	"tickmark/fetch/read"
)

// A server that names the wrong character set does no harm: the bytes are kept as they
// came, the capture shows what was said of them, and the reader goes by the bytes.
func TestWrongCharset(t *testing.T) {
	const sentence = "Die Schlösser an der Küste öffnen früher, sagte die Bürgermeisterin am Dienstag in Münster."
	latin1 := strings.NewReplacer("ö", "\xf6", "ü", "\xfc").Replace(sentence)
	for _, c := range []struct{ declared, body string }{
		{"utf-8", latin1},
		{"iso-8859-1", sentence},
		{"klingon", sentence},
		{"", latin1},
	} {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", strings.TrimSuffix("text/html; charset="+c.declared, "; charset="))
			io.WriteString(w, "<p>"+c.body+"</p>")
		}))
		defer s.Close()
		f := fetch.New(fetch.Options{AllowHosts: []string{s.Listener.Addr().String()}})
		defer f.Close()
		p := f.URL(t.Context(), s.URL)
		if p.Err() != nil || string(p.Body) != "<p>"+c.body+"</p>" || !strings.HasSuffix(p.Capture.ContentType, c.declared) {
			t.Errorf("%q: %q as %q, %v", c.declared, p.Body, p.Capture.ContentType, p.Err())
		}
		a, err := (&read.Reader{}).Article(t.Context(), read.Input{Body: p.Body, ContentType: p.Capture.ContentType, URL: p.Capture.Final})
		if err != nil || !strings.Contains(a.Text, sentence) {
			t.Errorf("%q: read as %q, %v", c.declared, a.Text, err)
		}
	}
}
