package compare

import (
	"strings"
	"unicode"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// token is a word or a number in a text: a run of letters and digits, with the marks
// over and around them. Span is in code points.
type token struct {
	claims.Span
	text string
	cap  bool // begins with a capital
	num  bool // holds a digit
}

// tokens cuts a text into words. An apostrophe and what follows it is left out
// ("Russia’s" gives "Russia"); a hyphen parts words, so that "US-Außenminister"
// counts as what it is made of; a full stop or comma between digits does not part
// a number.
func tokens(text string) []token {
	out := make([]token, 0, len(text)/6)
	pos, start, startByte := 0, -1, 0
	var first, last rune
	digits := false
	skip := false // inside what follows an apostrophe
	end := func(b int) {
		if start >= 0 {
			out = append(out, token{Span: claims.Span{Start: start, End: pos}, text: text[startByte:b], cap: unicode.IsUpper(first), num: digits})
		}
		start, digits = -1, false
	}
	for b, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && unicode.IsMark(r):
			if !skip {
				if start < 0 {
					start, startByte, first = pos, b, r
				}
				digits = digits || unicode.IsDigit(r)
			}
			last = r
		case r == '\u00ad' && start >= 0:
			// A soft hyphen stands inside a word.
		case (r == '\'' || r == '’') && start >= 0 && unicode.IsLetter(last):
			// "Russia's" and "don't": what follows is no word of its own. "O'Neill"
			// and "l'État" are.
			if b-startByte > 2 {
				end(b)
				skip = true
			} else {
				end(b)
			}
		case (r == '.' || r == ',') && start >= 0 && unicode.IsDigit(last) && digitAt(text, b+1):
			last = r
		default:
			end(b)
			skip, last = false, 0
		}
		pos++
	}
	end(len(text))
	return out
}

func digitAt(text string, b int) bool { return b < len(text) && text[b] >= '0' && text[b] <= '9' }

// word is what is known of a word's form, apart from where it stands.
type word struct {
	fold  string // as by lang.Fold
	stem  string
	root  string // the stem without the marks of a German past tense, "" for none
	stop  bool   // a word of grammar, which says nothing by itself
	num   bool
	cap   bool     // has a capital somewhere
	parts []string // stems of a compound's parts
	key   string   // as by lang.NameKey, for words with a capital
}

// newWord looks a form up in a language, which may be nil.
func newWord(t token, l *lang.Language) word {
	w := word{fold: lang.Fold(strings.ReplaceAll(t.text, "\u00ad", "")), num: t.num, cap: t.cap}
	if t.num {
		w.stem = w.fold
		return w
	}
	w.stop = isStop(w.fold, l)
	w.stem = l.Stem(t.text)
	if t.cap && !w.stop {
		w.key = lang.NameKey(w.fold)
	}
	if !w.stop && l != nil && l.Code == "de" {
		w.root = lang.GermanRoot(w.stem)
		if len(w.fold) >= 8 {
			w.parts = lang.CompoundParts(w.fold)
		}
	}
	return w
}

// isStop reports whether a folded word is one of grammar. In a language without a
// list every word of up to three letters is taken for one.
func isStop(fold string, l *lang.Language) bool {
	if l != nil {
		if list := stopWords[l.Code]; list != nil {
			return list[fold]
		}
	}
	return len([]rune(fold)) <= 3
}
