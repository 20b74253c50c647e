package desk

import (
	"context"
	"errors"
	"slices"
	"sync"

	"tickmark/claims"
	"tickmark/claims/memory"
	"tickmark/claims/store"
)

// Recalled is a claim that was met before and may say the same: a check of others, or
// a claim of a case. It is a hint; whether it says the same is for a person to see.
type Recalled struct {
	Check *claims.Checked // nil for a claim of a case
	Own   *claims.Own     // nil for a check of others
	Score float64         // 0..1, by which they are ordered; see [memory.Hit]
	// Likely is whether it is worth a look without being asked for.
	Likely bool
	// Matched are the words of the query that it holds, as the query writes them.
	Matched []string
}

// ID is the id of the check as its list gives it, or of the claim.
func (r Recalled) ID() string {
	if r.Own != nil {
		return string(r.Own.Claim.ID)
	}
	return r.Check.ID
}

// Words is what was claimed.
func (r Recalled) Words() string {
	if r.Own != nil {
		return r.Own.Words()
	}
	return r.Check.Claim
}

// mostBefore is how many earlier claims are shown beside a claim.
const mostBefore = 3

// Before finds what was checked before and says the same as a claim of the case: only
// what is likely to, not all that sounds like it. The other claims of the case are
// no earlier ones.
func (d *Desk) Before(ctx context.Context, c *Case, claim claims.ID) ([]Recalled, error) {
	k := c.Claim(claim)
	if k == nil {
		return nil, nil
	}
	q := memory.Query{Text: claims.Own{Claim: *k}.Words(), Lang: c.Case.Article.Lang, Most: mostBefore}
	found, err := d.recalled(ctx, q, c.Case.ID)
	return slices.DeleteFunc(found, func(r Recalled) bool { return !r.Likely }), err
}

// Remember finds what says most nearly the same as a text, at most so many: checks of
// others and claims of all cases, the likeliest first.
func (d *Desk) Remember(ctx context.Context, text Loose, most int) ([]Recalled, error) {
	return d.recalled(ctx, memory.Query{Text: claims.Normalise(text.Text), Lang: text.Lang, Most: most}, "")
}

// recalled searches all but one case. What was found and is gone by the time when it
// is looked up is left out.
func (d *Desk) recalled(ctx context.Context, q memory.Query, but claims.ID) ([]Recalled, error) {
	if err := d.recall.refresh(ctx, d.Store, d.Program); err != nil {
		return nil, err
	}
	var out []Recalled
	for _, h := range d.recall.search(q, but) {
		r := Recalled{Score: h.Score, Likely: h.Likely, Matched: h.Matched}
		var err error
		if h.claim != "" {
			var own claims.Own
			own, err = d.Store.Own(ctx, h.claim)
			r.Own = &own
		} else {
			var check claims.Checked
			check, err = d.Store.Checked(ctx, h.Key)
			r.Check = &check
		}
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// recall is the index of all that was claimed before, brought up to date when it is
// asked. Checks stand in it by their key in the store, claims of cases by the ordinal
// of their id, as -1-ordinal.
type recall struct {
	mu    sync.RWMutex // guards what follows
	index *memory.Index
	state int64               // of the checks that it holds
	seen  int64               // the last entry of the journal that it knows of
	own   []ownClaim          // by ordinal
	at    map[claims.ID]int64 // the key of a claim
}

type ownClaim struct{ id, of claims.ID }

// hit is a hit with the id of the claim, "" for a check.
type hit struct {
	memory.Hit
	claim claims.ID
}

func (r *recall) search(q memory.Query, but claims.ID) []hit {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if but != "" {
		q.Skip = func(key int64) bool { return key < 0 && r.own[-1-key].of == but }
	}
	var out []hit
	for _, h := range r.index.Search(q) {
		x := hit{Hit: h}
		if h.Key < 0 {
			x.claim = r.own[-1-h.Key].id
		}
		out = append(out, x)
	}
	return out
}

// refresh takes in what was changed in the store since.
func (r *recall) refresh(ctx context.Context, db *store.DB, program string) error {
	seq, err := db.DataVersion(ctx)
	if err != nil {
		return err
	}
	state, err := db.CheckedState(ctx)
	if err != nil {
		return err
	}
	r.mu.RLock()
	current := r.index != nil && r.state == state && r.seen == seq
	r.mu.RUnlock()
	if current {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.index == nil || r.state != state {
		return r.load(ctx, db, program, state, seq)
	}
	if r.seen >= seq {
		return nil
	}
	changed, err := db.OwnChanged(ctx, r.seen)
	if err != nil {
		return err
	}
	for _, id := range changed {
		o, err := db.Own(ctx, id)
		switch {
		case err == nil:
			r.put(o)
		case !errors.Is(err, store.ErrNotFound):
			return err
		default:
			if key, ok := r.at[id]; ok {
				r.index.Drop(key)
			}
		}
	}
	r.seen = seq
	return nil
}

// load makes the index anew: of the checks from the index that the store keeps of
// them, if this program made it, and of the claims of all cases.
func (r *recall) load(ctx context.Context, db *store.DB, program string, state, seq int64) error {
	b, err := db.CheckedIndex(ctx, state)
	if err != nil {
		return err
	}
	index, err := memory.Restore(b, program)
	if err != nil {
		index = &memory.Index{}
		state, err = db.EachChecked(ctx, func(key int64, c claims.Checked) {
			index.Put(memory.Text{Key: key, Claim: c.Claim, Title: c.Title, Lang: c.Lang})
		})
		if err != nil {
			return err
		}
		// It only saves time: a search must not fail because nothing can be written.
		_ = db.KeepCheckedIndex(ctx, state, index.Snapshot(program))
	}
	r.index, r.state, r.seen = index, state, seq
	r.own, r.at = nil, map[claims.ID]int64{}
	err = db.EachOwn(ctx, r.put)
	if err != nil {
		r.index = nil // half of it would be taken for all
	}
	return err
}

// put indexes a claim of a case.
func (r *recall) put(o claims.Own) {
	key, known := r.at[o.Claim.ID]
	if !known {
		key = -1 - int64(len(r.own))
		r.own = append(r.own, ownClaim{o.Claim.ID, o.Case})
		r.at[o.Claim.ID] = key
	}
	r.index.Put(memory.Text{Key: key, Claim: o.Words(), Lang: o.Lang})
}
