package claims

import (
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Span is a half-open range of code points in a normalised text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of code points in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Normalise brings text into the one form that all positions refer to: valid
// UTF-8 (a broken byte becomes U+FFFD), NFC, line ends as \n, without byte
// order marks at its beginning and without NUL.
func Normalise(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	if strings.ContainsAny(s, "\r\x00") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(s)
	}
	return norm.NFC.String(strings.TrimLeft(s, "\ufeff"))
}

// Text is a string that can be cut by code point positions in constant time.
// The zero value is an empty text. A Text is immutable and safe for use by
// several goroutines.
type Text struct {
	s     string
	n     int     // code points
	marks []int32 // byte offset of every stride'th code point; nil if every code point is one byte
}

// stride is how many code points are counted at most to find one: the index of a text
// of 16 MB then takes 8 MB, where one offset for each code point would take 64.
const stride = 8

// NewText indexes s, which should be normalised (see [Normalise]).
func NewText(s string) *Text {
	t := &Text{s: s, n: utf8.RuneCountInString(s)}
	if t.n == len(s) {
		return t
	}
	t.marks = make([]int32, 0, t.n/stride+1)
	pos := 0
	for i := range s {
		if pos%stride == 0 {
			t.marks = append(t.marks, int32(i))
		}
		pos++
	}
	return t
}

// String returns the whole text.
func (t *Text) String() string { return t.s }

// Len is the number of code points in the text.
func (t *Text) Len() int { return t.n }

// Byte converts a code point position to a byte offset. Positions outside the
// text are moved to its nearest end.
func (t *Text) Byte(pos int) int {
	pos = max(0, min(pos, t.n))
	switch {
	case t.marks == nil:
		return pos
	case pos == t.n:
		return len(t.s)
	}
	b, left := int(t.marks[pos/stride]), pos%stride
	for i := range t.s[b:] {
		if left == 0 {
			return b + i
		}
		left--
	}
	return len(t.s)
}

// Pos converts a byte offset to a code point position: the number of code
// points that begin before that byte.
func (t *Text) Pos(b int) int {
	b = max(0, min(b, len(t.s)))
	if t.marks == nil {
		return b
	}
	// The last mark before b, from which the code points up to b are counted.
	m := sort.Search(len(t.marks), func(i int) bool { return int(t.marks[i]) >= b }) - 1
	if m < 0 {
		return 0
	}
	pos := m * stride
	for i := range t.s[t.marks[m]:] {
		if int(t.marks[m])+i >= b {
			break
		}
		pos++
	}
	return pos
}

// SpanOf converts a pair of byte offsets to a span.
func (t *Text) SpanOf(startByte, endByte int) Span {
	return Span{t.Pos(startByte), t.Pos(endByte)}
}

// Slice returns the words that the span covers. A span outside the text is cut
// to it; a reversed one gives "".
func (t *Text) Slice(s Span) string {
	b, e := t.Byte(s.Start), t.Byte(s.End)
	if b >= e {
		return ""
	}
	return t.s[b:e]
}
