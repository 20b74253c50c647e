package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"
)

// Each failure that a user can do something about has its kind and its sentence.
func TestExplainCode(t *testing.T) {
	for code, want := range map[int]struct {
		kind error
		key  string
	}{
		sqlite3.SQLITE_FULL:                  {ErrFull, "store.full"},
		sqlite3.SQLITE_BUSY:                  {ErrLocked, "store.locked"},
		sqlite3.SQLITE_BUSY_SNAPSHOT:         {ErrLocked, "store.locked"},
		sqlite3.SQLITE_LOCKED:                {ErrLocked, "store.locked"},
		sqlite3.SQLITE_PROTOCOL:              {ErrLocked, "store.locked"},
		sqlite3.SQLITE_READONLY:              {ErrReadOnly, "store.read_only"},
		sqlite3.SQLITE_READONLY_DIRECTORY:    {ErrReadOnly, "store.read_only"},
		sqlite3.SQLITE_CANTOPEN:              {ErrReadOnly, "store.read_only"},
		sqlite3.SQLITE_NOTADB:                {ErrNotDatabase, "store.not_database"},
		sqlite3.SQLITE_CORRUPT:               {ErrDamaged, "store.damaged"},
		sqlite3.SQLITE_CORRUPT_INDEX:         {ErrDamaged, "store.damaged"},
		sqlite3.SQLITE_IOERR_FSYNC:           {ErrDamaged, "store.disk"},
		sqlite3.SQLITE_CONSTRAINT_UNIQUE:     {ErrConflict, "store.conflict"},
		sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: {ErrConflict, "store.conflict"},
		sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: {ErrConflict, "store.reference"},
		sqlite3.SQLITE_CONSTRAINT_CHECK:      {ErrInvalid, "store.invalid"},
		sqlite3.SQLITE_CONSTRAINT_DATATYPE:   {ErrInvalid, "store.invalid"},
		sqlite3.SQLITE_TOOBIG:                {ErrInvalid, "store.invalid"},
	} {
		cause := errors.New("cause")
		err := explainCode("try", "cases.db", code, cause)
		e := new(Error)
		if !errors.Is(err, want.kind) || !errors.As(err, &e) || e.Reason.Key != want.key || !errors.Is(err, cause) {
			t.Errorf("code %d: %v", code, err)
		}
		if err.Error() != "try: cause" {
			t.Errorf("code %d says %q", code, err)
		}
	}
	if err := explainCode("try", "cases.db", sqlite3.SQLITE_NOMEM, errors.New("cause")); err.Error() != "try: cause" {
		t.Errorf("another code says %q", err)
	}
}

func TestExplain(t *testing.T) {
	known := fail(ErrFull, "try", nil, "store.full", "cases.db")
	for name, tt := range map[string]struct{ err, want error }{
		"permission":    {&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, ErrReadOnly},
		"read-only":     {fmt.Errorf("open: %w", syscall.EROFS), ErrReadOnly},
		"no space":      {fmt.Errorf("write: %w", syscall.ENOSPC), ErrFull},
		"quota":         {fmt.Errorf("write: %w", syscall.EDQUOT), ErrFull},
		"a folder":      {fmt.Errorf("open: %w", syscall.EISDIR), ErrNotDatabase},
		"known already": {fmt.Errorf("again: %w", known), ErrFull},
		"given up":      {fmt.Errorf("read: %w", context.Canceled), context.Canceled},
		"too late":      {context.DeadlineExceeded, context.DeadlineExceeded},
		"anything else": {fs.ErrClosed, fs.ErrClosed},
	} {
		if got := explain("try", "cases.db", tt.err); !errors.Is(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
	if explain("try", "cases.db", nil) != nil {
		t.Error("no error became one")
	}
}
