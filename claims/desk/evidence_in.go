package desk

import (
	"context"
	"errors"
	"io"
	"net/url"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/claims/warc"
	"tickmark/fetch"
)

// Taken is what came of the import of evidence.
type Taken struct {
	warc.Tally
	Captures    int // taken into the case
	Sources     int // of these for sources that were not there before
	Attachments int // files beside captures that were taken
	Known       int // captures that were there already: same address, time and bytes
	Parts       int // pictures, scripts and the like, which are no pages
}

// ImportEvidence takes the captures of a WARC or WACZ file into a case, each in an
// entry of its own: pages and documents, whatever was captured of an address that is a
// source already, and everything that this program wrote itself; and the pictures and PDF
// documents beside these captures. What is there already stays as it is, so that a file
// taken in twice changes nothing more. A capture that another program made says so in its
// Program. Where the file breaks off, what came before is kept and the error says so.
func (d *Desk) ImportEvidence(ctx context.Context, id claims.ID, file io.ReaderAt, size int64) (Taken, error) {
	in := importing{desk: d, id: id, captures: map[string]claims.ID{}}
	if _, err := d.Case(ctx, id); err != nil {
		return in.Taken, err
	}
	tally, err := warc.Scan(file, size, warc.Limits{Body: fetch.DefaultMaxFile}, func(f warc.Found) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return in.take(ctx, f)
	}, func(a warc.Attached) error { return in.attach(ctx, a) })
	for _, r := range in.refused {
		tally.Refuse(r)
	}
	in.Tally = tally
	return in.Taken, err
}

// importing is the import of one file.
type importing struct {
	Taken
	desk     *Desk
	id       claims.ID // of the case
	refused  []claims.Reason
	sources  addresses
	captures map[string]claims.ID // that are in the case now, by their records in the file
}

// take takes one capture of the file into the case, if it belongs there.
func (in *importing) take(ctx context.Context, f warc.Found) error {
	d, k := in.desk, &f.Capture
	c, err := d.Case(ctx, in.id)
	if err != nil {
		return err
	}
	switch known := c.same(*k); {
	case known != "":
		in.known(f, known)
		return nil
	case !f.Own && (k.Final == "pasted" || !f.Page && in.sources.of(c, *k) == nil):
		in.Parts++
		return nil
	}
	if f.Repeated {
		f.Body, err = d.Store.Blob(ctx, k.SHA256)
		if errors.Is(err, store.ErrNotFound) { // it was of a part that was left out
			in.refused = append(in.refused, claims.Because("warc.revisit_of_none", claims.Shorten(k.Final, 200)))
			return nil
		} else if err != nil {
			return err
		}
		k.Length = int64(len(f.Body))
	}
	came := d.readSource(ctx, d.pageOf(f), rereadAs(*k))
	var known claims.ID
	added := false
	err = d.change(ctx, in.id, func(c *Case) (action, error) {
		if added, known = false, c.same(came.capture); known != "" {
			return action{}, nil // by another process, since we looked
		}
		s := claims.Source{ID: claims.NewID(), Case: in.id, Number: nextSource(c)}
		a := action{name: "capture.add"}
		if has := in.sources.of(c, came.capture); has != nil {
			s = *has
		} else {
			a.name, added = "source.add", true
			s.Kind, s.URL, s.Title = sourceFrom(f)
		}
		came.capture.Unchanged, came.capture.Imported = c.repeated(came.capture), d.Now().UTC()
		came.keep(&a, s, nil)
		a.name = "capture.import" // the journal tells that it was not fetched here
		return a, nil
	})
	switch {
	case err != nil:
		return err
	case known != "":
		in.known(f, known)
		return nil
	case added:
		in.Sources++
	}
	in.Captures++
	in.noteRecord(f, came.capture.ID)
	return nil
}

// known counts a capture that is in the case already.
func (in *importing) known(f warc.Found, capture claims.ID) {
	in.Known++
	in.noteRecord(f, capture)
}

// noteRecord remembers which capture a record of the file became.
func (in *importing) noteRecord(f warc.Found, capture claims.ID) {
	if f.Record != "" {
		in.captures[f.Record] = capture
	}
}

// attach takes a file beside a capture into the case, if the capture is there and it is
// a file that may be put beside one. Who once put it there the file does not tell.
func (in *importing) attach(ctx context.Context, a warc.Attached) error {
	k, err := attachable(a.Name, a.Body)
	if err != nil || in.captures[a.Record] == "" {
		in.Parts++
		return nil
	}
	k.Case, k.Capture, k.At = in.id, in.captures[a.Record], a.At
	added, err := in.desk.putBeside(ctx, &k, a.Body)
	if added {
		in.Attachments++
	}
	return err
}

// pageOf is the page that a capture of a file amounts to. Why it failed, if it did, is
// found out anew or is the file's word.
func (d *Desk) pageOf(f warc.Found) fetch.Page {
	k := f.Capture
	k.ID = claims.NewID()
	was := k.Failure
	k.Failure = ""
	host := k.Final
	if u, err := url.Parse(k.Final); err == nil && u.Host != "" {
		host = u.Host
	}
	switch refused := fetch.Answered(k.Status, host); {
	case k.SHA256 == "" && was != "" && was != fetch.FailStatus && was != fetch.FailEmpty:
		k.Failure, k.Message = was, claims.Because("desk.imported_failure", claims.Shorten(was, 40))
	case k.Status != 0 && k.Status != 304 && refused != nil:
		k.Failure, k.Message = refused.Kind, refused.Reason
	case k.SHA256 == "":
		k.Failure, k.Message = fetch.FailEmpty, claims.Because("fetch.empty", host)
	}
	return fetch.Page{Capture: k, Body: f.Body}
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
