package desk

import (
	"context"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"slices"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/claims/warc"
	"tickmark/fetch"
)

// Imported is what came of the import of evidence.
type Imported struct {
	warc.Tally
	Captures int // taken into the case
	Sources  int // of these for sources that were not there before
	Known    int // there already: same address, time and bytes
	Parts    int // pictures, scripts and the like, which are no pages
}

// ImportEvidence takes the captures of a WARC or WACZ file into a case, each in an
// entry of its own: pages and documents, whatever was captured of an address that is a
// source already, and everything that this program wrote itself. What is there already
// stays as it is, so that a file taken in twice changes nothing more. A capture that
// another program made says so in its Program. Where the file breaks off, what came
// before is kept and the error says so.
func (d *Desk) ImportEvidence(ctx context.Context, id claims.ID, file io.ReaderAt, size int64) (Imported, error) {
	var in Imported
	if _, err := d.Case(ctx, id); err != nil {
		return in, err
	}
	var left []claims.Reason
	tally, err := warc.Scan(file, size, warc.Limits{Body: fetch.DefaultMaxFile}, func(f warc.Found) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		why, err := d.take(ctx, id, f, &in)
		if why.Key != "" {
			left = append(left, why)
		}
		return err
	})
	for _, r := range left {
		tally.Refuse(r)
	}
	in.Tally = tally
	return in, err
}

// take takes one capture of a file into the case, and says why where it does not.
func (d *Desk) take(ctx context.Context, id claims.ID, f warc.Found, in *Imported) (claims.Reason, error) {
	c, err := d.Case(ctx, id)
	if err != nil {
		return claims.Reason{}, err
	}
	k := &f.Capture
	switch {
	case c.holds(*k):
		in.Known++
		return claims.Reason{}, nil
	case !f.Own && (k.Final == "pasted" || c.sourceOf(*k) == nil && !f.Page):
		in.Parts++
		return claims.Reason{}, nil
	}
	if f.Repeated {
		f.Body, err = d.Store.Blob(ctx, k.SHA256)
		if errors.Is(err, store.ErrNotFound) {
			return claims.Because("warc.revisit_of_none", claims.Shorten(k.Final, 200)), nil
		} else if err != nil {
			return claims.Reason{}, err
		}
		k.Length = int64(len(f.Body))
	}
	came := d.readSource(ctx, d.brought(f), rereadAs(*k))
	added, taken := false, false
	err = d.change(ctx, id, func(c *Case) (action, error) {
		if added, taken = false, !c.holds(came.capture); !taken {
			return action{}, nil // by another process, since we looked
		}
		s, known := claims.Source{ID: claims.NewID(), Case: id, Number: nextSource(c)}, c.sourceOf(came.capture)
		a := action{name: "capture.add"}
		if known != nil {
			s = *known
		} else {
			a.name, added = "source.add", true
			s.Kind, s.URL, s.Title = sourceFrom(f)
		}
		came.capture.Unchanged = c.repeated(came.capture)
		came.keep(&a, s, nil)
		a.name = "capture.import" // the journal tells that it was not fetched here
		return a, nil
	})
	switch {
	case err != nil:
		return claims.Reason{}, err
	case !taken:
		in.Known++
	case added:
		in.Captures, in.Sources = in.Captures+1, in.Sources+1
	default:
		in.Captures++
	}
	return claims.Reason{}, nil
}

// brought is the page that a capture of a file amounts to. Why it failed, if it did, is
// found out anew or is the file's word.
func (d *Desk) brought(f warc.Found) fetch.Page {
	k := f.Capture
	k.ID = claims.NewID()
	was := k.Failure
	k.Failure = ""
	host := k.Final
	if u, err := url.Parse(k.Final); err == nil && u.Host != "" {
		host = u.Host
	}
	switch refused := fetch.Answered(k.Status, host); {
	case k.Status != 0 && k.Status != 304 && refused != nil:
		k.Failure, k.Message = refused.Kind, refused.Reason
	case k.SHA256 == "" && was != "" && was != fetch.FailEmpty:
		k.Failure, k.Message = was, claims.Because("desk.imported_failure", claims.Shorten(was, 40))
	case k.SHA256 == "":
		k.Failure, k.Message = fetch.FailEmpty, claims.Because("fetch.empty", host)
	}
	return fetch.Page{Capture: k, Body: f.Body}
}

// rereadAs is the encoding that a person chose to read the bytes in, "" if none did.
func rereadAs(k claims.Capture) string {
	if k.Reread.IsZero() {
		return ""
	}
	return k.Charset
}

// holds reports whether the case has a capture already: of the same address, begun at
// the same time, with the same bytes and, if it is a later reading of them, read at the
// same time.
func (c *Case) holds(k claims.Capture) bool {
	return slices.ContainsFunc(c.Captures, func(has claims.Capture) bool {
		return has.Started.Equal(k.Started) && has.SHA256 == k.SHA256 && has.Reread.Equal(k.Reread) && samePlace(has.Requested, k.Requested)
	})
}

// samePlace reports whether two addresses are of one page, or two paths of files of
// one name: a file of evidence does not tell the folder.
func samePlace(a, b string) bool {
	if key := pageKey(a); key != "" {
		return key == pageKey(b)
	}
	return pageKey(b) == "" && filepath.Base(a) == filepath.Base(b)
}

// repeated is the capture that one repeats because the server said that it still holds
// (304), "" if it does not or the case does not have that.
func (c *Case) repeated(k claims.Capture) claims.ID {
	var id claims.ID
	for _, earlier := range c.Captures {
		if k.Status == 304 && earlier.SHA256 == k.SHA256 && earlier.Started.Before(k.Started) && earlier.Reread.IsZero() {
			id = earlier.ID
		}
	}
	return id
}

// sourceOf is the source that a capture of a file belongs to, nil if there is none:
// the one with the address that was asked for, else the one where it came from. What
// was pasted has no address; another reading of it belongs where the first one does.
func (c *Case) sourceOf(k claims.Capture) *claims.Source {
	if k.Requested == "pasted" {
		i := slices.IndexFunc(c.Captures, func(has claims.Capture) bool {
			return has.Requested == "pasted" && has.SHA256 == k.SHA256 && has.Started.Equal(k.Started)
		})
		if i < 0 {
			return nil
		}
		return c.Source(c.Captures[i].Source)
	}
	for _, address := range []string{k.Requested, k.Final} {
		i := slices.IndexFunc(c.Sources, func(s claims.Source) bool {
			return s.Kind != claims.SourcePasted && samePlace(s.URL, address)
		})
		if i >= 0 {
			return &c.Sources[i]
		}
	}
	return nil
}

// sourceFrom is what a source is made of that comes with a capture of a file.
func sourceFrom(f warc.Found) (kind claims.SourceKind, address, title string) {
	switch k := f.Capture; {
	case IsURL(k.Requested):
		return claims.SourceAdded, k.Requested, ""
	case k.Requested == "pasted":
		return claims.SourcePasted, k.Requested, f.Source.Title
	default:
		return claims.SourceFile, k.Requested, ""
	}
}
