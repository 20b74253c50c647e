package model

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/carry"
	"tickmark/claims/desk"
)

func TestBeforeAndAfter(t *testing.T) {
	was, now := BeforeAndAfter([]claims.DiffPart{{Op: "=", Text: "It cost"}, {Op: "-", Text: " 4"}, {Op: "+", Text: " 5"}, {Op: "=", Text: " euros."}})
	if d := cmp.Diff([]Run{{"It cost", false}, {" 4", true}, {" euros.", false}}, was); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]Run{{"It cost", false}, {" 5", true}, {" euros.", false}}, now); d != "" {
		t.Error(d)
	}
}

func TestParagraphRows(t *testing.T) {
	here, there := claims.Span{Start: 0, End: 4}, claims.Span{Start: 5, End: 9}
	g := &desk.Compared{Paragraphs: []carry.Paragraph{
		{Was: here, Now: here, Diff: []claims.DiffPart{{Op: "=", Text: "Same"}}},
		{Was: here, Now: there, Moved: true, Diff: []claims.DiffPart{{Op: "=", Text: "Same"}}},
		{Now: there, Diff: []claims.DiffPart{{Op: "+", Text: "New"}}},
		{Was: here, Diff: []claims.DiffPart{{Op: "-", Text: "Old"}}},
		{Was: here, Now: there, Diff: []claims.DiffPart{{Op: "-", Text: "Old"}, {Op: "+", Text: "New"}}},
	}}
	rows, more := ParagraphRows(g, assets.Speak("en"))
	var got []string
	for _, r := range rows {
		got = append(got, r.What)
	}
	if want := []string{"Moved", "New", "Taken out", "Changed"}; !slices.Equal(got, want) || more != 0 {
		t.Errorf("rows are %q, and %d more", got, more)
	}
	if len(rows[1].Was) > 0 || len(rows[2].Now) > 0 || len(rows[3].Was) == 0 || len(rows[3].Now) == 0 {
		t.Errorf("sides are %+v", rows)
	}
	g.Paragraphs = slices.Repeat(g.Paragraphs[2:3], mostParagraphs+3)
	if rows, more := ParagraphRows(g, assets.Speak("en")); len(rows) != mostParagraphs || more != 3 {
		t.Errorf("%d rows and %d more", len(rows), more)
	}
}
