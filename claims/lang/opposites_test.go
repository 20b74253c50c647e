package lang

import (
	"slices"
	"testing"
)

func TestOpposites(t *testing.T) {
	tests := []struct {
		word, from, opposite, to string
		want                     bool
	}{
		{"won", "en", "lost", "en", true},
		{"lost", "en", "won", "en", true},
		{"gestiegen", "de", "gefallen", "de", true},
		{"stiegen", "de", "fell", "en", true},
		{"rejected", "en", "unterstützen", "de", true},
		{"won", "en", "victory", "en", false},
		{"war", "de", "peace", "en", false}, // "was"
		{"house", "en", "lost", "en", false},
	}
	for _, tt := range tests {
		got := slices.Contains(Opposites(tt.from, tt.to, Of(tt.from).Stem(tt.word)), Of(tt.to).Stem(tt.opposite))
		if got != tt.want {
			t.Errorf("%s and %s: %v, want %v", tt.word, tt.opposite, got, tt.want)
		}
	}
	if Opposites("fr", "de", "gagn") != nil {
		t.Error("a language without a table has opposites")
	}
}
