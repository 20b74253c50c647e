package compare

import (
	"tickmark/claims"
)

// leastBacked is how like a word of the source must be to back a word of the claim.
const leastBacked = 0.5

// unsupported lists the content words of the claim with no counterpart in the
// source: no word of the same stem, part or translation, no cognate, no name in
// another spelling, and no detail that agrees.
func (p *pair) unsupported(ms []claims.Match) []claims.Span {
	var out []claims.Span
	for t := range p.terms {
		k := &p.terms[t]
		if k.best >= leastBacked || inside(ms, k.Span) == claims.StatusMatch {
			continue
		}
		out = append(out, k.Span)
	}
	return out
}

// inside is the status of the detail that holds the span, "" if none does.
func inside(ms []claims.Match, s claims.Span) claims.Status {
	for i := range ms {
		if ms[i].Overlaps(s) {
			return ms[i].Status
		}
	}
	return ""
}
