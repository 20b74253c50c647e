// Package split takes a text apart into sentences, quotations with their
// speakers, details and proposals.
package split

import "tickmark/claims"

// Input is what a sheet is made from.
type Input struct {
	Text string
	// Lang is the ISO 639-1 code of the text, "" to have it detected.
	Lang string
	// Date is the reference date YYYY-MM-DD against which "Freitag" is resolved,
	// "" to have it inferred from the text where it can be.
	Date string
	// DateFrom says where Date came from: "given" or "metadata".
	DateFrom string
	// Blocks are the parts of the text as a reader found them; nil to have plain
	// text divided here (see [Zones]).
	Blocks []claims.Block
}

// Text makes the sheet of a text.
func Text(in Input) *claims.Sheet { return &claims.Sheet{Text: in.Text, Lang: in.Lang, Date: in.Date, DateFrom: "none"} }
