package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// found lists what a search over everything found, with the words in their context.
type found struct {
	fyne.CanvasObject
	onHit func(desk.Hit)

	words *assets.Words
	rows  []model.FoundRow
	list  *widget.List
	none  *widget.Label
}

func newFound(w *assets.Words) *found {
	f := &found{words: w}
	f.list = widget.NewList(func() int { return len(f.rows) }, newFoundRow,
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*foundRow).show(f.rows[i]) })
	f.list.OnSelected = func(i widget.ListItemID) {
		f.list.UnselectAll()
		if i < len(f.rows) && f.rows[i].Head == "" {
			f.onHit(f.rows[i].Hit)
		}
	}
	f.none = widget.NewLabel(w.T("library.find.none"))
	f.none.Alignment = fyne.TextAlignCenter
	f.none.Wrapping = fyne.TextWrapWord
	f.none.Importance = widget.LowImportance
	f.CanvasObject = container.NewStack(f.list, container.New(middle{}, f.none))
	return f
}

func (f *found) show(hits []desk.Hits) {
	f.rows = model.FoundRows(hits, f.words)
	setShown(f.none, len(f.rows) == 0)
	f.list.ScrollToTop()
	f.list.Refresh()
	f.Show()
}

// foundRow is the name of a kind, or a hit: where it stands, and the words around it.
type foundRow struct {
	widget.BaseWidget
	head, place *widget.Label
	line        *fyne.Container // of the parts of the excerpt
	row         model.FoundRow
}

func newFoundRow() fyne.CanvasObject {
	r := &foundRow{head: heading(""), place: caption(""), line: container.New(oneLine{})}
	r.place.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

func (r *foundRow) show(row model.FoundRow) {
	r.row = row
	r.head.SetText(row.Head)
	r.place.SetText(clean(row.Place))
	setShown(r.head, row.Head != "")
	setShown(r.place, row.Head == "")
	setShown(r.line, row.Head == "")
	r.Refresh()
}

// Refresh follows the theme.
func (r *foundRow) Refresh() {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.line.RemoveAll()
	for _, p := range r.row.Parts {
		// It is on one line already, and its spaces stay.
		text := canvas.NewText(p.Text, r.Theme().Color(theme.ColorNameForeground, variant))
		text.TextSize = r.Theme().Size(theme.SizeNameText)
		text.TextStyle.Bold = p.Marked
		if p.Marked {
			r.line.Add(container.NewStack(canvas.NewRectangle(r.Theme().Color(look.Tint(look.ColorFound), variant)), text))
			continue
		}
		r.line.Add(text)
	}
	r.BaseWidget.Refresh()
}

// MinSize is that of a hit, also for the name of a kind: all rows are of one height.
func (r *foundRow) MinSize() fyne.Size {
	text := fyne.MeasureText("X", r.Theme().Size(theme.SizeNameText), fyne.TextStyle{})
	return fyne.NewSize(0, r.place.MinSize().Height+text.Height+theme.Padding())
}

// CreateRenderer lays the row out.
func (r *foundRow) CreateRenderer() fyne.WidgetRenderer {
	hit := container.NewBorder(r.place, nil, nil, nil, container.New(indented{}, container.NewClip(r.line)))
	return widget.NewSimpleRenderer(container.NewStack(container.New(middle{}, r.head), hit))
}

// AccessibilityLabel reads the whole row.
func (r *foundRow) AccessibilityLabel() string {
	if r.row.Head != "" {
		return r.row.Head
	}
	return r.row.Place + ". " + r.row.Hit.Excerpt
}

// AccessibilityRole says that this is text.
func (r *foundRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// oneLine sets texts one after the other; what does not fit is cut by who clips them.
type oneLine struct{}

// MinSize is as high as a line.
func (oneLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, largest(o).Height)
}

// Layout sets the texts.
func (oneLine) Layout(o []fyne.CanvasObject, _ fyne.Size) {
	x := float32(0)
	for _, c := range o {
		size := c.MinSize()
		c.Resize(size)
		c.Move(fyne.NewPos(x, 0))
		x += size.Width
	}
}

// indented gives its one object the room of a label's text.
type indented struct{}

// MinSize is the object's height.
func (indented) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height)
}

// Layout leaves a label's padding at both sides.
func (indented) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width-2*theme.InnerPadding(), size.Height))
	o[0].Move(fyne.NewPos(theme.InnerPadding(), -theme.Padding()))
}
