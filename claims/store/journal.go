package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"tickmark/claims"
)

// Times in columns and hashes are in UTC and of fixed width, so that they sort as
// texts. An entry's time is cut to timePrecision before it is used at all.
const (
	timePrecision  = time.Microsecond
	sortableLayout = "2006-01-02T15:04:05.000000000Z"
)

func stamp(t time.Time) string    { return t.UTC().Format(claims.EntryTime) }
func sortable(t time.Time) string { return t.UTC().Format(sortableLayout) }

// Journal lists the entries of a case, the first one first. The journal of a case
// that was removed is still there.
func (db *DB) Journal(ctx context.Context, c claims.ID) ([]claims.Entry, error) {
	var list []claims.Entry
	err := db.read(ctx, "read the journal", func(q querier) error {
		return entries(ctx, q, "WHERE case_id = ?", []any{c}, func(e claims.Entry, _ []byte) error {
			list = append(list, e)
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fail(ErrNotFound, "read the journal of "+string(c), nil, "store.no_case")
	}
	return list, nil
}

// entries calls f for the entries that the condition selects, in their order,
// with their changes also as they are kept.
func entries(ctx context.Context, q querier, where string, args []any, f func(e claims.Entry, changes []byte) error) error {
	rows, err := q.QueryContext(ctx, "SELECT seq, case_id, at, by, action, coalesce(undoes, 0), prev, hash, changes FROM journal "+where+" ORDER BY seq", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var e claims.Entry
		var at string
		var changes []byte
		if err := rows.Scan(&e.Seq, &e.Case, &at, &e.By, &e.Action, &e.Undoes, &e.Prev, &e.Hash, &changes); err != nil {
			return err
		}
		if e.At, err = time.Parse(claims.EntryTime, at); err != nil {
			return fail(ErrDamaged, fmt.Sprintf("read journal entry %d", e.Seq), err, "store.entry_damaged", e.Seq)
		}
		if err := json.Unmarshal(changes, &e.Changes); err != nil {
			return fail(ErrDamaged, fmt.Sprintf("read journal entry %d", e.Seq), err, "store.entry_damaged", e.Seq)
		}
		if err := f(e, changes); err != nil {
			return err
		}
	}
	return rows.Err()
}

// chain gives the entry its place after the last one and writes it down.
func (db *DB) chain(ctx context.Context, e *claims.Entry, changes []byte) error {
	err := db.conn.QueryRowContext(ctx, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").Scan(&e.Seq, &e.Prev)
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	e.Seq++
	if e.Hash, err = e.Sum(changes); err != nil {
		return err
	}
	return db.insert(ctx, e, changes)
}

// insert writes an entry down that has its place in the chain.
func (db *DB) insert(ctx context.Context, e *claims.Entry, changes []byte) error {
	var undoes any
	if e.Undoes != 0 {
		undoes = e.Undoes
	}
	_, err := db.tables.exec(ctx, "INSERT INTO journal (seq, case_id, at, by, action, undoes, prev, hash, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		e.Seq, e.Case, stamp(e.At), e.By, e.Action, undoes, e.Prev, e.Hash, string(changes))
	return err
}

// canonicalChanges brings the changes into the one form in which they are kept,
// compared and hashed: as JSON, and as changes whose records are parts of it.
func canonicalChanges(changes []claims.Change) ([]claims.Change, []byte, error) {
	plain := make([]claims.Change, len(changes))
	for i, c := range changes {
		c.Old, c.New = orNil(c.Old), orNil(c.New)
		plain[i] = c
	}
	raw, err := claims.EncodeRecord(plain)
	if err != nil {
		return nil, nil, fmt.Errorf("encode changes: %w", err)
	}
	if raw, err = canonical(raw); err != nil {
		return nil, nil, err
	}
	var parts []claims.Change
	if err := json.Unmarshal(raw, &parts); err != nil {
		return nil, nil, fmt.Errorf("decode changes: %w", err)
	}
	return parts, raw, nil
}

// orNil takes a JSON null for no record.
func orNil(record json.RawMessage) json.RawMessage {
	if bytes.Equal(bytes.TrimSpace(record), []byte("null")) {
		return nil
	}
	return record
}

// canonical sorts the members of objects by name and drops white space. Numbers
// keep their digits.
func canonical(record []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(record))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("decode a record: %w", err)
	}
	return claims.EncodeRecord(v)
}
