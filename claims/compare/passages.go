package compare

import (
	"math"
	"sort"

	"tickmark/claims"
)

// What of the passages is shown.
const (
	mostPassages = 10
	leastShare   = 0.2 // of the best score
)

// standing is how a sentence of the source stands to the claim.
type standing struct {
	score float64
	// cover is the share of the claim's words, numbers aside, that the sentence
	// meets, 0..1.
	cover float64
}

// stand scores every sentence of the source for the terms and the details that
// agree.
func stand(ts []term, agreeing []agreement, s *index) []standing {
	out := make([]standing, len(s.sentences))
	total, mean := 0.0, 0.0
	for i := range ts {
		total += ts[i].share()
	}
	for _, x := range s.sentences {
		mean += float64(x.to - x.from)
	}
	mean = max(1, mean/float64(max(1, len(s.sentences))))
	last := make([]int32, len(s.sentences)) // the token that the term before met
	best := make([]float64, len(s.sentences))
	var touched []int32
	for i := range last {
		last[i] = -9
	}
	for i := range ts {
		t := &ts[i]
		touched = touched[:0]
		for _, h := range t.hits {
			if s.vocab[h.id].stop {
				continue
			}
			for _, at := range s.posting[h.id] {
				k := s.in[at]
				if k < 0 {
					continue
				}
				if best[k] == 0 {
					touched = append(touched, k)
				}
				like := h.like
				if at-last[k] == 1 || at-last[k] == 2 {
					like += nearness * h.like
				}
				if like > best[k] {
					best[k] = like
				}
			}
		}
		rare := math.Pow(t.weight, rarityPower)
		for _, k := range touched {
			out[k].score += rare * best[k]
			if total > 0 {
				out[k].cover += t.share() * min(1, best[k]) / total
			}
			best[k] = 0
		}
		for _, h := range t.hits {
			if h.like >= likeTranslation {
				for _, at := range s.posting[h.id] {
					if k := s.in[at]; k >= 0 {
						last[k] = at
					}
				}
			}
		}
	}
	for _, a := range agreeing {
		done := map[int]bool{}
		for _, f := range a.found {
			if k := s.details[f.detail].sentence; k >= 0 && !done[k] {
				done[k] = true
				out[k].score += detailWeight * f.strength
			}
		}
	}
	for k := range out {
		x := s.sentences[k]
		out[k].score *= (saturation + 1) / (saturation*(1-lengthPart+lengthPart*float64(x.to-x.from)/mean) + 1)
		if x.zone == claims.ZoneBoilerplate {
			out[k].score *= boilerplateFactor
		}
	}
	return spread(out)
}

// spread gives each sentence a part of what its neighbours hold.
func spread(in []standing) []standing {
	out := make([]standing, len(in))
	for k := range in {
		beside := 0.0
		if k > 0 {
			beside = in[k-1].score
		}
		if k+1 < len(in) {
			beside = max(beside, in[k+1].score)
		}
		out[k] = in[k]
		if in[k].score > 0 {
			out[k].score += neighbour*beside + firstBonus/float64(k+1)
		}
	}
	return out
}

// rank orders the sentences, best first; those of no score are left out.
func rank(st []standing) []int {
	var order []int
	for k := range st {
		if st[k].score > 0 {
			order = append(order, k)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return st[order[i]].score > st[order[j]].score })
	return order
}

// passages makes the passages of the sentences in their order. Scores are between 0
// and 1: the share of what the claim could meet at most. None is greater than the one
// before it.
func (p *pair) passages(ms []claims.Match) []claims.Passage {
	if len(p.ranked) == 0 {
		return nil
	}
	most, least := p.most(), leastShare*p.stand[p.order[0]].score
	held := make([]float64, len(p.terms))
	score := 1.0
	var out []claims.Passage
	for _, k := range p.ranked {
		if len(out) == mostPassages {
			break
		}
		if p.stand[k].score < least {
			continue
		}
		x := p.s.sentences[k]
		score = min(score, scored(p.stand[k].score, most))
		out = append(out, claims.Passage{Span: x.Span, Score: score, Text: p.s.text.Slice(x.Span), Together: p.together(held, k),
			Matched: matched(p.terms, p.agree, k, p.s), Against: p.against(k, ms)})
	}
	return out
}

// most is what a sentence scores that has every word and value of the claim.
func (p *pair) most() float64 {
	most := 0.0
	for i := range p.terms {
		most += p.terms[i].weight
	}
	for _, a := range p.agree {
		if len(a.found) > 0 {
			most += detailWeight
		}
	}
	return most
}

// scored puts the score of a sentence between 0 and 1.
func scored(score, most float64) float64 { return 1 - math.Exp(-1.5*score/max(1, most)) }

// together adds what sentence k meets to what is held, and gives the share of the
// claim's words, by their rarity, that is held then.
func (p *pair) together(held []float64, k int) float64 {
	x := p.s.sentences[k]
	all, met := 0.0, 0.0
	for t := range p.terms {
		for _, h := range p.terms[t].hits {
			if h.like > held[t] && p.s.stands(h.id, x.from, x.to) {
				held[t] = min(1, h.like)
			}
		}
		all += p.terms[t].weight
		met += p.terms[t].weight * held[t]
	}
	return met / max(all, 1e-9)
}

// matched are the places in a sentence that agree with the claim, in order and
// without overlaps.
func matched(ts []term, agreeing []agreement, k int, s *index) []claims.Span {
	var out []claims.Span
	x := s.sentences[k]
	for at := x.from; at < x.to; at++ {
		id := s.word[at]
		if s.vocab[id].stop {
			continue
		}
		for i := range ts {
			if ts[i].like(id) > 0 {
				out = append(out, s.tokens[at].Span)
				break
			}
		}
	}
	for _, a := range agreeing {
		for _, f := range a.found {
			if d := s.details[f.detail]; d.sentence == k {
				out = append(out, d.Span)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Start < out[j].Start || out[i].Start == out[j].Start && out[i].End > out[j].End
	})
	n := 0
	for _, o := range out {
		if n > 0 && o.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, o.End)
			continue
		}
		out[n] = o
		n++
	}
	return out[:n]
}
