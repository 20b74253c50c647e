// Package desk is the workflow of a check: open an article, split it, fetch what
// it links to, lay claims beside sources, decide, report. The window and the
// command line are thin over it.
//
// # Snapshots
//
// A [Case] is an immutable snapshot. Every method that changes a case commits one
// entry of its journal in one transaction, and only then makes the next snapshot,
// so that what [Desk.Case] returns is always on disk. A Desk is safe for use by
// several goroutines, and notices what another process has changed.
//
// # What is computed, what is kept
//
// Sheets and comparisons are computed from the texts that the case keeps, cached,
// and never stored. Stored is what came from outside (captures) and what a person
// decided (findings, citations, notes, the list of claims).
package desk

import (
	"context"
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"tickmark/claims"
	"tickmark/claims/casefile"
	"tickmark/claims/report"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// Config is what a Desk is made from. All fields but Traps are needed; without a Store
// it can only read documents.
type Config struct {
	Store   *store.DB
	Fetcher *fetch.Fetcher
	Reader  *read.Reader
	By      string           // who works here; stands in the journal
	Program string           // "tickmark v1.2.3"
	Now     func() time.Time // the clock
	// Traps are words that are easily translated wrongly; nil for the program's own.
	Traps *TrapTable
}

// Desk is where cases are worked on.
type Desk struct {
	Config

	mu    sync.Mutex // guards what follows and makes changes one at a time
	cases map[claims.ID]*Case
	seen  int64 // the last entry of the store's journal that cases know of

	texts   prepared
	origins lastOrigins
	recall  recall
	search  indexWords
	way     atomic.Pointer[fetch.Fetcher] // the one in use, nil while it is Config's
}

// New makes a Desk.
func New(c Config) *Desk {
	return &Desk{Config: c, cases: map[claims.ID]*Case{}}
}

// Cases lists the cases, the latest changed first.
func (d *Desk) Cases(ctx context.Context) ([]claims.Summary, error) {
	return d.Store.Cases(ctx)
}

// ReadOnly is nil, or why nothing can be changed: the database is of a newer version of
// the program.
func (d *Desk) ReadOnly() error { return d.Store.ReadOnly() }

// Backup is a whole copy of the database.
type Backup = store.Backup

// Numbered finds a case by the number that people use.
func (d *Desk) Numbered(ctx context.Context, number int64) (claims.ID, error) {
	return d.Store.Case(ctx, number)
}

// CaseOf finds the case that a claim belongs to.
func (d *Desk) CaseOf(ctx context.Context, claim claims.ID) (claims.ID, error) {
	return d.Store.CaseOf(ctx, claim)
}

// Case is the case as it stands now.
func (d *Desk) Case(ctx context.Context, id claims.ID) (*Case, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.snapshot(ctx, id)
}

// snapshot returns the case from the cache, or reads it if it is not there or
// another process has written since. The caller holds d.mu.
func (d *Desk) snapshot(ctx context.Context, id claims.ID) (*Case, error) {
	v, err := d.Store.DataVersion(ctx)
	if err != nil {
		return nil, err
	}
	if v != d.seen {
		clear(d.cases)
		d.seen = v
	}
	if c := d.cases[id]; c != nil {
		return c, nil
	}
	dossier, err := d.Store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	c := newCase(dossier)
	d.cases[id] = c
	return c, nil
}

// action is one change of a case in the making: its name in the journal, the
// records before and after, the bytes they refer to.
type action struct {
	name    string
	changes []claims.Change
	blobs   [][]byte
	// then follows from the action and is committed with it, as an entry of its own that
	// can be undone by itself; nil for nothing.
	then *action
}

// drafts are the entries that the action asks for, without those that change nothing.
func (a action) drafts(id claims.ID, by string) []store.Draft {
	var list []store.Draft
	for next := &a; next != nil; next = next.then {
		if len(next.changes) > 0 {
			list = append(list, store.Draft{Case: id, By: by, Action: next.name, Changes: next.changes, Blobs: next.blobs})
		}
	}
	return list
}

// tries is how often an action is planned anew because somebody else was faster. People
// are slow, but what they fetch at the same time comes quickly.
const tries = 20

// change commits what plan makes of the case as it stands. Where another process
// was faster, plan is asked again with the case as it stands then. An action
// without changes is not committed.
func (d *Desk) change(ctx context.Context, id claims.ID, plan func(*Case) (action, error)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	for try := 0; ; try++ {
		c, err := d.snapshot(ctx, id)
		if err != nil {
			return err
		}
		a, err := plan(c)
		if err != nil {
			return err
		}
		drafts := a.drafts(id, d.By)
		if len(drafts) == 0 {
			return nil
		}
		entries, err := d.Store.CommitAll(ctx, drafts...)
		if errors.Is(err, store.ErrConflict) && try < tries {
			delete(d.cases, id)
			continue
		}
		if err != nil {
			return err
		}
		d.advance(c, entries...)
		return nil
	}
}

// advance makes the snapshot after committed entries. The caller holds d.mu.
func (d *Desk) advance(c *Case, entries ...claims.Entry) {
	for _, e := range entries {
		if e.Seq != d.seen+1 {
			return // another process wrote in between: the next snapshot reads all anew
		}
		next, err := c.after(e)
		if err != nil { // the entry is on disk; only our copy could not follow, and is read anew
			delete(d.cases, c.Case.ID)
			return
		}
		d.cases[c.Case.ID], d.seen = next, e.Seq
		c = next
	}
}

// Undo takes back the last action on the case, and says which it was. It fails
// with store.ErrNothing where there is none.
func (d *Desk) Undo(ctx context.Context, id claims.ID) (claims.Entry, error) {
	return d.travel(ctx, id, d.Store.Undo)
}

// Redo does again what the last Undo took back. It fails with store.ErrNothing
// where there is nothing, or something else was done since.
func (d *Desk) Redo(ctx context.Context, id claims.ID) (claims.Entry, error) {
	return d.travel(ctx, id, d.Store.Redo)
}

func (d *Desk) travel(ctx context.Context, id claims.ID, step func(context.Context, claims.ID, string) (claims.Entry, error)) (claims.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	c, err := d.snapshot(ctx, id)
	if err != nil {
		return claims.Entry{}, err
	}
	e, err := step(ctx, id, d.By)
	if err != nil {
		return claims.Entry{}, err
	}
	d.advance(c, e)
	return e, nil
}

// History lists what was done on the case, the first action first. What was done
// elsewhere and came with a case file stands before the entry that brought it, numbered
// below zero (see casefile.History).
func (d *Desk) History(ctx context.Context, id claims.ID) ([]claims.Entry, error) {
	journal, err := d.Store.Journal(ctx, id)
	if err != nil {
		return nil, err
	}
	return casefile.History(journal, d.brought(ctx))
}

// CaptureText is the readable text of a capture.
func (d *Desk) CaptureText(ctx context.Context, c claims.Capture) (string, error) {
	if c.TextSHA256 == "" {
		return "", refuse("desk.capture_without_text", c.Requested)
	}
	b, err := d.Store.Blob(ctx, c.TextSHA256)
	return string(b), err
}

// Proof checks what is kept, of one case or with "" of all, and says what was checked
// and what does not hold; see [store.DB.Proof].
func (d *Desk) Proof(ctx context.Context, id claims.ID) (claims.Proof, error) {
	return d.Store.Proof(ctx, id)
}

// ProofPage writes the page that says what a proof of the case, or with "" of all
// cases, came to, in one of report.ProofFormats.
func (d *Desk) ProofPage(ctx context.Context, id claims.ID, proof claims.Proof, w io.Writer, format, lang string) error {
	list := []claims.ID{id}
	if id == "" {
		all, err := d.Cases(ctx)
		if err != nil {
			return err
		}
		list = nil
		for _, s := range all {
			list = append(list, s.Case)
		}
	}
	in := report.ProofInput{Proof: proof, At: d.Now(), Program: d.Program, Lang: lang}
	for _, id := range list {
		dossier, err := d.Store.Load(ctx, id)
		if err != nil {
			return err
		}
		in.Cases = append(in.Cases, dossier)
	}
	return report.WriteProof(w, format, in)
}

// Prove is Proof for who only wants to know what does not hold.
func (d *Desk) Prove(ctx context.Context, id claims.ID) ([]claims.Reason, error) {
	return d.Store.Prove(ctx, id)
}
