package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pointer is what the mouse is doing.
type pointer struct {
	at       place
	margin   bool // left of the words
	edge     edge // an end of the current mark is under it
	clicks   int  // 1, 2 or 3 in a row
	chosen   Span // what the second or third of them has selected
	pressed  time.Time
	spot     fyne.Position
	dragging bool
	pull     float32 // height per second that a drag beyond the edge scrolls
	drag     fyne.Position
	wheel    float32 // part of a pixel that is still to be scrolled
}

// clickReach is how far apart two clicks of a double click may be.
const clickReach = 6

// locate finds what lies at a position of the widget.
func (r *Reader) locate(p fyne.Position) (at place, margin bool) {
	r.ensure()
	x := p.X - r.left()
	return r.page.hit(x, p.Y+r.offset-r.top()), x < 0
}

// idsAt lists the marks at a place.
func (r *Reader) idsAt(at place, margin bool) []string {
	l := r.page.lines[at.line]
	if margin {
		var ids []string
		first, last := r.marks.starting(Span{int(l.start), int(l.next)}) // whose glyphs stand here
		for _, m := range r.marks.sorted[first:last] {
			if m.Glyph != "" {
				ids = append(ids, m.ID)
			}
		}
		return ids
	}
	if at.over < 0 {
		return nil
	}
	return r.marks.at(at.over)
}

// MouseDown starts a click, a double or triple click, or a drag; with Shift it
// moves the end of the selection.
func (r *Reader) MouseDown(e *desktop.MouseEvent) {
	r.takeFocus()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	p := &r.pointer
	now := r.now()
	again := now.Sub(p.pressed) < fyne.CurrentApp().Driver().DoubleTapDelay() &&
		abs(e.Position.X-p.spot.X) < clickReach && abs(e.Position.Y-p.spot.Y) < clickReach
	if again && p.clicks < 3 {
		p.clicks++
	} else {
		p.clicks = 1
	}
	p.pressed, p.spot = now, e.Position
	r.caret.shown = false
	p.at, p.margin = r.locate(e.Position)
	if edge := r.edgeAt(e.Position); edge != noEdge && p.clicks == 1 && e.Modifier == 0 {
		r.anchor = p.at.caret
		r.grab(edge)
		return
	}
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		p.clicks = 0
		r.setSelection(between(r.anchor, p.at.caret))
		r.tellSelection()
	case p.clicks == 1:
		r.anchor = p.at.caret
	case p.clicks == 2:
		p.chosen = r.text.wordAt(p.at)
		r.choose(p.chosen)
	case p.clicks == 3:
		p.chosen = r.paragraphAt(p.at)
		r.choose(p.chosen)
	}
}

// paragraphAt is the paragraph at a place, without white space around it.
func (r *Reader) paragraphAt(at place) Span {
	return trim(r.text.runes, r.text.blocks[r.page.lines[at.line].block].Span)
}

func (r *Reader) choose(s Span) {
	r.setSelection(s)
	r.anchor = s.Start
	r.tellSelection()
}

// MouseUp ends a drag that Fyne does not end itself.
func (r *Reader) MouseUp(*desktop.MouseEvent) {
	r.stopPulling()
	if r.resizing.edge != noEdge && !r.pointer.dragging {
		r.resizing = resizing{} // a click on a handle is a click
	}
}

// Tapped is a click. The first of a row takes the selection away and tells what
// is under the pointer.
func (r *Reader) Tapped(e *fyne.PointEvent) {
	if r.pointer.clicks != 1 && !r.pointer.pressed.IsZero() {
		return
	}
	at, margin := r.locate(e.Position)
	r.deselect(at.caret)
	if r.OnTapped != nil {
		r.OnTapped(at.over, r.idsAt(at, margin))
	}
}

// TappedSecondary asks for a menu. A click outside the selection takes it away.
func (r *Reader) TappedSecondary(e *fyne.PointEvent) {
	at, margin := r.locate(e.Position)
	if !r.selection.Contains(at.over) {
		r.deselect(r.anchor)
	}
	if r.OnMenu != nil {
		r.OnMenu(at.over, r.idsAt(at, margin), e.AbsolutePosition)
	}
}

