package compare

import (
	"tickmark/claims"
)

// review is how much the pair needs a person's eyes. It grows with the share of
// the claim's words, by weight, that the best passages do not hold, and with each
// detail that differs or is absent; it is 0 where all is backed and 1 where nothing
// is or where something differs.
func (p *pair) review(c *claims.Comparison) float64 {
	if len(p.terms) == 0 && len(c.Details) == 0 {
		return 0
	}
	all, held := 0.0, 0.0
	best := min(len(p.order), 3)
	for t := range p.terms {
		k := &p.terms[t]
		all += k.weight
		if inside(c.Details, k.Span) == claims.StatusMatch {
			held += k.weight
			continue
		}
		most := 0.0
		for _, h := range k.hits {
			for _, at := range p.s.posting[h.id] {
				like := 0.6 * h.like
				for _, o := range p.order[:best] {
					if int(p.s.in[at]) == o {
						like = h.like
					}
				}
				most = max(most, like)
			}
		}
		held += k.weight * min(1, most)
	}
	missing := 0.0
	if all > 0 {
		missing = 1 - held/all
	}
	left := 1 - min(1, max(0, missing))
	for _, m := range c.Details {
		switch m.Status {
		case claims.StatusDiffers:
			return 1
		case claims.StatusAbsent:
			left *= 0.6
		case claims.StatusUnclear:
			left *= 0.97
		}
	}
	if c.Quote != nil && (c.Quote.Status == claims.QuoteAltered || c.Quote.Status == claims.QuoteNotFound) {
		left *= 0.5
	}
	return 1 - left
}
