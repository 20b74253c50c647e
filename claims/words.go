package claims

import (
	"strings"
	"unicode"
)

// FindWords finds quoted words in a text and returns where they stand. Quotation
// marks, apostrophes, dashes, runs of white space and soft hyphens may be written
// otherwise in the text; every other character must be the same, in the same
// order and the same case. Nothing similar is ever taken for the words.
func FindWords(t *Text, quote string) (Span, bool) {
	want, _ := PlainAt(quote)
	want = trimSpace(want)
	if len(want) == 0 {
		return Span{}, false
	}
	have, pos := PlainAt(t.String())
	i := strings.Index(string(have), string(want))
	if i < 0 {
		return Span{}, false
	}
	start := len([]rune(string(have)[:i]))
	return Span{pos[start], pos[start+len(want)-1] + 1}, true
}

// Plain writes quotation marks, apostrophes, dashes and white space of s in one
// notation and leaves out soft hyphens, as [FindWords] compares words.
func Plain(s string) string {
	out, _ := PlainAt(s)
	return string(out)
}

// PlainAt writes s in one notation: one kind of quotation mark, apostrophe and dash, one
// space for a run of white space, no soft hyphens. pos gives for each code point of the
// result its position in s.
func PlainAt(s string) (out []rune, pos []int) {
	i := -1
	for _, r := range s {
		i++
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\u2060':
			continue
		case unicode.IsSpace(r):
			if len(out) > 0 && out[len(out)-1] == ' ' {
				continue
			}
			r = ' '
		case strings.ContainsRune("„“”‟«»″", r):
			r = '"'
		case strings.ContainsRune("‚‘’‛‹›′`´", r):
			r = '\''
		case strings.ContainsRune("‐‑‒–—―−", r):
			r = '-'
		}
		out, pos = append(out, r), append(pos, i)
	}
	return out, pos
}

func trimSpace(r []rune) []rune {
	for len(r) > 0 && r[0] == ' ' {
		r = r[1:]
	}
	for len(r) > 0 && r[len(r)-1] == ' ' {
		r = r[:len(r)-1]
	}
	return r
}
