package compare

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// find finds quoted words among the tokens of a source from a token on: the first
// place where all of them stand one after the other, with every character the same
// except for how marks, dashes and spaces are written. Where only the case of the
// first letter differs, exact is false: what begins inside a sentence is often quoted
// as if it began one. Nothing similar counts as found.
func (x *index) find(words string, after int) (from, to int, exact, ok bool) {
	want := tokens(words)
	if len(want) == 0 {
		return 0, 0, false, false
	}
	ids := x.idsOf(want)
	if slices.Contains(ids, -1) {
		return 0, 0, false, false
	}
	length := len([]rune(words))
	plain := alikeMarks(cutOut(words, want[0].Start, wordEnd([]rune(words), want[len(want)-1].End, length)))
	list := x.posting[ids[0]]
	i, _ := slices.BinarySearch(list, int32(after))
	for _, at := range list[i:] {
		from, to = int(at), int(at)+len(want)
		if to > len(x.word) || !slices.Equal(x.word[from:to], ids) {
			continue
		}
		s := alikeMarks(x.slice(claims.Span{Start: x.tokens[from].Start, End: x.wordEnd(x.tokens[to-1].End)}))
		if s == plain {
			return from, to, true, true
		}
		if s == otherCase(plain) {
			return from, to, false, true
		}
	}
	return 0, 0, false, false
}

// idsOf are the words of the vocabulary that tokens are, -1 for those that are not in it.
func (x *index) idsOf(want []token) []int32 {
	out := make([]int32, len(want))
	for i, t := range want {
		id, ok := x.byFold[newWord(t, nil).fold]
		if out[i] = id; !ok {
			out[i] = -1
		}
	}
	return out
}

// alikeMarks writes marks, dashes and spaces in one way.
func alikeMarks(s string) string { return strings.ReplaceAll(claims.Plain(s), `"`, "'") }

// otherCase turns the first letter from small to capital or back.
func otherCase(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) {
		return string(unicode.ToLower(r)) + s[n:]
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// cutOut is what stands between two code points of a string.
func cutOut(s string, from, to int) string { return string([]rune(s)[from:to]) }

// wordEnd is where a word ends that a token ends in: behind what follows an apostrophe,
// as in "Russia's".
func wordEnd(text []rune, end, length int) int {
	if end < length && (text[end] == '\'' || text[end] == '’') {
		for n := end + 1; n < length && unicode.IsLetter(text[n]); n++ {
			end = n + 1
		}
	}
	return end
}

// longestTail is how much of a word can follow an apostrophe.
const longestTail = 20

func (x *index) wordEnd(end int) int {
	tail := []rune(x.slice(claims.Span{Start: end, End: min(end+longestTail, x.base+x.text.Len())}))
	return end + wordEnd(tail, 0, len(tail))
}

// tokenAt is the first token that begins at a code point or behind it.
func (x *index) tokenAt(pos int) int {
	return sort.Search(len(x.tokens), func(i int) bool { return x.tokens[i].Start >= pos })
}

// goesOn reports whether a sentence of the source goes on behind a code point: with a
// comma or a word, not with the end of the sentence, of the quotation or of the text.
func (x *index) goesOn(end int) bool {
	tail := []rune(x.slice(claims.Span{Start: end, End: min(end+2, x.base+x.text.Len())}))
	for i, r := range tail {
		switch {
		case strings.ContainsRune(".!?…:\n\"“”«»'’‘", r):
			return false
		case i == 0 && (r == ',' || r == ';' || r == ' '):
		default:
			return true
		}
	}
	return len(tail) > 1
}
