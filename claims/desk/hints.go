package desk

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/split"
)

// Hint is a claim laid beside one source. It is computed, never stored.
type Hint struct {
	Source  claims.Source
	Capture claims.Capture
	Text    string // of the capture; the spans of the comparison's passages are in it
	*claims.Comparison
}

// Bearing is how much the source has to say on the claim: the score of its best
// passage, on one scale with those of the other sources where they were compared
// together.
func (h Hint) Bearing() float64 {
	if len(h.Passages) == 0 {
		return 0
	}
	best := 0.0
	for _, p := range h.Passages {
		best = max(best, p.Among)
	}
	return cmp.Or(best, h.Passages[0].Score)
}

// Differing counts the details for which the source gives another value; quoted
// words that stand otherwise in the source count as one.
func (h Hint) Differing() int {
	n := 0
	if h.Quote != nil && h.Quote.Status == claims.QuoteAltered {
		n++
	}
	for _, m := range h.Details {
		if m.Status == claims.StatusDiffers {
			n++
		}
	}
	return n
}

// Compare lays a claim beside every source of the case that holds text, the one
// with most to say on it first. There is nothing to lay beside them for a claim that the
// article does not hold any more.
func (d *Desk) Compare(ctx context.Context, c *Case, claim claims.ID) ([]Hint, error) {
	k := c.Claim(claim)
	if k == nil || k.Vanished() {
		return nil, nil
	}
	var out []Hint
	var sources []*compare.Source
	for _, s := range c.Sources {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page := c.Latest(s.ID)
		if page == nil || !page.OK() {
			continue
		}
		p, err := d.prepare(ctx, s, *page)
		if err != nil {
			return nil, err
		}
		out, sources = append(out, Hint{Source: s, Capture: *page, Text: p.text}), append(sources, p.source)
	}
	for i, laid := range compare.CompareAll(compare.Claim{Sheet: c.Sheet, Span: k.Anchor.Span}, sources) {
		out[i].Comparison = laid
	}
	slices.SortStableFunc(out, func(a, b Hint) int { return cmp.Compare(b.Bearing(), a.Bearing()) })
	return out, nil
}

// source is the text of a capture, taken apart for comparison.
type source struct {
	text   string
	source *compare.Source
}

// prepared keeps the sources taken apart last, by the hash of their text and what it was
// taken apart by.
type prepared struct {
	mu    sync.Mutex
	by    map[string]*source
	order []string // the keys of by, the one that was asked for longest ago first
	bytes int
}

// preparedBytes is how much text may be kept taken apart: some 50 sources of the
// longest kind, a few hundred of the usual.
const preparedBytes = 8 << 20

// prepare takes the text of a source's capture apart, in the language and with the date
// that the page states or a person gave.
func (d *Desk) prepare(ctx context.Context, s claims.Source, k claims.Capture) (*source, error) {
	in := split.Input{}
	if doc := k.Document; doc != nil {
		in.Lang, in.Date, in.DateFrom, in.Blocks = doc.Lang.Value, doc.Published.Value, "metadata", doc.Blocks
		in.Declared = true
	}
	if slices.Contains(s.Set, claims.FactLang) {
		in.Lang, in.Declared = s.Lang, false
	}
	if slices.Contains(s.Set, claims.FactPublished) {
		in.Date, in.DateFrom = s.Published.Value, "given"
	}
	key := fmt.Sprint(k.TextSHA256, in.Lang, in.Declared, in.Date)
	if p := d.texts.get(key); p != nil {
		return p, nil
	}
	text, err := d.CaptureText(ctx, k)
	if err != nil {
		return nil, err
	}
	in.Text = text
	p := &source{text: text, source: compare.NewSource(split.Text(in)).WithTraps(d.Traps)}
	d.texts.put(key, p)
	return p, nil
}

func (t *prepared) get(key string) *source {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.by[key]
	if p != nil {
		t.order = append(slices.DeleteFunc(t.order, func(k string) bool { return k == key }), key)
	}
	return p
}

// put keeps a source, and lets go of those asked for longest ago where it gets too
// much.
func (t *prepared) put(key string, p *source) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.by == nil {
		t.by = map[string]*source{}
	}
	if t.by[key] != nil {
		return
	}
	t.by[key] = p
	t.order = append(t.order, key)
	t.bytes += len(p.text)
	for t.bytes > preparedBytes && len(t.order) > 1 {
		t.bytes -= len(t.by[t.order[0]].text)
		delete(t.by, t.order[0])
		t.order = t.order[1:]
	}
}

// Eyes is a claim that asks for a person's eyes, with the source that says why.
type Eyes struct {
	Claim claims.Claim
	Hint  Hint
}

// Overview lists the open claims for which a source gives another value, each with
// the source that has most to say on it, the most important claim first. Sources
// are gone through one after the other, on all processors, so that each is taken
// apart once, and large ones alone: taken apart, a text needs thirty times its size.
func (d *Desk) Overview(ctx context.Context, c *Case) ([]Eyes, error) {
	var mu sync.Mutex
	found := map[claims.ID]Hint{}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.NumCPU())
	room := semaphore.NewWeighted(preparedBytes)
	for _, s := range c.Sources {
		page := c.Latest(s.ID)
		if page == nil || !page.OK() {
			continue
		}
		g.Go(func() error {
			needs := min(page.Length, preparedBytes)
			if err := room.Acquire(ctx, needs); err != nil {
				return err
			}
			defer room.Release(needs)
			p, err := d.prepare(ctx, s, *page)
			if err != nil {
				return err
			}
			for _, k := range c.Claims {
				if err := ctx.Err(); err != nil {
					return err
				}
				if !k.Listed() || k.State == claims.StateDone {
					continue
				}
				h := Hint{Source: s, Capture: *page, Text: p.text,
					Comparison: compare.Compare(compare.Claim{Sheet: c.Sheet, Span: k.Anchor.Span}, p.source)}
				if h.Differing() == 0 {
					continue
				}
				mu.Lock()
				if old, ok := found[k.ID]; !ok || ahead(h, old) {
					found[k.ID] = h
				}
				mu.Unlock()
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	var out []Eyes
	for _, k := range c.Claims {
		if h, ok := found[k.ID]; ok {
			out = append(out, Eyes{k, h})
		}
	}
	slices.SortStableFunc(out, func(a, b Eyes) int { return cmp.Compare(b.Claim.Priority, a.Claim.Priority) })
	return out, nil
}

// ahead reports whether a has more to say than b; of two that say the same, the
// source with the lower number is ahead, so that the order never depends on time.
func ahead(a, b Hint) bool {
	if a.Bearing() != b.Bearing() {
		return a.Bearing() > b.Bearing()
	}
	return a.Source.Number < b.Source.Number
}
