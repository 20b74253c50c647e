package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"time"
)

// tailLength is how many entries of the journal a quick check looks at. What a crash or
// a dying disk spoils is mostly what was written last.
const tailLength = 200

// Check looks for damage as far as can be seen quickly, in a database that this process
// may have open: whether its structure holds, and whether the last entries of the
// journal have their hashes and follow each other. It fails with ErrDamaged if not.
// [DB.Proof] looks at everything, which takes long.
func (b *Backups) Check(ctx context.Context) error {
	_, err := inspect(ctx, b.path, dsn(b.path, patience, looking))
	return err
}

// quick is what can be checked of a database in a moment.
func (p *proof) quick(ctx context.Context, q *sql.DB) error {
	if err := p.damages(ctx, q, "SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'"); err != nil {
		return err
	}
	return p.walk(ctx, q, "WHERE seq > (SELECT max(seq) FROM journal) - ?", tailLength)
}

// small is up to which size a database is checked each time that it is opened for a
// moment: that takes some milliseconds. A large one is checked on the days on which it
// is backed up.
const small = 64 << 20

// TendOnce does what a database needs when it was opened for a moment: the check, and
// the backup of the day.
func (b *Backups) TendOnce(ctx context.Context) error {
	list, err := b.List()
	if err != nil {
		return err
	}
	if info, err := os.Stat(b.path); err == nil && info.Size() > small && !b.due(list) {
		return nil
	}
	return b.tend(ctx)
}

func (b *Backups) tend(ctx context.Context) error {
	if err := b.Check(ctx); err != nil {
		return err
	}
	_, _, err := b.MakeIfDue(ctx)
	return err
}

// Tend does what a database needs for as long as it is open: it is checked at once, and
// backed up once a day. What is wrong is told, the same thing not twice. It returns when
// ctx ends.
func (b *Backups) Tend(ctx context.Context, tell func(error)) {
	hour := time.NewTicker(time.Hour)
	defer hour.Stop()
	told := ""
	for do := b.tend; ; do = func(ctx context.Context) error { _, _, err := b.MakeIfDue(ctx); return err } {
		if err := do(ctx); ctx.Err() != nil {
			return
		} else if err != nil && err.Error() != told {
			told = err.Error()
			tell(err)
		}
		select {
		case <-hour.C:
		case <-ctx.Done():
			return
		}
	}
}

// Good is the newest backup that is good. It fails with ErrNotFound where there is none.
func (b *Backups) Good(ctx context.Context) (Backup, error) {
	list, err := b.List()
	if err != nil {
		return Backup{}, err
	}
	for _, k := range list {
		if _, err := examine(ctx, k.Path); err == nil {
			return k, nil
		} else if errors.Is(err, context.Canceled) {
			return Backup{}, err
		}
	}
	return Backup{}, ErrNotFound
}
