package store

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// worn is a closed database with two cases and many entries over several pages, whose
// backup was made before the last of them.
type worn struct {
	path   string
	b      *Backups
	x, y   example
	last   int64 // number of the last entry
	backed int64 // of the backup's
}

func newWorn(t *testing.T) worn {
	t.Helper()
	db := newTest(t)
	w := worn{path: db.Path(), x: full(t, db), y: full(t, db)}
	add := func(from, to int) {
		for n := from; n < to; n++ {
			for _, x := range []example{w.x, w.y} {
				d, s := x.source(t, n)
				d.By = strings.Repeat("Ada ", 100) // so that the entries fill pages
				commit(t, db, d)
				d, _ = x.capture(t, s)
				d.Blobs = append(d.Blobs, []byte(strings.Repeat(s.URL, 500)))
				commit(t, db, d)
			}
		}
	}
	add(2, 20)
	var c *clock
	w.b, c = backupsOf(t, db, morning)
	makeBackup(t, w.b)
	w.backed = must(t, db.DataVersion)
	add(20, 40)
	w.last = must(t, db.DataVersion)
	c.at = c.at.Add(time.Hour)
	closeDB(t, db)
	return w
}

// pagesWith are the pages of the file that hold the words, in its order.
func pagesWith(t *testing.T, path, words string) []int {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []int
	for n := 0; n*4096 < len(b); n++ {
		if bytes.Contains(b[n*4096:min(len(b), (n+1)*4096)], []byte(words)) {
			list = append(list, n)
		}
	}
	return list
}

// What can be read of a database is read, whatever has happened to it, and put together
// with the newest backup; what is missing is said.
func TestRepair(t *testing.T) {
	overwrite := func(words string, pages func(all []int) []int) func(*testing.T, worn) {
		return func(t *testing.T, w worn) {
			all := pagesWith(t, w.path, words)
			rewrite(t, w.path, func(b []byte) []byte {
				for _, n := range pages(all) {
					clear(b[n*4096 : (n+1)*4096])
				}
				return b
			})
		}
	}
	middle := func(all []int) []int { return all[len(all)*3/4 : len(all)*3/4+1] }
	noBackup := func(t *testing.T, w worn) {
		if err := os.RemoveAll(w.b.Folder()); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		spoil []func(*testing.T, worn)
		// all: nothing is lost, gap: entries are missing in the middle, end: at the end
		all, gap, end bool
	}{
		"nothing at all": {nil, true, false, false},
		"the header is zero": {[]func(*testing.T, worn){func(t *testing.T, w worn) {
			rewrite(t, w.path, func(b []byte) []byte { clear(b[:100]); return b })
		}}, true, false, false},
		"the header and the schema are gone, and there is no backup": {[]func(*testing.T, worn){noBackup, func(t *testing.T, w worn) {
			rewrite(t, w.path, func(b []byte) []byte { clear(b[:4096]); return b })
		}}, true, false, false},
		"a page of entries that the backup has":   {[]func(*testing.T, worn){overwrite("source.add", func(all []int) []int { return all[:1] })}, true, false, false},
		"a page of entries that nothing else has": {[]func(*testing.T, worn){overwrite("source.add", middle)}, false, true, false},
		"the same without a backup":               {[]func(*testing.T, worn){noBackup, overwrite("source.add", middle)}, false, true, false},
		"the end is cut off": {[]func(*testing.T, worn){func(t *testing.T, w worn) {
			rewrite(t, w.path, func(b []byte) []byte { return b[:len(b)/3+77] })
		}}, false, false, true},
		"random garbage": {[]func(*testing.T, worn){func(t *testing.T, w worn) {
			rewrite(t, w.path, func(b []byte) []byte {
				rand.NewChaCha8([32]byte{1}).Read(b)
				return b
			})
		}}, false, false, true},
		"it is empty": {[]func(*testing.T, worn){func(t *testing.T, w worn) {
			rewrite(t, w.path, func([]byte) []byte { return nil })
		}}, false, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorn(t)
			for _, spoil := range tt.spoil {
				spoil(t, w)
			}
			before, _ := os.ReadFile(w.path)
			s, err := w.b.Repair(t.Context(), "Ada")
			if err != nil {
				t.Fatal(err)
			}
			if after, _ := os.ReadFile(s.Aside); !bytes.Equal(before, after) {
				t.Error("what was damaged is not as it was")
			}
			db := openTest(t, w.path)
			sound(t, db)
			if d := load(t, db, w.x.c.ID); tt.all != (len(d.Captures) == 39) || len(d.Findings) != 1 || len(d.Citations) != 1 {
				t.Errorf("the case has %d captures", len(d.Captures))
			}
			if whole := s.Whole(); whole == tt.gap || tt.all != (s.Entries == w.last) || tt.gap != (s.Apart > 0) {
				t.Errorf("it says %+v", s)
			}
			if tt.end && (s.Entries < w.backed && s.Backup != "" || s.Entries >= w.last) {
				t.Errorf("of %d entries, %d in the backup, %d are there", w.last, w.backed, s.Entries)
			}
			if tt.gap {
				beyondTheGap(t, db, w, s)
			}
			d, _ := w.y.source(t, 100)
			commit(t, db, d) // work goes on
			sound(t, db)
		})
	}
}

