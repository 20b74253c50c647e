package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Bounds for what is unpacked of an archive. Pictures are never unpacked; the markup of
// the longest novels takes some 10 MB. How steeply a part was packed says little: tables
// of like rows shrink to a three-hundredth.
const (
	mostParts    = 20_000    // in an archive; a long illustrated book has some thousands
	mostUnpacked = 128 << 20 // bytes, of all the parts that are read
)

// archive is a zip archive that holds a document. Its parts are read from memory, by
// name; no name is ever taken as a path on disk.
type archive struct {
	label string               // of the format, for errors
	parts map[string]*zip.File // by name in lower case: programs do not agree on it
	left  uint64               // bytes that may still be unpacked
}

// isZip looks for the mark of an archive that holds something.
func isZip(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// openArchive reads an archive's list of parts.
func openArchive(body []byte, label string) (*archive, error) {
	// The reader takes some 300 bytes for each part before it tells their number.
	if bytes.Count(body, []byte("PK\x01\x02")) > mostParts {
		return nil, fmt.Errorf("it has more than %d parts", mostParts)
	}
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return nil, damaged(label, err)
	}
	a := &archive{label: label, parts: make(map[string]*zip.File, len(z.File)), left: mostUnpacked}
	for _, f := range z.File {
		if name := partName(f.Name); a.parts[name] == nil {
			a.parts[name] = f
		}
	}
	return a, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// open unpacks a part within the bounds. The size that it states counts: the reader
// gives an error when more comes out.
func (a *archive) open(name string) (io.Reader, error) {
	f := a.parts[partName(name)]
	switch {
	case f == nil:
		return nil, damaged(a.label, fmt.Errorf("%s: %w", name, fs.ErrNotExist))
	case f.Flags&1 != 0: // APPNOTE.TXT 4.4.4: bit 0 is set if the file is encrypted
		return nil, because(Protected, a.label)
	case f.UncompressedSize64 > a.left:
		return nil, because(Bomb, mostUnpacked>>20)
	}
	r, err := f.Open() // closing it frees nothing that is not in memory
	if err != nil {
		return nil, damaged(a.label, fmt.Errorf("%s: %w", name, err))
	}
	a.left -= f.UncompressedSize64
	return r, nil
}

// read unpacks a part as a whole, of at most MaxBytes.
func (a *archive) read(name string) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, broken(a.label, fmt.Errorf("%s: %w", name, err))
	case len(b) > MaxBytes:
		return nil, because(Bomb, MaxBytes>>20)
	}
	return b, nil
}

// damaged says that a document is broken, and how.
func damaged(label string, cause error) *Error {
	e := because(Damaged, label)
	e.cause = cause
	return e
}

// broken is damaged for an error that may already say what is wrong.
func broken(label string, err error) error {
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	return damaged(label, err)
}
