package store

import (
	"context"
	"time"

	"tickmark/claims"
)

// Note writes a request into the request journal. It returns only when the line is
// on the disk; whoever is about to send the request does so afterwards, so that
// not even a crash hides what left the machine.
func (db *DB) Note(ctx context.Context, r claims.Request) error {
	return db.write(ctx, "note a request", func(ctx context.Context) error {
		_, err := db.tables.exec(ctx, `INSERT INTO request (seq, at, method, url, purpose, via, case_id)
			VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM request), ?, ?, ?, ?, ?, ?)`,
			sortable(r.At), r.Method, r.URL, r.For, r.Via, r.Case)
		return err
	})
}

// Requests lists what left the machine, the latest first: what a case asked for, or
// with "" everything; at most limit lines, 0 for all of them.
func (db *DB) Requests(ctx context.Context, c claims.ID, limit int) ([]claims.Request, error) {
	query, args := "SELECT at, method, url, purpose, via, case_id FROM request", []any(nil)
	if c != "" {
		query, args = query+" WHERE case_id = ?", append(args, c)
	}
	query += " ORDER BY seq DESC"
	if limit > 0 {
		query, args = query+" LIMIT ?", append(args, limit)
	}
	var list []claims.Request
	err := db.read(ctx, "list the requests", func(q querier) error {
		rows, err := q.QueryContext(ctx, query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var r claims.Request
			var at string
			if err := rows.Scan(&at, &r.Method, &r.URL, &r.For, &r.Via, &r.Case); err != nil {
				return err
			}
			if r.At, err = time.Parse(sortableLayout, at); err != nil {
				return fail(ErrDamaged, "list the requests", err, "store.record_damaged", r.URL)
			}
			list = append(list, r)
		}
		return rows.Err()
	})
	return list, err
}
