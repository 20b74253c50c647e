package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/gui/model"
)

// sourceRow is a row of two lines for a source.
type sourceRow struct {
	widget.BaseWidget
	name, note *widget.Label
	badge      *widget.Label
}

func newSourceRow() fyne.CanvasObject {
	r := &sourceRow{name: widget.NewLabel(""), note: caption(""), badge: widget.NewLabel("")}
	r.name.Truncation, r.note.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.badge.TextStyle.Bold = true
	r.ExtendBaseWidget(r)
	return r
}

func (r *sourceRow) show(row model.SourceRow, badge string) {
	r.name.Importance, r.note.Importance = widget.MediumImportance, widget.LowImportance
	if row.Failed {
		r.note.Importance = widget.WarningImportance
	} else if !row.OK {
		r.name.Importance = widget.LowImportance
	}
	r.name.SetText(row.Name)
	r.note.SetText(row.Note)
	r.badge.SetText(badge)
}

// CreateRenderer lays the row out.
func (r *sourceRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, r.badge, container.New(tightLines{}, r.name, r.note)))
}
