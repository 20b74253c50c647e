package panes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

func TestGoldenPairing(t *testing.T) {
	dressed(t)
	box := container.NewVBox(pairingHead(de))
	for _, r := range []model.HintRow{
		{Mark: "≠", Status: claims.StatusDiffers, Detail: "seit 2014", Source: "since 2015", Reason: de.T("compare.date_differs", "seit 2014", "since 2015"), There: true},
		{Mark: "?", Status: claims.StatusAbsent, Detail: "4.711 Lampen", Reason: de.T("compare.number_absent", "4.711 Lampen")},
		{Mark: "≠", Status: claims.StatusDiffers, Reason: de.T("gui.hint.quote", de.T("quote.altered")), Diff: []claims.DiffPart{{Op: "=", Text: "Wir haben"}, {Op: "-", Text: "kurz"}, {Op: "+", Text: "lange"}, {Op: "=", Text: "gewartet"}}},
		{Mark: "!", Status: claims.StatusUnclear, Reason: de.T("compare.denied_in_claim", "kein")},
	} {
		box.Add(newHintRow(r, de, nil, nil))
	}
	w := shown(t, box, 380, 330)
	w.Resize(fyne.NewSize(380, 331)) // words have wrapped at the first width
	test.AssertRendersToMarkup(t, "pairing.xml", w.Canvas())
}

func TestRowIsReadWithBothWordings(t *testing.T) {
	dressed(t)
	c := newHintRow(model.HintRow{Mark: "=", Detail: "drei", Source: "three", Reason: de.T("compare.number_same", "drei", "three")}, de, nil, nil)
	if got := c.AccessibilityLabel(); got != "= drei – three Dieselbe Zahl" {
		t.Errorf("%q", got)
	}
}

func TestChoosingADetailShowsBothPlaces(t *testing.T) {
	p, _, k := evidence(t)
	var ours []claims.Span
	p.OnArticle = func(s []claims.Span) { ours = s }
	for _, r := range rows(p.noticed.scroll) {
		if strings.HasPrefix(r.text.Text, "90 Minuten") {
			test.Tap(r)
		}
	}
	if len(ours) != 1 || !k.Anchor.Contains(ours[0]) {
		t.Errorf("in the article it leads to %v", ours)
	}
	if s := p.text.SelectedText(); !strings.Contains(s, "90") {
		t.Errorf("in the source it leads to %q", s)
	}
}

func TestReviewIsExplainedOnDemand(t *testing.T) {
	dressed(t)
	s := newSample(t)
	n := newNoticed(de, nil)
	c := s.now()
	hint := desk.Hint{Comparison: &claims.Comparison{Review: 0.4, Passages: []claims.Passage{{}}, Why: []claims.Share{{Reason: claims.Because("compare.review_alarm", "1912"), Share: 0.4}}}}
	n.show(c, c.Claims[0].ID, &hint, nil)
	part := func() (*widget.Button, fyne.CanvasObject) {
		o := n.rows.Objects
		return o[len(o)-2].(*widget.Button), o[len(o)-1]
	}
	open, why := part()
	if open.Text != de.T("gui.review", 40) || why.Visible() {
		t.Fatalf("%q, explained before anybody asked: %v", open.Text, why.Visible())
	}
	test.Tap(open)
	if !why.Visible() {
		t.Error("asked for, it is not explained")
	}
	n.show(c, c.Claims[1].ID, &hint, nil)
	if open, why = part(); !why.Visible() {
		t.Error("beside the next claim it is closed again")
	}
	test.Tap(open)
	if why.Visible() {
		t.Error("closed, it is still there")
	}
	hint.Why = nil
	n.show(c, c.Claims[1].ID, &hint, nil)
	for _, o := range n.rows.Objects {
		if _, ok := o.(*widget.Button); ok {
			t.Error("with nothing to explain there is a button for it")
		}
	}
}

func TestCardUnderlinesWhatNothingBacks(t *testing.T) {
	c, s, _, _ := newCard(t)
	k, other := s.about("Soldat der 56. Brigade"), s.about("100.000 Soldaten")
	pieces := []model.Piece{{Text: "Ein Soldat "}, {Text: "der 56.", Unbacked: true}, {Text: " Brigade"}}
	c.Show(s.now(), k)
	c.ShowUnbacked(other.ID, pieces)
	if c.marked.Visible() {
		t.Error("what belongs to another claim is shown")
	}
	c.ShowUnbacked(k.ID, pieces)
	if !c.marked.Visible() || !c.unbacked.Visible() || c.title.Visible() || c.marked.String() != "Ein Soldat der 56. Brigade" {
		t.Fatalf("underlined: %q", c.marked.String())
	}
	for i, seg := range c.marked.Segments {
		if seg.(*widget.TextSegment).Style.TextStyle.Underline != pieces[i].Unbacked {
			t.Errorf("%q is underlined the wrong way", pieces[i].Text)
		}
	}
	c.ShowUnbacked(k.ID, nil)
	if c.marked.Visible() || c.unbacked.Visible() || !c.title.Visible() {
		t.Error("with every word backed, the lines stay")
	}
	c.ShowUnbacked(k.ID, pieces)
	c.Show(s.now(), other)
	if c.marked.Visible() || !c.title.Visible() {
		t.Error("the words of the claim before stand for the next one")
	}
}
