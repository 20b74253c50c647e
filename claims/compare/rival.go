package compare

import (
	"sort"

	"tickmark/claims"
)

// How alike the surroundings of two values must be for the two to be of one thing.
const (
	coverPart   = 0.65 // of the cover, added to how alike the words around two values are
	leastBeside = 0.2  // of the first of the two, for a number without a unit
	leastNear   = 0.5  // of the two together, for values of the same thing
	leastPlace  = 0.75 // of the words around them, for the place alone to tell
	mostPlaces  = 12   // sentences that are looked at for it
)

// rival finds the detail of the source that gives another value for the same
// thing: fits says which are of the same kind, and none of them may agree with
// another detail of the claim. It stands in a sentence that shares much of the
// claim's words, and so near the front of the order; or, where a claim is too long
// for any sentence to share much of it, nearly all words around the two are alike.
func (p *pair) rival(d *detail, fits func(*detail) bool) (int, bool) {
	if k, ok := p.rivalInSentence(d, fits); ok {
		return k, true
	}
	return p.rivalInPlace(d, fits)
}

// rivalInSentence goes by the sentences that share much with the whole claim.
func (p *pair) rivalInSentence(d *detail, fits func(*detail) bool) (int, bool) {
	best, at := 0.0, -1
	for n, k := range p.order {
		if n == 3 {
			break
		}
		if p.stand[k].cover < aboutSame || p.stand[k].score < 0.75*p.stand[p.order[0]].score {
			continue
		}
		for e := p.s.firstDetail(k); e < p.s.lastDetail(k); e++ {
			o := &p.s.details[e]
			if p.backed[e] || !fits(o) {
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

// rivalInPlace goes by the words around the two values alone.
func (p *pair) rivalInPlace(d *detail, fits func(*detail) bool) (int, bool) {
	best, at := leastPlace, -1
	for n, k := range p.order {
		if n == mostPlaces {
			break
		}
		for e := p.s.firstDetail(k); e < p.s.lastDetail(k); e++ {
			o := &p.s.details[e]
			if p.backed[e] || !fits(o) || p.head(d, o) == headOther {
				continue
			}
			if near := p.besides(d, o); near >= best {
				best, at = near+1e-9, e
			}
		}
	}
	return at, at >= 0
}

// firstDetail is the first detail of a sentence or of one behind it.
func (x *index) firstDetail(sentence int) int {
	return sort.Search(len(x.details), func(i int) bool { return x.details[i].sentence >= sentence })
}

// lastDetail is the detail behind the last of a sentence that is looked at: one with
// more is a table, in which any number stands beside any word.
func (x *index) lastDetail(sentence int) int {
	return min(x.firstDetail(sentence+1), x.firstDetail(sentence)+mostOften)
}

// besides says how alike the words around two details are, 0..1: the words that
// stand beside the one in the claim, and the share of them that stand near the
// other in the source.
func (p *pair) besides(d, o *detail) float64 {
	const reach, far = 4, 7
	most, met := 0.0, 0.0
	ts := p.termsFrom(d.from - reach)
	for t := range ts {
		k := &ts[t]
		if k.num || k.at >= d.from && k.at < d.to {
			continue
		}
		away := p.away(d, k)
		if away > reach {
			break
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

// headKinship is how the words that two numbers count stand to each other.
type headKinship uint8

const (
	headUnknown headKinship = iota // one of them counts nothing that is said
	headSame
	headOther
)

// head compares the words that follow two values, which say what they count or
// what lasts so long: "five tours" and "five venues".
func (p *pair) head(d, o *detail) headKinship {
	t := d.to
	for t < len(p.c.tokens) && p.c.in[t] == p.c.in[d.from] && t <= d.to+1 && p.c.vocab[p.c.word[t]].stop {
		t++
	}
	if t >= len(p.c.tokens) || p.c.in[t] != p.c.in[d.from] || t > d.to+1 {
		return headUnknown
	}
	k, ok := p.termAt(t)
	if !ok {
		return headUnknown
	}
	content := 0
	for at := o.to; at < len(p.s.tokens) && p.s.in[at] == int32(o.sentence) && at < o.to+4; at++ {
		if k.like(p.s.word[at]) >= likeSynonym {
			return headSame
		}
		if !p.s.vocab[p.s.word[at]].stop {
			content++
		}
	}
	if content == 0 {
		return headUnknown
	}
	return headOther
}
