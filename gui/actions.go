package gui

import (
	"strings"

	"fyne.io/fyne/v2"
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
