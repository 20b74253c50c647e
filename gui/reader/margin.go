package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"tickmark/gui/theme"
)

// rules paints what stands before quotations and lists.
func (p *painter) rules(first, last int) {
	r := p.reader
	for n := first; n <= last; n++ {
		l := r.page.lines[n]
		b := r.page.blocks[l.block]
		set := r.page.styles[b.Style]
		switch {
		case b.Style == Quote:
			p.rect(p.color(theme.ColorRule), fyne.NewPos(r.left()+2, p.lineTop(l)), fyne.NewSize(2, l.height))
		case b.Style == List && int(l.start) == b.Start:
			p.text(textKey{n, -2}, "•", set.face, p.color(set.color), fyne.NewPos(r.left()+round(set.size*0.3), p.lineTop(l)+set.drop))
		}
	}
}

// margins puts the glyphs and notes of the marks that start on a line beside it,
// as many as there is room for.
func (p *painter) margins(n int) {
	r := p.reader
	l := r.page.lines[n]
	first, last := r.marks.starting(Span{int(l.start), int(l.next)})
	if first == last {
		return
	}
	set := r.page.styles[r.page.blocks[l.block].Style]
	small := face{size: round(r.page.size * 0.8)}
	y := p.lineTop(l) + round(set.base-small.size*1.07)
	var notes []string
	seen := map[string]bool{}
	step := round(r.page.size * 0.9)
	x, part := r.left()-round(r.page.size*0.5), 1
	for i := last - 1; i >= first; i-- {
		m := r.marks.sorted[i]
		if m.Note != "" {
			notes = append(notes, m.Note)
		}
		if m.Glyph == "" || seen[m.Glyph+string(m.Color)] {
			continue
		}
		if seen[m.Glyph+string(m.Color)] = true; x-step >= 0 {
			x -= step
			p.text(textKey{n, part}, m.Glyph, small, p.color(m.Color), fyne.NewPos(x, y))
			part++
		}
	}
	if len(notes) > 0 && r.notesShown() {
		slices.Reverse(notes)
		left := r.left() + r.page.column + round(r.page.size*0.8)
		s := p.fitting(notes, small, r.Size().Width-barWidth-left)
		p.text(textKey{n, -1}, s, small, p.color(theme.ColorMargin), fyne.NewPos(left, y))
	}
}

// fitting joins as many notes as fit into the margin, each once.
func (p *painter) fitting(notes []string, f face, room float32) string {
	notes = slices.Compact(notes)
	s := notes[0]
	for _, n := range notes[1:] {
		more := s + ", " + n
		if p.reader.widths.of(more, f) > room {
			return s + " …"
		}
		s = more
	}
	return s
}
