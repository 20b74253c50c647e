package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// clock is a clock that tests set.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

var berlin = time.FixedZone("CET", 3600)

// backupsOf are the backups of a database at a time in Berlin.
func backupsOf(t testing.TB, db *DB, at time.Time) (*Backups, *clock) {
	t.Helper()
	c := &clock{at.In(berlin)}
	b, err := BackupsOf(db.Path(), c.now)
	if err != nil {
		t.Fatal(err)
	}
	return b, c
}

func makeBackup(t testing.TB, b *Backups) Backup {
	t.Helper()
	k, err := b.Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// A backup is made while the database is open and written to, holds it as of one
// moment, bears the date, and is nobody else's business.
func TestBackup(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	b, _ := backupsOf(t, db, morning)
	var writing sync.WaitGroup
	writing.Go(func() {
		for n := range 20 {
			d, _ := x.source(t, n+2)
			if _, err := db.Commit(t.Context(), d); err != nil {
				t.Error(err)
			}
		}
	})
	k := makeBackup(t, b)
	writing.Wait()
	if want := filepath.Join(filepath.Dir(db.Path()), "backups", "tickmark-2026-03-09T083000Z.db"); k.Path != want {
		t.Errorf("it lies at %s", k.Path)
	}
	if runtime.GOOS != "windows" {
		for path, want := range map[string]os.FileMode{b.Folder(): 0o700, k.Path: 0o600} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
				t.Errorf("%s: %v, %v", path, info, err)
			}
		}
	}
	list, err := b.List()
	if err != nil || len(list) != 1 || list[0] != k {
		t.Errorf("the backups are %+v, %v; made was %+v", list, err, k)
	}
	if left := b.parts(); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	again := makeBackup(t, b) // within the same second
	if again.Path == k.Path {
		t.Error("the second one took the place of the first")
	}
	copied := openTest(t, k.Path)
	sound(t, copied)
	if d := load(t, copied, x.c.ID); len(d.Citations) != 1 {
		t.Errorf("it holds %+v", d)
	}
}

