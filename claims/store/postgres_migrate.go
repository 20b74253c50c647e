package store

import (
	"context"
	_ "embed"
	"fmt"
)

//go:embed schema/postgres/1.sql
var serverSchema1 string

//go:embed schema/postgres/2.sql
var serverSchema2 string

//go:embed schema/postgres/3.sql
var serverSchema3 string

//go:embed schema/postgres/4.sql
var serverSchema4 string

//go:embed schema/postgres/5.sql
var serverSchema5 string

// serverMigrations are the twins of migrations, one for each, with the same tables,
// columns and rules in the words of PostgreSQL.
var serverMigrations = []string{serverSchema1, serverSchema2, serverSchema3, serverSchema4, serverSchema5}

// migrateServer brings the record up to the last version. It keeps no copy: a step is
// made wholly or not at all, and backups are the server's own.
func (db *DB) migrateServer(ctx context.Context, existing bool) error {
	have, err := db.serverVersion(ctx, db.conn)
	if err != nil || have == len(db.server.steps) {
		return err
	}
	if have == 0 && existing {
		return fail(ErrNoDatabase, "open the database "+db.path, nil, "store.no_database", db.path)
	}
	return db.write(ctx, "migrate the database", func(ctx context.Context) error {
		// Another process may have been faster.
		have, err := db.serverVersion(ctx, db.conn)
		if err != nil {
			return err
		}
		for v := have; v < len(db.server.steps); v++ {
			if _, err := db.conn.ExecContext(ctx, db.server.steps[v]); err != nil {
				return fmt.Errorf("to version %d: %w", v+1, err)
			}
		}
		_, err = db.conn.ExecContext(ctx, "UPDATE schema_version SET version = ?", len(db.server.steps))
		return err
	})
}

// serverVersion reads the version of the schema, 0 where there are no tables. It fails
// with ErrNoDatabase, ErrNewer and ErrNotDatabase.
func (db *DB) serverVersion(ctx context.Context, q querier) (have int, err error) {
	doing := "open the database " + db.path
	var encoding string
	var place, ours bool
	var tables int
	err = q.QueryRowContext(ctx, `SELECT current_setting('server_encoding'), current_schema() IS NOT NULL,
		to_regclass(quote_ident(current_schema()) || '.schema_version') IS NOT NULL,
		(SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v') AND relnamespace = to_regnamespace(current_schema()))`).Scan(&encoding, &place, &ours, &tables)
	switch {
	case err != nil:
		return 0, err
	case encoding != "UTF8":
		return 0, fail(ErrNotDatabase, doing, fmt.Errorf("%w: its encoding is %s", ErrNotDatabase, encoding), "store.server_encoding", db.path, encoding)
	case !place:
		return 0, fail(ErrNoDatabase, doing, fmt.Errorf("%w: no schema of its search_path is there", ErrNoDatabase), "store.server_no_database", db.path)
	case !ours && tables == 0:
		return 0, nil
	case !ours:
		return 0, fail(ErrNotDatabase, doing, fmt.Errorf("%w: %d tables of another program are there", ErrNotDatabase, tables), "store.server_not_ours", db.path)
	}
	err = q.QueryRowContext(ctx, "SELECT version FROM schema_version WHERE application = 'tickmark'").Scan(&have)
	switch {
	case err != nil:
		return 0, fail(ErrNotDatabase, doing, fmt.Errorf("%w: %w", ErrNotDatabase, err), "store.server_not_ours", db.path)
	case have > len(db.server.steps):
		return 0, fail(ErrNewer, doing, fmt.Errorf("%w: %d, and this program knows up to %d; update the program", ErrNewer, have, len(db.server.steps)), "store.server_newer", db.path)
	}
	return have, nil
}
