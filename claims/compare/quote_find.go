package compare

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// search looks for quoted words in a source. It compares no more than a number of
// words in all, so that a source that says one word over and over takes no more time
// than others; what is not found until then is not found.
type search struct {
	*index
	steps int
}

// mostSteps is how many words are compared for a claim.
const mostSteps = 8 << 20

// same reports how many of the words stand in the source one after the other from a
// token on.
func (x *search) same(ids []int32, at int) int {
	n := 0
	for n < len(ids) && at+n < len(x.word) && x.word[at+n] == ids[n] && x.steps > 0 {
		n++
		x.steps--
	}
	x.steps--
	return n
}

// find finds quoted words among the tokens of a source from a token on: the first
// place where all of them stand one after the other, with every character the same
// except for how marks, dashes and spaces are written. Where only the case of the
// first letter differs, exact is false: what begins inside a sentence is often quoted
// as if it began one. Nothing similar counts as found.
func (x *search) find(words string, after int) (from, to int, exact, ok bool) {
	want := tokens(words)
	if len(want) == 0 {
		return 0, 0, false, false
	}
	ids := x.idsOf(want)
	if slices.Contains(ids, -1) {
		return 0, 0, false, false
	}
	written := []rune(words)
	plain := alikeMarks(string(written[want[0].Start:wordEnd(written, want[len(want)-1].End)]))
	list := x.posting[ids[0]]
	i, _ := slices.BinarySearch(list, int32(after))
	for _, at := range list[i:] {
		if x.same(ids, int(at)) < len(ids) {
			continue
		}
		from, to = int(at), int(at)+len(want)
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

// longestRun finds the longest run of tokens of the source that words begin with: of
// equally long ones the first behind a token, else the first.
func (x *search) longestRun(ids []int32, behind int) (from, length int) {
	if ids[0] < 0 {
		return 0, 0
	}
	for _, at := range x.posting[ids[0]] {
		if n := x.same(ids, int(at)); n > length || n == length && from < behind && int(at) >= behind {
			from, length = int(at), n
		}
	}
	return from, length
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

// wordEnd is where a word ends that a token ends in: behind what follows an apostrophe,
// as in "Russia's".
func wordEnd(text []rune, end int) int {
	if end < len(text) && (text[end] == '\'' || text[end] == '’') {
		for n := end + 1; n < len(text) && unicode.IsLetter(text[n]); n++ {
			end = n + 1
		}
	}
	return end
}

// longestTail is how much of a word can follow an apostrophe.
const longestTail = 20

func (x *index) wordEnd(end int) int {
	tail := []rune(x.slice(claims.Span{Start: end, End: min(end+longestTail, x.base+x.text.Len())}))
	return end + wordEnd(tail, 0)
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
