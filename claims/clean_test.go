package claims

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWithoutBoilerplate(t *testing.T) {
	a := Article{
		Text: "Menü\nÜberschrift\nEin Satz mit Link.\nTeilen",
		Blocks: []Block{{Kind: BlockBoilerplate, Span: Span{0, 4}}, {Kind: BlockHeadline, Span: Span{5, 16}},
			{Kind: BlockParagraph, Span: Span{17, 35}}, {Kind: BlockBoilerplate, Span: Span{36, 42}}},
		Links:  []Link{{"https://a.example/", Span{0, 4}}, {"https://b.example/", Span{30, 34}}},
		Places: []Place{{PlacePage, "1", 0}, {PlacePage, "2", 20}, {PlacePage, "3", 36}},
	}
	got := a.WithoutBoilerplate()
	want := Article{
		Text:   "Überschrift\n\nEin Satz mit Link.",
		Blocks: []Block{{Kind: BlockHeadline, Span: Span{0, 11}}, {Kind: BlockParagraph, Span: Span{13, 31}}},
		Links:  []Link{{"https://b.example/", Span{26, 30}}},
		Places: []Place{{PlacePage, "1", 0}, {PlacePage, "2", 16}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if w := NewText(got.Text).Slice(got.Links[0].Span); w != "Link" {
		t.Errorf("the link lies on %q", w)
	}
}

// TestManyLinksAreLookedAtOnce: work that grows with the product of blocks and links would
// take minutes here.
func TestManyLinksAreLookedAtOnce(t *testing.T) {
	const n = 200_000
	a := Article{Text: strings.Repeat("Wort\n", n)}
	for i := range n {
		at := Span{5 * i, 5*i + 4}
		a.Blocks = append(a.Blocks, Block{Kind: BlockParagraph, Span: at})
		a.Links = append(a.Links, Link{"https://a.example/", at})
	}
	start := time.Now()
	if got := a.WithoutBoilerplate(); len(got.Links) != n || got.Links[n-1].Start != 6*(n-1) {
		t.Errorf("%d of %d links are left", len(got.Links), n)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
}

func TestPlaceAt(t *testing.T) {
	a := Article{Places: []Place{{PlacePage, "i", 3}, {PlacePage, "ii", 10}, {PlacePage, "iii", 10}, {PlacePage, "iv", 20}}}
	for pos, want := range map[int]string{0: "", 2: "", 3: "i", 9: "i", 10: "iii", 19: "iii", 20: "iv", 99: "iv"} {
		p, ok := a.PlaceAt(pos)
		if p.Label != want || ok != (want != "") {
			t.Errorf("position %d lies on page %q, want %q", pos, p.Label, want)
		}
	}
}
