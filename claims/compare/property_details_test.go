package compare

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tickmark/assets"
	"tickmark/claims"
)

// drawnFigure draws a number, a percentage, a quantity or a fraction with any hedge.
func drawnFigure(t *rapid.T, name string) figure {
	d := claims.Detail{
		Kind:  rapid.SampledFrom([]claims.DetailKind{claims.DetailNumber, claims.DetailPercent, claims.DetailQuantity}).Draw(t, name+" kind"),
		Value: rapid.SampledFrom([]string{"1", "3", "10", "33", "50", "0.5", "0.333333333333333", "33.3", "100", "101", "1000", "1003"}).Draw(t, name),
		To:    rapid.SampledFrom([]string{"", "", "", "50", "2000"}).Draw(t, name+" to"),
		Hedge: rapid.SampledFrom([]claims.Hedge{"", claims.HedgeAbout, claims.HedgeAlmost, claims.HedgeOver, claims.HedgeUnder, claims.HedgeAtLeast, claims.HedgeAtMost}).Draw(t, name+" hedge"),
	}
	if d.Kind == claims.DetailQuantity {
		d.Unit = rapid.SampledFrom([]string{"kg", "t", "[lb_av]", "m", "Cel", "[degF]"}).Draw(t, name+" unit")
	}
	f, ok := newFigure(&d)
	if !ok {
		t.Fatalf("%+v is no figure", d)
	}
	return f
}

// TestRelationsAreSymmetric holds that two figures are the same in both directions, and
// every figure is the same as itself.
func TestRelationsAreSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawnFigure(t, "f"), drawnFigure(t, "g")
		if (f.relate(g) == same) != (g.relate(f) == same) {
			t.Errorf("%+v and %+v: %v, %v", f, g, f.relate(g), g.relate(f))
		}
		if f.relate(f) != same {
			t.Errorf("%+v is not itself", f)
		}
	})
}

// TestMeetingsAreSymmetric holds the same for dates.
func TestMeetingsAreSymmetric(t *testing.T) {
	values := []string{"2021", "2021-07", "2021-07-01", "2021-07-02", "2022-07-01", "XXXX-07-01", "202", "20", "2021-Q2", "2021-Q3", "2021-H2", "2021-SU", "2021-FA", "2021-W26",
		"2021-W26-4", "2021-07-01T23:50", "2021-07-02T00:10", "T15:00", "TEV", "PRESENT_REF", "2022-WI"}
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SampledFrom(values).Draw(t, "a"), rapid.SampledFrom(values).Draw(t, "b")
		m, ok := newMoment(a)
		o, ok2 := newMoment(b)
		if !ok || !ok2 {
			t.Fatalf("%s or %s is no moment", a, b)
		}
		if m.meet(o) != o.meet(m) {
			t.Errorf("%s and %s: %v, %v", a, b, m.meet(o), o.meet(m))
		}
		if got := m.meet(m); got != momentsSame && got != momentsPart {
			t.Errorf("%s is not itself: %v", a, got)
		}
	})
}

// notations writes a number as German and English texts do.
func notations(n int) []string {
	s := strconv.Itoa(n)
	group := func(sep string) string {
		out := ""
		for i, r := range s {
			if i > 0 && (len(s)-i)%3 == 0 {
				out += sep
			}
			out += string(r)
		}
		return out
	}
	return []string{s, group(".") + "|de", group(",") + "|en", group("\u202f")}
}

// TestAnyNotation holds that a number in one notation is the same in every other, in
// the other language, too.
func TestAnyNotation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1000, 9_999_999).Draw(t, "n")
		if n >= 1500 && n < 2200 {
			return // reads as a year
		}
		for _, a := range notations(n) {
			for _, b := range notations(n) {
				one, only, _ := strings.Cut(a, "|")
				other, but, _ := strings.Cut(b, "|")
				if only == "en" || but == "de" {
					continue
				}
				c := lay(german("Die Stadt kaufte "+one+" Lampen für den Hafen."), english("The town bought "+other+" lamps for the harbour."))
				if got, why := statusOf(c, one); got != claims.StatusMatch {
					t.Errorf("%s beside %s: %s (%s)", one, other, got, why)
				}
			}
		}
	})
}

// statusOf is the status of the detail with that text, "" for none.
func statusOf(c *claims.Comparison, text string) (claims.Status, string) {
	for _, m := range c.Details {
		if m.Text == text {
			return m.Status, m.Reason.Key
		}
	}
	return "", ""
}

// TestChangedDay holds that another day of the same month is always seen.
func TestChangedDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 6000).Draw(t, "day"))
		other := day.AddDate(0, 0, rapid.IntRange(1, 200).Draw(t, "later"))
		c := lay(english("The council opened the bridge on "+day.Format("2 January 2006")+"."), english("The council opened the bridge on "+other.Format("2 January 2006")+"."))
		if got, why := statusOf(c, day.Format("2 January 2006")); got != claims.StatusDiffers {
			t.Errorf("%s beside %s: %s (%s)", day, other, got, why)
		}
	})
}

// TestChangedName holds that a name that the source does not have is always seen.
func TestChangedName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.Permutation([]string{"Anna Hill", "Peter Stone", "Clara Wood", "Martin Field", "Julia Lake"}).Draw(t, "names")
		c := lay(english(names[0]+" opened the bridge in the old harbour."), english(names[1]+" opened the bridge in the old harbour."))
		if got, why := statusOf(c, names[0]); got != claims.StatusDiffers && got != claims.StatusAbsent {
			t.Errorf("%s beside %s: %s (%s)", names[0], names[1], got, why)
		}
	})
}

// TestReasonsHaveWords lays arbitrary texts beside each other and holds that every
// detail has a reason with a sentence in both languages.
func TestReasonsHaveWords(t *testing.T) {
	words := [...]*assets.Words{assets.Speak("de"), assets.Speak("en")}
	pieces := strings.Fields(`Anna Hill Mr. Mrs. Stone minister deputy sales manager 400 400,000 50% 4.5 percentage points a third dozens of more than fewer up to 3 May 2021 Friday
		yesterday autumn not never rose fell DataVault NATO Kyiv Lavrov said on in the , . „ “ : born 51-year-old 12 km 7 miles between and 90 rund fast der die Minister Kiew`)
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 25).Draw(t, name), " ")
		}
		a, b := text("claim"), text("source")
		langs := []string{"de", "en", "fr", ""}
		c := lay(sheet(a, rapid.SampledFrom(langs).Draw(t, "lang")), sheet(b, rapid.SampledFrom(langs).Draw(t, "written")))
		for _, m := range c.Details {
			for _, w := range words {
				if !w.Has(m.Reason.Key) {
					t.Errorf("%q beside %q: %q has no sentence for %q", a, b, m.Text, m.Reason.Key)
				} else if s := w.T(m.Reason.Key, m.Reason.Args...); strings.Contains(s, "%!") {
					t.Errorf("%q beside %q: %s", a, b, s)
				}
			}
			if (m.Status == claims.StatusMatch || m.Status == claims.StatusDiffers) && m.Source == nil {
				t.Errorf("%q beside %q: %q is %s with nothing", a, b, m.Text, m.Status)
			}
		}
	})
}
