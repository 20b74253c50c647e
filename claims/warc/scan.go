package warc

import (
	"cmp"
	"errors"
	"io"
	"time"

	"tickmark/claims"
)

// Found is one capture that a file holds.
type Found struct {
	// Capture is what the file tells of it. It has no id, case or source, and no text:
	// who takes it over reads that anew. Program is what made the capture, by the file's
	// own word.
	Capture claims.Capture
	// Source is the source that it was captured for, in files written by this program.
	Source claims.Source
	Body   []byte
	// Repeated says that Body, empty here, is the one with the hash Capture.SHA256 that
	// an earlier record of the file had.
	Repeated bool
	// Own says that the capture comes with this program's own record of it.
	Own bool
	// Page says that the capture is of a page, not of what a page shows beside: the
	// file's list of pages names it, or, where there is no such list, it is a document.
	Page bool
	// Record is the id of its record, which files beside it name; "" where it has none of
	// its own.
	Record string

	truncated bool   // by the word of the record
	leads     string // where it leads on to, "" for an answer that does not
	// lengthKept says that the server's Content-Length was set aside.
	lengthKept bool
}

// Attached is a file that was put beside a capture, a picture of the page perhaps.
type Attached struct {
	Record            string // of the capture; it came before
	Name, ContentType string // as the file tells them
	At                time.Time
	Body              []byte
}

// Limits bound what a Scan holds in memory and how long it goes on; 0 means the default.
type Limits struct {
	Body    int64 // bytes of one body, unpacked: 64 MB
	Records int   // of the file: a million
}

// Tally is what became of the records of a file.
type Tally struct {
	Records int
	// Left counts the records that are no captures, by what they are: warcinfo,
	// request and metadata of others, conversion, redirects whose page is not there …
	Left map[string]int
	// Refused says why captures were not taken, at most maxRefused sentences; the rest
	// is counted.
	Refused []claims.Reason
	More    int
}

const maxRefused = 100

func (t *Tally) left(what string) {
	if t.Left == nil {
		t.Left = map[string]int{}
	}
	t.Left[what]++
}

// Refuse notes why something was not taken.
func (t *Tally) Refuse(r claims.Reason) {
	if len(t.Refused) < maxRefused {
		t.Refused = append(t.Refused, r)
	} else {
		t.More++
	}
}

// Scan reads a WARC or WACZ file of any program and hands each of its captures to
// each, and what was put beside them to beside, in the order of the file. It ends with
// the first error of these, or with an [Error] where the file is neither, breaks off, or
// is made to do harm; what was handed on before that is good. beside may be nil.
func Scan(file io.ReaderAt, size int64, l Limits, each func(Found) error, beside func(Attached) error) (Tally, error) {
	if l.Body <= 0 {
		l.Body = 64 << 20
	}
	if l.Records <= 0 {
		l.Records = 1_000_000
	}
	s := &scan{limits: l, each: each, beside: beside, hops: map[string][]claims.Redirect{}, bodies: map[string]string{}}
	magic := make([]byte, 4)
	if _, err := io.ReadFull(io.NewSectionReader(file, 0, size), magic); err != nil {
		return s.tally, failed(err, "warc.not_warc")
	}
	var err error
	if string(magic) == "PK\x03\x04" {
		err = s.wacz(file, size)
	} else {
		err = s.warc(io.NewSectionReader(file, 0, size))
	}
	for range s.hops {
		s.tally.left("redirect")
	}
	return s.tally, err
}

// The bounds of what is remembered of earlier records.
const (
	maxHops   = 1000 // redirects whose page has not come yet
	maxChain  = 20   // redirects to one page
	maxBodies = 200_000
)

// scan is the reading of one file.
type scan struct {
	limits Limits
	each   func(Found) error
	beside func(Attached) error
	tally  Tally
	pages  map[string]bool // by address; nil where the file lists none

	software string // of the last warcinfo record
	request  *asked // the last request whose answer has not come yet
	pending  *Found // waits for the records that belong to it
	hops     map[string][]claims.Redirect
	bodies   map[string]string // the hash of a body, by that hash, its record's id and its digest
}

// asked is a request record.
type asked struct {
	id, answer string
	get        bool // its method is GET
	headers    map[string][]string
}

