package compare

import (
	"strings"
	"unicode"

	"tickmark/claims"
)

// capitalised are the languages in which a capital inside a sentence is the mark of
// a name, so that one can be known without a gazetteer. In German every noun has one.
var capitalised = foldedSet("en fr es it nl pt da sv pl cs tr")

// things lists the names in the claim that are no detail yet: of products, works,
// brands, peoples. A word at the beginning of a sentence, of quoted words or behind
// a colon has its capital from there; one with a capital inside ("DataVault") is a
// name wherever it stands, in German too.
func (p *pair) things() []detail {
	var out []detail
	for at := 0; at < len(p.c.tokens); {
		to := p.run(at)
		if to == at {
			at++
			continue
		}
		span := claims.Span{Start: p.c.tokens[at].Start, End: p.c.tokens[to-1].End}
		text := p.c.slice(span)
		out = append(out, detail{Detail: &claims.Detail{Span: span, Kind: claims.DetailThing, Text: text, Value: text, Rule: "thing.capital"}, sentence: int(p.c.in[at]), from: at, to: to})
		at = to
	}
	return out
}

// run is the end of the run of name words that begins at a token, at itself where
// none does.
func (p *pair) run(at int) int {
	if !p.named(at) {
		return at
	}
	to := at + 1
	for n := to; n < len(p.c.tokens) && p.c.in[n] == p.c.in[at] && p.c.between(n-1, n) == " "; n++ {
		switch {
		case p.named(n):
			to = n + 1
		case !nameJoints[p.c.tokens[n].text]:
			return to
		}
	}
	return to
}

// nameJoints stand inside names: Bachelor of Arts, Attack on Titan.
var nameJoints = foldedSet("of on the de la du des del di da von für")

// named reports whether a token of the claim is a word of a name that no detail holds.
func (p *pair) named(at int) bool {
	t, w := p.c.tokens[at], p.c.vocab[p.c.word[at]]
	if !t.cap || t.num || w.stop || w.key == "" || len(w.key) < 3 || titles[w.fold] || p.c.held(at) {
		return false
	}
	if inner(t.text) {
		return true
	}
	return capitalised[p.c.code()] && !allCaps(t.text) && !p.c.opens(at) && !p.c.heading(at)
}

// held reports whether a detail holds a token.
func (x *index) held(at int) bool {
	for i := range x.details {
		if d := &x.details[i]; at >= d.from && at < d.to {
			return true
		}
	}
	return false
}

// between is what stands between two tokens that follow each other.
func (x *index) between(a, b int) string {
	return x.slice(claims.Span{Start: x.tokens[a].End, End: x.tokens[b].Start})
}

// opens reports whether a token is the first of its sentence, of quoted words or of
// what stands behind a colon, where a capital says nothing.
func (x *index) opens(at int) bool {
	if at == 0 || x.in[at-1] != x.in[at] {
		return true
	}
	return strings.ContainsAny(x.between(at-1, at), ":.!?\"“”„«»‘\n(–—")
}

// heading reports whether the sentence of a token has nearly all of its words in
// capitals, as English headlines do.
func (x *index) heading(at int) bool {
	words, caps := 0, 0
	for n := at; n >= 0 && x.in[n] == x.in[at]; n-- {
		words, caps = x.count(n, words, caps)
	}
	for n := at + 1; n < len(x.tokens) && x.in[n] == x.in[at]; n++ {
		words, caps = x.count(n, words, caps)
	}
	return words > 0 && caps*4 >= words*3
}

func (x *index) count(at, words, caps int) (int, int) {
	if w := x.vocab[x.word[at]]; w.stop || w.num {
		return words, caps
	}
	if x.tokens[at].cap {
		caps++
	}
	return words + 1, caps
}

// inner reports whether a word has a capital behind a small letter: YouTube, BioNTech.
func inner(word string) bool {
	small := false
	for _, r := range word {
		if unicode.IsUpper(r) && small {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// allCaps reports whether a word is written in capitals: an abbreviation, which the
// source may spell out.
func allCaps(word string) bool {
	return strings.ToUpper(word) == word
}
