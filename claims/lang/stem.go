package lang

import (
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/turkish"
	"golang.org/x/text/unicode/norm"
)

// stemmers are the Snowball stemmers by language.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"da": danish.Stem, "de": german.Stem, "en": english.Stem, "es": spanish.Stem, "fr": french.Stem, "it": italian.Stem,
	"nl": dutch.Stem, "pt": portuguese.Stem, "ru": russian.Stem, "sv": swedish.Stem, "tr": turkish.Stem,
}

// envs keeps stemmers' working memory from call to call.
var envs = sync.Pool{New: func() any { return snowballstem.NewEnv("") }}

// Stem reduces a word to its stem, folded as by [Fold]: "Häusern" and "Hauses"
// both become "haus". A language without a stemmer, nil included, gives the folded
// word. It is safe for use by several goroutines.
func (l *Language) Stem(word string) string {
	word = strings.ToLower(word)
	if l == nil {
		return Fold(word)
	}
	stem := stemmers[l.Code]
	if stem == nil {
		return Fold(word)
	}
	env := envs.Get().(*snowballstem.Env)
	defer envs.Put(env)
	env.SetCurrent(word)
	stem(env)
	return Fold(env.Current())
}

// Fold writes a word so that spellings of it that differ in case, accents or
// German special letters become equal: lower case, ß as ss, without marks over
// or under letters. Both "Müller" and "Muller" become "muller"; "Mueller" does
// not (see [FoldWide]).
func Fold(word string) string {
	ascii := true
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(word)
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch {
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'đ':
			b.WriteByte('d')
		case r == 'æ':
			b.WriteString("ae")
		case r == 'œ':
			b.WriteString("oe")
		case r == 'ı':
			b.WriteByte('i')
		case r >= 0x300 && r <= 0x36f:
			// a combining mark of Latin, Greek or Cyrillic script
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// umlauts are the spellings of German umlauts where a keyboard has none.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "ae", "Ö", "oe", "Ü", "ue")

// FoldWide is Fold with the German umlauts written out: "Müller" and "Mueller"
// both become "mueller".
func FoldWide(word string) string { return Fold(umlauts.Replace(norm.NFC.String(word))) }
