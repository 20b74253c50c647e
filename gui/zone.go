package gui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/panes"
)

// askZone asks what the paragraph is in which the article was clicked last, or those
// in which words are selected.
func (w *Window) askZone() {
	if w.kase == nil {
		return
	}
	at := claims.Span{Start: w.caret, End: w.caret}
	if s := w.article.Selection(); !s.Empty() {
		at = claims.Span{Start: s.Start, End: s.End}
	}
	block := w.blockAt(at.Start)
	if block == nil {
		w.tell("gui.zone.nowhere")
		return
	}
	words := widget.NewLabel(w.Words.T("gui.quoted", claims.Shorten(w.kase.Words.Slice(block.Span), 120)))
	words.Wrapping = fyne.TextWrapWord
	words.Importance = widget.LowImportance
	zones := panes.NewZones(block.Kind, w.Words)
	d := dialog.NewCustom(w.heading("gui.do.zone"), w.Words.T("gui.cancel"), container.NewVBox(words, zones.CanvasObject), w.win)
	zones.OnChosen = func(kind claims.BlockKind) { d.Hide(); w.setZone(at, kind) }
	zones.OnLeave = d.Hide
	d.Resize(fyne.NewSize(420, 100))
	w.pop(d)
	w.win.Canvas().Focus(zones.First())
}

// setZone says what paragraphs of the article are. The article is taken apart anew,
// which with a long one takes a while.
func (w *Window) setZone(at claims.Span, kind claims.BlockKind) {
	id := w.kase.Case.ID
	w.message.hide()
	w.jobs.named(w.Words.T("gui.job.zone"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		err := w.Desk.SetZone(ctx, id, at, kind)
		return func() {
			if w.kase != nil && w.kase.Case.ID == id {
				w.article.ClearSelection()
				w.again()
				w.compare()
			}
		}, err
	})
}

// blockAt is the part of the article that holds a position, nil if none does.
func (w *Window) blockAt(pos int) *claims.Block {
	blocks := w.kase.Case.Article.Document.Blocks
	for i := range blocks {
		if blocks[i].Start <= pos && pos <= blocks[i].End {
			return &blocks[i]
		}
	}
	return nil
}
