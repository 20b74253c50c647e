package compare

import (
	"tickmark/claims"
)

// What stands in this file is exported for claims/compare/fit, which finds the weights:
// the signs that passages, words and the review are weighed by.

// Weighed is a passage or a word of a claim, with the signs that it is weighed by.
type Weighed struct {
	claims.Span
	Signs []float64
}

// PassageSigns lists the sentences of the source that are looked at closely, the
// best by their words first. It is exported for the program that fits the weights,
// like [NextSigns].
func PassageSigns(c Claim, s *Source) (names []string, out []Weighed) {
	p := newPair(c, s)
	if len(p.order) == 0 {
		return nil, nil
	}
	l := lookClosely(p, p.order)
	return rankNamed[:rankSigns], l.weighed(l.signs())
}

// NextSigns weighs the sentences of [PassageSigns] again, by what they add to the
// one of that index.
func NextSigns(c Claim, s *Source, first int) (names []string, out []Weighed) {
	p := newPair(c, s)
	l := lookClosely(p, p.order)
	return rankNamed[:], l.weighed(l.next(first, l.signs()))
}

func (l *closeLook) weighed(signs [][]float64) []Weighed {
	out := make([]Weighed, len(signs))
	for i, k := range l.picked {
		out[i] = Weighed{l.p.s.sentences[k].Span, signs[i]}
	}
	return out
}

// WordSigns lists the words of the claim with the signs that nothing backs them. It is
// exported for the program that fits the weights, like [Smooth].
func WordSigns(c Claim, s *Source) (names []string, out []Weighed) {
	p := newPair(c, s)
	for i, v := range p.wordSigns(p.matches()) {
		out = append(out, Weighed{p.c.tokens[i].Span, v})
	}
	return wordNamed[:], out
}

// SmoothNames names the signs that [Smooth] gives.
func SmoothNames() []string { return smoothNamed[:] }

// Signs lists what the review of a pair is weighed from: shares of what is not
// backed, 0 where every word and detail of the claim is. It is exported for the
// program that fits their weights.
func Signs(c Claim, s *Source) []Sign {
	p := newPair(c, s)
	signs := p.signs(p.compare(c))
	return signs[:]
}
