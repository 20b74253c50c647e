package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/carve"
)

// Salvaged is what could be read of a damaged database.
type Salvaged struct {
	Backup  string // the backup that it was put together with, "" for none
	Entries int64  // entries of the journal, in one unbroken chain from the first on
	Newer   int64  // of these, what only the damaged database held
	// Apart are entries beyond a gap, so that their chain cannot be joined. What they say
	// of a case is taken over by an entry of its own ([claims.ActionSalvage]); they
	// themselves are kept as a journal from elsewhere.
	Apart   int64
	Missing []Gap       // entries that nothing could be read of
	Lost    []claims.ID // cases of which something was read, but not enough for a case
	Bytes   int         // how many bytes records refer to that could not be read
	Aside   string      // where the damaged database lies now, "" if it was left alone
}

// Gap are entries of a journal, by their numbers.
type Gap struct{ From, To int64 }

// Whole reports whether nothing is known to be missing. The end of a journal may be
// missing all the same: nothing says how long it was.
func (s Salvaged) Whole() bool { return len(s.Missing) == 0 && len(s.Lost) == 0 && s.Bytes == 0 }

// Salvage puts a new database together at the path to from what can be read of a
// damaged one, whose backups these are, and from the newest of them that is good. Each
// entry of the journal and all bytes are taken only if they have their hash, so that
// what a broken file makes up is not taken for something that was recorded. Entries
// that follow on the backup, or on the first entry, are appended as they were; the rest
// is told apart (see Salvaged). What is in no journal is as in the backup: the list of
// requests, for one. The damaged file is only read.
//
// It fails with ErrDamaged where nothing can be read, and writes nothing then.
func (b *Backups) Salvage(ctx context.Context, damaged, to, by string) (Salvaged, error) {
	doing := "salvage " + damaged
	to, err := filepath.Abs(to)
	if err != nil {
		return Salvaged{}, fmt.Errorf("%s: %w", doing, err)
	}
	f, err := openCarved(damaged)
	if errors.Is(err, os.ErrNotExist) {
		return Salvaged{}, fail(ErrNoDatabase, doing, err, "store.no_database", damaged)
	}
	if err != nil {
		return Salvaged{}, explain(doing, damaged, err)
	}
	defer f.close()
	s := salvage{now: b.now, by: by, carved: f}
	if err := s.useBackup(ctx, b); err != nil {
		return Salvaged{}, err
	}
	defer s.closeBackup()
	if err := s.read(ctx); err != nil {
		return Salvaged{}, explain(doing, damaged, err)
	}
	s.findLine()
	if len(s.line) == 0 && len(s.apart) == 0 {
		return Salvaged{}, fail(ErrDamaged, doing, nil, "store.nothing_to_salvage", damaged)
	}
	part, err := s.build(ctx, to)
	if part != "" {
		defer removeDatabase(part) // it is gone if all went well
	}
	if err != nil {
		return Salvaged{}, explain(doing, to, err)
	}
	_, err = finish(part, to)
	return s.Salvaged, err
}

// Repair puts what [Backups.Salvage] makes into the place of the database, which is set
// aside as by [Backups.Restore].
func (b *Backups) Repair(ctx context.Context, by string) (Salvaged, error) {
	if used, err := inUse(b.path); err == nil && used {
		return Salvaged{}, fail(ErrLocked, "repair "+b.path, nil, "store.in_use", b.path)
	}
	s, err := b.Salvage(ctx, b.path, b.path+waiting, by)
	if err == nil {
		s.Aside, err = b.put()
	}
	return s, err
}

// salvage is the work of Backups.Salvage.
type salvage struct {
	Salvaged
	now    func() time.Time
	by     string
	carved *carved

	backup     *sql.DB // nil for none
	backupLast int64   // its last entry

	known map[string]*carvedEntry // by hash
	order []*carvedEntry          // the same, by number
	line  []*carvedEntry          // those that follow each other from the first on
	apart []*carvedEntry          // those of the damaged database beyond a gap
}

// carved is a damaged database as it is read.
type carved struct {
	*carve.File
	files []*os.File
}

func openCarved(path string) (*carved, error) {
	c := &carved{}
	var size [2]int64
	for i, name := range []string{path, path + "-wal"} {
		f, err := os.Open(name)
		if i == 1 && errors.Is(err, os.ErrNotExist) {
			break
		}
		if err == nil {
			c.files = append(c.files, f)
			var info os.FileInfo
			if info, err = f.Stat(); err == nil {
				size[i] = info.Size()
			}
		}
		if err != nil {
			c.close()
			return nil, err
		}
	}
	if len(c.files) == 2 {
		c.File = carve.Open(c.files[0], size[0], c.files[1], size[1])
	} else {
		c.File = carve.Open(c.files[0], size[0], nil, 0)
	}
	return c, nil
}

