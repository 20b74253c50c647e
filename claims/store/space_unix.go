//go:build linux || darwin || freebsd

package store

import "golang.org/x/sys/unix"

// freeSpace is how many bytes this user may still write to the disk of a folder.
func freeSpace(folder string) (free int64, known bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(folder, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}
