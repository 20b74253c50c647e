package gui

import (
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// A hit of a search over everything opens its case at the claim, or with the source.
func TestHitOpensItsCase(t *testing.T) {
	w := newBench(t)
	id, err := w.desk.Open(t.Context(), desk.Input{From: article})
	if err != nil {
		t.Fatal(err)
	}
	c, err := w.desk.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.desk.Fetch(t.Context(), id, w.desk.Waiting(c), nil); err != nil {
		t.Fatal(err)
	}
	w.Window.Window().Show()
	w.findEverywhere()
	find := func(query string, kind claims.HitKind) desk.Hit {
		t.Helper()
		found, err := w.desk.Find(t.Context(), query, desk.FindOptions{In: []claims.HitKind{kind}, Most: 1})
		if err != nil || len(found[0].Hits) != 1 {
			t.Fatalf("%s: %+v, %v", query, found, err)
		}
		return found[0].Hits[0]
	}
	h := find("radfahrern", claims.HitClaim)
	w.openHit(h)
	w.until("the claim is in view", func() bool { return w.kase != nil && w.claim == h.Claim })
	h = find("radfahrer erwartet", claims.HitCapture)
	w.showLibrary()
	w.openHit(h)
	w.until("the source is in view", func() bool { return w.kase != nil && w.evidence.Source() == h.Source })
	if w.kase.Case.ID != id {
		t.Errorf("another case is in view: %d", w.kase.Case.Number)
	}
}

// What is asked for of a case is set, and each can be taken back by itself.
func TestSetCase(t *testing.T) {
	w := newBench(t)
	id, err := w.desk.Open(t.Context(), desk.Input{From: article})
	if err != nil {
		t.Fatal(err)
	}
	only := func() claims.Summary {
		t.Helper()
		list, err := w.desk.Cases(t.Context())
		if err != nil || len(list) != 1 {
			t.Fatalf("%+v, %v", list, err)
		}
		return list[0]
	}
	w.setCase(only(), []string{"Eilig", " Hafen "}, "2021-04-01", false)
	s := only()
	if len(s.Tags) != 2 || s.Deadline != "2021-04-01" || s.Closed {
		t.Fatalf("%+v", s)
	}
	w.setCase(s, []string{"eilig"}, "kein Tag", true)
	if s = only(); len(s.Tags) != 1 || s.Deadline != "2021-04-01" || !s.Closed {
		t.Errorf("%+v", s)
	}
	if !w.message.box.Visible() {
		t.Error("nothing says that this is no date")
	}
	if _, err := w.desk.Undo(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if s = only(); s.Closed || len(s.Tags) != 1 {
		t.Errorf("after one undo: %+v", s)
	}
}
