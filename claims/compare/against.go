package compare

import (
	"slices"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// leastAgainst is the least cover of the claim, or of the sentence of it that is
// nearest, for a sentence to speak of the same thing, so that a word in it can say the
// contrary of one in the claim.
const leastAgainst = 0.4

// against lists what in sentence k may speak against the claim: another value for the
// same thing, a denial that only one of the two has, a word that says the contrary of
// one in the claim. A denial and a contrary cancel out: "did not win", "lost".
func (p *pair) against(k int, ms []claims.Match) []claims.Reason {
	x := p.s.sentences[k]
	var out []claims.Reason
	told := false // that a word says the contrary, or is denied
	for _, m := range ms {
		if m.Status == claims.StatusDiffers && m.Source != nil && x.Overlaps(m.Source.Span) {
			out = append(out, m.Reason)
			told = told || m.Kind == claims.DetailWord
		}
	}
	cover := p.stand[k].cover
	if n := p.counterpart(x); n >= 0 {
		cover = max(cover, p.coverOf(n, k))
	}
	if told || cover < leastAgainst {
		return out
	}
	ours, theirs, known := p.only(denials(), x)
	denied := known && (ours == "") != (theirs == "")
	if word, contrary := p.contrary(k); word != "" {
		if !denied {
			out = append(out, claims.Because("compare.contrary", word, contrary))
		}
		return out
	}
	if denied && cover >= leastRemark {
		switch {
		case theirs != "":
			out = append(out, claims.Because("compare.denied_here", theirs))
		case !p.saidToo(denials()):
			out = append(out, claims.Because("compare.denied_here_not", ours))
		}
	}
	return out
}

// contrary finds a word of the claim that sentence k does not have and of which it
// has the contrary, and that.
func (p *pair) contrary(k int) (word, contrary string) {
	x := p.s.sentences[k]
	for t := range p.terms {
		k := &p.terms[t]
		if slices.ContainsFunc(k.hits, func(h hit) bool { return h.like >= leastBacked && p.s.stands(h.id, x.from, x.to) }) {
			continue
		}
		for _, stem := range lang.Opposites(p.c.code(), p.s.code(), k.stem) {
			for _, id := range p.s.byStem[stem] {
				if p.s.stands(id, x.from, x.to) && !p.meets(id, likeFamily) {
					at, _ := slices.BinarySearch(p.s.posting[id], int32(x.from))
					return p.c.slice(k.Span), p.s.tokens[p.s.posting[id][at]].text
				}
			}
		}
	}
	return "", ""
}

// meets reports whether any term of the claim meets a word of the source with at
// least that likeness.
func (p *pair) meets(id int32, least float64) bool {
	for t := range p.terms {
		if p.terms[t].like(id) >= least {
			return true
		}
	}
	return false
}
