//go:build unix

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// openAsNobody opens the database as a user whom permissions bind, and prints
// what came of it.
func openAsNobody(path string) error {
	if os.Geteuid() == 0 {
		if err := syscall.Setuid(65534); err != nil {
			return err
		}
	}
	db, err := Open(context.Background(), path)
	if err == nil {
		return db.Close()
	}
	if e := new(Error); errors.As(err, &e) && errors.Is(err, ErrReadOnly) {
		fmt.Print(e.Reason.Key)
		return nil
	}
	return err
}

func TestReadOnly(t *testing.T) {
	for name, tt := range map[string]struct {
		file, folder os.FileMode // 0 for no file
		path         string
	}{
		"folder, new file":    {0, 0o555, "cases.db"},
		"folder, new folder":  {0, 0o555, "new/cases.db"},
		"folder, file":        {0o666, 0o555, "cases.db"},
		"file":                {0o444, 0o777, "cases.db"},
		"file, not readable":  {0o200, 0o777, "cases.db"},
		"folder that is shut": {0o666, 0o600, "cases.db"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, tt.path)
			if tt.file != 0 {
				db := openTest(t, path)
				openExample(t, db)
				if err := db.Close(); err != nil {
					t.Fatal(err)
				}
				chmod(t, path, tt.file)
			}
			chmod(t, filepath.Dir(folder), 0o755) // else it is in nobody's reach
			chmod(t, folder, tt.folder)
			t.Cleanup(func() { chmod(t, folder, 0o700) })
			out, err := child("open", path).CombinedOutput()
			if err != nil || string(out) != "store.read_only" {
				t.Errorf("it says %q, %v", out, err)
			}
		})
	}
}

// Who loses the permission in the middle of work is told so, and goes on where they were
// once it is back.
func TestPermissionComesBack(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "cases.db")
	db := openTest(t, path)
	x := full(t, db)
	before := load(t, db, x.c.ID)
	closeDB(t, db)
	chmod(t, filepath.Dir(folder), 0o755)
	chmod(t, path, 0o444)
	chmod(t, folder, 0o555)
	t.Cleanup(func() { chmod(t, folder, 0o700) })
	if out, err := child("open", path).CombinedOutput(); err != nil || string(out) != "store.read_only" {
		t.Errorf("it says %q, %v", out, err)
	}
	chmod(t, folder, 0o777)
	chmod(t, path, 0o666)
	if out, err := child("open", path).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("with the permission back it says %q, %v", out, err)
	}
	db = openTest(t, path)
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
	commit(t, db, nextNote(load(t, db, x.c.ID), "Ada"))
	sound(t, db)
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
