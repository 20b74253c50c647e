package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Backups are the backups of one SQLite database: whole copies in the folder "backups"
// beside it, which only this user can read. Each is checked before it gets its name,
// so that what lies there was good when it was made.
//
// The methods open the database for themselves, so they work beside a program that has
// it open and do not keep its writer from writing.
type Backups struct {
	path string
	now  func() time.Time
	free func(folder string) (bytes int64, known bool) // space that is left
}

// BackupsOf are the backups of the database at path, whether that is there or not. Days
// are those of the time zone that now is in.
func BackupsOf(path string, now func() time.Time) (*Backups, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("find the backups: %w", err)
	}
	return newBackups(path, now), nil
}

func newBackups(path string, now func() time.Time) *Backups { return &Backups{path, now, freeSpace} }

// Backup is a whole copy of a database.
type Backup struct {
	Path string
	At   time.Time // to the second
	Size int64     // in bytes
	// Version is the version of the schema where the copy was made before a migration, 0
	// for any other.
	Version int
}

// stampLayout is how times stand in names of files: in UTC, sorting as texts, without
// the colons that Windows refuses.
const stampLayout = "2006-01-02T150405Z"

// Folder is where the backups lie.
func (b *Backups) Folder() string { return filepath.Join(filepath.Dir(b.path), "backups") }

// stem is what the names of the backups begin with, since other databases of the same
// folder have theirs there too.
func (b *Backups) stem() string {
	return strings.TrimSuffix(filepath.Base(b.path), ".db") + "-"
}

const beforeVersion = "-version-"

// name is the name of the backup made at a time: tickmark-2026-11-25T170607Z.db.
func (b *Backups) name(at time.Time, version int) string {
	name := b.stem() + at.UTC().Format(stampLayout)
	if version > 0 {
		name += beforeVersion + strconv.Itoa(version)
	}
	return name + ".db"
}

// parse reads a name; it reports false for one that we did not give.
func (b *Backups) parse(name string) (Backup, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSuffix(name, ".db"), b.stem())
	when, version, before := strings.Cut(rest, beforeVersion)
	at, err := time.Parse(stampLayout, when)
	k := Backup{Path: filepath.Join(b.Folder(), name), At: at}
	if before && err == nil {
		k.Version, err = strconv.Atoi(version)
	}
	return k, ok && err == nil && name == b.name(at, k.Version)
}

// List lists the backups, the newest first.
func (b *Backups) List() ([]Backup, error) {
	files, err := os.ReadDir(b.Folder())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, explain("list the backups", b.Folder(), err)
	}
	var list []Backup
	for _, f := range files {
		k, ok := b.parse(f.Name())
		if info, err := f.Info(); ok && err == nil && info.Mode().IsRegular() {
			k.Size = info.Size()
			list = append(list, k)
		}
	}
	slices.SortFunc(list, func(x, y Backup) int { return y.At.Compare(x.At) })
	return list, nil
}

// Find finds a backup by how a person names it: its file, or the beginning of its time
// as List has it in the time zone of now: "2026-11-25" is the last one of that day.
// It fails with ErrNotFound.
func (b *Backups) Find(named string) (Backup, error) {
	list, err := b.List()
	if err != nil {
		return Backup{}, err
	}
	for _, k := range list {
		if strings.HasPrefix(b.Local(k).Format("2006-01-02 15:04:05"), named) && len(named) >= len("2006-01-02") || filepath.Base(k.Path) == named {
			return k, nil
		}
	}
	info, err := os.Stat(named)
	if err != nil || !info.Mode().IsRegular() {
		return Backup{}, fail(ErrNotFound, "find the backup "+named, err, "store.no_backup", named)
	}
	return Backup{Path: named, At: info.ModTime(), Size: info.Size()}, nil
}

// Local is when a backup was made, in the time zone of the user.
func (b *Backups) Local(k Backup) time.Time { return k.At.In(b.now().Location()) }

// Make makes a backup now and takes away those that are due to go.
func (b *Backups) Make(ctx context.Context) (Backup, error) {
	k, err := b.make(ctx, 0)
	if err == nil {
		err = b.thin()
	}
	return k, err
}

// MakeIfDue makes a backup if none was made today and the database was changed since
// the last one. It reports false where nothing was due, or another program is at it.
func (b *Backups) MakeIfDue(ctx context.Context) (Backup, bool, error) {
	list, err := b.List()
	if err != nil || !b.due(list) || b.underWay() {
		return Backup{}, false, err
	}
	if len(list) == 0 { // the first one is not of nothing: the next would come a day later
		if empty, err := b.empty(ctx); err != nil || empty {
			return Backup{}, false, err
		}
	}
	k, err := b.Make(ctx)
	return k, err == nil, err
}

