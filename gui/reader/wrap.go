package reader

import "sort"

// line is one line of a wrapped text. The lines of a text hold each of its code
// points exactly once.
type line struct {
	start, next int32 // code points, with the white space around the words
	from, to    int32 // code points that are drawn
	first, last int32 // words first to last, last included; last < first on an empty line
	block       int32
	y, height   float32
}

// wrapped is a text set in lines.
type wrapped struct {
	*text
	sheet
	widths *widths
	lines  []line
	height float32
}

// measureWords fills in the widths of all words, each distinct one measured once.
func (t *text) measureWords(s sheet, w *widths) {
	for _, b := range t.blocks {
		f := s.styles[b.Style].face
		space, gap := w.of(" ", f), w.of(string(cellGap), f)
		for i := b.first; i < b.last; i++ {
			d := &t.words[i]
			d.width = w.of(t.source[d.from:d.to], f)
			d.space = 0
			for _, r := range t.runes[d.end:d.next] {
				switch r {
				case zeroWidthSpace:
				case '\t', cellGap:
					d.space += gap
				default:
					d.space += space
				}
			}
		}
	}
}

// wrap fills lines of the sheet's column with words as long as they fit. A word
// that is wider than the column is broken between graphemes.
func wrap(t *text, s sheet, w *widths) *wrapped {
	out := &wrapped{text: t, sheet: s, widths: w, lines: make([]line, 0, len(t.words)/8+len(t.blocks))}
	y := float32(0)
	for i, b := range t.blocks {
		set := s.styles[b.Style]
		if i > 0 && !(b.Style == t.blocks[i-1].Style && b.Style == Faded) {
			y += set.above
		}
		from := len(out.lines)
		out.wrapBlock(int32(i), s.column-set.indent)
		for j := from; j < len(out.lines); j++ {
			out.lines[j].y, out.lines[j].height = y, set.height
			y += set.height
		}
	}
	out.height = y
	return out
}

// longestLine is how many code points stand on one line at most. Only what takes
// no room, accents without letters and the like, comes near it.
const longestLine = 4096

// wrapBlock appends the lines of one block.
func (w *wrapped) wrapBlock(index int32, width float32) {
	b := w.blocks[index]
	start := int32(b.Start)
	if b.first == b.last {
		w.lines = append(w.lines, line{start: start, next: int32(b.End), from: start, to: start, first: 0, last: -1, block: index})
		return
	}
	i, at := b.first, w.words[b.first].start // the word and the place in it where the next line starts
	for i < b.last {
		l := line{start: start, from: at, first: int32(i), block: index}
		x := float32(0)
		for ; i < b.last; i++ {
			d := w.words[i]
			if i > int(l.first) {
				at = d.start
			}
			piece := d.width
			if at > d.start {
				piece = w.measured(b, at, d.end)
			}
			if (x+piece > width || d.end-l.from > longestLine) && i > int(l.first) {
				break
			}
			if piece > width && d.end-at > 1 {
				if cut := w.fit(b, at, d.end, width); cut < d.end {
					l.to, l.last, at = cut, int32(i), cut
					l.next = cut
					break
				}
			}
			x += piece + d.space
			l.to, l.last, l.next = d.end, int32(i), d.next
			if d.hard {
				i++
				if i < b.last {
					at = w.words[i].start
				}
				break
			}
		}
		start = l.next
		w.lines = append(w.lines, l)
	}
	w.lines[len(w.lines)-1].next = int32(b.End)
}

// measured is the width of a part of one word.
func (w *wrapped) measured(b block, from, to int32) float32 {
	return w.widths.of(string(w.runes[from:to]), w.styles[b.Style].face)
}

// fit is the furthest grapheme boundary up to which a word fits, at least the
// first.
func (w *wrapped) fit(b block, from, to int32, width float32) int32 {
	bounds := graphemes(w.runes[from:to])[1:]
	f := w.styles[b.Style].face
	n := sort.Search(len(bounds), func(i int) bool {
		part := w.runes[from : from+int32(bounds[i])]
		return w.widths.measure(shown(string(part)), f.size, f.style) > width
	})
	return from + int32(bounds[max(n-1, 0)])
}
