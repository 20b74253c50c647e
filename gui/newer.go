package gui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// askNewer asks where a newer text of the article in view is to come from.
func (w *Window) askNewer() {
	if w.kase == nil {
		return
	}
	id, address := w.kase.Case.ID, w.kase.Case.Article.Input
	if !desk.IsURL(address) {
		address = ""
	}
	bring := func(in desk.Input) { w.bringNewer(id, in) }
	title := w.heading("gui.do.newer")
	note := widget.NewLabel(w.Words.T("gui.newer.note"))
	note.Wrapping = fyne.TextWrapWord
	box := container.NewVBox(note)
	d := dialog.NewCustom(title, w.Words.T("gui.cancel"), box, w.win)
	for _, way := range []struct {
		key string
		ask func()
	}{
		{"gui.newer.file", func() { w.askFile(func(path string) { bring(desk.Input{From: path}) }) }},
		{"gui.newer.url", func() {
			w.askLine(title, address, "https://", "", func(s string) { bring(desk.Input{From: s}) })
		}},
		{"gui.newer.paste", func() { w.askPaste(title, bring) }},
	} {
		box.Add(widget.NewButton(w.Words.T(way.key), func() { d.Hide(); way.ask() }))
	}
	d.Resize(fyne.NewSize(460, 240))
	w.pop(d)
}

// bringNewer reads a newer text of a case's article in, and brings it into force.
func (w *Window) bringNewer(id claims.ID, in desk.Input) {
	name, moves := in.From, w.moves
	if name == "" {
		name = w.Words.T("source.pasted")
	}
	w.jobs.named(w.Words.T("gui.job.open", name), func(ctx context.Context, _ func(int, int)) (func(), error) {
		doc, err := w.Desk.Bring(ctx, in)
		if err != nil {
			return nil, err
		}
		return w.revise(ctx, id, doc, moves)
	})
}

// revise brings a newer text of a case's article into force. What it returns shows the
// case, what became of it and what has changed, unless another room was entered since
// moves was counted.
func (w *Window) revise(ctx context.Context, id claims.ID, doc *desk.Document, moves int) (func(), error) {
	became, err := w.Desk.ReviseTo(ctx, id, doc)
	if err != nil {
		return nil, err
	}
	return w.ready(ctx, id, doc.Name, moves, func(*desk.Case) {
		w.message.tell(model.Revised(became, w.Words))
		w.showVersions()
	})
}

// askWhich asks whether an article from the place of a case is a newer text of it, or a
// case of its own.
func (w *Window) askWhich(known claims.Summary, doc *desk.Document) {
	note := widget.NewLabel(w.Words.T("gui.newer.which", known.Number, known.Title))
	note.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons(w.heading("gui.do.newer"), note, w.win)
	moves := w.moves
	answer := func(key string, number []any, do func(context.Context) (func(), error)) *widget.Button {
		return widget.NewButton(w.Words.T(key, number...), func() {
			d.Hide()
			w.jobs.named(w.Words.T("gui.job.open", doc.Name), func(ctx context.Context, _ func(int, int)) (func(), error) { return do(ctx) })
		})
	}
	newer := answer("gui.newer.of", []any{known.Number}, func(ctx context.Context) (func(), error) { return w.revise(ctx, known.Case, doc, moves) })
	newer.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(w.Words.T("gui.cancel"), d.Hide),
		answer("gui.newer.new_case", nil, func(ctx context.Context) (func(), error) { return w.take(ctx, doc, moves) }), newer})
	d.Resize(fyne.NewSize(560, 200))
	w.pop(d)
}

// showVersions shows what the version in force changed, against the one before or any
// earlier one.
func (w *Window) showVersions() {
	if w.kase == nil {
		return
	}
	c := w.kase
	now := c.Case.Version()
	if now == 1 {
		w.tell("gui.versions.one")
		return
	}
	w.card.Flush()
	shown := container.NewStack()
	var earlier []string
	for n := 1; n < now; n++ {
		earlier = append(earlier, model.VersionLine(c, n, w.Words))
	}
	var from *widget.Select
	compare := func(string) {
		number := from.SelectedIndex() + 1
		w.jobs.quiet(func(ctx context.Context) (func(), error) {
			g, err := w.Desk.Compared(ctx, c, number, now)
			return func() {
				if err != nil || number != from.SelectedIndex()+1 {
					return
				}
				rows, more := model.ParagraphRows(g, w.Words)
				shown.Objects = []fyne.CanvasObject{panes.NewComparison(rows, more, model.RowsOf(c, g.Vanished, w.Words), w.Words)}
				shown.Refresh()
			}, err
		})
	}
	from = widget.NewSelect(earlier, compare)
	from.SetSelectedIndex(now - 2)
	head := container.NewBorder(nil, nil, widget.NewLabel(w.Words.T("gui.versions.against", model.VersionLine(c, now, w.Words))), nil, from)
	w.showTall(w.heading("gui.do.versions"), container.NewBorder(head, nil, nil, nil, shown))
}
