package panes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/gui/model"
)

func TestCardListsWhatWasCheckedBefore(t *testing.T) {
	c, s, _, _ := newCard(t)
	k, other := s.about("Soldat der 56. Brigade"), s.about("100.000 Soldaten")
	rows := []model.BeforeRow{{Line: "Schon geprüft: 3. März 2026, umstritten, siehe Fall 12", Note: "„Ein Soldat.“", Case: "c", Claim: "k"}, {Line: "Schon geprüft: x.csv", Note: "„Soldaten.“"}}
	var seen []model.BeforeRow
	c.OnBefore = func(r model.BeforeRow) { seen = append(seen, r) }
	c.Show(s.now(), k)
	c.ShowBefore(other.ID, rows)
	if c.before.Visible() {
		t.Error("what belongs to another claim is shown")
	}
	c.ShowBefore(k.ID, rows)
	if !c.before.Visible() || len(c.before.Objects) != 2 {
		t.Fatalf("%d are listed", len(c.before.Objects))
	}
	test.Tap(c.before.Objects[0].(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(fyne.Tappable))
	if len(seen) != 1 || seen[0] != rows[0] {
		t.Errorf("seen %+v", seen)
	}
	c.Show(s.now(), k)
	if !c.before.Visible() {
		t.Error("a change of the claim hides it")
	}
	c.Show(s.now(), other)
	if c.before.Visible() {
		t.Error("it stays when another claim is chosen")
	}
	c.ShowBefore(other.ID, rows)
	w := shown(t, c.before, 420, 140)
	w.Resize(fyne.NewSize(420, 141)) // words have wrapped at the first width
	test.AssertRendersToMarkup(t, "before.xml", w.Canvas())
}
