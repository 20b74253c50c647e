package whole

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// content reads a file and what else lies beside it.
func content(t *testing.T, path string) (string, int) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	beside, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	return string(b), len(beside) - 1
}

func TestWhatIsThereStaysUntilTheNewIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.tickmark")
	if err := Write(path, false, text("old")); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, false, text("new")); !errors.Is(err, ErrExists) {
		t.Errorf("written over: %v", err)
	}
	broken := errors.New("the disk is full")
	err := Write(path, true, func(w io.Writer) error {
		if err := text("half")(w); err != nil {
			return err
		}
		return broken
	})
	if got, beside := content(t, path); got != "old" || beside != 0 || !errors.Is(err, broken) {
		t.Errorf("after a failure it holds %q, %d files beside it, %v", got, beside, err)
	}
	if err := Write(path, true, text("new")); err != nil {
		t.Fatal(err)
	}
	if got, beside := content(t, path); got != "new" || beside != 0 {
		t.Errorf("it holds %q, %d files beside it", got, beside)
	}
	if err := Write(filepath.Dir(path), true, text("new")); !errors.Is(err, ErrNotFile) {
		t.Errorf("a folder: %v", err)
	}
}

func TestALinkStays(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	if err := Write(path, false, text("old")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := Write(link, true, text("new")); err != nil {
		t.Fatal(err)
	}
	if i, err := os.Lstat(link); err != nil || i.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", i, err)
	}
	if got, _ := content(t, path); got != "new" {
		t.Errorf("the file behind it holds %q", got)
	}
}
