package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

// tellPDF fills the metadata of a PDF document from its properties and from what stands
// near its head. When the file was made is not told: that is no date of publication, and
// changes with every copy that a printer driver makes. Nor is the catalog's language,
// where programs write their own ("en" in front of German text).
func tellPDF(a *claims.Article, d *layout.Document, blocks []layout.Block) {
	heading := largestHeading(blocks)
	p := properties{title: d.Title, author: d.Author}
	if title := squeeze(claims.Normalise(d.Title)); fileName(title) || headlineOf(blocks, heading.Value) && unprinted(title, heading.Value, a.Text) {
		p.title = ""
	}
	p.tell(a)
	if a.Title.Value == "" {
		a.Title = heading
	}
	readVisible(a)
	addBareLinks(a)
}

// fileName reports whether a title looks like the name of a file: "pm_2024-03_final".
func fileName(s string) bool {
	return !strings.Contains(s, " ") && strings.ContainsAny(s, "_0123456789\\/")
}

// largestHeading is the heading on the first page in the largest type.
func largestHeading(blocks []layout.Block) claims.Reading {
	best := layout.Block{}
	for _, b := range blocks {
		if b.Page == 0 && b.Kind == layout.Heading && b.Size > best.Size {
			best = b
		}
	}
	if best.Text == "" {
		return claims.Reading{}
	}
	return claims.Reading{Value: squeeze(best.Text), From: "heading"}
}

// What makes the largest heading of the first page the headline of the document: it is
// larger than all other text by so much, so much text stands above it at most, in bytes,
// and it has so many words at least, which mastheads and names of columns have not.
const (
	headlineLarger = 1.1
	headlineBelow  = 300
	headlineWords  = 3
)

// headlineOf reports whether a heading is clearly the headline of its document.
func headlineOf(blocks []layout.Block, heading string) bool {
	if len(strings.Fields(heading)) < headlineWords {
		return false
	}
	at := slices.IndexFunc(blocks, func(b layout.Block) bool {
		return b.Page == 0 && b.Kind == layout.Heading && squeeze(b.Text) == heading
	})
	above := 0
	for i, b := range blocks {
		if i < at {
			above += len(b.Text)
		}
		if i != at && b.Size*headlineLarger > blocks[at].Size {
			return false
		}
	}
	return above <= headlineBelow
}

// unprinted reports whether a title that a document states stands nowhere in its text and
// says something else than its heading, as one left over from another document does. It
// says the same if more than half of its words stand there.
func unprinted(title, headline, text string) bool {
	title = strings.ToLower(title)
	if strings.Contains(strings.ToLower(squeeze(text)), title) {
		return false
	}
	words, heading := wordsIn(title), wordsIn(strings.ToLower(headline))
	same := 0
	for _, w := range words {
		if slices.Contains(heading, w) {
			same++
		}
	}
	return same*2 <= len(words)
}

// wordsIn is the words of s.
func wordsIn(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// addBareLinks adds the addresses that are written out in the text, but for those whose
// words are a link already.
func addBareLinks(a *claims.Article) {
	marked := a.Links
	a.Links = []claims.Link{}
	bareLinks(a)
	for _, l := range a.Links {
		if !slices.ContainsFunc(marked, func(m claims.Link) bool { return m.Overlaps(l.Span) }) {
			marked = append(marked, l)
		}
	}
	slices.SortStableFunc(marked, func(x, y claims.Link) int { return cmp.Compare(x.Start, y.Start) })
	a.Links = marked[:min(len(marked), mostBareLinks)]
}
