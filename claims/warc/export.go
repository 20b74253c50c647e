package warc

import (
	"cmp"
	"fmt"
	"io"
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

// put writes a record and tells the index of it.
func (x *export) put(r record) error {
	offset, length, err := x.w.put(r)
	if err == nil && x.index != nil {
		x.index(entry{record: &r, offset: offset, length: length})
	}
	return err
}
