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
// text is too short to tell.
func (w *work) language() {
	s := w.sheet
	if s.Lang == "" {
		s.Lang = detectLanguage(s.Text)
	}
	w.lang = lang.Of(s.Lang)
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
