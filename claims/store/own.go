package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"tickmark/claims"
)

// ownQuery reads claims that were not taken off their list, each with its case.
const ownQuery = `SELECT c.record, k.id, k.number, k.title, coalesce(json_extract(k.record, '$.article.lang'), '')
	FROM claim c JOIN case_file k ON k.id = c.case_id WHERE c.dropped = 0`

// EachOwn calls f with every claim of every case, without findings, except those
// that were taken off their lists.
func (db *DB) EachOwn(ctx context.Context, f func(claims.Own)) error {
	return db.read(ctx, "read the claims of all cases", func(q querier) error {
		rows, err := q.QueryContext(ctx, ownQuery+" ORDER BY k.number, c.start_at, c.id")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			o, err := ownFrom(rows)
			if err != nil {
				return err
			}
			f(o)
		}
		return rows.Err()
	})
}

// OwnChanged lists the claims that entries of the journal after seq have changed;
// all of a case whose record was changed, since its language may be another one.
func (db *DB) OwnChanged(ctx context.Context, seq int64) ([]claims.ID, error) {
	var out []claims.ID
	err := db.read(ctx, "look for changed claims", func(q querier) error {
		rows, err := q.QueryContext(ctx, `WITH changed AS (
				SELECT json_extract(e.value, '$.entity') AS entity, json_extract(e.value, '$.id') AS id
				FROM journal j, json_each(j.changes) e WHERE j.seq > ?)
			SELECT id FROM changed WHERE entity = 'claim'
			UNION SELECT c.id FROM changed JOIN claim c ON c.case_id = changed.id WHERE changed.entity = 'case'`, seq)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id claims.ID
			if err := rows.Scan(&id); err != nil {
				return err
			}
			out = append(out, id)
		}
		return rows.Err()
	})
	return out, err
}

// Own finds a claim with its case and findings. It fails with ErrNotFound if there is
// none, or it was taken off its list.
func (db *DB) Own(ctx context.Context, id claims.ID) (claims.Own, error) {
	var o claims.Own
	doing := "read claim " + string(id)
	err := db.read(ctx, doing, func(q querier) error {
		var err error
		o, err = ownFrom(q.QueryRowContext(ctx, ownQuery+" AND c.id = ?", id))
		if errors.Is(err, sql.ErrNoRows) {
			return fail(ErrNotFound, doing, nil, "store.no_claim", string(id))
		}
		if err != nil {
			return err
		}
		rows, err := q.QueryContext(ctx, "SELECT record FROM finding WHERE claim_id = ? ORDER BY at, question", id)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var record []byte
			if err := rows.Scan(&record); err != nil {
				return err
			}
			if err := into(&o.Findings)(record); err != nil {
				return fail(ErrDamaged, doing, err, "store.record_damaged", string(id))
			}
		}
		return rows.Err()
	})
	return o, err
}

func ownFrom(row interface{ Scan(...any) error }) (claims.Own, error) {
	var o claims.Own
	var record []byte
	if err := row.Scan(&record, &o.Case, &o.Number, &o.Title, &o.Lang); err != nil {
		return o, err
	}
	if err := json.Unmarshal(record, &o.Claim); err != nil {
		return o, fail(ErrDamaged, "read a claim", err, "store.record_damaged", string(o.Case))
	}
	return o, nil
}
