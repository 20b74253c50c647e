package warc

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"

	"tickmark/claims"
)

// Evidence is what is written.
type Evidence struct {
	// Dossier is the case. Of it the title, the sources, the captures and the
	// attachments are written; the article and what people made of it are not.
	Dossier *claims.Dossier
	Program string // who writes: "tickmark v1.2.3"
	// Bytes gives what is kept under a hash. It is asked for one capture after
	// another, so that no more than one is held in memory.
	Bytes func(sha256 string) ([]byte, error)
}

// Write writes the evidence as a WARC file: plain, or packed, which is a gzip member
// for each record (.warc.gz). It fails only with errors of w and of e.Bytes.
func Write(w io.Writer, e Evidence, packed bool) error {
	return newExport(w, e, packed).run()
}

// export is the writing of one file.
type export struct {
	Evidence
	w       *writer
	index   func(entry) // told of each record that a replay tool looks up; may be nil
	sources map[claims.ID]claims.Source
	// answers and files are the first records that hold some bytes, by their hash: as
	// the body of an answer, and as a resource.
	answers, files map[string]origin
	mains          map[claims.ID]string // the id of the main record, by capture
}

// origin is a record that another one refers to.
type origin struct {
	id, uri string
	date    time.Time
}

func newExport(w io.Writer, e Evidence, packed bool) *export {
	x := &export{Evidence: e, w: newWriter(w, packed), sources: map[claims.ID]claims.Source{},
		answers: map[string]origin{}, files: map[string]origin{}, mains: map[claims.ID]string{}}
	for _, s := range e.Dossier.Sources {
		x.sources[s.ID] = s
	}
	return x
}

func (x *export) run() error {
	if err := x.begin(); err != nil {
		return err
	}
	for _, k := range inOrder(x.Dossier.Captures) {
		if err := x.capture(&k); err != nil {
			return fmt.Errorf("write capture %s: %w", k.ID, err)
		}
	}
	for _, a := range x.Dossier.Attachments {
		if err := x.attachment(a); err != nil {
			return fmt.Errorf("write attachment %s: %w", a.ID, err)
		}
	}
	return nil
}

// inOrder are the captures by their times. What reads bytes anew comes after the
// capture that brought them, with which it shares the time.
func inOrder(all []claims.Capture) []claims.Capture {
	return slices.SortedStableFunc(slices.Values(all), func(a, b claims.Capture) int {
		return cmp.Or(a.Started.Compare(b.Started), a.Reread.Compare(b.Reread))
	})
}

// begin writes the warcinfo record.
func (x *export) begin() error {
	about := fields{
		{"software", x.Program},
		{"format", "WARC File Format 1.1"},
		{"conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"},
		{"isPartOf", x.Dossier.Case.Title},
		{"description", "Evidence of one case. Bodies are kept with their content and transfer codings taken off; headers that describe " +
			"them as sent are set aside as " + origPrefix + "*. Of a redirect only status and target are known. HTTP/2 is written as HTTP/1.1."},
	}
	var b, held strings.Builder
	for _, f := range about {
		b.WriteString(f.name + ": " + oneLine(f.value) + "\r\n")
	}
	held.WriteString("file/" + string(x.Dossier.Case.ID) + b.String())
	for _, k := range x.Dossier.Captures {
		held.WriteString("/" + string(k.ID))
	}
	for _, a := range x.Dossier.Attachments {
		held.WriteString("/" + string(a.ID))
	}
	id := urn(held.String())
	err := x.put(record{kind: "warcinfo", id: id, date: x.Dossier.Case.Opened, media: "application/warc-fields", body: []byte(b.String())})
	x.w.info = id
	return err
}

// capture writes the records of one capture.
func (x *export) capture(k *claims.Capture) error {
	if k.Reread.IsZero() {
		for i, r := range k.Redirects {
			if r.From == k.Final && r.Status == k.Status {
				continue // the answer that is kept, which leads where nobody followed
			}
			err := x.put(record{kind: "response", id: x.id(k, fmt.Sprint("redirect/", i)), date: k.Started, uri: r.From,
				media: "application/http; msgtype=response", head: redirectHead(r), digest: "sha256:" + claims.SHA256(nil)})
			if err != nil {
				return err
			}
		}
	}
	metadata, err := x.metadata(k)
	if err != nil {
		return err
	}
	main, err := x.main(k)
	if err != nil {
		return err
	}
	switch {
	case main != nil:
		metadata.more = fields{{"WARC-Concurrent-To", "<" + main.id + ">"}}
		if err := x.put(*main); err != nil {
			return err
		}
	case !k.Reread.IsZero():
		main = &record{id: x.origin(k).id}
		metadata.more = fields{{"WARC-Refers-To", "<" + main.id + ">"}}
	default:
		main = &metadata // nobody answered
	}
	x.mains[k.ID] = main.id
	if u, err := url.Parse(k.Final); err == nil && onWeb(k.Final) && len(k.RequestHeaders) > 0 && k.Reread.IsZero() {
		err := x.put(record{kind: "request", id: x.id(k, "request"), date: k.Started, uri: k.Final, media: "application/http; msgtype=request",
			more: fields{{"WARC-Concurrent-To", "<" + main.id + ">"}}, head: requestHead(k, u)})
		if err != nil {
			return err
		}
	}
	if err := x.put(metadata); err != nil {
		return err
	}
	return x.text(k, main.id)
}

