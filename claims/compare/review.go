package compare

import (
	"tickmark/claims"
)

// review is how much the pair needs a person's eyes. It is the weighted sum z of
// the signs, put between 0 and 1 as z/(z+evenSum): it grows with every word and
// name that the passages do not back and with every detail that is not there, and
// with nothing else. It is 0 where all is backed, and 1 where nothing in the source
// bears on the claim, where a detail differs or where quoted words were altered.
func (p *pair) review(c *claims.Comparison) float64 {
	if len(p.terms) == 0 {
		return 0
	}
	if len(p.order) == 0 || c.Quote != nil && c.Quote.Status == claims.QuoteAltered {
		return 1
	}
	for _, m := range c.Details {
		if m.Status == claims.StatusDiffers {
			return 1
		}
	}
	z := 0.0
	for i, v := range p.signs(c) {
		z += signWeights[i] * v
	}
	return z / (z + evenSum)
}
