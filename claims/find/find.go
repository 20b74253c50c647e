// Package find searches texts for words, and shows them where they stand.
//
// Words meet by their terms (see [memory.Forms]): folded, so that strasse meets Straße
// and mueller Müller, and stemmed, in German and in English, whichever the text is in.
// A query is words, all of which a text must hold:
//
//	bruecke "vier Millionen" -radweg verk*
//
// Words in quotation marks, of any shape, must follow each other. A word or phrase
// after a hyphen must not be there. An asterisk lets a word go on. The package is pure.
package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/memory"
)

// mostClauses and mostTerms bound a query: nobody types more.
const (
	mostClauses = 20
	mostTerms   = 20 // of a phrase
)

// codes are the languages in which the words of a query are read. A text is indexed in
// one of them.
var codes = []string{"de", "en", memory.Plain}

// Parse reads a query.
func Parse(s string) claims.Lookup { return parse(s, false) }

// Typed reads a query that is still being typed: every word may go on.
func Typed(s string) claims.Lookup { return parse(s, true) }

func parse(s string, typed bool) claims.Lookup {
	var q claims.Lookup
	var forms memory.Forms
	for s = skip(s); s != "" && len(q) < mostClauses; s = skip(s) {
		var c claims.Clause
		s, c.Without = strings.CutPrefix(s, "-")
		var part, rest string
		if r, size := utf8.DecodeRuneInString(s); quotes(r) {
			part, rest = cut(s[size:], quotes)
			_, size = utf8.DecodeRuneInString(rest)
			rest = rest[size:] // without the mark that ends the phrase
		} else {
			part, rest = cut(s, func(r rune) bool { return unicode.IsSpace(r) || quotes(r) })
		}
		c.Any = phrases(&forms, part, typed || strings.HasSuffix(part, "*"))
		s = rest
		if len(c.Any) > 0 {
			q = append(q, c)
		}
	}
	return q
}

func skip(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

// cut parts a text before the first character at which it ends.
func cut(s string, ends func(rune) bool) (before, after string) {
	if i := strings.IndexFunc(s, ends); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// quotes reports whether the mark begins or ends a phrase.
func quotes(r rune) bool { return strings.ContainsRune("\"„“”«»‟", r) }

// phrases are the ways in which texts spell some words, one for each language in which
// they are spelled otherwise.
func phrases(forms *memory.Forms, words string, prefix bool) []claims.Phrase {
	var out []claims.Phrase
	add := func(p claims.Phrase) {
		if len(p.Terms) > 0 && !slices.ContainsFunc(out, func(o claims.Phrase) bool { return o.Prefix == p.Prefix && slices.Equal(o.Terms, p.Terms) }) {
			out = append(out, p)
		}
	}
	for _, code := range codes {
		var p claims.Phrase
		for _, w := range forms.Words(words, code) {
			if len(p.Terms) < mostTerms {
				p.Terms = append(p.Terms, w.Term)
			}
		}
		add(p)
		if prefix && code == memory.Plain {
			p.Prefix = true // of the stem it would be more than what was typed
			add(p)
		}
	}
	return out
}
