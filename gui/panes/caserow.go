package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/gui/model"
)

// caseRow is a case in two lines, with its deadline and tags and a bar of its progress.
type caseRow struct {
	widget.BaseWidget
	onAbout   func(claims.Summary)
	title     *widget.Label
	note      *widget.Label
	due, tags *widget.Label
	bar       *Meter
	about     *widget.Button
	kase      claims.Summary
	row       model.CaseRow
}

func newCaseRow() *caseRow {
	r := &caseRow{title: widget.NewLabel(""), note: caption(""), due: caption(""), tags: caption(""), bar: NewMeter(6)}
	for _, l := range []*widget.Label{r.title, r.note, r.due, r.tags} {
		l.Truncation = fyne.TextTruncateEllipsis
	}
	r.due.Alignment, r.tags.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	r.about = widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), func() {
		if r.onAbout != nil {
			r.onAbout(r.kase)
		}
	})
	r.about.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

func (r *caseRow) show(s claims.Summary, today string, w *assets.Words) {
	r.kase = s
	row := model.NewCaseRow(s, today, w)
	if r.row == row {
		return // cutting words to the width is what costs most here
	}
	r.row = row
	r.title.Importance, r.due.Importance, r.due.TextStyle.Bold = widget.MediumImportance, widget.LowImportance, row.Late
	if row.Quiet {
		r.title.Importance = widget.LowImportance
	}
	if row.Late {
		r.due.Importance = widget.MediumImportance
	}
	r.title.SetText(clean(row.Title))
	r.note.SetText(row.Note)
	r.due.SetText(row.Due)
	r.tags.SetText(row.Tags)
	r.bar.Set(row.Done)
}

// CreateRenderer lays the row out.
func (r *caseRow) CreateRenderer() fyne.WidgetRenderer {
	right := container.NewHBox(container.New(fixedWidth(240), container.New(tightLines{}, r.due, r.tags)),
		container.NewCenter(container.New(fixedWidth(140), r.bar)), container.NewCenter(r.about))
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, right, container.New(tightLines{}, r.title, r.note)))
}

// AccessibilityLabel reads the whole row.
func (r *caseRow) AccessibilityLabel() string {
	return r.row.Title + ". " + r.row.Note + ". " + r.row.Due + " " + r.row.Tags
}

// AccessibilityRole says that this is text.
func (r *caseRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
