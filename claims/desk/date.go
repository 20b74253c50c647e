package desk

import (
	"context"
	"time"

	"tickmark/claims"
)

// SetDate sets the date of publication, against which "Freitag" is resolved. The
// wording, priority and reasons of proposed claims follow it; what a person
// decided stays.
func (d *Desk) SetDate(ctx context.Context, id claims.ID, date string) error {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return refuse("desk.no_date", date)
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		was := c.Case
		is := was
		is.Article.Date, is.Article.DateFrom = date, "given"
		a := action{name: "case.change"}
		a.update(claims.EntityCase, id, was, is)
		if len(a.changes) == 0 {
			return a, nil
		}
		dossier := *c.Dossier
		dossier.Case = is
		again := newCase(&dossier)
		at := map[claims.Span]int{}
		for i, p := range again.Sheet.Proposals {
			at[p.Span] = i
		}
		for _, k := range c.Claims {
			i, ok := at[k.Anchor.Span]
			if !ok || k.Origin != "proposed" {
				continue
			}
			p := again.Sheet.Proposals[i]
			old := k
			k.Standalone, k.Priority, k.Reasons = p.Standalone, p.Priority, p.Reasons
			a.update(claims.EntityClaim, k.ID, old, k)
		}
		return a, nil
	})
}
