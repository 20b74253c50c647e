package gui

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
)

// reportFormats are the formats that the window offers, the first by default.
var reportFormats = []string{"html", "md", "json", "csv"}

// askReport asks in which format and language to write the report.
func (w *Window) askReport() {
	if w.kase == nil {
		return
	}
	if w.barred() {
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
	confidential := widget.NewCheck(w.Words.T("gui.report.confidential"), nil)
	contacts := widget.NewCheck(w.Words.T("gui.report.contacts"), nil)
	form := widget.NewForm(widget.NewFormItem(w.Words.T("gui.report.format"), format), widget.NewFormItem(w.Words.T("gui.report.lang"), lang))
	w.pop(dialog.NewCustomConfirm(w.heading("gui.do.report"), w.Words.T("gui.report.where"), w.Words.T("gui.cancel"),
		container.NewVBox(widget.NewLabel(w.Words.T("gui.report.note")), form, confidential, contacts), func(yes bool) {
			if yes {
				w.makeReport(reportFormats[format.SelectedIndex()], langs[lang.SelectedIndex()],
					claims.Disclosure{Confidential: confidential.Checked, Contacts: contacts.Checked})
			}
		}, w.win))
}

// makeReport makes the report and then asks where to put it. It is complete before
// any file is touched.
func (w *Window) makeReport(format, lang string, tell claims.Disclosure) {
	if w.kase == nil {
		return
	}
	id, name := w.kase.Case.ID, fmt.Sprintf("tickmark-%d.%s", w.kase.Case.Number, format)
	w.jobs.named(w.Words.T("gui.job.report"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		var b bytes.Buffer
		if err := w.Desk.Report(ctx, id, &b, format, lang, tell); err != nil {
			return nil, err
		}
		return func() { w.askReportFile(name, b.Bytes()) }, nil
	})
}

// askReportFile asks where to put a report.
func (w *Window) askReportFile(name string, report []byte) {
	w.askPlace(w.Words.T("gui.report.place"), name, func(path string) { w.saveReport(path, report) })
}

// saveReport puts a report into a file and says so.
func (w *Window) saveReport(path string, report []byte) {
	err := replaceFile(path, func(to io.Writer) error {
		_, err := to.Write(report)
		return err
	})
	if err != nil {
		w.notWritten("gui.report.not_written", path, err)
		return
	}
	w.tell("gui.report.written", path)
}