func (c *carved) close() {
	for _, f := range c.files {
		f.Close() // only read
	}
}

// useBackup looks for the newest backup that is good.
func (s *salvage) useBackup(ctx context.Context, b *Backups) error {
	k, err := b.Good(ctx)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if s.backup, err = sql.Open("sqlite", dsn(k.Path, patience, looking)+immutable); err != nil {
		return err
	}
	s.Backup = k.Path
	return s.backup.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM journal").Scan(&s.backupLast)
}

func (s *salvage) closeBackup() {
	if s.backup != nil {
		s.backup.Close() // only read
	}
}

// removeDatabase removes a database that nobody will miss.
func removeDatabase(path string) {
	for _, end := range append([]string{""}, logs...) {
		os.Remove(path + end)
	}
}

// build makes the new database under a name of its own in the folder of to.
func (s *salvage) build(ctx context.Context, to string) (part string, err error) {
	f, err := os.CreateTemp(filepath.Dir(to), partName(filepath.Base(to))+"*")
	if err != nil {
		return "", err
	}
	part = f.Name()
	if err := f.Close(); err != nil {
		return part, err
	}
	// A backup that the line goes through is taken whole: it holds what is in no journal.
	onLine := s.backup != nil && int64(len(s.line)) >= s.backupLast && s.backupLast > 0 && s.line[s.backupLast-1].inBackup
	if onLine {
		if _, err := copyDatabase(ctx, s.Backup, part); err != nil {
			return part, err
		}
	}
	db, err := open(ctx, part, options{steps: migrations, wait: patience, salvage: true})
	if err != nil {
		return part, err
	}
	db.now = s.now
	if err := errors.Join(s.fill(ctx, db, onLine), db.Close()); err != nil {
		return part, err
	}
	_, err = examine(ctx, part)
	return part, err
}

// fill appends and keeps what the new database lacks. References are not looked at
// meanwhile: an entry is as it was, also where the bytes that it speaks of are lost.
func (s *salvage) fill(ctx context.Context, db *DB, onLine bool) error {
	if _, err := db.conn.ExecContext(ctx, "PRAGMA foreign_keys = 0"); err != nil {
		return err
	}
	var have int64
	if onLine {
		have = s.backupLast
	}
	err := db.write(ctx, "append what was salvaged", func(ctx context.Context) error {
		for _, e := range s.line[have:] {
			if err := s.adopt(ctx, db, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && !onLine && s.backup != nil {
		err = s.bytesOfBackup(ctx, db)
	}
	if err == nil {
		err = s.bytesOfDamaged(ctx, db)
	}
	if err == nil {
		err = s.joinApart(ctx, db)
	}
	if err != nil {
		return err
	}
	var p proof
	if err := p.missing(ctx, db.readers, ""); err != nil {
		return err
	}
	s.Entries, s.Bytes = int64(len(s.line)), len(p.Problems)
	return nil
}

// adopt appends an entry as it was.
func (s *salvage) adopt(ctx context.Context, db *DB, at *carvedEntry) error {
	e, changes, err := s.entry(ctx, at)
	if err != nil {
		return err
	}
	if err := db.insert(ctx, &e, changes); err != nil {
		return err
	}
	if err := db.tables.apply(ctx, &e); err != nil {
		return fmt.Errorf("apply entry %d: %w", e.Seq, err)
	}
	return nil
}

// Sentences say what was read and what is missing, for the user.
func (s Salvaged) Sentences() []claims.Reason {
	list := []claims.Reason{claims.Because("store.salvaged", s.Entries, s.Newer)}
	if s.Backup != "" {
		list = append(list, claims.Because("store.salvaged_onto", s.Backup))
	}
	for _, g := range s.Missing {
		list = append(list, claims.Because("store.salvaged_gap", g.From, g.To))
	}
	if s.Apart > 0 {
		list = append(list, claims.Because("store.salvaged_apart", s.Apart))
	}
	for _, id := range s.Lost {
		list = append(list, claims.Because("store.salvaged_lost", string(id)))
	}
	if s.Bytes > 0 {
		list = append(list, claims.Because("store.salvaged_bytes", s.Bytes))
	}
	if s.Whole() {
		list = append(list, claims.Because("store.salvaged_whole"))
	}
	if s.Aside != "" {
		list = append(list, claims.Because("store.salvaged_aside", s.Aside))
	}
	return list
}
