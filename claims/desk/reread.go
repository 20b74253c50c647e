package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// ReadAs reads the bytes of the case's article anew in another encoding. Claims go
// along with their words. Where words that somebody worked on would not be there any
// more, it is refused: nothing is lost.
func (d *Desk) ReadAs(ctx context.Context, id claims.ID, charset string) error {
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	body, err := d.Store.Blob(ctx, c.Case.Article.RawSHA256)
	if err != nil {
		return err
	}
	page := fetch.Page{Body: body, Capture: claims.Capture{Final: c.Case.Article.Input, ContentType: c.Case.Article.ContentType}}
	if u := c.Case.Article.Document.URL; IsURL(page.Capture.Final) && u != "" {
		page.Capture.Final = u // where redirects led
	}
	a, err := d.readPage(ctx, page, charset)
	if err != nil {
		return err
	}
	if err := d.change(ctx, id, func(c *Case) (action, error) { return reread(c, a) }); err != nil {
		return err
	}
	return d.addLinked(ctx, id, func(c *Case) *claims.Article { return &c.Case.Article.Document })
}

// reread is the action that gives a case another reading of the same bytes. The reading
// stays as it is: where another process was faster, it is asked for again.
func reread(c *Case, reading *claims.Article) (action, error) {
	is, a, sheet := c.with(reading, rezone)
	plan := action{name: "article.reread", blobs: [][]byte{[]byte(a.Text)}}
	plan.update(claims.EntityCase, c.Case.ID, c.Case, is)
	if err := takeAlong(&plan, c, claims.NewText(a.Text), sheet); err != nil {
		return action{}, err
	}
	relink(&plan, c, a)
	return plan, nil
}

// with is the case with another text of its article: what a person said of the article
// and of its parts goes along. The document is returned as it then is, with its text.
func (c *Case) with(document *claims.Article, zones func(*Case, *claims.Article, *claims.Text)) (claims.Case, *claims.Article, *claims.Sheet) {
	copied := *document
	a := &copied
	a.Blocks = slices.Clone(a.Blocks)
	is := c.Case
	for _, fact := range claims.Facts {
		// What is said of the new text itself holds, where it is said now.
		if r := c.Case.Article.Document.Reading(fact); r.From == claims.FromUser && a.Reading(fact).From != claims.FromUser {
			*a.Reading(fact) = *r
		}
	}
	zones(c, a, claims.NewText(a.Text))
	date := ""
	if a.Published.From == claims.FromUser {
		date = a.Published.Value
	} else if c.Case.Article.DateFrom == "given" {
		date = c.Case.Article.Date
	}
	sheet := Split(a, "", date)
	is.Article.Document = *a
	is.Article.Document.Text = ""
	is.Article.TextSHA256 = claims.SHA256([]byte(a.Text))
	is.Article.Lang, is.Article.Date, is.Article.DateFrom = sheet.Lang, sheet.Date, sheet.DateFrom
	if date != "" {
		is.Article.DateFrom = "given"
	}
	is.Title = title(a, sheet)
	return is, a, sheet
}

// rezone gives the parts of another reading of the article the kinds that a person gave
// them: those that hold the same words, and where these were misread, those at the same
// place among as many parts.
func rezone(c *Case, a *claims.Article, words *claims.Text) {
	set := func(b *claims.Block, kind claims.BlockKind) { b.Kind, b.Set = kind, true }
	was := c.Case.Article.Document.Blocks
	for n, b := range was {
		if !b.Set {
			continue
		}
		span, found := claims.NewAnchor(c.Words, b.Span).Place(words)
		if !found && len(was) == len(a.Blocks) {
			set(&a.Blocks[n], b.Kind)
		}
		for i := range a.Blocks {
			if found && a.Blocks[i].Overlaps(span) {
				set(&a.Blocks[i], b.Kind)
			}
		}
	}
}

// takeAlong takes the claims of a case along to another reading of its article.
func takeAlong(plan *action, c *Case, words *claims.Text, sheet *claims.Sheet) error {
	var stay []claims.Span
	for _, k := range c.Claims {
		if k.Vanished() { // it belongs to an earlier version, which stays as it is
			continue
		}
		span, ok := k.Anchor.Place(words)
		switch {
		case ok:
			moved := k
			moved.Anchor = claims.NewAnchor(words, span)
			moved.SpeakerAt, _ = claims.NewAnchor(c.Words, k.SpeakerAt).Place(words)
			plan.update(claims.EntityClaim, k.ID, k, moved)
			stay = append(stay, span)
		case c.untouched(&k):
			plan.remove(claims.EntityClaim, k.ID, k)
		default:
			return refuse("desk.reread_loses", claims.Shorten(k.Anchor.Quote, 80))
		}
	}
	for i, p := range sheet.Proposals {
		if !slices.ContainsFunc(stay, p.Overlaps) {
			k := proposed(c.Case.ID, words, sheet, i)
			plan.create(claims.EntityClaim, k.ID, k)
		}
	}
	return nil
}

