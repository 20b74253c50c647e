package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// Card is one claim with all that was found out about it.
type Card struct {
	fyne.CanvasObject

	// OnDecide is called with the finding for the check in view; an empty kind
	// takes it back.
	OnDecide func(claims.Check, desk.Decision)
	// OnNote is called with what was typed as a note, once typing has paused.
	OnNote func(claim claims.ID, note string)
	// OnReason is called with what was typed for a check, once typing has paused;
	// the kind is empty while the check has no finding.
	OnReason func(claim claims.ID, check claims.Check, to desk.Decision)
	// OnUncite is called to take an attached quotation back.
	OnUncite func(claims.ID)
	// OnBefore is called to see what was checked before where it stands.
	OnBefore func(model.BeforeRow)
	// First says what the first reader found for a check, "" for nothing to be said; nil
	// while there is no second reading.
	First func(claims.ID, claims.Check) string
	// OnCited is called to see an attached quotation in its source.
	OnCited func(*claims.Citation)
	// OnPlaces is called to see places of the article that a note is about.
	OnPlaces func([]claims.Span)
	// OnRune is called for what is typed while a note has the focus.
	OnRune func(rune)

	words *assets.Words
	kase  *desk.Case
	claim *claims.Claim
	check claims.Check

	title     *widget.Label
	marked    *widget.RichText // the title with the words underlined that nothing backs
	unbacked  *widget.Label    // what the lines mean
	says      *widget.Label
	flags     *widget.Label
	first     *widget.Label
	why       *widget.Label
	checks    *widget.RadioGroup
	buttons   map[claims.FindingKind]*keyed
	earlier   *fyne.Container // how the claim read in an earlier version
	details   *widget.Label
	wanting   *widget.Label
	reasoning *pausing
	wording   *pausing
	note      *pausing
	notes     *fyne.Container // the article against itself
	before    *fyne.Container
	cited     *fyne.Container
	form      *fyne.Container
	empty     *widget.Label
	filling   bool // fields are being set by the program
}

// NewCard makes an empty card. Schedule runs what it is given on the UI goroutine
// after a pause in typing; see [Pause].
func NewCard(w *assets.Words, schedule Pause) *Card {
	c := &Card{words: w}
	c.title = widget.NewLabel("")
	c.title.Wrapping = fyne.TextWrapWord
	c.title.TextStyle.Bold = true
	c.title.Selectable = true
	c.marked, c.unbacked = newMarked(), caption(w.T("gui.card.unbacked"))
	c.unbacked.Wrapping = fyne.TextWrapWord
	c.says, c.why = caption(""), caption("")
	c.says.Wrapping, c.why.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	c.flags, c.first = wrapped(caption("")), wrapped(caption(""))
	c.flags.Importance = widget.WarningImportance
	c.checks = widget.NewRadioGroup([]string{w.T("check.said"), w.T("check.so")}, func(s string) {
		if c.filling || c.claim == nil {
			return
		}
		c.check = claims.CheckSo
		if s == w.T("check.said") {
			c.check = claims.CheckSaid
		}
		c.fill()
	})
	c.checks.Horizontal, c.checks.Required = true, true
	var grid *fyne.Container
	c.buttons, grid = findingButtons(w, c.press)
	c.details = widget.NewLabel("")
	c.details.Wrapping = fyne.TextWrapWord
	c.details.SizeName = theme.SizeNameCaptionText
	c.details.Selectable = true
	c.wanting = caption("")
	c.wanting.Wrapping = fyne.TextWrapWord
	c.wanting.Importance = widget.WarningImportance
	c.reasoning = newPausing(schedule, w.T("gui.card.reasoning"), true, c.typed)
	c.wording = newPausing(schedule, w.T("gui.card.wording"), true, c.typed)
	c.note = newPausing(schedule, w.T("gui.card.note"), true, func() {
		if c.claim != nil && c.OnNote != nil {
			c.OnNote(c.claim.ID, c.note.Text)
		}
	})
	c.notes, c.before = container.NewVBox(), container.NewVBox()
	c.forget()
	c.cited, c.earlier = container.NewVBox(), container.NewVBox()
	c.form = container.NewVBox(container.New(tightLines{}, c.title, c.marked, c.unbacked, c.flags, c.says, c.details), c.notes, c.before, c.earlier, c.checks, c.first, grid, c.wanting,
		c.reasoning, c.wording, c.cited, c.note, c.why)
	c.empty = widget.NewLabel(w.T("gui.card.empty"))
	c.empty.Wrapping = fyne.TextWrapWord
	c.empty.Alignment = fyne.TextAlignCenter
	c.empty.Importance = widget.LowImportance
	c.CanvasObject = container.NewVScroll(container.New(beside{}, container.NewVBox(c.form, c.empty)))
	c.form.Hide()
	return c
}

