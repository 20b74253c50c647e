package gui

import (
	"strings"

	"fyne.io/fyne/v2"

	"tickmark/assets"
)

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

// keys names the keys of a command as they are written on the keyboard.
func (c *command) keys(w *assets.Words) string {
	var out []string
	if c.key != "" {
		k := keyName(c.key, w)
		if c.mod&fyne.KeyModifierShift != 0 {
			k = w.T("gui.key.shift") + "+" + k
		}
		if c.mod&fyne.KeyModifierShortcutDefault != 0 {
			k = w.T("gui.key.ctrl") + "+" + k
		}
		out = append(out, k)
	}
	if c.letter != 0 {
		out = append(out, strings.ToUpper(string(c.letter)))
	}
	if c.plain != "" {
		out = append(out, keyName(c.plain, w))
	}
	return strings.Join(out, " / ")
}

// keyName is what is written on a key.
func keyName(k fyne.KeyName, w *assets.Words) string {
	switch k {
	case fyne.KeyUp:
		return "↑"
	case fyne.KeyDown:
		return "↓"
	case fyne.KeyReturn:
		return w.T("gui.key.return")
	case fyne.KeyDelete:
		return w.T("gui.key.delete")
	}
	return string(k)
}
