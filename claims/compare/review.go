package compare

import (
	"strings"

	"tickmark/claims"
)

// review is how much the pair needs a person's eyes, and what makes it so. It is the
// weighted sum z of the signs, put between 0 and 1 as z/(z+evenSum): it grows with
// every word and name that the passages do not back and with every detail that is
// not there, and with nothing else. It is 0 where all is backed, and 1 where nothing
// in the source bears on the claim, where a detail differs or where quoted words
// were altered. The shares of what makes it add up to it.
func (p *pair) review(c *claims.Comparison) (float64, []claims.Share) {
	if len(p.terms) == 0 {
		return 0, nil
	}
	if len(p.order) == 0 {
		return 1, []claims.Share{{Reason: claims.Because("compare.review_nothing"), Share: 1}}
	}
	if c.Quote != nil && c.Quote.Status == claims.QuoteAltered {
		return 1, []claims.Share{{Reason: claims.Because("compare.review_quote"), Share: 1}}
	}
	var differing []string
	for _, m := range c.Details {
		if m.Status == claims.StatusDiffers {
			differing = append(differing, m.Text)
		}
	}
	if len(differing) > 0 {
		return 1, []claims.Share{{Reason: claims.Because("compare.review_differs", listed(differing)), Share: 1}}
	}
	signs := p.signs(c)
	z := 0.0
	for i, s := range signs {
		z += signWeights[i] * s.Value
	}
	var why []claims.Share
	for i, s := range signs {
		if share := signWeights[i] * s.Value / (z + evenSum); share > 0 {
			why = append(why, claims.Share{Reason: claims.Because("compare.review_"+s.Name, listed(s.Words)), Share: share})
		}
	}
	return z / (z + evenSum), why
}

// listed writes words one after the other, of many the first.
func listed(words []string) string {
	const most = 6
	if len(words) > most {
		words = append(words[:most:most], "…")
	}
	return strings.Join(words, ", ")
}
