package lang

import "testing"

func TestOpposites(t *testing.T) {
	has := func(list []string, s string) bool {
		for _, x := range list {
			if x == s {
				return true
			}
		}
		return false
	}
	for _, tt := range []struct{ code, a, b string }{{"en", "rising", "fell"}, {"en", "bought", "sells"}, {"en", "increases", "reduction"}, {"de", "gestiegen", "sinkt"}, {"de", "kostenlos", "kostenpflichtig"}} {
		l := Of(tt.code)
		if !has(Opposites(tt.code, l.Stem(tt.a)), l.Stem(tt.b)) || !has(Opposites(tt.code, l.Stem(tt.b)), l.Stem(tt.a)) {
			t.Errorf("%s and %s are no contraries", tt.a, tt.b)
		}
	}
	for code, m := range opposites() {
		for a, list := range m {
			if has(list, a) {
				t.Errorf("%s: %q is its own contrary", code, a)
			}
		}
	}
}

func TestContrary(t *testing.T) {
	for _, tt := range []struct{ code, fold, want string }{{"en", "unpopular", "popular"}, {"en", "noncompetitive", "competitive"}, {"en", "under", ""}, {"de", "unabhangig", "abhangig"}, {"de", "unter", ""}, {"fr", "unique", ""}} {
		if got := Contrary(tt.code, tt.fold); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.fold, got, tt.want)
		}
	}
}
