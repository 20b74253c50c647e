package compare

import (
	"cmp"
	"math"
	"slices"
)

// The order of the passages is made in two steps. All sentences are scored by their
// words ([stand]), which is quick; the best of them are then looked at closely, by
// signs whose weights are fitted ([rankWeights]). The second is not the next best by
// itself, but the one that adds most to the first ([nextWeights]): often it takes two
// sentences to carry a claim.

// closely is how many sentences are looked at closely.
const closely = 40

// The signs of a sentence.
const (
	rankScore   = iota // its score by words, of the best one's
	rankOnly           // of the claim's words by rarity: met here as well as anywhere
	rankStrange        // of its words: names that the claim does not have; 0 in German, where every noun has a capital
	rankDense          // of its words: meet the claim; between two languages, where a source is often what was translated
	rankSigns
)

// The signs of a sentence after the first passage, besides those of its own.
const (
	nextGain   = rankSigns + iota // of the claim's words by rarity: met here, better than in the first
	nextRest                      // the same, of what the first left
	nextValues                    // of the claim's numbers and dates: here and not in the first
	nextAgain                     // of what it meets: the first meets as well
	nextBeside                    // stands beside the first
	nextNear                      // stands near it
	nextLength                    // is longer than the usual, by its logarithm
	nextSigns
)

var rankNamed = [nextSigns]string{"score", "only", "strange", "dense", "gain", "rest", "values", "again", "beside", "near", "length"}

// closeLook is what the best sentences of a source hold of a claim, term by term.
type closeLook struct {
	p      *pair
	picked []int       // sentences, best first by their words
	likes  [][]float64 // of each of them, how well each term is met, 0..1
	most   []float64   // how well each term is met by any of them
	weight []float64   // of each term: its share of the rarity of all
}

// lookClosely looks at the sentences at the front of the order.
func lookClosely(p *pair, order []int) *closeLook {
	l := &closeLook{p: p, picked: order[:min(closely, len(order))], most: make([]float64, len(p.terms)), weight: make([]float64, len(p.terms))}
	total := 0.0
	for t := range p.terms {
		total += p.terms[t].weight
	}
	for t := range p.terms {
		l.weight[t] = p.terms[t].weight / max(total, 1e-9)
	}
	room := make([]float64, len(p.terms)*len(l.picked))
	for i, k := range l.picked {
		likes := room[i*len(p.terms) : (i+1)*len(p.terms)]
		l.fill(likes, k)
		l.likes = append(l.likes, likes)
	}
	return l
}

// fill finds how well sentence k meets each term.
func (l *closeLook) fill(likes []float64, k int) {
	s := l.p.s
	x := s.sentences[k]
	for t := range l.p.terms {
		for _, h := range l.p.terms[t].hits {
			if h.like > likes[t] && !s.vocab[h.id].stop && s.stands(h.id, x.from, x.to) {
				likes[t] = h.like
			}
		}
		l.most[t] = max(l.most[t], likes[t])
	}
}

// signs weighs each of the sentences by itself.
func (l *closeLook) signs() [][]float64 {
	p := l.p
	met := p.metWords()
	out := make([][]float64, len(l.picked))
	best := 0.0
	for _, k := range l.picked {
		best = max(best, p.stand[k].score)
	}
	for i, k := range l.picked {
		v := make([]float64, rankSigns, nextSigns)
		v[rankScore] = p.stand[k].score / best
		for t, like := range l.likes[i] {
			if like > 0 && like >= l.most[t] {
				v[rankOnly] += l.weight[t] * like
			}
		}
		x := p.s.sentences[k]
		words, meet, strange := 0.0, 0.0, 0.0
		for at := x.from; at < x.to; at++ {
			switch {
			case p.s.vocab[p.s.word[at]].stop:
				continue
			case met[p.s.word[at]]:
				meet++
			case p.s.tokens[at].cap && at > x.from && p.s.code() != "de":
				strange++
			}
			words++
		}
		v[rankStrange] = strange / max(fewWords, words)
		if p.across {
			v[rankDense] = meet / max(fewWords, words)
		}
		out[i] = v
	}
	return out
}

// fewWords keeps a line of a word or two from being all that the claim says.
const fewWords = 3

// metWords are the words of the source that any term meets.
func (p *pair) metWords() map[int32]bool {
	met := make(map[int32]bool, 4*len(p.terms))
	for t := range p.terms {
		for _, h := range p.terms[t].hits {
			if h.like >= leastBacked {
				met[h.id] = true
			}
		}
	}
	return met
}

// next weighs each of the sentences by what it adds to the one at first.
func (l *closeLook) next(first int, signs [][]float64) [][]float64 {
	p, k := l.p, l.picked[first]
	values := p.valuesOf()
	usual := float64(len(p.s.tokens)+1) / float64(len(p.s.sentences)+1)
	out := make([][]float64, len(l.picked))
	for i, n := range l.picked {
		v := append(signs[i], make([]float64, nextSigns-rankSigns)...)
		left, met, again := 0.0, 0.0, 0.0
		for t, like := range l.likes[i] {
			w, held := l.weight[t], l.likes[first][t]
			v[nextGain] += w * max(0, like-held)
			left += w * (1 - held)
			met += w * like
			again += w * min(like, held)
		}
		v[nextRest] = v[nextGain] / max(left, 1e-9)
		v[nextAgain] = again / max(met, 1e-9)
		for _, a := range values[n] {
			if !slices.Contains(values[k], a) {
				v[nextValues] += 1 / float64(len(p.agree))
			}
		}
		away := max(n-k, k-n)
		v[nextBeside], v[nextNear] = one(away == 1), one(away <= 4)
		x := p.s.sentences[n]
		v[nextLength] = math.Log(float64(x.to-x.from+1) / usual)
		out[i] = v
	}
	return out
}

// valuesOf are for each sentence the details of the claim that agree with one in it.
func (p *pair) valuesOf() map[int][]int {
	out := map[int][]int{}
	for i, a := range p.agree {
		for _, f := range a.found {
			if k := p.s.details[f.detail].sentence; !slices.Contains(out[k], i) {
				out[k] = append(out[k], i)
			}
		}
	}
	return out
}

// rerank puts the sentences at the front of an order in the order of their signs.
func (p *pair) rerank(order []int) []int {
	if len(order) < 2 {
		return order
	}
	l := lookClosely(p, order)
	signs := l.signs()
	ranked := byWeight(signs, rankWeights[:])
	if next := byWeight(l.next(ranked[0], signs), nextWeights[:]); next[0] == ranked[0] {
		ranked = front(ranked, next[1])
	} else {
		ranked = front(ranked, next[0])
	}
	out := make([]int, 0, len(order))
	for _, i := range ranked {
		out = append(out, l.picked[i])
	}
	return append(out, order[len(out):]...)
}

// front moves an item to the second place.
func front(list []int, item int) []int {
	at := slices.Index(list, item)
	return slices.Insert(slices.Delete(list, at, at+1), 1, item)
}

// byWeight lists the indexes of signs by their weighted sum, the greatest first.
func byWeight(signs [][]float64, weights []float64) []int {
	sums, out := make([]float64, len(signs)), make([]int, len(signs))
	for i, v := range signs {
		out[i], sums[i] = i, weighted(weights, v)
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	return out
}
