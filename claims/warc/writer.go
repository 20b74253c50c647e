package warc

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// dateForm is that of WARC-Date. Version 1.1 allows fractions of a second.
const dateForm = "2006-01-02T15:04:05.000000Z"

// record is a record to be written.
type record struct {
	kind   string // WARC-Type
	id     string // "urn:uuid:…"
	date   time.Time
	uri    string // "" for none
	more   fields // what only records of this kind have
	media  string // Content-Type
	head   []byte // of the HTTP message, empty for what is none
	body   []byte
	digest string // WARC-Payload-Digest, "" for none
}

// writer writes records, one after another.
type writer struct {
	out  counter
	pack *gzip.Writer // each record is a gzip member of its own; nil for a plain file
	info string       // id of the warcinfo record, which the others name
}

func newWriter(w io.Writer, packed bool) *writer {
	x := &writer{out: counter{w: w}}
	if packed {
		x.pack = gzip.NewWriter(nil) // takes a fifth of the standard library's time, for 4 % more bytes
	}
	return x
}

// put writes one record and tells at which byte of the file it begins and how many it
// takes there.
func (w *writer) put(r record) (offset, length int64, err error) {
	var b strings.Builder
	add := func(name, value string) {
		if value != "" {
			b.WriteString(name + ": " + oneLine(value) + "\r\n")
		}
	}
	b.WriteString("WARC/1.1\r\n")
	add("WARC-Type", r.kind)
	add("WARC-Record-ID", "<"+r.id+">")
	add("WARC-Date", r.date.UTC().Format(dateForm))
	add("WARC-Target-URI", r.uri)
	if w.info != "" {
		add("WARC-Warcinfo-ID", "<"+w.info+">")
	}
	for _, f := range r.more {
		add(f.name, f.value)
	}
	add("WARC-Payload-Digest", r.digest)
	block := sha256.New()
	block.Write(r.head)
	block.Write(r.body)
	add("WARC-Block-Digest", "sha256:"+hex.EncodeToString(block.Sum(nil)))
	add("Content-Type", r.media)
	add("Content-Length", strconv.Itoa(len(r.head)+len(r.body)))
	b.WriteString("\r\n")

	offset = w.out.n
	var to io.Writer = &w.out
	if w.pack != nil {
		w.pack.Reset(&w.out)
		to = w.pack
	}
	for _, part := range [][]byte{[]byte(b.String()), r.head, r.body, []byte("\r\n\r\n")} {
		if _, err := to.Write(part); err != nil {
			return 0, 0, err
		}
	}
	if w.pack != nil {
		if err := w.pack.Close(); err != nil {
			return 0, 0, err
		}
	}
	return offset, w.out.n - offset, nil
}

// counter counts the bytes that go through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}
