// Package store keeps cases in a SQLite database.
package store

import (
	"context"

	"tickmark/claims"
)

// DB is a database of cases. It is safe for use by several goroutines.
type DB struct{}

// Open opens the database at path, making or migrating it.
func Open(ctx context.Context, path string) (*DB, error) { return &DB{}, nil }

// Close closes the database.
func (db *DB) Close() error { return nil }

// Draft is an action to commit: the journal fills in the rest of the entry.
type Draft struct {
	Case    claims.ID
	By      string
	Action  string
	Changes []claims.Change
	// Blobs are bytes that the changes refer to by SHA-256; they are committed in
	// the same transaction.
	Blobs [][]byte
}

// Commit appends one entry and brings the records up to date, in one transaction.
// It fails with ErrConflict if a record is no longer as Change.Old says.
func (db *DB) Commit(ctx context.Context, d Draft) (claims.Entry, error) { return claims.Entry{}, nil }

// Undo takes back the last entry of the case that is not yet taken back; the
// entry that does so is returned. It fails with ErrNothing where there is none.
func (db *DB) Undo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	return claims.Entry{}, nil
}

// Redo takes back the last undo, unless something else was done since.
func (db *DB) Redo(ctx context.Context, c claims.ID, by string) (claims.Entry, error) {
	return claims.Entry{}, nil
}

// Cases lists the cases, the latest changed first.
func (db *DB) Cases(ctx context.Context) ([]claims.Summary, error) { return nil, nil }

// NextNumber is the number that the next new case would have.
func (db *DB) NextNumber(ctx context.Context) (int64, error) { return 1, nil }

// Case finds a case by its number. It fails with ErrNotFound.
func (db *DB) Case(ctx context.Context, number int64) (claims.ID, error) { return "", nil }

// CaseOf finds the case that a claim belongs to. It fails with ErrNotFound.
func (db *DB) CaseOf(ctx context.Context, claim claims.ID) (claims.ID, error) { return "", nil }

// Load reads a whole case. It fails with ErrNotFound.
func (db *DB) Load(ctx context.Context, c claims.ID) (*claims.Dossier, error) { return nil, nil }

// Blob reads bytes by their SHA-256 and checks them against it.
func (db *DB) Blob(ctx context.Context, sha256 string) ([]byte, error) { return nil, nil }

// Journal lists the entries of a case, the first one first.
func (db *DB) Journal(ctx context.Context, c claims.ID) ([]claims.Entry, error) { return nil, nil }
