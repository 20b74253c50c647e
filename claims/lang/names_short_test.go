package lang

import "testing"

func TestSameGiven(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"joe", "joseph", true}, {"bill", "william", true}, {"william", "bill", true}, {"hans", "johannes", true}, {"sam", "samantha", true},
		{"joe", "john", false}, {"samuel", "samantha", false}, {"xaver", "xaver", false}, {"", "", false},
	}
	for _, tt := range tests {
		if got := SameGiven(tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
