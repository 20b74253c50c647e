package desk

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/fetch"
)

// AddSource adds a URL or a file to the case's sources. A page that is a source
// already is returned as it is.
func (d *Desk) AddSource(ctx context.Context, id claims.ID, input string) (claims.ID, error) {
	input = fetch.Located(input)
	if input == "" {
		return "", refuse("desk.source_unnamed")
	}
	kind, key := claims.SourceFile, pageKey(input)
	if IsURL(input) {
		kind = claims.SourceAdded
		u, err := url.Parse(input)
		switch {
		case key == "" || err != nil:
			return "", refuse("desk.source_no_address", input)
		case u.User != nil: // it would stand in the journal for good
			return "", refuse("fetch.password", u.Hostname())
		}
	}
	var source claims.ID
	err := d.change(ctx, id, func(c *Case) (action, error) {
		for _, s := range c.Sources {
			if s.URL != input && (key == "" || pageKey(s.URL) != key) {
				continue
			}
			source = s.ID
			a := action{name: "source.add"}
			if was := s; s.Kind == claims.SourceLink { // now it is the user's own wish
				s.Kind = claims.SourceAdded
				a.update(claims.EntitySource, s.ID, was, s)
			}
			return a, nil
		}
		s := claims.Source{ID: claims.NewID(), Case: id, Number: nextSource(c), Kind: kind, URL: input}
		source = s.ID
		a := action{name: "source.add"}
		a.create(claims.EntitySource, s.ID, s)
		return a, nil
	})
	return source, err
}

// AddPasted adds what was pasted, the Text or Rich of in, to the case's sources; it is
// its own capture. A picture is kept too, for a person to type what it says.
func (d *Desk) AddPasted(ctx context.Context, id claims.ID, name string, in Input) (claims.ID, error) {
	page := d.page(ctx, in)
	if strings.TrimSpace(string(page.Body)) == "" {
		return "", refuse("desk.paste_empty")
	}
	came := d.readSource(ctx, page, "")
	if !came.capture.OK() && !Typeable(&came.capture) {
		return "", &Refusal{came.capture.Message}
	}
	var source claims.ID
	err := d.change(ctx, id, func(c *Case) (action, error) {
		s := claims.Source{ID: claims.NewID(), Case: id, Number: nextSource(c), Kind: claims.SourcePasted, URL: "pasted", Title: name}
		source = s.ID
		a := action{name: "source.add"}
		came.keep(&a, s, nil)
		return a, nil
	})
	return source, err
}

// SetRank says how near a source stands to what it tells of; "" takes that back.
func (d *Desk) SetRank(ctx context.Context, id, source claims.ID, to claims.Rank) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		s := c.Source(source)
		if s == nil {
			return action{}, refuse("desk.no_such_source")
		}
		switch to {
		case "", claims.RankPrimary, claims.RankSecondary, claims.RankTertiary:
		default:
			return action{}, refuse("desk.no_such_rank", string(to))
		}
		is := *s
		is.Rank = to
		a := action{name: "source.rank"}
		a.update(claims.EntitySource, source, *s, is)
		return a, nil
	})
}

func nextSource(c *Case) int {
	n := 0
	for _, s := range c.Sources {
		n = max(n, s.Number)
	}
	return n + 1
}

// pasted is the page that something pasted amounts to.
func (d *Desk) pasted(b []byte, mediaType string) fetch.Page {
	now := d.Now().UTC()
	return fetch.Page{Body: b, Capture: claims.Capture{ID: claims.NewID(), Requested: "pasted", Final: "pasted",
		Started: now, Ended: now, ContentType: mediaType, Length: int64(len(b)),
		SHA256: claims.SHA256(b), Program: d.Program}}
}

// Hosts lists the hosts that a fetch of the sources would ask, in order.
func (c *Case) Hosts(sources []claims.ID) []string {
	var out []string
	for _, id := range sources {
		s := c.Source(id)
		if s == nil {
			continue
		}
		if u, err := url.Parse(s.URL); err == nil && u.Hostname() != "" && !slices.Contains(out, u.Hostname()) {
			out = append(out, u.Hostname())
		}
	}
	slices.Sort(out)
	return out
}
