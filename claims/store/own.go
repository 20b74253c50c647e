package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"tickmark/claims"
)

// ownQuery reads claims that were not taken off their list, each with its case.
const ownQuery = `SELECT c.record, k.id, k.number, k.title FROM claim c JOIN case_file k ON k.id = c.case_id WHERE ` + notTakenOff

// EachOwn calls f with every claim of every case, without findings, except those
// that were taken off their lists. It reads case by case: all claims of a desk together
// would have to be sorted in memory.
func (db *DB) EachOwn(ctx context.Context, f func(claims.Own)) error {
	return db.read(ctx, "read the claims of all cases", func(q querier) error {
		q = &preparing{q, map[string]*sql.Stmt{}}
		langs, err := languages(ctx, q, "")
		if err != nil {
			return err
		}
		var cases []claims.Own
		err = each(ctx, q, "SELECT id, number, title FROM case_file ORDER BY number", nil, func(scan func(...any) error) error {
			var o claims.Own
			err := scan(&o.Case, &o.Number, &o.Title)
			o.Lang = langs[o.Case]
			cases = append(cases, o)
			return err
		})
		if err != nil {
			return err
		}
		for _, o := range cases {
			err := records(ctx, q, claims.EntityClaim, o.Case, func(id claims.ID, record []byte) error {
				o.Claim = claims.Claim{}
				if err := json.Unmarshal(record, &o.Claim); err != nil {
					return fail(ErrDamaged, "read a claim", err, "store.record_damaged", string(id))
				}
				if !o.Claim.Dropped {
					f(o)
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// OwnChanged lists the claims that entries of the journal after seq have changed;
// all of a case whose record was changed, since its language may be another one.
func (db *DB) OwnChanged(ctx context.Context, seq int64) ([]claims.ID, error) {
	seen := map[claims.ID]bool{}
	var cases []claims.ID
	err := db.read(ctx, "look for changed claims", func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT changes FROM journal WHERE seq > ? ORDER BY seq", seq)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var raw []byte
			if err := rows.Scan(&raw); err != nil {
				return err
			}
			var changes []struct {
				Entity claims.Entity
				ID     claims.ID
			}
			if err := json.Unmarshal(raw, &changes); err != nil {
				return fail(ErrDamaged, "look for changed claims", err, "store.record_damaged", "journal")
			}
			for _, c := range changes {
				switch c.Entity {
				case claims.EntityClaim:
					seen[c.ID] = true
				case claims.EntityCase:
					cases = append(cases, c.ID)
				}
			}
		}
		return rows.Err()
	})
	for i := 0; i < len(cases) && err == nil; i++ {
		err = db.read(ctx, "look for changed claims", func(q querier) error {
			return eachRecord(ctx, q, "SELECT id, case_id, '' FROM claim WHERE case_id = ?1", cases[i], func(id, _ claims.ID, _ []byte) error {
				seen[id] = true
				return nil
			})
		})
	}
	return slices.Sorted(maps.Keys(seen)), err
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
		langs, err := languages(ctx, q, o.Case)
		if err != nil {
			return err
		}
		o.Lang = langs[o.Case]
		o.Findings, err = findingsOf(ctx, q, o.Case, id)
		return err
	})
	return o, err
}

func ownFrom(row interface{ Scan(...any) error }) (claims.Own, error) {
	var o claims.Own
	var record []byte
	if err := row.Scan(&record, &o.Case, &o.Number, &o.Title); err != nil {
		return o, err
	}
	if err := json.Unmarshal(record, &o.Claim); err != nil {
		return o, fail(ErrDamaged, "read a claim", err, "store.record_damaged", string(o.Case))
	}
	return o, nil
}

// languages are the languages of the articles of a case, or with "" of all.
func languages(ctx context.Context, q querier, of claims.ID) (map[claims.ID]string, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, coalesce(record ->> '$.article.lang', '') FROM case_file WHERE ?1 = '' OR id = ?1", of)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	langs := map[claims.ID]string{}
	for rows.Next() {
		var id claims.ID
		var lang string
		if err := rows.Scan(&id, &lang); err != nil {
			return nil, err
		}
		langs[id] = lang
	}
	return langs, rows.Err()
}

// findingsOf reads the findings of a claim, the latest last.
func findingsOf(ctx context.Context, q querier, of, claim claims.ID) ([]claims.Finding, error) {
	rows, err := q.QueryContext(ctx, "SELECT record FROM finding WHERE case_id = ? AND claim_id = ? ORDER BY at, question", of, claim)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []claims.Finding
	for rows.Next() {
		var record []byte
		if err := rows.Scan(&record); err != nil {
			return nil, err
		}
		if err := into(&list)(record); err != nil {
			return nil, fail(ErrDamaged, "read the findings of claim "+string(claim), err, "store.record_damaged", string(claim))
		}
	}
	return list, rows.Err()
}
