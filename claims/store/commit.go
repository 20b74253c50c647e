package store

import (
	"context"
	"encoding/json"
	"fmt"

	"tickmark/claims"
)

// Draft is an action to commit: the journal fills in the rest of the entry.
type Draft struct {
	Case    claims.ID
	By      string
	Action  string
	Changes []claims.Change
	// Blobs are bytes that the changes refer to by SHA-256; they are committed in
	// the same transaction.
	Blobs [][]byte
	// Files are such bytes where they may be too many to hold at once.
	Files []File
	// Found asks that afterwards the words of every claim stand in the article and
	// every quotation in its capture, since the records come from elsewhere.
	Found bool
}

// Commit appends one entry and brings the records up to date, in one transaction.
//
// It fails with ErrConflict if a record is no longer as Change.Old says, if it
// refers to a record or to bytes that are not there, or if the number of a new
// case or source was taken in the meantime; with ErrInvalid if a record breaks a rule,
// or words are not found that must be; and with what reading a file fails with. The
// changes may come in any order. A change that removes the case removes all its
// records: the entry then lists them too, so that it can be undone.
func (db *DB) Commit(ctx context.Context, d Draft) (claims.Entry, error) {
	list, err := db.CommitAll(ctx, d)
	if err != nil {
		return claims.Entry{}, err
	}
	return list[0], nil
}

// CommitAll appends several entries in one transaction, like [DB.Commit]: all of
// them or none. It is for what follows from an action and must not be lost on the way,
// yet can be undone by itself.
func (db *DB) CommitAll(ctx context.Context, drafts ...Draft) ([]claims.Entry, error) {
	var list []prepared
	for _, d := range drafts {
		p, err := prepare(d)
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	if len(list) == 0 {
		return nil, invalid("commit", "there is nothing to commit")
	}
	err := db.write(ctx, "commit "+drafts[0].Action, func(ctx context.Context) error {
		for i := range list {
			if err := db.put(ctx, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var entries []claims.Entry
	for _, p := range list {
		entries = append(entries, p.entry)
	}
	return entries, nil
}

// prepared is a draft in the form in which it is kept.
type prepared struct {
	entry claims.Entry
	raw   []byte // its changes, as canonicalChanges gives them
	blobs []packed
	draft Draft
}

// prepare does what can be done before the transaction begins.
func prepare(d Draft) (prepared, error) {
	doing := "commit " + d.Action
	if d.Case == "" || d.Action == "" || len(d.Changes) == 0 {
		return prepared{}, invalid(doing, "a draft needs a case, an action and changes")
	}
	changes, raw, err := canonicalChanges(d.Changes)
	if err != nil {
		return prepared{}, invalid(doing, err.Error())
	}
	blobs, err := packAll(d.Blobs)
	if err != nil {
		return prepared{}, fmt.Errorf("%s: %w", doing, err)
	}
	return prepared{claims.Entry{Case: d.Case, By: d.By, Action: d.Action, Changes: changes}, raw, blobs, d}, nil
}

// put keeps the bytes of a draft and appends its entry.
func (db *DB) put(ctx context.Context, p *prepared) error {
	if err := db.keepBlobs(ctx, p.blobs); err != nil {
		return err
	}
	if err := db.keepFiles(ctx, p.draft.Files); err != nil {
		return err
	}
	if removes(p.entry.Changes) {
		all, err := db.withRecords(ctx, p.entry.Case, p.entry.Changes)
		if err != nil {
			return err
		}
		if p.entry.Changes, p.raw, err = canonicalChanges(all); err != nil {
			return err
		}
	}
	if err := db.append(ctx, &p.entry, p.raw); err != nil {
		return err
	}
	if err := db.noNumberTwice(ctx, &p.entry); err != nil || !p.draft.Found {
		return err
	}
	return db.found(ctx, p.entry.Case)
}

// noNumberTwice fails with ErrConflict where a source that the entry adds got the number of
// another one: two people who add sources to one case at once plan with the same next
// number, and by it they speak of the source.
func (db *DB) noNumberTwice(ctx context.Context, e *claims.Entry) error {
	added := map[int]bool{}
	for _, c := range e.Changes {
		var s claims.Source
		if c.Entity != claims.EntitySource || c.Old != nil {
			continue
		}
		if err := json.Unmarshal(c.New, &s); err != nil {
			return invalid("write", err.Error())
		}
		added[s.Number] = true
	}
	if len(added) == 0 {
		return nil
	}
	rows, err := db.conn.QueryContext(ctx, "SELECT number FROM source WHERE case_id = ? GROUP BY number HAVING count(*) > 1", e.Case)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var n int
		if err := rows.Scan(&n); err != nil {
			return err
		}
		if added[n] {
			return fail(ErrConflict, "commit "+e.Action, fmt.Errorf("%w: source %d is there already", ErrConflict, n), "store.conflict")
		}
	}
	return rows.Err()
}

// found fails with ErrInvalid where the words of a claim or citation of the case are
// not found in the text that they belong to.
func (db *DB) found(ctx context.Context, c claims.ID) error {
	var p proof
	for _, check := range []func(context.Context, querier, claims.ID) error{p.claims, p.citations} {
		if err := check(ctx, db.conn, c); err != nil {
			return err
		}
	}
	if len(p.Problems) > 0 {
		return &Error{ErrInvalid, p.Problems[0], fmt.Errorf("%w: %d texts do not hold the words that they should", ErrInvalid, len(p.Problems))}
	}
	return nil
}

// append writes the entry at the end of the journal and applies it. raw are its
// changes as canonicalChanges gives them.
func (db *DB) append(ctx context.Context, e *claims.Entry, raw []byte) error {
	e.At = db.now().UTC().Truncate(timePrecision)
	if err := db.chain(ctx, e, raw); err != nil {
		return err
	}
	if err := db.tables.apply(ctx, e); err != nil {
		return fmt.Errorf("commit %s: %w", e.Action, err)
	}
	return nil
}

// removes reports whether the changes remove the case.
func removes(changes []claims.Change) bool {
	for _, c := range changes {
		if c.Entity == claims.EntityCase && c.New == nil {
			return true
		}
	}
	return false
}

// withRecords puts the removal of every record of the case before the changes,
// except of those that the changes name themselves.
func (db *DB) withRecords(ctx context.Context, id claims.ID, changes []claims.Change) ([]claims.Change, error) {
	named := map[claims.Entity]map[claims.ID]bool{}
	for _, c := range changes {
		if named[c.Entity] == nil {
			named[c.Entity] = map[claims.ID]bool{}
		}
		named[c.Entity][c.ID] = true
	}
	var all []claims.Change
	for _, entity := range childrenFirst {
		err := records(ctx, db.conn, entity, id, func(rid claims.ID, record []byte) error {
			if !named[entity][rid] {
				all = append(all, claims.Change{Entity: entity, ID: rid, Old: record})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return append(all, changes...), nil
}

func invalid(doing, why string) error {
	return fail(ErrInvalid, doing, fmt.Errorf("%w: %s", ErrInvalid, why), "store.invalid", why)
}
