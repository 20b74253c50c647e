package gui

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
)

// fetchWaiting fetches every source that holds no text yet.
func (w *Window) fetchWaiting() {
	wanted := w.Desk.Waiting(w.kase)
	if len(wanted) == 0 {
		w.tell("gui.fetch.nothing")
		return
	}
	w.fetch(wanted)
}

// reportFormats are the formats that the window offers, the first by default.
var reportFormats = []string{"html", "md", "json", "csv"}

// askReport asks where to write the report, in which format and language.
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
	dialog.NewCustomConfirm(w.Words.T("gui.do.report"), w.Words.T("gui.report.where"), w.Words.T("gui.cancel"),
		container.NewVBox(widget.NewLabel(w.Words.T("gui.report.note")), form), func(yes bool) {
			if yes {
				w.askReportFile(reportFormats[format.SelectedIndex()], langs[lang.SelectedIndex()])
			}
		}, w.win).Show()
}

func (w *Window) askReportFile(format, lang string) {
	id, number := w.kase.Case.ID, w.kase.Case.Number
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			w.complain(err)
			return
		}
		path := f.URI().Path()
		w.jobs.named(w.Words.T("gui.job.report"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			defer f.Close()
			var b bytes.Buffer
			if err := w.Desk.Report(ctx, id, &b, format, lang); err != nil {
				return nil, err
			}
			if _, err := f.Write(b.Bytes()); err != nil {
				return nil, fmt.Errorf("write report %s: %w", path, err)
			}
			return func() { w.tell("gui.report.written", path) }, nil
		})
	}, w.win)
	d.SetFileName(fmt.Sprintf("tickmark-%d.%s", number, format))
	if home, err := os.UserHomeDir(); err == nil {
		folder := filepath.Join(home, "Documents")
		if _, err := os.Stat(folder); err != nil {
			folder = home
		}
		if u, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(u)
		}
	}
	d.Resize(dialogSize)
	d.Show()
}

// copySelection copies what is selected in the article.
func (w *Window) copySelection() {
	if s := w.article.SelectedText(); s != "" {
		w.App.Clipboard().SetContent(s)
	}
}

// toggleMarks is the reading view: the article without its marks, and back.
func (w *Window) toggleMarks() {
	w.plain = !w.plain
	w.article.ShowMarks(!w.plain)
}

// nextPane moves the focus to the next pane.
func (w *Window) nextPane() {
	stops := append([]fyne.Focusable{w.article, w.list.Focusable()}, w.evidence.Focusables()...)
	canvas := w.win.Canvas()
	for i, s := range stops {
		if canvas.Focused() == s {
			canvas.Focus(stops[(i+1)%len(stops)])
			return
		}
	}
	canvas.Focus(stops[0])
}

// showKeys lists all commands with their keys.
func (w *Window) showKeys() {
	var b strings.Builder
	for _, name := range menus {
		fmt.Fprintf(&b, "## %s\n\n", w.Words.T(name))
		for _, c := range w.commands {
			if c.menu == name && c.keys() != "" {
				fmt.Fprintf(&b, "- **%s** %s\n", c.keys(), w.Words.T(c.name))
			}
		}
		b.WriteString("\n")
	}
	text := widget.NewRichTextFromMarkdown(b.String())
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(w.Words.T("gui.do.keys"), w.Words.T("gui.close"), container.NewVScroll(text), w.win)
	d.Resize(fyne.NewSize(520, 560))
	d.Show()
}

// keys names the keys of a command.
func (c *command) keys() string {
	var out []string
	if c.key != "" {
		k := string(c.key)
		if c.mod&fyne.KeyModifierShift != 0 {
			k = "Shift+" + k
		}
		if c.mod&fyne.KeyModifierShortcutDefault != 0 {
			k = "Ctrl+" + k
		}
		out = append(out, k)
	}
	if c.letter != 0 {
		out = append(out, strings.ToUpper(string(c.letter)))
	}
	if c.plain != "" {
		out = append(out, string(c.plain))
	}
	return strings.Join(out, " / ")
}

func (w *Window) showAbout() {
	dialog.ShowInformation("Tickmark", w.Words.T("gui.about", w.Version), w.win)
}
