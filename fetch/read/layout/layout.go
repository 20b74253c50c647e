// Package layout turns laid-out pages, as a PDF document holds them, back into running
// text: columns in reading order, lines joined to paragraphs, words divided at line
// ends joined, running heads and page numbers set aside.
package layout

// Document is a document as it was laid out.
type Document struct {
	Title, Author string // as the document's properties have them
	Created       string // YYYY-MM-DD, "" if not stated
	Lang          string // language tag, "" if not stated
	Pages         []Page
}

// Page is one page. Lengths are in points, from the lower left corner.
type Page struct {
	Label         string // as the document numbers it: "iv", "12"
	Width, Height float64
	Runs          []Run
}

// Run is a piece of text in one style on one line.
type Run struct {
	X, Y, Width, Height float64
	Size                float64 // of the type
	Bold                bool
	Text                string
}
