package compare

import (
	"strings"
	"testing"
)

func TestAgainst(t *testing.T) {
	tests := []struct {
		name, claim, lang string
		source, sourceLan string
		want              string
	}{
		{"says the same", "Northport won the match against Weston.", "en", "Northport won the match against Weston on Sunday.", "en", ""},
		{"the contrary", "Northport won the match against Weston.", "en", "Northport lost the match against Weston on Sunday.", "en", "compare.word_contrary"},
		{"the contrary in another language", "Northport gewann das Spiel gegen Weston.", "de", "Northport lost the match against Weston on Sunday.", "en", "compare.word_contrary"},
		{"auf Deutsch", "Die Preise für Brot stiegen im Mai.", "de", "Die Preise für Brot sind im Mai gefallen.", "de", "compare.word_contrary"},
		{"a denial", "The council approved the new bridge.", "en", "The council has not approved the new bridge.", "en", "compare.denied_here"},
		{"a denial of the claim", "Der Rat hat die neue Brücke nicht genehmigt.", "de", "Der Rat hat die neue Brücke genehmigt.", "de", "compare.word_denied"},
		{"a denial of the contrary", "Northport did not win the match against Weston.", "en", "Northport lost the match against Weston.", "en", ""},
		{"another value", "The new ferry carries 400 passengers.", "en", "The new ferry carries 300 passengers.", "en", "compare.number_differs"},
		{"the contrary of something else", "The price of bread rose in May.", "en", "Few visitors fell into the harbour.", "en", ""},
		{"both words in both", "Sales rose and profits fell in May.", "en", "In May profits fell and sales rose.", "en", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range lay(sheet(tt.claim, tt.lang), sheet(tt.source, tt.sourceLan)).Passages {
				for _, r := range p.Against {
					got = append(got, r.Key)
				}
			}
			if g := strings.Join(got, " "); g != tt.want {
				t.Errorf("against: %q, want %q", g, tt.want)
			}
		})
	}
}
