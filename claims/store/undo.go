package store

import (
	"context"
	"errors"
	"slices"

	"tickmark/claims"
)

// The actions of the entries that take something back.
const (
	ActionUndo = "undo"
	ActionRedo = "redo"
)

// ActionOpen is the action that opens a case; it cannot be undone.
const ActionOpen = "case.open"

// Undo takes back the last entry of the case that is not yet taken back; the
// entry that does so is returned. It fails with ErrNothing where there is none.
//
// Entries that opened the case or added a capture are stepped over, and so is one
// that cannot be taken back because something that stays depends on it, such as
// the source of a capture.
func (db *DB) Undo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	for passed := 0; ; passed++ {
		e, err := db.takeBack(ctx, c, by, ActionUndo, passed)
		if !errors.Is(err, ErrConflict) {
			return e, err
		}
	}
}

// Redo takes back the last undo, unless something else was done since. It fails
// with ErrNothing where there is none.
func (db *DB) Redo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	return db.takeBack(ctx, c, by, ActionRedo, 0)
}

// takeBack commits the inverse of an entry: of the last one that can be undone
// or redone after passing over some.
func (db *DB) takeBack(ctx context.Context, c claims.ID, by, action string, passed int) (claims.Entry, error) {
	var e claims.Entry
	err := db.write(ctx, action, func(ctx context.Context) error {
		steps, err := history(ctx, db.conn, c)
		if err != nil {
			return err
		}
		candidates := steps.undo
		if action == ActionRedo {
			candidates = steps.redo
		}
		for _, step := range slices.Backward(candidates) {
			last, err := entry(ctx, db.conn, step.seq)
			if err != nil {
				return err
			}
			if action == ActionUndo && !undoable(last) {
				continue
			}
			if passed--; passed >= 0 {
				continue
			}
			inverse, raw, err := canonicalChanges(inverse(last.Changes))
			if err != nil {
				return err
			}
			e = claims.Entry{Case: c, By: by, Action: action, Changes: inverse, Undoes: last.Seq}
			return db.append(ctx, &e, raw)
		}
		return fail(ErrNothing, action, nil, "store.nothing_to_"+action)
	})
	if err != nil {
		return claims.Entry{}, err
	}
	return e, nil
}

// undoable reports whether the entry may be taken back: not if that would remove
// a case or a capture.
func undoable(e claims.Entry) bool {
	return e.Action != ActionOpen && !slices.ContainsFunc(e.Changes, func(c claims.Change) bool {
		return c.Old == nil && (c.Entity == claims.EntityCase || c.Entity == claims.EntityCapture)
	})
}

// inverse leads back from after the changes to before them.
func inverse(changes []claims.Change) []claims.Change {
	var back []claims.Change
	for _, c := range slices.Backward(changes) {
		back = append(back, claims.Change{Entity: c.Entity, ID: c.ID, Old: c.New, New: c.Old})
	}
	return back
}

// Steps are the actions that Undo and Redo would take back and do again, "" where
// there is none, so that a menu can name them. Undo may still pass over the action
// named here if something that stays has come to depend on it.
func (db *DB) Steps(ctx context.Context, c claims.ID) (undo, redo string, err error) {
	err = db.read(ctx, "look for what can be undone", func(q querier) error {
		s, err := history(ctx, q, c)
		if err != nil {
			return err
		}
		if len(s.redo) > 0 {
			redo = s.redo[len(s.redo)-1].action
		}
		for _, next := range slices.Backward(s.undo) {
			e, err := entry(ctx, q, next.seq)
			if err != nil {
				return err
			}
			if undoable(e) {
				undo = next.action
				return nil
			}
		}
		return nil
	})
	return undo, redo, err
}

// step is an entry as far as undo is concerned.
type step struct {
	seq    int64
	action string // of what was done in the first place
}

// steps are the entries of a case that stand and could be undone, and the undos
// that could be redone, each with the next one last.
type steps struct {
	undo, redo []step
}

// history sorts a case's entries into steps. An entry that takes nothing back is
// something done, which ends all redoing; one that takes back something done is
// an undo; one that takes back an undo is a redo, which counts as done again.
func history(ctx context.Context, q querier, c claims.ID) (steps, error) {
	rows, err := q.QueryContext(ctx, "SELECT seq, coalesce(undoes, 0), action FROM journal WHERE case_id = ? ORDER BY seq", c)
	if err != nil {
		return steps{}, err
	}
	defer rows.Close()
	var s steps
	for rows.Next() {
		var next step
		var undoes int64
		if err := rows.Scan(&next.seq, &undoes, &next.action); err != nil {
			return steps{}, err
		}
		if undoes == 0 {
			s.undo, s.redo = append(s.undo, next), nil
		} else if next.action = take(&s.redo, undoes); next.action != "" {
			s.undo = append(s.undo, next)
		} else {
			next.action = take(&s.undo, undoes)
			s.redo = append(s.redo, next)
		}
	}
	return s, rows.Err()
}

// take takes the entry out of the list, mostly from its end, and returns its
// action, "" if it is not there.
func take(list *[]step, seq int64) string {
	for i, s := range slices.Backward(*list) {
		if s.seq == seq {
			*list = slices.Delete(*list, i, i+1)
			return s.action
		}
	}
	return ""
}

// entry reads one entry.
func entry(ctx context.Context, q querier, seq int64) (claims.Entry, error) {
	var found claims.Entry
	err := entries(ctx, q, "WHERE seq = ?", []any{seq}, func(e claims.Entry, _ []byte) error {
		found = e
		return nil
	})
	return found, err
}
