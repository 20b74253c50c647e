package read

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

var update = flag.Bool("update", false, "write the expected results of the fixtures anew")

// result is an article in the form that people can read and review: blocks and
// links with their words instead of their positions.
type result struct {
	Format, Charset string
	Title           claims.Reading
	Author          claims.Reading
	Site            claims.Reading
	Published       claims.Reading
	Modified        claims.Reading
	Lang            claims.Reading
	Section         claims.Reading
	Canonical       claims.Reading
	Remarks         []string
	Blocks          [][2]string
	Links           [][2]string
	Places          [][2]string `json:",omitempty"` // label, and the words that follow
}

func shown(a *claims.Article) result {
	r := result{Format: a.Format, Charset: a.Charset, Title: a.Title, Author: a.Author, Site: a.Site, Published: a.Published,
		Modified: a.Modified, Lang: a.Lang, Section: a.Section, Canonical: a.Canonical, Remarks: []string{}, Blocks: [][2]string{}, Links: [][2]string{}}
	for _, m := range a.Remarks {
		r.Remarks = append(r.Remarks, m.Key)
	}
	t := claims.NewText(a.Text)
	for _, b := range a.Blocks {
		r.Blocks = append(r.Blocks, [2]string{string(b.Kind), t.Slice(b.Span)})
	}
	for _, l := range a.Links {
		r.Links = append(r.Links, [2]string{l.URL, t.Slice(l.Span)})
	}
	for _, p := range a.Places {
		r.Places = append(r.Places, [2]string{p.Label, t.Slice(claims.Span{Start: p.Start, End: p.Start + 30})})
	}
	return r
}

// fromDisk are the cases that a user opens from disk or pastes, so that no address comes
// with them.
var fromDisk = []string{"eml/", "mhtml/", "rtf/", "html/saved-complete", "html/singlefile", "html/clipboard-fragment"}

// TestFixtures reads testdata/<format>/<case>/source.* and compares with
// expected.json beside it.
func TestFixtures(t *testing.T) {
	sources, err := filepath.Glob("testdata/*/*/source.*")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, source := range sources {
		dir := filepath.Dir(source)
		if filepath.Ext(source) == ".pdf" {
			continue // read by the tests of package pdf, which have the process that takes them apart
		}
		t.Run(strings.TrimPrefix(dir, "testdata/"), func(t *testing.T) {
			body, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			in := Input{Body: body, URL: "https://www.example.org/blog/post/index.html", Name: filepath.Base(source)}
			if startsWithAny(strings.TrimPrefix(filepath.ToSlash(dir), "testdata/"), fromDisk) {
				in.URL = ""
			}
			a, err := article(in)
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			got, err := json.MarshalIndent(shown(a), "", " ")
			if err != nil {
				t.Fatal(err)
			}
			expected := filepath.Join(dir, "expected.json")
			if *update {
				if err := os.WriteFile(expected, append(got, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(expected)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(got)); diff != "" {
				t.Errorf("result differs (-want +got):\n%s", diff)
			}
		})
	}
}

// sound checks what every article promises: normalised text, blocks in order that
// hold every non-space character, links inside the text with absolute addresses.
func sound(t interface {
	Helper()
	Errorf(string, ...any)
}, a *claims.Article) {
	t.Helper()
	if claims.Normalise(a.Text) != a.Text {
		t.Errorf("text is not normalised: %q", a.Text)
	}
	text := claims.NewText(a.Text)
	at := 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > text.Len() {
			t.Errorf("block %v after %d in a text of %d", b, at, text.Len())
			return
		}
		if gap := text.Slice(claims.Span{Start: at, End: b.Start}); strings.TrimSpace(gap) != "" {
			t.Errorf("no block holds %q", gap)
		}
		at = b.End
	}
	if rest := text.Slice(claims.Span{Start: at, End: text.Len()}); strings.TrimSpace(rest) != "" {
		t.Errorf("no block holds %q", rest)
	}
	for at, p := range a.Places {
		if p.Label == "" || p.Start < 0 || p.Start > text.Len() || at > 0 && p.Start < a.Places[at-1].Start {
			t.Errorf("place %v in a text of %d", p, text.Len())
		}
	}
	for _, l := range a.Links {
		if l.Start < 0 || l.End < l.Start || l.End > text.Len() {
			t.Errorf("link %v in a text of %d", l, text.Len())
		}
		if !strings.HasPrefix(l.URL, "http://") && !strings.HasPrefix(l.URL, "https://") {
			t.Errorf("link leads to %q", l.URL)
		}
	}
}