// Check is the check that keys and buttons act on.
func (c *Card) Check() claims.Check { return c.check }

// press sets the finding, or takes it back where it is set already.
func (c *Card) press(kind claims.FindingKind) {
	if c.claim == nil || c.OnDecide == nil {
		return
	}
	if f := c.standing(c.check); f != nil && f.Kind == kind {
		kind = ""
	}
	c.OnDecide(c.check, desk.Decision{Kind: kind, Reasoning: c.reasoning.Text, Wording: c.wording.Text})
}

// standing is the finding for a check of the claim, nil if there is none, or only one
// about earlier words, which has to be decided again.
func (c *Card) standing(check claims.Check) *claims.Finding {
	if f := c.kase.Finding(c.claim.ID, check); f != nil && f.Version == 0 {
		return f
	}
	return nil
}

// Decision is the finding of that kind with the reason and wording typed so far.
func (c *Card) Decision(kind claims.FindingKind) desk.Decision {
	return desk.Decision{Kind: kind, Reasoning: c.reasoning.Text, Wording: c.wording.Text}
}

// typed keeps reason and wording with the finding, or as a draft while there is
// none.
func (c *Card) typed() {
	if c.claim == nil || c.OnReason == nil {
		return
	}
	kind := claims.FindingKind("")
	if f := c.standing(c.check); f != nil {
		kind = f.Kind
	}
	c.OnReason(c.claim.ID, c.check, c.Decision(kind))
}

// Flush keeps at once what was typed and not yet kept.
func (c *Card) Flush() {
	for _, p := range []*pausing{c.reasoning, c.wording, c.note} {
		p.flush()
	}
}

// Show shows a claim of a case, nil none. For another claim than before, what was
// typed for that one is kept first and the first check without a finding chosen.
func (c *Card) Show(k *desk.Case, claim *claims.Claim) {
	same := c.claim != nil && claim != nil && c.claim.ID == claim.ID
	if !same {
		c.Flush()
		c.forget()
	}
	c.kase, c.claim = k, claim
	if claim == nil {
		c.form.Hide()
		c.empty.Show()
		return
	}
	if !same {
		c.check = claim.Checks()[0]
		for _, check := range claim.Checks() {
			if c.standing(check) == nil {
				c.check = check
				break
			}
		}
		if s, ok := c.CanvasObject.(*container.Scroll); ok {
			s.ScrollToTop()
		}
	}
	c.empty.Hide()
	c.form.Show()
	c.fill()
}

func (c *Card) fill() {
	c.filling = true
	defer func() { c.filling = false }()
	k, w := c.claim, c.words
	c.title.SetText(clean(k.Anchor.Quote))
	c.says.SetText(c.about())
	setShown(c.says, c.says.Text != "")
	c.fillEarlier()
	c.flags.SetText(model.FlagLine(k, w))
	setShown(c.flags, c.flags.Text != "")
	c.first.SetText("")
	if c.First != nil {
		c.first.SetText(c.First(k.ID, c.check))
	}
	setShown(c.first, c.first.Text != "")
	c.details.SetText(c.detailLines())
	setShown(c.details, c.details.Text != "")
	if k.Attributed() {
		c.checks.SetSelected(w.T("check." + string(c.check)))
	}
	setShown(c.checks, k.Attributed())
	f, earlier := c.standing(c.check), c.kase.Finding(k.ID, c.check)
	for kind, b := range c.buttons {
		b.mark(f != nil && f.Kind == kind)
	}
	draft := k.Draft(c.check)
	reasoning, wording := draft.Reasoning, draft.Wording
	if f != nil || earlier != nil && draft == (claims.Draft{Check: c.check}) {
		reasoning, wording = earlier.Reasoning, earlier.Wording
	}
	c.reasoning.set(string(k.ID)+string(c.check), reasoning)
	c.wording.set(string(k.ID)+string(c.check), wording)
	c.note.set(string(k.ID), k.Note)
	c.wanting.SetText("")
	switch wants := c.kase.Wants(k, c.check); {
	case earlier != nil && earlier.Version > 0:
		c.wanting.SetText(w.T("gui.card.wanting.again", w.T("finding."+string(earlier.Kind)+".short"), earlier.Version))
	case wants == desk.WantsEvidence:
		c.wanting.SetText(w.T("gui.card.wanting.evidence"))
	case wants == desk.WantsReason:
		c.wanting.SetText(w.T("gui.card.wanting.reason"))
	case wants == desk.WantsWording:
		c.wanting.SetText(w.T("gui.card.wanting.wording"))
	}
	setShown(c.wanting, c.wanting.Text != "")
	c.fillCited()
	c.why.SetText(c.reasons())
	setShown(c.why, c.why.Text != "")
}

