package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// doubtful is a case with an article that does not fit itself.
func doubtful(t *testing.T) *desk.Case {
	t.Helper()
	s := newSample(t)
	id, err := s.Open(t.Context(), desk.Input{Lang: "de", Text: "Am Montag, dem 5. März 2021, liefen 12 Kutter und 15 Barkassen aus, insgesamt 30 Boote.\n\n" +
		"Die Werft lieferte 200 Pfund Farbe, teilte Hafenmeisterin Ulla Brandt mit."})
	s.must(err)
	c, err := s.Case(t.Context(), id)
	s.must(err)
	return c
}

func TestNoteRowsPutAlarmsFirst(t *testing.T) {
	c := doubtful(t)
	notes := append(desk.NotesOf(c.Sheet), claims.Note{Kind: claims.NoteTrap, Spans: []claims.Span{{Start: 3, End: 9}}, Reason: claims.Because("notes.trap", "Montag", "so")})
	var got []string
	for _, r := range NoteRows(c, notes, de) {
		got = append(got, r.Mark+" "+r.Text+" | "+r.Reason)
		if len(r.Spans) == 0 {
			t.Errorf("%q has no place", r.Reason)
		}
	}
	want := []string{
		"≠ „Montag, dem 5. März 2021“ | 2021-03-05 ist ein Freitag; im Artikel steht „Montag“",
		"≠  | 12 Kutter + 15 Barkassen = 27; im Artikel steht „30 Boote“",
		"⚠  | „Montag“: so",
		"= „200 Pfund“ | 200 lb × 0,45359237 kg = 90,718 kg",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := NoteCount(notes, de); n != de.T("gui.notes.count.alarms", 4, 2) {
		t.Errorf("counted as %q", n)
	}
	if n := NoteCount(notes[3:], de); n != de.T("gui.notes.count", 1) {
		t.Errorf("without an alarm counted as %q", n)
	}
}

func TestGatherSaysAWordOnce(t *testing.T) {
	trap := func(start int, word string) claims.Note {
		return claims.Note{Kind: claims.NoteTrap, Spans: []claims.Span{{Start: start, End: start + 6}}, Reason: claims.Because("notes.trap", word, claims.ByLang{"de": "so", "en": "so"})}
	}
	given := []claims.Note{trap(0, "Leiter"), trap(9, "Pfund"), trap(20, "Leiter"), trap(40, "Leiter")}
	got := Gather(given)
	if len(got) != 2 || len(got[0].Spans) != 3 || got[0].Spans[2].Start != 40 || len(got[1].Spans) != 1 {
		t.Errorf("%+v", got)
	}
	if len(given[0].Spans) != 1 {
		t.Error("the note that was given is another now")
	}
}

func TestNotesBelongToTheirClaims(t *testing.T) {
	c := doubtful(t)
	notes := append(desk.NotesOf(c.Sheet), claims.Note{Kind: claims.NoteTrap, Spans: []claims.Span{{Start: 3, End: 9}}})
	alarmed := Alarmed(c, notes)
	for i := range c.Claims {
		k := &c.Claims[i]
		fits := !strings.Contains(k.Anchor.Quote, "Montag")
		if alarmed[k.ID] == fits {
			t.Errorf("%q is marked: %v", k.Anchor.Quote, alarmed[k.ID])
		}
		for _, n := range NotesOn(k, notes) {
			if n.Kind == claims.NoteTrap || n.Alarm == fits {
				t.Errorf("%q has the note %+v", k.Anchor.Quote, n)
			}
		}
	}
	c.Claims[0].Dropped = true
	if Alarmed(c, notes)[c.Claims[0].ID] {
		t.Error("a claim that was taken off the list is marked")
	}
}
