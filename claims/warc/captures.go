package warc

import (
	"cmp"
	"errors"
	"net/url"
	"strings"
	"time"

	"tickmark/claims"
)

// answer takes up a response or revisit record.
func (s *scan) answer(e envelope, revisit bool) error {
	at, err := parseDate(e.get("WARC-Date"))
	if err != nil {
		s.refuse("warc.no_date", e.uri)
		return nil
	}
	if !s.address(e.uri) {
		return nil
	}
	if e.get("WARC-Segment-Number") != "" {
		s.refuse("warc.segmented", e.uri)
		return nil
	}
	m := &message{} // of a repeat the head may be left out
	if len(e.block) > 0 || !revisit {
		if m, err = parseResponse(e.block); err != nil {
			s.refuse("warc.no_message", e.uri)
			return nil
		}
	}
	f := &Found{Record: e.id, truncated: e.get("WARC-Truncated") != "", leads: target(m, e.uri)}
	_, f.lengthKept = m.headers[origPrefix+"Content-Length"]
	k := &f.Capture
	k.Requested, k.Final, k.Started, k.Ended, k.Program = e.uri, e.uri, at, at, s.program()
	k.Status, k.Proto = m.status, m.proto
	if strings.HasPrefix(e.get("WARC-Protocol"), "h2") {
		k.Proto = "HTTP/2.0"
	}
	if r := s.request; r != nil && (r.answer == e.id || r.id == bare(e.get("WARC-Concurrent-To"))) {
		if !r.get {
			s.tally.left("other")
			return nil
		}
		k.RequestHeaders = r.headers
	}
	s.request = nil
	if chain := s.hops[e.uri]; chain != nil && f.leads == "" {
		k.Redirects, k.Requested = chain, chain[0].From
		delete(s.hops, e.uri)
	}
	switch {
	case !revisit:
		if !s.payload(f, e, m) {
			return nil
		}
	case f.leads == "":
		k.SHA256 = cmp.Or(s.bodies[bare(e.get("WARC-Refers-To"))], s.bodies[digestKey(e.get("WARC-Payload-Digest"))])
		if k.SHA256 == "" {
			s.refuse("warc.revisit_of_none", e.uri)
			return nil
		}
		f.Repeated = true
	}
	k.ResponseHeaders = restore(m.headers)
	k.ContentType = m.first("Content-Type")
	s.pending = f
	return nil
}

// payload gives the capture the body of the message, its codings taken off, if the
// payload's digest holds. Programs differ in whether they make it before or after the
// transfer coding is taken off.
func (s *scan) payload(f *Found, e envelope, m *message) bool {
	plain, err := m.unchunked(s.limits.Body)
	if err == nil {
		f.Body, err = m.unpacked(plain, s.limits.Body)
	}
	switch {
	case errors.Is(err, errTooLong):
		s.refuse("warc.too_large", e.uri, s.limits.Body>>20)
	case err != nil:
		s.refuse("warc.coding", e.uri)
	case !f.truncated && !holds(e.get("WARC-Payload-Digest"), m.body, plain, f.Body):
		s.refuse("warc.digest", e.uri)
	default:
		s.keep(f, e)
		return true
	}
	return false
}

// keep notes the hash of a body, for the capture and for records that repeat it.
func (s *scan) keep(f *Found, e envelope) {
	k := &f.Capture
	k.Length = int64(len(f.Body))
	if k.Length == 0 {
		return
	}
	k.SHA256 = claims.SHA256(f.Body)
	for _, key := range []string{k.SHA256, e.id, digestKey(e.get("WARC-Payload-Digest"))} {
		if key != "" && len(s.bodies) < maxBodies {
			s.bodies[key] = k.SHA256
		}
	}
}

// resource takes up a resource record: a file, something pasted, or a page that came
// by another way than HTTP.
func (s *scan) resource(e envelope) error {
	at, err := parseDate(e.get("WARC-Date"))
	if err != nil {
		s.refuse("warc.no_date", e.uri)
		return nil
	}
	f := &Found{Record: e.id, Body: e.block, truncated: e.get("WARC-Truncated") != ""}
	k := &f.Capture
	k.Started, k.Ended, k.Program, k.ContentType = at, at, s.program(), oneLine(e.get("Content-Type"))
	switch {
	case e.get("WARC-Concurrent-To") != "": // a picture of a page, a list of its parts
		return s.attached(e, at)
	case onWeb(e.uri):
		if !s.address(e.uri) {
			return nil
		}
		k.Final = e.uri
	case hasPrefixFold(e.uri, "file:"):
		path, err := url.PathUnescape(e.uri)
		if k.Final = legible(fileName(path)); err != nil || k.Final == "" {
			s.refuse("warc.no_address", e.uri)
			return nil
		}
	default:
		k.Final = "pasted" // only where this program says so
	}
	k.Requested = k.Final
	if !f.truncated && !holds(e.get("WARC-Payload-Digest"), e.block) {
		s.refuse("warc.digest", e.uri)
		return nil
	}
	s.keep(f, e)
	s.pending = f
	return nil
}

// attached hands on what was put beside a capture.
func (s *scan) attached(e envelope, at time.Time) error {
	path, err := url.PathUnescape(e.uri)
	name := legible(fileName(path))
	switch {
	case s.beside == nil || err != nil || name == "" || e.get("WARC-Truncated") != "":
		s.tally.left("attachment")
		return nil
	case !holds(e.get("WARC-Payload-Digest"), e.block):
		s.refuse("warc.digest", e.uri)
		return nil
	}
	return s.beside(Attached{Record: bare(e.get("WARC-Concurrent-To")), Name: claims.Shorten(name, 200),
		ContentType: oneLine(e.get("Content-Type")), At: at, Body: e.block})
}

// secret are the headers of a request that let whoever has them in where somebody
// else was let in.
var secret = []string{"Authorization", "Cookie", "Proxy-Authorization"}

// asked takes up a request record, which may stand before or after its answer. What
// answers another method than GET is not the page of that address.
func (s *scan) asked(e envelope) {
	m, err := parseMessage(e.block)
	if err != nil {
		s.tally.left("request")
		return
	}
	for _, name := range secret {
		delete(m.headers, name)
	}
	to, get := bare(e.get("WARC-Concurrent-To")), strings.HasPrefix(m.start, "GET ")
	switch {
	case s.pending == nil || s.pending.Record != to || to == "":
		s.request = &asked{id: e.id, answer: to, get: get, headers: m.headers}
	case get:
		s.pending.Capture.RequestHeaders = m.headers
	default:
		s.pending = nil
		s.tally.left("other")
	}
}

// about takes up what a file says of itself.
func (s *scan) about(e envelope) {
	s.software = ""
	for l := range strings.Lines(string(e.block)) {
		if name, value, ok := strings.Cut(l, ":"); ok && strings.EqualFold(strings.TrimSpace(name), "software") && s.software == "" {
			s.software = claims.Shorten(legible(value), 200)
		}
	}
	s.tally.left("warcinfo")
}

// program is what made the captures of the file, as far as it tells.
func (s *scan) program() string {
	if s.software == "" {
		return "WARC"
	}
	return s.software
}
