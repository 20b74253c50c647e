package compare

import "tickmark/claims"

// orders are the words of grammar that say which of two things came first, folded,
// each with the other.
var orders = map[string]string{"before": "after", "after": "before", "bevor": "nachdem", "nachdem": "bevor"}

// How alike the words around the claim's own word must be in the source for the claim
// not to be contradicted, and how far behind it what it leads to may stand.
const (
	ownAlike  = 0.3
	orderSpan = 4
)

// matchOrder finds what the claim puts before another thing and the source behind it.
// What the two words lead to must be the same, since "he left before the vote" says
// no other thing than "the vote came after he left".
func (p *pair) matchOrder() []claims.Match {
	if p.across {
		return nil
	}
	var out []claims.Match
	held := p.c.held()
	for at, t := range p.c.tokens {
		fold := p.c.vocab[p.c.word[at]].fold
		id, ok := p.s.byFold[orders[fold]]
		if !ok || held[at] || len(p.s.posting[id]) > mostOften {
			continue
		}
		if own, ok := p.s.byFold[fold]; ok && len(p.s.posting[own]) <= mostOften && p.placed(at, own) >= ownAlike {
			continue
		}
		for _, o := range p.s.posting[id] {
			if p.s.in[o] >= 0 && p.leads(at, int(o)) && p.around(at, int(o)) >= contraryAlike {
				there := p.s.tokens[o]
				out = append(out, claims.Match{
					Detail: claims.Detail{Span: t.Span, Kind: claims.DetailWord, Text: t.text, Value: t.text, Rule: "word.order"},
					Status: claims.StatusDiffers,
					Source: &claims.Found{Span: there.Span, Text: there.text},
					Reason: claims.Because("compare.word_contrary", t.text, there.text),
				})
				break
			}
		}
	}
	return out
}

// placed is how alike the words around a token of the claim and around a word of the
// source are at most.
func (p *pair) placed(at int, id int32) float64 {
	best := 0.0
	for _, o := range p.s.posting[id] {
		if p.s.in[o] >= 0 {
			best = max(best, p.around(at, int(o)))
		}
	}
	return best
}

// leads reports whether the first content word behind a token of the claim stands
// behind one of the source.
func (p *pair) leads(at, o int) bool {
	ts := p.termsFrom(at + 1)
	if len(ts) == 0 || ts[0].at > at+orderSpan || p.c.in[ts[0].at] != p.c.in[at] {
		return false
	}
	for n := o + 1; n <= min(len(p.s.tokens)-1, o+orderSpan); n++ {
		if p.s.in[n] == p.s.in[o] && ts[0].like(p.s.word[n]) >= likeSynonym {
			return true
		}
	}
	return false
}
