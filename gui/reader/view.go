package reader

import "tickmark/gui/theme"

// The room beside the column of words, as multiples of the body size.
const (
	leftMargin   = 3
	rightMargin  = 4
	narrow       = 30 // a widget that is narrower has smaller margins and no notes
	narrowLeft   = 2
	withoutNotes = 1
	minColumn    = 8 // a narrower widget is cut off rather than broken into letters
	topMargin    = 1
)

// margins are the least room beside the column of words.
func (r *Reader) margins() (left, right float32) {
	size := r.bodySize()
	left, right = leftMargin, rightMargin
	if r.Size().Width < narrow*size {
		left = narrowLeft
	}
	if !r.notesShown() {
		right = withoutNotes
	}
	return round(left * size), round(right * size)
}

// notesShown reports whether there is a margin for notes.
func (r *Reader) notesShown() bool {
	return !r.hideNotes && r.Size().Width >= narrow*r.bodySize()
}

// left is the left edge of the column.
func (r *Reader) left() float32 {
	left, right := r.margins()
	if r.lineWidth > 0 {
		free := r.Size().Width - barWidth - left - right - r.lineWidth
		left += max(round(free/3), 0)
	}
	return left
}

func (r *Reader) bodySize() float32 {
	if r.textSize > 0 {
		return r.textSize
	}
	if size := r.Theme().Size(theme.SizeNameReading); size > 0 {
		return size
	}
	return r.Theme().Size("text")
}

// column is how wide the column of words is.
func (r *Reader) column() float32 {
	size := r.bodySize()
	left, right := r.margins()
	width := r.Size().Width - barWidth - left - right
	if r.lineWidth > 0 {
		width = min(width, r.lineWidth)
	}
	return max(floor(width), round(minColumn*size))
}

// ensure wraps the text if the width, the size of the type or the text itself has
// changed, and keeps the first line in view.
func (r *Reader) ensure() {
	size, column := r.bodySize(), r.column()
	if r.page != nil && r.page.size == size && r.page.column == column {
		return
	}
	sheet := newSheet(size, fyneGlyphs)
	sheet.column = column
	if r.page == nil || r.page.size != size {
		r.text.measureWords(sheet, r.widths)
	}
	r.page = wrap(r.text, sheet, r.widths)
	r.offset = r.clamp(r.offsetOf(r.topPos))
}

// offsetOf is the offset at which the line with the code point at pos is the
// first in view.
func (r *Reader) offsetOf(pos int) float32 {
	const room = 4
	n := r.page.lineAt(pos)
	if n == 0 {
		return 0
	}
	return r.page.lines[n].y + r.top() - room
}

// firstInView is the index of the first line of which most is in view.
func (r *Reader) firstInView() int {
	y := r.offset - r.top()
	n := r.page.lineAtY(y)
	if l := r.page.lines[n]; l.y < y-l.height/3 && n+1 < len(r.page.lines) {
		n++
	}
	return n
}

// top is the room above the first line.
func (r *Reader) top() float32 { return round(topMargin * r.bodySize()) }

// pageHeight is the height of the whole page.
func (r *Reader) pageHeight() float32 { return r.page.height + 2*r.top() }

func (r *Reader) clamp(offset float32) float32 {
	return max(min(round(offset), r.pageHeight()-r.Size().Height), 0)
}

// scrollTo moves the page so that offset of it is above the view.
func (r *Reader) scrollTo(offset float32) {
	offset = r.clamp(offset)
	if offset == r.offset {
		return
	}
	r.offset = offset
	if pos := int(r.page.lines[r.firstInView()].start); pos != r.topPos {
		r.topPos = pos
		if r.OnScrolled != nil {
			r.OnScrolled(pos)
		}
	}
}

// reveal scrolls as little as shows the whole span, with a line of room; if it is
// out of view, it is brought to the upper third.
func (r *Reader) reveal(s Span) {
	if r.Size().Height <= 0 {
		r.topPos = s.Start
		return
	}
	r.ensure()
	first, last := r.page.lines[r.page.lineAt(s.Start)], r.page.lines[r.page.lineAt(max(s.End-1, s.Start))]
	room := first.height
	top, bottom := r.top()+first.y, r.top()+last.y+last.height
	view := r.Size().Height
	if top-room >= r.offset && bottom+room <= r.offset+view {
		return
	}
	r.scrollTo(max(min(top-view/3, bottom), 0))
	if bottom+room > r.offset+view {
		r.scrollTo(min(bottom+room-view, top-room))
	}
}
