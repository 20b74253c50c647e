package desk

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"tickmark/claims"
	"tickmark/claims/store"
)

// What one desk does the other one is told of, and sees.
func TestWatch(t *testing.T) {
	place := newPlace(t)
	mine, theirs := deskAt(t, place), deskAt(t, place)
	id, err := mine.Open(t.Context(), Input{From: "https://zeitung.example/artikel.html"})
	if err != nil {
		t.Fatal(err)
	}
	k := about(t, snapshot(t, mine, id), "4,2 Millionen").ID
	ctx, stop := context.WithCancel(t.Context())
	told, ended := make(chan error), make(chan struct{})
	go func() {
		defer close(ended)
		mine.Watch(ctx, func(err error) { told <- err })
	}()
	for i := range 3 {
		note := fmt.Sprint("Notiz ", i)
		if err := theirs.SetNote(t.Context(), id, k, note); err != nil {
			t.Fatal(err)
		}
		for seen := false; !seen; {
			if err := <-told; err != nil {
				t.Fatal(err)
			}
			seen = snapshot(t, mine, id).Claim(k).Note == note
		}
	}
	// That the database is gone is told once.
	mine.Store.Close()
	if err := <-told; err == nil {
		t.Error("the database is gone, and it is told of a change")
	}
	stop()
	<-ended
}

// Two desks edit one case at once, the same claims even: no edit that was acknowledged
// is lost, both see the same in the end, and the record holds.
func TestTwoDesksAtOnce(t *testing.T) {
	const each = 30
	place := newPlace(t)
	desks := []*Desk{deskAt(t, place), deskAt(t, place)}
	id, err := desks[0].Open(t.Context(), Input{From: "https://zeitung.example/artikel.html"})
	if err != nil {
		t.Fatal(err)
	}
	first := snapshot(t, desks[0], id)
	if len(first.Claims) < 2 {
		t.Fatal("too few claims")
	}
	claim := func(i int) claims.ID { return first.Claims[i%len(first.Claims)].ID }
	var both sync.WaitGroup
	for n, d := range desks {
		both.Go(func() {
			for i := range each {
				var err error
				switch k := claim(i); {
				case n == 0 && i%3 == 2:
					err = d.SetDraft(t.Context(), id, k, claims.Draft{Check: claims.CheckSo, Reasoning: fmt.Sprint("Grund ", i)})
				case n == 0 && i%3 == 1:
					_, err = d.AddPasted(t.Context(), id, fmt.Sprint("Brief ", i), Input{Text: fmt.Sprintf("In Brief %d steht nichts.", i)})
				case n == 0:
					err = d.SetNote(t.Context(), id, k, fmt.Sprint("Notiz ", i))
				default:
					_, err = d.AddPasted(t.Context(), id, fmt.Sprint("Mail ", i), Input{Text: fmt.Sprintf("In Mail %d steht nichts.", i)})
				}
				if err != nil {
					t.Errorf("desk %d, edit %d: %v", n, i, err)
				}
			}
		})
	}
	both.Wait()
	for n, d := range desks {
		c := snapshot(t, d, id)
		if got := len(c.Sources) - len(first.Sources); got != each+each/3 || len(c.Captures) != got {
			t.Errorf("desk %d sees %d sources and %d captures that were added", n, got, len(c.Captures))
		}
		numbers := map[int]bool{}
		for _, s := range c.Sources {
			numbers[s.Number] = true
		}
		if len(numbers) != len(c.Sources) {
			t.Errorf("desk %d sees %d numbers for %d sources", n, len(numbers), len(c.Sources))
		}
		notes, reasons := map[claims.ID]string{}, map[claims.ID]string{} // the last of each
		for i := range each {
			switch i % 3 {
			case 0:
				notes[claim(i)] = fmt.Sprint("Notiz ", i)
			case 2:
				reasons[claim(i)] = fmt.Sprint("Grund ", i)
			}
		}
		for i := range first.Claims {
			k := c.Claim(first.Claims[i].ID)
			if k.Note != notes[k.ID] || k.Draft(claims.CheckSo).Reasoning != reasons[k.ID] {
				t.Errorf("desk %d sees the note %q and the draft %q, not %q and %q", n, k.Note, k.Draft(claims.CheckSo).Reasoning, notes[k.ID], reasons[k.ID])
			}
		}
	}
	if problems, err := desks[0].Prove(t.Context(), ""); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
	if _, err := desks[0].Store.Case(t.Context(), 2); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("there is another case: %v", err)
	}
}
