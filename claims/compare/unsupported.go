package compare

import (
	"tickmark/claims"
)

// A word of the claim is backed by a sentence of the source that bears on the claim
// or stands beside one that does; bearingShare is the least part of the best score
// that makes a sentence bear on it. The same word in another place of a long source
// says nothing about the claim.
const (
	bearingShare = 0.5
	leastBacked  = 0.5 // how like the word of the source must be
)

// unsupported lists the content words of the claim with no counterpart in what the
// source says on it: no word of the same stem, part or translation, no cognate, no
// name in another spelling, no number that agrees. Words of grammar between two of
// them go with them.
func (p *pair) unsupported(ms []claims.Match) []claims.Span {
	bears := p.bears()
	var out []claims.Span
	last := -1 // the token that ends the span before, if nothing backed came since
	for t := range p.terms {
		k := &p.terms[t]
		if p.backs(k, bears) || k.num && inside(ms, k.Span) == claims.StatusMatch {
			last = -1
			continue
		}
		if last >= 0 && p.c.in[k.at] == p.c.in[last] {
			out[len(out)-1].End = k.End
		} else {
			out = append(out, k.Span)
		}
		last = k.at
	}
	return out
}

// bears tells for each sentence of the source whether it bears on the claim or
// stands beside one that does.
func (p *pair) bears() []bool {
	out := make([]bool, len(p.s.sentences))
	for _, k := range p.order {
		if p.stand[k].score < bearingShare*p.stand[p.order[0]].score {
			break
		}
		for n := max(0, k-1); n <= min(len(out)-1, k+1); n++ {
			out[n] = true
		}
	}
	return out
}

// backs reports whether a word of the claim is met in one of the sentences.
func (p *pair) backs(k *term, bears []bool) bool {
	for _, h := range k.hits {
		if h.like < leastBacked {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			if s := p.s.in[at]; s >= 0 && bears[s] {
				return true
			}
		}
	}
	return false
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
