package casefile

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"tickmark/claims"
)

// Content is what a case file is written from.
type Content struct {
	Program string         // "tickmark v1.2.3"
	Journal []claims.Entry // of the case on this machine, the first one first
	// Blob reads bytes by their SHA-256; they are asked for one after another, so that
	// no more than one is in memory.
	Blob func(sha256 string) ([]byte, error)
}

// Write writes a case as a file. It fails where an entry of the journal is not as it
// was written, since nobody could read the file then, and with what Blob fails with.
func Write(w io.Writer, c Content) error {
	if len(c.Journal) == 0 {
		return fmt.Errorf("write a case file: %w: there is no journal", ErrInvalid)
	}
	sums, err := Blobs(c.Journal, func(sum string) ([]claims.Entry, error) {
		b, err := c.Blob(sum)
		if err != nil {
			return nil, err
		}
		return claims.ParseJournal(b)
	})
	if err != nil {
		return fmt.Errorf("write a case file: %w", err)
	}
	m := Manifest{Format: format, Version: Version, Program: c.Program, Case: c.Journal[0].Case}
	z := zip.NewWriter(w)
	err = m.add(z, journalName, func(w io.Writer) error { return writeJournal(w, c.Journal) })
	for _, sum := range sums {
		if err != nil {
			break
		}
		err = m.add(z, blobName(sum), func(w io.Writer) error {
			b, err := c.Blob(sum)
			if err != nil {
				return err
			}
			_, err = w.Write(b)
			return err
		})
	}
	if err == nil {
		var list []byte
		if list, err = json.MarshalIndent(m, "", " "); err == nil {
			err = new(Manifest).add(z, manifestName, func(w io.Writer) error { _, err := w.Write(list); return err })
		}
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return fmt.Errorf("write a case file: %w", err)
	}
	return nil
}

// Journal writes entries as a case file keeps them, one a line.
func Journal(entries []claims.Entry) ([]byte, error) {
	var b bytes.Buffer
	err := writeJournal(&b, entries)
	return b.Bytes(), err
}

func writeJournal(w io.Writer, entries []claims.Entry) error {
	for _, e := range entries {
		l, err := e.Line()
		if err != nil {
			return refuse(claims.Because("casefile.entry_altered", e.Seq), err)
		}
		if _, err := w.Write(append(l, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// add writes an entry of the archive and notes it in the manifest.
func (m *Manifest) add(z *zip.Writer, name string, write func(io.Writer) error) error {
	// No time and no permissions: they would say something of the machine.
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	h := sha256.New()
	n := counter{w: io.MultiWriter(w, h)}
	if err := write(&n); err != nil {
		return err
	}
	m.Parts = append(m.Parts, Part{name, n.n, hex.EncodeToString(h.Sum(nil))})
	return nil
}

// counter counts the bytes that go through it.
type counter struct {
	w io.Writer
	n int64
}

// Write writes to the writer behind it.
func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}
