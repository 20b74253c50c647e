package store

import "golang.org/x/sys/windows"

// freeSpace is how many bytes this user may still write to the disk of a folder.
func freeSpace(folder string) (free int64, known bool) {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, false
	}
	var mine, total, all uint64
	if err := windows.GetDiskFreeSpaceEx(name, &mine, &total, &all); err != nil {
		return 0, false
	}
	return int64(min(mine, 1<<62)), true
}
