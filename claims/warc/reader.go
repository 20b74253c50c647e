package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strconv"
	"strings"
)

// The bounds of what is read. Real records have some twenty fields of less than a
// kilobyte each.
const (
	maxRecordHeader = 64 << 10 // bytes
	maxRecordFields = 200
	maxBlankLines   = 16 // between two records; the standard has two
	// A packed file that unpacks to more than bombSize and to bombRatio times its size
	// is made to do harm: text packs to a tenth.
	bombSize  = 1 << 30
	bombRatio = 200
)

// errSyntax is what is no WARC record.
var errSyntax = errors.New("this is no WARC record")

// reader reads the records of a WARC file, plain or gzip.
type reader struct {
	in   *bufio.Reader
	left int64 // of the block of the record under way
	read int   // records so far
}

func newReader(r io.Reader) (*reader, error) {
	packed := &counting{r: r}
	in := bufio.NewReaderSize(packed, 64<<10)
	if magic, _ := in.Peek(2); string(magic) != "\x1f\x8b" {
		return &reader{in: in}, nil
	}
	z, err := gzip.NewReader(in) // goes on from member to member by itself
	if err != nil {
		return nil, err
	}
	return &reader{in: bufio.NewReaderSize(&unpacking{z: z, packed: packed}, 64<<10)}, nil
}

// next is the header of the next record; io.EOF after the last one. What the caller
// left of the record before is passed over.
func (r *reader) next() (fields, error) {
	if err := r.skip(); err != nil {
		return nil, err
	}
	version := ""
	for blank := 0; version == ""; blank++ {
		if blank > maxBlankLines {
			return nil, errSyntax
		}
		line, err := r.line(maxRecordHeader)
		if err != nil {
			return nil, err // io.EOF where the file ends as it should
		}
		version = line
	}
	if !hasPrefixFold(version, "WARC/") {
		return nil, errSyntax
	}
	h, err := r.header()
	if err != nil {
		return nil, err
	}
	n, err := strconv.ParseInt(h.get("Content-Length"), 10, 64)
	if err != nil || n < 0 {
		return nil, errSyntax
	}
	r.left = n
	r.read++
	return h, nil
}

// header reads the fields of a record up to the blank line.
func (r *reader) header() (fields, error) {
	var h fields
	for size := 0; ; {
		line, err := r.line(maxRecordHeader - size)
		if err != nil {
			return nil, whole(err)
		}
		size += len(line)
		name, value, ok := strings.Cut(line, ":")
		switch {
		case line == "":
			return h, nil
		case len(h) >= maxRecordFields:
			return nil, errSyntax
		case (line[0] == ' ' || line[0] == '\t') && len(h) > 0: // goes on from the line before
			h[len(h)-1].value += " " + strings.TrimSpace(line)
		case ok:
			h = append(h, field{strings.TrimSpace(name), strings.TrimSpace(value)})
		default:
			return nil, errSyntax
		}
	}
}

// line reads one line without its end, and refuses one longer than most.
func (r *reader) line(most int) (string, error) {
	var b []byte
	for {
		part, err := r.in.ReadSlice('\n')
		b = append(b, part...)
		switch {
		case len(b) > most:
			return "", errSyntax
		case err == nil:
			return strings.ToValidUTF8(strings.TrimRight(string(b), "\r\n"), "\ufffd"), nil
		case err == io.EOF && len(bytes.TrimSpace(b)) > 0:
			return "", io.ErrUnexpectedEOF
		case err != bufio.ErrBufferFull:
			return "", err
		}
	}
}

// block reads the record's block. ok is false, and nothing is read, if it is longer
// than most.
func (r *reader) block(most int64) (b []byte, ok bool, err error) {
	if r.left > most {
		return nil, false, nil
	}
	var buf bytes.Buffer // grows with what comes, not with what was promised
	n, err := io.CopyN(&buf, r.in, r.left)
	r.left -= n
	return buf.Bytes(), true, whole(err)
}

// skip passes over the rest of the record under way.
func (r *reader) skip() error {
	n, err := io.CopyN(io.Discard, r.in, r.left)
	r.left -= n
	return whole(err)
}

// whole is err where the file must not end yet.
func whole(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// counting counts the bytes that were read.
type counting struct {
	r io.Reader
	n int64
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

// errBomb ends the reading of a file that unpacks to far more than it should.
var errBomb = errors.New("the file unpacks to far more than its size")

// unpacking reads packed bytes and refuses a bomb.
type unpacking struct {
	z      *gzip.Reader
	packed *counting
	n      int64
}

func (u *unpacking) Read(b []byte) (int, error) {
	n, err := u.z.Read(b)
	u.n += int64(n)
	if u.n > bombSize && u.n/bombRatio > u.packed.n {
		return 0, errBomb
	}
	return n, err
}
