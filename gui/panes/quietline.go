package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// QuietLine is a line of small text that can be changed by a button at its end.
type QuietLine struct {
	widget.BaseWidget
	text   *widget.Label
	change *widget.Button
}

// NewQuietLine makes an empty line; change is called to change what it says.
func NewQuietLine(change func()) *QuietLine {
	q := &QuietLine{text: caption(""), change: widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), change)}
	q.text.Truncation = fyne.TextTruncateEllipsis
	q.change.Importance = widget.LowImportance
	q.ExtendBaseWidget(q)
	return q
}

// SetText sets what the line says.
func (q *QuietLine) SetText(s string) { q.text.SetText(s) }

// Text is what the line says.
func (q *QuietLine) Text() string { return q.text.Text }

// CreateRenderer lays the line out.
func (q *QuietLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, q.change, q.text))
}
