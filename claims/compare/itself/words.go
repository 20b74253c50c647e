package itself

import (
	"slices"
	"strings"
	"unicode"

	"tickmark/claims"
)

// word is a word, a number or a mark of a text. Span is in code points of the text.
type word struct {
	claims.Span
	lower string
	cap   bool
}

// mark reports whether the word is a mark of punctuation or another sign.
func (w word) mark() bool {
	r := []rune(w.lower)
	return !unicode.IsLetter(r[0]) && !unicode.IsDigit(r[0])
}

// words cuts a text that begins at a code point into words and marks. An apostrophe
// between letters stands inside a word.
func words(s string, at int) []word {
	var out []word
	rs := []rune(s)
	for i := 0; i < len(rs); {
		from := i
		switch r := rs[i]; {
		case unicode.IsSpace(r) || r == '\u00ad':
			i++
			continue
		case unicode.IsLetter(r):
			for i < len(rs) && (unicode.IsLetter(rs[i]) || unicode.Is(unicode.Mn, rs[i]) || rs[i] == '\u00ad' ||
				(rs[i] == '\'' || rs[i] == '’') && i+1 < len(rs) && unicode.IsLetter(rs[i+1])) {
				i++
			}
		case unicode.IsDigit(r):
			for i < len(rs) && unicode.IsDigit(rs[i]) {
				i++
			}
		default:
			i++
		}
		lower := strings.ToLower(strings.ReplaceAll(string(rs[from:i]), "\u00ad", ""))
		out = append(out, word{claims.Span{Start: at + from, End: at + i}, lower, unicode.IsUpper(rs[from])})
	}
	return out
}

// between lists the words of the sentence from one code point to another.
func (s *sentence) between(from, to int) []word {
	i, _ := slices.BinarySearchFunc(s.words, from, func(w word, pos int) int { return w.Start - pos })
	k := i
	for k < len(s.words) && s.words[k].End <= to {
		k++
	}
	return s.words[i:k]
}

// gap lists the words between two details.
func (s *sentence) gap(a, b *claims.Detail) []word { return s.between(a.End, b.Start) }

// before lists up to n words before a code point, the nearest last.
func (s *sentence) before(pos, n int) []word {
	list := s.between(s.Start, pos)
	return list[max(0, len(list)-n):]
}

// after lists up to n words behind a code point.
func (s *sentence) after(pos, n int) []word {
	list := s.between(pos, s.End)
	return list[:min(len(list), n)]
}

// has reports whether one of the words is in a set.
func has(list []word, set map[string]bool) bool {
	return slices.ContainsFunc(list, func(w word) bool { return set[w.lower] })
}

// only reports whether every word is in one of the sets.
func only(list []word, sets ...map[string]bool) bool {
	for _, w := range list {
		if !slices.ContainsFunc(sets, func(set map[string]bool) bool { return set[w.lower] }) {
			return false
		}
	}
	return true
}

// opens are the marks that may stand before a second way of saying a thing, and
// those inside of which it stands.
var opens = map[string]bool{"(": true, ",": true, "–": true, "—": true, "=": true, "[": true}

// unhedged leaves the words out that say how exactly a number is meant.
func (a *article) unhedged(list []word) []word {
	out := make([]word, 0, len(list))
	for _, w := range list {
		if a.lang.Numbers.Hedges[w.lower] == "" {
			out = append(out, w)
		}
	}
	return out
}
