package reader

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"tickmark/gui/theme"
)

// CreateRenderer is for Fyne.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	p := &painter{reader: r, texts: newTexts(), patterns: newPatterns(),
		rects: pool[*canvas.Rectangle]{make: func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }},
		focus: canvas.NewRectangle(color.Transparent)}
	p.paint()
	return p
}

// painter turns the lines in view into objects on the canvas.
type painter struct {
	reader   *Reader
	rects    pool[*canvas.Rectangle]
	texts    *texts
	patterns *patterns
	focus    *canvas.Rectangle
	objects  []fyne.CanvasObject
	colors   map[fyne.ThemeColorName]color.Color
}

func (p *painter) Destroy() { p.reader.stopPulling() }

func (p *painter) MinSize() fyne.Size { return p.reader.MinSize() }

func (p *painter) Objects() []fyne.CanvasObject { return p.objects }

// Layout paints for a new size.
func (p *painter) Layout(size fyne.Size) {
	r := p.reader
	if r.page != nil {
		r.offset = r.clamp(r.offset)
	}
	p.paint()
	r.bar.Move(fyne.NewPos(size.Width-barWidth, 0))
	r.bar.Resize(fyne.NewSize(barWidth, size.Height))
}

// Refresh paints again. It refreshes no more of the canvas than one rectangle,
// which makes the driver draw a frame: refreshing the widget would throw away the
// pictures of all its words.
func (p *painter) Refresh() {
	p.paint()
	p.reader.bar.Refresh()
	canvas.Refresh(p.focus)
}

// color looks a colour up; the foreground stands in for one that the theme does
// not know.
func (p *painter) color(name fyne.ThemeColorName) color.Color {
	if c, ok := p.colors[name]; ok {
		return c
	}
	th, variant := p.reader.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	c := th.Color(name, variant)
	if _, _, _, a := c.RGBA(); a == 0 {
		c = th.Color(fynetheme.ColorNameForeground, variant)
	}
	p.colors[name] = c
	return c
}

// paint lists the objects that are in view, layer by layer.
func (p *painter) paint() {
	r := p.reader
	size := r.Size()
	p.rects.used = 0
	p.objects = p.objects[:0]
	p.colors = map[fyne.ThemeColorName]color.Color{}
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	r.ensure()
	first := r.page.lineAtY(r.offset - r.top())
	last := r.page.lineAtY(r.offset - r.top() + size.Height)
	inView := Span{int(r.page.lines[first].start), int(r.page.lines[last].next)}

	p.rect(p.color(theme.ColorPage), fyne.Position{}, size)
	p.rules(first, last)
	if !r.hideMarks {
		visible := slices.Collect(r.marks.over(inView))
		slices.Reverse(visible) // outer marks first
		for _, i := range visible {
			p.tint(r.marks.sorted[i], first, last)
		}
		if m, ok := r.marks.named(r.current); ok {
			s := m.Span
			if r.resizing.id == m.ID && r.resizing.edge != noEdge {
				s = r.resizing.span
			}
			p.outline(s, first, last)
		}
		p.choice(first, last)
		for _, i := range visible {
			p.underline(r.marks.sorted[i], r.marks.lane[i], first, last)
		}
	} else {
		p.choice(first, last)
	}
	for n := first; n <= last; n++ {
		p.words(n)
		if !r.hideMarks {
			p.margins(n)
		}
	}
	p.handles(first, last)
	p.caretLine()
	p.texts.sweep()
	p.patterns.sweep()
	p.focusSign(size)
	p.objects = append(p.objects, r.bar)
}

// rect adds a rectangle.
func (p *painter) rect(fill color.Color, pos fyne.Position, size fyne.Size) *canvas.Rectangle {
	o := p.rects.next()
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = fill, color.Transparent, 0, 0
	o.Move(pos)
	o.Resize(size)
	p.objects = append(p.objects, o)
	return o
}

// lineTop is where a line begins in the widget.
func (p *painter) lineTop(l line) float32 { return l.y + p.reader.top() - p.reader.offset }