// main is the record that holds what came, nil if nothing did or if it was there
// before, as for a capture that reads it anew.
func (x *export) main(k *claims.Capture) (*record, error) {
	switch {
	case !k.Reread.IsZero() && x.origin(k).id != "", k.Status == 0 && k.SHA256 == "":
		return nil, nil
	case k.Status == 0:
		r, err := x.file(x.id(k, "resource"), x.uri(k), k.Started, k.ContentType, k.SHA256)
		if err == nil {
			x.files[k.SHA256] = origin{r.id, r.uri, r.date}
		}
		return r, err
	}
	r := &record{kind: "response", id: x.id(k, "response"), date: k.Started, uri: x.uri(k),
		media: "application/http; msgtype=response", head: responseHead(k)}
	if p := spoken(k); p != "" {
		r.more = append(r.more, field{"WARC-Protocol", p})
	}
	if why := truncated(k); why != "" {
		r.more = append(r.more, field{"WARC-Truncated", why})
		return r, nil
	}
	sum := k.SHA256
	if sum == "" {
		sum = claims.SHA256(nil)
	}
	r.digest = "sha256:" + sum
	if k.SHA256 == "" {
		return r, nil
	}
	if first, known := x.answers[k.SHA256]; known {
		r.kind, r.id = "revisit", x.id(k, "revisit")
		profile := "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
		if k.Status == 304 {
			profile = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
		}
		r.more = append(r.more, field{"WARC-Profile", profile}, field{"WARC-Refers-To", "<" + first.id + ">"},
			field{"WARC-Refers-To-Target-URI", first.uri}, field{"WARC-Refers-To-Date", first.date.UTC().Format(dateForm)})
		return r, nil
	}
	x.answers[k.SHA256] = origin{r.id, r.uri, r.date}
	var err error
	r.body, err = x.Bytes(k.SHA256)
	return r, err
}

// truncated says in the words of WARC-Truncated why an answer has no body, "" if it
// came whole.
func truncated(k *claims.Capture) string {
	if k.SHA256 != "" {
		return ""
	}
	switch k.Failure {
	case "too_large", "bomb":
		return "length"
	case "timeout":
		return "time"
	case "broken":
		return "disconnect"
	case "encoding":
		return "unspecified"
	}
	return ""
}

// origin is where the bytes of a capture were written before.
func (x *export) origin(k *claims.Capture) origin {
	if k.Status == 0 {
		return x.files[k.SHA256]
	}
	return x.answers[k.SHA256]
}

// metadata is the record of all else that is kept of a capture.
func (x *export) metadata(k *claims.Capture) (record, error) {
	b, err := describe(*k, x.sources[k.Source])
	return record{kind: "metadata", id: x.id(k, "metadata"), date: k.Started, uri: x.uri(k), media: mediaCapture, body: b}, err
}

// text writes the readable text of a capture, if it has one.
func (x *export) text(k *claims.Capture, of string) error {
	if k.TextSHA256 == "" {
		return nil
	}
	b, err := x.Bytes(k.TextSHA256)
	if err != nil {
		return err
	}
	date := k.Ended
	if !k.Reread.IsZero() {
		date = k.Reread
	}
	return x.put(record{kind: "conversion", id: x.id(k, "conversion"), date: date, uri: x.uri(k), media: "text/plain; charset=utf-8",
		more: fields{{"WARC-Refers-To", "<" + of + ">"}}, body: b, digest: "sha256:" + k.TextSHA256})
}

// attachment writes a file that a person put beside a capture.
func (x *export) attachment(a claims.Attachment) error {
	r, err := x.file(urn("attachment/"+string(a.ID)), fileURI(a.Name), a.At, a.ContentType, a.SHA256)
	if err != nil {
		return err
	}
	if main := x.mains[a.Capture]; main != "" {
		r.more = fields{{"WARC-Concurrent-To", "<" + main + ">"}}
	}
	return x.put(*r)
}

// file is a resource record of the bytes under a hash.
func (x *export) file(id, uri string, date time.Time, media, sum string) (*record, error) {
	if media == "" {
		media = "application/octet-stream"
	}
	b, err := x.Bytes(sum)
	return &record{kind: "resource", id: id, date: date, uri: uri, media: media, body: b, digest: "sha256:" + sum}, err
}

// id is the id of one of a capture's records.
func (x *export) id(k *claims.Capture, part string) string {
	return urn("capture/" + string(k.ID) + "/" + part)
}

// uri is the address of a capture, as absolute as a record wants it.
func (x *export) uri(k *claims.Capture) string {
	switch {
	case onWeb(k.Final):
		return k.Final
	case x.sources[k.Source].Kind == claims.SourcePasted || k.Final == "pasted":
		return x.id(k, "pasted")
	}
	return fileURI(k.Final)
}

// fileURI is the address of a file whose folder is nobody's business.
func fileURI(name string) string {
	return "file:///" + url.PathEscape(fileName(name))
}

// put writes a record and tells the index of it.
func (x *export) put(r record) error {
	offset, length, err := x.w.put(r)
	if err == nil && x.index != nil {
		x.index(entry{record: &r, offset: offset, length: length})
	}
	return err
}
