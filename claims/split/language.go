package split

import (
	"unicode"

	"github.com/abadojack/whatlanggo"

	"tickmark/claims/lang"
)

// detectReach is how many bytes of a text its language is told from.
const detectReach = 4096

// detectable are the languages that a text is taken for, so that a short text is
// not taken for one that nobody brings to a German or English desk.
var detectable = whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{
	whatlanggo.Deu: true, whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Ita: true,
	whatlanggo.Nld: true, whatlanggo.Por: true, whatlanggo.Pol: true, whatlanggo.Dan: true, whatlanggo.Swe: true,
	whatlanggo.Tur: true, whatlanggo.Ces: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bul: true,
	whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Urd: true, whatlanggo.Hin: true, whatlanggo.Ell: true,
	whatlanggo.Heb: true, whatlanggo.Cmn: true, whatlanggo.Jpn: true, whatlanggo.Kor: true, whatlanggo.Tha: true,
	whatlanggo.Amh: true, whatlanggo.Mya: true,
}}

// likeliest are the languages that a text is taken for when it is too short to be
// told from others.
var likeliest = whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{whatlanggo.Deu: true, whatlanggo.Eng: true}}

// language finds the language of the text where none is given: "en" where the
// text is too short to tell. A declared one gives way to that of the text.
func (w *work) language() {
	s := w.sheet
	if s.Lang == "" || w.declared && misdeclared(s.Text, s.Lang) {
		s.Lang = detectLanguage(s.Text)
	}
	w.lang = lang.Of(s.Lang)
}

// misdeclaredLeast is the length in bytes, some thirty words, from which a text speaks
// against what its document declares.
const misdeclaredLeast = 200

// misdeclared reports whether the text is plainly not in the language that its
// document declares, by its small words and by its trigrams: German that was written
// with an English program, a page in a template of another country. Of a short text,
// and of one in a language that we know nothing of, the declaration is believed.
func misdeclared(text, code string) bool {
	text = text[:min(len(text), detectReach)]
	own := lang.Of(code)
	if len(text) < misdeclaredLeast || own == nil {
		return false
	}
	other := plainlyIn(text, own)
	return other != nil && detectLanguage(text) == other.Code
}

// shortText is the length in bytes below which the small words of a text tell its
// language better than its trigrams.
const shortText = 500

// detectLanguage gives the ISO 639-1 code of the language that text is most
// probably in.
func detectLanguage(text string) string {
	if len(text) < shortText {
		if code := languageOfWords(text); code != "" {
			return code
		}
	}
	if len(text) > detectReach {
		text = text[:detectReach]
	}
	found := whatlanggo.DetectWithOptions(text, detectable)
	if found.Script == unicode.Latin && len(text) < shortText && !found.IsReliable() {
		found = whatlanggo.DetectWithOptions(text, likeliest)
	}
	if code := found.Lang.Iso6391(); code != "" {
		return code
	}
	return "en"
}

// languageOfWords finds the language that most of the articles, pronouns and
// prepositions of a text belong to; of two with as many, the one that stands
// first in lang.All. It is "" where the text has fewer than two of them.
func languageOfWords(text string) string {
	if l, n := likeliestOfWords(text); n > 1 {
		return l.Code
	}
	return ""
}
