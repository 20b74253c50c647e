package memory

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or number as it is written.
type token struct {
	text string
	cap  bool // begins with a capital
	num  bool // begins with a digit
	mark rune // '#' or '@' where it is a hashtag or the name of an account, else 0
	// start and end are where it stands, in bytes.
	start, end int
}

// longestWord bounds a word, in bytes. What is longer is cut, for no word is.
const longestWord = 64

// tokens cuts a text into words. What follows an apostrophe is left out ("Russia's"
// gives "Russia"), initials with full stops are one word ("U.S." gives "US"), a
// hyphen parts words, separators inside a number do not.
func tokens(s string) []token {
	out := make([]token, 0, len(s)/6)
	var b strings.Builder
	var first, last, mark rune
	possessive := false // inside what follows an apostrophe
	start := 0          // of the word
	end := func(at int) {
		if b.Len() > 0 {
			out = append(out, token{b.String(), unicode.IsUpper(first), unicode.IsDigit(first), mark, start, at})
		}
		b.Reset()
		first, last, mark = 0, 0, 0
	}
	for i, r := range s {
		next := byte(0)
		if k := i + utf8.RuneLen(r); r != utf8.RuneError && k < len(s) {
			next = s[k]
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_' && mark != 0:
			if possessive || b.Len() >= longestWord {
				continue
			}
			if first == 0 {
				first, start = r, i
			}
			b.WriteRune(r)
			last = r
		case r == '\u00ad' && first != 0:
			// A soft hyphen stands inside a word.
		case (r == '\'' || r == '’') && unicode.IsLetter(last):
			long := b.Len() > 2 // "Russia's", but not "O'Neill"
			end(i)
			possessive = long
		case (r == '.' || r == ',') && unicode.IsDigit(last) && '0' <= next && next <= '9':
			b.WriteRune(r)
		case r == '.' && 'A' <= next && next <= 'Z' && capitals(b.String()):
			// U.S.
		default:
			end(i)
			possessive = false
			if r == '#' || r == '@' {
				mark = r
			}
		}
	}
	end(len(s))
	return out
}

// capitals reports whether a word so far may be the beginning of initials.
func capitals(s string) bool {
	return len(s) > 0 && len(s) <= 3 && !strings.ContainsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' })
}

// camel cuts the name of a hashtag or account at its inner capitals, digits and
// underscores: ElectoralCollege2016 is Electoral, College and 2016.
func camel(s string) []string {
	var out []string
	start := 0
	before := '_'
	for i, r := range s {
		if r == '_' || before != '_' && (unicode.IsUpper(r) && unicode.IsLower(before) || unicode.IsDigit(r) != unicode.IsDigit(before)) {
			if i > start {
				out = append(out, s[start:i])
			}
			start = i
			if r == '_' {
				start++
			}
		}
		before = r
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}
