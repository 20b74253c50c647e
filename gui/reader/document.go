package reader

import (
	"cmp"
	"slices"
)

// Span is a part of a text: the code points i with Start ≤ i < End.
type Span struct{ Start, End int }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the code point at pos is in the span.
func (s Span) Contains(pos int) bool { return s.Start <= pos && pos < s.End }

// Style is how a paragraph is set.
type Style int

// The styles of a paragraph.
const (
	Body    Style = iota
	Heading       // larger and bold
	Lead          // bold, as over a text
	Quote         // set in, with a bar beside it
	List          // set in, with a bullet
	Caption       // smaller and slanted, as under a picture
	Faded         // smaller and grey: there, but set apart
)

// Paragraph is a part of a text that starts on a line of its own.
type Paragraph struct {
	Span
	Style Style
}

// Document is what a [Reader] shows. Code points outside every paragraph that
// are not white space become paragraphs of style [Body]; with no paragraphs at
// all, each line of the text is one.
type Document struct {
	Text       string
	Paragraphs []Paragraph
}

// tiles brings the paragraphs of a document into order and lets them cover the
// text without gap or overlap: each starts with its first visible code point and
// takes the white space up to the next; the first also takes what is before it.
// Spans that lie outside the text or in an earlier paragraph are cut.
func tiles(runes []rune, paragraphs []Paragraph) []Paragraph {
	given := slices.Clone(paragraphs)
	slices.SortStableFunc(given, func(a, b Paragraph) int { return cmp.Compare(a.Start, b.Start) })
	var out []Paragraph
	add := func(start, end int, style Style) {
		if start = skip(runes, start, end); start < end {
			out = append(out, Paragraph{Span{start, end}, style})
		}
	}
	at := 0
	for _, p := range given {
		start, end := max(p.Start, at), min(p.End, len(runes))
		if start >= end {
			continue
		}
		for _, gap := range lineSpans(runes, Span{at, start}) {
			add(gap.Start, gap.End, Body)
		}
		add(start, end, p.Style)
		at = end
	}
	for _, gap := range lineSpans(runes, Span{at, len(runes)}) {
		add(gap.Start, gap.End, Body)
	}
	if len(out) == 0 {
		return []Paragraph{{Span{0, len(runes)}, Body}}
	}
	out[0].Start = 0
	for i := range out[1:] {
		out[i].End = out[i+1].Start
	}
	out[len(out)-1].End = len(runes)
	return out
}

// lineSpans parts a span at line feeds.
func lineSpans(runes []rune, span Span) []Span {
	var out []Span
	from := span.Start
	for i := span.Start; i < span.End; i++ {
		if runes[i] == '\n' {
			out = append(out, Span{from, i + 1})
			from = i + 1
		}
	}
	if from < span.End {
		out = append(out, Span{from, span.End})
	}
	return out
}
