package store

import (
	"database/sql"
	"errors"
	"sync"
	"testing"

	"go.uber.org/goleak"

	"tickmark/claims"
)

// Several goroutines may commit and read at once: no edit is lost, and each case
// that is read is of one moment.
func TestManyGoroutines(t *testing.T) {
	const editors, edits = 4, 15
	db := newTest(t)
	x := openExample(t, db)
	var all sync.WaitGroup
	for range editors {
		all.Go(func() {
			for done := 0; done < edits; {
				d, err := db.Load(t.Context(), x.c.ID)
				if err != nil {
					t.Error(err)
					return
				}
				// The note and the title are always changed together.
				if d.Claims[0].Note != "" && d.Claims[0].Note != d.Case.Title {
					t.Errorf("note %s and title %s are of two moments", d.Claims[0].Note, d.Case.Title)
				}
				draft := nextNote(d, "Ada")
				k := d.Case
				k.Title = string(draft.Blobs[0])
				draft.Changes = append(draft.Changes, change(claims.EntityCase, k.ID, d.Case, k))
				_, err = db.Commit(t.Context(), draft)
				switch {
				case err == nil:
					done++
				case !errors.Is(err, ErrConflict):
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if n := must(t, db.DataVersion); n != editors*edits+1 {
		t.Errorf("%d entries", n)
	}
	sound(t, db)
}

// Closing while others are at work neither hangs nor leaves anything behind, and
// what comes too late is refused.
func TestCloseAtWork(t *testing.T) {
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) }) // after the database is closed
	db := newTest(t)
	x := openExample(t, db)
	started := make(chan struct{})
	var all sync.WaitGroup
	for i := range 3 {
		all.Go(func() {
			for n := 0; ; n++ {
				d, _ := x.source(t, 1000*i+n+1)
				_, err := db.Commit(t.Context(), d)
				if errors.Is(err, sql.ErrConnDone) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				if n == 3 {
					started <- struct{}{}
				}
			}
		})
	}
	for range 3 {
		<-started
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	all.Wait()
	if _, err := db.Load(t.Context(), x.c.ID); err == nil {
		t.Error("a closed database can be read")
	}
	sound(t, openTest(t, db.Path()))
}
