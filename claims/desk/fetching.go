package desk

import (
	"context"
	"errors"

	"tickmark/claims"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// Fetched is told for each source as its fetch ends.
type Fetched struct {
	Source  claims.Source
	Capture claims.Capture
	Done    int // sources ended so far, this one included
	Total   int
	// Change is how the source reads now against its last copy; nil where there was none
	// with text, or none came.
	Change *Change
	Err    error // that the capture could not be kept; a failed fetch is no error here
}

// Waiting lists the sources that hold no text yet: never fetched, or failed. Those whose
// bytes came and are a picture wait for a person and not for another fetch.
func (d *Desk) Waiting(c *Case) []claims.ID {
	var out []claims.ID
	for _, s := range c.Sources {
		if k := c.Latest(s.ID); k == nil || !k.OK() && !Typeable(k) {
			out = append(out, s.ID)
		}
	}
	return out
}

// Fetch fetches the named sources in parallel and keeps each capture the moment
// it is there, failed ones too. A source that was fetched before is fetched again: what
// comes is another capture, and where it lacks words that the findings of a claim rest
// on, the claim is reopened. each is called for every source, one at a time;
// it may be nil. When ctx is cancelled, what has come so far is kept and
// ctx's error returned.
func (d *Desk) Fetch(ctx context.Context, id claims.ID, sources []claims.ID, each func(Fetched)) error {
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	var list []claims.Source
	var inputs []fetch.Input
	for _, s := range sources {
		if src := c.Source(s); src != nil && src.Kind != claims.SourcePasted {
			list = append(list, *src)
			inputs = append(inputs, fetch.Input{Address: src.URL, Linked: src.Kind == claims.SourceLink, Known: c.vouched(s)})
		}
	}
	done := 0
	var failed error
	d.web().All(fetch.WithCase(ctx, id), inputs, func(i int, p fetch.Page) {
		done++
		if p.Capture.Failure == fetch.FailCancelled {
			return // nothing was learnt about the page
		}
		// What has come is kept even if the user has just cancelled the rest.
		k, change, err := d.capture(context.WithoutCancel(ctx), id, list[i].ID, p, inputs[i].Known)
		if err != nil && failed == nil {
			failed = err
		}
		if each != nil {
			each(Fetched{Source: list[i], Capture: k, Done: done, Total: len(inputs), Change: change, Err: err})
		}
	})
	if failed != nil {
		return failed
	}
	return ctx.Err()
}

// capture keeps one page for a source of the case, and reopens the claims whose
// quotations it does not hold any more. known is the capture that the server was asked
// by whether the page has changed, nil if it was not.
func (d *Desk) capture(ctx context.Context, id, source claims.ID, p fetch.Page, known *claims.Capture) (claims.Capture, *Change, error) {
	was, err := d.Case(ctx, id)
	if err != nil {
		return claims.Capture{}, nil, err
	}
	var came arrival
	if p.Unchanged {
		came = repeated(p.Capture, known)
	} else {
		came = d.readSource(ctx, p, was.charsetOf(source, p.Capture))
	}
	change, err := d.changedBy(ctx, was, source, came)
	if err != nil {
		return claims.Capture{}, nil, err
	}
	var kept claims.Capture
	err = d.change(ctx, id, func(c *Case) (action, error) {
		s := c.Source(source)
		if s == nil {
			return action{}, nil // taken off the list while it was under way
		}
		if !changeStands(was, c, source) {
			var err error
			if change, err = d.changedBy(ctx, c, source, came); err != nil {
				return action{}, err
			}
		}
		a := action{name: "capture.add"}
		kept = came.keep(&a, *s, nil)
		if change != nil {
			a.then = reopened(c, change)
		}
		return a, nil
	})
	return kept, change, err
}

// arrival is a page that came for a source, read and ready to be kept.
type arrival struct {
	capture  claims.Capture
	document *claims.Article // nil if it could not be read
	blobs    [][]byte
}

// repeated is the capture of a page of which the server said that it is still what an
// earlier capture holds: it refers to that one's bytes, text and document.
func repeated(k claims.Capture, known *claims.Capture) arrival {
	k.Unchanged = known.ID
	k.SHA256, k.Length, k.TextSHA256, k.Extractor = known.SHA256, known.Length, known.TextSHA256, known.Extractor
	k.ContentType, k.Charset, k.Canonical = known.ContentType, known.Charset, known.Canonical
	return arrival{capture: k}
}

// readSource reads a page, in the encoding given or with "" in that which it has. It
// takes its time on a long one, and is called before the desk's turn for changes is
// waited for.
func (d *Desk) readSource(ctx context.Context, p fetch.Page, charset string) arrival {
	a := arrival{capture: p.Capture}
	k := &a.capture
	if k.SHA256 != "" {
		a.blobs = append(a.blobs, p.Body)
	}
	if k.Failure != "" {
		return a
	}
	doc, err := d.readPage(ctx, p, charset)
	if err != nil {
		k.Failure, k.Message = unreadable(err)
		return a
	}
	a.read(doc)
	return a
}

// read gives the page the document that its bytes were read as.
func (came *arrival) read(doc *claims.Article) {
	text := []byte(doc.Text)
	k := &came.capture
	k.TextSHA256, k.Extractor, k.Charset, k.Canonical = claims.SHA256(text), doc.Extractor, doc.Charset, doc.Canonical.Value
	came.blobs = append(came.blobs, text)
	came.document = doc
	kept := *doc
	kept.Text = "" // kept by its hash
	k.Document = &kept
}

// keep adds to the action the capture, and to the source what its page says of
// itself. The source is created if the action adds it. misread is an earlier reading of
// the same bytes, nil if there is none.
func (came arrival) keep(a *action, s claims.Source, misread *claims.Article) claims.Capture {
	k := came.capture
	k.Case, k.Source = s.Case, s.ID
	is := s
	if doc := came.document; doc != nil {
		tell(&is, misread, doc)
	}
	a.blobs = append(a.blobs, came.blobs...)
	if a.name == "source.add" {
		a.create(claims.EntitySource, is.ID, is)
	} else {
		a.update(claims.EntitySource, is.ID, s, is)
	}
	a.create(claims.EntityCapture, k.ID, k)
	return k
}

// unreadable is the failure of a capture whose bytes came but could not be read.
func unreadable(err error) (string, claims.Reason) {
	if e, ok := errors.AsType[*read.Error](err); ok {
		return e.Kind, e.Reason
	}
	return "format", claims.Because("desk.unreadable", err.Error())
}

// Requests lists what left the machine, the latest first; see [store.DB.Requests].
func (d *Desk) Requests(ctx context.Context, id claims.ID, limit int) ([]claims.Request, error) {
	return d.Store.Requests(ctx, id, limit)
}
