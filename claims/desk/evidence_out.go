package desk

import (
	"context"
	"io"

	"tickmark/claims"
	"tickmark/claims/warc"
)

// The formats of evidence, which are also the endings of their files' names.
const (
	FormatWARC   = "warc"             // WARC 1.1
	FormatWARCGZ = FormatWARC + ".gz" // the same, each record packed
	FormatWACZ   = "wacz"             // WACZ 1.1.1
)

// ExportEvidence writes the captures of a case, with the bytes and texts that they
// keep, in one of the formats above. The article and what people made of it are not
// among them, nor, unless tell says so, the captures that only confidential claims rest
// on. Bytes that do not have their hash any more are not written: it fails
// with store.ErrDamaged.
func (d *Desk) ExportEvidence(ctx context.Context, id claims.ID, w io.Writer, format string, tell claims.Disclosure) error {
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	told, _ := c.Public(tell)
	e := warc.Evidence{Dossier: told, Program: d.Program, Bytes: func(sum string) ([]byte, error) { return d.Store.Blob(ctx, sum) }}
	if format == FormatWACZ {
		return warc.WriteWACZ(w, e)
	}
	return warc.Write(w, e, format == FormatWARCGZ)
}
