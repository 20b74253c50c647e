package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// longestWord is how many code points are measured and drawn as one word at most;
// a longer run without a break (an address, a data URL) may break anywhere. The
// longest German compounds in use have about 80 letters.
const longestWord = 96

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
}

func newText(d Document) *text {
	t := &text{source: d.Text, runes: []rune(d.Text)}
	if !utf8.ValidString(d.Text) { // an invalid byte is one code point in both forms
		t.source = string(t.runes)
	}
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
		for visible.Start < visible.End && blank(t.runes[visible.Start]) {
			visible.Start++
		}
		seg.Init(t.runes[visible.Start:visible.End])
		for lines := seg.LineIterator(); lines.Next(); {
			line := lines.Line()
			start := visible.Start + line.Offset
			w := trim(t.runes, Span{start, start + len(line.Text)})
			for w.End-w.Start > longestWord {
				cut := w.Start + graphemeFloor(t.runes[w.Start:w.End], longestWord)
				add(word{start: int32(w.Start), end: int32(cut), next: int32(cut)})
				w.Start = cut
			}
			add(word{start: int32(w.Start), end: int32(w.End), next: int32(start + len(line.Text)), hard: line.IsMandatoryBreak})
		}
		if b.last = len(t.words); b.last > b.first {
			t.words[b.last-1].next = int32(p.End)
			t.words[b.last-1].hard = false
		}
		t.blocks = append(t.blocks, b)
	}
	return t
}

// trim takes the white space off the end of a span.
func trim(runes []rune, s Span) Span {
	for s.Start < s.End && blank(runes[s.End-1]) {
		s.End--
	}
	return s
}

// blank reports whether a code point at the end of a line takes no room there.
func blank(r rune) bool { return r != '\u00a0' && unicode.IsSpace(r) || r == '\u200b' }

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

// shown is what is drawn for s: white space is a space, and what has no picture
// (control characters, marks that turn the direction of writing, soft hyphens)
// is left out, so that a hostile page cannot show words in another order than
// they stand in.
func shown(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		// 0xC2 begins U+0080 to U+00BF, 0xE2 U+2000 to U+2FFF, 0xEF U+F000 and up.
		if c := s[i]; c < ' ' || c == 0x7f || c == 0xc2 || c == 0xe2 || c == 0xef {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '\u200c' || r == '\u200d': // joiners shape Persian, Hindi and emoji
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}
