package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// Ledger is the room of a case's sources: what is held, what failed, what is one and
// the same, what has changed.
type Ledger struct {
	fyne.CanvasObject

	// OnSource is called when a user chooses a source.
	OnSource func(claims.ID)
	// OnRune and OnKey are called for what is typed while the list has the focus.
	OnRune func(rune)
	OnKey  func(*fyne.KeyEvent) bool

	Sheet *SourceSheet // of the source in view

	words *assets.Words
	rows  []model.LedgerRow
	shown claims.ID
	list  *runeList
	line  *widget.Label
	empty *widget.Label
	split *container.Split
	quiet bool // a selection by the program, not by the user
}

// NewLedger makes an empty room; bar is set above it.
func NewLedger(w *assets.Words, bar fyne.CanvasObject) *Ledger {
	p := &Ledger{words: w, Sheet: newSourceSheet(w)}
	p.list = newRuneList(func() int { return len(p.rows) }, newLedgerRow,
		func(i int, o fyne.CanvasObject) { o.(*ledgerRow).show(p.rows[i]) })
	p.list.OnSelected = func(i widget.ListItemID) {
		if !p.quiet && i < len(p.rows) && p.OnSource != nil {
			p.OnSource(p.rows[i].Source)
		}
	}
	p.list.onRune = func(r rune) {
		if p.OnRune != nil {
			p.OnRune(r)
		}
	}
	p.list.onKey = p.listKey
	p.line = caption("")
	p.line.Truncation = fyne.TextTruncateEllipsis
	p.empty = widget.NewLabel(w.T("gui.evidence.no_sources"))
	p.empty.Wrapping = fyne.TextWrapWord
	p.empty.Alignment = fyne.TextAlignCenter
	p.empty.Importance = widget.LowImportance
	p.split = container.NewHSplit(
		container.NewBorder(p.line, nil, nil, nil, container.NewStack(p.list.lined(), container.New(middle{}, p.empty))), p.Sheet.CanvasObject)
	p.split.SetOffset(0.52)
	p.CanvasObject = container.NewBorder(bar, nil, nil, nil, p.split)
	return p
}

// Show shows the sources of a case with the sheet of the one in view.
func (p *Ledger) Show(c *desk.Case, rows []model.LedgerRow, origins claims.Origins) {
	p.rows = rows
	p.line.SetText(model.LedgerLine(c, origins, p.words))
	setShown(p.empty, len(rows) == 0)
	p.list.Refresh()
	p.Select(p.shown)
}

// Select marks a source in the list, without calling OnSource.
func (p *Ledger) Select(id claims.ID) {
	p.shown = id
	p.quiet = true
	defer func() { p.quiet = false }()
	for i, r := range p.rows {
		if r.Source == id {
			p.list.Select(i)
			return
		}
	}
	p.list.UnselectAll()
}

// Shown is the source in view, "" if there is none.
func (p *Ledger) Shown() claims.ID { return p.shown }

// listKey goes to the source above or below, and passes on every other key.
func (p *Ledger) listKey(e *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[e.Name]
	if step == 0 {
		return p.OnKey != nil && p.OnKey(e)
	}
	p.Step(step)
	return true
}

// Step goes to the source so many rows below the one in view.
func (p *Ledger) Step(by int) {
	at := -1
	for i, r := range p.rows {
		if r.Source == p.shown {
			at = i
		}
	}
	if at += by; at >= 0 && at < len(p.rows) && p.OnSource != nil {
		p.OnSource(p.rows[at].Source)
	}
}

// Split is the border that a user can move.
func (p *Ledger) Split() *container.Split { return p.split }

// Focusable is what keys go to.
func (p *Ledger) Focusable() fyne.Focusable { return p.list }

// standingColors are the line colours of the standings.
var standingColors = map[model.Standing]fyne.ThemeColorName{
	model.StandingWaiting: look.ColorOpen, model.StandingFetching: look.ColorOpen, model.StandingHeld: look.ColorMatch,
	model.StandingDead: look.ColorDiffers, model.StandingFailed: look.ColorDiffers, model.StandingChanged: look.ColorDiffers,
}

// ledgerRow is a row of two lines in two columns behind a sign.
type ledgerRow struct {
	widget.BaseWidget
	sign       *canvas.Text
	name, note *widget.Label
	rank, ties *widget.Label
	aside      *fyne.Container // rank and ties; hidden where there are none, so that the words have its room
	row        model.LedgerRow
}

func newLedgerRow() fyne.CanvasObject {
	r := &ledgerRow{sign: canvas.NewText("", nil), name: widget.NewLabel(""), note: caption(""), rank: caption(""), ties: caption("")}
	r.sign.TextStyle.Bold = true
	r.sign.Alignment = fyne.TextAlignCenter
	r.name.Truncation, r.note.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.rank.Truncation, r.ties.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.rank.Alignment, r.ties.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	r.aside = container.New(fixedWidth(170), container.New(tightLines{}, r.rank, r.ties))
	r.ExtendBaseWidget(r)
	return r
}

func (r *ledgerRow) show(row model.LedgerRow) {
	if r.row == row {
		return // cutting words to the width is what costs most here
	}
	r.row = row
	r.note.Importance = widget.LowImportance
	if row.Standing >= model.StandingDead {
		r.note.Importance = widget.WarningImportance
	}
	r.name.SetText(row.Name)
	r.note.SetText(row.Note)
	r.rank.SetText(row.Rank)
	r.ties.SetText(row.Ties)
	setShown(r.aside, row.Rank+row.Ties != "")
	r.Refresh()
}

// Refresh follows the theme.
func (r *ledgerRow) Refresh() {
	r.sign.Text = r.row.Standing.Sign()
	r.sign.TextSize = r.Theme().Size(theme.SizeNameSubHeadingText)
	r.sign.Color = r.Theme().Color(standingColors[r.row.Standing], fyne.CurrentApp().Settings().ThemeVariant())
	r.sign.Refresh()
	r.BaseWidget.Refresh()
}

// CreateRenderer lays the row out.
func (r *ledgerRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, container.New(fixedWidth(28), r.sign), r.aside,
		container.New(tightLines{}, r.name, r.note)))
}

// AccessibilityLabel reads the whole row.
func (r *ledgerRow) AccessibilityLabel() string {
	label := r.row.Name + ". " + r.row.Note
	for _, more := range []string{r.row.Rank, r.row.Ties} {
		if more != "" {
			label += ". " + more
		}
	}
	return label
}

// AccessibilityRole says that this is text.
func (r *ledgerRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
