package compare

import (
	"tickmark/claims"
)

// Sign is something that speaks for a person's eyes, from 0, where it does not
// speak, to 1.
type Sign struct {
	Name  string
	Value float64
}

// The signs by their places in the list that [Signs] gives.
const (
	signMissing = iota // of the words by rarity: not backed by what bears on the claim
	signNowhere        // of the words by rarity: nowhere in the source
	signNames          // of the names: not backed
	signFirst          // of the words: not in the best sentence
	signThree          // of the words: not in the three best sentences
	signAlarm          // of the details: one differs or is absent
	signCount
)

// signWeights say how much each sign counts. They are fitted by claims/compare/fit
// (logistic regression, no weight below zero) on the development half of WiCE
// evidence, 349 pairs, on 23 November 2026; area under the curve .84 in five-fold
// cross-validation.
var signWeights = [signCount]float64{2.00, 0.57, 1.31, 1.60, 1.18, 2.00}

// evenSum is the weighted sum at which a pair is as likely to need eyes as not: at
// it, review is one half. From the same fit (best F1 .85 near it).
const evenSum = 1.92

var signNamed = [signCount]string{"missing", "nowhere", "names", "first", "three", "alarm"}

// Signs lists what the review of a pair is weighed from: shares of what is not
// backed, 0 where every word and detail of the claim is. It is exported for the
// program that fits their weights.
func Signs(c Claim, s *Source) []Sign {
	p := newPair(c, s)
	values := p.signs(p.compare(c))
	out := make([]Sign, signCount)
	for i, v := range values {
		out[i] = Sign{signNamed[i], v}
	}
	return out
}

// signs weighs every word of the claim against the source.
func (p *pair) signs(c *claims.Comparison) (out [signCount]float64) {
	bears := p.bears(bearingShare)
	top := p.ranked[:min(3, len(p.ranked))]
	var weight, names, words float64
	for t := range p.terms {
		k := &p.terms[t]
		matched := inside(c.Details, k.Span) == claims.StatusMatch
		backed := matched || p.backs(k, bears)
		weight += k.weight
		if !backed {
			out[signMissing] += k.weight
			if k.best < leastBacked {
				out[signNowhere] += k.weight
			}
		}
		if k.key != "" {
			names++
			if !backed {
				out[signNames]++
			}
		}
		first, three := p.held(k, top)
		if matched && k.num {
			first, three = 1, 1
		}
		words++
		out[signFirst] += 1 - first
		out[signThree] += 1 - three
	}
	for i, all := range [signCount]float64{signMissing: weight, signNowhere: weight, signNames: names, signFirst: words, signThree: words} {
		if all > 0 {
			out[i] /= all
		}
	}
	for _, m := range c.Details {
		if m.Status == claims.StatusDiffers || m.Status == claims.StatusAbsent {
			out[signAlarm] = 1
		}
	}
	return out
}

// held is how like a word of the best sentence, and of any of the sentences, is to
// the term.
func (p *pair) held(k *term, sentences []int) (first, any float64) {
	for _, h := range k.hits {
		for _, at := range p.s.posting[h.id] {
			for n, s := range sentences {
				if int(p.s.in[at]) != s {
					continue
				}
				any = max(any, h.like)
				if n == 0 {
					first = max(first, h.like)
				}
			}
		}
	}
	return first, any
}
