package desk

import (
	"context"
	"fmt"
	"strings"

	"tickmark/claims"
)

// Cite attaches words of a capture to a claim as evidence. Span is in the
// capture's text, as a hand selected it: words cut by it are taken whole.
func (d *Desk) Cite(ctx context.Context, id, claim, capture claims.ID, span claims.Span, role claims.Role) (claims.ID, error) {
	var added claims.ID
	err := d.onClaim(ctx, id, claim, func(c *Case, _ claims.Claim) (action, error) {
		page := c.Capture(capture)
		if page == nil {
			return action{}, refuse("desk.no_such_capture")
		}
		t, err := d.words(ctx, *page)
		if err != nil {
			return action{}, err
		}
		s := wholeWords(t, span)
		if s.Len() <= 0 {
			return action{}, refuse("desk.nothing_selected_in_source")
		}
		a := action{name: "citation.add"}
		added = d.cite(&a, c, claim, capture, t, s, role)
		return a, nil
	})
	return added, err
}

// CiteWords attaches words to a claim as evidence if they are found in the newest
// capture of the source (see claims.FindWords), and refuses them if they are not.
func (d *Desk) CiteWords(ctx context.Context, id, claim claims.ID, e Evidence) error {
	return d.onClaim(ctx, id, claim, func(c *Case, _ claims.Claim) (action, error) {
		a := action{name: "citation.add"}
		return a, d.attach(ctx, &a, c, claim, e)
	})
}

// attach adds typed words of a source to the action as a citation.
func (d *Desk) attach(ctx context.Context, a *action, c *Case, claim claims.ID, e Evidence) error {
	s := c.Source(e.Source)
	if s == nil {
		return refuse("desk.no_such_source")
	}
	page := c.Latest(s.ID)
	if page == nil || !page.OK() {
		return refuse("desk.source_without_text", s.Number)
	}
	t, err := d.words(ctx, *page)
	if err != nil {
		return err
	}
	span, ok := claims.FindWords(t, e.Words)
	if !ok {
		return refuse("desk.words_not_found", s.Number, claims.Shorten(e.Words, 80))
	}
	d.cite(a, c, claim, page.ID, t, span, e.Role)
	return nil
}

// cite adds a citation to the action, unless the claim has it already.
func (d *Desk) cite(a *action, c *Case, claim, capture claims.ID, t *claims.Text, s claims.Span, role claims.Role) claims.ID {
	for _, q := range c.Cited(claim) {
		if q.Capture == capture && q.Anchor.Span == s && q.Role == role {
			return q.ID
		}
	}
	q := claims.Citation{ID: claims.NewID(), Case: c.Case.ID, Claim: claim, Capture: capture, Role: role,
		Anchor: claims.NewAnchor(t, s), Locator: paragraph(t, s.Start), By: d.By, At: d.Now().UTC()}
	if page := c.Capture(capture); page != nil && page.Document != nil {
		q.Place, _ = page.Document.PlaceAt(s.Start)
	}
	a.create(claims.EntityCitation, q.ID, q)
	return q.ID
}

// words is the readable text of a capture, to be cut by positions.
func (d *Desk) words(ctx context.Context, k claims.Capture) (*claims.Text, error) {
	s, err := d.CaptureText(ctx, k)
	return claims.NewText(s), err
}

// Uncite takes a citation back.
func (d *Desk) Uncite(ctx context.Context, id, citation claims.ID) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		for _, q := range c.Citations {
			if q.ID == citation {
				a := action{name: "citation.remove"}
				a.remove(claims.EntityCitation, q.ID, q)
				return a, nil
			}
		}
		return action{}, refuse("desk.no_such_citation")
	})
}

// paragraph is the locator of a position in a text without pages: the number of
// its paragraph.
func paragraph(t *claims.Text, pos int) string {
	n := 0
	for _, p := range strings.Split(t.String()[:t.Byte(pos)]+"x", "\n") {
		if strings.TrimSpace(p) != "" {
			n++
		}
	}
	return fmt.Sprintf("¶ %d", n)
}