// relink puts the links of the article's sources where they lie in its text as it is
// now. A source that it does not link to any more stays on the list. A newer version of
// the article leaves them alone; see [Case.Linked].
func relink(plan *action, c *Case, a *claims.Article) {
	links := map[string][]claims.Span{} // by page
	for _, s := range linked(c.Case.ID, a) {
		links[pageKey(s.URL)] = s.Links
	}
	for _, s := range c.Sources {
		is := s
		is.Links = links[pageKey(s.URL)]
		plan.update(claims.EntitySource, s.ID, s, is)
	}
}

// addLinked adds what an article of the case will link to and that is no source yet. It
// is an entry of its own, beside that which changes the article: an entry that added a
// source cannot be taken back once the source was fetched, and what a person said of the
// article must be.
func (d *Desk) addLinked(ctx context.Context, id claims.ID, article func(*Case) *claims.Article) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "source.add"}
		for _, s := range unlisted(c, article(c)) {
			a.create(claims.EntitySource, s.ID, s)
		}
		return a, nil
	})
}

// unlisted makes sources of the links of an article that are none of the case yet.
func unlisted(c *Case, a *claims.Article) []claims.Source {
	known := make(map[string]bool, len(c.Sources))
	for _, s := range c.Sources {
		known[pageKey(s.URL)] = true
	}
	var out []claims.Source
	next := nextSource(c)
	for _, s := range linked(c.Case.ID, a) {
		if !known[pageKey(s.URL)] {
			s.Number = next
			next++
			out = append(out, s)
		}
	}
	return out
}

// Outdated lists the sources whose newest copy was read by an earlier version of the
// reader than this program has. A text that a person typed is not among them.
func (c *Case) Outdated() []claims.ID {
	var out []claims.ID
	for _, s := range c.Sources {
		if k := c.Latest(s.ID); k != nil && k.OK() && !typed(k) && olderReader(k.Extractor) {
			out = append(out, s.ID)
		}
	}
	return out
}

// olderReader reports whether an extractor is an earlier version of ours.
func olderReader(extractor string) bool {
	name, version, _ := strings.Cut(extractor, " ")
	ours, latest, _ := strings.Cut(read.Extractor, " ")
	was, err := strconv.Atoi(version)
	is, _ := strconv.Atoi(latest)
	return name == ours && err == nil && was < is
}

// ReadAgain reads the kept bytes of the sources anew, as this version of the program
// reads them, and returns how many that were. Each is a capture of its own: quotations
// stay on the text that they were taken from. An encoding that a person chose stays.
func (d *Desk) ReadAgain(ctx context.Context, id claims.ID, sources []claims.ID) (int, error) {
	c, err := d.Case(ctx, id)
	if err != nil {
		return 0, err
	}
	done := 0
	for _, s := range sources {
		if err := ctx.Err(); err != nil {
			return done, err
		}
		charset := ""
		if k := c.Latest(s); k != nil && !k.Reread.IsZero() {
			charset = k.Charset
		}
		if err := d.ReadSourceAs(ctx, id, s, charset); err != nil {
			return done, err
		}
		done++
	}
	return done, nil
}

// ReadSourceAs reads the bytes that a source's newest capture keeps anew: in another
// encoding, or with "" as this version of the program reads them. The capture stays
// as it is; what is read is a capture of its own, of the same bytes and times.
func (d *Desk) ReadSourceAs(ctx context.Context, id, source claims.ID, charset string) error {
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	s, page := c.Source(source), c.Latest(source)
	if s == nil || page == nil || page.SHA256 == "" {
		return refuse("desk.nothing_to_reread")
	}
	body, err := d.Store.Blob(ctx, page.SHA256)
	if err != nil {
		return err
	}
	k, misread := *page, page.Document
	k.ID, k.Reread, k.Failure, k.Message, k.Document = claims.NewID(), d.Now().UTC(), "", claims.Reason{}, nil
	came := d.readSource(ctx, fetch.Page{Capture: k, Body: body}, charset)
	if !came.capture.OK() {
		return &Refusal{came.capture.Message}
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		s := c.Source(source)
		if s == nil {
			return action{}, refuse("desk.no_such_source")
		}
		a := action{name: "source.reread"}
		came.keep(&a, *s, misread)
		return a, nil
	})
}
