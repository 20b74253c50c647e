package read

import (
	"strings"

	"tickmark/claims"
)

// row adds a row of a table: as one block with its cells parted by tabs where they
// hold short texts, as the blocks of its cells otherwise.
func (f *flow) row(cells [][]piece) {
	f.endBlock(paragraph{})
	if !shortRow(cells) {
		for _, c := range cells {
			f.pieces = append(f.pieces, c...)
		}
		f.from = len(f.pieces)
		return
	}
	out := piece{kind: claims.BlockParagraph, row: true}
	for _, c := range cells {
		for i, p := range c {
			p.text = strings.ReplaceAll(p.text, "\n", " ")
			switch {
			case i > 0:
				out.add(" ", p)
			case out.text != "":
				out.add("\t", p)
			default:
				out.add("", p)
			}
		}
	}
	f.pieces = append(f.pieces, out)
	f.from = len(f.pieces)
}

// shortRow reports whether a row is one of figures and short texts in two cells or
// more, as simpleRow does for pages.
func shortRow(cells [][]piece) bool {
	filled, length := 0, 0
	for _, c := range cells {
		for _, p := range c {
			length += len(p.text)
			if p.row || p.item || p.level > 0 {
				return false
			}
		}
		if len(c) > 0 {
			filled++
		}
	}
	return filled >= 2 && length < longestRow
}

// add puts another piece at the end of a piece, parted by ASCII signs.
func (p *piece) add(part string, q piece) {
	at := p.chars + len(part)
	p.text += part + q.text
	p.chars = at + q.chars
	p.linkChars += q.linkChars
	for _, l := range q.links {
		p.links = append(p.links, claims.Link{URL: l.URL, Span: claims.Span{Start: at + l.Start, End: at + l.End}})
	}
}
