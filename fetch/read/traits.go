package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// traits are what can be seen of a part by itself.
type traits struct {
	words    int
	function int  // how many of them only prose needs
	ends     bool // with a full stop or its like
	label    bool // is a phrase that no article holds
	opening  bool // begins with words that no author begins with
	invite   bool // begins with words that an author hardly begins with
	appeal   bool // asks readers to follow, to write, to subscribe
	hint     bool // holds words that hint at a leftover; looked for in dumps only
	tail     bool // is a line after which no article goes on
	dated    bool // holds a date or a time of day
	byline   bool // names the author or the hour
	day      bool // holds nothing but a date, as the headings of a chronicle do
	credit   bool // names who took a picture
	prose    bool // is plainly running text
	marker   string
	low      string
}

// longestLeftover is how many words a part has at most to be looked at as a
// leftover or a caption; longer ones are text whatever words they hold.
const longestLeftover = 60

// look finds the traits of a part.
func look(s string) traits {
	t := traits{ends: endsSentence(s), marker: marker(s)}
	low := strings.ToLower(s)
	known := functionWords()
	for w := range strings.FieldsSeq(low) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if w == "" {
			continue
		}
		t.words++
		if known[w] {
			t.function++
		}
	}
	t.prose = t.words >= 20 && t.function*6 >= t.words ||
		t.words >= 9 && t.ends && t.function*6 >= t.words ||
		t.words >= 30 && t.ends
	if t.words > longestLeftover || len(s) > 100*longestLeftover {
		return t
	}
	low = squeeze(low)
	t.low = plain(low)
	if !strings.HasSuffix(low, ".") || strings.HasSuffix(low, "...") { // with a full stop it is a sentence, however short
		t.label, t.tail = labels()[t.low] || manyLabels(low) || t.words <= 6 && counter(low), tails()[t.low]
	}
	t.opening = startsWithAny(low, openings())
	t.invite = t.opening || t.words <= 30 && startsWithAny(low, invitations())
	t.appeal = startsWithAny(low, appeals()) && containsAny(low, channels())
	t.credit = creditLine(low)
	if t.words <= 16 {
		t.dated = hasDate(s) || t.words <= 2 && dayOfYear(s)
		t.byline = isByline(s, low, t)
		t.day = t.dated && wordsBesideDate(s) == 0
	}
	return t
}

// manyLabels reports whether a line holds labels side by side: "Teilen | Drucken".
func manyLabels(low string) bool {
	parts := strings.FieldsFunc(low, func(r rune) bool { return strings.ContainsRune("|·•/", r) })
	for _, p := range parts {
		if !labels()[plain(p)] {
			return false
		}
	}
	return len(parts) > 1
}

// counter reports whether a line in lower case only counts: pictures ("Bild 2 von 7",
// "1/7"), readers ("123 mal geteilt"), minutes ("3 min read").
func counter(low string) bool {
	digits, counts := false, false
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch r, _ := utf8.DecodeRuneInString(w); {
		case unicode.IsDigit(r):
			digits = true
		case counted()[w]:
			counts = true
		case w != "von" && w != "of" && w != "mal" && w != "min" && w != "minuten" && w != "minutes":
			return false
		}
	}
	return digits && (counts || strings.Count(low, "/") == 1 && len(low) <= 9)
}

// isByline reports whether a short line only says who wrote something and when:
// "Von Erika Beispiel", "Stand: 3.4.2021, 14:05 Uhr", "E. Beispiel · May 5, 2019 · 3 comments".
func isByline(s, low string, t traits) bool {
	if t.dated && !t.ends {
		// What is left beside the date tells: nothing, a name, the number of comments.
		return startsWithAny(low, bylines()) && t.words <= 12 || strings.ContainsAny(s, "|·•") || strings.Count(s, " - ") > 1 || wordsBesideDate(s) <= 3
	}
	if !t.ends && t.words <= 12 && startsWithAny(low, []string{"posted on ", "posted by ", "published by ", "gepostet ", "eingestellt von ", "geschrieben von ", "verfasst von "}) {
		return true
	}
	if t.ends || t.words > 8 || t.words < 2 {
		return false
	}
	for _, w := range []string{"von ", "by ", "autor: ", "author: ", "text: "} {
		if rest, ok := strings.CutPrefix(low, w); ok {
			if articleWord(rest) {
				return false // "Von der Idee zum Verein"
			}
			return len(rest) < len(s) && capitals(s[cutAt(s, len(s)-len(rest)):])
		}
	}
	return false
}

// articleWord reports whether a line begins with "der", "the" and the like, which
// no name does.
func articleWord(low string) bool {
	first, _, _ := strings.Cut(low, " ")
	switch first {
	case "der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einer", "hier", "nun", "the", "a", "an", "this", "all", "now", "then":
		return true
	}
	return false
}

// wordsBesideDate counts the words of a line that are no part of a date or a time
// of day.
func wordsBesideDate(s string) int {
	if d, ok := firstDate(s, false); ok {
		s = s[:d.start] + " " + s[d.end:]
	}
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !timeWords()[w] {
			n++
		}
	}
	return n
}

// capitals reports whether every word of s begins with a capital letter, but for
// "und", "and" and particles of names.
func capitals(s string) bool {
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && w != "und" && w != "and" && w != "von" && w != "van" && w != "de" && w != "der" {
			return false
		}
	}
	return s != ""
}

// creditLine reports whether a line in lower case ends or begins with the credit of a picture:
// "Erika Beispiel/Getty", "Foto: dpa", "© Reuters", "… in Bonn (Foto: privat)".
func creditLine(low string) bool {
	low = strings.TrimRight(low, " .)]")
	words := strings.Count(low, " ") + 1
	if words <= 14 && startsWithAny(strings.TrimLeft(low, "(["), creditLabels()) {
		return true
	}
	last := low
	for _, sep := range []string{"/", "©", "foto:", "fotos:", "bild:", "photo:", "picture:", "image:", " via ", "quelle:", "credit:", "(", "|"} {
		if i := strings.LastIndex(last, sep); i >= 0 {
			last = last[i+len(sep):]
		}
	}
	if len(last) == len(low) {
		return false
	}
	last = strings.Trim(last, " .,;:-–")
	if agencies()[last] {
		// "said the Reuters/AP" inside a sentence does not end a part; a credit does.
		return words <= 45
	}
	for _, l := range []string{"(symbolbild", "(archivbild", "(symbolfoto", "(archivfoto", "(file photo", "(stock image", "– symbolbild", "- symbolbild"} {
		if strings.HasSuffix(low, l) {
			return words <= 45
		}
	}
	for _, l := range []string{"(foto:", "(fotos:", "(bild:", "(photo:", "(picture:", "(image:", "(symbolbild", "(archivbild", "(symbolfoto", "(archivfoto"} {
		if i := strings.LastIndex(low, l); i >= 0 && strings.Count(low[i:], " ") <= 8 && strings.Count(low[i:], ")") == 0 {
			return true
		}
	}
	return words <= 8 && strings.HasPrefix(low, "©") && !strings.ContainsAny(low, "0123456789")
}
