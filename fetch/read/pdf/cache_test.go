//go:build !race

// The race detector makes compiling PDFium ten times slower; none of our own memory is
// shared while it does.

package pdf

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// cacheIn makes the children's cache folder lie in dir.
func cacheIn(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, dir)
	}
}

func TestWarmFillsTheCache(t *testing.T) {
	dir := t.TempDir()
	cacheIn(t, dir)
	x := child(t)
	if err := x.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	files := cached(t, dir)
	if len(files) != 1 {
		t.Fatalf("the cache holds %v", files)
	}

	// What is there is damaged: it is read all the same, and made anew.
	whole := size(t, files[0])
	for _, damage := range []func() error{
		func() error { return os.Truncate(files[0], whole/2) },
		func() error { return os.WriteFile(files[0], bytes.Repeat([]byte("x"), int(whole)), 0o600) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		usual(t, x)
		if now := size(t, files[0]); now != whole {
			t.Errorf("the cache has %d bytes, not %d", now, whole)
		}
	}
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	i, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return i.Size()
}

// cached are the files of compiled code below a folder.
func cached(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	cacheIn(t, file) // no folder can be made there, whoever asks
	usual(t, child(t))
}
