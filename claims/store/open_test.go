package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// Whatever cannot be opened gets its own sentence and is left as it is.
func TestOpenRefuses(t *testing.T) {
	foreign := func(statements string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) { tamper(t, path, statements) }
	}
	file := func(content string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, tt := range map[string]struct {
		make func(t *testing.T, path string)
		want error
		key  string
	}{
		"a folder": {func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, ErrNotDatabase, "store.folder"},
		"a text":                   {file(strings.Repeat("Der Hafen ist voll. ", 20)), ErrNotDatabase, "store.not_database"},
		"a short text":             {file("voll"), ErrNotDatabase, "store.not_database"},
		"a cut header":             {file(magic + "\x10\x00"), ErrNotDatabase, "store.not_database"},
		"nothing but a header":     {file(magic + strings.Repeat("\x00", 200)), ErrNotDatabase, "store.not_database"},
		"another program's, named": {foreign("PRAGMA application_id = 7; CREATE TABLE t (a)"), ErrNotDatabase, "store.not_database"},
		"another program's":        {foreign("CREATE TABLE t (a); INSERT INTO t VALUES (1)"), ErrNotDatabase, "store.not_database"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "cases.db")
			tt.make(t, path)
			before, _ := os.ReadFile(path)
			db, err := Open(t.Context(), path)
			if err == nil {
				db.Close()
			}
			var e *Error
			if !errors.Is(err, tt.want) || !errors.As(err, &e) || e.Reason.Key != tt.key || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v", err)
			}
			after, _ := os.ReadFile(path)
			if string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

// Who only wants to look gets to know that there is nothing, and leaves no trace.
func TestOpenExisting(t *testing.T) {
	folder := t.TempDir()
	empty := filepath.Join(folder, "empty.db")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(folder, "none.db"), filepath.Join(folder, "none", "deeper", "none.db"), empty} {
		_, err := OpenExisting(t.Context(), path)
		e := new(Error)
		if !errors.Is(err, ErrNoDatabase) || !errors.Is(err, ErrNotFound) || !errors.As(err, &e) || e.Reason.Key != "store.no_database" || e.Reason.Args[0] != path {
			t.Errorf("%s: %v", path, err)
		}
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
	if info, err := os.Stat(empty); err != nil || info.Size() != 0 {
		t.Errorf("the empty file is now %v, %v", info, err)
	}

	path := filepath.Join(folder, "cases.db")
	x := full(t, openTest(t, path))
	db, err := OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if d := load(t, db, x.c.ID); len(d.Citations) != 1 {
		t.Errorf("read %v", d)
	}
	if _, err := OpenExisting(t.Context(), folder); !errors.Is(err, ErrNotDatabase) || errors.Is(err, ErrNoDatabase) {
		t.Errorf("a folder: %v", err)
	}
}

func TestOpenBelowAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), filepath.Join(path, "cases.db")); !errors.Is(err, ErrNotDatabase) {
		t.Errorf("got %v", err)
	}
}

