package gui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
)

// reportFormats are the formats that the window offers, the first by default.
var reportFormats = []string{"html", "md", "json", "csv"}

// askReport asks in which format and language to write the report.
func (w *Window) askReport() {
	if w.kase == nil {
		return
	}
	w.card.Flush()
	format := widget.NewSelect(nil, nil)
	for _, f := range reportFormats {
		format.Options = append(format.Options, w.Words.T("gui.report."+f))
	}
	format.SetSelectedIndex(0)
	langs := []string{w.Words.Lang()}
	for _, l := range w.languages() {
		if l != langs[0] {
			langs = append(langs, l)
		}
	}
	lang := widget.NewSelect(nil, nil)
	for _, l := range langs {
		lang.Options = append(lang.Options, w.Words.T("lang."+l))
	}
	lang.SetSelectedIndex(0)
	form := widget.NewForm(widget.NewFormItem(w.Words.T("gui.report.format"), format), widget.NewFormItem(w.Words.T("gui.report.lang"), lang))
	w.pop(dialog.NewCustomConfirm(w.heading("gui.do.report"), w.Words.T("gui.report.where"), w.Words.T("gui.cancel"),
		container.NewVBox(widget.NewLabel(w.Words.T("gui.report.note")), form), func(yes bool) {
			if yes {
				w.makeReport(reportFormats[format.SelectedIndex()], langs[lang.SelectedIndex()])
			}
		}, w.win))
}

// makeReport makes the report and then asks where to put it. It is complete before
// any file is touched.
func (w *Window) makeReport(format, lang string) {
	if w.kase == nil {
		return
	}
	id, name := w.kase.Case.ID, fmt.Sprintf("tickmark-%d.%s", w.kase.Case.Number, format)
	w.jobs.named(w.Words.T("gui.job.report"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		var b bytes.Buffer
		if err := w.Desk.Report(ctx, id, &b, format, lang); err != nil {
			return nil, err
		}
		return func() { w.askReportFile(name, b.Bytes()) }, nil
	})
}

// askReportFile asks where to put a report.
func (w *Window) askReportFile(name string, report []byte) {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			w.complain(err)
			return
		}
		f.Close() // only its name is wanted; the dialog has emptied a file that stood there
		w.saveReport(f.URI().Path(), report)
	}, w.win)
	d.SetFileName(name)
	d.SetTitleText(w.Words.T("gui.report.place"))
	d.SetConfirmText(w.Words.T("gui.report.save"))
	d.SetDismissText(w.Words.T("gui.cancel"))
	if home, err := os.UserHomeDir(); err == nil {
		folder := filepath.Join(home, "Documents")
		if _, err := os.Stat(folder); err != nil {
			folder = home
		}
		if u, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(u)
		}
	}
	w.pop(d)
	d.Resize(dialogSize)
}

// saveReport puts a report into a file and says so.
func (w *Window) saveReport(path string, report []byte) {
	if err := replaceFile(path, report); err != nil {
		why := err
		if inner := (*os.PathError)(nil); errors.As(err, &inner) {
			why = inner.Err
		}
		w.warn("gui.report.not_written", path, why.Error())
		return
	}
	w.tell("gui.report.written", path)
}

// replaceFile puts bytes into a file so that it never holds a part of them. What a
// file of that name held before, the save dialog has emptied already; where nothing
// could be written, that empty file is taken away again.
func replaceFile(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fmt.Errorf("write report %s: %w", path, err)
	}
	_, err = f.Write(b)
	err = errors.Join(err, f.Sync(), f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
		if info, statErr := os.Stat(path); statErr == nil && info.Size() == 0 {
			os.Remove(path)
		}
		return fmt.Errorf("write report %s: %w", path, err)
	}
	return nil
}
