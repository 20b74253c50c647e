//go:build unix

package fetch

import (
	"net"
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a pipe nobody writes to waits for ever; it must not be opened.
func TestPipesAndSocketsAreNotOpened(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	socket := filepath.Join(t.TempDir(), "socket")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	f := fetcher(t, Options{})
	wants(t, f.File(t.Context(), pipe), FailNotRegular)
	wants(t, f.File(t.Context(), socket), FailNotRegular)
}
