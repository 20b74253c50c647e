// Package layout turns laid-out pages, as a PDF document holds them, back into running
// text: columns in reading order, lines joined to paragraphs, words divided at line
// ends joined, running heads and page numbers set aside.
//
// A PDF document knows neither words nor lines, only signs at places. So everything
// here is a judgement about where signs stand. [Document.Flow] makes it in these steps,
// each in a file of its own: running heads and page numbers are found by comparing the
// pages (furniture.go), drop caps are put before their word (dropcap.go), what is left
// of a page is cut into columns (columns.go), a column's runs are put together to
// lines (lines.go), of which some are rows of tables (cells.go), lines to paragraphs
// (paragraphs.go, words.go), paragraphs are told apart by kind (kinds.go), notes get
// their marks (notes.go), and paragraphs that a column or page breaks are joined
// (flow.go).
//
// Nothing is lost: every sign of the runs that is no white space stands in exactly one
// block, but for the hyphens of divided words. Added are spaces, tabs between the cells
// of a table, and the brackets around reference marks.
//
// The package is pure: no clock, no disk, no network.
package layout

// Document is a document as it was laid out.
type Document struct {
	Title, Author string // as the document's properties have them
	Total         int    // pages that the document says it has; more than len(Pages) if reading was cut
	Pages         []Page
}

// Page is one page. Lengths are in points, from the lower left corner.
type Page struct {
	Label         string // as the document numbers it: "iv", "12"; "" if it does not
	Width, Height float64
	Runs          []Run
	Links         []string // addresses that runs lead to
	Pictures      bool     // there are pictures on it
}

// Run is a piece of text in one style on one line, its signs in reading order.
type Run struct {
	X, Y   float64 // where its base line begins
	Width  float64
	Size   float64 // of the type, as it is seen
	Bold   bool
	Turned bool // it does not run as most of the page does
	Link   int  // which of the page's Links it leads to, counted from 1; 0 for none
	Text   string
}

// Kind says what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item      // of a list
	Caption   // of a picture or table
	Note      // at the foot of a page or column
	Furniture // what stands on the pages but not in the text: running heads, page numbers, turned text
)

// Block is a part of the running text. Positions are byte offsets in Text.
type Block struct {
	Kind   Kind
	Text   string  // in NFC, without line ends
	Size   float64 // of its type, in points
	Page   int     // on which it begins, an index of Document.Pages
	Breaks []Break // where it goes on on further pages, in order
	Links  []Link
}

// Break is where a block goes on on another page.
type Break struct {
	At   int
	Page int
}

// Link is a link on words of a block.
type Link struct {
	URL        string
	Start, End int
}
