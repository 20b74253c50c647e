package desk

import (
	"context"
	"time"

	"tickmark/claims"
)

// Correct writes down what was put right after publication. Of the correction, the
// claim, the day, what was wrong, what is right and where it was published are taken;
// without a day it was today. It stays as it is: what is wrong in it is put right by
// another one.
func (d *Desk) Correct(ctx context.Context, id claims.ID, k claims.Correction) (claims.ID, error) {
	on, err := day(k.On)
	if err != nil {
		return "", err
	}
	k.ID, k.Case, k.On, k.By, k.At = claims.NewID(), id, on, d.By, d.Now().UTC()
	k.Wrong, k.Right, k.Where = words(k.Wrong), words(k.Right), words(k.Where)
	if k.Wrong == "" || k.Right == "" {
		return "", refuse("desk.correction_what")
	}
	if k.On == "" {
		k.On = d.Now().Format(time.DateOnly)
	}
	return k.ID, d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "correction.add"}
		a.create(claims.EntityCorrection, k.ID, k)
		return a, c.known(k.Claim)
	})
}
