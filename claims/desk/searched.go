package desk

import (
	"context"
	"time"

	"tickmark/claims"
)

// AddSearched writes down that something was looked for and not found. Of the search,
// the claim, where, what was asked and the day are taken; without a day it was today.
func (d *Desk) AddSearched(ctx context.Context, id claims.ID, s claims.Searched) (claims.ID, error) {
	on, err := day(s.On)
	if err != nil {
		return "", err
	}
	s.ID, s.Case, s.Where, s.Query, s.On, s.By, s.At = claims.NewID(), id, words(s.Where), words(s.Query), on, d.By, d.Now().UTC()
	if s.Where == "" || s.Query == "" {
		return "", refuse("desk.searched_what")
	}
	if s.On == "" {
		s.On = d.Now().Format(time.DateOnly)
	}
	return s.ID, d.onClaim(ctx, id, s.Claim, func(*Case, claims.Claim) (action, error) {
		a := action{name: "searched.add"}
		a.create(claims.EntitySearched, s.ID, s)
		return a, nil
	})
}

// Searched lists what was looked for in vain for a claim, the first search first.
func (c *Case) Searched(claim claims.ID) []claims.Searched {
	var list []claims.Searched
	for _, s := range c.Searches {
		if s.Claim == claim {
			list = append(list, s)
		}
	}
	return list
}
