package reader

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
)

// caret is the place from which keys select. Left or Right shows it; then the
// arrows, Home and End move it, with Shift they select, with Ctrl Left and Right
// go by words; Escape puts it away. With Shift they select at once.
type caret struct {
	shown bool
	pos   int
	end   bool    // at the end of its line, though pos also starts the next: "Nordrhein-|Westfalen"
	x     float32 // where up and down want to go, -1 for nowhere yet
	shift bool    // a Shift key is down
}

var _ desktop.Keyable = (*Reader)(nil)

// KeyDown watches the Shift keys.
func (r *Reader) KeyDown(e *fyne.KeyEvent) { r.shiftKey(e, true) }

// KeyUp watches the Shift keys.
func (r *Reader) KeyUp(e *fyne.KeyEvent) { r.shiftKey(e, false) }

func (r *Reader) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		r.caret.shift = down
	}
}

// caretKey moves the caret if the key is one for it.
func (r *Reader) caretKey(name fyne.KeyName) bool {
	c := &r.caret
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd:
		if !c.shown && !c.shift {
			return false
		}
	case fyne.KeyEscape:
		if !c.shown {
			return false
		}
		c.shown = false
		r.deselect(c.pos)
		r.Refresh()
		return true
	default:
		return false
	}
	r.showCaret()
	n := r.lineOfCaret()
	l := r.page.lines[n]
	switch name {
	case fyne.KeyLeft:
		r.moveCaret(r.step(c.pos, -1), false, c.shift)
	case fyne.KeyRight:
		r.moveCaret(r.step(c.pos, 1), false, c.shift)
	case fyne.KeyHome:
		r.moveCaret(int(l.from), false, c.shift)
	case fyne.KeyEnd:
		r.moveCaret(int(l.to), true, c.shift)
	case fyne.KeyUp, fyne.KeyDown:
		x := c.x
		if x < 0 {
			x = r.page.x(l, c.pos)
		}
		n += map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[name]
		if n >= 0 && n < len(r.page.lines) {
			to := r.page.hit(x, r.page.lines[n].y+1).caret
			r.moveCaret(to, to == int(r.page.lines[n].to), c.shift)
		}
		c.x = x
	}
	return true
}

// lineOfCaret is the index of the line that the caret stands on.
func (r *Reader) lineOfCaret() int {
	n := r.page.lineAt(r.caret.pos)
	if r.caret.end && n > 0 && int(r.page.lines[n-1].to) == r.caret.pos {
		n--
	}
	return n
}

// showCaret puts the caret where a user would look for it: at the moving end of
// the selection, at the current mark or where was clicked, if that is in view,
// or else at the first line in view.
func (r *Reader) showCaret() {
	r.ensure()
	c := &r.caret
	if c.shown {
		return
	}
	*c = caret{shown: true, x: -1, shift: c.shift, pos: r.anchor}
	if s := r.selection; !s.Empty() {
		if c.pos = s.End; r.anchor == s.End {
			c.pos = s.Start
		}
	} else if m, ok := r.marks.named(r.current); ok {
		c.pos = m.Start
	}
	l := r.page.lines[r.page.lineAt(c.pos)]
	if y := l.y + r.top() - r.offset; y < 0 || y+l.height > r.Size().Height {
		c.pos = int(r.page.lines[r.firstInView()].from)
	}
	if r.selection.Empty() {
		r.anchor = c.pos
	}
}

// moveCaret moves the caret, to the end of a line if end is set, and with extend the
// end of the selection.
func (r *Reader) moveCaret(to int, end, extend bool) {
	c := &r.caret
	c.pos, c.end, c.x = min(max(to, 0), len(r.text.runes)), end, -1
	before := r.selection
	if extend {
		r.setSelection(between(r.anchor, c.pos))
	} else {
		r.setSelection(Span{})
		r.anchor = c.pos
	}
	r.reveal(Span{c.pos, c.pos + 1})
	r.Refresh()
	if r.selection != before {
		r.tellSelection()
	}
}

// step is the next grapheme boundary in a direction; white space that is not
// drawn, between lines, counts as one step.
func (r *Reader) step(pos, by int) int {
	const reach = longestGrapheme
	runes := r.text.runes
	if by > 0 && pos < len(runes) {
		pos += graphemes(runes[pos:min(pos+reach, len(runes))])[1]
		if l := r.page.lines[r.page.lineAt(pos)]; pos > int(l.to) {
			pos = int(l.next)
		}
	}
	if by < 0 && pos > 0 {
		from := max(pos-reach, 0)
		bounds := graphemes(runes[from:pos])
		pos = from + bounds[len(bounds)-2]
		if l := r.page.lines[r.page.lineAt(pos)]; pos > int(l.to) {
			pos = int(l.to)
		}
	}
	return pos
}

// stepWord is the next end of a word to the right, or start of one to the left.
func (r *Reader) stepWord(pos, by int) int {
	runes := r.text.runes
	inWord := func(i int) bool {
		return unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]) || unicode.IsMark(runes[i])
	}
	if by > 0 {
		for pos < len(runes) && !inWord(pos) {
			pos++
		}
		for pos < len(runes) && inWord(pos) {
			pos++
		}
		return pos
	}
	for pos > 0 && !inWord(pos-1) {
		pos--
	}
	for pos > 0 && inWord(pos-1) {
		pos--
	}
	return pos
}

// caretShortcut moves the caret by words, with Shift selecting them.
func (r *Reader) caretShortcut(s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok || k.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[k.KeyName]
	if by == 0 {
		return false
	}
	r.showCaret()
	r.moveCaret(r.stepWord(r.caret.pos, by), false, k.Modifier&fyne.KeyModifierShift != 0)
	return true
}

// caretLine paints the caret.
func (p *painter) caretLine() {
	r := p.reader
	if !r.caret.shown || !r.focused {
		return
	}
	l := r.page.lines[r.lineOfCaret()]
	x := r.left() + r.page.x(l, r.caret.pos)
	p.rect(p.color(fynetheme.ColorNamePrimary), fyne.NewPos(x-1, p.lineTop(l)), fyne.NewSize(2, l.height))
}
