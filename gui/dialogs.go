package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// pop shows a dialog. While one is open, keys and menus do not reach the case behind
// it; Escape closes it, and Enter confirms it where there is something to confirm.
func (w *Window) pop(d dialog.Dialog) {
	w.dialogs = append(w.dialogs, d)
	d.SetOnClosed(func() {
		w.dialogs = slices.DeleteFunc(w.dialogs, func(o dialog.Dialog) bool { return o == d })
	})
	d.Show()
}

// heading is what a dialog is called: the title of the command without the dots that
// promise a dialog.
func (w *Window) heading(key string) string { return strings.TrimSuffix(w.Words.T(key), "…") }

// asking reports whether a dialog is open.
func (w *Window) asking() bool { return len(w.dialogs) > 0 }

// dialogKey gives a key to the dialog on top.
func (w *Window) dialogKey(e *fyne.KeyEvent) {
	d := w.dialogs[len(w.dialogs)-1]
	switch e.Name {
	case fyne.KeyEscape:
		d.Hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		if c, ok := d.(*dialog.ConfirmDialog); ok {
			c.Confirm()
		}
	}
}

// showHistory lists what was done on the case, the newest first.
func (w *Window) showHistory() {
	if w.kase == nil {
		return
	}
	w.card.Flush()
	entries, err := w.Desk.History(w.ctx, w.kase.Case.ID)
	if err != nil {
		w.complain(err)
		return
	}
	w.showTall(w.heading("gui.do.history"), panes.NewHistory(model.History(entries, w.kase, w.Words), w.Words))
}

// showTall shows something long in a dialog that takes most of the window.
func (w *Window) showTall(title string, content fyne.CanvasObject) {
	d := dialog.NewCustom(title, w.Words.T("gui.close"), content, w.win)
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 860), min(size.Height*0.9, 640)))
	w.pop(d)
}

// showKeys lists all commands with their keys.
func (w *Window) showKeys() {
	box := container.NewVBox()
	for _, name := range menus {
		var facts []model.Fact
		for _, c := range w.commands {
			if k := c.keys(w.Words); c.menu == name && k != "" {
				facts = append(facts, model.Fact{Name: k, Value: w.Words.T(c.name)})
			}
		}
		if len(facts) > 0 {
			box.Add(widget.NewLabelWithStyle(w.Words.T(name), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
			box.Add(panes.Table(facts))
		}
	}
	w.showTall(w.heading("gui.do.keys"), container.NewVScroll(box))
}

func (w *Window) showAbout() {
	text := widget.NewLabel(w.Words.T("gui.about", w.Version))
	w.pop(dialog.NewCustom("Tickmark", w.Words.T("gui.close"), text, w.win))
}
