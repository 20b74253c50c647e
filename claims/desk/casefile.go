package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"

	"tickmark/claims"
	"tickmark/claims/casefile"
	"tickmark/claims/store"
)

// Imported is what became of a case file.
type Imported struct {
	Case   claims.ID
	Number int64 // of the case here
	New    bool  // the case was not here before
	// Added, Changed and Removed count the records of a case that was here; all are 0
	// where the file held nothing that was not.
	Added, Changed, Removed int
	Renumbered              []casefile.Renumbered // sources whose number was taken
	// Conflicts are what the two versions changed differently: what was here stays
	// until a person decides.
	Conflicts []claims.Conflict
}

// Export writes the case as one file, with its snapshots and its journal.
func (d *Desk) Export(ctx context.Context, id claims.ID, w io.Writer) error {
	journal, err := d.Store.Journal(ctx, id)
	if err != nil {
		return err
	}
	return casefile.Write(w, casefile.Content{Program: d.Program, Journal: journal, Blob: d.blob(ctx)})
}

// Import brings a case file in, in one transaction: as a new case, or into the case if
// it is here already. What came cannot be undone.
func (d *Desk) Import(ctx context.Context, r io.ReaderAt, size int64) (Imported, error) {
	f, err := casefile.Open(r, size)
	if err != nil {
		return Imported{}, err
	}
	blobs, err := f.Blobs()
	if err != nil {
		return Imported{}, err
	}
	theirs, err := casefile.Fold(f.Journal)
	if err != nil {
		return Imported{}, err
	}
	for try := 0; ; try++ {
		// The case is not locked while the bytes are written, which may take long: what is
		// done on it in between makes the commit fail, and it is merged anew.
		came, changes, err := d.bring(ctx, f, theirs)
		if err != nil || len(changes) == 0 {
			return came, err
		}
		draft := store.Draft{Case: came.Case, By: d.By, Action: claims.ActionImport, Changes: changes, Found: true,
			// The file's own journal is kept as well: it says how the case came to be.
			Files: []store.File{{SHA256: f.Sum, Read: func() ([]byte, error) { return f.Lines, nil }}}}
		for _, sum := range blobs {
			draft.Files = append(draft.Files, store.File{SHA256: sum, Read: func() ([]byte, error) { return f.Blob(sum) }})
		}
		_, err = d.Store.Commit(ctx, draft)
		if !errors.Is(err, store.ErrConflict) {
			return came, err
		}
		if try >= 3 { // it is no other process that was faster
			return Imported{}, &Refusal{claims.Because("desk.import_elsewhere")}
		}
	}
}

// bring plans what the file changes here; no changes where all that it holds is here.
func (d *Desk) bring(ctx context.Context, f *casefile.File, theirs casefile.State) (Imported, []claims.Change, error) {
	came := Imported{Case: f.Manifest.Case}
	brought := claims.Brought{Journal: f.Sum, Head: f.Journal[len(f.Journal)-1].Hash}
	k, found, err := theirs.Case()
	if err != nil || !found || k.ID != came.Case {
		return Imported{}, nil, refuse("desk.import_no_case")
	}
	journal, err := d.Store.Journal(ctx, came.Case)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return Imported{}, nil, err
	}
	mine, err := casefile.Fold(journal)
	if err != nil {
		return Imported{}, nil, err
	}
	here, known, err := mine.Case()
	if err != nil {
		return Imported{}, nil, err
	}
	if !known { // or it was removed
		if came.Number, err = d.Store.NextNumber(ctx); err != nil {
			return Imported{}, nil, err
		}
		came.New, came.Conflicts = true, k.Conflicts
		return came, mine.Changes(local(theirs, came, []claims.Brought{brought})), nil
	}
	came.Number = here.Number
	if old, err := casefile.Knows(journal, brought.Head, d.brought(ctx)); err != nil || old {
		return came, nil, err
	}
	base, err := casefile.Base(journal, f.Journal, d.brought(ctx), f.Brought)
	if err != nil {
		return Imported{}, nil, err
	}
	merged, err := casefile.Merge(base, mine, theirs, func(sum string) (string, error) {
		b, err := d.Store.Blob(ctx, sum)
		if errors.Is(err, ErrNotFound) {
			b, err = f.Blob(sum)
		}
		return string(b), err
	})
	if err != nil {
		return Imported{}, nil, err
	}
	came.Conflicts, came.Renumbered = merged.Conflicts, merged.Renumbered
	for _, c := range mine.Changes(merged.State) {
		switch {
		case c.Old == nil:
			came.Added++
		case c.New == nil:
			came.Removed++
		case c.Entity != claims.EntityCase || !bytes.Equal(withoutConflicts(c.Old), withoutConflicts(c.New)):
			came.Changed++
		}
	}
	return came, mine.Changes(local(merged.State, came, append(here.Brought, brought))), nil
}

// local is the state with what the record of the case says of this machine.
func local(s casefile.State, came Imported, brought []claims.Brought) casefile.State {
	s = maps.Clone(s)
	k := casefile.Key{Entity: claims.EntityCase, ID: came.Case}
	s[k] = casefile.Patch(s[k], encode(map[string]any{"number": came.Number, "brought": brought}))
	return s
}

func withoutConflicts(record json.RawMessage) json.RawMessage {
	return casefile.Patch(record, json.RawMessage(`{"conflicts":null}`))
}

// blob reads bytes from the store.
func (d *Desk) blob(ctx context.Context) func(sha256 string) ([]byte, error) {
	return func(sha256 string) ([]byte, error) { return d.Store.Blob(ctx, sha256) }
}

// brought reads journals that came along with case files.
func (d *Desk) brought(ctx context.Context) casefile.Reader {
	return func(sha256 string) ([]claims.Entry, error) {
		b, err := d.Store.Blob(ctx, sha256)
		if err != nil {
			return nil, err
		}
		return claims.ParseJournal(b)
	}
}
