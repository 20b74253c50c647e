package panes

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/gui/model"
)

var noteRows = []model.NoteRow{
	{Mark: "≠", Sort: model.NoteAlarms, Text: "„Montag, dem 5. März 2021“", Reason: "2021-03-05 ist ein Freitag; im Artikel steht „Montag“", Spans: []claims.Span{{Start: 3, End: 9}, {Start: 20, End: 24}}},
	{Mark: "⚠", Sort: model.NoteTraps, Reason: "„Leiter“: ein Wort.", Spans: []claims.Span{{Start: 30, End: 36}}},
	{Mark: "=", Sort: model.NoteReckoned, Reason: "12 + 15 = 27, wie geschrieben („27“)", Spans: []claims.Span{{Start: 40, End: 42}}},
}

func TestCardListsNotesOfItsClaim(t *testing.T) {
	c, s, _, _ := newCard(t)
	k, other := s.about("Soldat der 56. Brigade"), s.about("100.000 Soldaten")
	var seen []claims.Span
	typed := ""
	c.OnPlaces = func(spans []claims.Span) { seen = spans }
	c.OnRune = func(r rune) { typed += string(r) }
	c.Show(s.now(), k)
	c.ShowNotes(other.ID, noteRows)
	if c.notes.Visible() {
		t.Error("notes of another claim are shown")
	}
	c.ShowNotes(k.ID, noteRows)
	all := rows(c.notes)
	if !c.notes.Visible() || len(all) != len(noteRows) || all[0].sign.Text != "≠" {
		t.Fatalf("%d notes are listed", len(all))
	}
	test.Tap(all[0])
	if !slices.Equal(seen, noteRows[0].Spans) {
		t.Errorf("chosen, it leads to %v", seen)
	}
	all[0].TypedRune('v')
	if typed != "v" {
		t.Errorf("a letter typed at a note was told as %q", typed)
	}
	c.Show(s.now(), other)
	if c.notes.Visible() {
		t.Error("they stay when another claim is chosen")
	}
}

func TestGoldenNotes(t *testing.T) {
	dressed(t)
	var chosen model.NoteRow
	list := NewNotes(noteRows, de, func(r model.NoteRow) { chosen = r })
	w := shown(t, list, 480, 320)
	w.Resize(fyne.NewSize(480, 321)) // words have wrapped at the first width
	test.AssertRendersToMarkup(t, "notes.xml", w.Canvas())
	test.Tap(rows(list)[2])
	if chosen.Sort != model.NoteReckoned {
		t.Errorf("chosen: %+v", chosen)
	}
	if none := rows(NewNotes(nil, de, nil)); len(none) != 0 {
		t.Errorf("without notes it lists %d", len(none))
	}
}

func TestListMarksClaimsWithAnAlarm(t *testing.T) {
	dressed(t)
	s := newSample(t)
	p := NewClaimList(de)
	shown(t, p.CanvasObject, 420, 400)
	p.Show(s.now())
	id := p.Rows()[1].Claim
	p.ShowAlarms(map[claims.ID]bool{id: true})
	p.Search("")
	for i, r := range p.Rows() {
		if r.Alarm != (r.Claim == id) {
			t.Errorf("row %d is marked: %v", i, r.Alarm)
		}
	}
	row := newClaimRow().(*claimRow)
	shown(t, row, 360, row.MinSize().Height)
	width := func() float32 { return row.text.Size().Width }
	row.show(model.Row{Claim: "a", Text: "Der Umbau", Note: "offen"})
	free := width()
	row.show(model.Row{Claim: "a", Text: "Der Umbau", Note: "offen", Alarm: true})
	if !row.end.Visible() || width() >= free || row.AccessibilityLabel() != "≠ Der Umbau. offen" {
		t.Errorf("an alarm is read as %q, its words have %v of %v", row.AccessibilityLabel(), width(), free)
	}
}
