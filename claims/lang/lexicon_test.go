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

// TestLexiconIsWellFormed holds what whoever adds a line must keep: an entry has a
// translation, stands once in all files and in order, has neither capitals, which would
// hide it, nor a translation twice, and is found in both directions.
func TestLexiconIsWellFormed(t *testing.T) {
	files, err := lexiconFiles.ReadDir("lexicon")
	if err != nil {
		t.Fatal(err)
	}
	seen, n := map[string]string{}, 0
	for _, f := range files {
		text, err := lexiconFiles.ReadFile("lexicon/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			n++
			at := f.Name() + ": " + line
			words := strings.Fields(line)
			if len(words) < 2 || line != strings.Join(words, " ") || strings.ToLower(line) != line || strings.ContainsAny(line, "-/,.;") {
				t.Errorf("%s is no entry", at)
				continue
			}
			if line <= last {
				t.Errorf("%s stands behind %q", at, last)
			}
			last = line
			german := words[0]
			if seen[german] != "" {
				t.Errorf("%s is in %s already", at, seen[german])
			}
			seen[german] = f.Name()
			for i, e := range words[1:] {
				if slices.Contains(words[1:i+1], e) {
					t.Errorf("%s has %q twice", at, e)
				}
				if !slices.Contains(Translations("de", "en", German.Stem(german)), English.Stem(e)) ||
					!slices.Contains(Translations("en", "de", English.Stem(e)), German.Stem(german)) {
					t.Errorf("%s: %q is not found", at, e)
				}
			}
		}
	}
	if n < 5000 {
		t.Errorf("%d entries", n)
	}
}

// BenchmarkLexicon reads the lexicon, as the first comparison across languages does.
func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		readLexicon()
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
