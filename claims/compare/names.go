package compare

import (
	"slices"
	"sort"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// part is a word of a name with the word of the source that it meets best.
type part struct {
	token int // in the claim
	at    int // in the source, -1 for none
	like  float64
}

// parts looks up the words of a detail that can be told apart in the source: for
// each the place in the best sentence that holds it.
func (p *pair) parts(d *detail) []part {
	var out []part
	for t := range p.terms {
		k := &p.terms[t]
		if k.at < d.from || k.at >= d.to || titles[k.fold] {
			continue
		}
		out = append(out, p.locate(k))
	}
	return out
}

// locate finds the word of the source that a term meets best, in the best sentence.
func (p *pair) locate(k *term) part {
	x := part{token: k.at, at: -1}
	best := 0.0
	for _, h := range k.hits {
		if h.like < likePart || p.s.vocab[h.id].stop {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			score := 10 * h.like
			if s := p.s.in[at]; s >= 0 {
				score += min(4, p.stand[s].score) * 0.1
			}
			if score > best {
				best, x.at, x.like = score, int(at), h.like
			}
		}
	}
	return x
}

// nameReach is how far from one word of a name in the source its other words are
// looked for, in words: "Russia’s ruling Communist Party".
const nameReach = 3

// foundName is the place in the source where the words of a name stand together: that
// of one of its words, and those that its other words meet nearby.
func (p *pair) foundName(parts []part, x part) *claims.Found {
	from, to := x.at, x.at
	for _, o := range parts {
		k, ok := p.termAt(o.token)
		if !ok || o.token == x.token {
			continue
		}
		for at := max(0, x.at-nameReach); at <= min(len(p.s.tokens)-1, x.at+nameReach); at++ {
			if p.s.in[at] == p.s.in[x.at] && k.like(p.s.word[at]) >= likePart {
				from, to = min(from, at), max(to, at)
			}
		}
	}
	span := claims.Span{Start: p.s.tokens[from].Start, End: p.s.tokens[to].End}
	return &claims.Found{Span: span, Text: p.s.slice(span)}
}

// titles are words beside a name that are no part of it, folded.
var titles = foldedSet("herr herrn frau mr mrs ms miss dr prof professor sir lord lady von van de der den del della di da du la le bin al el the of")

// leastName is how like a word of the source must be to be the same name.
const leastName = 0.8

func firstMet(parts []part) part {
	for _, x := range parts {
		if x.like >= leastName {
			return x
		}
	}
	return parts[0]
}

// nameAt is the detail of the source that names somebody at a token, -1 for none.
func (p *pair) nameAt(at int) int { return p.s.detailAt(at, claims.DetailName) }

// detailAt is the detail of a kind at a token, -1 for none.
func (x *index) detailAt(at int, kind claims.DetailKind) int {
	for k := x.detailsFrom(at+1) - 1; k >= 0 && x.details[k].from > at-longestName; k-- {
		if e := &x.details[k]; e.Kind == kind && at < e.to {
			return k
		}
	}
	return -1
}

// longestName is how many words a detail has at most that is looked for by one of them.
const longestName = 12

// detailsFrom is the first detail that begins at a token or behind it.
func (x *index) detailsFrom(at int) int {
	return sort.Search(len(x.details), func(i int) bool { return x.details[i].from >= at })
}

// termsFrom lists the terms that stand at a token or behind it.
func (p *pair) termsFrom(at int) []term {
	return p.terms[sort.Search(len(p.terms), func(i int) bool { return p.terms[i].at >= at }):]
}

// termAt is the term of the claim at a token.
func (p *pair) termAt(at int) (*term, bool) {
	if ts := p.termsFrom(at); len(ts) > 0 && ts[0].at == at {
		return &ts[0], true
	}
	return nil, false
}

// sure reports whether a name that is not met is truly not in the source: both
// texts are in languages that spell names in Latin letters.
func (p *pair) sure(d *detail) bool {
	if p.s.lang == nil || p.c.lang == nil {
		return false
	}
	if p.across && !(latinScript[p.c.code()] && latinScript[p.s.code()]) {
		return false
	}
	return p.c.tokens[d.from].cap
}

// latinScript are the languages written in Latin letters.
var latinScript = foldedSet("de en fr es it nl pl pt da sv cs tr")

// leastTypo is how many letters a name must have for one letter more or less to be
// a slip rather than another name: Meier and Maier are, Jan and Jon are not.
const leastTypo = 5

// slip finds the name in the source that is one letter away from a word of the claim.
func (p *pair) slip(at int) (token, bool) {
	w := p.c.vocab[p.c.word[at]]
	out, ok := token{}, false
	if len(w.fold) < leastTypo {
		return out, false
	}
	least := int32(-1)
	p.s.cognates(w.fold, leastSlip, func(id int32, _ float64) {
		if p.s.vocab[id].cap && lang.OneLetterApart(w.fold, p.s.vocab[id].fold) && (least < 0 || id < least) {
			least, ok = id, true
			out = p.s.tokens[p.s.posting[id][0]]
		}
	})
	return out, ok
}

// leastSlip is a likeness by trigrams that a word of five letters with one changed
// in the middle still has.
const leastSlip = 0.3

// beside is the detail of one of the kinds that stands at most reach tokens before
// or behind the tokens from..to-1 in their sentence, -1 for none.
func (x *index) beside(from, to, reach int, kinds ...claims.DetailKind) int {
	out, least := -1, reach+1
	for i := x.detailsFrom(from - reach - longestName); i < len(x.details) && x.details[i].from <= to+reach; i++ {
		d := &x.details[i]
		if d.from >= d.to || from >= len(x.tokens) || x.in[d.from] != x.in[from] || !slices.Contains(kinds, d.Kind) {
			continue
		}
		away := d.from - to
		if d.from < from {
			away = from - d.to
		}
		if away >= 0 && away < least {
			out, least = i, away
		}
	}
	return out
}
