package fetch

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"tickmark/claims"
)

func TestFileIsCaptured(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Bericht ä.md")
	if err := os.WriteFile(path, []byte("# Bericht\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := fetcher(t, Options{Offline: true, Program: "tickmark v1"})
	url := fileURL(path)
	for _, named := range []string{path, url} {
		p := f.File(t.Context(), named)
		wants(t, p, "")
		c := p.Capture
		if string(p.Body) != "# Bericht\n" || c.SHA256 != claims.SHA256(p.Body) || c.Length != 10 {
			t.Errorf("%s: body %q, %+v", named, p.Body, c)
		}
		if c.Requested != named || c.Final != path || c.ContentType != "text/markdown" || c.Program != "tickmark v1" {
			t.Errorf("%s: %+v", named, c)
		}
	}
}

// fileURL is the file: URL of an absolute path, on Windows too.
func fileURL(path string) string {
	return "file:///" + strings.ReplaceAll(strings.TrimPrefix(filepath.ToSlash(path), "/"), " ", "%20")
}

func TestFailuresOfFiles(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	write := func(name string, size int64, mode os.FileMode) {
		t.Helper()
		file, err := os.OpenFile(in(name), os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := file.Truncate(size); err != nil {
			t.Fatal(err)
		}
		if err := file.Chmod(mode); err != nil {
			t.Fatal(err)
		}
	}
	write("empty.txt", 0, 0o600)
	write("large.txt", 200<<20, 0o600) // sparse: takes no room on the disk
	write("limit.txt", DefaultMaxFile, 0o600)
	cases := []struct{ path, kind, key string }{
		{in("missing.txt"), FailNotFound, "fetch.not_found"},
		{in("missing/a.txt"), FailNotFound, "fetch.not_found"},
		{dir, FailDirectory, "fetch.directory"},
		{in("empty.txt"), FailEmpty, "fetch.file_empty"},
		{in("large.txt"), FailTooLarge, "fetch.file_too_large"},
		{in("limit.txt"), "", ""},
		{"a\x00b", FailBadURL, "fetch.bad_path"},
		{"file:///a%00b", FailBadURL, "fetch.bad_url"},
		{"file:///a%zz", FailBadURL, "fetch.bad_url"},
		{"file:", FailBadURL, "fetch.bad_url"},
	}
	if runtime.GOOS != "windows" {
		cases = append(cases,
			struct{ path, kind, key string }{"file://elsewhere.example/a.txt", FailBadURL, "fetch.file_host"},
			struct{ path, kind, key string }{in("empty.txt/a"), FailUnreadable, "fetch.unreadable"},
			struct{ path, kind, key string }{in(strings.Repeat("n", 5000)), FailUnreadable, "fetch.unreadable"},
			struct{ path, kind, key string }{"/dev/zero", FailNotRegular, "fetch.not_regular"})
		if os.Getuid() != 0 { // root may read everything
			write("closed.txt", 5, 0)
			cases = append(cases, struct{ path, kind, key string }{in("closed.txt"), FailPermission, "fetch.permission"})
		}
	}
	f := fetcher(t, Options{})
	for _, c := range cases {
		t.Run(filepath.Base(shown(c.path)), func(t *testing.T) {
			p := f.File(t.Context(), c.path)
			wants(t, p, c.kind)
			if p.Capture.Message.Key != c.key {
				t.Errorf("sentence %q, want %q", p.Capture.Message.Key, c.key)
			}
		})
	}
}

// A file that says that it is smaller than it is.
func TestFileThatGrows(t *testing.T) {
	if _, err := os.Stat("/proc/self/maps"); err != nil {
		wants(t, fetcher(t, Options{}).File(t.Context(), "/proc/self/maps"), FailNotFound)
		return
	}
	wants(t, fetcher(t, Options{}).File(t.Context(), "/proc/self/maps"), "")
	wants(t, fetcher(t, Options{MaxFile: 100}).File(t.Context(), "/proc/self/maps"), FailTooLarge)
}

func TestFileCancelled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	wants(t, fetcher(t, Options{}).File(ctx, path), FailCancelled)
}

// BenchmarkRefuseLargeFile shows in B/op that 200 MB cost no memory.
func BenchmarkRefuseLargeFile(b *testing.B) {
	path := filepath.Join(b.TempDir(), "large.txt")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		b.Fatal(err)
	}
	if err := os.Truncate(path, 200<<20); err != nil {
		b.Fatal(err)
	}
	f := fetcher(b, Options{})
	b.ReportAllocs()
	for b.Loop() {
		if f.File(b.Context(), path).Capture.Failure != FailTooLarge {
			b.Fatal("not refused")
		}
	}
}

func TestWordsForFileErrors(t *testing.T) {
	for _, c := range []struct {
		err       error
		kind, key string
	}{
		{&fs.PathError{Op: "open", Path: "a", Err: syscall.EACCES}, FailPermission, "fetch.permission"},
		{&fs.PathError{Op: "open", Path: "a", Err: syscall.ENOENT}, FailNotFound, "fetch.not_found"},
		{&fs.PathError{Op: "read", Path: "a", Err: syscall.EIO}, FailUnreadable, "fetch.unreadable"},
	} {
		if e := fileFailure("a", c.err); e.Kind != c.kind || e.Reason.Key != c.key || !errors.Is(e, c.err) {
			t.Errorf("%v: %s, %s", c.err, e.Kind, e.Reason.Key)
		}
	}
}
