package pdf

import (
	"bytes"
	"context"
	"encoding/gob"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/fetch/read"
	"tickmark/fetch/read/layout"
)

// FuzzPDF reads whatever comes as a PDF document, all in one process, which is a hundred
// times as quick: an article that keeps its promises, or an error. Making findings small
// takes all the time there is; -fuzzminimizetime 10x leaves some for looking.
func FuzzPDF(f *testing.F) {
	sources, err := filepath.Glob("../testdata/pdf/*/source.pdf")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range sources {
		b, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add(page("BT /F 9 Tf 1 0 0 1 50 700 Tm [(Der Au\337en-) -300 (minister)] TJ T* (kam.) Tj ET"))
	e, err := start(context.Background())
	if err != nil {
		f.Fatal(err)
	}
	r := read.Reader{PDF: func(_ context.Context, body []byte) (*layout.Document, error) {
		var b bytes.Buffer
		to := gob.NewEncoder(&b)
		if err := e.extract(body, to); err != nil {
			// PDFium broke off; a child would have ended, and the next one begun anew.
			e.Close()
			var restart error
			if e, restart = start(context.Background()); restart != nil {
				f.Fatal(restart)
			}
			return nil, err
		}
		if err := to.Encode(message{Done: true}); err != nil {
			return nil, err
		}
		return receive(&b)
	}}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := r.Article(context.Background(), read.Input{Body: append([]byte("%PDF-"), bytes.TrimPrefix(b, []byte("%PDF-"))...)})
		if err != nil {
			if kindOf(err) == "" || err.Error() == "" {
				t.Errorf("no sentence tells of %v", err)
			}
			return
		}
		sound(t, a)
	})
}

// sound checks what every article promises: normalised text, blocks in order that hold
// every sign, links and places inside the text.
func sound(t *testing.T, a *claims.Article) {
	t.Helper()
	if claims.Normalise(a.Text) != a.Text {
		t.Errorf("text is not normalised: %q", a.Text)
	}
	text := claims.NewText(a.Text)
	at := 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > text.Len() {
			t.Fatalf("block %v after %d in a text of %d", b, at, text.Len())
		}
		if gap := text.Slice(claims.Span{Start: at, End: b.Start}); strings.TrimSpace(gap) != "" {
			t.Errorf("no block holds %q", gap)
		}
		at = b.End
	}
	for _, l := range a.Links {
		if l.Start < 0 || l.End < l.Start || l.End > text.Len() || !strings.HasPrefix(l.URL, "http") {
			t.Errorf("link %v in a text of %d", l, text.Len())
		}
	}
	from := 0
	for _, p := range a.Places {
		if p.Start < from || p.Start > text.Len() || p.Label == "" {
			t.Errorf("place %v after %d in a text of %d", p, from, text.Len())
		}
		from = p.Start
	}
}
