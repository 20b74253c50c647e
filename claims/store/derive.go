package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tickmark/claims"
)

// records derives the records of a case, or of each, from the journal alone and
// reports where the tables differ from that in any column. Each case is derived by
// itself in an empty database in memory, so that no more than one has to fit there.
func (p *proof) records(ctx context.Context, q querier, c claims.ID) error {
	// References to bytes lead nowhere there, since the bytes are not copied.
	memory, err := sql.Open("sqlite", "file::memory:?_pragma=foreign_keys(0)")
	if err != nil {
		return err
	}
	defer memory.Close()
	conn, err := memory.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	for _, s := range p.schema {
		if _, err := conn.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	fresh := &tables{conn, map[string]*sql.Stmt{}}
	defer fresh.close()
	list := []claims.ID{c}
	if c == "" {
		if list, err = everyCase(ctx, q); err != nil {
			return err
		}
	}
	highest, whole := int64(0), true
	for _, c := range list {
		number, ok, err := p.derived(ctx, q, fresh, c)
		if err != nil {
			return err
		}
		highest, whole = max(highest, number), whole && ok
	}
	if c != "" || !whole {
		return nil
	}
	var last int64
	if err := q.QueryRowContext(ctx, "SELECT coalesce(max(last), -1) FROM numbering").Scan(&last); err != nil {
		return err
	}
	if last != highest {
		p.report("store.not_as_in_journal", "numbering", last)
	}
	return nil
}

// everyCase lists the cases that the journal or any table knows of.
func everyCase(ctx context.Context, q querier) ([]claims.ID, error) {
	query := "SELECT case_id FROM journal"
	for _, k := range kept {
		query += " UNION SELECT " + k.owner() + " FROM " + k.name
	}
	rows, err := q.QueryContext(ctx, query+" ORDER BY 1")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []claims.ID
	for rows.Next() {
		var c claims.ID
		if err := rows.Scan(&c); err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, rows.Err()
}

// derived applies a case's journal to the fresh tables, compares, and takes it out
// again. It returns the number of the case; ok is false if the journal does not
// apply, which is reported.
func (p *proof) derived(ctx context.Context, q querier, fresh *tables, c claims.ID) (number int64, ok bool, err error) {
	if _, err := fresh.conn.ExecContext(ctx, "BEGIN"); err != nil {
		return 0, false, err
	}
	defer func() {
		if _, e := fresh.conn.ExecContext(ctx, "ROLLBACK"); err == nil {
			err = e
		}
	}()
	err = entries(ctx, q, "WHERE case_id = ?", []any{c}, func(e claims.Entry, _ []byte) error {
		if err := fresh.apply(ctx, &e); err != nil && ctx.Err() == nil {
			return fail(ErrDamaged, fmt.Sprintf("apply entry %d", e.Seq), err, "store.entry_does_not_apply", e.Seq)
		}
		return ctx.Err()
	})
	if broken := new(Error); errors.As(err, &broken) && broken.Kind == ErrDamaged {
		p.add(broken.Reason)
		return 0, false, nil
	} else if err != nil {
		return 0, false, err
	}
	for _, entity := range slices.Concat(childrenFirst, []claims.Entity{claims.EntityCase}) {
		if err := p.compare(ctx, kept[entity], c, q, fresh.conn); err != nil {
			return 0, false, err
		}
	}
	err = fresh.conn.QueryRowContext(ctx, "SELECT last FROM numbering").Scan(&number)
	return number, true, err
}

// compare reports the rows of a case that are in one table only or differ.
func (p *proof) compare(ctx context.Context, k table, of claims.ID, now, derived querier) error {
	a, err := rowsOf(ctx, now, k, of)
	if err != nil {
		return err
	}
	defer a.close()
	b, err := rowsOf(ctx, derived, k, of)
	if err != nil {
		return err
	}
	defer b.close()
	for a.ok || b.ok {
		p.Records++
		order := strings.Compare(a.id, b.id)
		switch {
		case !b.ok || a.ok && order < 0:
			p.report("store.not_in_journal", k.name, a.id)
			a.next()
		case !a.ok || order > 0:
			p.report("store.only_in_journal", k.name, b.id)
			b.next()
		default:
			if !slices.Equal(a.row, b.row) {
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
	row  []any // texts, whole numbers and nil
	err  error
}

func rowsOf(ctx context.Context, q querier, k table, of claims.ID) (*cursor, error) {
	rows, err := q.QueryContext(ctx, "SELECT coalesce(id, ''), "+strings.Join(k.columns, ", ")+" FROM "+k.name+" WHERE "+k.owner()+" = ? ORDER BY 1", of)
	if err != nil {
		return nil, err
	}
	c := &cursor{rows: rows, row: make([]any, len(k.columns))}
	c.next()
	return c, nil
}

func (c *cursor) next() {
	if c.ok = c.rows.Next(); c.ok {
		into := []any{&c.id}
		for i := range c.row {
			into = append(into, &c.row[i])
		}
		c.err = c.rows.Scan(into...)
		for i, v := range c.row {
			if s, ok := v.(string); ok {
				c.row[i] = storable(s) // as the other database may have had to write it
			}
		}
		c.ok = c.err == nil
		return
	}
	c.err = c.rows.Err()
}

func (c *cursor) close() { c.rows.Close() }
