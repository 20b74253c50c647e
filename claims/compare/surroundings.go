package compare

import (
	"slices"
	"strings"

	"tickmark/claims"
)

// How a word of the claim and its contrary in the source must stand for the two to
// be said of one thing. They are reasoned, and were tried on the development half of
// SummEdits on 25 November 2026.
const (
	contraryReach = 4   // words around the one in the claim that are looked at
	contraryFar   = 6   // words around the other in the source where they may stand
	contraryAlike = 0.6 // of them that must stand there
	wholeAlike    = 0.8 // of all the words of the claim's sentence, if those around it stand elsewhere
	denialReach   = 3   // words between a denial and what it denies
	denialBehind  = 8   // words behind a German verb where its denial may stand
	mostOften     = 500 // places of a word; one that stands in more tells nothing
)

// thanWords stand behind what is said of one thing by another, folded.
var thanWords = foldedSet("than als")

// crossed reports whether the two nearest words around a token of the claim, on both
// sides of it where there are such, stand in the other order in the sentence of one of
// the source: who buys from somebody, to him he sells.
func (p *pair) crossed(at, o int) bool {
	var left, right []claims.Span // from the first to the last place of each, in tokens
	ts := p.termsFrom(at - contraryReach)
	for t := range ts {
		k := &ts[t]
		if k.at > at+contraryReach {
			break
		}
		if k.at == at || p.c.in[k.at] != p.c.in[at] {
			continue
		}
		if places, ok := p.placesOf(k, o); ok && k.at < at {
			left = append(left, places)
		} else if ok {
			right = append(right, places)
		}
	}
	switch n := len(left); {
	case n > 0 && len(right) > 0:
		return right[0].End < left[n-1].Start
	case n > 1:
		return left[n-1].End < left[n-2].Start
	case len(right) > 1:
		return right[1].End < right[0].Start
	}
	return false
}

// placesOf is where a term is met in the sentence of a token of the source, that token
// apart: from the first to the last place.
func (p *pair) placesOf(k *term, o int) (places claims.Span, ok bool) {
	x := p.s.sentences[p.s.in[o]]
	for n := x.from; n < x.to; n++ {
		if n == o || k.like(p.s.word[n]) < likeTranslation {
			continue
		}
		if places.End = n; !ok {
			places.Start, ok = n, true
		}
	}
	return places, ok
}

// sameThing is how alike the surroundings of a token of the claim and one of the source
// are: the words around the two, or, where nearly all of them are the same, the
// sentences as wholes, since German puts a verb far behind what it is said of.
func (p *pair) sameThing(at, o int) float64 {
	near := p.around(at, o)
	if near >= contraryAlike {
		return near
	}
	if whole := p.wholly(at, o); whole >= wholeAlike {
		return whole
	}
	return near
}

// wholly is the share of the other content words of the claim's sentence that the
// source's sentence has, 0 where there are fewer than three.
func (p *pair) wholly(at, o int) float64 {
	all, met, n := 0.0, 0.0, 0
	x := p.s.sentences[p.s.in[o]]
	for t := range p.terms {
		k := &p.terms[t]
		if k.at == at || p.c.in[k.at] != p.c.in[at] {
			continue
		}
		n++
		all++
		if slices.ContainsFunc(k.hits, func(h hit) bool { return h.like >= likeSynonym && p.s.stands(h.id, x.from, x.to) }) {
			met++
		}
	}
	if n < 3 {
		return 0
	}
	return met / all
}

// around is the share of the words around a token of the claim that stand around
// one of the source, 0 where there are fewer than two to go by.
func (p *pair) around(at, o int) float64 {
	all, met, n := 0.0, 0.0, 0
	ts := p.termsFrom(at - contraryReach)
	for t := range ts {
		k := &ts[t]
		away := max(k.at-at, at-k.at)
		if away > contraryReach {
			break
		}
		if away == 0 || p.c.in[k.at] != p.c.in[at] {
			continue
		}
		n++
		w := 1 / float64(1+away)
		all += w
		for x := max(0, o-contraryFar); x <= min(len(p.s.tokens)-1, o+contraryFar); x++ {
			if x != o && p.s.in[x] == p.s.in[o] && k.like(p.s.word[x]) >= likeSynonym {
				met += w
				break
			}
		}
	}
	if n < 2 {
		return 0
	}
	return met / all
}

// denied reports whether a denial stands shortly before a token in its sentence, or in
// German behind it in its clause: "gewann die Wahl nicht".
func (x *index) denied(at int) bool {
	list := denials()[x.code()]
	for n := at - 1; n >= max(0, at-denialReach) && x.in[n] == x.in[at]; n-- {
		if x.among(n, n+1, list) != "" {
			return true
		}
	}
	if x.lang == nil || !x.lang.Claims.VerbLast {
		return false
	}
	for n := at + 1; n <= min(len(x.tokens)-1, at+denialBehind) && x.in[n] == x.in[at] && !strings.ContainsAny(x.between(n-1, n), ",;:.–"); n++ {
		if x.among(n, n+1, list) != "" {
			return true
		}
	}
	return false
}
