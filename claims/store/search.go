package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"tickmark/claims"
)

// The search over everything has two functions, so that another database can do it in
// its own way: [DB.Index] brings the index up to date, [DB.Search] asks it. How words
// are spelled is not the store's business.

// Spell writes the words of a text as terms, parted by spaces. Lang is the language of
// the text, "" where it is not known.
type Spell func(text, lang string) string

// indexBatch bounds how much text, in bytes, is indexed in one transaction, so that a change
// that somebody makes meanwhile has to wait a few hundredths of a second only.
const indexBatch = 256 << 10

// Index brings the index up to date with the journal. Rules names the spelling: where
// it is another one than that of the index, the index is made anew. It may be called
// at any time, also by several programs at once; each goes on where the last one was.
// Each, if not nil, is told how far it is, in entries of the journal.
func (db *DB) Index(ctx context.Context, rules string, spell Spell, each func(done, all int64)) error {
	const doing = "index for the search"
	for {
		var at, last int64
		var had string
		err := db.readers.QueryRowContext(ctx, "SELECT rules, seq, (SELECT coalesce(max(seq), 0) FROM journal) FROM searching").Scan(&had, &at, &last)
		if err != nil {
			return explain(doing, db.path, err)
		}
		if had != rules {
			if err := db.emptyIndex(ctx, rules); err != nil {
				return err
			}
			continue
		}
		if each != nil {
			each(at, last)
		}
		if at >= last {
			return nil
		}
		texts, until, err := db.changedTexts(ctx, at)
		if err != nil {
			return err
		}
		terms := make([]string, len(texts))
		for i, t := range texts {
			if !t.gone {
				terms[i] = spell(t.text, t.lang)
			}
		}
		if err := db.keepIndex(ctx, rules, at, until, texts, terms); err != nil {
			return err
		}
	}
}

// emptyIndex begins the index anew.
func (db *DB) emptyIndex(ctx context.Context, rules string) error {
	return db.write(ctx, "begin the index anew", func(ctx context.Context) error {
		for _, kind := range claims.HitKinds {
			empty := fmt.Sprintf("INSERT INTO %s (%[1]s) VALUES ('delete-all')", indexOf(kind))
			if db.server != nil {
				empty = "DELETE FROM " + indexOf(kind)
			}
			if _, err := db.tables.exec(ctx, empty); err != nil {
				return err
			}
		}
		if _, err := db.tables.exec(ctx, "DELETE FROM indexed"); err != nil {
			return err
		}
		_, err := db.tables.exec(ctx, "UPDATE searching SET rules = ?, seq = 0", rules)
		return err
	})
}

// indexOf is the index of a kind.
func indexOf(kind claims.HitKind) string { return "search_" + string(kind) }

// keepIndex takes texts into the index, unless another program was faster.
func (db *DB) keepIndex(ctx context.Context, rules string, at, until int64, texts []searchText, terms []string) error {
	return db.write(ctx, "index for the search", func(ctx context.Context) error {
		done, err := db.tables.exec(ctx, "UPDATE searching SET seq = ? WHERE seq = ? AND rules = ?", until, at, rules)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return err
		}
		for i, t := range texts {
			if t.key != 0 { // it was there
				for _, table := range []string{indexOf(t.kind) + " WHERE rowid", "indexed WHERE key"} {
					if _, err := db.tables.exec(ctx, "DELETE FROM "+table+" = ?", t.key); err != nil {
						return err
					}
				}
			}
			if t.gone || terms[i] == "" {
				continue
			}
			var key int64
			if err := db.conn.QueryRowContext(ctx, "INSERT INTO indexed (kind, id, mark) VALUES (?, ?, ?) RETURNING key", string(t.kind), t.id, t.mark).Scan(&key); err != nil {
				return err
			}
			if _, err := db.tables.exec(ctx, "INSERT INTO "+indexOf(t.kind)+" (rowid, terms) VALUES (?, ?)", key, terms[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// Search lists at most so many texts of a kind that the query meets, by their ids: of the case
// for an article, of the claim for a claim and a note, of the source, and the hash of a
// capture's text. The latest indexed come first.
func (db *DB) Search(ctx context.Context, kind claims.HitKind, q claims.Lookup, most int) ([]string, error) {
	if q.Empty() || !slices.Contains(claims.HitKinds, kind) {
		return nil, nil
	}
	condition, args := indexOf(kind)+" MATCH ?", []any{fts5(q)}
	if db.server != nil {
		condition, args = serverSearch(q)
	}
	var out []string
	err := db.read(ctx, "search", func(r querier) error {
		return each(ctx, r, fmt.Sprintf(`SELECT s.id FROM %s w JOIN indexed s ON s.key = w.rowid
			WHERE %s ORDER BY w.rowid DESC LIMIT ?`, indexOf(kind), condition), append(args, most), listed(&out))
	})
	return out, err
}

// fts5 writes a query as FTS5 reads it
// (https://sqlite.org/fts5.html#full_text_query_syntax).
func fts5(q claims.Lookup) string {
	var want, not []string
	for _, c := range q {
		var any []string
		for _, p := range c.Any {
			s := `"` + strings.ReplaceAll(strings.Join(p.Terms, " "), `"`, `""`) + `"`
			if p.Prefix {
				s += "*"
			}
			any = append(any, s)
		}
		if s := "(" + strings.Join(any, " OR ") + ")"; c.Without {
			not = append(not, s)
		} else {
			want = append(want, s)
		}
	}
	s := strings.Join(want, " AND ")
	if len(not) > 0 {
		s = fmt.Sprintf("(%s) NOT (%s)", s, strings.Join(not, " OR "))
	}
	return s
}
