package store

import (
	"context"
	"fmt"
)

// checkServer lets the server look for references that lead nowhere and for rules
// that were switched off. Whether its files are sound is for its own tools to say.
func checkServer(ctx context.Context, q querier, report func(what string)) error {
	rows, err := q.QueryContext(ctx, `SELECT r.relname || ' → ' || p.relname, format(
			'SELECT count(*) FROM %s c WHERE %s AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s)', k.conrelid::regclass,
			string_agg(format('c.%I IS NOT NULL', a.attname), ' AND '), k.confrelid::regclass,
			string_agg(format('p.%I = c.%I', b.attname, a.attname), ' AND '))
		FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
		CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u (child, parent)
		JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.child
		JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.parent
		WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace
		GROUP BY k.oid, k.conrelid, k.confrelid, r.relname, p.relname ORDER BY 1`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var references [][2]string // what it is, and the query that counts what is broken
	for rows.Next() {
		var r [2]string
		if err := rows.Scan(&r[0], &r[1]); err != nil {
			return err
		}
		references = append(references, r)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, r := range references {
		var n int
		if err := q.QueryRowContext(ctx, r[1]).Scan(&n); err != nil {
			return fmt.Errorf("check references %s: %w", r[0], err)
		}
		for range n {
			report(r[0])
		}
	}
	off, err := q.QueryContext(ctx, `SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
		WHERE c.relnamespace = current_schema()::regnamespace AND t.tgenabled IN ('D', 'R') ORDER BY 1`)
	if err != nil {
		return err
	}
	defer off.Close()
	for off.Next() {
		var name string
		if err := off.Scan(&name); err != nil {
			return err
		}
		report(name)
	}
	return off.Err()
}
