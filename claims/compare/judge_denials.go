package compare

import (
	"strings"

	"tickmark/claims"
)

// denialAlike is the share of the words around what the claim denies that must stand
// around it in the source, so that the source speaks of the same.
const denialAlike = 0.6

// matchDenials finds what the claim denies and the source says without a denial:
// "does not offer discounts" beside "offers discounts". Every place in the source
// that speaks of it must be free of denials and doubts.
func (p *pair) matchDenials() []claims.Match {
	list := denials()[p.c.code()]
	if list == nil || denials()[p.s.code()] == nil {
		return nil
	}
	var out []claims.Match
	for at := range p.c.tokens {
		if p.c.among(at, at+1, list) == "" && !lacks[p.c.vocab[p.c.word[at]].fold] {
			continue
		}
		k, ok := p.deniedBy(at)
		if !ok {
			continue
		}
		if o, ok := p.said(k); ok {
			span := claims.Span{Start: p.c.tokens[at].Start, End: k.End}
			text := p.c.slice(span)
			there := p.s.tokens[o]
			out = append(out, claims.Match{
				Detail: claims.Detail{Span: span, Kind: claims.DetailWord, Text: text, Value: text, Rule: "word.denied"},
				Status: claims.StatusDiffers,
				Source: &claims.Found{Span: there.Span, Text: there.text},
				Reason: claims.Because("compare.word_denied", text, there.text),
			})
		}
	}
	return out
}

// lacks are the words that deny what follows them but leave the rest of their
// sentence as it is.
var lacks = foldedSet("lack lacks lacked lacking excluding except refuse refuses refused fail fails failed fehlt fehlen mangelt verweigert verweigern ausgenommen")

// deniedBy is the first content word behind a denial, if nothing stands between them
// that leads to another thing: "not in the stadium" denies no stadium.
func (p *pair) deniedBy(at int) (*term, bool) {
	ts := p.termsFrom(at + 1)
	if len(ts) == 0 || ts[0].at-at > denialReach+1 || p.c.in[ts[0].at] != p.c.in[at] || ts[0].num {
		return nil, false
	}
	for n := at + 1; n < ts[0].at; n++ {
		if leading[p.c.vocab[p.c.word[n]].fold] {
			return nil, false
		}
	}
	return &ts[0], true
}

// leading are the prepositions of place, time and manner, folded.
var leading = foldedSet(`in on at by for from into of with without about over under before after until since
	in im am an auf aus bei beim bis fur mit nach seit uber unter um von vom vor wegen zum zur`)

// another reports whether a word of the source is the counterpart of another term of
// the claim rather than of this one.
func (p *pair) another(k *term, h hit) bool {
	for t := range p.terms {
		if o := &p.terms[t]; o.at != k.at && o.like(h.id) > h.like {
			return true
		}
	}
	return false
}

// said finds where the source says a term of the claim in the same surroundings,
// where it denies it in none of the places.
func (p *pair) said(k *term) (at int, ok bool) {
	best := denialAlike
	for _, h := range k.hits {
		if h.like < likeSynonym || p.s.vocab[h.id].stop || derived(k.fold) != derived(p.s.vocab[h.id].fold) || p.another(k, h) {
			continue
		}
		if len(p.s.posting[h.id]) > mostOften {
			return 0, false
		}
		for _, o := range p.s.posting[h.id] {
			if p.s.in[o] < 0 {
				continue
			}
			alike := p.sameThing(k.at, int(o))
			if alike < denialAlike {
				continue
			}
			if p.openly(int(o)) {
				return 0, false
			}
			if alike >= best {
				best, at, ok = alike+1e-9, int(o), true
			}
		}
	}
	return at, ok
}

// openly reports whether the sentence of a token of the source denies or doubts
// something.
func (p *pair) openly(at int) bool {
	x := p.s.sentences[p.s.in[at]]
	for n := x.from; n < x.to; n++ {
		if lacks[p.s.vocab[p.s.word[n]].fold] {
			return true
		}
	}
	return p.s.among(x.from, x.to, denials()[p.s.code()]) != "" || p.s.among(x.from, x.to, doubts()[p.s.code()]) != ""
}

// derived is the ending by which an English or German word of another kind is made
// from a verb: insured and insurance are not denied alike.
func derived(fold string) string {
	for _, end := range []string{"ance", "ence", "ment", "ion", "ity", "ness", "ly", "ung", "heit", "keit", "lich"} {
		if strings.HasSuffix(fold, end) || strings.HasSuffix(fold, end+"s") {
			return end
		}
	}
	return ""
}
