package claims

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func encoded(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return raw
}

// Records come into the order in which they are worked on, whatever the order of
// the changes.
func TestApplyKeepsOrder(t *testing.T) {
	early, late := time.Date(2026, 3, 9, 8, 0, 0, 0, time.UTC), time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)
	at := func(id ID, start, end int) Change {
		return Change{Entity: EntityClaim, ID: id, New: encoded(Claim{ID: id, Anchor: Anchor{Span: Span{start, end}}})}
	}
	var d Dossier
	err := d.Apply(Entry{Changes: []Change{
		at("b", 10, 20), at("c", 10, 12), at("a", 10, 20), at("d", 3, 30),
		{Entity: EntitySource, ID: "s", New: encoded(Source{ID: "s", Number: 10})},
		{Entity: EntitySource, ID: "t", New: encoded(Source{ID: "t", Number: 9})},
		{Entity: EntityFinding, ID: "a/so", New: encoded(Finding{Claim: "a", Check: CheckSo, At: late})},
		{Entity: EntityFinding, ID: "a/said", New: encoded(Finding{Claim: "a", Check: CheckSaid, At: early})},
		{Entity: EntityCapture, ID: "k", New: encoded(Capture{ID: "k", Started: late})},
		{Entity: EntityCapture, ID: "l", New: encoded(Capture{ID: "l", Started: early})},
		{Entity: EntityCitation, ID: "m", New: encoded(Citation{ID: "m", At: late})},
		{Entity: EntityCitation, ID: "n", New: encoded(Citation{ID: "n", At: early})},
		{Entity: EntityCase, ID: "x", New: encoded(Case{ID: "x", Number: 12})},
	}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range d.Claims {
		got = append(got, string(r.ID))
	}
	for _, r := range d.Sources {
		got = append(got, string(r.ID))
	}
	for _, r := range d.Findings {
		got = append(got, string(r.Check))
	}
	for _, r := range d.Captures {
		got = append(got, string(r.ID))
	}
	for _, r := range d.Citations {
		got = append(got, string(r.ID))
	}
	if s := strings.Join(got, " "); s != "d c a b t s said so l k n m" || d.Case.Number != 12 {
		t.Errorf("%s, case %d", s, d.Case.Number)
	}
}

// What does not fit the state is an error, and not a silent second state.
func TestApplyRefuses(t *testing.T) {
	c := Claim{ID: "a", Anchor: Anchor{Span: Span{1, 2}}}
	moved := c
	moved.Anchor.Start = 0
	for name, change := range map[string]Change{
		"no JSON":             {Entity: EntityClaim, ID: "a", New: json.RawMessage("{")},
		"no JSON before":      {Entity: EntityClaim, ID: "a", Old: json.RawMessage("{")},
		"no JSON in the case": {Entity: EntityCase, ID: "x", New: json.RawMessage("{")},
		"there already":       {Entity: EntityClaim, ID: "a", New: encoded(c)},
		"never there":         {Entity: EntityClaim, ID: "b", Old: encoded(Claim{ID: "b"})},
		"was elsewhere":       {Entity: EntityClaim, ID: "a", Old: encoded(moved), New: encoded(c)},
		"another's place":     {Entity: EntityClaim, ID: "b", Old: encoded(c)},
		"unknown entity":      {Entity: "opinion", ID: "a", New: encoded(c)},
	} {
		d := Dossier{Claims: []Claim{c}}
		err := d.Apply(Entry{Seq: 7, Changes: []Change{change}})
		if err == nil || !strings.Contains(err.Error(), "entry 7") || !strings.Contains(err.Error(), string(change.ID)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A changed record leaves nothing of the old one behind, and a removed case nothing
// at all.
func TestApplyReplacesWhole(t *testing.T) {
	before := Case{ID: "x", Title: "Hafen", Article: Version{Lang: "de", Document: Article{Remarks: []Reason{Because("a.b")}}}}
	after := Case{ID: "x"}
	d := Dossier{Case: before, Text: "Hafen", Claims: []Claim{{ID: "a", Note: "n"}}}
	if err := d.Apply(Entry{Changes: []Change{{Entity: EntityCase, ID: "x", Old: encoded(before), New: encoded(after)}}}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, d.Case, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if err := d.Apply(Entry{Changes: []Change{{Entity: EntityCase, ID: "x", Old: encoded(after)}}}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Dossier{}, d, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

// Any sequence of changes and then its inverse leads back to the beginning, through
// the same states.
func TestApplyAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := map[ID]Claim{}
		var d Dossier
		var done []Change
		var states []Dossier
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			id := rapid.SampledFrom([]ID{"a", "b", "c", "d", "e"}).Draw(t, "id")
			c := Change{Entity: EntityClaim, ID: id}
			if old, ok := now[id]; ok {
				c.Old = encoded(old)
			}
			if c.Old == nil || rapid.Bool().Draw(t, "stays") {
				r := Claim{ID: id, Note: rapid.StringMatching("[a-c]").Draw(t, "note"), Anchor: Anchor{Span: Span{rapid.IntRange(0, 3).Draw(t, "start"), 9}}}
				now[id] = r
				c.New = encoded(r)
			} else {
				delete(now, id)
			}
			states = append(states, Dossier{Claims: append([]Claim(nil), d.Claims...)})
			done = append(done, c)
			if err := d.Apply(Entry{Changes: []Change{c}}); err != nil {
				t.Fatal(err)
			}
			if len(d.Claims) != len(now) {
				t.Fatalf("%d claims, want %d", len(d.Claims), len(now))
			}
			for i, r := range d.Claims {
				if diff := cmp.Diff(now[r.ID], r); diff != "" {
					t.Fatal(diff)
				}
				if i > 0 && (d.Claims[i-1].Anchor.Start > r.Anchor.Start || d.Claims[i-1].Anchor.Start == r.Anchor.Start && d.Claims[i-1].ID >= r.ID) {
					t.Fatalf("out of order: %v", d.Claims)
				}
			}
		}
		for i := len(done) - 1; i >= 0; i-- {
			c := done[i]
			c.Old, c.New = c.New, c.Old
			if err := d.Apply(Entry{Changes: []Change{c}}); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(states[i], d, cmpopts.EquateEmpty()); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}
