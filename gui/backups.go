package gui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims/desk"
)

// Backups are the backups of the database.
type Backups interface {
	List() ([]desk.Backup, error)
	Make(context.Context) (desk.Backup, error)
	Local(desk.Backup) time.Time
	// Tend checks the database at once and backs it up each day until ctx ends; tell is
	// called with what is wrong.
	Tend(ctx context.Context, tell func(error))
}

// tend has the database checked and backed up in the background, as long as the window
// is there.
func (w *Window) tend() {
	if err := w.Desk.ReadOnly(); err != nil {
		w.complain(err)
		return
	}
	if w.Backups == nil {
		return
	}
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		w.Backups.Tend(ctx, func(err error) { w.jobs.put(func() { w.complain(err) }) })
		return nil, nil
	})
}

// showBackups lists the backups with their dates and sizes, each with a button that
// puts it back.
func (w *Window) showBackups() {
	if w.Backups == nil {
		w.tell("gui.backups.none_here")
		return
	}
	list, err := w.Backups.List()
	if err != nil {
		w.complain(err)
		return
	}
	rows := container.NewVBox()
	var d dialog.Dialog
	for _, k := range list {
		text := widget.NewLabel(w.Words.T("gui.backups.line", w.Words.DateTime(w.Backups.Local(k)), megabytes(k.Size)))
		text.Truncation = fyne.TextTruncateEllipsis
		back := widget.NewButton(w.Words.T("gui.backups.restore"), func() { w.askRestore(k) })
		rows.Add(container.NewBorder(nil, nil, nil, back, text))
	}
	if len(list) == 0 {
		rows.Add(wrapping(w.Words.T("gui.backups.none")))
	}
	now := widget.NewButton(w.Words.T("gui.backups.now"), func() { d.Hide(); w.backUp() })
	d = dialog.NewCustom(w.heading("gui.do.backups"), w.Words.T("gui.close"),
		container.NewBorder(wrapping(w.Words.T("gui.backups.note")), container.NewHBox(now), nil, nil, container.NewVScroll(rows)), w.win)
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 640), min(size.Height*0.9, 480)))
	w.pop(d)
}

// backUp makes a backup now and says so.
func (w *Window) backUp() {
	w.card.Flush()
	w.jobs.named(w.Words.T("gui.job.backup"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		k, err := w.Backups.Make(ctx)
		return func() { w.tell("gui.backups.made", k.Path) }, err
	})
}

// askRestore asks whether a backup is to take the place of everything that is here.
func (w *Window) askRestore(k desk.Backup) {
	d := dialog.NewConfirm(w.heading("gui.backups.restore"),
		w.Words.T("gui.backups.sure", w.Words.DateTime(w.Backups.Local(k))), func(yes bool) {
			if yes {
				w.restoring = k.Path
				w.close()
			}
		}, w.win)
	d.SetConfirmText(w.heading("gui.backups.restore"))
	d.SetDismissText(w.Words.T("gui.cancel"))
	w.pop(d)
}

// Restoring is the backup that is to take the place of the database once the window has
// ended and the database is closed, "" for none.
func (w *Window) Restoring() string { return w.restoring }

// megabytes rounds up to whole ones.
func megabytes(bytes int64) int64 { return (bytes + 1<<20 - 1) >> 20 }
