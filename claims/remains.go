package claims

import (
	"slices"
	"strings"
	"unicode"
)

// remainsBy is by how many code points before or after it one of several places that
// read alike is told from the others.
const remainsBy = 12

// longestWhole is up to how many code points words are looked for one place after the
// other, which takes time by their length; what cuts a word matters little in longer ones.
const longestWhole = 1000

// Remains reports whether the anchor's words, which stand in the text was, still
// stand in the text now: written as by [FindWords], and not merely as a part of a
// longer word or number, so that "5 Euro" is gone where "15 Euro" stands. Where the
// words stood in several places and now stand in fewer, one of those left must have
// what stood right before or right after the anchor. Nothing similar is ever taken
// for the words.
func (a Anchor) Remains(was, now *Text) bool {
	want, _ := PlainAt(a.Quote)
	want = trimSpace(want)
	if len(want) == 0 {
		return false
	}
	before, _ := PlainAt(was.String())
	after, _ := PlainAt(now.String())
	var stood, stand []int
	if len(want) <= longestWhole {
		stood, stand = wholeIn(before, want), wholeIn(after, want)
	}
	if len(stood) == 0 { // it cut a word when it was taken, or is long
		return strings.Contains(string(after), string(want))
	}
	if len(stand) >= len(stood) {
		return true
	}
	prefix, _ := PlainAt(a.Prefix)
	suffix, _ := PlainAt(a.Suffix)
	prefix = trimSpace(prefix[max(0, len(prefix)-remainsBy):])
	suffix = trimSpace(suffix[:min(remainsBy, len(suffix))])
	return slices.ContainsFunc(stand, func(i int) bool {
		return endsWith(after[:i], prefix) || beginsWith(after[i+len(want):], suffix)
	})
}

// endsWith reports whether the words, of which there must be some, stand at the end of
// the text.
func endsWith(text, words []rune) bool {
	text = trimSpace(text[max(0, len(text)-2*remainsBy):])
	return len(words) > 0 && len(text) >= len(words) && slices.Equal(text[len(text)-len(words):], words)
}

// beginsWith is endsWith for the beginning.
func beginsWith(text, words []rune) bool {
	text = trimSpace(text[:min(2*remainsBy, len(text))])
	return len(words) > 0 && len(text) >= len(words) && slices.Equal(text[:len(words)], words)
}

// wholeIn lists where words stand in a text and cut no word or number of it. Both are
// in the notation of [Plain]; places are indexes into the text.
func wholeIn(text, words []rune) []int {
	var found []int
	s, w := string(text), string(words)
	at := 0
	for {
		i := strings.Index(s, w)
		if i < 0 {
			return found
		}
		at += len([]rune(s[:i]))
		if !joined(text, at) && !joined(text, at+len(words)) {
			found = append(found, at)
		}
		// On behind the first sign of what was found, as places may overlap.
		first := len(string(words[:1]))
		s, at = s[i+first:], at+1
	}
}

// joined reports whether a word or a number goes on across a place of the text.
func joined(text []rune, i int) bool {
	if i <= 0 || i >= len(text) {
		return false
	}
	a, b := text[i-1], text[i]
	switch {
	case inWord(a) && inWord(b):
		return true
	case (a == '.' || a == ',') && unicode.IsDigit(b): // "1 Euro" in "5,1 Euro"
		return i > 1 && unicode.IsDigit(text[i-2])
	case unicode.IsDigit(a) && (b == '.' || b == ','):
		return i+1 < len(text) && unicode.IsDigit(text[i+1])
	case a == '-' && unicode.IsDigit(b): // "5 Grad" in "-5 Grad", but not in "2-5 Grad"
		return i == 1 || !inWord(text[i-2])
	}
	return false
}

// inWord reports whether a sign belongs to a word or a number wherever it stands.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
