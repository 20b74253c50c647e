package compare

import (
	"tickmark/claims"
)

const (
	leastPart = 4 // words of a part for it to count as found by itself
	mostParts = 3
)

// spliced finds a quotation that joins passages of the source without a mark of
// omission: all of its words stand in it, in a few runs, that are not one passage.
func (p *pair) spliced(want []token, x *search) *claims.QuoteMatch {
	ids := p.s.idsOf(want)
	var parts []claims.Found
	last, apart := -1, false
	for at := 0; at < len(ids); {
		from, n := x.longestRun(ids[at:], last)
		if n < leastPart || len(parts) == mostParts {
			return nil
		}
		if last >= 0 && (from < last || from-last > gapReach) {
			apart = true
		}
		span := claims.Span{Start: p.s.tokens[from].Start, End: p.s.tokens[from+n-1].End}
		parts = append(parts, claims.Found{Span: span, Text: p.s.text.Slice(span)})
		last = from + n
		at += n
	}
	if !apart {
		return nil
	}
	return splice(parts)
}

// altered finds the sentences of the source that hold most of the quoted words and
// shows the difference word by word. Where less than half of the words are there,
// the quotation is not found.
func (p *pair) altered(want []token) *claims.QuoteMatch {
	from, best := densest(p.s.idsOf(want), p.s.word, len(p.s.vocab), runOf(want))
	if 2*best <= len(want) {
		return &claims.QuoteMatch{Status: claims.QuoteNotFound}
	}
	run := p.s.tokens[from:min(len(p.s.tokens), from+runOf(want))]
	diff, first, last := wordDiff(want, run)
	if first > last {
		return &claims.QuoteMatch{Status: claims.QuoteNotFound}
	}
	span := claims.Span{Start: run[first].Start, End: run[last].End}
	return &claims.QuoteMatch{Status: claims.QuoteAltered, Source: &claims.Found{Span: span, Text: p.s.text.Slice(span)}, Diff: diff}
}
