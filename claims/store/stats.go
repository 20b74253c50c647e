package store

import (
	"cmp"
	"context"
	"slices"
	"time"

	"tickmark/claims"
)

// Stats counts what the record holds of a desk's work, findings since a moment (the
// zero time: all). What is said of cases is left to the caller, who knows the day.
func (db *DB) Stats(ctx context.Context, since time.Time) (claims.Stats, error) {
	s := claims.Stats{Claims: claims.ClaimStats{States: map[claims.State]int{}}, Findings: map[claims.FindingKind]int{},
		People: []claims.PersonStats{}, Months: []claims.MonthStats{}, Proposals: map[claims.ProposalKind]claims.ProposalStats{}}
	err := db.read(ctx, "count", func(q querier) error {
		for _, count := range []func(context.Context, querier, *claims.Stats, time.Time) error{countClaims, countSources, countFindings, countProposals} {
			if err := count(ctx, q, &s, since); err != nil {
				return err
			}
		}
		return nil
	})
	return s, err
}

// each calls f with a function that scans a row, for each row of the query.
func each(ctx context.Context, q querier, query string, args []any, f func(scan func(...any) error) error) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// listed adds the one value of each row to a list; see each.
func listed(list *[]string) func(scan func(...any) error) error {
	return func(scan func(...any) error) error {
		var s string
		err := scan(&s)
		*list = append(*list, s)
		return err
	}
}

func countClaims(ctx context.Context, q querier, s *claims.Stats, _ time.Time) error {
	err := each(ctx, q, "SELECT state, count(*) FROM claim WHERE dropped = 0 GROUP BY state", nil, func(scan func(...any) error) error {
		var state claims.State
		var n int
		err := scan(&state, &n)
		s.Claims.States[state] = n
		s.Claims.All += n
		return err
	})
	if err != nil {
		return err
	}
	var sizes []int
	err = each(ctx, q, "SELECT count(*) FROM claim WHERE dropped = 0 GROUP BY case_id", nil, func(scan func(...any) error) error {
		sizes = append(sizes, 0)
		return scan(&sizes[len(sizes)-1])
	})
	if len(sizes) > 0 {
		slices.Sort(sizes)
		s.Claims.Median, s.Claims.Largest = sizes[len(sizes)/2], sizes[len(sizes)-1]
	}
	return err
}

func countSources(ctx context.Context, q querier, s *claims.Stats, _ time.Time) error {
	return q.QueryRowContext(ctx, `WITH fetched AS (SELECT case_id, source_id, max(CASE WHEN failure = '' AND text_sha256 IS NOT NULL THEN 1 ELSE 0 END) AS ok FROM capture GROUP BY case_id, source_id)
		SELECT count(*), count(CASE WHEN ok = 1 THEN 1 END), count(CASE WHEN ok = 0 THEN 1 END), count(CASE WHEN ok IS NULL THEN 1 END)
		FROM source s LEFT JOIN fetched f ON f.case_id = s.case_id AND f.source_id = s.id`).
		Scan(&s.Sources.All, &s.Sources.Captured, &s.Sources.Failed, &s.Sources.NotFetched)
}

func countFindings(ctx context.Context, q querier, s *claims.Stats, since time.Time) error {
	people, months := map[string]*claims.PersonStats{}, map[string]*claims.MonthStats{}
	err := each(ctx, q, `SELECT kind, coalesce(record ->> '$.by', ''), substr(at, 1, 7), count(*) FROM finding WHERE at >= ? GROUP BY 1, 2, 3`,
		[]any{sortable(since)}, func(scan func(...any) error) error {
			var kind claims.FindingKind
			var by, month string
			var n int
			if err := scan(&kind, &by, &month, &n); err != nil {
				return err
			}
			p, m := people[by], months[month]
			if p == nil {
				p = &claims.PersonStats{By: by, Findings: map[claims.FindingKind]int{}}
				people[by] = p
			}
			if m == nil {
				m = &claims.MonthStats{Month: month, Findings: map[claims.FindingKind]int{}}
				months[month] = m
			}
			s.Findings[kind] += n
			p.Findings[kind] += n
			m.Findings[kind] += n
			p.All += n
			m.All += n
			return nil
		})
	for _, p := range people {
		s.People = append(s.People, *p)
	}
	for _, m := range months {
		s.Months = append(s.Months, *m)
	}
	slices.SortFunc(s.People, func(a, b claims.PersonStats) int { return cmp.Or(cmp.Compare(b.All, a.All), cmp.Compare(a.By, b.By)) })
	slices.SortFunc(s.Months, func(a, b claims.MonthStats) int { return cmp.Compare(a.Month, b.Month) })
	return err
}

// countProposals counts a claim as decided where one of its checks has a finding that
// takes it for a fact. One that vanished with a newer text was not turned down: the column
// "dropped" has both, the record tells them apart.
func countProposals(ctx context.Context, q querier, s *claims.Stats, _ time.Time) error {
	return each(ctx, q, `WITH found AS (SELECT claim_id, max(CASE WHEN kind <> 'not_fact' THEN 1 ELSE 0 END) AS fact FROM finding GROUP BY claim_id)
		SELECT c.record ->> '$.kind', c.record ->> '$.origin', c.record ->> '$.dropped' IS NOT NULL, f.fact, count(*)
		FROM claim c LEFT JOIN found f ON f.claim_id = c.id GROUP BY 1, 2, 3, 4`, nil, func(scan func(...any) error) error {
		var kind claims.ProposalKind
		var origin string
		var dropped bool
		var fact *bool
		var n int
		if err := scan(&kind, &origin, &dropped, &fact, &n); err != nil {
			return err
		}
		p := s.Proposals[kind]
		switch {
		case origin != "proposed" && dropped:
		case origin != "proposed":
			p.Added += n
		case dropped:
			p.Dropped += n
		case fact != nil && *fact:
			p.Decided += n
		case fact != nil:
			p.NotFact += n
		}
		if origin == "proposed" {
			p.Proposed += n
		}
		s.Proposals[kind] = p
		return nil
	})
}
