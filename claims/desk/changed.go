package desk

import (
	"context"
	"slices"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/fetch"
)

// ChangeKind is how a source reads in a newer copy.
type ChangeKind string

// The kinds of change.
const (
	ChangeNone      ChangeKind = "unchanged" // the same bytes, or the same text
	ChangeElsewhere ChangeKind = "elsewhere" // another text, which holds every quotation
	ChangePassage   ChangeKind = "passage"   // words that a claim rests on are gone
)

// Change is how a source reads in a newer copy against the one before. It is
// computed, never stored.
type Change struct {
	Kind     ChangeKind
	Old, New claims.Capture
	Passages []Passage // that were quoted and read otherwise now
}

// Passage is the place of a quotation whose words a newer copy does not hold.
type Passage struct {
	Citation claims.Citation
	// Now is the place in the newer copy that reads most like the passage, and Diff the
	// difference to it, word by word; empty where nothing there is like it.
	Now  claims.Span
	Diff []claims.DiffPart
}

// Claims lists the claims that rest on the passages, each once.
func (g *Change) Claims() []claims.ID {
	var out []claims.ID
	seen := map[claims.ID]bool{}
	for _, p := range g.Passages {
		if !seen[p.Citation.Claim] {
			seen[p.Citation.Claim] = true
			out = append(out, p.Citation.Claim)
		}
	}
	return out
}

// Changed is how a source reads in its newest copy against the one before; nil where
// there are no two. The passages are those of all quotations from any earlier copy.
// Copies from an archive say nothing of the page as it is now, and are left out.
func (d *Desk) Changed(ctx context.Context, c *Case, source claims.ID) (*Change, error) {
	copies := c.copies(source)
	if len(copies) < 2 {
		return nil, nil
	}
	old, last := copies[len(copies)-2], copies[len(copies)-1]
	now, err := d.words(ctx, *last)
	if err != nil {
		return nil, err
	}
	g := &Change{Kind: kindOf(*old, *last), Old: *old, New: *last}
	return g, d.passages(ctx, c, g, nil, now)
}

// changedBy is how a source reads in a page that has just come, against its last copy;
// nil where there is none, or the page came from an archive. Passages that were gone
// before are left out. It takes its time on a long page, and is called before the
// desk's turn for changes is waited for; see [changeStands].
func (d *Desk) changedBy(ctx context.Context, c *Case, source claims.ID, came arrival) (*Change, error) {
	old, k := c.lastCopy(source), came.capture
	if old == nil || !k.OK() || !k.Archived.IsZero() {
		return nil, nil
	}
	k.Case, k.Source = c.Case.ID, source
	g := &Change{Kind: kindOf(*old, k), Old: *old, New: k}
	if g.Kind == ChangeNone {
		return g, nil
	}
	before, err := d.asReadNow(ctx, *old, k.Extractor)
	if err != nil {
		return nil, err
	}
	return g, d.passages(ctx, c, g, before, claims.NewText(came.document.Text))
}

// changeStands reports whether what was worked out of a source in one snapshot of the
// case holds in a later one: its last copy and all quotations are the same.
func changeStands(was, is *Case, source claims.ID) bool {
	a, b := was.lastCopy(source), is.lastCopy(source)
	return (a == nil) == (b == nil) && (a == nil || a.ID == b.ID) && slices.Equal(was.Citations, is.Citations)
}

// kindOf compares two copies as a whole. The same bytes are the same page, even where
// another version of the program reads another text in them.
func kindOf(old, now claims.Capture) ChangeKind {
	if old.SHA256 == now.SHA256 || old.TextSHA256 == now.TextSHA256 {
		return ChangeNone
	}
	return ChangeElsewhere
}