// beyondTheGap checks what became of entries whose chain is cut: what they say is there,
// and they themselves are kept.
func beyondTheGap(t *testing.T, db *DB, w worn, s Salvaged) {
	t.Helper()
	missing := s.Missing[0].To - s.Missing[0].From + 1
	if len(s.Missing) != 1 || s.Entries+missing+s.Apart != w.last {
		t.Errorf("of %d entries it says %+v", w.last, s)
	}
	d := load(t, db, w.x.c.ID)
	if len(d.Sources) < 30 || len(d.Case.Brought) != 1 {
		t.Errorf("the case has %d sources and %v", len(d.Sources), d.Case.Brought)
	}
	lines, err := db.Blob(t.Context(), d.Case.Brought[0].Journal)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := claims.ParseJournal(lines)
	if err != nil || len(kept) == 0 {
		t.Errorf("%d entries are kept, %v", len(kept), err)
	}
	// A capture whose source is lost in the gap cannot be told of.
	for _, c := range d.Captures {
		if !slices.ContainsFunc(d.Sources, func(s claims.Source) bool { return s.ID == c.Source }) {
			t.Errorf("the capture %s has no source", c.ID)
		}
	}
	if _, err := db.Undo(t.Context(), w.x.c.ID, "Ada"); !errors.Is(err, ErrNothing) {
		t.Errorf("undone across the gap: %v", err)
	}
}

