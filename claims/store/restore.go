package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
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
	begun := time.Now()
	if err := os.Chtimes(b.path+waiting, begun, begun); err != nil {
		return "", explain(doing, b.path, err)
	}
	if aside, err = b.setAside(); err != nil {
		if aside == "" {
			os.Remove(b.path + waiting) // it was not begun
		}
		return aside, err
	}
	if _, err := finish(b.path+waiting, b.path); err != nil {
		return aside, explain(doing, b.path, err)
	}
	return aside, nil
}

// setAside renames the database, with what belongs to it, after the time. It returns
// the new name, "" where there is no database or it has its old name still.
func (b *Backups) setAside() (string, error) {
	doing := "set aside " + b.path
	to := b.newAside()
	if !exists(b.path) {
		return "", explain(doing, b.path, takeLogs(b.path, to)) // of a database that somebody has removed
	}
	if used, err := inUse(b.path); err != nil {
		return "", explain(doing, b.path, err)
	} else if used {
		return "", fail(ErrLocked, doing, nil, "store.in_use", b.path)
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

// newAside is the name for one that is set aside now.
func (b *Backups) newAside() string {
	at := b.now().UTC()
	for exists(b.asideName(at.Format(stampLayout))) {
		at = at.Add(time.Second)
	}
	return b.asideName(at.Format(stampLayout))
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

// grace is how long a program is given to put a database in place, which takes some
// renaming, before it is taken for one that was killed at it.
const grace = 2 * time.Second

// finishRestore ends a [Backups.Restore] whose program was killed after it had set the
// database aside. It does nothing where none was begun.
func finishRestore(path string) error {
	for {
		info, err := os.Stat(path + waiting)
		if err != nil || exists(path) {
			return nil // there is none, or the other program has ended it
		}
		if age := time.Since(info.ModTime()); age < 0 || age >= grace {
			break
		}
		time.Sleep(grace / 40)
	}
	b := newBackups(path, time.Now)
	aside := b.newAside()
	for _, name := range filesOf(filepath.Dir(path), b.stem()+asideMark, ".db") {
		if filepath.Ext(name) == ".db" {
			aside = name // the last one is what was set aside then
		}
	}
	if err := takeLogs(path, aside); err != nil {
		return explain("finish restoring "+path, path, err)
	}
	_, err := finish(path+waiting, path)
	return err
}
