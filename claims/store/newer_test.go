package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// newerDB is a database with a case that a newer program has changed since.
func newerDB(t *testing.T, statements string) (path string, x example) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "cases.db")
	db := openTest(t, path)
	x = full(t, db)
	closeDB(t, db)
	tamper(t, path, "PRAGMA user_version = 99;"+statements)
	return path, x
}

// A database of a newer program can be read, whatever was added to it; every change is
// refused with a sentence, and the file stays as it is.
func TestNewerDatabaseIsOnlyRead(t *testing.T) {
	path, x := newerDB(t, "CREATE TABLE future (a); ALTER TABLE claim ADD COLUMN mood TEXT")
	before, _ := os.ReadFile(path)
	db := openTest(t, path)
	if err := db.ReadOnly(); !errors.Is(err, ErrNewer) {
		t.Errorf("it says %v", err)
	}
	if d := load(t, db, x.c.ID); len(d.Claims) != 2 || len(d.Findings) != 1 || len(d.Citations) != 1 {
		t.Errorf("read %+v", d)
	}
	if list, err := db.Cases(t.Context()); err != nil || len(list) != 1 {
		t.Errorf("the cases are %+v, %v", list, err)
	}
	d, _ := x.source(t, 2)
	_, commitErr := db.Commit(t.Context(), d)
	_, undoErr := db.Undo(t.Context(), x.c.ID, "Ada")
	noteErr := db.Note(t.Context(), claims.Request{Method: "GET", URL: "https://a.example", For: "page"})
	for _, err := range []error{commitErr, undoErr, noteErr} {
		if e := new(Error); !errors.Is(err, ErrNewer) || !errors.As(err, &e) || e.Reason.Key != "store.newer" {
			t.Errorf("a change: %v", err)
		}
	}
	if _, err := db.Prove(t.Context(), ""); !errors.Is(err, ErrNewer) {
		t.Errorf("a proof: %v", err)
	}
	closeDB(t, db)
	b, err := BackupsOf(path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Make(t.Context())
	if e := new(Error); !errors.Is(err, ErrNewer) || !errors.As(err, &e) || !cmp.Equal(e.Reason, claims.Because("store.newer", path)) {
		t.Errorf("a backup: %v", err)
	}
	if list, err := b.List(); err != nil || len(list) != 0 {
		t.Errorf("backups: %+v, %v", list, err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was changed")
	}
}

// Where the newer program has laid a table out anew, that is said.
func TestNewerDatabaseOfAnotherLayout(t *testing.T) {
	path, x := newerDB(t, "ALTER TABLE finding RENAME TO verdict")
	db := openTest(t, path)
	_, err := db.Load(t.Context(), x.c.ID)
	if e := new(Error); !errors.Is(err, ErrNewer) || !errors.As(err, &e) || e.Reason.Key != "store.newer_layout" {
		t.Errorf("got %v", err)
	}
}
