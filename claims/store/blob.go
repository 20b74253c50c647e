package store

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"fmt"
	"io"

	"tickmark/claims"
)

// packed are bytes as they are kept.
type packed struct {
	sha256 string
	size   int
	coding string
	bytes  []byte
}

// File are bytes that are read only when they are to be kept.
type File struct {
	SHA256 string
	Read   func() ([]byte, error)
}

// packer compresses bytes. One is used for many, since its tables are large.
type packer struct{ w *flate.Writer }

func newPacker() (*packer, error) {
	w, err := flate.NewWriter(nil, flate.DefaultCompression)
	return &packer{w}, err
}

func (k *packer) pack(b []byte) (packed, error) {
	p := packed{claims.SHA256(b), len(b), "none", b}
	var small bytes.Buffer
	k.w.Reset(&small)
	if _, err := k.w.Write(b); err != nil {
		return p, err
	}
	if err := k.w.Close(); err != nil {
		return p, err
	}
	// Pictures and archives do not get smaller.
	if small.Len() < len(b) {
		p.coding, p.bytes = "deflate", small.Bytes()
	}
	if p.bytes == nil {
		p.bytes = []byte{} // no bytes are not the same as NULL
	}
	return p, nil
}

// packAll compresses blobs. It is done before the transaction begins, so that
// others need not wait for it.
func packAll(blobs [][]byte) ([]packed, error) {
	if len(blobs) == 0 {
		return nil, nil
	}
	k, err := newPacker()
	if err != nil {
		return nil, err
	}
	var all []packed
	for _, b := range blobs {
		p, err := k.pack(b)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// keepFiles reads and writes the files that are not yet kept, one after another, since
// together they may be larger than the memory.
func (db *DB) keepFiles(ctx context.Context, files []File) error {
	if len(files) == 0 {
		return nil
	}
	k, err := newPacker()
	if err != nil {
		return err
	}
	there, err := db.tables.statement(ctx, "SELECT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?)")
	if err != nil {
		return err
	}
	for _, f := range files {
		var kept bool
		if err := there.QueryRowContext(ctx, f.SHA256).Scan(&kept); err != nil {
			return err
		}
		if kept {
			continue
		}
		b, err := f.Read()
		if err != nil {
			return err
		}
		p, err := k.pack(b)
		if err != nil {
			return err
		}
		if err := db.keepBlobs(ctx, []packed{p}); err != nil {
			return err
		}
	}
	return nil
}

// keepBlobs writes the blobs that are not yet kept.
func (db *DB) keepBlobs(ctx context.Context, all []packed) error {
	for _, p := range all {
		_, err := db.tables.exec(ctx, "INSERT INTO blob (sha256, size, coding, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
			p.sha256, p.size, p.coding, p.bytes)
		if err != nil {
			return fmt.Errorf("keep bytes %s: %w", p.sha256, err)
		}
	}
	return nil
}

// Blob reads bytes by their SHA-256 and checks them against it. It fails with
// ErrNotFound or ErrDamaged.
func (db *DB) Blob(ctx context.Context, sha256 string) ([]byte, error) {
	b, err := blob(ctx, db.readers, sha256)
	return b, explain("read bytes "+sha256, db.path, err)
}

func blob(ctx context.Context, q querier, sha256 string) ([]byte, error) {
	p := packed{sha256: sha256}
	err := q.QueryRowContext(ctx, "SELECT size, coding, bytes FROM blob WHERE sha256 = ?", sha256).Scan(&p.size, &p.coding, &p.bytes)
	if err == sql.ErrNoRows {
		return nil, fail(ErrNotFound, "read bytes "+sha256, nil, "store.no_blob", sha256)
	}
	if err != nil {
		return nil, err
	}
	return p.unpack()
}

// unpack gives the bytes back if they are those that were kept. It never makes
// more of them than were kept.
func (p packed) unpack() ([]byte, error) {
	b := p.bytes
	if p.coding == "deflate" {
		var err error
		if b, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(p.bytes)), int64(p.size)+1)); err != nil {
			return nil, fail(ErrDamaged, "read bytes "+p.sha256, err, "store.blob_damaged", p.sha256)
		}
	}
	if len(b) != p.size || claims.SHA256(b) != p.sha256 {
		return nil, fail(ErrDamaged, "read bytes "+p.sha256, fmt.Errorf("%w: the bytes do not have this hash", ErrDamaged), "store.blob_damaged", p.sha256)
	}
	return b, nil
}
