package store

import (
	"context"
	"slices"

	"tickmark/claims/store/carve"
)

// batchSize is about how many bytes are written in one transaction.
const batchSize = 32 << 20

// batch keeps blobs, many in one transaction.
type batch struct {
	db    *DB
	list  []packed
	bytes int
}

func (k *batch) add(ctx context.Context, p packed) error {
	k.list, k.bytes = append(k.list, p), k.bytes+len(p.bytes)
	if k.bytes < batchSize {
		return nil
	}
	return k.flush(ctx)
}

func (k *batch) flush(ctx context.Context) error {
	list := k.list
	k.list, k.bytes = nil, 0
	return k.db.write(ctx, "keep bytes", func(ctx context.Context) error { return k.db.keepBlobs(ctx, list) })
}

// bytesOfBackup takes over the bytes that a backup keeps.
func (s *salvage) bytesOfBackup(ctx context.Context, db *DB) error {
	rows, err := s.backup.QueryContext(ctx, "SELECT sha256, size, coding, bytes FROM blob")
	if err != nil {
		return err
	}
	defer rows.Close()
	k := batch{db: db}
	for rows.Next() {
		var p packed
		if err := rows.Scan(&p.sha256, &p.size, &p.coding, &p.bytes); err != nil {
			return err
		}
		if _, err := p.unpack(); err != nil {
			continue // the damaged database may have them whole
		}
		if err := k.add(ctx, p); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return k.flush(ctx)
}

// bytesOfDamaged takes over the bytes of the damaged database that have their hash and
// are not there yet.
func (s *salvage) bytesOfDamaged(ctx context.Context, db *DB) error {
	k := batch{db: db}
	err := s.carved.Rows(func(r carve.Row) error {
		if err := ctx.Err(); err != nil || !isBlob(r) {
			return err
		}
		var kept bool
		if err := db.readers.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?)", string(r.First())).Scan(&kept); err != nil || kept {
			return err
		}
		if p, ok := carvedAsBlob(r); ok {
			return k.add(ctx, p)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return k.flush(ctx)
}

// isBlob reports whether the row may hold bytes: see schema/1.sql.
func isBlob(r carve.Row) bool {
	t := r.Types
	return len(t) == 4 && t[0] == carve.Text(hashLength) && carve.Integer(t[1]) &&
		(t[2] == carve.Text(len("none")) || t[2] == carve.Text(len("deflate"))) && t[3] >= 12 && t[3]%2 == 0
}

// carvedAsBlob reads bytes from a row; ok is false where they do not have their hash.
func carvedAsBlob(r carve.Row) (p packed, ok bool) {
	v, err := r.Values()
	if err != nil {
		return p, false
	}
	sum, _ := v[0].([]byte)
	size, _ := v[1].(int64)
	coding, _ := v[2].([]byte)
	bytes, _ := v[3].([]byte)
	p = packed{string(sum), int(size), string(coding), slices.Clone(bytes)}
	if p.bytes == nil {
		p.bytes = []byte{}
	}
	_, err = p.unpack()
	return p, err == nil && size >= 0
}
