package memory

import (
	"slices"

	"tickmark/claims/lang"
)

// pieces takes a hashtag or the name of an account apart: #BillGates, and #billgates
// too if the vocabulary knows Bill and Gates.
func (x *Index) pieces(t token) []token {
	parts := camel(t.text)
	if len(parts) == 1 {
		if _, whole := x.ids[read(t, "en").term]; !whole {
			if p := x.known(lang.Fold(t.text)); p != nil {
				parts = p
			}
		}
	}
	var out []token
	for _, p := range parts {
		out = append(out, tokens(p)...)
	}
	for i := range out {
		out[i].cap = true
	}
	return out
}

// known cuts a word into the fewest words that the vocabulary has, nil where it
// cannot.
func (x *Index) known(fold string) []string {
	const shortest, longest, most = 3, 20, 40
	if len(fold) > most {
		return nil
	}
	type way struct{ from, words int }
	ways := make([]way, len(fold)+1)
	for to := shortest; to <= len(fold); to++ {
		for from := max(0, to-longest); from <= to-shortest; from++ {
			if from > 0 && ways[from].words == 0 {
				continue
			}
			n := ways[from].words + 1
			if ways[to].words > 0 && n >= ways[to].words {
				continue
			}
			if id, ok := x.ids[read(token{text: fold[from:to]}, "en").term]; ok && len(x.lists[id]) > 0 {
				ways[to] = way{from, n}
			}
		}
	}
	if ways[len(fold)].words == 0 {
		return nil
	}
	var out []string
	for to := len(fold); to > 0; to = ways[to].from {
		out = append(out, fold[ways[to].from:to])
	}
	slices.Reverse(out)
	return out
}

// mostNear bounds the unknown words of a query that are looked for as misspelled:
// each look goes through the whole vocabulary.
const mostNear = 8

// near finds the term that an unknown one is a misspelling of, "" for none: one
// letter more, less or other, or two changed over, the first letter right. Of
// several the most frequent is taken. Short words have too many neighbours for that.
func (x *Index) near(term string) string {
	const shortest = 6
	if len(term) < shortest {
		return ""
	}
	best, uses := "", 0
	for id, v := range x.vocab {
		if d := len(v) - len(term); d < -1 || d > 1 || v[0] != term[0] || len(x.lists[id]) <= uses {
			continue
		}
		if lang.OneLetterApart(v, term) {
			best, uses = v, len(x.lists[id])
		}
	}
	return best
}

// family finds the terms that share all but the last letters with a term, at most
// three and at most three in ten: migrant, migration.
func (x *Index) family(term string, found func(string)) {
	if len(term) < beginning {
		return
	}
	for _, id := range x.begins[term[:beginning]] {
		v := x.vocab[id]
		n := beginning
		for n < len(v) && n < len(term) && v[n] == term[n] {
			n++
		}
		if long := max(len(v), len(term)); v != term && n >= long-3 && 10*n >= 7*long {
			found(v)
		}
	}
}
