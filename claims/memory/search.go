package memory

import (
	"cmp"
	"math"
	"slices"
)

// Search finds the texts that may say the same as the query, the likeliest first.
func (x *Index) Search(q Query) []Hit {
	wants := x.wants(q)
	out := make([]Hit, 0, mostCandidates)
	m := newMeeting(x, wants)
	for _, c := range x.gather(wants, q.Skip) {
		s := m.signs(c)
		h := Hit{Key: x.texts[c.text].key, Score: score(s[:])}
		h.Likely = h.Score >= likely && Covered(s[:])
		out = append(out, h)
	}
	slices.SortStableFunc(out, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	out = out[:min(len(out), max(0, q.Most))]
	for i := range out {
		out[i].Matched = m.matched(x.keys[out[i].Key])
	}
	return out
}

// score is the likelihood of a text with these signs.
func score(signs []float64) float64 {
	z := evenSum
	for i, s := range signs {
		z += signWeights[i] * s
	}
	return 1 / (1 + math.Exp(-z))
}

// candidate is a text with its score by BM25F.
type candidate struct {
	text  int32
	score float64
}

// mostCandidates is how many of the best texts by their words are looked at again.
// The right one was among them for .985 of the queries of the development half.
const mostCandidates = 100

// gather scores all texts that share a word with the query (BM25F, Robertson and
// Zaragoza 2009) and gives the best.
func (x *Index) gather(wants []want, skip func(int64) bool) []candidate {
	score := make([]float32, len(x.texts))
	best := make([]float32, len(x.texts))
	mean := float64(len(x.words)) / float64(max(1, len(x.texts)))
	var met, all []int32
	for _, w := range wants {
		met = met[:0]
		for _, a := range w.alts {
			for _, p := range x.lists[a.term] {
				n := p >> placeBits
				t := &x.texts[n]
				f := placeWeights[p&places] / (1 - lengthPart + lengthPart*float64(t.to-t.from)/mean)
				if best[n] == 0 {
					met = append(met, int32(n))
				}
				best[n] = max(best[n], float32(a.like*f*(saturation+1)/(f+saturation)))
			}
		}
		for _, n := range met {
			if score[n] == 0 {
				all = append(all, n)
			}
			score[n] += float32(w.weight) * best[n]
			best[n] = 0
		}
	}
	better := func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.text, b.text))
	}
	out := make([]candidate, 0, mostCandidates+1)
	for _, n := range all {
		c := candidate{n, float64(score[n])}
		if len(out) == mostCandidates && better(c, out[mostCandidates-1]) > 0 {
			continue
		}
		if t := x.texts[n]; t.gone || skip != nil && skip(t.key) {
			continue
		}
		k, _ := slices.BinarySearchFunc(out, c, better)
		out = slices.Insert(out, k, c)
		out = out[:min(len(out), mostCandidates)]
	}
	return out
}
