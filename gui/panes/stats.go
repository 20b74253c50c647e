package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/gui/model"
)

// NewStats is the page of a desk's figures.
func NewStats(sections []model.StatsSection) fyne.CanvasObject {
	box := container.NewVBox()
	for _, s := range sections {
		title := widget.NewLabel(s.Title)
		title.Wrapping = fyne.TextWrapWord
		title.TextStyle.Bold = len(s.Facts) > 0
		box.Add(title)
		box.Add(Table(s.Facts))
	}
	return container.NewVScroll(box)
}
