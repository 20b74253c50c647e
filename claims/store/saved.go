package store

import (
	"context"
	"encoding/json"
)

// Saved is a search under a name. What is in it is not the store's business.
type Saved struct {
	Name   string          `json:"name"`
	Search json.RawMessage `json:"search"`
}

// SavedSearches lists the searches that are kept, by their names.
func (db *DB) SavedSearches(ctx context.Context) ([]Saved, error) {
	var list []Saved
	err := db.read(ctx, "read the saved searches", func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT name, search FROM saved_search ORDER BY name")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var s Saved
			if err := rows.Scan(&s.Name, (*[]byte)(&s.Search)); err != nil {
				return err
			}
			list = append(list, s)
		}
		return rows.Err()
	})
	return list, err
}

// KeepSearch keeps a search under its name, in place of one that had it; without a
// search it forgets it.
func (db *DB) KeepSearch(ctx context.Context, s Saved) error {
	return db.write(ctx, "keep a search", func(ctx context.Context) error {
		if s.Search == nil {
			_, err := db.tables.exec(ctx, "DELETE FROM saved_search WHERE name = ?", s.Name)
			return err
		}
		_, err := db.tables.exec(ctx, "INSERT INTO saved_search (name, search) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET search = ?2", s.Name, string(s.Search))
		return err
	})
}
