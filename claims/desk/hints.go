package desk

import (
	"cmp"
	"context"
	"slices"
	"sync"

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
// passage.
func (h Hint) Bearing() float64 {
	if len(h.Passages) == 0 {
		return 0
	}
	return h.Passages[0].Score
}

// Differing counts the details for which the source gives another value.
func (h Hint) Differing() int {
	n := 0
	for _, m := range h.Details {
		if m.Status == claims.StatusDiffers {
			n++
		}
	}
	return n
}

// Compare lays a claim beside every source of the case that holds text, the one
// with most to say on it first.
func (d *Desk) Compare(ctx context.Context, c *Case, claim claims.ID) ([]Hint, error) {
	k := c.Claim(claim)
	if k == nil {
		return nil, nil
	}
	var out []Hint
	for _, s := range c.Sources {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page := c.Latest(s.ID)
		if page == nil || !page.OK() {
			continue
		}
		p, err := d.prepare(ctx, *page)
		if err != nil {
			return nil, err
		}
		out = append(out, Hint{Source: s, Capture: *page, Text: p.text,
			Comparison: compare.Compare(compare.Claim{Sheet: c.Sheet, Span: k.Anchor.Span}, p.source)})
	}
	slices.SortStableFunc(out, func(a, b Hint) int { return cmp.Compare(b.Bearing(), a.Bearing()) })
	return out, nil
}

// source is the text of a capture, taken apart for comparison.
type source struct {
	text   string
	source *compare.Source
}

// prepared keeps the sources taken apart last, by the hash of their text.
type prepared struct {
	mu    sync.Mutex
	by    map[string]*source
	bytes int
}

// preparedBytes is how much text may be kept taken apart: some 50 sources of the
// longest kind, a few hundred of the usual.
const preparedBytes = 8 << 20

func (d *Desk) prepare(ctx context.Context, k claims.Capture) (*source, error) {
	d.texts.mu.Lock()
	p := d.texts.by[k.TextSHA256]
	d.texts.mu.Unlock()
	if p != nil {
		return p, nil
	}
	text, err := d.CaptureText(ctx, k)
	if err != nil {
		return nil, err
	}
	in := split.Input{Text: text}
	if doc := k.Document; doc != nil {
		in.Lang, in.Date, in.DateFrom, in.Blocks = doc.Lang.Value, doc.Published.Value, "metadata", doc.Blocks
	}
	p = &source{text: text, source: compare.NewSource(split.Text(in))}
	d.texts.mu.Lock()
	defer d.texts.mu.Unlock()
	if d.texts.by == nil || d.texts.bytes+len(text) > preparedBytes {
		d.texts.by, d.texts.bytes = map[string]*source{}, 0
	}
	d.texts.by[k.TextSHA256] = p
	d.texts.bytes += len(text)
	return p, nil
}

// Eyes is a claim that asks for a person's eyes, with the source that says why.
type Eyes struct {
	Claim claims.Claim
	Hint  Hint
}

// Overview lists the open claims for which a source gives another value, the most
// important first.
func (d *Desk) Overview(ctx context.Context, c *Case) ([]Eyes, error) {
	var out []Eyes
	for _, k := range c.Claims {
		if k.Dropped || k.State == claims.StateDone {
			continue
		}
		hints, err := d.Compare(ctx, c, k.ID)
		if err != nil {
			return nil, err
		}
		for _, h := range hints {
			if h.Differing() > 0 {
				out = append(out, Eyes{k, h})
				break
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Eyes) int { return cmp.Compare(b.Claim.Priority, a.Claim.Priority) })
	return out, nil
}
