package desk

import (
	"context"
	"time"

	"tickmark/claims"
	"tickmark/fetch"
)

// Copy is a copy of a page that a web archive says it holds.
type Copy = fetch.Copy

// Death is the way in which a link no longer leads to what it once led to.
type Death = fetch.Death

// Dead says whether a capture looks as if its link were dead, and why; see [fetch.Dead].
func Dead(k claims.Capture) (Death, claims.Reason) { return fetch.Dead(k) }

// Copies asks the archive which copies it holds of a source, those taken nearest to the
// article's date first. It is only for a person to ask: the archive learns of the page.
func (d *Desk) Copies(ctx context.Context, id, source claims.ID) ([]Copy, error) {
	c, s, err := d.sourceOf(ctx, id, source)
	if err != nil {
		return nil, err
	}
	near, err := time.Parse(time.DateOnly, c.Case.Article.Date)
	if err != nil { // the article has no date
		near = c.Case.Opened
	}
	return d.web().Copies(fetch.WithCase(ctx, id), s.URL, near)
}

// FetchCopy fetches an archive's copy of a source, as a capture of its own that says
// when the archive took it. It says nothing of the page as it is now, and reopens no
// claim. each is called when it is there, and may be nil.
func (d *Desk) FetchCopy(ctx context.Context, id, source claims.ID, copy Copy, each func(Fetched)) error {
	_, s, err := d.sourceOf(ctx, id, source)
	if err != nil {
		return err
	}
	p := d.web().Archived(fetch.WithCase(ctx, id), copy)
	if p.Capture.Failure == fetch.FailCancelled {
		return ctx.Err()
	}
	k, change, err := d.capture(context.WithoutCancel(ctx), id, source, p, nil)
	if err == nil && each != nil {
		each(Fetched{Source: *s, Capture: k, Done: 1, Total: 1, Change: change})
	}
	return err
}

// Archive asks the archive to take a copy of a source now, and says where it is. It is
// only for a person to ask: the copy is there for everybody.
func (d *Desk) Archive(ctx context.Context, id, source claims.ID) (Copy, error) {
	_, s, err := d.sourceOf(ctx, id, source)
	if err != nil {
		return Copy{}, err
	}
	return d.web().Keep(fetch.WithCase(ctx, id), s.URL)
}

// sourceOf is a source that has an address on the web, with its case.
func (d *Desk) sourceOf(ctx context.Context, id, source claims.ID) (*Case, *claims.Source, error) {
	c, err := d.Case(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	s := c.Source(source)
	if s == nil {
		return nil, nil, refuse("desk.no_such_source")
	}
	if !s.Web() {
		return nil, nil, refuse("desk.source_no_address", s.URL)
	}
	return c, s, nil
}
