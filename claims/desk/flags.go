package desk

import (
	"context"

	"tickmark/claims"
)

// SetFlag puts a flag on a claim or takes it off.
func (d *Desk) SetFlag(ctx context.Context, id, claim claims.ID, flag claims.Flag, on bool) error {
	f, ok := claims.NewFlag(string(flag))
	if !ok {
		return refuse("desk.no_flag", string(flag))
	}
	return d.onClaim(ctx, id, claim, func(_ *Case, k claims.Claim) (action, error) {
		a := action{name: "flag.set"}
		if !on {
			a.name = "flag.clear"
		}
		a.update(claims.EntityClaim, claim, k, k.WithFlag(f, on))
		return a, nil
	})
}
