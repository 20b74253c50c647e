package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"tickmark/claims"
)

// State is a case as it stands: its records as the journal keeps them.
type State map[Key]json.RawMessage

// Fold makes the state of a journal, from an empty one. It fails with an [*Error]
// where an entry does not fit the state before it.
func Fold(journal []claims.Entry) (State, error) {
	s := State{}
	for _, e := range journal {
		for _, c := range e.Changes {
			if err := s.apply(c); err != nil {
				return nil, refuse(claims.Because("casefile.journal_broken", e.Seq), fmt.Errorf("%s %s: %w", c.Entity, c.ID, err))
			}
		}
	}
	return s, nil
}

func (s State) apply(c claims.Change) error {
	k := Key{c.Entity, c.ID}
	if !bytes.Equal(s[k], c.Old) {
		return errors.New("the record is not as the entry says that it was")
	}
	if c.New == nil {
		delete(s, k)
	} else {
		s[k] = c.New
	}
	return nil
}

// Changes lists what leads from this state to another, in the order of the keys.
func (s State) Changes(to State) []claims.Change {
	var list []claims.Change
	for k, is := range to {
		if was := s[k]; !bytes.Equal(was, is) {
			list = append(list, claims.Change{Entity: k.Entity, ID: k.ID, Old: was, New: is})
		}
	}
	for k, was := range s {
		if to[k] == nil {
			list = append(list, claims.Change{Entity: k.Entity, ID: k.ID, Old: was})
		}
	}
	slices.SortFunc(list, func(a, b claims.Change) int { return Key{a.Entity, a.ID}.compare(Key{b.Entity, b.ID}) })
	return list
}

// keys lists the records of both states in one order.
func keys(a, b State) []Key {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.SortedFunc(maps.Keys(all), Key.compare)
}

// Case reads the record of the case itself, and with it that there is one.
func (s State) Case() (k claims.Case, found bool, err error) {
	for key, record := range s {
		if key.Entity == claims.EntityCase {
			return k, true, json.Unmarshal(record, &k)
		}
	}
	return k, false, nil
}
