package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithoutBoilerplate(t *testing.T) {
	a := Article{
		Text: "Menü\nÜberschrift\nEin Satz mit Link.\nTeilen",
		Blocks: []Block{{BlockBoilerplate, Span{0, 4}}, {BlockHeadline, Span{5, 16}},
			{BlockParagraph, Span{17, 35}}, {BlockBoilerplate, Span{36, 42}}},
		Links: []Link{{"https://a.example/", Span{0, 4}}, {"https://b.example/", Span{30, 34}}},
	}
	got := a.WithoutBoilerplate()
	want := Article{
		Text:   "Überschrift\n\nEin Satz mit Link.",
		Blocks: []Block{{BlockHeadline, Span{0, 11}}, {BlockParagraph, Span{13, 31}}},
		Links:  []Link{{"https://b.example/", Span{26, 30}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if w := NewText(got.Text).Slice(got.Links[0].Span); w != "Link" {
		t.Errorf("the link lies on %q", w)
	}
}
