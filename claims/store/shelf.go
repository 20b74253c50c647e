package store

import (
	"context"
	"encoding/json"
	"time"

	"tickmark/claims"
)

// shelf lists the cases with what stands in their own row. Each table is walked once,
// by an index that holds all that is counted: with 200,000 claims it is this that
// makes the library open at once.
const shelf = `
WITH counted AS (SELECT case_id, count(*) AS claims, sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS done FROM claim WHERE dropped = 0 GROUP BY case_id),
  dispute AS (SELECT case_id, count(DISTINCT claim_id) AS disputed FROM finding
    WHERE kind = 'disputed' AND claim_id NOT IN (SELECT id FROM claim WHERE dropped = 1) GROUP BY case_id),
  sourced AS (SELECT case_id, count(*) AS sources FROM source GROUP BY case_id),
  moved AS (SELECT case_id, max(seq) AS seq FROM journal GROUP BY case_id)
SELECT k.id, k.number, k.title, k.opened, k.tags, k.deadline, k.closed, j.at,
  coalesce(counted.claims, 0), coalesce(counted.done, 0), coalesce(dispute.disputed, 0), coalesce(sourced.sources, 0)
FROM case_file k
  JOIN moved ON moved.case_id = k.id JOIN journal j ON j.seq = moved.seq
  LEFT JOIN counted ON counted.case_id = k.id
  LEFT JOIN dispute ON dispute.case_id = k.id
  LEFT JOIN sourced ON sourced.case_id = k.id
ORDER BY j.seq DESC`

// Cases lists the cases, the latest changed first. Claims that a person took off
// the list are not counted; Disputed are the claims with a disputed finding.
func (db *DB) Cases(ctx context.Context) ([]claims.Summary, error) {
	var list []claims.Summary
	err := db.read(ctx, "list the cases", func(q querier) error {
		rows, err := q.QueryContext(ctx, shelf)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var s claims.Summary
			var opened, changed string
			var tags []byte
			if err := rows.Scan(&s.Case, &s.Number, &s.Title, &opened, &tags, &s.Deadline, &s.Closed, &changed,
				&s.Claims, &s.Done, &s.Disputed, &s.Sources); err != nil {
				return err
			}
			if string(tags) != "[]" {
				err = json.Unmarshal(tags, &s.Tags)
			}
			if err == nil {
				s.Opened, err = time.Parse(sortableLayout, opened)
			}
			if err == nil {
				s.Changed, err = time.Parse(claims.EntryTime, changed)
			}
			if err != nil {
				return fail(ErrDamaged, "list the cases", err, "store.record_damaged", string(s.Case))
			}
			list = append(list, s)
		}
		return rows.Err()
	})
	return list, err
}
