package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// backedUp is a database with a backup, after which something was recorded, closed.
func backedUp(t *testing.T) (path string, b *Backups, k Backup, x example) {
	t.Helper()
	db := newTest(t)
	x = full(t, db)
	b, c := backupsOf(t, db, morning)
	k = makeBackup(t, b)
	d, _ := x.source(t, 2)
	commit(t, db, d)
	closeDB(t, db)
	c.at = c.at.Add(time.Hour)
	return db.Path(), b, k, x
}

// A backup takes the place of the database, which is set aside with all that is in it.
func TestRestore(t *testing.T) {
	path, b, k, x := backedUp(t)
	aside, err := b.Restore(t.Context(), k.Path)
	if want := filepath.Join(filepath.Dir(path), "tickmark-set-aside-2026-03-09T093000Z.db"); aside != want || err != nil {
		t.Fatalf("set aside as %s, %v", aside, err)
	}
	for file, sources := range map[string]int{path: 1, aside: 2, k.Path: 1} {
		db := openTest(t, file)
		sound(t, db)
		if d := load(t, db, x.c.ID); len(d.Sources) != sources {
			t.Errorf("%s holds %d sources", file, len(d.Sources))
		}
		closeDB(t, db)
	}
	if exists(path + waiting) {
		t.Error("something is left behind")
	}
	again, err := b.Restore(t.Context(), k.Path) // within the same second
	if err != nil || again == aside {
		t.Errorf("set aside as %s, %v", again, err)
	}
}

// Where somebody has removed the database, its log is not taken for that of the backup.
func TestRestoreBesideAStrayLog(t *testing.T) {
	path, b, k, x := backedUp(t)
	if err := os.Rename(path, path+"-wal"); err != nil { // whatever is in it
		t.Fatal(err)
	}
	if aside, err := b.Restore(t.Context(), k.Path); aside != "" || err != nil {
		t.Fatalf("%s, %v", aside, err)
	}
	db := openTest(t, path)
	sound(t, db)
	load(t, db, x.c.ID)
	if !exists(b.asideName("2026-03-09T093000Z") + "-wal") {
		t.Error("the log is gone")
	}
}

// While another process has the database open, nothing is done.
func TestRestoreWhileInUse(t *testing.T) {
	path, b, k, _ := backedUp(t)
	before, _ := os.ReadFile(path)
	c := child("hold", path)
	in, _ := c.StdinPipe()
	out, _ := c.StdoutPipe()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 4)); err != nil { // it says that it is open
		t.Fatal(err)
	}
	_, err := b.Restore(t.Context(), k.Path)
	_, repairErr := b.Repair(t.Context(), "Ada")
	in.Close()
	if e := c.Wait(); e != nil {
		t.Fatal(e)
	}
	for _, err := range []error{err, repairErr} {
		if e := new(Error); !errors.Is(err, ErrLocked) || !errors.As(err, &e) || e.Reason.Key != "store.in_use" {
			t.Errorf("got %v", err)
		}
	}
	after, _ := os.ReadFile(path)
	if string(after) != string(before) || exists(path+waiting) {
		t.Error("something was changed")
	}
}

// What is no good backup does not take the place of anything.
func TestRestoreRefuses(t *testing.T) {
	path, b, k, _ := backedUp(t)
	newer, _ := newerDB(t, "")
	text := filepath.Join(t.TempDir(), "text.db")
	if err := os.WriteFile(text, []byte("Der Hafen ist voll."), 0o600); err != nil {
		t.Fatal(err)
	}
	rewrite(t, k.Path, func(b []byte) []byte { return b[:len(b)-4096] })
	before, _ := os.ReadFile(path)
	for from, want := range map[string]error{k.Path: ErrDamaged, newer: ErrNewer, text: ErrNotDatabase, filepath.Dir(path): ErrNotDatabase,
		filepath.Join(filepath.Dir(path), "none.db"): ErrNotFound} {
		if aside, err := b.Restore(t.Context(), from); !errors.Is(err, want) || aside != "" {
			t.Errorf("%s: %s, %v", from, aside, err)
		}
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) || exists(path+waiting) {
		t.Error("something was changed")
	}
}

// A program that is killed while it restores leaves the one database or the other, and
// both are still there.
func TestKilledWhileRestoring(t *testing.T) {
	kills := 12
	if os.Getenv(soakEnv) != "" {
		kills = 200
	}
	path, b, k, x := backedUp(t)
	for n := range kills {
		c := child("restore", path, k.Path)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		killed := time.AfterFunc(time.Duration(rand.IntN(60))*time.Millisecond, func() { c.Process.Kill() })
		_ = c.Wait() // it was killed, or done
		killed.Stop()
		db, err := OpenExisting(t.Context(), path)
		if err != nil {
			t.Fatalf("after kill %d: %v", n, err)
		}
		sound(t, db)
		sources := len(load(t, db, x.c.ID).Sources)
		if sources == 1 {
			d, _ := x.source(t, 2) // so that the next time can be told apart
			commit(t, db, d)
		}
		closeDB(t, db)
		for _, aside := range filesOf(filepath.Dir(path), b.stem()+asideMark, ".db") {
			if filepath.Ext(aside) != ".db" {
				continue
			}
			db := openTest(t, aside)
			sound(t, db)
			if n := len(load(t, db, x.c.ID).Sources); n != 2 {
				t.Errorf("%s holds %d sources", aside, n)
			}
			closeDB(t, db)
			removeDatabase(aside)
		}
	}
}

// Where the program was killed after it had set a damaged database aside, its log goes
// where the database went, and is not taken for that of the new one.
func TestRestoreIsFinished(t *testing.T) {
	path, b, k, x := backedUp(t)
	good, err := os.ReadFile(k.Path)
	if err != nil {
		t.Fatal(err)
	}
	aside := b.asideName("2026-03-09T093000Z")
	if err := os.Rename(path, aside); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{path + waiting: good, path + "-wal": []byte("of the old one")} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path+waiting, long, long); err != nil {
		t.Fatal(err)
	}
	db, err := OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	sound(t, db)
	load(t, db, x.c.ID)
	if b, err := os.ReadFile(aside + "-wal"); string(b) != "of the old one" {
		t.Errorf("the log: %q, %v", b, err)
	}
}

// A program that is killed while it makes backups leaves none that is not good.
func TestKilledWhileBackingUp(t *testing.T) {
	kills := 10
	if os.Getenv(soakEnv) != "" {
		kills = 200
	}
	path, b, _, _ := backedUp(t)
	for range kills {
		c := child("backup", path)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		killed := time.AfterFunc(time.Duration(10+rand.IntN(250))*time.Millisecond, func() { c.Process.Kill() })
		_ = c.Wait() // it was killed
		killed.Stop()
	}
	list, err := b.List()
	if err != nil || len(list) < 2 {
		t.Fatalf("%d backups, %v", len(list), err)
	}
	for _, k := range list {
		if _, err := examine(t.Context(), k.Path); err != nil {
			t.Errorf("%s: %v", k.Path, err)
		}
	}
	db := openTest(t, path)
	sound(t, db)
}
