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
	"time"

	"modernc.org/sqlite" // also the driver
	sqlite3 "modernc.org/sqlite/lib"
)

// options are what the ways of opening and the tests vary.
type options struct {
	steps    []string
	wait     time.Duration // for another program's lock
	existing bool          // make nothing that is not there
	salvage  bool          // a copy that is being mended: it is migrated without a backup
}

// patience is how long another program's lock is waited for.
const patience = 5 * time.Second

// readers is how many connections read at once: enough for a window with jobs.
const readers = 4

// Open opens the database at path, making or migrating it. A folder or file that
// it makes can be read by this user only. A database of a newer version is opened to
// be read only; see [DB.ReadOnly]. It fails with ErrNotDatabase, ErrReadOnly, ErrFull,
// ErrLocked or ErrDamaged.
//
// In place of a path may stand the address of a database on a PostgreSQL server,
// postgres://user@host/database (see [IsServer]), which must be there and may be empty.
// That fails with ErrServer, ErrNoDatabase and with what a file fails with.
func Open(ctx context.Context, path string) (*DB, error) {
	if IsServer(path) {
		return openServer(ctx, path, options{steps: serverMigrations, wait: patience})
	}
	return open(ctx, path, options{steps: migrations, wait: patience})
}

// OpenExisting is Open for who only wants to look at what is kept: it makes no
// folder and no file, and fails with ErrNoDatabase where there is none yet, or an
// empty file. A database of an older version is migrated all the same.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if IsServer(path) {
		return openServer(ctx, path, options{steps: serverMigrations, wait: patience, existing: true})
	}
	return open(ctx, path, options{steps: migrations, wait: patience, existing: true})
}

func open(ctx context.Context, path string, o options) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	db := &DB{path: path, steps: o.steps, turn: make(chan struct{}, 1), now: time.Now, closed: make(chan struct{})}
	ours, err := prepareFile(path, o.existing)
	if err != nil {
		return nil, err
	}
	if !ours {
		err := patiently(ctx, o.wait, func() error { return db.look(ctx, o.wait) })
		if errors.Is(err, ErrNewer) {
			return db.onlyRead(o.wait, err)
		}
		if err != nil {
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
	err = patiently(ctx, o.wait, func() error {
		db.conn, err = db.writer.Conn(ctx)
		return explain(doing, path, err)
	})
	if err == nil {
		db.turn <- struct{}{}
		db.tables = &tables{db.conn, map[string]*sql.Stmt{}}
		err = db.migrate(ctx, !o.salvage)
	}
	if err != nil {
		db.Close()
		if errors.Is(err, ErrNewer) { // only its log says so yet
			return (&DB{path: path, steps: o.steps, now: time.Now, closed: make(chan struct{})}).onlyRead(o.wait, err)
		}
		return nil, explain(doing, path, err)
	}
	return db, nil
}

// onlyRead opens a database of a newer version with readers alone.
func (db *DB) onlyRead(wait time.Duration, newer error) (*DB, error) {
	db.newer = newer
	var err error
	if db.readers, err = sql.Open("sqlite", dsn(db.path, wait, reading)); err != nil {
		return nil, explain("open the database "+db.path, db.path, err)
	}
	db.readers.SetMaxOpenConns(readers)
	return db, nil
}

// patiently tries again while another program holds the database. SQLite waits
// for locks by itself (busy_timeout), but not for the one that it takes to put a
// new database into WAL mode: two programs making the same one meet there
// (https://sqlite.org/c3ref/busy_handler.html).
func patiently(ctx context.Context, wait time.Duration, f func() error) error {
	const pause = 10 * time.Millisecond
	for end := time.Now().Add(wait); ; {
		err := f()
		if !errors.Is(err, ErrLocked) || time.Now().After(end) {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return err
		}
	}
}

// look refuses a database that is not ours without leaving a trace in it, which
// the writer's settings would do. Where a program was killed in the middle of a change,
// a new database of ours perhaps, the change has to be taken back before anything can
// be read; SQLite does that for whoever may write.
func (db *DB) look(ctx context.Context, wait time.Duration) error {
	err := db.lookAs(ctx, wait, looking)
	if s := new(sqlite.Error); errors.As(err, &s) && s.Code() == sqlite3.SQLITE_READONLY_ROLLBACK {
		err = db.lookAs(ctx, wait, reading)
	}
	return err
}

func (db *DB) lookAs(ctx context.Context, wait time.Duration, use int) error {
	q, err := sql.Open("sqlite", dsn(db.path, wait, use))
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
	q := url.Values{"mode": {"rw"}, "_pragma": {
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
		q.Add("_pragma", "fullfsync(1)") // macOS keeps data in the disk's memory otherwise
		q.Add("_pragma", "checkpoint_fullfsync(1)")
		q.Add("_pragma", "journal_size_limit(67108864)") // 64 MiB
	}
	return (&url.URL{Scheme: "file", Path: p, RawQuery: q.Encode()}).String()
}

// What stands in the first 100 bytes of every SQLite database
// (https://sqlite.org/fileformat2.html#the_database_header).
const (
	magic      = "SQLite format 3\x00"
	headerSize = 100
	headerUser = 60 // where the version of our schema stands, 4 bytes, big endian
	headerApp  = 68 // where the application id stands, likewise
)

// prepareFile makes the file and its folder if they are missing, or refuses that if
// the database must exist, and refuses what is no database before SQLite can touch
// it. It reports whether the file is new, or marked as ours and of no newer version.
func prepareFile(path string, existing bool) (ours bool, err error) {
	doing := "open the database " + path
	missing := func() error { return fail(ErrNoDatabase, doing, nil, "store.no_database", path) }
	found, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		if err := finishRestore(path); err != nil {
			return false, err
		}
		found, err = os.Stat(path)
	}
	if errors.Is(err, os.ErrNotExist) {
		if existing {
			return false, missing()
		}
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
		if existing {
			return false, missing()
		}
		return true, nil
	case err != nil && err != io.ErrUnexpectedEOF:
		return false, explain(doing, path, err)
	case n < headerSize || string(head[:len(magic)]) != magic:
		return false, fail(ErrNotDatabase, doing, fmt.Errorf("%w: it does not begin like one", ErrNotDatabase), "store.not_database", path)
	}
	ours = binary.BigEndian.Uint32(head[headerApp:]) == applicationID && int64(binary.BigEndian.Uint32(head[headerUser:])) <= int64(len(migrations))
	return ours, nil
}
