package split

import (
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// sentences divides the text into sentences. A sentence never crosses the border
// of a block; where no reader gave blocks, blank lines part them. Every non-space
// character ends up in exactly one sentence, those outside all blocks included.
func (w *work) sentences() {
	s := w.text.String()
	c := sentenceCutter{text: s, lang: w.lang}
	from := 0
	for _, b := range w.blocks {
		start, end := max(from, w.text.Byte(b.Start)), w.text.Byte(b.End)
		if end <= start {
			continue
		}
		c.paragraphs(from, start, claims.ZoneBody)
		c.paragraphs(start, end, b.Kind.Zone())
		from = end
	}
	c.paragraphs(from, len(s), claims.ZoneBody)
	w.sheet.Sentences = c.spans(w.text.Len() == len(s))
}

// sentenceCutter cuts a text; its cuts are byte offsets.
type sentenceCutter struct {
	text  string
	lang  *lang.Language // of the text, nil if unknown
	rules *sentenceRules // of the block that is being cut
	cuts  []sentenceCut
}

// sentenceCut is one sentence, in bytes.
type sentenceCut struct {
	start, end int
	zone       claims.Zone
}

// paragraphs parts text[start:end] at blank lines and cuts each part.
func (c *sentenceCutter) paragraphs(start, end int, zone claims.Zone) {
	begin := start
	for i := start; i < end; i++ {
		if c.text[i] != '\n' {
			continue
		}
		j, lines := i+1, 1
		for j < end && isBlankByte(c.text[j]) {
			if c.text[j] == '\n' {
				lines++
			}
			j++
		}
		if lines > 1 {
			c.block(begin, i, zone)
			begin = j
		}
		i = j - 1
	}
	c.block(begin, end, zone)
}

// isBlankByte reports whether b is white space in ASCII.
func isBlankByte(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

// add keeps text[start:end] as a sentence, without the white space at its ends.
// A mark that combines with a space keeps the space: cutting between the two
// would split a grapheme.
func (c *sentenceCutter) add(start, end int, zone claims.Zone) {
	for start < end {
		r, n := utf8.DecodeRuneInString(c.text[start:end])
		if !unicode.IsSpace(r) || start+n < end && combines(c.text[start+n:]) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(c.text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	if start < end {
		c.cuts = append(c.cuts, sentenceCut{start, end, zone})
	}
}

// combines reports whether s begins with a character that forms one grapheme
// with the one before it.
func combines(s string) bool {
	if s == "" || s[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r == '\u200d' || r == '\u200c' || unicode.Is(unicode.M, r) || r >= 0x1f3fb && r <= 0x1f3ff
}

// spans turns the cuts into sentences, counting code points in one pass.
func (c *sentenceCutter) spans(ascii bool) []claims.Sentence {
	out := make([]claims.Sentence, 0, len(c.cuts))
	at, pos := 0, 0
	move := func(to int) int {
		if ascii {
			return to
		}
		pos += utf8.RuneCountInString(c.text[at:to])
		at = to
		return pos
	}
	for _, k := range c.cuts {
		start := move(k.start)
		out = append(out, claims.Sentence{Span: claims.Span{Start: start, End: move(k.end)}, Zone: k.zone})
	}
	return out
}
