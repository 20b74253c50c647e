package reader

import (
	"fyne.io/fyne/v2"

	"tickmark/gui/theme"
)

// edge is one end of the current mark.
type edge int

const (
	noEdge edge = iota
	startEdge
	endEdge
)

// handleReach is how far from an end of the current mark the pointer may be to
// take hold of it.
const handleReach = 5

// resizing is an end of the current mark being dragged.
type resizing struct {
	id   string
	edge edge
	span Span // as it would become
}

// edges calls f with the place of each end of the current mark on the page, if
// its owner wants to have them dragged.
func (r *Reader) edges(f func(e edge, n int, x float32)) {
	m, ok := r.marks.named(r.current)
	if !ok || r.OnBoundary == nil || r.hideMarks {
		return
	}
	s := m.Span
	if r.resizing.id == m.ID && r.resizing.edge != noEdge {
		s = r.resizing.span
	}
	first, last := r.page.lineAt(s.Start), r.page.lineAt(s.End-1)
	f(startEdge, first, r.page.x(r.page.lines[first], s.Start))
	f(endEdge, last, r.page.x(r.page.lines[last], s.End))
}

// edgeAt is the end of the current mark at a position of the widget.
func (r *Reader) edgeAt(pos fyne.Position) edge {
	r.ensure()
	found, nearest := noEdge, float32(handleReach)
	r.edges(func(e edge, n int, x float32) {
		l := r.page.lines[n]
		y := pos.Y + r.offset - r.top()
		if far := abs(pos.X - r.left() - x); far <= nearest && y >= l.y && y < l.y+l.height {
			found, nearest = e, far
		}
	})
	return found
}

// grab takes hold of an end of the current mark.
func (r *Reader) grab(e edge) {
	m, _ := r.marks.named(r.current)
	r.resizing = resizing{m.ID, e, m.Span}
}

// pull moves the end that is held to a grapheme boundary, at least one grapheme
// away from the other end.
func (r *Reader) pull(to int) {
	s := &r.resizing.span
	if r.resizing.edge == startEdge {
		s.Start = min(to, s.End-1)
	} else {
		s.End = max(to, s.Start+1)
	}
	*s = r.text.graphemesAround(*s)
	r.Refresh()
}

// release lets the end go and tells the owner where it is now.
func (r *Reader) release() {
	held := r.resizing
	r.resizing = resizing{}
	m, ok := r.marks.named(held.id)
	if ok && held.edge != noEdge && held.span != m.Span && r.OnBoundary != nil {
		r.OnBoundary(m.ID, held.span)
	}
	r.Refresh()
}

// handles paints the two ends of the current mark.
func (p *painter) handles(first, last int) {
	p.reader.edges(func(e edge, n int, x float32) {
		if n < first || n > last {
			return
		}
		l := p.reader.page.lines[n]
		c := p.color(theme.ColorCurrent)
		x += p.reader.left() - 2
		y := p.lineTop(l) - 1
		p.rect(c, fyne.NewPos(x, y), fyne.NewSize(3, l.height))
		const knob = 7
		if e == startEdge {
			y -= knob / 2
		} else {
			y += l.height - knob/2
		}
		p.rect(c, fyne.NewPos(x-2, y), fyne.NewSize(knob, knob)).CornerRadius = knob / 2
	})
}
