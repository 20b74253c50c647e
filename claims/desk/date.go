package desk

import (
	"context"

	"tickmark/claims"
)

// SetDate sets the date of publication, against which "Freitag" is resolved. The
// wording, priority and reasons of proposed claims follow it; what a person
// decided stays.
func (d *Desk) SetDate(ctx context.Context, id claims.ID, date string) error {
	if date == "" {
		return refuse("desk.no_date", date)
	}
	return d.SetFact(ctx, id, claims.FactPublished, date)
}
