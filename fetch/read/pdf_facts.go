package read

import (
	"cmp"
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

// tellPDF fills the metadata of a PDF document from its properties and from what stands
// near its head. When the file was made is not told: that is no date of publication, and
// changes with every copy that a printer driver makes. Nor is the catalog's language,
// where programs write their own ("en" in front of German text).
func tellPDF(a *claims.Article, d *layout.Document, blocks []layout.Block) {
	p := properties{title: d.Title, author: d.Author}
	if fileName(squeeze(d.Title)) {
		p.title = ""
	}
	p.tell(a)
	if a.Title.Value == "" {
		a.Title = largestHeading(blocks)
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
