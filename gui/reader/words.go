package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// longestWord is how many code points are measured and drawn as one word at most;
// a longer run without a break (an address, a data URL) may break anywhere. The
// longest German compounds in use have about 80 letters.
const longestWord = 96

// longestGrapheme is how far is looked for the ends of a grapheme. The longest in
// use, families of emoji, have about ten code points; a longer one may be cut, so
// that a hostile text of nothing but accents costs no more than another.
const longestGrapheme = 64

// word is a run of code points that no line break divides, unless it is wider
// than the line. White space after it belongs to it and is not drawn at the end
// of a line.
type word struct {
	start, end int32 // code points, without the white space after it
	next       int32 // code point at which the next word starts
	from, to   int32 // bytes of start and end
	hard       bool  // the line ends after it
	width      float32
	space      float32 // width of the white space after it
}

// block is a paragraph with its words: words[first:last] of the text.
type block struct {
	Paragraph
	first, last int
}

// text is a document taken apart, before it is set in lines.
type text struct {
	source string
	runes  []rune
	blocks []block
	words  []word
	hasRTL bool
}

func newText(d Document) *text {
	t := &text{source: d.Text, runes: []rune(d.Text)}
	if !utf8.ValidString(d.Text) { // an invalid byte is one code point in both forms
		t.source = string(t.runes)
	}
	t.hasRTL = slices.ContainsFunc(t.runes, rightToLeft)
	t.words = make([]word, 0, len(t.runes)/6+1)
	var seg segmenter.Segmenter
	at, bytes := 0, 0 // a position in runes and the same in bytes
	byteAt := func(pos int) int32 {
		for at < pos {
			bytes += utf8.RuneLen(t.runes[at])
			at++
		}
		return int32(bytes)
	}
	add := func(w word) {
		w.from = byteAt(int(w.start))
		w.to = byteAt(int(w.end))
		t.words = append(t.words, w)
	}
	for _, p := range tiles(t.runes, d.Paragraphs) {
		b := block{Paragraph: p, first: len(t.words)}
		visible := trim(t.runes, p.Span)
		visible.Start = skip(t.runes, visible.Start, visible.End)
		seg.Init(t.runes[visible.Start:visible.End])
		start := visible.Start
		for lines := seg.LineIterator(); lines.Next(); {
			line := lines.Line()
			next := visible.Start + line.Offset + len(line.Text)
			if next < visible.End && t.insideGrapheme(start, next) {
				continue
			}
			w := trim(t.runes, Span{start, next})
			for w.End-w.Start > longestWord {
				cut := w.Start + graphemeFloor(t.runes[w.Start:min(w.End, w.Start+2*longestWord)], longestWord)
				add(word{start: int32(w.Start), end: int32(cut), next: int32(cut)})
				w.Start = cut
			}
			add(word{start: int32(w.Start), end: int32(w.End), next: int32(next), hard: line.IsMandatoryBreak})
			start = next
		}
		if b.last = len(t.words); b.last > b.first {
			t.words[b.last-1].next = int32(p.End)
			t.words[b.last-1].hard = false
		}
		t.blocks = append(t.blocks, b)
	}
	return t
}

// insideGrapheme reports whether a break at pos, after a word from start on, would
// divide a grapheme: UAX #14 allows a few that UAX #29 does not.
func (t *text) insideGrapheme(start, pos int) bool {
	if t.runes[pos] < 0x0300 && t.runes[pos-1] < 0x0600 { // nothing extends or is prepended there
		return false
	}
	bounds := graphemes(t.runes[max(start, pos-longestGrapheme) : pos+1])
	return bounds[len(bounds)-2] != min(pos-start, longestGrapheme)
}

// trim takes the white space off the end of a span.
func trim(runes []rune, s Span) Span {
	for s.Start < s.End && blank(runes[s.End-1]) {
		s.End--
	}
	return s
}

// skip is the place of the first code point from start on that is not white space.
// White space with an accent on it is none.
func skip(runes []rune, start, end int) int {
	for start < end && blank(runes[start]) {
		if start+1 < end && runes[start+1] >= 0x0300 && len(graphemes(runes[start:start+2])) == 2 {
			break
		}
		start++
	}
	return start
}

// blank reports whether a code point at the end of a line takes no room there.
func blank(r rune) bool { return r != '\u00a0' && unicode.IsSpace(r) || r == zeroWidthSpace }

// zeroWidthSpace lets a line end after it and is not to be seen.
const zeroWidthSpace = '\u200b'

// graphemeFloor is the last grapheme boundary of runes that is not beyond limit,
// or the first one if there is none.
func graphemeFloor(runes []rune, limit int) int {
	best := 0
	for _, b := range graphemes(runes)[1:] {
		if best > 0 && b > limit {
			break
		}
		best = b
	}
	return best
}

// graphemes lists the grapheme boundaries of runes, 0 and len(runes) included.
func graphemes(runes []rune) []int {
	out := []int{0}
	if ascii(runes) { // by far the most common, and \r\n never gets here
		for i := range runes {
			out = append(out, i+1)
		}
		return out
	}
	var seg segmenter.Segmenter
	seg.Init(runes)
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		out = append(out, g.Offset+len(g.Text))
	}
	return out
}

func ascii(runes []rune) bool {
	for _, r := range runes {
		if r < ' ' || r > '~' {
			return false
		}
	}
	return true
}

// cellGap is shown for a tab, which parts the cells of a row: a space as wide as the
// type is high.
const cellGap = '\u2003'

// shown is what is drawn for s: white space is a space, and what has no picture
// (control characters, marks that turn the direction of writing, soft hyphens)
// is left out, so that a hostile page cannot show words in another order than
// they stand in.
func shown(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		// ASCII that prints, and U+00C0 to U+05FF.
		c := s[i]
		plain = c >= ' ' && c < 0x7f || c >= 0x80 && c <= 0xbf || c >= 0xc3 && c <= 0xd7
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == cellGap:
			return cellGap
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == '\u00ad', unicode.Is(unicode.Bidi_Control, r),
			r == zeroWidthSpace, r >= '\u2060' && r <= '\u2064', r == '\ufeff', r >= '\ufff9' && r <= '\ufffb':
			return -1
		}
		return r
	}, s)
}
