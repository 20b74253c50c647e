package panes

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Pause runs f on the UI goroutine once after the time has passed, unless the
// function that it returns was called before.
type Pause func(after time.Duration, f func()) (stop func())

// typingPause is how long after the last key what was typed is kept. It is short
// enough that a crash costs a word, long enough that it is not each letter.
const typingPause = 700 * time.Millisecond

// pausing is a text field that tells of its text when typing pauses, when it
// loses the focus, and when it is flushed; never while nothing has changed.
type pausing struct {
	widget.Entry
	schedule Pause
	stop     func()
	kept     string // the text as kept last
	of       string // what the text belongs to
	keep     func()
}

func newPausing(schedule Pause, placeholder string, lines bool, keep func()) *pausing {
	p := &pausing{schedule: schedule, keep: keep}
	p.ExtendBaseWidget(p)
	p.MultiLine = lines
	p.Wrapping = fyne.TextWrapWord
	p.SetPlaceHolder(placeholder)
	p.SetMinRowsVisible(2)
	p.OnChanged = func(s string) {
		if p.stop != nil {
			p.stop()
			p.stop = nil
		}
		if s != p.kept {
			p.stop = schedule(typingPause, p.flush)
		}
	}
	return p
}

// set shows kept text. While the user is typing in the field for the same thing,
// what is typed stays.
func (p *pausing) set(of, text string) {
	if of == p.of && p.Text != p.kept {
		p.kept = text
		return
	}
	p.of, p.kept = of, text
	if p.Text != text {
		p.SetText(text)
	}
}

// flush tells of the text if it was changed and not yet told.
func (p *pausing) flush() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
	if p.Text != p.kept {
		p.kept = p.Text
		p.keep()
	}
}

// UndoTyping takes back what was typed last in a text field that has the focus, and
// reports whether there was anything.
func UndoTyping(f fyne.Focusable) bool { return retype(f, (*widget.Entry).Undo) }

// RedoTyping types again what UndoTyping took back, and reports whether there was
// anything.
func RedoTyping(f fyne.Focusable) bool { return retype(f, (*widget.Entry).Redo) }

func retype(f fyne.Focusable, do func(*widget.Entry)) bool {
	var e *widget.Entry
	switch f := f.(type) {
	case *pausing:
		e = &f.Entry
	case *factEntry:
		e = &f.Entry
	case *widget.Entry:
		e = f
	default:
		return false
	}
	before := e.Text
	do(e)
	return e.Text != before
}

// TypedKey leaves the function keys to the window, and the field at Escape.
func (p *pausing) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
			c.Unfocus()
		}
		return
	}
	if strings.HasPrefix(string(e.Name), "F") && len(e.Name) > 1 {
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
		return
	}
	p.Entry.TypedKey(e)
}

// FocusLost keeps what was typed.
func (p *pausing) FocusLost() {
	p.Entry.FocusLost()
	p.flush()
}
