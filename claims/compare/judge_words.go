package compare

import (
	"slices"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// matchWords finds the words of the claim whose contrary the source has in the same
// place: it fell and it rose, free and paid, unpopular and popular. Only what differs
// is told, and only where the source has the claim's own word nowhere.
func (p *pair) matchWords() []claims.Match {
	var out []claims.Match
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
