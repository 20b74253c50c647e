package gui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// importTable asks for the desk's spreadsheet and takes its findings over.
func (w *Window) importTable() {
	w.askFile(func(path string) {
		f, err := os.Open(path)
		if err != nil {
			w.complain(err)
			return
		}
		defer f.Close() // only read
		t, err := desk.ReadTable(f)
		if err != nil {
			w.complain(err)
			return
		}
		w.askMapping(filepath.Base(path), t)
	})
}

// askMapping shows which column is taken for what and which words for which finding, and
// takes the rows over once the user agrees.
func (w *Window) askMapping(name string, t *desk.Table) {
	if w.kase == nil {
		return
	}
	id, guessed, statuses := w.kase.Case.ID, desk.GuessMapping(t.Head), desk.UsualStatuses()
	columns := map[desk.Column]*widget.Select{}
	form := widget.NewForm()
	for _, column := range desk.Columns {
		choose := widget.NewSelect(append([]string{w.Words.T("gui.table.none")}, t.Head...), nil)
		choose.SetSelectedIndex(0)
		if i, ok := guessed[column]; ok {
			choose.SetSelectedIndex(i + 1)
		}
		columns[column] = choose
		form.Append(w.Words.T("gui.table."+string(column)), choose)
	}
	mapping := func() desk.Mapping {
		m := desk.Mapping{}
		for column, choose := range columns {
			if i := choose.SelectedIndex(); i > 0 {
				m[column] = i - 1
			}
		}
		return m
	}
	words := widget.NewForm()
	kinds := map[string]*widget.Select{}
	for _, word := range statuses.Unknown(t, guessed) {
		choose := widget.NewSelect([]string{w.Words.T("gui.table.no_finding")}, nil)
		for _, kind := range claims.FindingKinds {
			choose.Options = append(choose.Options, kind.Letter()+"  "+w.Words.T("gui.finding."+string(kind)))
		}
		choose.SetSelectedIndex(0)
		kinds[word] = choose
		words.Append(w.Words.T("gui.quoted", claims.Shorten(word, 40)), choose)
	}
	box := container.NewVBox(wrapping(w.Words.T("gui.table.about", name, len(t.Rows))), form)
	if len(kinds) > 0 {
		box.Add(wrapping(w.Words.T("gui.table.words")))
		box.Add(words)
	}
	d := dialog.NewCustomConfirm(w.heading("gui.do.import_table"), w.Words.T("gui.table.yes"), w.Words.T("gui.cancel"), container.NewVScroll(box), func(yes bool) {
		if !yes || w.kase == nil || w.kase.Case.ID != id {
			return
		}
		for word, choose := range kinds {
			kind := claims.FindingKind("")
			if i := choose.SelectedIndex(); i > 0 {
				kind = claims.FindingKinds[i-1]
			}
			statuses.Set(word, kind)
		}
		var got desk.TableResult
		if w.change(func() (err error) {
			got, err = w.Desk.ImportTable(w.ctx, id, t, mapping(), statuses, w.Words)
			return err
		}) {
			w.showImported(got)
		}
	}, w.win)
	d.Resize(fyne.NewSize(560, 520))
	w.pop(d)
}

// showImported says what became of the rows.
func (w *Window) showImported(got desk.TableResult) {
	said := w.Words.T("app.table_imported", got.Set, got.Same, len(got.Left))
	if len(got.Left) == 0 {
		w.message.tell(said)
		return
	}
	var facts []model.Fact
	for _, l := range got.Left {
		facts = append(facts, model.Fact{Name: w.Words.Number(l.Line), Value: strings.TrimSpace(claims.Shorten(l.Fact, 120) + " – " + w.Words.T(l.Why.Key, l.Why.Args...))})
	}
	w.showTall(w.heading("gui.do.import_table"), container.NewVScroll(container.NewVBox(wrapping(said), panes.Table(facts))))
}
