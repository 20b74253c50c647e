// Package store keeps cases in a database: a file of SQLite, or for a desk with several
// machines a PostgreSQL server.
//
// # The record
//
// A case changes only by [DB.Commit], [DB.CommitAll], [DB.Undo] and [DB.Redo]. Each writes one
// [claims.Entry] to the journal and brings the records up to date in the same
// transaction; it returns only after the transaction is on the disk
// (synchronous=FULL), so what was acknowledged survives a crash and a loss of
// power. The journal only grows, and holds every record before and after each
// change: the tables follow from it, and [DB.Prove] checks that they do. Bytes are
// kept by their SHA-256 and are never removed.
//
// # The chain
//
// All entries of a database form one chain. The hash of an entry is the SHA-256
// over the JSON array
//
//	["tickmark/journal/1",prev,seq,case,at,by,action,undoes,changes]
//
// without white space (see [claims.Entry.Sum]): prev is the hash of the entry before ("" for the first), at
// is in UTC with six decimals (2006-01-02T15:04:05.000000Z), undoes is 0 where
// nothing is taken back, and changes are as kept: members of objects sorted by
// name, numbers as they stand, strings as encoding/json writes them without HTML
// escapes. Whoever alters or takes out an entry must replace all that follow;
// [DB.Prove] checks it.
//
// # Several programs at once
//
// One connection writes, several read, each reader seeing the last committed
// state. Other processes, and with a server other machines, may use the same database
// at the same time: a writer waits for its turn, and a change that was prepared on an
// older state fails with [ErrConflict] and is not made. [DB.DataVersion] tells a window
// when to load again.
//
// # Two databases
//
// [Open] takes a path or the address of a server. All that this package says to a
// database it says in SQL that both understand, with the placeholders of SQLite, which
// are rewritten for PostgreSQL (see serverConn). What has to differ is in the files
// postgres*.go: opening, taking turns, what becomes of a change whose end was not heard,
// errors, and the schema.
//
// Each step of the schema stands in schema/N.sql for SQLite and, with the same tables,
// columns, keys, references, checks, indexes and triggers, in schema/postgres/N.sql for
// PostgreSQL, and is listed in migrations and serverMigrations. To write the twin of a
// step:
//
//	TEXT                     text COLLATE "C", so that texts sort by code points
//	INTEGER, BLOB, REAL      bigint, bytea, double precision; truth values are 0 and 1
//	CHECK (json_valid(x))    CHECK (x::json IS NOT NULL); JSON stays text, for the hashes
//	x NOT GLOB '*[^0-9]*'    x !~ '[^0-9]'
//	STRICT                   nothing
//	a trigger with RAISE     EXECUTE FUNCTION stays('why') once for each statement, TRUNCATE
//	                         beside DELETE, or at_end('why') FOR EACH ROW; see version 1
//
// A test holds that the two are twins. Statements avoid what only one of them knows:
// functions of JSON (records are decoded in Go), max of two values (WHERE a < b), and
// selecting from a selection without a name (AS).
//
// # Undo
//
// Undo and redo work through a case's journal as in an editor; they are entries
// themselves. Evidence is never lost, so three sorts of entry are stepped over and
// stay: the opening of a case, whatever added a capture, and whatever added a
// source, from the moment when the source has a capture. A source is fetched as
// soon as it is added, so that undo, were it to stop there, could never again get
// at what was done before; instead it takes back the last thing that a person
// found, wrote or chose, and its entry says which, for the user to be told.
// Captures, which come in the background, do not end redoing.
//
// What came with a case file is a wall: nothing from before it is undone or redone.
//
// If anything else that stays depends on the entry whose turn it is, nothing is
// undone ([ErrStays]): nothing is ever stepped over because it does not fit.
//
// # Backups and damage
//
// [Backups] are whole, checked copies beside the database, made while it is in use. Where
// it is damaged, what can still be read of it is put together with the newest of them
// ([Backups.Salvage]): since every entry and all bytes carry their hash, the pages of a
// file need not be trusted (package carve). A damaged database is set aside and never
// written to.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"
)

// DB is a database of cases. It is safe for use by several goroutines.
type DB struct {
	path    string   // or the address of the server, without its password
	steps   []string // the migrations of a file
	server  *server  // nil for a file
	writer  *sql.DB
	conn    *sql.Conn     // the writer's only connection
	turn    chan struct{} // holds one token; whoever has it may use conn
	tables  *tables       // over conn
	readers *sql.DB
	now     func() time.Time

	closing sync.Once
	closed  chan struct{}
	failed  error // of closing

	newer error // why nothing can be changed, nil where it can; see ReadOnly
}

// Path is the absolute path of the database, or the address of its server without
// password.
func (db *DB) Path() string { return db.path }

// ReadOnly is nil for a database that can be changed, and for one of a newer version of
// the program an error with the sentence for it. What that holds can be read as far as
// it lies where this program knows; every change is refused with this error.
func (db *DB) ReadOnly() error { return db.newer }

// Close waits for a change that is being committed and closes the database. What
// was acknowledged was on the disk before that. Closing again does nothing.
func (db *DB) Close() error {
	db.closing.Do(func() {
		failed := []error{db.readers.Close()}
		if db.newer != nil {
			db.failed = errors.Join(failed...)
			close(db.closed)
			return
		}
		if db.tables != nil {
			<-db.turn // never given back: there is nothing left to write to
			// SQLite keeps the file open, and its log unmerged, for as long as a
			// statement lives.
			failed = append(failed, db.tables.close())
		}
		if db.conn != nil {
			failed = append(failed, db.conn.Close())
		}
		if db.server != nil {
			failed = nil // a connection that is gone already is closed
		}
		failed = append(failed, db.writer.Close())
		close(db.closed)
		if err := errors.Join(failed...); err != nil {
			db.failed = fmt.Errorf("close the database %s: %w", db.path, err)
		}
	})
	return db.failed
}

// write runs f in a transaction of the writer. Neither its beginning nor its end
// is cut short when ctx ends, since the driver would say that they failed when
// they did not; the beginning waits for other programs as long as Open says.
// Either all of it is on the disk or nothing.
func (db *DB) write(ctx context.Context, doing string, f func(ctx context.Context) error) error {
	if db.newer != nil {
		return db.newer
	}
	select {
	case <-db.turn:
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	case <-db.closed:
		return fmt.Errorf("%s: %w", doing, sql.ErrConnDone)
	}
	defer func() { db.turn <- struct{}{} }()
	whole := context.WithoutCancel(ctx)
	err := db.begin(whole)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = f(ctx)
	}
	if err == nil {
		err = db.commit(whole)
	}
	if err != nil {
		// After some failures there is no transaction any more, and the database says
		// so here; the first error is the one that matters.
		_, _ = db.conn.ExecContext(whole, "ROLLBACK")
		return db.unmade(ctx, doing, err)
	}
	return nil
}

// read runs f in a transaction of a reader, so that all that it reads is of one
// moment.
func (db *DB) read(ctx context.Context, doing string, f func(q querier) error) error {
	tx, err := db.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(doing, db.path, stopped(ctx, err))
	}
	defer tx.Rollback() // nothing was written
	return explain(doing, db.path, stopped(ctx, f(tx)))
}

// DataVersion is a number that grows with every change that is committed, by this
// process or another: the position of the last journal entry.
func (db *DB) DataVersion(ctx context.Context) (int64, error) {
	var seq int64
	err := db.readers.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM journal").Scan(&seq)
	return seq, explain("look for changes", db.path, err)
}