// due reports whether the database was changed since the newest backup, which must not
// be of today.
func (b *Backups) due(list []Backup) bool {
	changed := time.Time{}
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(b.path + end); err == nil && info.Size() > 0 && info.ModTime().After(changed) {
			changed = info.ModTime()
		}
	}
	if changed.IsZero() || len(list) == 0 {
		return !changed.IsZero()
	}
	const day = time.DateOnly
	return changed.After(list[0].At) && b.Local(list[0]).Format(day) != b.now().Format(day)
}

// empty reports whether nothing was recorded yet.
func (b *Backups) empty(ctx context.Context) (bool, error) {
	doing := "look whether there is anything in " + b.path
	q, err := sql.Open("sqlite", dsn(b.path, patience, looking))
	if err != nil {
		return false, explain(doing, b.path, err)
	}
	defer q.Close() // nothing was written
	last, err := lastEntry(ctx, q)
	return last == "", explain(doing, b.path, err)
}

// make makes a backup of a name of its own.
func (b *Backups) make(ctx context.Context, version int) (Backup, error) {
	doing := "back up " + b.path
	info, err := b.there(doing)
	if err != nil {
		return Backup{}, err
	}
	if err := os.MkdirAll(b.Folder(), 0o700); err != nil {
		return Backup{}, explain(doing, b.Folder(), err)
	}
	// What else this machine has to write comes first: a backup must not fill the disk.
	if free, known := b.free(b.Folder()); known && free < 2*info.Size() {
		return Backup{}, fail(ErrFull, doing, nil, "store.backup_no_space", b.Folder(), megabytes(free), megabytes(info.Size()))
	}
	at := b.now().Truncate(time.Second)
	to := filepath.Join(b.Folder(), b.name(at, version))
	for exists(to) {
		at = at.Add(time.Second)
		to = filepath.Join(b.Folder(), b.name(at, version))
	}
	size, err := copyDatabase(ctx, b.path, to)
	return Backup{Path: to, At: at.UTC(), Size: size, Version: version}, err
}

// there fails with ErrNoDatabase where there is nothing to back up.
func (b *Backups) there(doing string) (os.FileInfo, error) {
	info, err := os.Stat(b.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fail(ErrNoDatabase, doing, nil, "store.no_database", b.path)
	}
	return info, explain(doing, b.path, err)
}

func megabytes(n int64) int64 { return (n + 1<<20 - 1) >> 20 }

// Write makes a copy of the database at a place that the user chose; a file that is
// there is replaced.
func (b *Backups) Write(ctx context.Context, to string) (Backup, error) {
	to, err := filepath.Abs(to)
	if err != nil {
		return Backup{}, fmt.Errorf("back up: %w", err)
	}
	if _, err := b.there("back up to " + to); err != nil {
		return Backup{}, err
	}
	if info, err := os.Lstat(to); err == nil && !info.Mode().IsRegular() || to == b.path {
		return Backup{}, fail(ErrNotDatabase, "back up to "+to, nil, "store.backup_place", to)
	}
	size, err := copyDatabase(ctx, b.path, to)
	return Backup{Path: to, At: b.now().UTC().Truncate(time.Second), Size: size}, err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// stale is after how long a copy that another program is making is taken for what was
// left of one that was killed.
const stale = time.Hour

// parts lists the copies that are being made, or were.
func (b *Backups) parts() []string { return filesOf(b.Folder(), "."+b.stem(), ".part-") }

// filesOf lists the files of a folder, by name, that begin with one text and hold
// another; none where the folder cannot be read.
func filesOf(folder, begin, hold string) []string {
	files, _ := os.ReadDir(folder)
	var list []string
	for _, f := range files {
		if strings.HasPrefix(f.Name(), begin) && strings.Contains(f.Name(), hold) {
			list = append(list, filepath.Join(folder, f.Name()))
		}
	}
	return list
}

// underWay reports whether another program makes a backup.
func (b *Backups) underWay() bool {
	return slices.ContainsFunc(b.parts(), func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && b.now().Sub(info.ModTime()) < stale
	})
}

// thin takes away the backups that need not be kept, and what was left of copies whose
// program was killed.
func (b *Backups) thin() error {
	list, err := b.List()
	if err != nil {
		return err
	}
	for _, k := range expired(list, b.now()) {
		if err := os.Remove(k.Path); err != nil && !errors.Is(err, fs.ErrNotExist) { // another program was faster
			return explain("take away an old backup", k.Path, err)
		}
	}
	for _, path := range b.parts() {
		if info, err := os.Stat(path); err == nil && b.now().Sub(info.ModTime()) >= stale {
			os.Remove(path) // it is nobody's; what cannot be removed is tried again
		}
	}
	return nil
}
