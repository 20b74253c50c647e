package find

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tickmark/claims"
)

const text = "Die Brücke über die Leine kostete 4,2 Millionen Euro. Jörg Müller lobte die Straßen, auf denen 500 Räder fuhren."

func TestMeets(t *testing.T) {
	for _, tt := range []struct {
		query string
		want  bool
	}{
		{"bruecke", true},
		{"Brücken", true},
		{"strasse mueller", true},
		{"Muller", true},
		{"brücke tunnel", false},
		{`"Jörg Müller"`, true},
		{"„Müller Jörg“", false},
		{"«4,2 Millionen»", true},
		{"4.2", true},
		{"brü*", true},
		{"rück*", false},
		{`"4,2 Mil*"`, true},
		{"brücke -tunnel", true},
		{"brücke -mueller", false},
		{`brücke -"Müller Jörg"`, true},
		{`brücke -"Jörg Müller"`, false},
		{`"Jörg Müller`, true}, // never closed
		{"Rad-Räder", false},
		{"-brücke", false},
		{"", false},
		{`"" - * „`, false},
	} {
		if got := new(Cutter).Meets(Parse(tt.query), text, "de"); got != tt.want {
			t.Errorf("%s: %v", tt.query, got)
		}
	}
	if !new(Cutter).Meets(Parse("houses"), "A house in Leeds", "en") || !new(Cutter).Meets(Parse("house"), "Many houses", "") {
		t.Error("English words are not stemmed")
	}
	if !new(Cutter).Meets(Typed("brü lei"), text, "de") || new(Cutter).Meets(Parse("brü lei"), text, "de") {
		t.Error("only what is being typed may go on without being asked to")
	}
}

func TestCut(t *testing.T) {
	long := strings.Repeat("Nichts davon steht hier. ", 40)
	for _, tt := range []struct {
		name, query, text string
		length            int
		want              string
	}{
		{"whole", "mueller", text, 200, "Die Brücke über die Leine kostete 4,2 Millionen Euro. Jörg [Müller] lobte die Straßen, auf denen 500 Räder fuhren."},
		{"in the middle", "mueller", text, 40, "… Jörg [Müller] lobte die Straßen …"},
		{"phrase", `"4,2 Millionen" euro`, text, 40, "… [4,2 Millionen] [Euro]. Jörg Müller …"},
		{"where most is", "brücke leine", "Eine Brücke. " + long + text, 30, "… [Brücke] über die [Leine] …"},
		{"nothing", "tunnel", "Ganz anders als gedacht, und zwar sehr", 20, "Ganz anders …"},
		{"lines", "zwei", "eins\n\nzwei\u2028drei", 40, "eins  [zwei] drei"},
		{"no mark for what is not wanted", "leine -tunnel", "Leine und Tunnel", 40, "[Leine] und Tunnel"},
	} {
		x := new(Cutter).Cut(Parse(tt.query), tt.text, "de", tt.length)
		if d := cmp.Diff(tt.want, bracketed(x)); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
		if len(x.Marks) > 0 {
			whole := claims.NewText(tt.text)
			if first := claims.NewText(x.Text).Slice(x.Marks[0]); whole.Slice(x.At) != first {
				t.Errorf("%s: at %+v stands %q, marked is %q", tt.name, x.At, whole.Slice(x.At), first)
			}
		}
	}
}

func bracketed(x Excerpt) string {
	t := claims.NewText(x.Text)
	s, at := "", 0
	for _, m := range x.Marks {
		s += t.Slice(claims.Span{Start: at, End: m.Start}) + "[" + t.Slice(m) + "]"
		at = m.End
	}
	return s + t.Slice(claims.Span{Start: at, End: t.Len()})
}

// Whatever is typed and searched, marks lie in the excerpt, in order, and the excerpt is
// not much longer than asked for.
func TestCutHolds(t *testing.T) {
	words := rapid.StringMatching(`((ein|zwei|Häuser|"|-|\*|„|Straße|3\.000|é|\n|x)[ ]?){0,12}`)
	rapid.Check(t, func(rt *rapid.T) {
		q := Parse(rapid.OneOf(words, rapid.String()).Draw(rt, "query"))
		s := rapid.OneOf(words, rapid.String()).Draw(rt, "text")
		const length = 20
		x := new(Cutter).Cut(q, s, "de", length)
		n, at := claims.NewText(x.Text).Len(), 0
		for _, m := range x.Marks {
			if m.Start < at || m.End <= m.Start || m.End > n {
				rt.Fatalf("mark %+v in %q", m, x.Text)
			}
			at = m.End
		}
		if strings.ContainsAny(x.Text, "\n\r") {
			rt.Fatalf("%q is not on one line", x.Text)
		}
		if meets := new(Cutter).Meets(q, s, "de"); meets && len(x.Marks) == 0 {
			rt.Fatalf("%q meets, and nothing is marked in %q", s, x.Text)
		}
	})
}

// In a long text the words are found wherever they stand.
func TestCutOfALongText(t *testing.T) {
	filler := strings.Repeat("Nichts davon steht in diesem Satz. ", 2000)
	for _, before := range []int{0, 1000, 4000, 60_000} {
		s := filler[:before/35*35] + "Die Brücke über die Leine. " + filler
		x := new(Cutter).Cut(Parse("leine bruecke"), s, "de", 60)
		if len(x.Marks) != 2 || !strings.Contains(x.Text, "Die Brücke über die Leine") || claims.NewText(s).Slice(x.At) != "Brücke" {
			t.Errorf("after %d bytes: %+v", before, x)
		}
	}
}

// A query that a hostile hand made, and a text of one word, take no time.
func TestParseIsBounded(t *testing.T) {
	q := Parse(strings.Repeat(`"a b c d" -e* `, 10_000) + `"` + strings.Repeat("wort ", 10_000))
	if len(q) != mostClauses {
		t.Errorf("%d clauses", len(q))
	}
	for _, c := range Parse(`"` + strings.Repeat("wort ", 10_000)) {
		for _, p := range c.Any {
			if len(p.Terms) != mostTerms {
				t.Errorf("a phrase of %d words", len(p.Terms))
			}
		}
	}
}
