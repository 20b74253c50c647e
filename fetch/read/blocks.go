package read

import (
	"golang.org/x/net/html"

	"tickmark/claims"
)

// piece is a block of a page as the walk finds it: its words with white space
// folded, and the links on them.
type piece struct {
	kind      claims.BlockKind
	text      string
	level     int  // of a heading, 1 to 6
	row       bool // is a row of a table
	item      bool // is an item of a list
	inQuote   bool
	within    *html.Node    // the element around its paragraph; nil in formats without a tree
	links     []claims.Link // spans in text, in code points
	linkChars int           // bytes of text that lie on links
	chars     int           // code points of text
	traits
	looked bool
}

// traitsOf looks at the piece once, when first asked.
func (p *piece) traitsOf() *traits {
	if !p.looked {
		p.traits, p.looked = look(p.text), true
		p.low = "" // only dumps of plain text need it again; a page has many pieces
	}
	return &p.traits
}

// density is the share of the piece that lies on links.
func (p *piece) density() float64 { return float64(p.linkChars) / float64(max(1, len(p.text))) }

// stretch is an element as a candidate for the article: the pieces under it.
type stretch struct {
	node     *html.Node
	from, to int
	verdict  verdict
}
