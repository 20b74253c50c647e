package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/gui/model"
)

// Reworded shows words as they were and as they are, with what differs in bold. A side
// without words is left out.
func Reworded(wasLabel string, was []model.Run, nowLabel string, now []model.Run) fyne.CanvasObject {
	box := container.NewVBox()
	for _, side := range []struct {
		label string
		runs  []model.Run
	}{{wasLabel, was}, {nowLabel, now}} {
		if len(side.runs) > 0 {
			box.Add(container.New(tightLines{}, caption(side.label), runs(side.runs)))
		}
	}
	return box
}

// runs is a text in which what has changed is bold, unless all of it has.
func runs(list []model.Run) fyne.CanvasObject {
	some := false
	for _, r := range list {
		some = some || !r.Changed
	}
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for _, r := range list {
		text.Segments = append(text.Segments, &widget.TextSegment{Text: r.Text, Style: widget.RichTextStyle{Inline: true,
			ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameText, TextStyle: fyne.TextStyle{Bold: some && r.Changed}}})
	}
	return text
}

// NewComparison lists the paragraphs that differ between two versions, and the claims
// that the later one does not hold.
func NewComparison(rows []model.ParagraphRow, more int, vanished []model.Row, w *assets.Words) fyne.CanvasObject {
	box := container.NewVBox()
	note := func(s string) {
		l := widget.NewLabel(s)
		l.Wrapping = fyne.TextWrapWord
		box.Add(l)
	}
	if len(rows) == 0 {
		note(w.T("gui.versions.same"))
	}
	for _, r := range rows {
		box.Add(widget.NewLabelWithStyle(r.What, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		if len(r.Was) > 0 && len(r.Now) > 0 {
			box.Add(Reworded(w.T("gui.versions.was"), r.Was, w.T("gui.versions.now"), r.Now))
		} else {
			box.Add(runs(append(r.Was, r.Now...)))
		}
		box.Add(widget.NewSeparator())
	}
	if more > 0 {
		note(w.T("gui.versions.more", more))
	}
	if len(vanished) > 0 {
		box.Add(widget.NewLabelWithStyle(w.T("gui.versions.vanished"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	}
	for _, r := range vanished {
		row := newClaimRow().(*claimRow)
		row.show(r)
		box.Add(row)
	}
	return container.NewVScroll(container.New(beside{}, box))
}
