package compare

import (
	"slices"
	"strings"
	"sync"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// denials and doubts are the words of the languages that have lists of them.
var (
	denials = sync.OnceValue(func() map[string]map[string]bool {
		return wordSets(func(c *lang.Claims) []string { return c.Denials })
	})
	doubts = sync.OnceValue(func() map[string]map[string]bool {
		return wordSets(func(c *lang.Claims) []string { return c.Doubts })
	})
)

// wordSets makes sets of a list of words by language.
func wordSets(list func(*lang.Claims) []string) map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	for _, l := range lang.All {
		for _, w := range list(&l.Claims) {
			if sets[l.Code] == nil {
				sets[l.Code] = map[string]bool{}
			}
			sets[l.Code][w] = true
		}
	}
	return sets
}

// leastRemark is the least share of the words of a claim's sentence that its first
// passage must have to say the same thing, so that a word that only one of the two has
// is worth a look.
const leastRemark = 0.6

// remarks compares denials and doubts of the claim with those of the first passage, of
// each of its sentences with those of its own. Nothing is remarked where a language has
// no list.
func (p *pair) remarks() []claims.Reason {
	var out []claims.Reason
	for n := range p.c.sentences {
		top := p.tops[int32(n)]
		if len(top) == 0 || p.coverOf(n, top[0]) < leastRemark {
			continue
		}
		x := p.s.sentences[top[0]]
		if p.counterpart(x) != n {
			continue
		}
		for _, k := range []struct {
			list       map[string]map[string]bool
			ours, only string
		}{{denials(), "compare.denied_in_claim", "compare.denied_in_source"}, {doubts(), "compare.doubted_in_claim", "compare.doubted_in_source"}} {
			switch a, b, _ := p.only(k.list, x); {
			case a != "" && b == "" && !p.saidToo(k.list):
				out = append(out, claims.Because(k.ours, a))
			case b != "" && a == "":
				out = append(out, claims.Because(k.only, b))
			}
		}
	}
	return out
}

// coverOf is the share of the words of a sentence of the claim, numbers aside, that a
// sentence of the source meets, 0..1. Of the only sentence it is its cover.
func (p *pair) coverOf(n, k int) float64 {
	if len(p.c.sentences) == 1 {
		return p.stand[k].cover
	}
	all, met := 0.0, 0.0
	for t := range p.terms {
		o := &p.terms[t]
		if p.c.in[o.at] != int32(n) {
			continue
		}
		like, _ := p.held(o, []int{k})
		all += o.share()
		met += o.share() * min(1, like)
	}
	return met / max(all, 1e-9)
}

// only gives the first word of a list, by language, in the sentence of the claim that
// a sentence of the source has most of, and in that; told is false where there is no
// list for both languages.
func (p *pair) only(lists map[string]map[string]bool, x sentence) (ours, theirs string, told bool) {
	mine, others := lists[p.c.code()], lists[p.s.code()]
	if mine == nil || others == nil {
		return "", "", false
	}
	from, to := 0, len(p.c.tokens)
	if n := p.counterpart(x); n >= 0 {
		from, to = p.c.sentences[n].from, p.c.sentences[n].to
	}
	return p.c.among(from, to, mine), p.s.among(x.from, x.to, others), true
}

// saidReach is how far a denial or a doubt may stand from a word that it is of, in
// words: "keinen Durchbruch", "no major breakthrough". So many of the first passages are
// looked at, and of a long one so many words.
const (
	saidReach    = 2
	saidPassages = 3
	saidWords    = 200
)

// saidToo reports whether one of the first passages has a word of a list beside a word
// beside which the claim has one: what a claim puts in one sentence, a source may put
// in two.
func (p *pair) saidToo(lists map[string]map[string]bool) bool {
	mine, others := lists[p.c.code()], lists[p.s.code()]
	for t := range p.terms {
		k := &p.terms[t]
		if p.c.among(max(0, k.at-saidReach), min(len(p.c.tokens), k.at+saidReach+1), mine) == "" {
			continue
		}
		for _, n := range p.ranked[:min(len(p.ranked), saidPassages)] {
			x := p.s.sentences[n]
			for at := x.from; at < min(x.to, x.from+saidWords); at++ {
				if k.like(p.s.word[at]) >= likePart && p.s.among(max(x.from, at-saidReach), min(x.to, at+saidReach+1), others) != "" {
					return true
				}
			}
		}
	}
	return false
}

// counterpart is the sentence of the claim that a sentence of the source has most
// words of, -1 for none.
func (p *pair) counterpart(x sentence) int {
	met := make([]float64, len(p.c.sentences))
	best, at := 0.0, -1
	for t := range p.terms {
		k := &p.terms[t]
		n := p.c.in[k.at]
		if n < 0 || !slices.ContainsFunc(k.hits, func(h hit) bool { return p.s.stands(h.id, x.from, x.to) }) {
			continue
		}
		if met[n] += k.weight; met[n] > best {
			best, at = met[n], int(n)
		}
	}
	return at
}

// among gives the first of the tokens from..to-1 that is in the list, as it is
// written; "n't" counts as "not".
func (x *index) among(from, to int, list map[string]bool) string {
	for at := from; at < to; at++ {
		t := x.tokens[at]
		if low := strings.ToLower(t.text); list[low] && !(low == "may" && t.cap) && !x.bounds(at) { // the month, the name
			return t.text
		}
		if list["not"] && strings.HasSuffix(strings.ToLower(t.text), "n") {
			tail := claims.Span{Start: t.End, End: t.End + 2}
			if s := x.slice(tail); s == "'t" || s == "’t" {
				return t.text + s
			}
		}
	}
	return ""
}

// bounds reports whether the word behind a token turns its denial round or makes a
// bound of it: not only, no more than.
func (x *index) bounds(at int) bool {
	fold := func(at int) string {
		if at >= len(x.tokens) {
			return ""
		}
		return x.vocab[x.word[at]].fold
	}
	return onlyWords[fold(at+1)] || boundWords[fold(at+1)] && thanWords[fold(at+2)]
}

// onlyWords behind a denial turn it round: not only. boundWords make a bound of it, with
// "than" behind them.
var (
	onlyWords  = foldedSet("only just merely least nur bloß allein zuletzt")
	boundWords = foldedSet("more fewer less later earlier mehr weniger später früher")
)
