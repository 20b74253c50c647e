package gui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// caseFile is how the name of a case file ends.
const caseFile = ".tickmark"

// exportCase asks where to put the case as a file, and writes it there.
func (w *Window) exportCase() {
	if w.kase == nil {
		return
	}
	w.card.Flush()
	id, name := w.kase.Case.ID, fmt.Sprintf("tickmark-%d%s", w.kase.Case.Number, caseFile)
	w.askNewPassphrase(func(passphrase string) {
		w.askPlace(w.Words.T("gui.export.place"), name, func(path string) { w.writeCase(id, path, passphrase) })
	})
}

// writeCase writes a case as a file and says so; "" for no passphrase.
func (w *Window) writeCase(id claims.ID, path, passphrase string) {
	said := "gui.export.written"
	write := func(ctx context.Context, to io.Writer) error { return w.Desk.Export(ctx, id, to) }
	if passphrase != "" {
		said = "gui.export.sealed"
		write = func(ctx context.Context, to io.Writer) error { return w.Desk.ExportSealed(ctx, id, to, passphrase) }
	}
	w.jobs.named(w.Words.T("gui.job.export"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		err := replaceFile(path, func(to io.Writer) error { return write(ctx, to) })
		if _, told := desk.Why(err); told || ctx.Err() != nil {
			return nil, err
		}
		return func() {
			if err != nil {
				w.notWritten("gui.export.not_written", path, err)
				return
			}
			w.tell(said, path)
		}, nil
	})
}

// importCase asks for a case file.
func (w *Window) importCase() { w.askFile(w.readCase) }

// isCaseFile reports whether the name is that of a case file.
func isCaseFile(name string) bool { return strings.EqualFold(filepath.Ext(name), caseFile) }

// readCase imports a case file, shows the case and says what became of it. It asks for
// a passphrase where the file needs one.
func (w *Window) readCase(path string) { w.readCaseWith(path, "") }

func (w *Window) readCaseWith(path, passphrase string) {
	w.card.Flush() // what is typed belongs to the case as it is merged
	moves := w.moves
	w.jobs.named(w.Words.T("gui.job.import", filepath.Base(path)), func(ctx context.Context, _ func(int, int)) (func(), error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // only read
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		var came desk.Imported
		switch sealed := desk.Sealed(f); {
		case sealed && passphrase == "":
			return func() { w.askPassphrase(path, "") }, nil
		case sealed:
			came, err = w.Desk.ImportSealed(ctx, f, info.Size(), passphrase)
		default:
			came, err = w.Desk.Import(ctx, f, info.Size())
		}
		if errors.Is(err, desk.ErrPassphrase) {
			return func() { w.askPassphrase(path, w.sentence(err)) }, nil
		}
		if err != nil {
			return nil, err
		}
		c, err := w.Desk.Case(ctx, came.Case)
		return func() {
			if moves == w.moves || w.kase != nil && w.kase.Case.ID == came.Case {
				w.enter(c)
			} else {
				w.refreshLibrary()
			}
			w.tellImported(came, c)
		}, err
	})
}

// tellImported says what became of a case file, and shows what is in conflict.
func (w *Window) tellImported(came desk.Imported, c *desk.Case) {
	var said []string
	switch n := int(came.Number); {
	case came.New:
		said = append(said, w.Words.T("gui.import.new", n, c.Case.Title))
	case came.Added+came.Changed+came.Removed+len(came.Conflicts) == 0:
		said = append(said, w.Words.T("gui.import.nothing", n))
	default:
		said = append(said, w.Words.T("gui.import.merged", n, came.Added, came.Changed, came.Removed))
	}
	for _, r := range came.Renumbered {
		said = append(said, w.Words.T("gui.import.renumbered", r.Was, r.Is))
	}
	if n := len(came.Conflicts); n > 0 {
		said = append(said, w.Words.T("gui.import.conflicts", n))
	}
	w.message.tell(strings.Join(said, "\n"))
	if len(came.Conflicts) > 0 && w.kase != nil && w.kase.Case.ID == came.Case {
		w.showConflicts()
	}
}

// showConflicts lists what two people changed differently, each with a button for what
// stands and one for the other version.
func (w *Window) showConflicts() {
	if w.kase == nil {
		return
	}
	id := w.kase.Case.ID
	if len(w.kase.Case.Conflicts) == 0 {
		w.tell("gui.conflicts.none")
		return
	}
	w.card.Flush()
	box := container.NewVBox()
	for _, k := range w.kase.Case.Conflicts {
		text := widget.NewLabel(w.kase.TellConflict(k, w.Words))
		text.Wrapping = fyne.TextWrapWord
		text.Selectable = true
		var row *fyne.Container
		decide := func(other bool) func() {
			return func() {
				err := w.Desk.Settle(w.ctx, id, k, other)
				w.complain(err)
				if err == nil {
					box.Remove(row)
				}
				if w.kase != nil && w.kase.Case.ID == id {
					w.again()
					w.compare()
				}
			}
		}
		row = container.NewVBox(text, container.NewHBox(widget.NewButton(w.Words.T("gui.conflicts.keep"), decide(false)),
			widget.NewButton(w.Words.T("gui.conflicts.other"), decide(true))), widget.NewSeparator())
		box.Add(row)
	}
	w.showTall(w.heading("gui.do.conflicts"), container.NewVScroll(box))
}