// Dragged selects from where the button went down, or moves the end of the current
// mark that was taken hold of. Beyond the upper or lower edge
// the page scrolls, the faster the further.
func (r *Reader) Dragged(e *fyne.DragEvent) {
	p := &r.pointer
	if !p.dragging {
		p.dragging = true
		if p.pressed.IsZero() { // no MouseDown: a touch screen
			at, _ := r.locate(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
			r.anchor = at.caret
		}
	}
	p.drag = e.Position
	r.dragTo(e.Position)
	const perPixel = 12
	switch height := r.Size().Height; {
	case e.Position.Y < 0:
		p.pull = e.Position.Y * perPixel
	case e.Position.Y > height:
		p.pull = (e.Position.Y - height) * perPixel
	default:
		r.stopPulling()
		return
	}
	r.startPulling()
}

// dragTo selects up to a position; after a double click whole words, after a triple
// click whole paragraphs, and always what was clicked: a hand that trembles must not
// take that away.
func (r *Reader) dragTo(pos fyne.Position) {
	at, _ := r.locate(pos)
	if r.resizing.edge != noEdge {
		r.pull(at.caret)
		return
	}
	s := between(r.anchor, at.caret)
	switch r.pointer.clicks {
	case 2:
		s = around(r.pointer.chosen, r.text.wordAt(at))
	case 3:
		s = around(r.pointer.chosen, r.paragraphAt(at))
	}
	r.setSelection(s)
}

// DragEnd ends the selecting.
func (r *Reader) DragEnd() {
	r.stopPulling()
	if r.pointer.dragging {
		r.pointer.dragging = false
		if r.resizing.edge != noEdge {
			r.release()
			return
		}
		r.tellSelection()
	}
}

// startPulling scrolls as long as the pointer is held beyond the edge.
func (r *Reader) startPulling() {
	if r.autoscroll != nil {
		return
	}
	last := r.now()
	r.autoscroll = fyne.NewAnimation(time.Second, func(float32) {
		now := r.now()
		r.scrollTo(r.offset + r.pointer.pull*float32(now.Sub(last).Seconds()))
		last = now
		r.dragTo(r.pointer.drag)
		r.Refresh()
	})
	r.autoscroll.RepeatCount = fyne.AnimationRepeatForever
	r.autoscroll.Start()
}

func (r *Reader) stopPulling() {
	if r.autoscroll != nil {
		r.autoscroll.Stop()
		r.autoscroll = nil
	}
}

// Scrolled moves the page with the wheel or the touch pad, by whole pixels; what
// is left of a slow movement counts for the next.
func (r *Reader) Scrolled(e *fyne.ScrollEvent) {
	r.ensure()
	r.pointer.wheel -= e.Scrolled.DY
	whole := round(r.pointer.wheel)
	if whole == 0 {
		return
	}
	r.pointer.wheel -= whole
	r.scrollTo(r.offset + whole)
	r.Refresh()
}

// MouseIn is the pointer coming over the reader.
func (r *Reader) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved finds the marks under the pointer.
func (r *Reader) MouseMoved(e *desktop.MouseEvent) {
	at, margin := r.locate(e.Position)
	r.pointer.at, r.pointer.margin = at, margin
	r.pointer.edge = r.edgeAt(e.Position)
	r.setHovered(r.idsAt(at, margin))
}

// MouseOut is the pointer leaving the reader.
func (r *Reader) MouseOut() { r.setHovered(nil) }

// Cursor is a double arrow over an end of the current mark, a hand over marks, a bar over words, an arrow beside them.
func (r *Reader) Cursor() desktop.Cursor {
	switch {
	case r.pointer.edge != noEdge || r.resizing.edge != noEdge:
		return desktop.HResizeCursor
	case len(r.hovered) > 0:
		return desktop.PointerCursor
	case r.pointer.margin:
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

func between(a, b int) Span { return Span{min(a, b), max(a, b)} }

// around is the shortest span that holds both.
func around(a, b Span) Span { return Span{min(a.Start, b.Start), max(a.End, b.End)} }

func abs(f float32) float32 { return max(f, -f) }
