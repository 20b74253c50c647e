package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tickmark/claims"
)

// Rebuild derives all records from the journal alone, in an empty database in
// memory, and returns where the tables differ from that, nothing if they are equal
// in every column. It changes nothing.
func (db *DB) Rebuild(ctx context.Context) ([]claims.Reason, error) {
	doing := "rebuild the records from the journal"
	// References to bytes lead nowhere there, since the bytes are not copied.
	memory, err := sql.Open("sqlite", "file::memory:?_pragma=foreign_keys(0)")
	if err != nil {
		return nil, explain(doing, db.path, err)
	}
	defer memory.Close()
	conn, err := memory.Conn(ctx)
	if err != nil {
		return nil, explain(doing, db.path, err)
	}
	defer conn.Close()
	var p proof
	err = db.read(ctx, doing, func(q querier) error {
		fresh := &tables{conn, map[string]*sql.Stmt{}}
		if err := fresh.fold(ctx, q, db.steps); err != nil {
			if broken := new(Error); errors.As(err, &broken) && broken.Kind != ErrNotFound {
				p.problems = append(p.problems, broken.Reason)
				return nil
			}
			return err
		}
		for _, entity := range slices.Concat(childrenFirst, []claims.Entity{claims.EntityCase}) {
			if err := p.compare(ctx, kept[entity], q, conn); err != nil {
				return err
			}
		}
		return p.compare(ctx, numbering, q, conn)
	})
	return p.problems, err
}

// fold applies the whole journal.
func (t *tables) fold(ctx context.Context, journal querier, schema []string) error {
	for _, s := range slices.Concat(schema, []string{"BEGIN"}) {
		if _, err := t.conn.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	err := entries(ctx, journal, "", nil, func(e claims.Entry, _ []byte) error {
		if err := t.apply(ctx, &e); err != nil {
			return fail(ErrDamaged, fmt.Sprintf("apply entry %d", e.Seq), err, "store.entry_does_not_apply", e.Seq)
		}
		return nil
	})
	if err != nil {
		return err
	}
	_, err = t.conn.ExecContext(ctx, "COMMIT")
	return err
}

// compare reports the rows of the table that are in one database only or differ.
func (p *proof) compare(ctx context.Context, k table, now, derived querier) error {
	a, err := rowsOf(ctx, now, k)
	if err != nil {
		return err
	}
	defer a.close()
	b, err := rowsOf(ctx, derived, k)
	if err != nil {
		return err
	}
	defer b.close()
	for a.ok || b.ok {
		order := strings.Compare(a.id, b.id)
		switch {
		case !b.ok || a.ok && order < 0:
			p.report("store.not_in_journal", k.name, a.id)
			a.next()
		case !a.ok || order > 0:
			p.report("store.only_in_journal", k.name, b.id)
			b.next()
		default:
			if !bytes.Equal(a.row, b.row) {
				p.report("store.not_as_in_journal", k.name, a.id)
			}
			a.next()
			b.next()
		}
	}
	return errors.Join(a.err, b.err)
}

// cursor walks the rows of a table by their id.
type cursor struct {
	rows *sql.Rows
	ok   bool // there is a row
	id   string
	row  []byte // all columns as one JSON array
	err  error
}

func rowsOf(ctx context.Context, q querier, k table) (*cursor, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+k.columns[0]+", json_array("+strings.Join(k.columns, ", ")+") FROM "+k.name+" ORDER BY 1")
	if err != nil {
		return nil, err
	}
	c := &cursor{rows: rows}
	c.next()
	return c, nil
}

func (c *cursor) next() {
	if c.ok = c.rows.Next(); c.ok {
		c.err = c.rows.Scan(&c.id, &c.row)
		c.ok = c.err == nil
		return
	}
	c.err = c.rows.Err()
}

func (c *cursor) close() { c.rows.Close() }