// What only the log holds is read from there, and what was never committed is not.
func TestSalvageReadsTheLog(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	folder := t.TempDir()
	for _, end := range []string{"", "-wal"} { // as a killed program leaves them
		b, err := os.ReadFile(db.Path() + end)
		if err != nil {
			t.Fatal(err)
		}
		if end == "" {
			b = nil // and the database itself is gone
		} else {
			clear(b[:32]) // with the head of the log
		}
		if err := os.WriteFile(filepath.Join(folder, "t.db"+end), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b, err := BackupsOf(filepath.Join(folder, "t.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "new.db")
	s, err := b.Salvage(t.Context(), filepath.Join(folder, "t.db"), to, "Ada")
	if err != nil || s.Entries != 5 || !s.Whole() {
		t.Fatalf("%+v, %v", s, err)
	}
	made := openTest(t, to)
	sound(t, made)
	if d := cmp.Diff(load(t, db, x.c.ID), load(t, made, x.c.ID)); d != "" {
		t.Error(d)
	}
	rewrite(t, filepath.Join(folder, "t.db-wal"), func(b []byte) []byte { return b[:len(b)-(4096+24)] }) // with the last commit
	if s, err := b.Salvage(t.Context(), filepath.Join(folder, "t.db"), to, "Ada"); err != nil || s.Entries != 4 {
		t.Errorf("%+v, %v", s, err)
	}
}

// Bytes that are lost are said; the record of them stays.
func TestSalvageWithoutBytes(t *testing.T) {
	w := newWorn(t)
	if err := os.RemoveAll(w.b.Folder()); err != nil {
		t.Fatal(err)
	}
	sum := []byte(claims.SHA256([]byte("<p>" + sourceText)))
	rewrite(t, w.path, func(b []byte) []byte {
		for i := 0; ; i++ {
			next := bytes.Index(b[i:], sum)
			if next < 0 {
				return b
			}
			i += next
			if row := b[i+len(sum)+1:]; bytes.HasPrefix(row, []byte("none")) || bytes.HasPrefix(row, []byte("deflate")) {
				row[len("deflate")+1] ^= 1 // of the bytes themselves
			}
		}
	})
	s, err := w.b.Repair(t.Context(), "Ada")
	if err != nil || s.Bytes != 1 || s.Whole() || s.Entries != w.last {
		t.Fatalf("%+v, %v", s, err)
	}
	db := openTest(t, w.path)
	problems, err := db.Prove(t.Context(), "")
	if err != nil || len(problems) == 0 {
		t.Errorf("the proof says %v, %v", problems, err)
	}
	load(t, db, w.x.c.ID)
}

// A case whose beginning is lost cannot be put together; it is named, and the others
// are there.
func TestSalvageOfACaseWithoutItsBeginning(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	pad := func(x example) {
		for n := range 20 {
			d, _ := x.source(t, n+2)
			d.By = strings.Repeat("Ada ", 200) // so that entries fill pages
			commit(t, db, d)
		}
	}
	pad(x)
	y := openExample(t, db)
	pad(y)
	closeDB(t, db)
	rewrite(t, db.Path(), func(b []byte) []byte {
		for page := range slices.Chunk(b, 4096) {
			if bytes.Contains(page, []byte(ActionOpen)) && bytes.Contains(page, []byte(y.c.ID)) {
				clear(page)
			}
		}
		return b
	})
	b, _ := backupsOf(t, db, morning)
	s, err := b.Repair(t.Context(), "Ada")
	if err != nil || !slices.Equal(s.Lost, []claims.ID{y.c.ID}) || len(s.Missing) != 1 {
		t.Fatalf("%+v, %v", s, err)
	}
	made := openTest(t, db.Path())
	sound(t, made)
	if list, err := made.Cases(t.Context()); err != nil || len(list) != 1 || list[0].Case != x.c.ID {
		t.Errorf("the cases are %+v, %v", list, err)
	}
}

// Where there is nothing, nothing is made of it.
func TestSalvageOfNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "t.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("Der Hafen ist voll. ", 999)), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := BackupsOf(path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Repair(t.Context(), "Ada")
	if e := new(Error); !errors.Is(err, ErrDamaged) || !errors.As(err, &e) || e.Reason.Key != "store.nothing_to_salvage" {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}

// Where earlier backups are of a past that an older backup was restored over, the
// database counts, not they.
func TestRepairAfterARestore(t *testing.T) {
	w := newWorn(t)
	list, err := w.b.List()
	if err != nil {
		t.Fatal(err)
	}
	later := makeBackup(t, w.b) // of all entries
	if _, err := w.b.Restore(t.Context(), list[0].Path); err != nil {
		t.Fatal(err)
	}
	db := openTest(t, w.path)
	d, _ := w.x.source(t, 77)
	commit(t, db, d)
	closeDB(t, db)
	rewrite(t, w.path, func(b []byte) []byte { clear(b[:4096]); return b })
	s, err := w.b.Repair(t.Context(), "Ada")
	if err != nil || s.Entries != w.backed+1 || !s.Whole() || s.Backup != later.Path {
		t.Fatalf("%+v, %v", s, err)
	}
	db = openTest(t, w.path)
	sound(t, db)
	if d := load(t, db, w.x.c.ID); d.Sources[len(d.Sources)-1].Number != 77 {
		t.Errorf("the last source is %+v", d.Sources[len(d.Sources)-1])
	}
}