// A damaged file is reported as such, by opening it or by reading from it.
func TestDamagedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.db")
	db := openTest(t, path)
	x := full(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(b); i++ {
		b[i] = 0x5a
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err = Open(t.Context(), path)
	if err == nil {
		t.Cleanup(func() { db.Close() })
		_, err = db.Load(t.Context(), x.c.ID)
	}
	var e *Error
	if !errors.Is(err, ErrDamaged) || !errors.As(err, &e) || e.Reason.Key != "store.damaged" {
		t.Errorf("got %v", err)
	}
}

// Drafts of unpublished texts are nobody else's business.
func TestFilesArePrivate(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "deeper")
	openExample(t, openTest(t, filepath.Join(folder, "cases.db")))
	if runtime.GOOS == "windows" {
		return // permissions come from the user's folder there
	}
	got := map[string]os.FileMode{}
	for _, name := range []string{"..", ".", "cases.db", "cases.db-wal", "cases.db-shm"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		got[name] = info.Mode().Perm()
	}
	want := map[string]os.FileMode{"..": 0o700, ".": 0o700, "cases.db": 0o600, "cases.db-wal": 0o600, "cases.db-shm": 0o600}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// While another program holds the database, reading goes on; writing says so
// after a while and works again afterwards.
func TestLockedDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.db")
	db, err := open(t.Context(), path, options{steps: migrations, wait: 30 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	x := openExample(t, db)
	raw := rawDB(t, path)
	raw.SetMaxOpenConns(1)
	if _, err := raw.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	d, _ := x.find(t, 0, nil, claims.FindingVerified)
	_, err = db.Commit(t.Context(), d)
	var e *Error
	if !errors.Is(err, ErrLocked) || !errors.As(err, &e) || e.Reason.Key != "store.locked" {
		t.Errorf("got %v", err)
	}
	load(t, db, x.c.ID)
	if _, err := raw.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	commit(t, db, d)
}

// A database that another program is making is waited for, and then named.
func TestOpenWhileLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.db")
	raw := rawDB(t, path)
	raw.SetMaxOpenConns(1)
	if _, err := raw.Exec("BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	brief := options{steps: migrations, wait: 30 * time.Millisecond}
	_, err := open(t.Context(), path, brief)
	if e := new(Error); !errors.Is(err, ErrLocked) || !errors.As(err, &e) || e.Reason.Key != "store.locked" {
		t.Errorf("got %v", err)
	}
	released := time.AfterFunc(50*time.Millisecond, func() { raw.Exec("ROLLBACK") })
	defer released.Stop()
	openExample(t, openTest(t, path))
}

// A full disk costs the step that did not fit, and nothing else.
func TestFullDisk(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	before := load(t, db, x.c.ID)
	if _, err := db.conn.ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil { // as many as there are
		t.Fatal(err)
	}
	big, _ := x.source(t, 2)
	for i := range 4000 {
		big.Blobs = append(big.Blobs, []byte(claims.SHA256([]byte{byte(i), byte(i >> 8)})))
	}
	_, err := db.Commit(t.Context(), big)
	var e *Error
	if !errors.Is(err, ErrFull) || !errors.As(err, &e) || e.Reason.Key != "store.full" {
		t.Errorf("got %v", err)
	}
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
	if _, err := db.conn.ExecContext(t.Context(), "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	commit(t, db, big)
	sound(t, db)
}

// What the user gives up is not recorded in part.
func TestCommitGivenUp(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	d, _ := x.find(t, 0, nil, claims.FindingVerified)
	if _, err := db.Commit(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if n := must(t, db.DataVersion); n != 1 {
		t.Errorf("there are %d entries", n)
	}
	commit(t, db, d)
}

// Giving up at any moment, also while the transaction begins, leaves neither a
// transaction behind nor a change that was not acknowledged.
func TestCommitGivenUpAtAnyMoment(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	kept := must(t, db.DataVersion)
	for i := range 400 {
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			for len(db.turn) > 0 && ctx.Err() == nil { // until the commit has its turn
				runtime.Gosched()
			}
			for range rand.IntN(3000) {
				runtime.Gosched()
			}
			cancel()
		}()
		d, _ := x.source(t, i+1)
		_, err := db.Commit(ctx, d)
		cancel()
		if err == nil {
			kept++
		} else if !errors.Is(err, context.Canceled) {
			t.Fatalf("commit %d: %v", i, err)
		}
		if n := must(t, db.DataVersion); n != kept {
			t.Fatalf("commit %d: %d entries, acknowledged were %d", i, n, kept)
		}
	}
	d, _ := x.source(t, 1000)
	commit(t, db, d)
	d, _ = x.source(t, 1001)
	commit(t, openTest(t, db.Path()), d) // nor is there a lock
	sound(t, db)
}

// sound checks everything that can be checked.
func sound(t testing.TB, db *DB) {
	t.Helper()
	problems, err := db.Prove(t.Context(), "")
	if err != nil || len(problems) > 0 {
		t.Errorf("proof: %v, %v", problems, err)
	}
}
