package compare

import (
	"tickmark/claims"
)

// Source is a source prepared for comparison with many claims. It is safe for use
// by several goroutines.
type Source struct{ *index }

// NewSource prepares a source. The sheet is kept and must not change.
func NewSource(sheet *claims.Sheet) *Source {
	x := newIndex(sheet, claims.Span{Start: 0, End: claims.NewText(sheet.Text).Len()})
	x.lookUp()
	return &Source{x}
}

// Claim is the claim to compare: a span of its sheet with the details inside it.
type Claim struct {
	Sheet *claims.Sheet
	Span  claims.Span
}

// Compare lays the claim beside the source. All spans in the result are in the
// claim's sheet text and in the source's text.
func Compare(c Claim, s *Source) *claims.Comparison {
	return newPair(c, s).compare(c)
}

// newPair prepares a claim, ranks the sentences of the source for it and finds the
// details that agree.
func newPair(c Claim, s *Source) *pair {
	span := shortened(c)
	x := newIndex(c.Sheet, span)
	p := &pair{c: x, s: s.index, across: x.code() != s.code(), span: span, cut: span != c.Span}
	p.terms = terms(x, s.index)
	p.agree = agreements(x, s.index)
	p.stand = stand(p.terms, p.agree, s.index)
	p.order = rank(p.stand)
	p.ranked = p.rerank(p.order)
	p.tops = p.firstPassages()
	p.backed = make([]bool, len(s.details))
	for _, a := range p.agree {
		for _, f := range a.found {
			p.backed[f.detail] = true
		}
	}
	return p
}

func (p *pair) compare(c Claim) *claims.Comparison {
	out := &claims.Comparison{Details: p.matches(), Remarks: p.remarks()}
	out.Quotes = p.quotes(c, out.Details)
	out.Quote = worst(out.Quotes)
	out.Passages = p.passages(out.Details)
	out.Unsupported = p.unsupported(out.Details)
	out.Review, out.Why = p.review(out)
	out.Remarks = append(out.Remarks, p.limits()...)
	out.Notes = p.notes()
	return out
}
