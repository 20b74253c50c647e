// Package compare lays one claim beside one source.
package compare

import "tickmark/claims"

// Source is a source prepared for comparison with many claims.
type Source struct{ sheet *claims.Sheet }

// NewSource prepares a source. The sheet is kept and must not change.
func NewSource(sheet *claims.Sheet) *Source { return &Source{sheet} }

// Claim is the claim to compare: a span of its sheet with the details inside it.
type Claim struct {
	Sheet *claims.Sheet
	Span  claims.Span
}

// Compare lays the claim beside the source. All spans in the result are in the
// claim's sheet text and in the source's text.
func Compare(c Claim, s *Source) *claims.Comparison { return &claims.Comparison{} }
