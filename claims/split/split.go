// Package split takes a text apart into sentences, quotations with their
// speakers, details and proposals.
package split

import "tickmark/claims"

// Input is what a sheet is made from.
type Input struct {
	Text string // normalised
	// Lang is the ISO 639-1 code of the text, "" to have it detected.
	Lang string
	// Declared says that Lang is only what the document says of itself, as programs
	// write it without asking: it is not believed of a text that is plainly in another.
	Declared bool
	// Date is the reference date YYYY-MM-DD against which "Freitag" is resolved,
	// "" to have it inferred from the text where it can be.
	Date string
	// DateFrom says where Date came from: "given" or "metadata".
	DateFrom string
	// Blocks are the parts of the text as a reader found them. Without any, the
	// whole text is body, parted at blank lines.
	Blocks []claims.Block
}

// Text makes the sheet of a text.
func Text(in Input) *claims.Sheet {
	s := &claims.Sheet{Lang: in.Lang, Date: in.Date, DateFrom: in.DateFrom, Text: in.Text}
	w := &work{text: claims.NewText(in.Text), sheet: s, blocks: in.Blocks, declared: in.Declared}
	w.language()
	w.sentences()
	w.numeric()
	w.names()
	w.quotes()
	w.proposals()
	return s
}
