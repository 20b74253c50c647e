package compare

import (
	"strings"
	"testing"
)

// TestCognates holds that words of one origin meet between languages of which no
// lexicon is known, and that others do not.
func TestCognates(t *testing.T) {
	tests := []struct{ word, lang, text, want string }{
		{"Inflation", "de", "La inflación subió en marzo.", "inflación"},
		{"Universität", "de", "La universidad cerró en marzo.", "universidad"},
		{"government", "en", "Il governo e il sindaco hanno votato.", "governo"},
		{"parliament", "en", "Le parlement a voté en mars.", "parlement"},
		{"Konferenz", "de", "La conferencia terminó en marzo.", "conferencia"},
		{"Kapitalismus", "de", "Le capitalisme est vieux.", "capitalisme"},
		{"Konferenz", "de", "The conference ended in March.", "conference"},
		{"Brücke", "de", "El puente se cayó en marzo.", ""},
	}
	codes := map[string]string{"La": "es", "El": "es", "Il": "it", "Le": "fr", "Th": "en"}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			s := NewSource(sheet(tt.text, codes[tt.text[:2]]))
			claim := newIndex(sheet(tt.word+".", tt.lang), whole(sheet(tt.word+".", tt.lang)).Span)
			var got []string
			for _, k := range terms(claim, s.index) {
				for _, h := range k.hits {
					if h.like >= leastCognate {
						got = append(got, strings.ToLower(s.slice(s.tokens[s.posting[h.id][0]].Span)))
					}
				}
			}
			if all := strings.Join(got, " "); all != tt.want {
				t.Errorf("%s meets %q, want %q", tt.word, all, tt.want)
			}
		})
	}
}