// about is what the program makes of the claim: who speaks, and how it reads by
// itself.
func (c *Card) about() string {
	k, w := c.claim, c.words
	var lines []string
	if k.Speaker != "" {
		lines = append(lines, w.T("gui.card.speaker", clean(k.Speaker), w.T("speech."+string(k.Speech))))
	}
	if k.Standalone != "" && clean(k.Standalone) != clean(k.Anchor.Quote) {
		lines = append(lines, w.T("gui.card.standalone", clean(k.Standalone)))
	}
	return strings.Join(lines, "\n")
}

// fillEarlier shows how the claim, or its sentence, read before the text in force, or
// that this does not hold it.
func (c *Card) fillEarlier() {
	c.earlier.RemoveAll()
	k, w := c.claim, c.words
	switch {
	case k.Vanished():
		gone := widget.NewLabel(w.T("gui.card.vanished", k.LastIn))
		gone.Wrapping = fyne.TextWrapWord
		c.earlier.Add(gone)
	case model.ReadsOtherwise(c.kase, k):
		r := c.kase.Reworded(k)
		was, now := model.BeforeAndAfter(r.Diff)
		c.earlier.Add(Reworded(w.T("gui.card.was", r.Version), was, w.T("gui.card.now"), now))
	}
	setShown(c.earlier, len(c.earlier.Objects) > 0)
}

// detailLines lists what in the claim can be right or wrong by itself, each with
// what it was taken for.
func (c *Card) detailLines() string {
	var lines []string
	for _, r := range model.DetailRows(c.kase, c.claim, c.words) {
		if r.Value == "" {
			lines = append(lines, c.words.T("gui.detail", r.Kind, r.Text))
		} else {
			lines = append(lines, c.words.T("gui.detail.value", r.Kind, r.Text, r.Value))
		}
	}
	return strings.Join(lines, "\n")
}

// reasons says why the claim has its priority.
func (c *Card) reasons() string {
	parts := make([]string, 0, len(c.claim.Reasons))
	for _, r := range c.claim.Reasons {
		parts = append(parts, c.words.T(r.Key, r.Args...))
	}
	if len(parts) == 0 {
		return ""
	}
	return c.words.T("gui.card.why", strings.Join(parts, "; "))
}

// fillCited lists the quotations attached to the claim.
func (c *Card) fillCited() {
	c.cited.RemoveAll()
	for _, q := range c.kase.Cited(c.claim.ID) {
		number := "?"
		if k := c.kase.Capture(q.Capture); k != nil {
			if s := c.kase.Source(k.Source); s != nil {
				number = model.SourceNumber(s)
			}
		}
		text := widget.NewLabel(number + "  " + c.words.T("gui.quoted", clean(q.Anchor.Quote)))
		text.Wrapping = fyne.TextWrapWord
		role := caption(model.RoleName(q.Role, c.words) + "  ·  " + c.words.Locator(string(q.Place.Kind), q.Place.Label, q.Locator))
		see := widget.NewButtonWithIcon("", theme.VisibilityIcon(), func() {
			if c.OnCited != nil {
				c.OnCited(q)
			}
		})
		remove := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() {
			if c.OnUncite != nil {
				c.OnUncite(q.ID)
			}
		})
		see.Importance, remove.Importance = widget.LowImportance, widget.LowImportance
		c.cited.Add(container.NewBorder(nil, nil, nil, container.NewHBox(see, remove), container.New(tightLines{}, text, role)))
	}
	setShown(c.cited, len(c.cited.Objects) > 0)
}

// FocusReason puts the cursor into the field for the reason.
func (c *Card) FocusReason(canvas fyne.Canvas) {
	if c.claim != nil {
		canvas.Focus(c.reasoning)
	}
}

// clean puts words on one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
