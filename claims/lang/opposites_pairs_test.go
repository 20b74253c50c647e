package lang

import (
	"slices"
	"testing"
)

// TestNoWordIsItsOwnOpposite holds that no stem stands on both sides of one pair.
func TestNoWordIsItsOwnOpposite(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for stem, list := range contrary()[[2]string{code, code}] {
			if slices.Contains(list, stem) {
				t.Errorf("%s: %q is its own opposite", code, stem)
			}
		}
	}
}

func TestUndenied(t *testing.T) {
	for _, tt := range []struct{ code, fold, want string }{
		{"en", "unpopular", "popular"}, {"en", "noncompetitive", "competitive"}, {"en", "under", ""},
		{"de", "unabhangig", "abhangig"}, {"de", "unten", ""}, {"fr", "unanime", ""},
	} {
		if got := Undenied(tt.code, tt.fold); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.fold, got, tt.want)
		}
	}
}
