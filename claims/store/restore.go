package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Restore puts a copy of the database in a backup into the place of the present one,
// which is set aside and never written over. It returns where that lies now, "" where
// there was none. No program may have the database open, this one included: else it
// fails with ErrLocked. It fails with ErrDamaged, ErrNewer and what else Open refuses a
// file with if the backup is not good; nothing was changed then.
//
// Killed at any moment it leaves the one database or the other: [Open] ends what was
// begun.
func (b *Backups) Restore(ctx context.Context, from string) (aside string, err error) {
	if from, err = filepath.Abs(from); err != nil {
		return "", fmt.Errorf("restore: %w", err)
	}
	if _, err := examine(ctx, from); err != nil {
		return "", err
	}
	if _, err := copyDatabase(ctx, from, b.path+waiting); err != nil {
		return "", err
	}
	return b.put()
}

// waiting is what the name of a database ends in that is whole and waits to be put in
// place. Where the database itself is missing, it is on its way there.
const waiting = ".restore"

// logs are the files that belong to a database. They lead nowhere without it, and
// would be taken for those of another one in its place.
var logs = []string{"-wal", "-shm"}

// put sets the present database aside and puts the one that waits in its place.
func (b *Backups) put() (aside string, err error) {
	doing := "put " + b.path + " in place"
	if aside, err = b.setAside(); err != nil {
		os.Remove(b.path + waiting) // it was not begun
		return "", err
	}
	if _, err := finish(b.path+waiting, b.path); err != nil {
		return aside, explain(doing, b.path, err)
	}
	return aside, nil
}

// setAside renames the database, with what belongs to it, after the time. It returns
// the new name, "" where there is no database.
func (b *Backups) setAside() (string, error) {
	doing := "set aside " + b.path
	if used, err := inUse(b.path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", explain(doing, b.path, err)
	} else if used {
		return "", fail(ErrLocked, doing, nil, "store.in_use", b.path)
	}
	to := b.asideName(b.now().UTC().Format(stampLayout))
	for n := 2; exists(to); n++ {
		to = b.asideName(b.now().UTC().Format(stampLayout) + strings.Repeat("+", n-1))
	}
	// First the database: from then on nobody opens it without its log.
	if err := os.Rename(b.path, to); err != nil {
		return "", explain(doing, b.path, err)
	}
	if used, err := inUse(to); err == nil && used { // somebody was faster
		return "", errors.Join(fail(ErrLocked, doing, nil, "store.in_use", b.path), os.Rename(to, b.path))
	}
	return to, explain(doing, b.path, takeLogs(b.path, to))
}

const asideMark = "set-aside-"

// asideName is where a database that is set aside lies: beside its place.
func (b *Backups) asideName(when string) string {
	return filepath.Join(filepath.Dir(b.path), b.stem()+asideMark+when+".db")
}

// takeLogs renames what belongs to a database that was renamed.
func takeLogs(from, to string) error {
	for _, end := range logs {
		if err := os.Rename(from+end, to+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// finishRestore ends a [Backups.Restore] whose program was killed after it had set the
// database aside. It does nothing where none was begun.
func finishRestore(path string) error {
	if !exists(path + waiting) {
		return nil
	}
	b := &Backups{path: path}
	asides := slices.DeleteFunc(filesOf(filepath.Dir(path), b.stem()+asideMark, ".db"), func(name string) bool { return filepath.Ext(name) != ".db" })
	if len(asides) > 0 {
		if err := takeLogs(path, asides[len(asides)-1]); err != nil {
			return explain("finish restoring "+path, path, err)
		}
	}
	_, err := finish(path+waiting, path)
	return err
}
