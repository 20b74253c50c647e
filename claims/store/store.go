// Package store keeps cases in a SQLite database.
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
// state. Other processes may use the same file at the same time: a writer waits
// for its turn, and a change that was prepared on an older state fails with
// [ErrConflict] and is not made. [DB.DataVersion] tells a window when to load
// again.
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
	path    string
	steps   []string // the migrations
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

// Path is the absolute path of the database.
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
	_, err := db.conn.ExecContext(whole, "BEGIN IMMEDIATE")
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = f(ctx)
	}
	if err == nil {
		_, err = db.conn.ExecContext(whole, "COMMIT")
	}
	if err != nil {
		// After some failures there is no transaction any more, and SQLite says so
		// here; the first error is the one that matters.
		_, _ = db.conn.ExecContext(whole, "ROLLBACK")
		return explain(doing, db.path, err)
	}
	return nil
}

// read runs f in a transaction of a reader, so that all that it reads is of one
// moment.
func (db *DB) read(ctx context.Context, doing string, f func(q querier) error) error {
	tx, err := db.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(doing, db.path, err)
	}
	defer tx.Rollback() // nothing was written
	return explain(doing, db.path, f(tx))
}

// DataVersion is a number that grows with every change that is committed, by this
// process or another: the position of the last journal entry.
func (db *DB) DataVersion(ctx context.Context) (int64, error) {
	var seq int64
	err := db.readers.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM journal").Scan(&seq)
	return seq, explain("look for changes", db.path, err)
}