// pieces calls f for the part of a span on each of the lines first to last: the
// left and the right edge in the widget. What is only white space is left out.
func (p *painter) pieces(s Span, first, last int, f func(n int, l line, left, right float32)) {
	page := p.reader.page
	for n := max(first, page.lineAt(s.Start)); n <= last; n++ {
		l := page.lines[n]
		if int(l.start) >= s.End {
			return
		}
		from, to := max(s.Start, int(l.from)), min(s.End, int(l.to))
		if from < to {
			x := p.reader.left()
			page.visible(l, from, to, func(left, right float32) { f(n, l, x+left, x+right) })
		}
	}
}

// Tints reach a little above and below the letters and beside them.
const overhang = 1

func (p *painter) tint(m Mark, first, last int) {
	if m.Tint == "" {
		return
	}
	p.pieces(m.Span, first, last, func(_ int, l line, left, right float32) {
		o := p.rect(p.color(m.Tint), fyne.NewPos(left-overhang, p.lineTop(l)), fyne.NewSize(right-left+2*overhang, l.height-1))
		o.CornerRadius = 2
	})
}

// outline frames the current mark and lays its tint behind it.
func (p *painter) outline(s Span, first, last int) {
	p.pieces(s, first, last, func(_ int, l line, left, right float32) {
		o := p.rect(p.color(theme.Tint(theme.ColorCurrent)), fyne.NewPos(left-2, p.lineTop(l)-1), fyne.NewSize(right-left+4, l.height))
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = p.color(theme.ColorCurrent), 1.5, 3
	})
}

// choice paints the selection; a line that is selected to its end is so to see.
func (p *painter) choice(first, last int) {
	s := p.reader.selection
	if s.Empty() {
		return
	}
	fill := p.color(fynetheme.ColorNameSelection)
	p.pieces(s, first, last, func(_ int, l line, left, right float32) {
		if s.End > int(l.to) {
			right += round(p.reader.page.styles[Body].size / 3)
		}
		p.rect(fill, fyne.NewPos(left, p.lineTop(l)), fyne.NewSize(right-left, l.height))
	})
}

func (p *painter) underline(m Mark, lane, first, last int) {
	if m.Line == NoLine {
		return
	}
	c := p.color(m.Color)
	page := p.reader.page
	p.pieces(m.Span, first, last, func(n int, l line, left, right float32) {
		y := p.lineTop(l) + page.styles[page.blocks[l.block].Style].base + 3 + float32(lane*laneStep)
		left, right = round(left), round(right)
		pos, width := fyne.NewPos(left, y), max(right-left, 1)
		switch m.Line {
		case Solid:
			p.rect(c, pos, fyne.NewSize(width, stroke))
		case Double:
			p.rect(c, pos, fyne.NewSize(width, 1))
			p.rect(c, pos.AddXY(0, 2), fyne.NewSize(width, 1))
		case Dashed, Dotted:
			p.objects = append(p.objects, p.patterns.put(patternKey{n, int(left), m.ID}, m.Line, c, pos, width))
		}
	})
}

// words puts the words of a line on the canvas, in one piece.
func (p *painter) words(n int) {
	r := p.reader
	l := r.page.lines[n]
	if l.to <= l.from {
		return
	}
	set := r.page.styles[r.page.blocks[l.block].Style]
	s := shown(r.page.slice(l))
	p.text(textKey{n, 0}, s, set.face, p.color(set.color), fyne.NewPos(r.left()+set.indent, p.lineTop(l)+set.drop))
}

func (p *painter) text(key textKey, s string, f face, c color.Color, pos fyne.Position) *canvas.Text {
	o := p.texts.put(key, s, f, c)
	o.Move(pos)
	p.objects = append(p.objects, o)
	return o
}

// focusSign is a bar at the left edge while the keys go to the reader.
func (p *painter) focusSign(size fyne.Size) {
	p.focus.FillColor = color.Transparent
	if p.reader.focused {
		p.focus.FillColor = p.color(fynetheme.ColorNamePrimary)
	}
	p.focus.Move(fyne.NewPos(0, 0))
	p.focus.Resize(fyne.NewSize(2, size.Height))
	p.objects = append(p.objects, p.focus)
}

// slice is the drawn part of a line.
func (w *wrapped) slice(l line) string {
	first, last := w.words[l.first], w.words[l.last]
	if l.from == first.start && l.to == last.end {
		return w.source[first.from:last.to]
	}
	return string(w.runes[l.from:l.to])
}
