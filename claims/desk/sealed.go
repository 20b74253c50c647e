package desk

import (
	"context"
	"io"

	"tickmark/claims"
	"tickmark/claims/casefile"
)

// ExportSealed is [Desk.Export] with a passphrase, without which nobody can read the
// file.
func (d *Desk) ExportSealed(ctx context.Context, id claims.ID, w io.Writer, passphrase string) error {
	sealed, err := casefile.Seal(w, passphrase)
	if err != nil {
		return err
	}
	if err := d.Export(ctx, id, sealed); err != nil {
		return err
	}
	return sealed.Close()
}

// Sealed reports whether a file needs a passphrase to be imported.
func Sealed(r io.ReaderAt) bool { return casefile.Sealed(r) }

// ImportSealed is [Desk.Import] for a file that needs a passphrase. It fails with
// ErrPassphrase for another one than that of the file.
func (d *Desk) ImportSealed(ctx context.Context, r io.ReaderAt, size int64, passphrase string) (Imported, error) {
	inside, size, err := casefile.Unseal(r, size, passphrase)
	if err != nil {
		return Imported{}, err
	}
	return d.Import(ctx, inside, size)
}
