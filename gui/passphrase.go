package gui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// newSecret is a field of a dialog in which what is typed is not shown.
func (w *Window) newSecret() *dialogEntry {
	e := w.newDialogEntry(false)
	e.Password = true
	return e
}

// askNewPassphrase asks for a passphrase for a file that is to be written, twice; none
// is an answer too.
func (w *Window) askNewPassphrase(then func(passphrase string)) {
	once, again := w.newSecret(), w.newSecret()
	wrong := wrapping(w.Words.T("gui.passphrase.differ"))
	wrong.Importance = widget.WarningImportance
	wrong.Hide()
	var d *dialog.CustomDialog
	ok := widget.NewButton(w.Words.T("gui.report.where"), func() {
		if once.Text != again.Text {
			wrong.Show()
			return
		}
		d.Hide()
		then(once.Text)
	})
	ok.Importance = widget.HighImportance
	again.OnSubmitted = func(string) { ok.OnTapped() }
	d = dialog.NewCustomWithoutButtons(w.heading("gui.do.export"), container.NewVBox(wrapping(w.Words.T("gui.passphrase.note")),
		widget.NewForm(widget.NewFormItem(w.Words.T("gui.passphrase"), once), widget.NewFormItem(w.Words.T("gui.passphrase.again"), again)), wrong), w.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(w.Words.T("gui.cancel"), func() { d.Hide() }), ok})
	d.Resize(fyne.NewSize(560, 0))
	w.pop(d)
}

// askPassphrase asks for the passphrase of a case file and imports it; said is what was
// wrong with the one before, "" for none.
func (w *Window) askPassphrase(path, said string) {
	secret := w.newSecret()
	note := wrapping(w.Words.T("gui.passphrase.ask", filepath.Base(path)))
	if said != "" {
		note.SetText(said)
		note.Importance = widget.WarningImportance
	}
	var d *dialog.ConfirmDialog
	ok := func() {
		if secret.Text != "" {
			w.readCaseWith(path, secret.Text)
		}
	}
	secret.OnSubmitted = func(string) { d.Hide(); ok() }
	d = dialog.NewCustomConfirm(w.heading("gui.do.import"), w.Words.T("gui.ok"), w.Words.T("gui.cancel"), container.NewVBox(note, secret), func(yes bool) {
		if yes {
			ok()
		}
	}, w.win)
	d.Resize(fyne.NewSize(560, 160))
	w.pop(d)
	w.win.Canvas().Focus(secret)
}
