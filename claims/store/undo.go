package store

import (
	"context"
	"errors"
	"fmt"
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

// Undo takes back the last entry of the case that is not yet taken back and is
// not evidence; the entry that does so is returned. It fails with ErrNothing where
// there is none, and with ErrStays, having done nothing, where that entry cannot
// be taken back since something that stays depends on it.
func (db *DB) Undo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	return db.takeBack(ctx, c, by, ActionUndo, "store.stays")
}

// Redo takes back the last undo, unless something that can be undone was done
// since. It fails with ErrNothing where there is none, and with ErrStays, having
// done nothing, where evidence that came since stands in the way.
func (db *DB) Redo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	return db.takeBack(ctx, c, by, ActionRedo, "store.stays_undone")
}

// takeBack commits the inverse of the last entry that can be undone or redone. The
// key is that of the sentence for where it does not fit what is recorded now.
func (db *DB) takeBack(ctx context.Context, c claims.ID, by, action, key string) (claims.Entry, error) {
	var e claims.Entry
	err := db.write(ctx, action, func(ctx context.Context) error {
		undo, redo, err := history(ctx, db.conn, c)
		if err != nil {
			return err
		}
		seq := last(redo)
		if action == ActionUndo {
			if seq, err = lastOpinion(ctx, db.conn, undo); err != nil {
				return err
			}
		}
		if seq == 0 {
			return fail(ErrNothing, action, nil, "store.nothing_to_"+action)
		}
		was, err := entry(ctx, db.conn, seq)
		if err != nil {
			return err
		}
		changes, raw, err := canonicalChanges(inverse(was.Changes))
		if err != nil {
			return err
		}
		e = claims.Entry{Case: c, By: by, Action: action, Changes: changes, Undoes: seq}
		return db.append(ctx, &e, raw)
	})
	if errors.Is(err, ErrConflict) {
		// The history was read in the same transaction: to load again helps nobody.
		err = fail(ErrStays, action, fmt.Errorf("%w: %v", ErrStays, err), key)
	}
	if err != nil {
		return claims.Entry{}, err
	}
	return e, nil
}

// lastOpinion is the last of the entries that is not evidence, 0 if there is none.
func lastOpinion(ctx context.Context, q querier, seqs []int64) (int64, error) {
	for _, seq := range slices.Backward(seqs) {
		if kept, err := evidence(ctx, q, seq, true); err != nil || !kept {
			return seq, err
		}
	}
	return 0, nil
}

// evidence reports whether the entry opened the case or added a capture, and with
// sources also whether it added a source that has a capture by now.
func evidence(ctx context.Context, q querier, seq int64, sources bool) (bool, error) {
	e, err := entry(ctx, q, seq)
	if err != nil || e.Action == ActionOpen {
		return true, err
	}
	for _, c := range e.Changes {
		switch {
		case c.Old != nil:
		case c.Entity == claims.EntityCase, c.Entity == claims.EntityCapture:
			return true, nil
		case sources && c.Entity == claims.EntitySource:
			var captured bool
			err := q.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM capture WHERE case_id = ? AND source_id = ?)", e.Case, c.ID).Scan(&captured)
			if err != nil || captured {
				return captured, err
			}
		}
	}
	return false, nil
}

// inverse leads back from after the changes to before them.
func inverse(changes []claims.Change) []claims.Change {
	var back []claims.Change
	for _, c := range slices.Backward(changes) {
		back = append(back, claims.Change{Entity: c.Entity, ID: c.ID, Old: c.New, New: c.Old})
	}
	return back
}

// history lists the entries of a case that stand and could be undone, and the
// undos that could be redone, each with the next one last. An entry that takes
// nothing back is something done, which ends all redoing unless it is evidence:
// that comes in the background and changes nothing of what was undone. An import ends
// both: what was done before may rest on what came, and the other way round. One that
// takes back something done is an undo; one that takes back an undo is a redo,
// which counts as done again.
func history(ctx context.Context, q querier, c claims.ID) (undo, redo []int64, err error) {
	list, err := steps(ctx, q, c)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range list {
		switch {
		case claims.Entry{Action: s.action}.Brings():
			undo, redo = nil, nil
		case s.undoes == 0:
			undo = append(undo, s.seq)
			if len(redo) == 0 {
				break
			}
			if kept, err := evidence(ctx, q, s.seq, false); err != nil {
				return nil, nil, err
			} else if !kept {
				redo = nil
			}
		case take(&redo, s.undoes):
			undo = append(undo, s.seq)
		default:
			take(&undo, s.undoes)
			redo = append(redo, s.seq)
		}
	}
	return undo, redo, nil
}

// step is an entry as far as undo is concerned.
type step struct {
	seq, undoes int64
	action      string
}

// steps lists the entries of a case without reading what they changed.
func steps(ctx context.Context, q querier, c claims.ID) ([]step, error) {
	rows, err := q.QueryContext(ctx, "SELECT seq, coalesce(undoes, 0), action FROM journal WHERE case_id = ? ORDER BY seq", c)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []step
	for rows.Next() {
		var s step
		if err := rows.Scan(&s.seq, &s.undoes, &s.action); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// take takes the entry out of the list, mostly from its end, and reports whether
// it was there.
func take(list *[]int64, seq int64) bool {
	for i, s := range slices.Backward(*list) {
		if s == seq {
			*list = slices.Delete(*list, i, i+1)
			return true
		}
	}
	return false
}

// last is the last entry of the list, 0 if there is none.
func last(list []int64) int64 {
	if len(list) == 0 {
		return 0
	}
	return list[len(list)-1]
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
