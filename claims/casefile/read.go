package casefile

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"

	"tickmark/claims"
)

// What a case file may hold at most. The largest bytes that a case keeps are files
// that a user gave; the journal grows with the work, and years of it stay far below.
const (
	maxEntry = 512 << 20 // bytes, unpacked
	maxTotal = 64 << 30
	// maxRatio is how much larger than the file its contents may be, once they are
	// larger than bombSize. Pages and journals shrink to a tenth or so; deflate alone
	// can do 1,032 (https://zlib.net/zlib_tech.html).
	maxRatio = 200
	bombSize = 64 << 20
)

// File is a case file that was found to be one: its entries are those of its manifest,
// and its journal is read and whole.
type File struct {
	Manifest Manifest
	Journal  []claims.Entry // the first one first
	// Sum is the SHA-256 (hex) of the journal's lines as they stand in the file.
	Sum string
	// Lines are these lines.
	Lines []byte

	entries map[string]*zip.File // by SHA-256
}

var blobPath = regexp.MustCompile(`^blobs/([0-9a-f]{2})/([0-9a-f]{64})$`)

// Open reads what a case file holds, except for the bytes, which [File.Blob] reads
// when they are wanted. It fails with an [*Error] for anything that is no whole case
// file of this version or an older one.
func Open(r io.ReaderAt, size int64) (*File, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, refuse(claims.Because("casefile.no_archive"), err)
	}
	var total uint64
	named := make(map[string]*zip.File, len(z.File))
	for _, f := range z.File {
		if named[f.Name] != nil {
			return nil, refuse(claims.Because("casefile.twice", claims.Shorten(f.Name, nameLength)), nil)
		}
		named[f.Name] = f
		// A sum that runs over was above the limit before.
		if total += f.UncompressedSize64; f.UncompressedSize64 > maxTotal || total > maxTotal || total > bombSize && total > maxRatio*uint64(size) {
			return nil, refuse(claims.Because("casefile.too_large"), nil)
		}
	}
	c := &File{entries: map[string]*zip.File{}}
	if err := c.readManifest(named[manifestName]); err != nil {
		return nil, err
	}
	if err := c.list(named); err != nil {
		return nil, err
	}
	if err := c.readJournal(named[journalName]); err != nil {
		return nil, err
	}
	return c, nil
}

// nameLength is how many characters of a foreign name a sentence shows.
const nameLength = 60

// readManifest finds out whether this is a case file of a version that can be read.
func (c *File) readManifest(f *zip.File) error {
	if f == nil {
		return refuse(claims.Because("casefile.no_manifest"), nil)
	}
	b, err := unpack(f)
	if err == nil {
		err = json.Unmarshal(b, &c.Manifest)
	}
	if err != nil {
		return refuse(claims.Because("casefile.no_manifest"), err)
	}
	m := &c.Manifest
	switch {
	case m.Format != format || m.Version < 1 || m.Case == "":
		return refuse(claims.Because("casefile.no_manifest"), nil)
	case m.Version > Version:
		return refuse(claims.Because("casefile.newer", claims.Shorten(m.Program, nameLength)), nil)
	}
	return nil
}

// list holds the manifest against the entries of the archive.
func (c *File) list(named map[string]*zip.File) error {
	listed := map[string]bool{manifestName: true}
	for _, e := range c.Manifest.Parts {
		f, p := named[e.Name], blobPath.FindStringSubmatch(e.Name)
		switch {
		case f == nil:
			return refuse(claims.Because("casefile.missing", claims.Shorten(e.Name, nameLength)), nil)
		case listed[e.Name]:
			return refuse(claims.Because("casefile.twice", claims.Shorten(e.Name, nameLength)), nil)
		case f.UncompressedSize64 != uint64(e.Size) || p != nil && p[2] != e.SHA256:
			return refuse(claims.Because("casefile.altered", claims.Shorten(e.Name, nameLength)), nil)
		case p == nil:
			c.Sum = e.SHA256
		}
		listed[e.Name], c.entries[e.SHA256] = true, f
	}
	for name := range named {
		p := blobPath.FindStringSubmatch(name)
		switch {
		case name != manifestName && name != journalName && (p == nil || p[2][:2] != p[1]):
			return refuse(claims.Because("casefile.foreign_entry", claims.Shorten(name, nameLength)), nil)
		case !listed[name]:
			return refuse(claims.Because("casefile.unlisted", claims.Shorten(name, nameLength)), nil)
		}
	}
	if c.Sum == "" {
		return refuse(claims.Because("casefile.missing", journalName), nil)
	}
	return nil
}

func (c *File) readJournal(f *zip.File) error {
	b, err := unpack(f)
	if err != nil || claims.SHA256(b) != c.Sum {
		return refuse(claims.Because("casefile.altered", journalName), err)
	}
	if c.Journal, err = claims.ParseJournal(b); err != nil {
		return refuse(claims.Because("casefile.altered", journalName), err)
	}
	c.Lines = b
	return c.followOn()
}

// followOn checks that the entries are of one case and follow one another.
func (c *File) followOn() error {
	var last int64
	for _, e := range c.Journal {
		if e.Case != c.Manifest.Case || e.Seq <= last {
			return refuse(claims.Because("casefile.journal_broken", e.Seq), nil)
		}
		last = e.Seq
	}
	if len(c.Journal) == 0 {
		return refuse(claims.Because("casefile.missing", journalName), nil)
	}
	return nil
}

// Blob reads bytes of the file and checks them against their hash. It fails with an
// [*Error] where the file does not hold them or they were altered.
func (c *File) Blob(sha256 string) ([]byte, error) {
	f := c.entries[sha256]
	if f == nil {
		return nil, refuse(claims.Because("casefile.missing", claims.Shorten(sha256, nameLength)), nil)
	}
	b, err := unpack(f)
	if err != nil || claims.SHA256(b) != sha256 {
		return nil, refuse(claims.Because("casefile.altered", f.Name), err)
	}
	return b, nil
}

// Brought reads a journal that came to the file's case from elsewhere.
func (c *File) Brought(sha256 string) ([]claims.Entry, error) {
	b, err := c.Blob(sha256)
	if err != nil {
		return nil, err
	}
	list, err := claims.ParseJournal(b)
	if err != nil {
		return nil, refuse(claims.Because("casefile.altered", blobName(sha256)), err)
	}
	return list, nil
}

// Blobs lists the bytes that the case needs, and fails with an [*Error] if the file
// lacks any.
func (c *File) Blobs() ([]string, error) {
	list, err := Blobs(c.Journal, c.Brought)
	if e := new(Error); err != nil && !errors.As(err, &e) {
		err = refuse(claims.Because("casefile.altered", journalName), err)
	}
	if err != nil {
		return nil, err
	}
	for _, sum := range list {
		if c.entries[sum] == nil {
			return nil, refuse(claims.Because("casefile.missing", claims.Shorten(sum, nameLength)), nil)
		}
	}
	return list, nil
}

// unpack reads an entry whole if it is as large as it says and not too large.
func unpack(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > maxEntry {
		return nil, fmt.Errorf("%s: %d bytes are too many", f.Name, f.UncompressedSize64)
	}
	size := int64(f.UncompressedSize64)
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close() // only read
	b, err := io.ReadAll(io.LimitReader(r, size+1))
	if err == nil && int64(len(b)) != size {
		err = fmt.Errorf("%s: it has not the size that it says", f.Name)
	}
	return b, err
}
