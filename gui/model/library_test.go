package model

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestCaseRow(t *testing.T) {
	at := time.Date(2022, 1, 18, 12, 0, 0, 0, time.Local)
	base := claims.Summary{Case: "c", Number: 3, Title: "Hafen", Opened: at, Changed: at.AddDate(0, 0, 2), Claims: 134, Done: 112, Disputed: 3, Sources: 4}
	for _, tt := range []struct {
		name   string
		change func(*claims.Summary)
		want   CaseRow
	}{
		{"plain", func(*claims.Summary) {}, CaseRow{Note: "112 von 134 geprüft, 3 strittig · Fall 3 · angelegt 18. Januar 2022 · geändert 20. Januar 2022 · Quellen: 4", Done: 112.0 / 134}},
		{"overdue, tagged", func(s *claims.Summary) { s.Deadline, s.Tags = "2022-01-20", []string{"eilig", "hafen"} },
			CaseRow{Due: "überfällig seit 20. Januar 2022", Late: true, Tags: "#eilig #hafen", Done: 112.0 / 134}},
		{"due", func(s *claims.Summary) { s.Deadline = "2022-02-20" }, CaseRow{Due: "fällig 20. Februar 2022", Done: 112.0 / 134}},
		{"put away", func(s *claims.Summary) { s.Deadline, s.Closed = "2022-01-20", true }, CaseRow{Due: "abgelegt", Quiet: true, Done: 112.0 / 134}},
		{"without claims", func(s *claims.Summary) { s.Claims, s.Done = 0, 0 }, CaseRow{}},
	} {
		s := base
		tt.change(&s)
		got := NewCaseRow(s, "2022-02-01", de)
		if tt.want.Note == "" {
			got.Note = ""
		}
		tt.want.Case, tt.want.Title = "c", "Hafen"
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
	}
}

func TestFoundRows(t *testing.T) {
	hit := desk.Hit{Hit: claims.Hit{Kind: claims.HitCapture, Case: 7, Title: "Brücke", SourceNumber: 2, SourceTitle: "Amt"},
		Excerpt: "Die Brücke steht.", Marks: []claims.Span{{Start: 4, End: 10}}}
	rows := FoundRows([]desk.Hits{{Kind: claims.HitArticle}, {Kind: claims.HitCapture, Hits: []desk.Hit{hit}, More: true}}, de)
	want := []FoundRow{
		{Head: "Abgerufene Texte (die neuesten 1, es gibt mehr)"},
		{Place: "7 · Brücke · S2 Amt", Parts: []FoundPart{{"Die ", false}, {"Brücke", true}, {" steht.", false}}, Hit: hit},
	}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
}

func TestStats(t *testing.T) {
	s := newSample(t)
	figures, err := s.Stats(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	figures.People = []claims.PersonStats{{By: "Eva Muster", All: 3, Findings: map[claims.FindingKind]int{claims.FindingVerified: 2, claims.FindingDisputed: 1}}}
	got := Stats(figures, de)
	if d := cmp.Diff("Fälle: 1, offen 1, überfällig 0", got[0].Title); d != "" {
		t.Error(d)
	}
	findings := got[3].Facts
	if d := cmp.Diff([]Fact{{"alle", "–"}, {"Eva Muster", "bestätigt 2 · strittig 1"}}, findings); d != "" {
		t.Error(d)
	}
}
