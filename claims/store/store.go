// Package store keeps cases in a SQLite database.
//
// # The record
//
// A case changes only by [DB.Commit], [DB.Undo] and [DB.Redo]. Each writes one
// [claims.Entry] to the journal and brings the records up to date in the same
// transaction; it returns only after the transaction is on the disk
// (synchronous=FULL), so what was acknowledged survives a crash and a loss of
// power. The journal only grows, and holds every record before and after each
// change: the tables can be derived from it, which [DB.Rebuild] does. Bytes are
// kept by their SHA-256 and are never removed.
//
// # The chain
//
// All entries of a database form one chain. The hash of an entry is the SHA-256
// over the JSON array
//
//	["tickmark/journal/1",prev,seq,case,at,by,action,undoes,changes]
//
// without white space: prev is the hash of the entry before ("" for the first), at
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
// themselves. Two sorts of entry are stepped over and stay: the opening of a
// case, and whatever added a capture, since evidence is never lost.
package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver
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
}

// options are what tests vary.
type options struct {
	steps []string
	wait  time.Duration // for another program's lock
}

// readers is how many connections read at once: enough for a window with jobs.
const readers = 4

// Open opens the database at path, making or migrating it. A folder or file that
// it makes can be read by this user only. It fails with ErrNewer, ErrNotDatabase,
// ErrReadOnly, ErrFull, ErrLocked or ErrDamaged.
func Open(ctx context.Context, path string) (*DB, error) {
	return open(ctx, path, options{steps: migrations, wait: 5 * time.Second})
}

func open(ctx context.Context, path string, o options) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	db := &DB{path: path, steps: o.steps, turn: make(chan struct{}, 1), now: time.Now, closed: make(chan struct{})}
	ours, err := prepareFile(path)
	if err != nil {
		return nil, err
	}
	if !ours {
		if err := db.look(ctx, o.wait); err != nil {
			return nil, err
		}
	}
	doing := "open the database " + path
	if db.writer, err = sql.Open("sqlite", dsn(path, o.wait, writing)); err != nil {
		return nil, explain(doing, path, err)
	}
	if db.readers, err = sql.Open("sqlite", dsn(path, o.wait, reading)); err != nil {
		db.writer.Close()
		return nil, explain(doing, path, err)
	}
	db.writer.SetMaxOpenConns(1)
	db.readers.SetMaxOpenConns(readers)
	db.readers.SetMaxIdleConns(readers)
	if db.conn, err = db.writer.Conn(ctx); err == nil {
		db.turn <- struct{}{}
		db.tables = &tables{db.conn, map[string]*sql.Stmt{}}
		err = db.migrate(ctx)
	}
	if err != nil {
		db.Close()
		return nil, explain(doing, path, err)
	}
	return db, nil
}

// Path is the absolute path of the database.
func (db *DB) Path() string { return db.path }

// Close waits for a change that is being committed and closes the database. What
// was acknowledged was on the disk before that. Closing again does nothing.
func (db *DB) Close() error {
	db.closing.Do(func() {
		failed := []error{db.readers.Close()}
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

// look refuses a database that is not ours without leaving a trace in it, which
// the writer's settings would do.
func (db *DB) look(ctx context.Context, wait time.Duration) error {
	q, err := sql.Open("sqlite", dsn(db.path, wait, looking))
	if err != nil {
		return explain("open the database "+db.path, db.path, err)
	}
	defer q.Close() // nothing was written
	_, err = db.version(ctx, q)
	return err
}

// The uses of a connection.
const (
	writing = iota
	reading
	looking
)

// dsn is the address of the database with its settings. They stand here and
// not in statements so that each new connection has them.
func dsn(path string, wait time.Duration, use int) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a drive letter
	}
	q := url.Values{"_pragma": {
		fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()),
		"foreign_keys(1)",
		"trusted_schema(0)",
		"cell_size_check(1)",
		"temp_store(2)", // in memory: unpublished text belongs in no other file
	}, "_defensive": {"1"}}
	switch use {
	case looking:
		q.Set("mode", "ro")
	case reading:
		q.Add("_pragma", "query_only(1)")
	case writing:
		q.Add("_pragma", "journal_mode(WAL)")
		q.Add("_pragma", "synchronous(FULL)")
		q.Add("_pragma", "journal_size_limit(67108864)") // 64 MiB
	}
	return (&url.URL{Scheme: "file", Path: p, RawQuery: q.Encode()}).String()
}

// What stands in the first 100 bytes of every SQLite database
// (https://sqlite.org/fileformat2.html#the_database_header).
const (
	magic      = "SQLite format 3\x00"
	headerSize = 100
	headerApp  = 68 // where the application id stands, 4 bytes, big endian
)

// prepareFile makes the file and its folder if they are missing, and refuses what
// is no database before SQLite can touch it. It reports whether the file is new
// or marked as ours.
func prepareFile(path string) (ours bool, err error) {
	doing := "open the database " + path
	found, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return false, explain(doing, filepath.Dir(path), err)
		}
		if err := makePrivate(path); err != nil && !errors.Is(err, os.ErrExist) {
			return false, explain(doing, path, err)
		}
		return true, nil
	}
	if err != nil {
		return false, explain(doing, path, err)
	}
	if found.IsDir() {
		return false, fail(ErrNotDatabase, doing, fmt.Errorf("%w: it is a folder", ErrNotDatabase), "store.folder", path)
	}
	if !found.Mode().IsRegular() {
		return false, fail(ErrNotDatabase, doing, fmt.Errorf("%w: it is no regular file", ErrNotDatabase), "store.not_database", path)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false, explain(doing, path, err)
	}
	head := make([]byte, headerSize)
	n, err := io.ReadFull(f, head)
	f.Close() // only read
	switch {
	case n == 0 && err == io.EOF:
		return true, nil
	case err != nil && err != io.ErrUnexpectedEOF:
		return false, explain(doing, path, err)
	case n < headerSize || string(head[:len(magic)]) != magic:
		return false, fail(ErrNotDatabase, doing, fmt.Errorf("%w: it does not begin like one", ErrNotDatabase), "store.not_database", path)
	}
	return binary.BigEndian.Uint32(head[headerApp:]) == applicationID, nil
}

// write runs f in a transaction of the writer. The commit is not cut short when
// ctx ends: either all of it is on the disk or nothing.
func (db *DB) write(ctx context.Context, doing string, f func(ctx context.Context) error) error {
	select {
	case <-db.turn:
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	case <-db.closed:
		return fmt.Errorf("%s: %w", doing, sql.ErrConnDone)
	}
	defer func() { db.turn <- struct{}{} }()
	if _, err := db.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return explain(doing, db.path, err)
	}
	end := context.WithoutCancel(ctx)
	err := f(ctx)
	if err == nil {
		_, err = db.conn.ExecContext(end, "COMMIT")
	}
	if err != nil {
		// After some failures SQLite has rolled back by itself and says so here;
		// the first error is the one that matters.
		_, _ = db.conn.ExecContext(end, "ROLLBACK")
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
