package compare

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// How a word of the claim and its contrary in the source must stand for the two to
// be said of one thing. They are reasoned, and were tried on the development half of
// SummEdits on 25 November 2026.
const (
	contraryReach = 4   // words around the one in the claim that are looked at
	contraryFar   = 6   // words around the other in the source where they may stand
	wholeAlike    = 0.8 // of all the words of the claim's sentence, if those around it stand elsewhere
	contraryAlike = 0.6 // of them that must stand there
	denialBehind  = 8   // words behind a German verb where its denial may stand
	denialReach   = 3   // words between a denial and what it denies
	mostOften     = 500 // places of a word; one that stands in more tells nothing
)

// matchWords finds the words of the claim whose contrary the source has in the same
// place: it fell and it rose, free and paid, unpopular and popular. Only what differs
// is told, and only where the source has the claim's own word nowhere.
func (p *pair) matchWords() []claims.Match {
	out := p.matchOrder()
	held := p.c.held()
	for t := range p.terms {
		k := &p.terms[t]
		if k.num || k.valued || k.key != "" && p.c.code() != "de" || held[k.at] {
			continue
		}
		ids := p.contraries(k)
		if len(ids) == 0 || p.anywhere(k, ids) {
			continue
		}
		if at, ok := p.opposed(k, ids); ok {
			o := p.s.tokens[at]
			text := p.c.tokens[k.at].text
			out = append(out, claims.Match{
				Detail: claims.Detail{Span: k.Span, Kind: claims.DetailWord, Text: text, Value: text, Rule: "word.contrary"},
				Status: claims.StatusDiffers,
				Source: &claims.Found{Span: o.Span, Text: o.text},
				Reason: claims.Because("compare.word_contrary", text, o.text),
			})
		}
	}
	return out
}

// anywhere reports whether the source has a term, in any form, in any place. What is
// spelled like it and says the contrary is none of its forms.
func (p *pair) anywhere(k *term, contraries []int32) bool {
	for _, h := range k.hits {
		if h.like >= likeSynonym && !slices.Contains(contraries, h.id) {
			return true
		}
	}
	return false
}

// contraries are the words of the source that say the contrary of a term.
func (p *pair) contraries(k *term) []int32 {
	var ids []int32
	for _, o := range lang.Opposites(p.c.code(), p.s.code(), k.stem) {
		ids = append(ids, p.s.byStem[o]...)
	}
	if rest := lang.Undenied(p.c.code(), k.fold); rest != "" {
		ids = append(ids, p.s.byStem[p.c.lang.Stem(rest)]...)
	}
	for _, prefix := range []string{"un", "non", "nicht"} {
		if id, ok := p.s.byFold[prefix+k.fold]; ok && lang.Undenied(p.s.code(), prefix+k.fold) == k.fold {
			ids = append(ids, id)
		}
	}
	return ids
}

// opposed finds the contrary of a term where it is said of the same thing and is not
// denied. Of what one thing is to another, the two must stand in the same order.
func (p *pair) opposed(k *term, contraries []int32) (at int, ok bool) {
	if p.c.denied(k.at) {
		return 0, false
	}
	relates := lang.Converse(p.c.code(), k.stem) || k.at+1 < len(p.c.tokens) && thanWords[p.c.vocab[p.c.word[k.at+1]].fold]
	best := contraryAlike
	for _, id := range contraries {
		if len(p.s.posting[id]) > mostOften || p.across && p.meets(id, leastBacked) {
			continue // the claim has both, each of its own thing
		}
		for _, o := range p.s.posting[id] {
			if p.s.in[o] < 0 || p.s.denied(int(o)) || relates && p.crossed(k.at, int(o)) {
				continue
			}
			if alike := p.sameThing(k.at, int(o)); alike >= best {
				best, at, ok = alike+1e-9, int(o), true
			}
		}
	}
	return at, ok
}

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
