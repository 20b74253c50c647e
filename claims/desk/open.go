package desk

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"

	"tickmark/claims"
	"tickmark/claims/split"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// Input is an article or a source as the user gives it: a path or URL, or pasted
// text. Lang and Date, if set, overrule what the document says of itself.
type Input struct {
	From string // path or URL
	Text string // pasted; used if From is ""
	Lang string // ISO 639-1
	Date string // YYYY-MM-DD, the date of publication
	// Charset overrules the encoding that the document declares or seems to have.
	Charset string
	// Rich is a part of a page or document that was copied, HTML or RTF, in place of
	// Text; RichType is its media type.
	Rich     []byte
	RichType string
}

// Read brings a document in and makes an article of it. The page holds its bytes
// and how they came.
func (d *Desk) Read(ctx context.Context, in Input) (*claims.Article, fetch.Page, error) {
	page := d.page(ctx, in)
	if err := page.Err(); err != nil {
		return nil, page, err
	}
	if len(page.Body) == 0 || in.From == "" && strings.TrimSpace(string(page.Body)) == "" {
		return nil, fetch.Page{}, refuse("desk.article_empty")
	}
	a, err := d.readPage(ctx, page, in.Charset)
	return a, page, err
}

// page brings the bytes of what the user gave.
func (d *Desk) page(ctx context.Context, in Input) fetch.Page {
	switch {
	case in.From != "":
		return d.web().Any(ctx, in.From)
	case len(in.Rich) > 0:
		return d.pasted(in.Rich, in.RichType)
	}
	return d.pasted([]byte(in.Text), plainText)
}

// plainText is the media type of text that was typed or pasted.
const plainText = "text/plain; charset=utf-8"

// readPage makes an article of the bytes of a page, in the encoding given or with ""
// in that which they have.
func (d *Desk) readPage(ctx context.Context, p fetch.Page, charset string) (*claims.Article, error) {
	c := p.Capture
	if c.Final == "pasted" && c.ContentType == plainText {
		return read.Text(string(p.Body)), nil // whatever it looks like, it was typed as it stands
	}
	in := read.Input{Body: p.Body, ContentType: c.ContentType, Charset: charset, Fragment: c.Final == "pasted"}
	switch {
	case IsURL(c.Final):
		in.URL = c.Final
	case !in.Fragment:
		in.Name = filepath.Base(c.Final)
	}
	return d.Reader.Article(ctx, in)
}

// IsURL reports whether what the user gave is the address of a web page, not a
// path.
func IsURL(s string) bool {
	low := strings.ToLower(s)
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
}

// Split takes an article apart. Lang and date, if set, overrule what the article
// says of itself; so does its text if it is plainly in another language than declared.
func Split(a *claims.Article, lang, date string) *claims.Sheet {
	in := split.Input{Text: a.Text, Lang: lang, Date: date, DateFrom: "given", Blocks: a.Blocks}
	if lang == "" {
		in.Lang, in.Declared = a.Lang.Value, a.Lang.From != claims.FromUser
	}
	if date == "" {
		in.Date, in.DateFrom = a.Published.Value, "metadata"
	}
	if in.Date == "" {
		in.DateFrom = ""
	}
	return split.Text(in)
}

// Document is an article that was read in, before it is settled what becomes of it: a
// case ([Desk.Take]) or a newer text of one ([Desk.ReviseTo]).
type Document struct {
	Name string // absolute path, URL as the user gave it, or "pasted"

	in      Input
	article *claims.Article
	page    fetch.Page
	raw     string // SHA-256 of its bytes
}

// Bring reads an article in without keeping anything.
func (d *Desk) Bring(ctx context.Context, in Input) (*Document, error) {
	a, page, err := d.Read(ctx, in)
	if err != nil {
		return nil, err
	}
	name := in.From
	switch {
	case name == "":
		name = "pasted"
	case !IsURL(name):
		name = page.Capture.Final // the absolute path
	}
	return &Document{name, in, a, page, claims.SHA256(page.Body)}, nil
}

// said gives an article the facts that the user gave along with it.
func (in Input) said(a *claims.Article) {
	for fact, value := range map[claims.Fact]string{claims.FactLang: in.Lang, claims.FactPublished: in.Date} {
		if value != "" {
			*a.Reading(fact) = claims.Reading{Value: value, From: claims.FromUser}
		}
	}
}

// Open reads an article in and takes it up; see [Desk.Take].
func (d *Desk) Open(ctx context.Context, in Input) (claims.ID, error) {
	doc, err := d.Bring(ctx, in)
	if err != nil {
		return "", err
	}
	return d.Take(ctx, doc)
}

