package claims

import "testing"

func TestStressesIn(t *testing.T) {
	s := &Sheet{Stresses: []Stress{{Span: Span{2, 5}, Text: "a"}, {Span: Span{8, 12}, Text: "b"}, {Span: Span{20, 24}, Text: "c"}}}
	for span, want := range map[Span]string{{0, 30}: "abc", {2, 12}: "ab", {3, 12}: "b", {0, 11}: "a", {8, 12}: "b", {12, 20}: "", {25, 30}: ""} {
		got := ""
		for _, x := range s.StressesIn(span) {
			got += x.Text
		}
		if got != want {
			t.Errorf("inside %v are %q, want %q", span, got, want)
		}
	}
}
