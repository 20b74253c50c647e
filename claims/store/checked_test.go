package store

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// listOf hands on checks, and an error at the end if there is one.
func listOf(end error, list ...claims.Checked) iter.Seq2[claims.Checked, error] {
	return func(yield func(claims.Checked, error) bool) {
		for _, c := range list {
			if !yield(c, nil) {
				return
			}
		}
		if end != nil {
			yield(claims.Checked{}, end)
		}
	}
}

func keptChecks(t *testing.T, db *DB) (list []claims.Checked, state int64) {
	t.Helper()
	state, err := db.EachChecked(t.Context(), func(_ int64, c claims.Checked) { list = append(list, c) })
	if err != nil {
		t.Fatal(err)
	}
	return list, state
}

func TestKeepChecked(t *testing.T) {
	db := newTest(t)
	a := claims.Checked{Origin: "a.csv", ID: "1", Claim: "Der See ist tief.", Rating: "falsch"}
	b := claims.Checked{Origin: "a.csv", ID: "2", Claim: "Der Turm ist hoch."}
	other := claims.Checked{Origin: "b.json", ID: "1", Claim: "The lake is deep."}
	keep := func(want Tally, list ...claims.Checked) {
		t.Helper()
		got, err := db.KeepChecked(t.Context(), listOf(nil, list...))
		if err != nil || got != want {
			t.Errorf("%+v, %v, want %+v", got, err, want)
		}
	}
	keep(Tally{New: 3}, a, b, other)
	_, first := keptChecks(t, db)
	keep(Tally{Same: 2}, a, b)
	if _, state := keptChecks(t, db); state != first {
		t.Errorf("the state went from %d to %d, though nothing changed", first, state)
	}
	a.Rating = "richtig"
	keep(Tally{Changed: 1, Same: 1}, a, b)
	list, state := keptChecks(t, db)
	if d := cmp.Diff([]claims.Checked{a, b, other}, list); d != "" || state == first {
		t.Errorf("state %d after %d: %s", state, first, d)
	}
}

// A list that breaks off leaves nothing behind.
func TestKeepCheckedWholeOrNotAtAll(t *testing.T) {
	db := newTest(t)
	broken := errors.New("it breaks off")
	if _, err := db.KeepChecked(t.Context(), listOf(broken, claims.Checked{Origin: "a", ID: "1", Claim: "x"})); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if list, _ := keptChecks(t, db); len(list) > 0 {
		t.Errorf("kept %+v", list)
	}
}

// An index of an older state is not given out, and never kept.
func TestCheckedIndex(t *testing.T) {
	db := newTest(t)
	ctx := t.Context()
	keep := func(id string) int64 {
		t.Helper()
		if _, err := db.KeepChecked(ctx, listOf(nil, claims.Checked{Origin: "a", ID: id, Claim: "x"})); err != nil {
			t.Fatal(err)
		}
		return must(t, db.CheckedState)
	}
	index := func(state int64) string {
		t.Helper()
		b, err := db.CheckedIndex(ctx, state)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	first := keep("1")
	if err := db.KeepCheckedIndex(ctx, first, []byte("index")); err != nil || index(first) != "index" {
		t.Errorf("%q, %v", index(first), err)
	}
	second := keep("2")
	if err := db.KeepCheckedIndex(ctx, first, []byte("late")); err != nil {
		t.Error(err)
	}
	if got := index(second); got != "" {
		t.Errorf("an index of an older state is given out: %q", got)
	}
}

// The claims of all cases follow what is done on them.
func TestOwnClaims(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	listed := func() (ids []claims.ID) {
		t.Helper()
		if err := db.EachOwn(t.Context(), func(o claims.Own) { ids = append(ids, o.Claim.ID) }); err != nil {
			t.Fatal(err)
		}
		return ids
	}
	if d := cmp.Diff([]claims.ID{x.claims[0].ID, x.claims[1].ID}, listed()); d != "" {
		t.Error(d)
	}
	o, err := db.Own(t.Context(), x.claims[0].ID)
	if err != nil || o.Number != x.c.Number || o.Title != x.c.Title || len(o.Findings) != 1 || o.Latest().Kind != claims.FindingDisputed {
		t.Errorf("%+v, %v", o, err)
	}
	before := must(t, db.DataVersion)
	dropped := x.claims[0]
	dropped.Dropped = true
	commit(t, db, Draft{Case: x.c.ID, Action: "claim.drop", Changes: []claims.Change{change(claims.EntityClaim, dropped.ID, x.claims[0], dropped)}})
	changed, err := db.OwnChanged(t.Context(), before)
	if d := cmp.Diff([]claims.ID{dropped.ID}, changed); err != nil || d != "" {
		t.Error(err, d)
	}
	if _, err := db.Own(t.Context(), dropped.ID); !errors.Is(err, ErrNotFound) || slices.Contains(listed(), dropped.ID) {
		t.Errorf("a claim that was taken off its list is found: %v", err)
	}
	commit(t, db, Draft{Case: x.c.ID, Action: "case.remove", Changes: []claims.Change{{Entity: claims.EntityCase, ID: x.c.ID, Old: record(x.c)}}})
	if changed, err = db.OwnChanged(t.Context(), before); err != nil || len(changed) != 2 || len(listed()) > 0 {
		t.Errorf("after the case was removed: %v changed, %v listed, %v", changed, listed(), err)
	}
}