// One backup a day is made by itself, where there is something new to keep.
func TestBackupIsDue(t *testing.T) {
	db := newTest(t)
	b, c := backupsOf(t, db, time.Now())
	due := func(want bool, when string) {
		t.Helper()
		if _, made, err := b.MakeIfDue(t.Context()); made != want || err != nil {
			t.Errorf("%s: made %t, %v", when, made, err)
		}
	}
	due(false, "nothing is in it")
	x := openExample(t, db)
	due(true, "the first one")
	d, _ := x.source(t, 1)
	commit(t, db, d)
	due(false, "on the same day")
	c.at = c.at.AddDate(0, 0, 1)
	due(true, "on the next day")
	c.at = c.at.AddDate(0, 0, 1)
	due(false, "nothing was changed")
	if err := os.Chtimes(db.Path()+"-wal", c.at, c.at); err != nil {
		t.Fatal(err)
	}
	part := filepath.Join(b.Folder(), partName("tickmark-2026-03-09T083000Z.db")+"1")
	if err := os.WriteFile(part, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(part, c.at, c.at); err != nil {
		t.Fatal(err)
	}
	due(false, "another program is at it")
	hour := c.at.Add(-2 * time.Hour)
	if err := os.Chtimes(part, hour, hour); err != nil {
		t.Fatal(err)
	}
	due(true, "the other program was killed")
	if exists(part) {
		t.Error("what it left is still there")
	}
}

// Names of other files, other databases too, are not taken for backups.
func TestBackupNames(t *testing.T) {
	b := newBackups(filepath.Join("d", "a.b.db"), time.Now)
	at := time.Date(2026, 11, 25, 17, 6, 7, 0, time.UTC)
	for name, want := range map[string]bool{
		b.name(at, 0): true, b.name(at, 3): true, "a.b-2026-11-25T170607Z.db": true, "a.b-2026-11-25T170607Z-version-2.db": true,
		"a.b-2026-11-25T170607Z.db-wal": false, "a.b-x-2026-11-25T170607Z.db": false, "a-2026-11-25T170607Z.db": false, "a.b-2026-13-25T170607Z.db": false,
		"a.b-2026-11-25T170607Z-version-.db": false, "a.b-2026-11-25T170607Z": false, ".a.b-2026-11-25T170607Z.db.part-1": false, "": false,
	} {
		if k, ok := b.parse(name); ok != want || ok && !k.At.Equal(at) {
			t.Errorf("%q: %+v, %t", name, k, ok)
		}
	}
}

func TestFindBackup(t *testing.T) {
	db := newTest(t)
	full(t, db)
	b, c := backupsOf(t, db, time.Date(2026, 3, 9, 22, 30, 0, 0, time.UTC))
	first := makeBackup(t, b)
	c.at = c.at.Add(time.Hour) // past midnight in Berlin
	second := makeBackup(t, b)
	c.at = c.at.Add(time.Hour)
	third := makeBackup(t, b)
	for named, want := range map[string]Backup{"2026-03-09": first, "2026-03-09 23:30": first, "2026-03-10": third, "2026-03-10 00:30": second,
		filepath.Base(second.Path): second} {
		if got, err := b.Find(named); err != nil || got != want {
			t.Errorf("%s: %+v, %v", named, got, err)
		}
	}
	if got, err := b.Find(first.Path); err != nil || got.Path != first.Path {
		t.Errorf("a path: %+v, %v", got, err)
	}
	for _, named := range []string{"2026", "", "2026-03-11", filepath.Dir(first.Path)} {
		_, err := b.Find(named)
		if e := new(Error); !errors.Is(err, ErrNotFound) || !errors.As(err, &e) || e.Reason.Key != "store.no_backup" {
			t.Errorf("%q: %v", named, err)
		}
	}
}

// A damaged database is never backed up, so that the good backups are not thinned out
// for the sake of bad ones; and a check says what is wrong.
func TestDamagedIsNotBackedUp(t *testing.T) {
	for name, spoil := range map[string]func(b []byte) []byte{
		"a page":     func(b []byte) []byte { clear(b[2*4096 : 3*4096]); return b },
		"half gone":  func(b []byte) []byte { return b[:len(b)/2/4096*4096] },
		"an action":  func(b []byte) []byte { return []byte(strings.Replace(string(b), "citation.add", "citation.sub", 1)) },
		"a record":   func(b []byte) []byte { return []byte(strings.Replace(string(b), `"supports"`, `"SUPPORTS"`, -1)) },
		"the header": func(b []byte) []byte { clear(b[:100]); return b },
		"all of it":  func(b []byte) []byte { return []byte(strings.Repeat("z", len(b))) },
		"nothing":    nil,
	} {
		t.Run(name, func(t *testing.T) {
			db := newTest(t)
			full(t, db)
			closeDB(t, db)
			if spoil != nil {
				rewrite(t, db.Path(), spoil)
			}
			b, _ := backupsOf(t, db, morning)
			_, err := b.Make(t.Context())
			check := b.Check(t.Context())
			if bad := spoil != nil; (err != nil) != bad || (check != nil) != bad {
				t.Errorf("made: %v, checked: %v", err, check)
			}
			for _, err := range []error{err, check} {
				if err != nil && !errors.As(err, new(*Error)) {
					t.Errorf("there is no sentence for %v", err)
				}
			}
			if list, err := b.List(); err != nil || (len(list) == 0) == (spoil == nil) || len(b.parts()) > 0 {
				t.Errorf("the backups are %v, %v", list, err)
			}
		})
	}
}

// rewrite changes a file behind everybody's back.
func rewrite(t testing.TB, path string, change func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, change(b), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Where a backup would fill the disk it is not made, and that is said.
func TestBackupWithoutSpace(t *testing.T) {
	db := newTest(t)
	full(t, db)
	b, _ := backupsOf(t, db, morning)
	b.free = func(string) (int64, bool) { return 5000, true }
	_, err := b.Make(t.Context())
	if e := new(Error); !errors.Is(err, ErrFull) || !errors.As(err, &e) || e.Reason.Key != "store.backup_no_space" {
		t.Errorf("got %v", err)
	}
	b.free = func(string) (int64, bool) { return 0, false } // a system that does not tell
	makeBackup(t, b)
}

func TestFreeSpace(t *testing.T) {
	free, known := freeSpace(t.TempDir())
	if known && free <= 0 {
		t.Errorf("free are %d", free)
	}
	if _, known := freeSpace(filepath.Join(t.TempDir(), "none")); known {
		t.Error("a folder that is not there has space")
	}
}
