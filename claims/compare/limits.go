package compare

import (
	"unicode"

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

// What of a claim is compared: a claim is a sentence or a few, and the work grows with
// its words times those of the source.
const (
	longestClaim = 10_000 // code points
	mostDetails  = 300    // numbers, dates, names
)

// shortened is the span of a claim up to the last space before the longest that is
// compared.
func shortened(c Claim) claims.Span {
	span := c.Span
	if span.End-span.Start <= longestClaim {
		return span
	}
	end, pos := span.Start+longestClaim, 0
	for _, r := range c.Sheet.Text {
		if pos >= span.Start+longestClaim {
			break
		}
		if unicode.IsSpace(r) && pos > span.Start {
			end = pos
		}
		pos++
	}
	span.End = end
	return span
}

// limits says what the comparison cannot judge: what stands behind the longest part of
// a claim that is compared, and between languages without a lexicon all but what looks
// alike.
func (p *pair) limits() []claims.Reason {
	var out []claims.Reason
	if p.cut {
		out = append(out, claims.Because("notes.long_claim", longestClaim))
	}
	if !p.across || lang.HasLexicon(p.c.code(), p.s.code()) || p.s.code() == "" || p.c.code() == "" {
		return out
	}
	name := languageNames[p.s.code()]
	if name == nil {
		name = claims.ByLang{"en": p.s.code()}
	}
	return append(out, claims.Because("notes.other_language", name))
}
