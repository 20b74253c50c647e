package compare

import (
	"tickmark/claims"
)

// CompareAll lays the claim beside every source, as [Compare] does, and also scores
// the passages of all of them on one scale ([claims.Passage.Among]): how much a word
// tells is counted over all the sources, so that a sentence of a short source is not
// ahead because its words are rare there.
func CompareAll(c Claim, sources []*Source) []*claims.Comparison {
	pairs := make([]*pair, len(sources))
	out := make([]*claims.Comparison, len(sources))
	for i, s := range sources {
		pairs[i] = newPair(c, s)
		out[i] = pairs[i].compare(c)
	}
	weighTogether(pairs)
	most := 0.0
	for _, p := range pairs {
		most = max(most, p.most())
	}
	for i, p := range pairs {
		scores := stand(p.terms, p.agree, p.s)
		for n := range out[i].Passages {
			m := &out[i].Passages[n]
			if k := p.s.sentenceAt(m.Start); k >= 0 {
				m.Among = scored(scores[k].score, most)
			}
		}
	}
	return out
}

// weighTogether weighs the terms of a claim by how rare they are in the sources
// together.
func weighTogether(pairs []*pair) {
	if len(pairs) == 0 {
		return
	}
	for t := range pairs[0].terms {
		sentences, holding := 0.0, 0.0
		for _, p := range pairs {
			sentences += float64(len(p.s.sentences))
			holding += p.s.holding(p.terms[t].hits)
		}
		for _, p := range pairs {
			p.terms[t].weigh(sentences, holding)
		}
	}
}
