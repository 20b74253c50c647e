package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"os"
)

// applicationID marks a file as ours in bytes 68 to 71 of its header ("TkMk"), as
// https://sqlite.org/pragma.html#pragma_application_id proposes.
const applicationID = 0x546b4d6b

//go:embed schema/1.sql
var schema1 string

//go:embed schema/2.sql
var schema2 string

//go:embed schema/3.sql
var schema3 string

//go:embed schema/4.sql
var schema4 string

//go:embed schema/5.sql
var schema5 string

// migrations lead from one version of the schema to the next: the first makes an
// empty database version 1. A released one is never edited; its result is kept
// in testdata so that the way from every released version stays tested. Each has a twin
// in serverMigrations.
var migrations = []string{schema1, schema2, schema3, schema4, schema5}

// migrate brings the database up to the last version, keeping a copy of what was
// there before if it is asked to.
func (db *DB) migrate(ctx context.Context, keep bool) error {
	have, err := db.version(ctx, db.conn)
	if err != nil || have == len(db.steps) {
		return err
	}
	if have > 0 && keep {
		if err := db.keepCopy(ctx, have); err != nil {
			return err
		}
	}
	return db.write(ctx, "migrate the database", func(ctx context.Context) error {
		// Another process may have been faster.
		have, err := db.version(ctx, db.conn)
		if err != nil {
			return err
		}
		for v := have; v < len(db.steps); v++ {
			if _, err := db.conn.ExecContext(ctx, db.steps[v]); err != nil {
				return fmt.Errorf("to version %d: %w", v+1, err)
			}
		}
		_, err = db.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(db.steps)))
		return err
	})
}

// version reads the version of the schema, 0 for an empty file. It fails with
// ErrNewer and ErrNotDatabase.
func (db *DB) version(ctx context.Context, q querier) (int, error) {
	var have, app, tables int
	err := q.QueryRowContext(ctx, `SELECT (SELECT user_version FROM pragma_user_version),
		(SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)`).Scan(&have, &app, &tables)
	doing := "open the database " + db.path
	switch {
	case err != nil:
		return 0, explain(doing, db.path, err)
	case have == 0 && app == 0 && tables == 0:
		return 0, nil
	case app != applicationID || have < 1:
		return 0, fail(ErrNotDatabase, doing, fmt.Errorf("%w: it belongs to another program (application id %#x)", ErrNotDatabase, app), "store.not_database", db.path)
	case have > len(db.steps):
		return 0, fail(ErrNewer, doing, fmt.Errorf("%w: %d, and this program knows up to %d; update the program", ErrNewer, have, len(db.steps)), "store.newer", db.path)
	}
	return have, nil
}

// keepCopy makes a backup of the database as it is, named after its version, unless
// there is one that holds all that is there: it would be made anew with each try of a
// migration that fails.
func (db *DB) keepCopy(ctx context.Context, version int) error {
	b := newBackups(db.path, db.now)
	list, err := b.List()
	if err != nil {
		return err
	}
	last, err := lastEntry(ctx, db.conn)
	if err != nil {
		return err
	}
	for _, k := range list {
		if k.Version != version {
			continue
		}
		if kept, err := examine(ctx, k.Path); err == nil && kept.last.Hash == last {
			return nil
		}
		break // older ones hold less
	}
	_, err = b.make(ctx, version)
	return err
}

// lastEntry is the hash of the last entry of the journal, "" where there is none.
func lastEntry(ctx context.Context, q querier) (hash string, err error) {
	err = q.QueryRowContext(ctx, "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1").Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return hash, err
}

// makePrivate makes an empty file that only the user can read, and fails if
// there is one already.
func makePrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// syncFile waits until the file is on the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// querier is what reading needs: a connection, a pool or a transaction.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}
