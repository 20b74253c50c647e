package warc

import (
	"encoding/json"
	"path"
	"strings"
	"time"

	"tickmark/claims"
)

// mediaCapture is the media type of the metadata records that this program writes.
const mediaCapture = "application/vnd.tickmark.capture+json"

// kept is what the metadata record of a capture holds: what the case keeps of it and
// of its source, less what stands in the records beside it or in the case alone.
type kept struct {
	Capture claims.Capture `json:"capture"`
	Source  claims.Source  `json:"source"`
}

// describe is the metadata of a capture.
func describe(k claims.Capture, s claims.Source) ([]byte, error) {
	k.Case, k.Document, k.ResponseHeaders, k.Imported = "", nil, nil, time.Time{}
	k.Message = claims.Reason{} // a key of ours; Failure says it to others
	s.Case, s.Links = "", nil
	if !onWeb(k.Final) {
		k.Requested, k.Final = fileName(k.Requested), fileName(k.Final)
	}
	if !onWeb(s.URL) {
		s.URL = fileName(s.URL)
	}
	return compact(kept{k, s})
}

// onWeb reports whether an address is one of the web, and not a file or pasted.
func onWeb(address string) bool {
	return hasPrefixFold(address, "http://") || hasPrefixFold(address, "https://")
}

// fileName is the name of a file without its folder, which tells how somebody's disk
// is laid out and often their name.
func fileName(p string) string {
	name := path.Base(strings.ReplaceAll(p, `\`, "/"))
	if name == "." || name == "/" || name == ".." {
		return ""
	}
	return name
}

// sound reports whether what a file says in this program's name could be its word.
func (told *kept) sound() bool {
	k, s := told.Capture, told.Source
	for _, r := range k.Redirects {
		if len(r.From) > maxAddress || len(r.To) > maxAddress {
			return false
		}
	}
	return k.Final != "" && k.Requested != "" && onWeb(k.Final) == onWeb(k.Requested) &&
		(onWeb(k.Final) || k.Final == fileName(k.Final) && k.Requested == fileName(k.Requested)) &&
		len(k.Redirects) <= maxChain && len(k.Final)+len(k.Requested) <= 2*maxAddress && len(k.Program)+len(k.Failure) <= 1000 &&
		len(s.Title) <= 1000 && !k.Started.IsZero()
}

// metadata takes up what this program itself kept of a capture.
func (s *scan) metadata(e envelope) error {
	if bareType(e.get("Content-Type")) != mediaCapture {
		s.tally.left("metadata")
		return nil
	}
	var told kept
	if err := json.Unmarshal(e.block, &told); err != nil || !told.sound() {
		s.refuse("warc.no_record", e.uri)
		return nil
	}
	for _, r := range told.Capture.Redirects {
		delete(s.hops, r.To)
	}
	if to := bare(e.get("WARC-Concurrent-To")); s.pending != nil && s.pending.Record == to && to != "" {
		if !s.pending.tell(told) {
			s.refuse("warc.contradicts", e.uri)
			s.pending = nil
		}
		return nil
	}
	if err := s.flush(); err != nil {
		return err
	}
	k := told.Capture
	reread := !k.Reread.IsZero() && k.SHA256 != "" && s.bodies[k.SHA256] == k.SHA256
	unanswered := k.Status == 0 && k.SHA256 == "" && k.Failure != ""
	if !reread && !unanswered {
		s.refuse("warc.contradicts", e.uri)
		return nil
	}
	s.pending = &Found{Capture: k, Repeated: reread}
	if unanswered { // there is no other record of it
		s.pending.Record = e.id
	}
	s.pending.tell(told)
	return s.flush()
}

// tell gives a capture what this program kept of it, and reports false where that
// contradicts the record that it was kept with.
func (f *Found) tell(told kept) bool {
	is, k := f.Capture, told.Capture
	if k.SHA256 != is.SHA256 || k.Status != is.Status || k.Final != is.Final {
		return false
	}
	k.ResponseHeaders = is.ResponseHeaders
	if !f.lengthKept {
		delete(k.ResponseHeaders, "Content-Length") // the writer's, not the server's
	}
	k.Length = is.Length
	k.ID, k.Case, k.Source, k.Document, k.Message = "", "", "", nil, claims.Reason{}
	k.TextSHA256, k.Extractor, k.Unchanged, k.Imported = "", "", "", time.Time{}
	f.Capture, f.Source, f.Own = k, told.Source, true
	return true
}
