package warc

import (
	"fmt"
	"net/url"
	"time"

	"tickmark/claims"
)

// mediaResponse is the media type of a record that holds an answer.
const mediaResponse = "application/http; msgtype=response"

// capture writes the records of one capture.
func (x *export) capture(k *claims.Capture) error {
	if err := x.redirects(k); err != nil {
		return err
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
	if err := x.request(k, main.id); err != nil {
		return err
	}
	if err := x.put(metadata); err != nil {
		return err
	}
	return x.text(k, main.id)
}

// redirects writes what is known of the way to a capture.
func (x *export) redirects(k *claims.Capture) error {
	if !k.Reread.IsZero() {
		return nil // it went no way of its own
	}
	for i, r := range k.Redirects {
		if r.From == k.Final && r.Status == k.Status {
			continue // the answer that is kept, which leads where nobody followed
		}
		err := x.put(record{kind: "response", id: x.id(k, fmt.Sprint("redirect/", i)), date: k.Started, uri: r.From,
			media: mediaResponse, head: redirectHead(r), digest: "sha256:" + claims.SHA256(nil)})
		if err != nil {
			return err
		}
	}
	return nil
}

// request writes the request for a capture, if one was sent.
func (x *export) request(k *claims.Capture, main string) error {
	u, err := url.Parse(k.Final)
	if err != nil || !onWeb(k.Final) || len(k.RequestHeaders) == 0 || !k.Reread.IsZero() {
		return nil
	}
	return x.put(record{kind: "request", id: x.id(k, "request"), date: k.Started, uri: k.Final, media: "application/http; msgtype=request",
		more: fields{{"WARC-Concurrent-To", "<" + main + ">"}}, head: requestHead(k, u)})
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
		media: mediaResponse, head: responseHead(k)}
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
