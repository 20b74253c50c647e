package claims

import (
	"slices"
	"testing"
)

func TestNewFlag(t *testing.T) {
	for typed, want := range map[string]Flag{
		"legal": FlagLegal, " Confidential ": FlagConfidential, "Heft  12": "Heft 12", "": "", "  ": "",
		"ein Wort, das viel zu lang ist, um neben einer Aussage zu stehen": "", "a\x00b": "",
	} {
		if got, ok := NewFlag(typed); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %v; want %q", typed, got, ok, want)
		}
	}
}

// Whoever sets flags in whatever order keeps the same ones, and the claim that they were
// set on before is left alone.
func TestFlagsAreKeptInOrder(t *testing.T) {
	var c Claim
	a := c.WithFlag(FlagLegal, true).WithFlag("Heft 12", true).WithFlag(FlagLegal, true)
	b := c.WithFlag("Heft 12", true).WithFlag(FlagLegal, true)
	if !slices.Equal(a.Flags, b.Flags) || len(a.Flags) != 2 {
		t.Errorf("%v and %v", a.Flags, b.Flags)
	}
	off := a.WithFlag(FlagLegal, false)
	if off.Flagged(FlagLegal) || !a.Flagged(FlagLegal) || off.WithFlag("Heft 12", false).Flags != nil {
		t.Errorf("%v, then %v", a.Flags, off.Flags)
	}
}
