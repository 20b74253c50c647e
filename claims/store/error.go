package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"tickmark/claims"
)

// The reasons why the store refuses or fails. Every error of this package that a
// user can do something about is an [*Error] that matches one of them with
// errors.Is.
var (
	// ErrConflict: a record is no longer as the change says that it was, or the
	// change would leave a reference that leads nowhere. Load the case again.
	ErrConflict = errors.New("the record was changed in the meantime")
	// ErrNothing: there is nothing to undo or redo.
	ErrNothing = errors.New("nothing to undo or redo")
	// ErrStays: a step cannot be undone or redone, since something that stays stands
	// in the way; nothing was changed.
	ErrStays = errors.New("something that stays stands in the way")
	// ErrNotFound: no such case, claim or bytes.
	ErrNotFound = errors.New("not found")
	// ErrNoDatabase: there is no database at the path; it is an ErrNotFound too.
	ErrNoDatabase = fmt.Errorf("no database: %w", ErrNotFound)
	// ErrServer: the server of the database is not there, or the connection to it broke.
	ErrServer = errors.New("no connection to the server")
	// ErrNewer: the database was made by a newer version of the program, so that it
	// can be read only, or not even that.
	ErrNewer = errors.New("the database is of a newer version")
	// ErrNotDatabase: the file is something else.
	ErrNotDatabase = errors.New("not a tickmark database")
	// ErrReadOnly: the file or its folder cannot be written or opened.
	ErrReadOnly = errors.New("no permission to write")
	// ErrFull: there is no space left; nothing of the change was recorded.
	ErrFull = errors.New("no space left")
	// ErrLocked: another program holds the database for too long.
	ErrLocked = errors.New("the database is locked")
	// ErrDamaged: the file, or bytes in it, are not as they were written.
	ErrDamaged = errors.New("the database is damaged")
	// ErrInvalid: a draft that breaks a rule of the record, a mistake of the caller.
	ErrInvalid = errors.New("not a valid record")
)

// Error is a failure with a sentence for the user.
type Error struct {
	Kind   error         // one of the sentinels of this package
	Reason claims.Reason // the sentence, to be translated
	Err    error         // what was tried and what happened, for the log
}

// Error is the technical description: what was tried, what happened.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap lets errors.Is find both the kind and the cause.
func (e *Error) Unwrap() []error { return []error{e.Kind, e.Err} }

// fail makes an Error; doing says what was tried, such as "commit finding.set".
func fail(kind error, doing string, cause error, key string, args ...any) error {
	if cause == nil {
		cause = kind
	}
	return &Error{Kind: kind, Reason: claims.Because(key, args...), Err: fmt.Errorf("%s: %w", doing, cause)}
}

// explain turns what the database or the file system says into an Error where it
// is something that a user can act upon, and wraps it otherwise. Errors that are
// explained already, and the end of a context, pass unchanged in kind.
func explain(doing, path string, err error) error {
	if err == nil {
		return nil
	}
	if known := new(Error); errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if s := new(sqlite.Error); errors.As(err, &s) {
		return explainCode(doing, path, s.Code(), err)
	}
	if said := explainServer(doing, path, err); said != nil {
		return said
	}
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fail(ErrReadOnly, doing, err, "store.read_only", path)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fail(ErrFull, doing, err, "store.full", path)
	case errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR):
		return fail(ErrNotDatabase, doing, err, "store.folder", path)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// explainCode explains a result code of SQLite (https://sqlite.org/rescode.html).
// The low byte is the primary code.
func explainCode(doing, path string, code int, err error) error {
	switch code {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID:
		return fail(ErrConflict, doing, err, "store.conflict")
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return fail(ErrConflict, doing, err, "store.reference")
	}
	switch code & 0xff {
	case sqlite3.SQLITE_ERROR:
		// What our own version lays out is there, or the file is damaged in another way.
		if strings.Contains(err.Error(), "no such table") || strings.Contains(err.Error(), "no such column") {
			return fail(ErrNewer, doing, err, "store.newer_layout", path)
		}
	case sqlite3.SQLITE_FULL:
		return fail(ErrFull, doing, err, "store.full", path)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return fail(ErrLocked, doing, err, "store.locked", path)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return fail(ErrReadOnly, doing, err, "store.read_only", path)
	case sqlite3.SQLITE_NOTADB:
		return fail(ErrNotDatabase, doing, err, "store.not_database", path)
	case sqlite3.SQLITE_CORRUPT:
		return fail(ErrDamaged, doing, err, "store.damaged", path)
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG:
		return fail(ErrInvalid, doing, err, "store.invalid", err.Error())
	case sqlite3.SQLITE_IOERR:
		return fail(ErrDamaged, doing, err, "store.disk", path)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
