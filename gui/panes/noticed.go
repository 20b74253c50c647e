package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// noticed lists what was noticed about the claim: in the source in view, or for
// and against it over all sources, side by side.
type noticed struct {
	fyne.CanvasObject

	onPlace   func(capture claims.ID, span claims.Span)
	onArticle func([]claims.Span) // told of the words of the article that a row is about

	words  *assets.Words
	onRune func(rune)
	sides  bool // for and against is in view
	here   *widget.Button
	both   *keyed
	rows   *fyne.Container
	none   *widget.Label
	scroll *container.Scroll

	kase  *desk.Case
	claim claims.ID
	hint  *desk.Hint // of the source in view, nil if it has none
	hints []desk.Hint

	explained bool // what makes the claim ask for eyes is in view
}

func newNoticed(w *assets.Words, onRune func(rune)) *noticed {
	n := &noticed{words: w, onRune: onRune, rows: container.NewVBox(), none: caption("")}
	n.none.Wrapping = fyne.TextWrapWord
	n.here = widget.NewButton(w.T("gui.evidence.noticed"), func() { n.turn(false) })
	n.both = newKeyed(w.T("gui.evidence.sides"), "B", func() { n.turn(true) })
	n.scroll = container.NewVScroll(container.New(beside{}, container.NewVBox(n.none, n.rows)))
	n.CanvasObject = container.NewBorder(container.NewGridWithColumns(2, n.here, n.both.Container), nil, nil, nil, n.scroll)
	n.turn(false)
	return n
}

// turn brings the one or the other into view.
func (n *noticed) turn(sides bool) {
	n.sides = sides
	n.here.Alignment = widget.ButtonAlignLeading
	n.here.Importance, n.both.button.Importance = widget.MediumImportance, widget.LowImportance
	if sides {
		n.here.Importance, n.both.button.Importance = widget.LowImportance, widget.MediumImportance
	}
	n.here.Refresh()
	n.both.button.Refresh()
	n.fill()
}

// show lists what was noticed about a claim; hint is that of the source in view.
func (n *noticed) show(c *desk.Case, claim claims.ID, hint *desk.Hint, hints []desk.Hint) {
	n.kase, n.claim, n.hint, n.hints = c, claim, hint, hints
	n.fill()
}

func (n *noticed) fill() {
	n.rows.RemoveAll()
	n.none.SetText("")
	if n.sides {
		n.fillSides()
	} else {
		n.fillHere()
	}
	setShown(n.none, n.none.Text != "")
	n.scroll.ScrollToTop()
	n.scroll.Refresh()
}

func (n *noticed) fillHere() {
	switch {
	case n.claim == "":
		n.none.SetText(n.words.T("gui.evidence.no_claim"))
		return
	case n.hint == nil:
		if n.kase != nil && len(n.kase.Sources) > 0 {
			n.none.SetText(n.words.T("gui.evidence.no_text"))
		}
		return
	}
	head := false
	for _, r := range model.HintRows(n.kase, *n.hint, n.words) {
		if r.Detail != "" && !head {
			head = true
			n.rows.Add(pairingHead(n.words))
		}
		n.rows.Add(newHintRow(r, n.words, n.chosen(r), n.onRune))
	}
	switch {
	case len(n.hint.Passages) == 0:
		n.none.SetText(n.words.T("gui.evidence.nothing"))
	case len(n.rows.Objects) == 0:
		n.none.SetText(n.words.T("gui.evidence.passages_only"))
	}
	n.addReview()
}

// chosen shows both places of a row, in the article and in the source; nil where it
// has none.
func (n *noticed) chosen(r model.HintRow) func() {
	if !r.There && len(r.In) == 0 {
		return nil
	}
	capture := n.hint.Capture.ID
	return func() {
		if len(r.In) > 0 && n.onArticle != nil {
			n.onArticle(r.In)
		}
		if r.There {
			n.onPlace(capture, r.At)
		}
	}
}

// addReview says how much the claim beside this source asks for a person's eyes, and
// on demand what makes it so.
func (n *noticed) addReview() {
	points, why := model.Review(*n.hint, n.words)
	if len(why) == 0 {
		return
	}
	parts := container.NewVBox()
	for _, r := range why {
		points := widget.NewLabel(strconv.Itoa(r.Points))
		points.Alignment = fyne.TextAlignTrailing
		reason := widget.NewLabel(r.Reason)
		reason.Wrapping = fyne.TextWrapWord
		points.SizeName, reason.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
		parts.Add(container.NewBorder(nil, nil, container.New(fixedWidth(44), points), nil, reason))
	}
	order := caption(n.words.T("gui.review.order"))
	order.Wrapping = fyne.TextWrapWord
	parts.Add(order)
	open := widget.NewButton(n.words.T("gui.review", points), nil)
	open.Alignment, open.IconPlacement, open.Importance = widget.ButtonAlignLeading, widget.ButtonIconLeadingText, widget.LowImportance
	show := func() {
		open.SetIcon(theme.MenuExpandIcon())
		if n.explained {
			open.SetIcon(theme.MenuDropDownIcon())
		}
		setShown(parts, n.explained)
	}
	open.OnTapped = func() { n.explained = !n.explained; show(); n.scroll.Refresh() }
	show()
	n.rows.Add(open)
	n.rows.Add(parts)
}

// fillSides lists for and against in two columns of equal width, so that neither
// looks like the rule and the other like the exception.
func (n *noticed) fillSides() {
	if n.claim == "" || n.kase == nil {
		n.none.SetText(n.words.T("gui.sides.no_claim"))
		return
	}
	pro, con := model.Sides(n.kase, n.claim, n.hints, n.words)
	column := func(title, empty string, sides []model.Side) fyne.CanvasObject {
		box := container.NewVBox(heading(title))
		for _, s := range sides {
			color := statusColors[s.Status]
			if s.Mark == "❝" {
				color = look.ColorCurrent
			}
			var chosen func()
			if s.There {
				chosen = func() { n.onPlace(s.Capture, s.At) }
			}
			box.Add(newChoice(s.Mark, color, s.Text, s.Reason, chosen, n.onRune))
		}
		if len(sides) == 0 {
			none := caption(empty)
			none.Wrapping = fyne.TextWrapWord
			box.Add(none)
		}
		return box
	}
	n.rows.Add(container.NewGridWithColumns(2,
		column(n.words.T("gui.sides.pro"), n.words.T("gui.sides.pro.none"), pro),
		column(n.words.T("gui.sides.con"), n.words.T("gui.sides.con.none"), con)))
}
