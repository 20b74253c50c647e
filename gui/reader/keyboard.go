package reader

import "fyne.io/fyne/v2"

// takeFocus gives the reader the keys.
func (r *Reader) takeFocus() {
	if r.focused {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
}

// FocusGained shows that the keys go here.
func (r *Reader) FocusGained() {
	r.focused = true
	r.Refresh()
}

// FocusLost takes that sign away.
func (r *Reader) FocusLost() {
	r.focused, r.caret.shift = false, false
	r.Refresh()
}

// TypedRune hands characters on.
func (r *Reader) TypedRune(c rune) {
	if r.OnRune != nil {
		r.OnRune(c)
	}
}

// TypedKey moves the caret if it is shown, hands keys on, and scrolls with those
// that nobody wants.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if r.caretKey(e.Name) || r.OnKey != nil && r.OnKey(e) {
		return
	}
	r.ensure()
	step := r.page.styles[Body].height
	sheet := max(r.Size().Height-2*step, step)
	to := r.offset
	switch e.Name {
	case fyne.KeyUp:
		to -= step
	case fyne.KeyDown:
		to += step
	case fyne.KeyPageUp:
		to -= sheet
	case fyne.KeyPageDown, fyne.KeySpace:
		to += sheet
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = r.pageHeight()
	case fyne.KeyEscape:
		r.deselect(r.anchor)
		return
	default:
		return
	}
	r.scrollTo(to)
	r.Refresh()
}

// TypedShortcut copies the selection and selects all; every other shortcut goes
// on to the window, which would not see it otherwise.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if !r.selection.Empty() {
			clip := s.Clipboard
			if clip == nil {
				clip = fyne.CurrentApp().Clipboard()
			}
			clip.SetContent(r.SelectedText())
		}
		return
	case *fyne.ShortcutSelectAll:
		r.choose(Span{0, len(r.text.runes)})
		return
	}
	if r.caretShortcut(s) {
		return
	}
	passOn(s, fyne.CurrentApp().Driver().CanvasForObject(r))
}

// passOn gives a shortcut to a canvas, whose type says nothing of shortcuts.
func passOn(s fyne.Shortcut, c any) {
	if c, ok := c.(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
