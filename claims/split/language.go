package split

import (
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

// language finds the language of the text where none is given: "en" where the
// text is too short to tell.
func (w *work) language() {
	s := w.sheet
	if s.Lang == "" {
		s.Lang = detectLanguage(s.Text)
	}
	w.lang = lang.Of(s.Lang)
}

// detectLanguage gives the ISO 639-1 code of the language that text is most
// probably in.
func detectLanguage(text string) string {
	if len(text) > detectReach {
		text = text[:detectReach]
	}
	if code := whatlanggo.DetectWithOptions(text, detectable).Lang.Iso6391(); code != "" {
		return code
	}
	return "en"
}
