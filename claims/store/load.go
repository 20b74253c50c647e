package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"tickmark/claims"
)

// Load reads a whole case. It fails with ErrNotFound, or with ErrDamaged if the
// article's text is not as it was kept.
func (db *DB) Load(ctx context.Context, c claims.ID) (*claims.Dossier, error) {
	doing := "load case " + string(c)
	var d claims.Dossier
	err := db.read(ctx, doing, func(q querier) error {
		var err error
		list := func(entity claims.Entity, add func(record []byte) error) {
			if err == nil {
				err = records(ctx, q, entity, c, func(id claims.ID, record []byte) error {
					if err := add(record); err != nil {
						return fail(ErrDamaged, fmt.Sprintf("read %s %s", entity, id), err, "store.record_damaged", string(id))
					}
					return nil
				})
			}
		}
		list(claims.EntityCase, func(r []byte) error { return json.Unmarshal(r, &d.Case) })
		list(claims.EntityClaim, into(&d.Claims))
		list(claims.EntityFinding, into(&d.Findings))
		list(claims.EntitySource, into(&d.Sources))
		list(claims.EntityCapture, into(&d.Captures))
		list(claims.EntityCitation, into(&d.Citations))
		list(claims.EntityAttachment, into(&d.Attachments))
		list(claims.EntityContact, into(&d.Contacts))
		list(claims.EntityQuery, into(&d.Queries))
		list(claims.EntitySearched, into(&d.Searches))
		list(claims.EntityReview, into(&d.Reviews))
		list(claims.EntitySignOff, into(&d.SignOffs))
		list(claims.EntityStep, into(&d.Steps))
		list(claims.EntityCorrection, into(&d.Corrections))
		if err != nil {
			return err
		}
		if d.Case.ID == "" {
			return fail(ErrNotFound, doing, nil, "store.no_case")
		}
		if d.Case.Article.TextSHA256 != "" {
			text, err := blob(ctx, q, d.Case.Article.TextSHA256)
			if err != nil {
				return err
			}
			d.Text = string(text)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// into decodes records to the end of a list.
func into[T any](list *[]T) func(record []byte) error {
	return func(record []byte) error {
		var r T
		if err := json.Unmarshal(record, &r); err != nil {
			return err
		}
		*list = append(*list, r)
		return nil
	}
}

// NextNumber is the number that the next new case would have. Numbers of removed
// cases are not given again.
func (db *DB) NextNumber(ctx context.Context) (int64, error) {
	var n int64
	err := db.readers.QueryRowContext(ctx, "SELECT last + 1 FROM numbering").Scan(&n)
	return n, explain("find a case number", db.path, err)
}

// Case finds a case by its number. It fails with ErrNotFound.
func (db *DB) Case(ctx context.Context, number int64) (claims.ID, error) {
	return db.find(ctx, fmt.Sprintf("find case %d", number), "SELECT id FROM case_file WHERE number = ?", number, "store.no_case_number")
}

// CaseFrom finds the newest case that was opened from the same place with the same
// bytes. It fails with ErrNotFound.
func (db *DB) CaseFrom(ctx context.Context, input, rawSHA256 string) (claims.ID, error) {
	var found claims.ID
	err := db.read(ctx, "find the case of "+input, func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT id, record FROM case_file WHERE raw_sha256 = ? ORDER BY number DESC", rawSHA256)
		if err != nil {
			return err
		}
		defer rows.Close()
		for found == "" && rows.Next() {
			var id claims.ID
			var record []byte
			if err := rows.Scan(&id, &record); err != nil {
				return err
			}
			var k claims.Case
			if err := json.Unmarshal(record, &k); err != nil {
				return fail(ErrDamaged, "read case "+string(id), err, "store.record_damaged", string(id))
			}
			if k.Article.Input == input {
				found = id
			}
		}
		return rows.Err()
	})
	if err == nil && found == "" {
		err = ErrNotFound
	}
	return found, err
}

// Taken says where a version of a case's article came from, and which text it has.
type Taken struct {
	Case       claims.ID
	Input      string
	TextSHA256 string
}

// Taken lists all versions of the articles of all cases.
func (db *DB) Taken(ctx context.Context) ([]Taken, error) {
	var all []Taken
	err := db.read(ctx, "list where articles came from", func(q querier) error {
		return eachCase(ctx, q, "", func(k claims.Case) {
			for _, v := range k.Versions() {
				all = append(all, Taken{k.ID, v.Input, v.TextSHA256})
			}
		})
	})
	return all, err
}

// CaseOf finds the case that a claim belongs to. It fails with ErrNotFound.
func (db *DB) CaseOf(ctx context.Context, claim claims.ID) (claims.ID, error) {
	return db.find(ctx, "find claim "+string(claim), "SELECT case_id FROM claim WHERE id = ?", string(claim), "store.no_claim")
}

func (db *DB) find(ctx context.Context, doing, query string, by any, missing string) (claims.ID, error) {
	var id claims.ID
	err := db.readers.QueryRowContext(ctx, query, by).Scan(&id)
	if err == sql.ErrNoRows {
		return "", fail(ErrNotFound, doing, nil, missing, by)
	}
	return id, explain(doing, db.path, err)
}
