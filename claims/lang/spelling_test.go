package lang

import "testing"

func TestOneLetterApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"meier", "maier", true}, {"lawrow", "lawro", true}, {"brnadt", "brandt", true}, {"müler", "müller", true},
		{"meier", "meier", false}, {"meier", "mayr", false}, {"ab", "ba", true}, {"", "a", true}, {"", "", false}, {"a", "abc", false},
		{"schneider", "schnieder", true}, {"blinken", "blinkens", true}, {"stone", "stein", false}, {"лавров", "лаврав", true}, {"лавров", "лаворв", true}, {"лавров", "лввраа", false},
	} {
		if OneLetterApart(tt.a, tt.b) != tt.want || OneLetterApart(tt.b, tt.a) != tt.want {
			t.Errorf("%q and %q: not %v both ways", tt.a, tt.b, tt.want)
		}
	}
}
