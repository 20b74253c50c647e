package claims

import "strings"

// AnchorContext is how many code points an anchor keeps on either side of its
// quotation. 32 is what Hypothesis keeps with the W3C text quote selector.
const AnchorContext = 32

// NewAnchor anchors the words that span covers in t.
func NewAnchor(t *Text, span Span) Anchor {
	return Anchor{
		Quote:  t.Slice(span),
		Prefix: t.Slice(Span{span.Start - AnchorContext, span.Start}),
		Suffix: t.Slice(Span{span.End, span.End + AnchorContext}),
		Span:   span,
	}
}

// Place finds the anchor's words again in t: at their old position if they still
// stand there, else at the place whose surroundings agree best, else at the one
// nearest to the old position. It reports false where the exact words are gone;
// nothing similar is ever taken for them.
func (a Anchor) Place(t *Text) (Span, bool) {
	if a.Quote == "" {
		return Span{}, false
	}
	if t.Slice(a.Span) == a.Quote {
		return a.Span, true
	}
	best, bestScore, bestFar, found := Span{}, -1, 0, false
	s := t.String()
	for from := 0; ; {
		i := strings.Index(s[from:], a.Quote)
		if i < 0 {
			break
		}
		i += from
		span := t.SpanOf(i, i+len(a.Quote))
		score := commonSuffix(s[:i], a.Prefix) + commonPrefix(s[i+len(a.Quote):], a.Suffix)
		far := span.Start - a.Start
		if far < 0 {
			far = -far
		}
		if score > bestScore || score == bestScore && far < bestFar {
			best, bestScore, bestFar, found = span, score, far, true
		}
		from = i + 1
	}
	return best, found
}

// commonPrefix is the number of bytes that a and b begin with in common.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// commonSuffix is the number of bytes that a and b end with in common.
func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
