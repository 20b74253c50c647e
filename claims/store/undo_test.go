package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tickmark/claims"
)

// diff compares dossiers, for which no list and an empty one are the same.
func diff(a, b *claims.Dossier) string { return cmp.Diff(a, b, cmpopts.EquateEmpty()) }

// Each script is run on a case whose first claim has the note "0"; a digit sets the
// note, u and r undo and redo, s adds a source and c a capture of the last one, p a
// source together with its capture, t gives the last source a title and k adds a
// capture that does so too. The notes are those after each step, with ! where there
// was nothing to do and ? where something that stays was in the way.
func TestUndoRedo(t *testing.T) {
	for script, want := range map[string]string{
		"u":           "0!",
		"r":           "0!",
		"1u":          "1 0",
		"1ur":         "1 0 1",
		"1urr":        "1 0 1 1!",
		"12uu":        "1 2 1 0",
		"12uuu":       "1 2 1 0 0!",
		"12uurr":      "1 2 1 0 1 2",
		"12uurur":     "1 2 1 0 1 0 1",
		"12uruurr":    "1 2 1 2 1 0 1 2",
		"12u3r":       "1 2 1 3 3!",
		"12u3uu":      "1 2 1 3 1 0",
		"12u3uur":     "1 2 1 3 1 0 1",
		"1u2u3uu":     "1 0 2 0 3 0 0!",
		"1scu":        "1 1 1 0",   // neither the capture nor its source
		"1scur":       "1 1 1 0 1", // and redo is not disturbed by that
		"1sc2uu":      "1 1 1 2 1 0",
		"1sc2uurr":    "1 1 1 2 1 0 1 2",
		"1sc2uuu":     "1 1 1 2 1 0 0!",
		"1suru":       "1 1 1 1 1",
		"1suu":        "1 1 1 0",
		"1ucr":        "1 0 0 1", // what comes in the background does not end redoing
		"1upr":        "1 0 0 1",
		"12uucrcr":    "1 2 1 0 0 1 1 2",
		"1usr":        "1 0 0 0!", // a source is added by a person
		"1spu":        "1 1 1 1",  // the first source goes, the second is evidence
		"1spuu":       "1 1 1 1 0",
		"1sctu":       "1 1 1 1 1",
		"1sctuu":      "1 1 1 1 1 0",
		"1sctku":      "1 1 1 1 1 1?", // and not 0: nothing is stepped over unsaid
		"1sctkuu":     "1 1 1 1 1 1? 1?",
		"1sctk2u":     "1 1 1 1 1 2 1",
		"1sctukr":     "1 1 1 1 1 1 1?",
		"123uuurrru":  "1 2 3 2 1 0 1 2 3 2",
		"123uur4urru": "1 2 3 2 1 2 4 2 4 4! 2",
		"1iu":         "1 i i!", // what came with a case file is a wall
		"1i2uu":       "1 i 2 i i!",
		"1uir":        "1 0 i i!",
	} {
		t.Run(script, func(t *testing.T) {
			db := newTest(t)
			x := newExample(1)
			x.claims[0].Note = "0"
			commit(t, db, x.draft(t))
			if strings.Contains(script, "c") && !strings.Contains(script, "s") {
				d, _ := x.source(t, 1)
				commit(t, db, Draft{Case: d.Case, Action: ActionOpen, Changes: d.Changes})
			}
			var got []string
			for _, step := range script {
				var err error
				now := load(t, db, x.c.ID)
				switch step {
				case 'u':
					_, err = db.Undo(t.Context(), x.c.ID, "")
				case 'r':
					_, err = db.Redo(t.Context(), x.c.ID, "")
				case 's':
					d, _ := x.source(t, len(now.Sources)+1)
					commit(t, db, d)
				case 'c', 'k':
					s := now.Sources[len(now.Sources)-1]
					d, _ := x.capture(t, s)
					if step == 'k' {
						d.Changes = append(d.Changes, titled(s, "Page"))
					}
					commit(t, db, d)
				case 'p':
					d, s := x.source(t, len(now.Sources)+1)
					k, _ := x.capture(t, s)
					d.Changes, d.Blobs = append(d.Changes, k.Changes...), k.Blobs
					commit(t, db, d)
				case 't':
					commit(t, db, Draft{Case: x.c.ID, Action: "source.title", Changes: []claims.Change{
						titled(now.Sources[len(now.Sources)-1], "Title"),
					}})
				default:
					c := now.Claims[0]
					c.Note = string(step)
					action := "claim.note"
					if step == 'i' {
						action = claims.ActionImport
					}
					commit(t, db, Draft{Case: x.c.ID, Action: action, Changes: []claims.Change{
						{Entity: claims.EntityClaim, ID: c.ID, Old: record(now.Claims[0]), New: record(c)},
					}})
				}
				note := load(t, db, x.c.ID).Claims[0].Note
				if errors.Is(err, ErrNothing) {
					note += "!"
				} else if errors.Is(err, ErrStays) && !errors.Is(err, ErrConflict) {
					note += "?"
					if after := load(t, db, x.c.ID); diff(now, after) != "" {
						t.Error("something was undone:", diff(now, after))
					}
				} else if err != nil {
					t.Fatal(err)
				}
				got = append(got, note)
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("got  %s\nwant %s", s, want)
			}
		})
	}
}

// titled gives a source another title.
func titled(s claims.Source, title string) claims.Change {
	is := s
	is.Title = title
	return change(claims.EntitySource, s.ID, s, is)
}

// An undo names the entry that it takes back and who did it.
func TestUndoIsRecorded(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	d, _ := x.find(t, 0, nil, claims.FindingVerified)
	set := commit(t, db, d)
	undo, err := db.Undo(t.Context(), x.c.ID, "Bea")
	if err != nil {
		t.Fatal(err)
	}
	redo, err := db.Redo(t.Context(), x.c.ID, "Cem")
	if err != nil {
		t.Fatal(err)
	}
	journal, err := db.Journal(t.Context(), x.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]claims.Entry{set, undo, redo}, journal[1:]); d != "" {
		t.Error(d)
	}
	var got []string
	for _, e := range journal {
		got = append(got, fmt.Sprintf("%d %s %s %d", e.Seq, e.By, e.Action, e.Undoes))
	}
	want := []string{"1 Ada case.open 0", "2 Ada finding.set 0", "3 Bea undo 2", "4 Cem redo 3"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
