package compare

import (
	"strings"
	"testing"

	"tickmark/claims"
)

// TestCompareAll holds that passages of several sources come on one scale: what says
// the claim is ahead of a short text in which one of its words is rare, and each
// comparison is the same as alone.
func TestCompareAll(t *testing.T) {
	claim := whole(english("The new ferry will carry 400 passengers across the bay."))
	short := NewSource(english("The bay is blue. Gulls rest there. It rains."))
	full := NewSource(english(strings.Repeat("The ferry carries passengers and the bay is calm. ", 20) + "The new ferry will carry 400 passengers across the bay from June."))
	all := CompareAll(claim, []*Source{short, full})
	best := func(c *claims.Comparison) (m claims.Passage) {
		for _, p := range c.Passages {
			if p.Among > m.Among {
				m = p
			}
		}
		return m
	}
	if a, b := best(all[0]), best(all[1]); a.Among >= b.Among || !strings.Contains(b.Text, "400") {
		t.Errorf("%q %.2f is ahead of %q %.2f", a.Text, a.Among, b.Text, b.Among)
	}
	for i, s := range []*Source{short, full} {
		alone := Compare(claim, s)
		if all[i].Review != alone.Review || len(all[i].Passages) != len(alone.Passages) || all[i].Passages[0].Score != alone.Passages[0].Score {
			t.Errorf("source %d: %+v together, %+v alone", i, all[i], alone)
		}
	}
	if got := CompareAll(claim, nil); len(got) != 0 {
		t.Errorf("%d comparisons with no source", len(got))
	}
}

// TestCompareAllSaysAllThatCompareSays holds that beside several sources nothing is
// lost of what is said beside one: what is easily translated wrongly, and that a
// language can hardly be compared.
func TestCompareAllSaysAllThatCompareSays(t *testing.T) {
	claim := whole(german("Das Schiff brachte 500 Pfund Mehl in den Hafen."))
	sources := []*Source{NewSource(english("The ship brought 500 pounds of flour to the port.")), NewSource(sheet("El barco llevó 500 sacos de harina al puerto de la ciudad.", "es"))}
	for i, together := range CompareAll(claim, sources) {
		alone := Compare(claim, sources[i])
		if len(together.Notes) != len(alone.Notes) || len(together.Remarks) != len(alone.Remarks) || len(alone.Notes)+len(alone.Remarks) == 0 {
			t.Errorf("source %d: notes %v, remarks %v; alone %v, %v", i, together.Notes, together.Remarks, alone.Notes, alone.Remarks)
		}
	}
}
