package panes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// kept is what a card has told.
type kept struct {
	claim claims.ID
	check claims.Check
	what  string
}

// newCard is a card that tells into a list, over the sample.
func newCard(t *testing.T) (*Card, *sample, *hand, *[]kept) {
	t.Helper()
	dressed(t)
	h := &hand{}
	told := &[]kept{}
	c := NewCard(de, h.pause)
	c.OnNote = func(id claims.ID, note string) { *told = append(*told, kept{id, "", note}) }
	c.OnReason = func(id claims.ID, check claims.Check, d desk.Decision) {
		*told = append(*told, kept{id, check, string(d.Kind) + " " + d.Reasoning + "/" + d.Wording})
	}
	shown(t, c.CanvasObject, 420, 700)
	return c, newSample(t), h, told
}

func TestChoosingAnotherClaimKeepsWhatWasTyped(t *testing.T) {
	c, s, h, told := newCard(t)
	first, second := s.about("Soldat der 56. Brigade"), s.about("100.000 Soldaten")
	c.Show(s.now(), first)
	test.Type(c.note, "Bild prüfen")
	c.Show(s.now(), second)
	if len(*told) != 1 || (*told)[0] != (kept{first.ID, "", "Bild prüfen"}) {
		t.Fatalf("told %+v", *told)
	}
	if c.note.Text != "" {
		t.Errorf("the note of the first claim stands in the second: %q", c.note.Text)
	}
	h.pass()
	if len(*told) != 1 {
		t.Errorf("told again: %+v", *told)
	}
}

func TestReasonIsKeptWithItsFinding(t *testing.T) {
	c, s, h, told := newCard(t)
	k := s.about("Soldat der 56. Brigade")
	c.Show(s.now(), k)
	test.Type(c.reasoning, "steht nirgends")
	h.pass()
	if len(*told) != 1 || (*told)[0].what != " steht nirgends/" {
		t.Fatalf("a reason without a finding is told as a draft, but: %+v", *told)
	}
	var decided desk.Decision
	c.OnDecide = func(_ claims.Check, d desk.Decision) { decided = d }
	test.Tap(c.buttons[claims.FindingUnsupported].button)
	if decided.Kind != claims.FindingUnsupported || decided.Reasoning != "steht nirgends" {
		t.Fatalf("the finding took %+v along", decided)
	}
	s.must(s.Decide(t.Context(), s.id, k.ID, claims.CheckSo, decided))
	c.Show(s.now(), s.now().Claim(k.ID))
	test.Type(c.wording, "Soldaten")
	h.pass()
	if len(*told) != 2 || (*told)[1].what != "unsupported steht nirgends/Soldaten" {
		t.Errorf("told %+v", *told)
	}
	// The button of the finding that is set takes it back.
	test.Tap(c.buttons[claims.FindingUnsupported].button)
	if decided.Kind != "" {
		t.Errorf("pressed again it sets %q", decided.Kind)
	}
}

func TestTwoChecksOfSomebodysWords(t *testing.T) {
	c, s, _, _ := newCard(t)
	c.Show(s.now(), s.about("Soldat der 56. Brigade"))
	if c.checks.Visible() || c.Check() != claims.CheckSo {
		t.Error("nobody's words have one check only")
	}
	k := s.about("Neunzig Minuten")
	c.Show(s.now(), k)
	if !c.checks.Visible() || c.Check() != claims.CheckSaid {
		t.Errorf("of somebody's words the first check is %q", c.Check())
	}
	var checked claims.Check
	c.OnDecide = func(check claims.Check, _ desk.Decision) { checked = check }
	c.checks.SetSelected(de.T("check.so"))
	test.Tap(c.buttons[claims.FindingVerified].button)
	if checked != claims.CheckSo {
		t.Errorf("after choosing the other check, %q is decided", checked)
	}
	// Chosen anew, the card offers the check that has no finding yet.
	s.must(s.Decide(t.Context(), s.id, k.ID, claims.CheckSaid, desk.Decision{Kind: claims.FindingVerified}))
	c.Show(s.now(), s.about("Soldat der 56. Brigade"))
	c.Show(s.now(), s.now().Claim(k.ID))
	if c.Check() != claims.CheckSo {
		t.Errorf("with the first check decided it offers %q", c.Check())
	}
}

func TestCardSaysWhatIsWanting(t *testing.T) {
	c, s, _, _ := newCard(t)
	k := s.about("Soldat der 56. Brigade")
	for kind, want := range map[claims.FindingKind]string{claims.FindingVerified: "gui.card.wanting.evidence", claims.FindingContext: "gui.card.wanting.reason"} {
		s.must(s.Decide(t.Context(), s.id, k.ID, claims.CheckSo, desk.Decision{Kind: kind}))
		c.Show(s.now(), s.now().Claim(k.ID))
		if !c.wanting.Visible() || c.wanting.Text != de.T(want) {
			t.Errorf("%s wants %q", kind, c.wanting.Text)
		}
	}
	s.must(s.Decide(t.Context(), s.id, k.ID, claims.CheckSo, desk.Decision{Kind: claims.FindingContext, Reasoning: "weil"}))
	c.Show(s.now(), s.now().Claim(k.ID))
	if c.wanting.Visible() {
		t.Errorf("with a reason it still wants %q", c.wanting.Text)
	}
}

func TestCardListsDetailsAndCitations(t *testing.T) {
	c, s, _, _ := newCard(t)
	k := s.about("rund 90 Minuten")
	src := s.now().Sources[1]
	s.must(s.CiteWords(t.Context(), s.id, k.ID, desk.Evidence{Source: src.ID, Words: "Die Unterredung dauerte 90 Minuten", Role: claims.RoleSupports}))
	var seen, removed claims.ID
	c.OnCited = func(q *claims.Citation) { seen = q.ID }
	c.OnUncite = func(id claims.ID) { removed = id }
	c.Show(s.now(), s.now().Claim(k.ID))
	rows := model.DetailRows(s.now(), k, de)
	if n := strings.Count(c.details.Text, "\n") + 1; n != len(rows) || !strings.Contains(c.details.Text, "90 Minuten") {
		t.Errorf("%d details are listed as %q", len(rows), c.details.Text)
	}
	if len(c.cited.Objects) != 1 {
		t.Fatalf("%d citations are listed", len(c.cited.Objects))
	}
	buttons := c.cited.Objects[0].(*fyne.Container).Objects[1].(*fyne.Container).Objects
	test.Tap(buttons[0].(fyne.Tappable))
	test.Tap(buttons[1].(fyne.Tappable))
	if want := s.now().Citations[0].ID; seen != want || removed != want {
		t.Errorf("seen %q, removed %q, want %q", seen, removed, want)
	}
	c.Show(s.now(), nil)
	if c.form.Visible() || !c.empty.Visible() {
		t.Error("without a claim the card is not empty")
	}
}
