package store

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

// smallDisk is a folder on a disk of so many bytes; where none can be mounted, the
// test is skipped.
func smallDisk(t *testing.T, size int) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+strconv.Itoa(size)); err != nil {
		t.Skipf("a small disk cannot be made here, which takes the rights of root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// When the disk is full in the middle of work, a sentence says so and nothing is lost or
// half done; once there is space again, work goes on in the same session.
func TestDiskFull(t *testing.T) {
	folder := smallDisk(t, 4<<20)
	ballast := filepath.Join(folder, "something else")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	db := openTest(t, filepath.Join(folder, "cases.db"))
	x := openExample(t, db)
	done := 0 // notes that were acknowledged
	write := func() error {
		d := load(t, db, x.c.ID)
		draft := nextNote(d, "Ada")
		// Bytes that do not get smaller when they are packed, and fill the disk.
		noise := make([]byte, 64<<10)
		for i := range noise {
			noise[i] = byte(i*i>>3 ^ i*(done+7)>>5 ^ i>>7)
		}
		draft.Blobs = append(draft.Blobs, noise)
		_, err := db.Commit(t.Context(), draft)
		if err == nil {
			done++
		}
		return err
	}
	holds := func(when string) {
		t.Helper()
		if got := load(t, db, x.c.ID).Claims[0].Note; got != strconv.Itoa(done) {
			t.Fatalf("%s: the note is %s after %d that were acknowledged", when, got, done)
		}
	}
	var err error
	for err == nil && done < 10_000 {
		err = write()
	}
	e := new(Error)
	if !errors.Is(err, ErrFull) || !errors.As(err, &e) || e.Reason.Key != "store.full" {
		t.Fatalf("on a full disk after %d edits: %v", done, err)
	}
	holds("on the full disk")
	if err := write(); !errors.Is(err, ErrFull) {
		t.Errorf("a second time: %v", err)
	}
	holds("after two failures")
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := write(); err != nil {
			t.Fatalf("with space again: %v", err)
		}
	}
	holds("with space again")
	sound(t, db)
}
