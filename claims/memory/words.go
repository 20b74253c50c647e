package memory

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"tickmark/claims/compare"
	"tickmark/claims/lang"
)

// word is a form as it is indexed.
type word struct {
	term  string   // its place in the vocabulary; "" for a word of grammar
	stem  string   // as the lexicon knows it, "" for a number
	root  string   // the stem without the marks of a German past tense, "" for none
	parts []string // stems of a German compound's parts
}

// read looks a form up in a language.
func read(t token, code string) word {
	switch {
	case t.num:
		return word{term: number(t.text)}
	case t.text == "US" || t.text == "USA": // in capitals, no pronoun
		return word{term: "usa", stem: "usa"}
	}
	fold := lang.Fold(t.text)
	if compare.Grammatical(fold, code) || utf8.RuneCountInString(fold) < 2 {
		return word{}
	}
	l := lang.Of(code)
	if l != nil && !l.Numbers.Ones[fold] {
		if n, ok := l.Numbers.Cardinals[fold]; ok {
			return word{term: strconv.FormatFloat(n, 'f', -1, 64)}
		}
	}
	w := word{stem: l.Stem(t.text)}
	w.term = term(w.stem)
	if code == "de" {
		w.root = lang.GermanRoot(w.stem)
		if len(fold) >= 8 {
			w.parts = lang.CompoundParts(fold)
		}
	}
	return w
}

// umlauts takes back the ways to write German umlauts where a keyboard has none. It
// does so in every language alike, so that nothing hangs on knowing which one a name
// is from: Mueller becomes Muller as Müller does, and Israel is "isral" on both sides.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// term is how a stem stands in the vocabulary.
func term(stem string) string { return umlauts.Replace(lang.Latin(stem)) }

// number writes a number without separators of thousands, and with a point: 1.000
// and 1,000 are 1000, 2,7 is 2.7. Three digits after each mark are thousands in
// German and English alike.
func number(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
	thousands := len(parts) > 1
	for _, p := range parts[1:] {
		thousands = thousands && len(p) == 3
	}
	if thousands {
		return strings.Join(parts, "")
	}
	return strings.ReplaceAll(lang.Fold(s), ",", ".")
}

// initials are the first letters of names of several words, by which a query may
// call them: "National Policy Institute" gives npi. Words of grammar inside a name
// have no letter.
func initials(list []token) []string {
	const fewest, most = 3, 6
	var out []string
	run, n := "", 0
	end := func() {
		if n >= fewest && n <= most {
			out = append(out, run)
		}
		run, n = "", 0
	}
	for _, t := range list {
		fold := lang.Fold(t.text)
		switch {
		case compare.Grammatical(fold, "en"):
		case t.cap && fold != "":
			_, size := utf8.DecodeRuneInString(fold)
			run += fold[:size]
			n++
		default:
			end()
		}
	}
	end()
	return out
}

// language guesses whether a text is German or English by its words of grammar;
// where neither has more, it is taken for English.
func language(list []token) string {
	lead := 0
	for _, t := range list {
		fold := lang.Fold(t.text)
		if compare.Grammatical(fold, "de") {
			lead++
		}
		if compare.Grammatical(fold, "en") {
			lead--
		}
	}
	if lead > 0 {
		return "de"
	}
	return "en"
}
