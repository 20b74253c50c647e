package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

func TestHistoryInWords(t *testing.T) {
	s := newSample(t)
	k := s.about("Soldat der 56. Brigade")
	s.decide(k, claims.CheckSo, claims.FindingDisputed)
	s.must(s.SetNote(t.Context(), s.id, k.ID, "Bild prüfen"))
	_, err := s.Undo(t.Context(), s.id) // the note
	s.must(err)
	_, err = s.Undo(t.Context(), s.id) // the finding
	s.must(err)
	_, err = s.Redo(t.Context(), s.id) // the finding again
	s.must(err)
	s.fetched()
	s.cite(k, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)

	entries, err := s.History(t.Context(), s.id)
	s.must(err)
	rows := History(entries, s.now(), de)
	if len(rows) != len(entries) {
		t.Fatalf("%d rows for %d entries", len(rows), len(entries))
	}
	first := rows[len(rows)-6:]
	var got []string
	for _, r := range first {
		line := r.What
		if r.Undone {
			line = "(" + line + ")"
		}
		got = append(got, line)
		if r.By != "Eva Muster" || r.At.IsZero() {
			t.Errorf("who and when is missing: %+v", r)
		}
	}
	words := de.T("gui.quoted", claims.Shorten(k.Anchor.Quote, objectLength))
	finding := de.T("action.finding.set", words+", "+de.T("finding.disputed.short"))
	note := de.T("action.note.set", words)
	want := []string{
		de.T("action.redo", finding),
		"(" + de.T("action.undo", finding) + ")",
		de.T("action.undo", note),
		"(" + note + ")",
		finding,
		de.T("action.case.open", "Genfer Gespräche enden ohne Durchbruch"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(rows[0].What, "Die Unterredung dauerte 90 Minuten") {
		t.Errorf("the citation is told as %q", rows[0].What)
	}
	if !strings.Contains(rows[1].What, "S") || strings.HasSuffix(rows[1].What, ":") {
		t.Errorf("a capture is told as %q", rows[1].What)
	}
}

func TestUndone(t *testing.T) {
	s := newSample(t)
	if got := Undone(nil, s.now(), de); got != "" {
		t.Errorf("of an empty journal: %q", got)
	}
	s.decide(s.about("Soldat der 56."), claims.CheckSo, claims.FindingVerified)
	_, err := s.Undo(t.Context(), s.id)
	s.must(err)
	entries, err := s.History(t.Context(), s.id)
	s.must(err)
	if got := Undone(entries, s.now(), de); !strings.HasPrefix(got, de.T("action.undo", "")) || !strings.Contains(got, "Soldat") {
		t.Errorf("undone: %q", got)
	}
}
