package desk

import (
	"context"
	"time"

	"tickmark/claims"
)

// Stats says how the desk works; see [claims.Stats]. Since is the day (YYYY-MM-DD) from
// which findings are counted, "" for all.
func (d *Desk) Stats(ctx context.Context, since string) (claims.Stats, error) {
	var from time.Time
	if since != "" {
		var err error
		if from, err = time.ParseInLocation(time.DateOnly, since, time.Local); err != nil {
			return claims.Stats{}, refuse("desk.no_date", since)
		}
	}
	s, err := d.Store.Stats(ctx, from)
	if err != nil {
		return s, err
	}
	list, err := d.Cases(ctx)
	today := d.Today()
	s.Cases.All = len(list)
	for _, c := range list {
		if !c.Finished() {
			s.Cases.Open++
		}
		if c.Overdue(today) {
			s.Cases.Overdue++
		}
	}
	return s, err
}
