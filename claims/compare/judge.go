package compare

import (
	"tickmark/claims"
)

// pair is one claim against one source, with everything that the comparers read.
type pair struct {
	c, s   *index
	terms  []term
	agree  []agreement
	stand  []standing
	order  []int // sentences of the source, best first by their words
	ranked []int // the same sentences, in the order of the passages
	across bool
	backed []bool // of each detail of the source: agrees with one of the claim
}

// The least share of a claim's words that a sentence must hold to be about the
// same thing. They keep alarms right: where less is shared, a value that is not
// found is unclear.
const (
	aboutSame   = 0.45 // for a value that differs
	aboutAbsent = 0.55 // for a small number that is not there
	coverPart   = 0.65 // of the cover, added to how alike the words around two values are
	leastBeside = 0.2  // of the first of the two, for a number without a unit
	leastNear   = 0.5  // of the two together, for values of the same thing
	leastAbout  = 0.12 // for a value that is the same
	fewestWords = 4    // that a claim must have to miss all of them in a passage
)

// matches lays every detail of the claim beside its best counterpart.
func (p *pair) matches() []claims.Match {
	out := make([]claims.Match, 0, len(p.c.details))
	for i := range p.c.details {
		d := &p.c.details[i]
		m := claims.Match{Detail: *d.Detail, Status: claims.StatusUnclear}
		switch {
		case d.isFigure:
			p.judgeFigure(i, d, &m)
		case d.isMoment:
			p.judgeMoment(i, d, &m)
		case d.Kind == claims.DetailName:
			p.judgeName(d, &m)
		case d.Kind == claims.DetailPlace || d.Kind == claims.DetailOrganisation:
			p.judgeProper(d, &m)
		case d.Kind == claims.DetailRole:
			p.judgeRole(d, &m)
		default:
			p.judgeVague(i, &m)
		}
		out = append(out, m)
	}
	return out
}

// best is the detail among found that stands in the best sentence.
func (p *pair) best(a agreement) (agreeing, bool) {
	var out agreeing
	best, ok := -1.0, false
	for _, f := range a.found {
		score := f.strength
		if k := p.s.details[f.detail].sentence; k >= 0 {
			score += p.stand[k].score
		}
		if score > best {
			out, best, ok = f, score, true
		}
	}
	return out, ok
}

func (p *pair) found(k int) *claims.Found {
	d := p.s.details[k]
	return &claims.Found{Span: d.Span, Text: d.Text}
}

// rival finds the detail of the source that gives another value for the same
// thing: fits says which are of the same kind, and none of them may agree with
// another detail of the claim. It stands in a sentence that shares much of the
// claim's words, and so near the front of the order.
func (p *pair) rival(d *detail, fits func(*detail) bool) (int, bool) {
	best, at := 0.0, -1
	for n, k := range p.order {
		if n == 3 {
			break
		}
		if p.stand[k].cover < aboutSame || p.stand[k].score < 0.75*p.stand[p.order[0]].score {
			continue
		}
		for e := range p.s.details {
			o := &p.s.details[e]
			if o.sentence != k || p.backed[e] || !fits(o) {
				continue
			}
			near := p.besides(d, o)
			if d.Kind == claims.DetailNumber && near < leastBeside {
				continue // what it counts is not said to be the same
			}
			if near += coverPart * p.stand[k].cover; near > best {
				best, at = near, e
			}
		}
	}
	return at, at >= 0 && best >= leastNear
}

// besides says how alike the words around two details are, 0..1: the words that
// stand beside the one in the claim, and the share of them that stand near the
// other in the source.
func (p *pair) besides(d, o *detail) float64 {
	const reach, far = 4, 7
	most, met := 0.0, 0.0
	for t := range p.terms {
		k := &p.terms[t]
		if k.num || k.at >= d.from && k.at < d.to {
			continue
		}
		away := p.away(d, k)
		if away > reach {
			continue
		}
		w := k.share() / float64(1+away)
		most += w
		for at := max(0, o.from-far); at < min(len(p.s.tokens), o.to+far); at++ {
			if p.s.in[at] == int32(o.sentence) && k.like(p.s.word[at]) >= likePart {
				met += w
				break
			}
		}
	}
	if most == 0 {
		return 0
	}
	return met / most
}

// away is how many tokens a term of the claim stands from a detail of it.
func (p *pair) away(d *detail, k *term) int {
	if k.at < d.from {
		return d.from - k.at
	}
	return k.at - d.to + 1
}

// closely reports whether the claim and the best sentence have much in common, so
// that a value that is nowhere in the source is likely missing there.
func (p *pair) closely() bool {
	return len(p.order) > 0 && p.stand[p.order[0]].cover >= aboutAbsent
}