// Take takes an article up as a case: its bytes and text are kept, claims are
// proposed, its links become sources. Where the very same bytes were opened from
// the same place before, that case is returned as it stands, with the date of
// publication that is given now; in another language it is another case.
func (d *Desk) Take(ctx context.Context, doc *Document) (claims.ID, error) {
	in, page, name, raw := doc.in, doc.page, doc.Name, doc.raw
	if id, err := d.Store.CaseFrom(ctx, name, raw); !errors.Is(err, ErrNotFound) {
		if err != nil {
			return "", err
		}
		if c, err := d.Case(ctx, id); err != nil || in.Lang == "" || in.Lang == c.Case.Article.Lang {
			if err == nil && in.Charset != "" && in.Charset != c.Case.Article.Document.Charset {
				err = d.ReadAs(ctx, id, in.Charset)
			}
			if err == nil && in.Date != "" {
				err = d.SetDate(ctx, id, in.Date)
			}
			return id, err
		}
	}
	copied := *doc.article
	a := &copied
	in.said(a)
	sheet := Split(a, in.Lang, in.Date)
	text := a.Text
	document := *a
	document.Text = ""

	now := d.Now().UTC()
	k := claims.Case{
		ID: claims.NewID(), Title: title(a, sheet), Opened: now,
		Article: claims.Version{
			Input: name, Kept: now, RawSHA256: raw, TextSHA256: claims.SHA256([]byte(text)), Document: document,
			Date: sheet.Date, DateFrom: sheet.DateFrom, Lang: sheet.Lang, ContentType: page.Capture.ContentType,
		},
	}
	var plan action
	words := claims.NewText(text)
	for i := range sheet.Proposals {
		c := proposed(k.ID, words, sheet, i)
		plan.create(claims.EntityClaim, c.ID, c)
	}
	for _, s := range linked(k.ID, a) {
		plan.create(claims.EntitySource, s.ID, s)
	}
	return k.ID, d.begin(ctx, k, plan, page.Body, []byte(text))
}

// begin commits the first entry of a case under the next free number. Where
// another process took that number in between, the one after it is tried.
func (d *Desk) begin(ctx context.Context, k claims.Case, rest action, blobs ...[]byte) error {
	for try := 0; ; try++ {
		var err error
		if k.Number, err = d.Store.NextNumber(ctx); err != nil {
			return err
		}
		var first action
		first.create(claims.EntityCase, k.ID, k)
		_, err = d.Store.Commit(ctx, store.Draft{Case: k.ID, By: d.By, Action: "case.open",
			Changes: append(first.changes, rest.changes...), Blobs: blobs})
		if !errors.Is(err, store.ErrConflict) || try >= tries {
			return err
		}
	}
}

// title is what the case is called in lists: what the document calls itself, or
// its first words.
func title(a *claims.Article, sheet *claims.Sheet) string {
	if a.Title.Value != "" {
		return a.Title.Value
	}
	t := claims.NewText(a.Text)
	for _, s := range sheet.Sentences {
		if s.Zone != claims.ZoneBoilerplate {
			return claims.Shorten(t.Slice(s.Span), 90)
		}
	}
	return ""
}

// proposed makes a claim of the sheet's i-th proposal.
func proposed(k claims.ID, words *claims.Text, sheet *claims.Sheet, i int) claims.Claim {
	p := sheet.Proposals[i]
	c := claims.Claim{
		ID: claims.NewID(), Case: k, Anchor: claims.NewAnchor(words, p.Span), Standalone: p.Standalone,
		Kind: p.Kind, Priority: p.Priority, Reasons: p.Reasons, Origin: "proposed", State: claims.StateOpen,
	}
	if p.Quote >= 0 {
		q := sheet.Quotes[p.Quote]
		c.Speech = q.Speech
		if q.Speaker != nil {
			c.Speaker, c.SpeakerAt = q.Speaker.Name, q.Speaker.Span
		}
	}
	return c
}

// create adds a new record to the action.
func (a *action) create(e claims.Entity, id claims.ID, record any) {
	a.changes = append(a.changes, claims.Change{Entity: e, ID: id, New: encode(record)})
}

// update adds a record that changes from old to record; records that stay as they
// are are left out.
func (a *action) update(e claims.Entity, id claims.ID, old, record any) {
	was, is := encode(old), encode(record)
	if string(was) != string(is) {
		a.changes = append(a.changes, claims.Change{Entity: e, ID: id, Old: was, New: is})
	}
}

// remove adds a record that goes.
func (a *action) remove(e claims.Entity, id claims.ID, old any) {
	a.changes = append(a.changes, claims.Change{Entity: e, ID: id, Old: encode(old)})
}

// encode writes a record as the journal keeps it. Our records hold nothing that
// JSON cannot hold.
func encode(record any) json.RawMessage {
	b, err := json.Marshal(record)
	if err != nil {
		panic("desk: encode record: " + err.Error())
	}
	return b
}
