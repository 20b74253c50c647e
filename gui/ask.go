package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// dialogSize is what dialogs that show a lot take, where the window has it.
var dialogSize = fyne.NewSize(820, 560)

// askFile asks for a file and hands its path on.
func (w *Window) askFile(then func(path string)) {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			w.complain(err)
		} else if f != nil {
			f.Close()
			then(f.URI().Path())
		}
	}, w.win)
	d.SetTitleText(w.Words.T("gui.choose.file"))
	d.SetConfirmText(w.Words.T("gui.choose"))
	d.SetDismissText(w.Words.T("gui.cancel"))
	w.pop(d)
	d.Resize(dialogSize) // it has no size before it is shown
}

// askLine asks for one line of text, with a note below it that may be empty.
func (w *Window) askLine(title, text, placeholder, note string, then func(string)) {
	entry := w.newDialogEntry(false)
	entry.SetText(text)
	entry.SetPlaceHolder(placeholder)
	below := widget.NewLabel(note)
	below.Wrapping = fyne.TextWrapWord
	below.Importance = widget.LowImportance
	if note == "" {
		below.Hide()
	}
	var d *dialog.ConfirmDialog
	ok := func() {
		if s := strings.TrimSpace(entry.Text); s != "" {
			then(s)
		}
	}
	entry.OnSubmitted = func(string) { d.Hide(); ok() }
	d = dialog.NewCustomConfirm(title, w.Words.T("gui.ok"), w.Words.T("gui.cancel"), container.NewVBox(entry, below), func(yes bool) {
		if yes {
			ok()
		}
	}, w.win)
	d.Resize(fyne.NewSize(560, 160))
	w.pop(d)
	w.win.Canvas().Focus(entry)
}

// dialogEntry is a text field of a dialog, which Escape closes.
type dialogEntry struct {
	widget.Entry
	window *Window
}

func (w *Window) newDialogEntry(lines bool) *dialogEntry {
	e := &dialogEntry{window: w}
	e.MultiLine = lines
	e.Wrapping = fyne.TextWrapOff
	if lines {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey types, but for Escape.
func (e *dialogEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.window.dialogKey(k)
		return
	}
	e.Entry.TypedKey(k)
}
