package compare

import (
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

// leastRemark is the least cover of the best sentence for it to say the same thing,
// so that a word that only one of the two has is worth a look.
const leastRemark = 0.6

// remarks compares denials and doubts of the claim with those of the first passage.
// Nothing is remarked where a language has no list.
func (p *pair) remarks() []claims.Reason {
	if len(p.ranked) == 0 || p.stand[p.ranked[0]].cover < leastRemark {
		return nil
	}
	x := p.s.sentences[p.ranked[0]]
	var out []claims.Reason
	for _, k := range []struct {
		list       map[string]map[string]bool
		ours, only string
	}{{denials(), "compare.denied_in_claim", "compare.denied_in_source"}, {doubts(), "compare.doubted_in_claim", "compare.doubted_in_source"}} {
		switch a, b, _ := p.only(k.list, x); {
		case a != "" && b == "":
			out = append(out, claims.Because(k.ours, a))
		case b != "" && a == "":
			out = append(out, claims.Because(k.only, b))
		}
	}
	return out
}

// only gives the first word of a list, by language, in the claim and in a sentence of
// the source; told is false where there is no list for both languages.
func (p *pair) only(lists map[string]map[string]bool, x sentence) (ours, theirs string, told bool) {
	mine, others := lists[p.c.code()], lists[p.s.code()]
	if mine == nil || others == nil {
		return "", "", false
	}
	return p.c.among(0, len(p.c.tokens), mine), p.s.among(x.from, x.to, others), true
}

// among gives the first of the tokens from..to-1 that is in the list, as it is
// written; "n't" counts as "not".
func (x *index) among(from, to int, list map[string]bool) string {
	for at := from; at < to; at++ {
		t := x.tokens[at]
		if low := strings.ToLower(t.text); list[low] && !(low == "may" && t.cap) { // the month, the name
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
