package pdf

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/fetch/read"
)

var update = flag.Bool("update", false, "write the expected results of the fixtures anew")

// result is an article, or an error, in the form that people can read and review. It is
// that of the other formats' fixtures, with the places beside.
type result struct {
	Error     string `json:",omitempty"`
	Title     claims.Reading
	Author    claims.Reading
	Published claims.Reading
	Modified  claims.Reading
	Remarks   []claims.Reason
	Blocks    [][2]string
	Links     [][2]string
	Places    [][2]string `json:",omitempty"` // label, and the 30 code points that follow
}

func shown(a *claims.Article) result {
	r := result{Title: a.Title, Author: a.Author, Published: a.Published, Modified: a.Modified,
		Remarks: a.Remarks, Blocks: [][2]string{}, Links: [][2]string{}}
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

// TestFixtures reads the PDF documents among the fixtures of package read and compares
// with expected.json beside each.
func TestFixtures(t *testing.T) {
	sources, err := filepath.Glob("../testdata/pdf/*/source.pdf")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, source := range sources {
		dir := filepath.Dir(source)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			body, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			r := read.Reader{PDF: child(t).Extract}
			a, err := r.Article(context.Background(), read.Input{Body: body, Name: "source.pdf"})
			var got result
			switch known, ok := errors.AsType[*read.Error](err); {
			case ok:
				got.Error = known.Error()
			case err != nil:
				t.Fatal(err)
			default:
				sound(t, a)
				got = shown(a)
			}
			text, err := json.MarshalIndent(got, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			expected := filepath.Join(dir, "expected.json")
			if *update {
				if err := os.WriteFile(expected, append(text, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(expected)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(text)); diff != "" {
				t.Errorf("result differs (-want +got):\n%s", diff)
			}
		})
	}
}
