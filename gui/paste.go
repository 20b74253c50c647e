package gui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims/desk"
	"tickmark/gui/clipboard"
)

// askPaste asks for a longer text, with what is in the clipboard already in place.
// Where the clipboard holds it with headings and links, they are kept, unless the
// user does not want them or changes the text.
func (w *Window) askPaste(title string, then func(desk.Input)) {
	entry := w.newDialogEntry(true)
	pasted := w.App.Clipboard().Content()
	entry.SetText(pasted)
	entry.SetPlaceHolder(w.Words.T("gui.paste.here"))
	var rich clipboard.Content
	keep := widget.NewCheck(w.Words.T("gui.paste.rich"), nil)
	keep.Hide()
	entry.OnChanged = func(s string) {
		if s == pasted {
			keep.Enable()
			return
		}
		keep.SetChecked(false)
		keep.Disable()
	}
	d := dialog.NewCustomConfirm(title, w.Words.T("gui.ok"), w.Words.T("gui.cancel"), container.NewBorder(nil, keep, nil, nil, entry), func(yes bool) {
		switch {
		case !yes:
		case keep.Visible() && keep.Checked:
			then(desk.Input{Rich: rich.Bytes, RichType: rich.ContentType})
		case strings.TrimSpace(entry.Text) != "":
			then(desk.Input{Text: entry.Text})
		}
	}, w.win)
	d.Resize(dialogSize)
	w.pop(d)
	w.win.Canvas().Focus(entry)
	if w.Rich == nil {
		return
	}
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		c, ok := w.Rich(ctx)
		return func() {
			if ok && entry.Text == pasted {
				rich = c
				keep.SetChecked(true)
				keep.Show()
				if pasted == "" { // what was copied has no plain text beside it
					entry.SetPlaceHolder(w.Words.T("gui.paste.unseen"))
				}
			}
		}, nil
	})
}
