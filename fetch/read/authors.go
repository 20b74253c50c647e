package read

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
)

// authorMarks stand before the name of an author.
var authorMarks = []string{"von ", "by ", "autor:", "autorin:", "autoren:", "author:", "authors:", "text:", "written by ", "geschrieben von ", "posted by ", "ein artikel von ", "veröffentlicht von "}

// roles are what people are rather than who: a byline may tell both.
var roles = sync.OnceValue(func() map[string]bool {
	return set(`redakteur|redakteurin|chefredakteur|chefredakteurin|reporter|reporterin|reporters|autor|autorin|korrespondent|korrespondentin|volontär|volontärin|journalist|journalistin|mitarbeiter|mitarbeiterin|ressortleiter|ressortleiterin|editor|writer|correspondent|contributor|columnist|kolumnist|kolumnistin|producer|author`)
})

// nobody are the names of accounts that no person has.
var nobody = set(`admin|administrator|webmaster|root|editor|wordpress|guest|gast|anonymous|superuser`)

// mostNames and longestNames bound how many words and bytes the names of an article's
// authors have; more is a text about them.
const (
	mostNames    = 12
	longestNames = 120
)

// cleanAuthor takes the names out of a byline; "" if it holds none.
func cleanAuthor(s string) string {
	s = withoutMail(s)
	low := strings.ToLower(s)
	for _, w := range authorMarks {
		if strings.HasPrefix(low, w) {
			s = strings.TrimSpace(s[len(w):])
			low = strings.ToLower(s)
		}
	}
	for _, cut := range []string{"|", "•", "·", " am ", " on ", " - ", " – ", ", 0", ", 1", ", 2", ", 3", "Follow", "@"} {
		if i := strings.Index(s, cut); i > 0 {
			s = strings.TrimSpace(s[:i])
		}
	}
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		s = strings.TrimRightFunc(s[:i], func(r rune) bool { return !unicode.IsLetter(r) })
	}
	s = withoutPlace(withoutRoles(withoutDay(strings.Trim(s, " ,;:/"))))
	if !strings.Contains(s, " ") && strings.Contains(s, ".") {
		return "" // a site's address is no author
	}
	low = strings.ToLower(s)
	if n := len(strings.Fields(s)); n == 0 || n > mostNames || len(s) > longestNames || strings.Contains(s, "://") || labels()[low] || nobody[low] {
		return ""
	}
	return s
}

// withoutPlace takes the place off the end of a byline, where they often name one:
// "Jürgen Beispiel, Höxter". People have two names.
func withoutPlace(s string) string {
	name, place, ok := strings.Cut(s, ", ")
	if ok && strings.Contains(name, " ") && !strings.ContainsAny(place, " ,") {
		return name
	}
	return s
}

// withoutMail takes the e-mail addresses out of a byline.
func withoutMail(s string) string {
	words := slices.DeleteFunc(strings.Fields(s), func(w string) bool { return hasMailAddress(w) })
	return strings.Join(words, " ")
}

// withoutDay takes the words of a date off the end of a byline whose figures are cut:
// "Monday, November".
func withoutDay(s string) string {
	for {
		i := strings.LastIndex(s, " ")
		last := strings.ToLower(strings.Trim(s[i+1:], " .,"))
		if i < 0 || months()[last] == 0 && !weekdays[last] && last != "updated" {
			return s
		}
		s = strings.TrimRight(s[:i], " ,:")
	}
}

var weekdays = set(`montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday`)

// withoutRoles takes out what a byline says about its authors: ", Redakteurin",
// "Senior Reporter".
func withoutRoles(s string) string {
	isRole := func(w string) bool { return roles()[strings.ToLower(strings.Trim(w, ".:()"))] }
	var names []string
	for part := range strings.SplitSeq(s, ",") {
		words := strings.Fields(part)
		for len(words) > 0 && isRole(words[0]) {
			words = words[1:] // "Reporterin Erika Beispiel"
		}
		if len(words) > 0 && !slices.ContainsFunc(words, isRole) {
			names = append(names, strings.Join(words, " "))
		}
	}
	return strings.Join(names, ", ")
}

// joinNames lists several names, each once.
func joinNames(values []string) string {
	var names []string
	for _, v := range values {
		v = cleanAuthor(v)
		known := slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, v) })
		if v != "" && !known && len(strings.Join(names, ", "))+len(v) < longestNames {
			names = append(names, v)
		}
	}
	return strings.Join(names, ", ")
}

// byline is a place in a page that names an author: "microdata", "byline", "rel" (a
// link with rel="author") or "text".
type byline struct {
	names, from string
	at          int // how many nodes stand before it
}

// byline notes who is named as an author.
func (f *facts) byline(s, from string) {
	s = cleanAuthor(s)
	if s == "" || len(f.bylines) >= 20 || (from == "byline" || from == "text") && strings.Contains(s, " ") && !capitals(s) {
		return
	}
	f.bylines = append(f.bylines, byline{s, from, f.steps})
}

// nextAuthor is how many nodes lie at most between the names of two authors of one
// article; farther away those of other articles and of answers are named.
const nextAuthor = 40

// authors are those that the first places of a kind name. One byline names all of
// them, other elements one author each.
func (f *facts) authors(from string) string {
	var values []string
	last := 0
	for _, b := range f.bylines {
		switch {
		case b.from != from:
		case len(values) > 0 && (from == "byline" || from == "text" || b.at-last > nextAuthor):
			return joinNames(values)
		default:
			values, last = append(values, b.names), b.at
		}
	}
	return joinNames(values)
}

// personIn is the name of the person or organisation that an element of microdata
// stands for: that of its own property "name", else its words.
func personIn(n *html.Node) string {
	return first(itemprops(n)["name"], attr(n, "content"), textOf(n, longestNames))
}

// plainByline reports whether a short text of the page names its author.
func plainByline(s string) bool {
	for _, w := range []string{"von ", "by ", "text: ", "autor: ", "autorin: "} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			name := cleanAuthor(s)
			return strings.Contains(name, " ") && !articleWord(strings.ToLower(name)) && capitals(name)
		}
	}
	return false
}
