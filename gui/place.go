package gui

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"tickmark/whole"
)

// askPlace asks where to put a file and hands its path on.
func (w *Window) askPlace(title, name string, then func(path string)) {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			w.complain(err)
			return
		}
		f.Close() // only its name is wanted; the dialog has emptied a file that stood there
		then(f.URI().Path())
	}, w.win)
	d.SetFileName(name)
	d.SetTitleText(title)
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

// replaceFile writes a file that never holds a part of what write writes. What a file
// of that name held before, the save dialog has emptied already; where nothing could be
// written, that empty file is taken away again.
func replaceFile(path string, write func(io.Writer) error) error {
	err := whole.Write(path, true, write)
	if info, statErr := os.Stat(path); err != nil && statErr == nil && info.Mode().IsRegular() && info.Size() == 0 {
		os.Remove(path)
	}
	return err
}

// notWritten says why a file is not there, by the key of a sentence for its path and
// the reason.
func (w *Window) notWritten(key, path string, why error) {
	if inner := (*os.PathError)(nil); errors.As(why, &inner) {
		why = inner.Err
	}
	w.warn(key, path, why.Error())
}
