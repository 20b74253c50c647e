package desk

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/fetch/read"
)

// ImportedChecks is what became of a list of checks.
type ImportedChecks struct {
	store.Tally
	Refused int
	// Reasons say why, of the first that were refused.
	Reasons []claims.Reason
}

// mostReasons is how many refused checks are explained.
const mostReasons = 20

// ImportChecks takes over a list of earlier checks, a table or ClaimReview (see
// [read.Checks]), in one transaction. Name is the file that it comes from: checks of
// a file of that name that are there already are brought up to date.
func (d *Desk) ImportChecks(ctx context.Context, r io.Reader, name string) (ImportedChecks, error) {
	var out ImportedChecks
	tally, err := d.Store.KeepChecked(ctx, func(yield func(claims.Checked, error) bool) {
		for c, err := range read.Checks(r, filepath.Base(name)) {
			if bad, ok := errors.AsType[*read.ListError](err); ok && bad.Row {
				if out.Refused++; len(out.Reasons) < mostReasons {
					out.Reasons = append(out.Reasons, bad.Reason)
				}
				continue
			}
			if !yield(c, err) {
				return
			}
		}
	})
	if err != nil {
		return ImportedChecks{}, err
	}
	out.Tally = tally
	// The index over them is made now, so that the first search need not wait for it.
	return out, d.recall.refresh(ctx, d.Store, d.Program)
}
