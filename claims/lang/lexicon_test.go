package lang

import (
	"slices"
	"strings"
	"testing"
)

func TestTranslations(t *testing.T) {
	tests := []struct{ from, to, word, want string }{
		{"de", "en", "Brücken", "bridge"},
		{"en", "de", "bridges", "Brücke"},
		{"de", "en", "beschlossen", "decided"},
		{"de", "en", "fordere", "demand"},
		{"en", "de", "xyzzy", ""},
		{"de", "en", "Genf", "Geneva"},
		{"fr", "en", "pont", ""},
	}
	for _, tt := range tests {
		from, to := Of(tt.from), Of(tt.to)
		got := Translations(tt.from, tt.to, from.Stem(tt.word))
		if tt.want == "" {
			if len(got) != 0 {
				t.Errorf("%s: %v, want none", tt.word, got)
			}
			continue
		}
		if !slices.Contains(got, to.Stem(tt.want)) {
			t.Errorf("%s: %v, want the stem of %s", tt.word, got, tt.want)
		}
	}
}

// TestLexiconIsWellFormed holds that every entry has a translation and that no
// German word is spelled with a capital, which would hide it from look-up.
func TestLexiconIsWellFormed(t *testing.T) {
	for _, list := range []string{lexiconNouns, lexiconVerbs, lexiconOthers} {
		for entry := range strings.SplitSeq(list, ";") {
			words := strings.Fields(entry)
			if len(words) < 2 {
				t.Errorf("%q has no translation", entry)
			}
			if strings.ToLower(entry) != entry {
				t.Errorf("%q has a capital", entry)
			}
		}
	}
}

func TestCompoundParts(t *testing.T) {
	tests := []struct{ word, want string }{
		{"hilfspaket", "Paket Hilfe"},
		{"krankenhausarzt", "Arzt Krankenhaus"},
		{"wochenende", "Ende Woche"},
		{"haus", ""},
	}
	for _, tt := range tests {
		got := CompoundParts(tt.word)
		for i, w := range strings.Fields(tt.want) {
			if i >= len(got) || got[i] != German.Stem(w) {
				t.Errorf("%s: %v, want the stems of %s", tt.word, got, tt.want)
				break
			}
		}
		if tt.want == "" && got != nil {
			t.Errorf("%s: %v, want none", tt.word, got)
		}
	}
}

func TestGermanRoot(t *testing.T) {
	for stem, want := range map[string]string{"vereinbart": "vereinbar", "gesagt": "sag", "haus": "", "tat": ""} {
		if got := GermanRoot(stem); got != want {
			t.Errorf("%s: %q, want %q", stem, got, want)
		}
	}
}

func TestSameProper(t *testing.T) {
	for _, p := range [][2]string{{"Genf", "Geneva"}, {"USA", "Vereinigte Staaten"}, {"UNO", "United Nations"}, {"Kiew", "Kyiv"}} {
		if !SameProper(p[0], p[1]) || !SameProper(p[1], p[0]) {
			t.Errorf("%s and %s are not the same", p[0], p[1])
		}
	}
	if SameProper("Genf", "Genua") || SameProper("", "") {
		t.Error("two places are the same")
	}
}

func TestSynonyms(t *testing.T) {
	if got := Synonyms("en", English.Stem("movie")); !slices.Contains(got, "film") {
		t.Errorf("movie: %v, want film among them", got)
	}
	for _, code := range []string{"de", "en", "fr", ""} {
		if got := Synonyms(code, "xyzzy"); got != nil {
			t.Errorf("%s: %v, want none", code, got)
		}
	}
}
