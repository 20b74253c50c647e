package reader

import (
	"sort"
	"unicode"
)

// lineAt is the index of the line that holds the code point at pos, which is
// brought into the text where it lies outside.
func (w *wrapped) lineAt(pos int) int {
	i := sort.Search(len(w.lines), func(i int) bool { return int(w.lines[i].next) > pos })
	return min(i, len(w.lines)-1)
}

// lineAtY is the index of the line at that height, or of the nearest one.
func (w *wrapped) lineAtY(y float32) int {
	i := sort.Search(len(w.lines), func(i int) bool { return w.lines[i].y > y })
	return max(i-1, 0)
}

// x is how far along the line the code point at pos starts, from the left edge of
// the column, as if all were written from left to right. Positions outside the drawn part of the line are brought into it.
func (w *wrapped) x(l line, pos int) float32 {
	b := w.blocks[l.block]
	x := w.styles[b.Style].indent
	p := min(max(int32(pos), l.from), l.to)
	for i := l.first; i <= l.last; i++ {
		d := w.words[i]
		start, end := max(d.start, l.from), min(d.end, l.to)
		if p <= start {
			return x
		}
		if p < end {
			return x + w.measured(b, start, p)
		}
		x += w.pieceWidth(b, d, start, end)
		if p <= min(d.next, l.to) && d.next > d.end {
			return x + d.space*float32(p-d.end)/float32(d.next-d.end)
		}
		x += d.space
	}
	return x
}

// pieceWidth is the width of the part of a word that stands on a line.
func (w *wrapped) pieceWidth(b block, d word, start, end int32) float32 {
	if start == d.start && end == d.end {
		return d.width
	}
	return w.measured(b, start, end)
}

// place is what lies at a point of the page.
type place struct {
	line  int
	caret int // the grapheme boundary that is nearest to the point
	over  int // the code point at which the grapheme under the point starts, or -1
}

// hit finds what lies at a point; x counts from the left edge of the column, y
// from the top of the first line.
func (w *wrapped) hit(x, y float32) place {
	n := w.lineAtY(y)
	l := w.lines[n]
	b := w.blocks[l.block]
	within := y >= l.y && y < l.y+l.height
	left := w.styles[b.Style].indent
	x = w.along(l, x)
	if x < left || l.last < l.first {
		return place{n, int(l.from), -1}
	}
	for i := l.first; i <= l.last; i++ {
		d := w.words[i]
		start, end := max(d.start, l.from), min(d.end, l.to)
		right := left + w.pieceWidth(b, d, start, end)
		if x < right {
			caret, over := w.hitWord(b, start, end, x-left, right-left)
			if !within {
				over = -1
			}
			return place{n, caret, over}
		}
		if i == l.last {
			break
		}
		if gap := d.space; x < right+gap {
			return w.hitSpace(n, d, x-right, within)
		}
		left = right + d.space
	}
	return place{n, int(l.to), -1}
}

// hitSpace finds the place among the white space after a word.
func (w *wrapped) hitSpace(n int, d word, x float32, within bool) place {
	count := float32(d.next - d.end)
	i := min(x/d.space*count, count-1)
	p := place{n, int(d.end) + int(round(x/d.space*count)), int(d.end) + int(i)}
	if !within {
		p.over = -1
	}
	return p
}

// hitWord finds the place within a part of a word: x counts from its left edge.
func (w *wrapped) hitWord(b block, start, end int32, x, width float32) (caret, over int) {
	bounds := graphemes(w.runes[start:end])
	edge := func(i int) float32 {
		switch i {
		case 0:
			return 0
		case len(bounds) - 1:
			return width
		}
		return w.measured(b, start, start+int32(bounds[i]))
	}
	// The grapheme under the point is the one before the first edge right of it.
	i := sort.Search(len(bounds)-1, func(i int) bool { return edge(i+1) > x })
	i = min(i, len(bounds)-2)
	left, right := edge(i), edge(i+1)
	over = int(start) + bounds[i]
	if x-left > right-x {
		i++
	}
	return int(start) + bounds[i], over
}

// graphemesAround widens a span to whole graphemes.
func (t *text) graphemesAround(s Span) Span {
	s.Start, s.End = min(max(s.Start, 0), len(t.runes)), min(max(s.End, 0), len(t.runes))
	if s.Empty() {
		return s
	}
	const reach = longestGrapheme
	from := max(s.Start-reach, 0)
	bounds := graphemes(t.runes[from:min(s.Start+reach, len(t.runes))])
	i := sort.SearchInts(bounds, s.Start-from+1) - 1
	s.Start = from + bounds[i]
	from = max(s.End-reach, 0)
	bounds = graphemes(t.runes[from:min(s.End+reach, len(t.runes))])
	s.End = from + bounds[sort.SearchInts(bounds, s.End-from)]
	return s
}

// wordAt is the run of letters and digits at a place, the single code point where
// there are none, or beside the words nothing, at the caret. A hyphen or apostrophe
// between letters belongs to it, and so does a point or comma between digits.
func (t *text) wordAt(at place) Span {
	pos := at.over
	if pos < 0 || pos >= len(t.runes) {
		return Span{at.caret, at.caret}
	}
	letter := func(i int) bool {
		return i >= 0 && i < len(t.runes) && (unicode.IsLetter(t.runes[i]) || unicode.IsDigit(t.runes[i]) || unicode.IsMark(t.runes[i]))
	}
	inner := func(i int) bool {
		if letter(i) {
			return true
		}
		if !letter(i-1) || !letter(i+1) {
			return false
		}
		switch t.runes[i] {
		case '-', '\u2010', '\u2011', '\'', '\u2019':
			return true
		case '.', ',', ':':
			return unicode.IsDigit(t.runes[i-1]) && unicode.IsDigit(t.runes[i+1])
		}
		return false
	}
	s := Span{pos, pos + 1}
	if !inner(pos) {
		return s
	}
	for inner(s.Start - 1) {
		s.Start--
	}
	for inner(s.End) {
		s.End++
	}
	return s
}
