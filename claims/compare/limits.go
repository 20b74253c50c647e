package compare

import (
	"tickmark/claims"
	"tickmark/claims/lang"
)

// languageNames are the names of languages in those of the program.
var languageNames = map[string]claims.ByLang{
	"ar": {"de": "Arabisch", "en": "Arabic"}, "cs": {"de": "Tschechisch", "en": "Czech"}, "da": {"de": "Dänisch", "en": "Danish"},
	"de": {"de": "Deutsch", "en": "German"}, "el": {"de": "Griechisch", "en": "Greek"}, "en": {"de": "Englisch", "en": "English"},
	"es": {"de": "Spanisch", "en": "Spanish"}, "fa": {"de": "Persisch", "en": "Persian"}, "fi": {"de": "Finnisch", "en": "Finnish"},
	"fr": {"de": "Französisch", "en": "French"}, "he": {"de": "Hebräisch", "en": "Hebrew"}, "hu": {"de": "Ungarisch", "en": "Hungarian"},
	"it": {"de": "Italienisch", "en": "Italian"}, "ja": {"de": "Japanisch", "en": "Japanese"}, "nl": {"de": "Niederländisch", "en": "Dutch"},
	"no": {"de": "Norwegisch", "en": "Norwegian"}, "pl": {"de": "Polnisch", "en": "Polish"}, "pt": {"de": "Portugiesisch", "en": "Portuguese"},
	"ro": {"de": "Rumänisch", "en": "Romanian"}, "ru": {"de": "Russisch", "en": "Russian"}, "sv": {"de": "Schwedisch", "en": "Swedish"},
	"tr": {"de": "Türkisch", "en": "Turkish"}, "uk": {"de": "Ukrainisch", "en": "Ukrainian"}, "zh": {"de": "Chinesisch", "en": "Chinese"},
}

// limits says what the comparison cannot judge: between languages without a lexicon
// only what looks alike is seen.
func (p *pair) limits() []claims.Reason {
	if !p.across || lang.HasLexicon(p.c.code(), p.s.code()) || p.s.code() == "" || p.c.code() == "" {
		return nil
	}
	name := languageNames[p.s.code()]
	if name == nil {
		name = claims.ByLang{"en": p.s.code()}
	}
	return []claims.Reason{claims.Because("notes.other_language", name)}
}
