package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestArticleMarks(t *testing.T) {
	s := newSample(t).fetched()
	caption, soldiers := s.about("Soldat der 56. Brigade"), s.about("100.000 Soldaten")
	before := ArticleMarks(s.now(), de)
	if len(before) != len(s.now().Claims) {
		t.Errorf("%d marks for %d claims", len(before), len(s.now().Claims))
	}
	s.decide(caption, claims.CheckSo, claims.FindingCorrected)
	s.cite(caption, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleContext)
	s.cite(caption, 4, "Kiew", claims.RoleContext)
	s.must(s.Drop(t.Context(), s.id, soldiers.ID, true))
	after := ArticleMarks(s.now(), de)

	gone, changed := Changed(before, after)
	if diff := cmp.Diff([]claims.ID{soldiers.ID}, gone); diff != "" {
		t.Errorf("gone: %s", diff)
	}
	want := []ArticleMark{{Claim: caption.ID, Span: caption.Anchor.Span, Kind: claims.FindingCorrected, Glyph: "✎", Note: "S2, S4", Label: de.T("finding.corrected.short")}}
	if diff := cmp.Diff(want, changed); diff != "" {
		t.Errorf("changed: %s", diff)
	}
	if gone, changed := Changed(after, after); gone != nil || changed != nil {
		t.Errorf("nothing has changed, but %v is gone and %v changed", gone, changed)
	}
	if gone, changed := Changed(nil, after); gone != nil || len(changed) != len(after) {
		t.Errorf("all are new, but %d are", len(changed))
	}
}

// hint is a hand-made comparison of a claim with a source.
func hint(c *desk.Case) desk.Hint {
	s := c.Sources[1]
	found := func(start, end int) *claims.Found { return &claims.Found{Span: claims.Span{Start: start, End: end}} }
	return desk.Hint{Source: s, Capture: *c.Latest(s.ID), Comparison: &claims.Comparison{
		Passages: []claims.Passage{{Span: claims.Span{Start: 0, End: 40}}, {Span: claims.Span{Start: 50, End: 60}},
			{Span: claims.Span{Start: 70, End: 80}}, {Span: claims.Span{Start: 90, End: 95}}},
		Details: []claims.Match{
			{Detail: claims.Detail{Text: "41"}, Status: claims.StatusMatch, Source: found(5, 7), Reason: claims.Because("compare.number_same", "41", "41")},
			{Detail: claims.Detail{Text: "Mai"}, Status: claims.StatusAbsent, Reason: claims.Because("compare.date_absent", "Mai")},
			{Detail: claims.Detail{Text: "8"}, Status: claims.StatusDiffers, Source: found(9, 10), Reason: claims.Because("compare.number_differs", "8", "9")},
			{Detail: claims.Detail{Text: "er"}, Status: claims.StatusUnclear, Reason: claims.Because("compare.vague", "er")},
		},
		Quote: &claims.QuoteMatch{Status: claims.QuoteAltered, Source: found(20, 30)},
	}}
}

func TestSourceMarks(t *testing.T) {
	s := newSample(t).fetched()
	k := s.about("Soldat der 56. Brigade")
	s.cite(k, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)
	s.cite(k, 4, "Kiew", claims.RoleSupports)
	c := s.now()
	h := hint(c)
	var got []SourceMarkSort
	for _, m := range SourceMarks(c, k.ID, h) {
		got = append(got, m.Sort)
		if m.Sort == MarkCited && c.Cited(k.ID)[0].Anchor.Span != m.Span {
			t.Errorf("the citation is marked at %v", m.Span)
		}
	}
	want := []SourceMarkSort{MarkPassage, MarkPassage, MarkPassage, MarkMatch, MarkDiffers, MarkCited}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("three passages, what matches and differs, what is attached from this source: %s", diff)
	}
}