// warc reads one WARC file to its end.
func (s *scan) warc(file io.Reader) error {
	s.software, s.request = "", nil
	r, err := newReader(file)
	if err != nil {
		return failed(err, "warc.not_warc")
	}
	for {
		h, err := r.next()
		switch {
		case err == io.EOF && r.read > 0:
			return s.flush()
		case err != nil && r.read == 0:
			return failed(err, "warc.not_warc")
		case err != nil:
			return errors.Join(s.flush(), s.broken(err))
		}
		if s.tally.Records++; s.tally.Records > s.limits.Records {
			return errors.Join(s.flush(), failed(nil, "warc.too_many", s.limits.Records))
		}
		if err := s.record(r, h); err != nil {
			return err
		}
	}
}

// broken is why a file cannot be read on.
func (s *scan) broken(err error) error {
	if errors.Is(err, errBomb) {
		return failed(err, "warc.bomb")
	}
	return failed(err, "warc.broken_off", s.tally.Records)
}

// record takes up one record.
func (s *scan) record(r *reader, h fields) error {
	kind := h.get("WARC-Type")
	switch kind {
	case "warcinfo", "request", "response", "revisit", "resource", "metadata":
	default:
		s.tally.left(named(kind))
		return nil
	}
	e := envelope{fields: h, uri: bare(h.get("WARC-Target-URI")), id: bare(h.get("WARC-Record-ID"))}
	if kind == "response" || kind == "revisit" || kind == "resource" {
		if err := s.flush(); err != nil {
			return err
		}
	}
	most := s.limits.Body + maxHead
	if kind == "warcinfo" || kind == "request" || kind == "metadata" {
		most = maxAbout
	}
	block, ok, err := r.block(most)
	if err != nil {
		return errors.Join(s.flush(), s.broken(err))
	}
	switch {
	case !ok && most == maxAbout:
		s.tally.left(kind)
		return nil
	case !ok:
		s.refuse("warc.too_large", e.uri, s.limits.Body>>20)
		return nil
	case !holds(h.get("WARC-Block-Digest"), block):
		s.refuse("warc.digest", cmp.Or(e.uri, e.id))
		return nil
	}
	e.block = block
	switch kind {
	case "response", "revisit":
		return s.answer(e, kind == "revisit")
	case "resource":
		return s.resource(e)
	case "metadata":
		return s.metadata(e)
	case "request":
		s.asked(e)
	case "warcinfo":
		s.about(e)
	}
	return nil
}

// maxAbout bounds the records that tell of others.
const maxAbout = 1 << 20

// envelope is a record that was read.
type envelope struct {
	fields
	uri, id string
	block   []byte
}

// refuse notes why a record was not taken. Addresses are shortened for the sentence.
func (s *scan) refuse(key, uri string, args ...any) {
	s.tally.Refuse(claims.Because(key, append([]any{claims.Shorten(oneLine(uri), 200)}, args...)...))
}

// flush hands the capture on that waited for the records that belong to it.
func (s *scan) flush() error {
	f := s.pending
	s.pending = nil
	switch {
	case f == nil:
		return nil
	case f.truncated && !f.Own && f.leads == "":
		s.refuse("warc.truncated", f.Capture.Final)
		return nil
	case f.leads != "" && !f.Own:
		s.hop(claims.Redirect{Status: f.Capture.Status, From: f.Capture.Final, To: f.leads})
		return nil
	}
	f.Page = s.isPage(f)
	return s.each(*f)
}

// named keeps the kinds of records that are counted to those that the standard names.
func named(kind string) string {
	switch kind {
	case "conversion", "continuation":
		return kind
	}
	return "other"
}

// bare is an address or an id without the angle brackets around it.
func bare(s string) string {
	if len(s) > 1 && s[0] == '<' && s[len(s)-1] == '>' {
		return s[1 : len(s)-1]
	}
	return s
}

// dateForms are the precisions that WARC 1.1 allows (5.4), finest first.
var dateForms = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02", "2006-01", "2006"}

// parseDate reads a WARC-Date.
func parseDate(s string) (time.Time, error) {
	var first error
	for _, form := range dateForms {
		t, err := time.Parse(form, s)
		if err == nil {
			return t.UTC(), nil
		}
		if first == nil {
			first = err
		}
	}
	return time.Time{}, first
}
