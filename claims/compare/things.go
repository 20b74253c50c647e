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
	names := p.nameWords()
	for at := 0; at < len(p.c.tokens); {
		to := p.run(names, at)
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
func (p *pair) run(names []bool, at int) int {
	if !names[at] {
		return at
	}
	to := at + 1
	for n := to; n < len(p.c.tokens) && p.c.in[n] == p.c.in[at] && p.c.between(n-1, n) == " "; n++ {
		switch {
		case names[n]:
			to = n + 1
		case !nameJoints[p.c.tokens[n].text]:
			return to
		}
	}
	return to
}

// nameJoints stand inside names: Bachelor of Arts, Attack on Titan.
var nameJoints = foldedSet("of on the de la du des del di da von für")

// nameWords tells of each token of the claim whether it is a word of a name that no
// detail holds.
func (p *pair) nameWords() []bool {
	out := make([]bool, len(p.c.tokens))
	held, headings := p.c.held(), p.c.headings()
	for at, t := range p.c.tokens {
		w := p.c.vocab[p.c.word[at]]
		if !t.cap || t.num || w.stop || len(w.key) < 3 || titles[w.fold] || held[at] {
			continue
		}
		out[at] = inner(t.text) || capitalised[p.c.code()] && !allCaps(t.text) && !p.c.opens(at) && !headings[p.c.in[at]]
	}
	return out
}

// held tells of each token whether a detail holds it.
func (x *index) held() []bool {
	out := make([]bool, len(x.tokens))
	for _, d := range x.details {
		for at := d.from; at < d.to; at++ {
			out[at] = true
		}
	}
	return out
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

// headings tells of each sentence whether at least three quarters of its words have
// capitals, as in English headlines. The key -1 is for what is in no sentence.
func (x *index) headings() map[int32]bool {
	words, caps := map[int32]int{}, map[int32]int{}
	for at, t := range x.tokens {
		if w := x.vocab[x.word[at]]; w.stop || w.num {
			continue
		}
		words[x.in[at]]++
		if t.cap {
			caps[x.in[at]]++
		}
	}
	out := make(map[int32]bool, len(words))
	for sentence, n := range words {
		out[sentence] = caps[sentence]*4 >= n*3
	}
	return out
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
