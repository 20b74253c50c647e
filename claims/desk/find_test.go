package desk

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tickmark/claims"
)

// places are the hits of a query as "kind case: excerpt", with the words in brackets.
func places(t testing.TB, d *Desk, query string, in ...claims.HitKind) []string {
	t.Helper()
	found, err := d.Find(t.Context(), query, FindOptions{In: in, Most: 20})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, kind := range found {
		for _, h := range kind.Hits {
			text := claims.NewText(h.Excerpt)
			words := ""
			for _, m := range h.Marks {
				words += " [" + text.Slice(m) + "]"
			}
			out = append(out, fmt.Sprintf("%s %d%s", h.Kind, h.Case, words))
		}
	}
	return out
}

func TestFindEverything(t *testing.T) {
	d, id := fetched(t)
	c := snapshot(t, d, id)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(d.SetNote(t.Context(), id, c.Claims[0].ID, "Bei der Straßenmeisterei Müllerstraße nachfragen"))
	must(d.Decide(t.Context(), id, c.Claims[0].ID, c.Claims[0].Checks()[0], Decision{Kind: claims.FindingDisputed, Reasoning: "Das Rathaus nennt andere Zahlen"}))
	for query, want := range map[string][]string{
		"strassenmeisterei":           {"note 1 [Straßenmeisterei]"},
		"rathäuser zahl":              {"note 1 [Rathaus] [Zahlen]"},
		"muellerstr*":                 {"note 1 [Müllerstraße]"},
		`"erwartet werden"`:           {"capture 1 [Erwartet werden]"},
		"tiefbauamts mitteilung":      {"source 1 [Mitteilung] [Tiefbauamts]", "capture 1 [Mitteilung] [Tiefbauamts]"},
		"tunnel":                      nil,
		"drei meter -radweg -bruecke": nil,
		"stadtbauraetin beispiel":     {"article 1 [Stadtbaurätin] [Beispiel]", "claim 1 [Stadtbaurätin] [Beispiel]"}, // not also as it reads by itself
		"rathaus -straßenmeisterei":   nil,
	} {
		if d := cmp.Diff(want, places(t, d, query)); d != "" {
			t.Errorf("%s: %s", query, d)
		}
	}
	if got := places(t, d, "mitteilung", claims.HitSource); len(got) != 1 {
		t.Errorf("only sources were asked for: %q", got)
	}
	if _, err := d.Find(t.Context(), "-bruecke", FindOptions{Most: 1}); err == nil {
		t.Error("a query that asks for no words is answered")
	} else if why, ok := Why(err); !ok || why.Key != "desk.find_nothing" {
		t.Errorf("said: %v", err)
	}
}

// A hit stands where it says, in the text of the capture and the article.
func TestHitsStandWhereTheySay(t *testing.T) {
	d, id := fetched(t)
	c := snapshot(t, d, id)
	found, err := d.Find(t.Context(), "radfahrern", FindOptions{Most: 20})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, kind := range found {
		for _, h := range kind.Hits {
			text := c.Text
			switch h.Kind {
			case claims.HitArticle:
			case claims.HitCapture:
				if text, err = d.CaptureText(t.Context(), *c.Capture(h.Capture)); err != nil {
					t.Fatal(err)
				}
			default:
				continue
			}
			if got := claims.NewText(text).Slice(h.At); got != claims.NewText(h.Excerpt).Slice(h.Marks[0]) {
				t.Errorf("%s: %q at %+v", h.Kind, got, h.At)
			}
			n++
		}
	}
	if n < 2 {
		t.Errorf("%d hits", n)
	}
}

// What is dropped, undone, changed or removed is not found any more, and comes back
// with it.
func TestFindFollowsChanges(t *testing.T) {
	d, id := opened(t)
	claim := snapshot(t, d, id).Claims[0].ID
	note := func(s string) error { return d.SetNote(t.Context(), id, claim, s) }
	for i, step := range []struct {
		do   func() error
		want int
	}{
		{func() error { return note("Wolkenbruch") }, 1},
		{func() error { return note("Sonnenschein") }, 0},
		{func() error { _, err := d.Undo(t.Context(), id); return err }, 1},
		{func() error { return d.Drop(t.Context(), id, claim, true) }, 0},
		{func() error { return d.Drop(t.Context(), id, claim, false) }, 1},
		{func() error { return d.SetFact(t.Context(), id, claims.FactTitle, "Kein Wolkenbruch") }, 2},
		{func() error { return note("") }, 1},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if got := places(t, d, "wolkenbruch"); len(got) != step.want {
			t.Errorf("step %d: %q", i, got)
		}
	}
}

// A text that two sources share is in the index once, and found in both.
func TestSharedTextIsFoundInEachSource(t *testing.T) {
	d, id := opened(t)
	for _, name := range []string{"eins", "zwei"} {
		if _, err := d.AddPasted(t.Context(), id, name, Input{Text: "Im Wolkenbruch ertrank die Kapelle."}); err != nil {
			t.Fatal(err)
		}
	}
	if got := places(t, d, "wolkenbruch", claims.HitCapture); len(got) != 2 {
		t.Errorf("found %q", got)
	}
}

// However a case was edited, the index that grew with it finds what one finds that is
// made anew.
func TestIndexIsThatOfTheRecord(t *testing.T) {
	words := []string{"Wolke", "Regen", "Sturm", "Nebel"}
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		id, err := d.Open(t.Context(), Input{Text: "Die Brücke kostete 4,2 Millionen Euro. Der Regen am 3. Mai 2021 traf 500 Gäste."})
		if err != nil {
			rt.Fatal(err)
		}
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			c := snapshot(t, d, id)
			claim := c.Claims[rapid.IntRange(0, len(c.Claims)-1).Draw(rt, "claim")].ID
			var err error
			switch word := rapid.SampledFrom(words).Draw(rt, "word"); rapid.IntRange(0, 6).Draw(rt, "step") {
			case 0:
				err = d.SetNote(t.Context(), id, claim, word)
			case 1:
				err = d.Drop(t.Context(), id, claim, rapid.Bool().Draw(rt, "drop"))
			case 2:
				err = d.SetFact(t.Context(), id, claims.FactTitle, word)
			case 3:
				err = d.SetFact(t.Context(), id, claims.FactLang, rapid.SampledFrom([]string{"de", "en"}).Draw(rt, "lang"))
			case 4:
				_, err = d.AddPasted(t.Context(), id, word, Input{Text: word + " und kein Ende."})
			case 5:
				_, err = d.Undo(t.Context(), id)
			case 6:
				err = d.Index(t.Context(), nil)
			}
			if _, told := Why(err); err != nil && !told && !errors.Is(err, ErrNotFound) {
				rt.Fatal(err)
			}
		}
		all := func() []string {
			var out []string
			for _, w := range append(words, "Brücke", "Euro") {
				list := places(t, d, w)
				slices.Sort(list) // the order is that of indexing
				out = append(out, list...)
			}
			return out
		}
		grown := all()
		if err := d.Store.Index(t.Context(), "other rules", d.search.spell, nil); err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(all(), grown); diff != "" {
			rt.Fatal(diff)
		}
	})
}
