package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A database of every version that was ever released opens, with all that is in
// it, and then has the same schema as a new one. Each file of testdata holds one,
// as its statements, with the case of the tests in it: what `sqlite3 FILE .dump`
// writes, with the two pragmas that it leaves out.
func TestEveryReleasedVersionOpens(t *testing.T) {
	want := schemaOf(t, newTest(t))
	for version := 1; version <= len(migrations); version++ {
		t.Run(strconv.Itoa(version), func(t *testing.T) {
			statements, err := os.ReadFile(filepath.Join("testdata", "version-"+strconv.Itoa(version)+".sql"))
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "cases.db")
			tamper(t, path, string(statements))
			db := openTest(t, path)
			sound(t, db)
			if d := cmp.Diff(want, schemaOf(t, db)); d != "" {
				t.Error(d)
			}
			id, err := db.Case(t.Context(), 1)
			if err != nil {
				t.Fatal(err)
			}
			d := load(t, db, id)
			if d.Text != articleText || len(d.Claims) != 2 || len(d.Findings) != 1 || len(d.Sources) != 1 || len(d.Captures) != 1 || len(d.Citations) != 1 {
				t.Errorf("something is missing: %+v", d)
			}
			if version >= 2 {
				if got, err := db.Requests(t.Context(), "", 0); err != nil || len(got) != len(noted) || len(d.Attachments) != 1 {
					t.Errorf("attachments %+v, requests %+v, %v", d.Attachments, got, err)
				}
			}
			if _, err := db.Undo(t.Context(), id, "Ada"); err != nil {
				t.Error(err)
			}
			sound(t, db)
		})
	}
}

// Before a migration a copy of the database is kept, which opens in the old
// version; after it everything is there.
func TestMigrationKeepsACopy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.db")
	db := openTest(t, path)
	x := full(t, db)
	before := load(t, db, x.c.ID)
	closeDB(t, db)
	next := options{steps: slices.Concat(migrations, []string{"ALTER TABLE claim ADD COLUMN flag TEXT"}), wait: time.Second}
	db, err := open(t.Context(), path, next)
	if err != nil {
		t.Fatal(err)
	}
	sound(t, db)
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
	if !strings.Contains(strings.Join(schemaOf(t, db), "\n"), "flag TEXT") {
		t.Error("it was not migrated")
	}
	closeDB(t, db)
	old := openTest(t, path)
	if err := old.ReadOnly(); !errors.Is(err, ErrNewer) {
		t.Errorf("the old program may change it: %v", err)
	}
	list, err := newBackups(path, time.Now).List()
	if err != nil || len(list) != 1 || list[0].Version != len(migrations) {
		t.Fatalf("the backups are %+v, %v", list, err)
	}
	backup := list[0].Path
	if info, err := os.Stat(backup); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the copy: %v, %v", info, err)
	}
	if parts, err := filepath.Glob(filepath.Join(filepath.Dir(backup), ".*")); err != nil || len(parts) > 0 {
		t.Errorf("left behind: %v, %v", parts, err)
	}
	db = openTest(t, backup)
	sound(t, db)
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
}

// A migration that fails leaves the database as it was.
func TestMigrationFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.db")
	db := openTest(t, path)
	x := full(t, db)
	before := load(t, db, x.c.ID)
	closeDB(t, db)
	next := options{steps: slices.Concat(migrations, []string{"DROP TABLE citation; CREATE TABLE oops (a nonsense) STRICT"}), wait: time.Second}
	for range 2 {
		if _, err := open(t.Context(), path, next); err == nil || !strings.Contains(err.Error(), "to version") {
			t.Fatalf("got %v", err)
		}
	}
	if list, err := newBackups(path, time.Now).List(); err != nil || len(list) != 1 {
		t.Errorf("two tries leave the backups %+v, %v", list, err)
	}
	db = openTest(t, path)
	sound(t, db)
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
}

// The settings that safety rests on are in force on every connection.
func TestSettings(t *testing.T) {
	db := newTest(t)
	all := map[string]string{}
	for _, name := range []string{"journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout", "application_id", "page_size"} {
		var v string
		if err := db.conn.QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&v); err != nil {
			t.Fatal(err)
		}
		all[name] = v
	}
	want := map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0", "busy_timeout": "5000", "application_id": strconv.Itoa(applicationID),
		"page_size": "4096"} // which the reading of damaged files rests on
	if d := cmp.Diff(want, all); d != "" {
		t.Error(d)
	}
	if _, err := db.readers.Exec("DELETE FROM finding"); err == nil {
		t.Error("a reader can write")
	}
	for _, s := range schemaOf(t, db) {
		if strings.HasPrefix(s, "CREATE TABLE 'search_") {
			continue // FTS5 makes the tables of its index by itself
		}
		if strings.HasPrefix(s, "CREATE TABLE") && !strings.HasSuffix(s, "STRICT") {
			t.Errorf("not strict: %s", s)
		}
	}
}

func closeDB(t *testing.T, db *DB) {
	t.Helper()
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func schemaOf(t *testing.T, db *DB) []string {
	t.Helper()
	rows, err := db.readers.QueryContext(t.Context(), "SELECT sql FROM sqlite_schema ORDER BY type, name")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var s sql.NullString
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s.String)
	}
	return list
}