// passages adds to a change the quotations from earlier copies whose words the newer
// text does not hold, though they stand in the text before, where that is given.
func (d *Desk) passages(ctx context.Context, c *Case, g *Change, before, now *claims.Text) error {
	read := map[string]*claims.Text{} // by hash
	for _, q := range c.Citations {
		cited := c.Capture(q.Capture)
		if cited == nil || cited.Source != g.New.Source || cited.TextSHA256 == g.New.TextSHA256 || cited.SHA256 == g.New.SHA256 {
			continue
		}
		was := read[cited.TextSHA256]
		if was == nil {
			var err error
			if was, err = d.words(ctx, *cited); err != nil {
				return err
			}
			read[cited.TextSHA256] = was
		}
		if q.Anchor.Remains(was, now) || before != nil && !q.Anchor.Remains(was, before) {
			continue
		}
		p := Passage{Citation: q}
		p.Now, p.Diff, _ = compare.Reworded(was, q.Anchor.Span, now)
		g.Kind, g.Passages = ChangePassage, append(g.Passages, p)
	}
	return nil
}

// asReadNow is the text of an earlier copy as the given extractor reads it, so that
// what only the program reads otherwise is not taken for a change of the page.
func (d *Desk) asReadNow(ctx context.Context, k claims.Capture, extractor string) (*claims.Text, error) {
	if k.Extractor == extractor {
		return d.words(ctx, k)
	}
	body, err := d.Store.Blob(ctx, k.SHA256)
	if err != nil {
		return nil, err
	}
	doc, err := d.readPage(ctx, fetch.Page{Capture: k, Body: body}, rereadAs(k))
	if err != nil { // it was readable once, so its text is there
		return d.words(ctx, k)
	}
	return claims.NewText(doc.Text), nil
}

// reopened is the action that opens the claims again that rest on changed passages.
// Their findings stay: a person decides whether they still hold.
func reopened(c *Case, g *Change) *action {
	a := &action{name: "claim.reopen"}
	for _, id := range g.Claims() {
		k := c.Claim(id)
		if k == nil || !k.Listed() || k.State != claims.StateDone && len(c.decided(k)) == 0 {
			continue
		}
		is := *k
		is.State = claims.StateReopened
		a.update(claims.EntityClaim, id, *k, is)
	}
	return a
}

// copies lists the captures of a source that hold text and show the page itself, not an
// archive's copy of it: the latest reading of each fetch, the first fetch first.
func (c *Case) copies(source claims.ID) []*claims.Capture {
	var list []*claims.Capture
	for _, k := range c.came[source] {
		if !k.OK() || !k.Archived.IsZero() {
			continue
		}
		n := len(list)
		if n == 0 || !list[n-1].Started.Equal(k.Started) {
			list = append(list, k)
		} else if !k.Reread.Before(list[n-1].Reread) {
			list[n-1] = k
		}
	}
	return list
}

// lastCopy is the newest of the copies of a source, nil where there is none.
func (c *Case) lastCopy(source claims.ID) *claims.Capture {
	copies := c.copies(source)
	if len(copies) == 0 {
		return nil
	}
	return copies[len(copies)-1]
}

// vouched is the copy of a source by which its server may be asked whether the page has
// changed: the newest one, if it was captured here. Of bytes that came with a file of
// evidence nobody here knows that this server ever sent them, and its word that nothing
// has changed would make them look as if it had.
func (c *Case) vouched(source claims.ID) *claims.Capture {
	last := c.lastCopy(source)
	if last == nil || !last.Imported.IsZero() {
		return nil
	}
	return last
}

// charsetOf is the encoding in which a page is read that came for a source: that which
// a person chose for the last copy, as long as the server calls the page the same. ""
// leaves it to the page.
func (c *Case) charsetOf(source claims.ID, came claims.Capture) string {
	last := c.lastCopy(source)
	if last == nil || typed(last) || last.ContentType != came.ContentType {
		return ""
	}
	for _, k := range c.came[source] {
		if k.Started.Equal(last.Started) && k.Reread.IsZero() && k.Charset == last.Charset {
			return "" // it was read anew, and not otherwise
		}
	}
	return rereadAs(*last)
}

// Newer is the newest copy of the page that a citation quotes from, nil where the
// citation sits on that copy or on one with the same text.
func (c *Case) Newer(q *claims.Citation) *claims.Capture {
	cited := c.Capture(q.Capture)
	if cited == nil {
		return nil
	}
	last := c.lastCopy(cited.Source)
	if last == nil || last.Started.Before(cited.Started) || kindOf(*cited, *last) == ChangeNone {
		return nil
	}
	return last
}
