package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// message is the bar in which the window says what happened. It stays until it is
// put away or the next thing is said, and never stands in front of the work.
type message struct {
	box  *fyne.Container
	icon *widget.Icon
	text *widget.Label
}

func newMessage() *message {
	m := &message{icon: widget.NewIcon(theme.InfoIcon()), text: widget.NewLabel("")}
	m.text.Wrapping = fyne.TextWrapWord
	m.text.Selectable = true
	away := widget.NewButtonWithIcon("", theme.CancelIcon(), m.hide)
	away.Importance = widget.LowImportance
	m.box = container.NewBorder(widget.NewSeparator(), nil, container.NewPadded(m.icon), away, m.text)
	m.box.Hide()
	return m
}

func (m *message) say(icon fyne.Resource, importance widget.Importance, s string) {
	m.icon.SetResource(icon)
	m.text.Importance = importance
	m.text.SetText(s)
	m.box.Show()
}

func (m *message) warn(s string) { m.say(theme.WarningIcon(), widget.MediumImportance, s) }
func (m *message) tell(s string) { m.say(theme.InfoIcon(), widget.MediumImportance, s) }
func (m *message) hide()         { m.box.Hide() }
