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

// ClaimList is the list of a case's claims with its filter.
type ClaimList struct {
	fyne.CanvasObject

	// OnSelected is called when a user chooses a claim.
	OnSelected func(claims.ID)
	// OnRune and OnKey are called for what is typed while the list has the focus.
	OnRune func(rune)
	OnKey  func(*fyne.KeyEvent) bool

	words  *assets.Words
	filter model.Filter
	kase   *desk.Case
	rows   []model.Row
	alarms map[claims.ID]bool // claims at which the article does not fit itself
	shown  claims.ID          // what is selected
	list   *runeList
	search *widget.Entry
	empty  *widget.Label
	quiet  bool // a selection by the program, not by the user
}

// NewClaimList makes an empty list.
func NewClaimList(w *assets.Words) *ClaimList {
	p := &ClaimList{words: w, filter: model.Filter{Show: model.ShowAll, Order: model.OrderText}}
	p.list = newRuneList(func() int { return len(p.rows) }, newClaimRow,
		func(i int, o fyne.CanvasObject) { o.(*claimRow).show(p.rows[i]) })
	p.list.OnSelected = func(i widget.ListItemID) {
		if p.quiet || i >= len(p.rows) {
			return
		}
		p.shown = p.rows[i].Claim
		if p.OnSelected != nil {
			p.OnSelected(p.shown)
		}
	}
	p.list.onRune = func(r rune) {
		if p.OnRune != nil {
			p.OnRune(r)
		}
	}
	p.list.onKey = func(e *fyne.KeyEvent) bool { return p.OnKey != nil && p.OnKey(e) }
	shows := make([]string, len(model.Shows))
	for i, s := range model.Shows {
		shows[i] = w.T("gui.show." + string(s))
	}
	show := widget.NewSelect(shows, nil)
	show.SetSelectedIndex(0)
	show.OnChanged = func(string) { p.filter.Show = model.Shows[show.SelectedIndex()]; p.refill() }
	orders := make([]string, len(model.Orders))
	for i, s := range model.Orders {
		orders[i] = w.T("gui.order." + string(s))
	}
	order := widget.NewSelect(orders, nil)
	order.SetSelectedIndex(0)
	order.OnChanged = func(string) { p.filter.Order = model.Orders[order.SelectedIndex()]; p.refill() }
	p.search = widget.NewEntry()
	p.search.SetPlaceHolder(w.T("gui.claims.filter"))
	p.search.OnChanged = func(s string) { p.filter.Search = s; p.refill() }
	p.empty = widget.NewLabel("")
	p.empty.Wrapping = fyne.TextWrapWord
	p.empty.Alignment = fyne.TextAlignCenter
	p.empty.Importance = widget.LowImportance
	p.CanvasObject = container.NewBorder(
		container.NewVBox(container.NewGridWithColumns(2, show, order), p.search), nil, nil, nil,
		container.NewStack(p.list.lined(), container.New(middle{}, p.empty)))
	return p
}

// Show shows the claims of a case; nil shows none.
func (p *ClaimList) Show(c *desk.Case) {
	p.kase = c
	p.refill()
}

func (p *ClaimList) refill() {
	p.rows = nil
	p.empty.SetText("")
	if p.kase != nil {
		p.rows = model.Rows(p.kase, p.filter, p.words)
		for i := range p.rows {
			p.rows[i].Alarm = p.alarms[p.rows[i].Claim]
		}
		if len(p.rows) == 0 {
			p.empty.SetText(p.words.T("gui.claims.none"))
		}
	}
	p.list.Refresh()
	p.Select(p.shown)
}

// ShowAlarms marks the claims at which the article does not fit itself.
func (p *ClaimList) ShowAlarms(alarms map[claims.ID]bool) {
	p.alarms = alarms
	p.refill()
}

// Rows are the claims as listed now.
func (p *ClaimList) Rows() []model.Row { return p.rows }

// Select marks a claim in the list, without calling OnSelected.
func (p *ClaimList) Select(id claims.ID) {
	p.shown = id
	p.quiet = true
	defer func() { p.quiet = false }()
	for i, r := range p.rows {
		if r.Claim == id {
			p.list.Select(i)
			return
		}
	}
	p.list.UnselectAll()
}

// Search filters the list by words.
func (p *ClaimList) Search(s string) { p.search.SetText(s) }

// FocusSearch puts the cursor into the field that filters the list.
func (p *ClaimList) FocusSearch(c fyne.Canvas) { c.Focus(p.search) }

// Focusable is what F6 moves the focus to.
func (p *ClaimList) Focusable() fyne.Focusable { return p.list }

// claimRow is a row of two lines: glyph and words, then what is known. At its end
// stands a sign where the article does not fit itself.
type claimRow struct {
	widget.BaseWidget
	glyph *canvas.Text
	alarm *canvas.Text
	text  *widget.Label
	note  *widget.Label
	end   *fyne.Container // holds the alarm, hidden without one
	box   *fyne.Container
	row   model.Row
}

func newClaimRow() fyne.CanvasObject {
	r := &claimRow{glyph: canvas.NewText("", nil), alarm: canvas.NewText("≠", nil), text: widget.NewLabel(""), note: caption("")}
	r.glyph.TextStyle.Bold = true
	r.glyph.Alignment, r.alarm.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	r.text.Truncation = fyne.TextTruncateEllipsis
	r.note.Truncation = fyne.TextTruncateEllipsis
	r.end = container.New(fixedWidth(22), r.alarm)
	r.end.Hide()
	r.box = container.NewBorder(nil, nil, container.New(fixedWidth(28), r.glyph), r.end, container.New(tightLines{}, r.text, r.note))
	r.ExtendBaseWidget(r)
	return r
}

func (r *claimRow) show(row model.Row) {
	if r.row == row {
		return // cutting words to the width is what costs most here
	}
	r.row = row
	r.text.TextStyle.Bold = row.Urgent
	r.text.Importance = widget.MediumImportance
	if row.Done {
		r.text.Importance = widget.LowImportance
	}
	r.text.SetText(row.Text)
	r.note.SetText(row.Note)
	r.Refresh()
}

// Refresh follows the theme.
func (r *claimRow) Refresh() {
	r.glyph.Text = r.row.Glyph
	if r.glyph.Text == "" {
		r.glyph.Text = "○"
	}
	r.glyph.TextSize = r.Theme().Size(theme.SizeNameSubHeadingText)
	r.glyph.Color = r.Theme().Color(findingColors[r.row.Kind], fyne.CurrentApp().Settings().ThemeVariant())
	r.glyph.Refresh()
	r.alarm.TextSize = r.Theme().Size(theme.SizeNameText)
	r.alarm.Color = r.Theme().Color(look.ColorDiffers, fyne.CurrentApp().Settings().ThemeVariant())
	r.alarm.Refresh()
	if r.end.Visible() != r.row.Alarm {
		setShown(r.end, r.row.Alarm)
		r.box.Refresh()
	}
	r.BaseWidget.Refresh()
}

// CreateRenderer lays the row out.
func (r *claimRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.box)
}

// AccessibilityLabel reads the whole row.
func (r *claimRow) AccessibilityLabel() string {
	label := r.row.Text + ". " + r.row.Note
	if r.row.Alarm {
		label = r.alarm.Text + " " + label
	}
	return label
}

// AccessibilityRole says that this is text.
func (r *claimRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
