package desk

import (
	"slices"
	"strings"
	"time"

	"tickmark/claims"
)

// longestWords is how many code points of what somebody typed into one field are kept.
const longestWords = 20_000

// words is what somebody typed into a field, without white space around it.
func words(s string) string {
	s = strings.TrimSpace(s)
	if r := []rune(s); len(r) > longestWords {
		s = string(r[:longestWords])
	}
	return s
}

// day reads a date as people type it into a field; "" stays "".
func day(s string) (string, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", refuse("desk.no_date", s)
	}
	return s, nil
}

// known fails where the case lacks one of the claims; "" is the article as a whole.
func (c *Case) known(list ...claims.ID) error {
	for _, id := range list {
		if id != "" && c.Claim(id) == nil {
			return refuse("desk.no_such_claim", string(id))
		}
	}
	return nil
}

// alter changes the record of a list that has the id; it fails with the refusal of that
// key where there is none.
func alter[T any](a *action, e claims.Entity, list []T, id claims.ID, of func(T) claims.ID, missing string, to func(*T) error) error {
	i := slices.IndexFunc(list, func(r T) bool { return of(r) == id })
	if i < 0 {
		return refuse(missing, string(id))
	}
	is := list[i]
	if err := to(&is); err != nil {
		return err
	}
	a.update(e, id, list[i], is)
	return nil
}
