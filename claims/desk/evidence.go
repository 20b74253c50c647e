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
	return d.cite(ctx, id, claim, capture, role, func(t *claims.Text) claims.Span { return wholeWords(t, span) })
}

// cite attaches the words that place finds in the capture's text.
func (d *Desk) cite(ctx context.Context, id, claim, capture claims.ID, role claims.Role, place func(*claims.Text) claims.Span) (claims.ID, error) {
	var added claims.ID
	err := d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		page := c.Capture(capture)
		if page == nil {
			return action{}, refuse("desk.no_such_capture")
		}
		source, err := d.CaptureText(ctx, *page)
		if err != nil {
			return action{}, err
		}
		t := claims.NewText(source)
		s := place(t)
		if s.Len() <= 0 {
			return action{}, refuse("desk.nothing_selected_in_source")
		}
		for _, q := range c.Cited(claim) {
			if q.Capture == capture && q.Anchor.Span == s && q.Role == role {
				added = q.ID
				return action{}, nil
			}
		}
		q := claims.Citation{ID: claims.NewID(), Case: id, Claim: claim, Capture: capture, Role: role,
			Anchor: claims.NewAnchor(t, s), Locator: paragraph(t, s.Start), By: d.By, At: d.Now().UTC()}
		added = q.ID
		a := action{name: "citation.add"}
		a.create(claims.EntityCitation, q.ID, q)
		return a, nil
	})
	return added, err
}

// CiteWords attaches words to a claim as evidence if they are found in the newest
// capture of the source (see claims.FindWords), and refuses them if they are not.
func (d *Desk) CiteWords(ctx context.Context, id, claim, source claims.ID, quote string, role claims.Role) (claims.ID, error) {
	c, err := d.Case(ctx, id)
	if err != nil {
		return "", err
	}
	s := c.Source(source)
	if s == nil {
		return "", refuse("desk.no_such_source")
	}
	k := c.Latest(source)
	if k == nil || !k.OK() {
		return "", refuse("desk.source_without_text", s.Number)
	}
	text, err := d.CaptureText(ctx, *k)
	if err != nil {
		return "", err
	}
	span, ok := claims.FindWords(claims.NewText(text), quote)
	if !ok {
		return "", refuse("desk.words_not_found", s.Number, claims.Shorten(quote, 80))
	}
	return d.cite(ctx, id, claim, k.ID, role, func(*claims.Text) claims.Span { return span })
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
