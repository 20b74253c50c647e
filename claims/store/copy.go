package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"tickmark/claims"
)

// partName is what a file is called, with a number after it, while it is being written.
func partName(name string) string { return "." + name + ".part-" }

// copyDatabase writes a whole copy of a database to a file that only this user can
// read, and checks it, before the file gets its name. What is copied is the state of
// one moment; others may write meanwhile. It returns the size of the copy.
func copyDatabase(ctx context.Context, from, to string) (size int64, err error) {
	doing := "copy the database " + from
	// Another process may be at the same, so each has a name of its own. CreateTemp
	// makes it for this user only, and VACUUM INTO takes an empty file over as it is.
	f, err := os.CreateTemp(filepath.Dir(to), partName(filepath.Base(to))+"*")
	if err != nil {
		return 0, explain(doing, to, err)
	}
	part := f.Name()
	defer os.Remove(part) // it is gone if all went well
	if err := f.Close(); err != nil {
		return 0, explain(doing, to, err)
	}
	q, err := sql.Open("sqlite", dsn(from, patience, looking))
	if err != nil {
		return 0, explain(doing, from, err)
	}
	_, err = q.ExecContext(ctx, "VACUUM INTO ?", part)
	if e := q.Close(); err == nil {
		err = e
	}
	if err != nil {
		// SQLite does not say which of the two files it is about. The new one is what a
		// full disk or a permission stops, the other what can be damaged.
		if failed := explain(doing, from, err); errors.Is(failed, ErrDamaged) || errors.Is(failed, ErrNotDatabase) {
			return 0, failed
		}
		return 0, explain(doing, to, err)
	}
	if err := syncFile(part); err != nil {
		return 0, explain(doing, to, err)
	}
	switch _, err := examine(ctx, part); {
	case errors.Is(err, ErrNewer): // what the copy is, the database is
		return 0, fail(ErrNewer, doing, err, "store.newer", from)
	case err != nil:
		return 0, err
	}
	return finish(part, to)
}

// finish gives a file its name, for good.
func finish(part, to string) (size int64, err error) {
	info, err := os.Stat(part)
	if err == nil {
		err = os.Rename(part, to)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(to))
	}
	if err != nil {
		return 0, explain("write "+to, to, err)
	}
	return info.Size(), nil
}

// examined is what was found in a database that is good.
type examined struct {
	version int
	last    claims.Chain // the last entry of the journal
}

// examine checks a database without changing anything: its structure, and that the
// last entries of its journal have their hashes. It fails with ErrDamaged, or with what
// Open refuses it with; ErrNewer for one that this program cannot use. This process
// must not have the database open: to open its file beside SQLite, and close it, gives
// up the locks that SQLite has on it (https://sqlite.org/howtocorrupt.html, 2.2).
func examine(ctx context.Context, path string) (examined, error) {
	if _, err := prepareFile(path, true); err != nil {
		return examined{}, err
	}
	address := dsn(path, patience, looking)
	if !exists(path + "-wal") {
		address += immutable
	}
	return inspect(ctx, path, address)
}

// immutable is added to the address of a file that nobody changes, so that SQLite makes
// no other files beside it.
const immutable = "&immutable=1"

// inspect is examine for a database that this process, or another, may have open.
func inspect(ctx context.Context, path, address string) (examined, error) {
	doing := "check the database " + path
	q, err := sql.Open("sqlite", address)
	if err != nil {
		return examined{}, explain(doing, path, err)
	}
	defer q.Close() // nothing was written
	var found examined
	if found.version, err = (&DB{path: path, steps: migrations}).version(ctx, q); err != nil {
		return examined{}, err
	}
	if found.version == 0 {
		return found, nil // nothing is in it yet
	}
	var p proof
	if err := p.quick(ctx, q); err != nil {
		return examined{}, explain(doing, path, err)
	}
	if len(p.Problems) > 0 {
		return examined{}, &Error{ErrDamaged, claims.Because("store.damaged", path), errors.New(doing + ": " + p.Problems[0].Key)}
	}
	found.last = p.Last
	return found, nil
}

// syncFolder waits until the names in a folder are on the disk, where the system lets
// one wait for that.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() // only read
	return f.Sync()
}
