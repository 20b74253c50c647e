//go:build unix

package store

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// The bytes of the file on which SQLite takes its locks; a connection in WAL mode holds
// one as long as it is open (https://sqlite.org/src/file/src/os.h, PENDING_BYTE and what
// follows it).
const (
	lockedFrom  = 0x40000000
	lockedBytes = 512
)

// inUse reports whether another process has the database open. It must not be called
// while this process has: closing the file gives all its locks up.
func inUse(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close() // only read
	l := unix.Flock_t{Type: unix.F_WRLCK, Whence: io.SeekStart, Start: lockedFrom, Len: lockedBytes}
	if err := unix.FcntlFlock(f.Fd(), unix.F_GETLK, &l); err != nil {
		return false, err
	}
	return l.Type != unix.F_UNLCK, nil
}
