// Package whole writes files that are there wholly or not at all: a crash, a full disk
// or an error in the middle leaves what was there before.
package whole

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Why a file is not written over.
var (
	ErrExists  = errors.New("there is such a file already")
	ErrNotFile = errors.New("not a plain file")
)

// Write puts what write writes into the file, readable by everybody. The file behind
// a link is written, the link stays. It fails with ErrNotFile for what is no plain
// file, with ErrExists for a file that is there unless it may be replaced, and with
// what write fails with.
func Write(path string, replace bool, write func(io.Writer) error) error {
	return put(path, replace, 0o644, write)
}

// WritePrivate is Write for what only this user may read; a file that is there is
// replaced.
func WritePrivate(path string, write func(io.Writer) error) error {
	return put(path, true, 0o600, write)
}

func put(path string, replace bool, mode os.FileMode, write func(io.Writer) error) (err error) {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	if i, err := os.Lstat(path); err == nil {
		switch {
		case !i.Mode().IsRegular():
			return fmt.Errorf("write %s: %w", path, ErrNotFile)
		case !replace:
			return fmt.Errorf("write %s: %w", path, ErrExists)
		}
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".tickmark-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close() // again, where closing failed
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
