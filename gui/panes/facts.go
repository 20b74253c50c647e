package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/gui/model"
)

// Table is a table of names and values. The values can be selected.
func Table(facts []model.Fact) fyne.CanvasObject {
	box := container.NewVBox()
	for _, f := range facts {
		name, value := widget.NewLabel(f.Name), widget.NewLabel(f.Value)
		name.Importance = widget.LowImportance
		name.Wrapping, value.Wrapping = fyne.TextWrapWord, fyne.TextWrapBreak
		value.Selectable = true
		box.Add(container.New(nameAndValue{}, name, value))
	}
	return box
}

// nameAndValue sets a name in a third of the width and its value beside it.
type nameAndValue struct{}

// nameWidth is how much of a width names get.
func nameWidth(width float32) float32 { return min(width/3, 220) }

// MinSize is as high as the higher of the two.
func (nameAndValue) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, max(o[0].MinSize().Height, o[1].MinSize().Height)-2*theme.Padding())
}

// Layout sets both on one line.
func (nameAndValue) Layout(o []fyne.CanvasObject, size fyne.Size) {
	name := nameWidth(size.Width)
	o[0].Resize(fyne.NewSize(name, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, -theme.Padding()))
	o[1].Resize(fyne.NewSize(size.Width-name, o[1].MinSize().Height))
	o[1].Move(fyne.NewPos(name, -theme.Padding()))
}

// NewHistory is the list of what was done on a case. What was taken back later
// says so.
func NewHistory(rows []model.HistoryRow, w *assets.Words) fyne.CanvasObject {
	l := widget.NewList(func() int { return len(rows) },
		func() fyne.CanvasObject {
			what, when := widget.NewLabel(""), caption("")
			what.Truncation, when.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
			return container.New(tightLines{}, what, when)
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			r, lines := rows[i], o.(*fyne.Container).Objects
			what, when := lines[0].(*widget.Label), lines[1].(*widget.Label)
			note := w.DateTime(r.At.Local())
			if r.By != "" {
				note += "  ·  " + r.By
			}
			what.Importance = widget.MediumImportance
			if r.Undone {
				note += "  ·  " + w.T("gui.history.undone")
				what.Importance = widget.LowImportance
			}
			what.SetText(r.What)
			when.SetText(note)
		})
	l.OnSelected = func(widget.ListItemID) { l.UnselectAll() }
	return l
}
