package desk

import (
	"context"
	"slices"
	"strings"

	"tickmark/claims"
)

// Blind is the case as a second reader sees it who is not to know the findings; see
// [claims.Dossier.Blind].
func (c *Case) Blind(reader string) *Case {
	b := &Case{Dossier: c.Dossier.Blind(reader), Words: c.Words, Sheet: c.Sheet, itself: c.itself}
	b.index()
	return b
}

// Review sets what a second reader found for one check of a claim, or with no kind takes
// it back. Whoever made the finding is no second reader of it.
func (d *Desk) Review(ctx context.Context, id, claim claims.ID, check claims.Check, by string, to Decision, blind bool) error {
	by = strings.Join(strings.Fields(by), " ")
	return d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		f := c.Finding(claim, check)
		switch {
		case by == "":
			return action{}, refuse("desk.reader_name")
		case !k.Listed():
			return action{}, refuse("desk.dropped")
		case !slices.Contains(k.Checks(), check):
			return action{}, refuse("desk.nobody_said")
		case to.Kind != "" && to.Kind.Letter() == "":
			return action{}, refuse("desk.no_such_finding", string(to.Kind))
		case f != nil && claims.SamePerson(f.By, by):
			return action{}, refuse("desk.own_finding", by)
		}
		name := claims.ReviewID(claim, check, by)
		is := claims.Review{Case: id, Claim: claim, Check: check, By: by, Kind: to.Kind, Note: words(to.Reasoning), Blind: blind, At: d.Now().UTC()}
		a := action{name: "review.set"}
		i := slices.IndexFunc(c.Reviews, func(r claims.Review) bool { return claims.ReviewID(r.Claim, r.Check, r.By) == name })
		switch {
		case to.Kind == "" && i >= 0:
			a.name = "review.clear"
			a.remove(claims.EntityReview, name, c.Reviews[i])
		case to.Kind == "":
		case i < 0:
			a.create(claims.EntityReview, name, is)
		case c.Reviews[i].Kind != is.Kind || c.Reviews[i].Note != is.Note:
			is.Blind = is.Blind && c.Reviews[i].Blind // what was once seen is not unseen
			a.update(claims.EntityReview, name, c.Reviews[i], is)
		}
		return a, nil
	})
}

// SignOff puts a second reader's name under a claim, or with "" under the whole article,
// as it stands now. It is refused where something is undecided, and to whoever made one
// of the findings. A name that holds already is not put there twice.
func (d *Desk) SignOff(ctx context.Context, id, claim claims.ID, by string) error {
	by = strings.Join(strings.Fields(by), " ")
	if by == "" {
		return refuse("desk.reader_name")
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		if err := c.known(claim); err != nil {
			return action{}, err
		}
		open := 0
		for i := range c.Claims {
			k := &c.Claims[i]
			if !k.Listed() || claim != "" && k.ID != claim {
				continue
			}
			if !c.Decided(k) || k.State == claims.StateReopened {
				open++
			}
			for _, check := range k.Checks() {
				if f := c.Finding(k.ID, check); f != nil && claims.SamePerson(f.By, by) {
					return action{}, refuse("desk.own_signoff", by)
				}
			}
		}
		if open > 0 {
			return action{}, refuse("desk.signoff_open", open)
		}
		a := action{name: "signoff.add"}
		for _, s := range c.Standing(claim) {
			if claims.SamePerson(s.By, by) {
				return a, nil
			}
		}
		s := claims.SignOff{ID: claims.NewID(), Case: id, Claim: claim, By: by, At: d.Now().UTC(), Of: c.Signed(claim)}
		a.create(claims.EntitySignOff, s.ID, s)
		return a, nil
	})
}

// Withdraw takes a name back that stands under a claim, or with "" under the article.
func (d *Desk) Withdraw(ctx context.Context, id, claim claims.ID, by string) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "signoff.withdraw"}
		for _, s := range c.Standing(claim) {
			if claims.SamePerson(s.By, by) {
				a.remove(claims.EntitySignOff, s.ID, s)
			}
		}
		if len(a.changes) == 0 {
			return action{}, refuse("desk.no_such_signoff", by)
		}
		return a, nil
	})
}
