package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"tickmark/claims"
)

// Tally is what became of a list of checks.
type Tally struct {
	New, Changed, Same int
}

// checkedColumns are the columns of a check in the order of [checkedRow].
const checkedColumns = "origin, id, claim, title, rating, url, lang, date, publisher"

func checkedRow(c *claims.Checked) []any {
	return []any{&c.Origin, &c.ID, &c.Claim, &c.Title, &c.Rating, &c.URL, &c.Lang, &c.Date, &c.Publisher}
}

// KeepChecked keeps the checks of a list, in one transaction: either all of them or,
// if the list ends with an error, none. A check that is there already, by its
// origin and id, is brought up to date.
func (db *DB) KeepChecked(ctx context.Context, list iter.Seq2[claims.Checked, error]) (Tally, error) {
	var t Tally
	err := db.write(ctx, "keep checks", func(ctx context.Context) error {
		find, err := db.tables.statement(ctx, "SELECT key, "+checkedColumns+" FROM checked WHERE origin = ? AND id = ?")
		if err != nil {
			return err
		}
		for c, err := range list {
			if err != nil {
				return err
			}
			var key int64
			var old claims.Checked
			err = find.QueryRowContext(ctx, c.Origin, c.ID).Scan(append([]any{&key}, checkedRow(&old)...)...)
			switch {
			case errors.Is(err, sql.ErrNoRows):
				t.New++
				_, err = db.tables.exec(ctx, "INSERT INTO checked ("+checkedColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", checkedRow(&c)...)
			case err == nil && old == c:
				t.Same++
			case err == nil:
				t.Changed++
				_, err = db.tables.exec(ctx, `UPDATE checked SET (`+checkedColumns+`) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ?`, append(checkedRow(&c), key)...)
			}
			if err != nil {
				return err
			}
		}
		if t.New+t.Changed > 0 {
			_, err = db.tables.exec(ctx, "UPDATE recall SET state = state + 1")
		}
		return err
	})
	if err != nil {
		return Tally{}, err
	}
	return t, nil
}

// CheckedState is a number that grows with every change of the checks.
func (db *DB) CheckedState(ctx context.Context) (int64, error) {
	var state int64
	err := db.readers.QueryRowContext(ctx, "SELECT state FROM recall").Scan(&state)
	return state, explain("look for changed checks", db.path, err)
}

// CheckedIndex is what [DB.KeepCheckedIndex] kept last, if it holds for the state.
func (db *DB) CheckedIndex(ctx context.Context, state int64) ([]byte, error) {
	var b []byte
	err := db.readers.QueryRowContext(ctx, "SELECT bytes FROM recall WHERE indexed = ?", state).Scan(&b)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return b, explain("read the index of checks", db.path, err)
}

// KeepCheckedIndex keeps an index of the checks as they are in a state, unless they
// were changed since.
func (db *DB) KeepCheckedIndex(ctx context.Context, state int64, index []byte) error {
	return db.write(ctx, "keep the index of checks", func(ctx context.Context) error {
		_, err := db.tables.exec(ctx, "UPDATE recall SET indexed = ?, bytes = ? WHERE state = ?", state, index, state)
		return err
	})
}

// EachChecked calls f with every check and its key, all of one state, and tells which.
func (db *DB) EachChecked(ctx context.Context, f func(key int64, c claims.Checked)) (state int64, err error) {
	err = db.read(ctx, "read the checks", func(q querier) error {
		if err := q.QueryRowContext(ctx, "SELECT state FROM recall").Scan(&state); err != nil {
			return err
		}
		rows, err := q.QueryContext(ctx, "SELECT key, "+checkedColumns+" FROM checked ORDER BY key")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var key int64
			var c claims.Checked
			if err := rows.Scan(append([]any{&key}, checkedRow(&c)...)...); err != nil {
				return err
			}
			f(key, c)
		}
		return rows.Err()
	})
	return state, err
}

// Checked finds a check by its key. It fails with ErrNotFound.
func (db *DB) Checked(ctx context.Context, key int64) (claims.Checked, error) {
	var c claims.Checked
	err := db.readers.QueryRowContext(ctx, "SELECT "+checkedColumns+" FROM checked WHERE key = ?", key).Scan(checkedRow(&c)...)
	if errors.Is(err, sql.ErrNoRows) {
		return c, ErrNotFound
	}
	return c, explain("read a check", db.path, err)
}
