package claims

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
)

// Apply brings the dossier to the state after the entry. Folding all entries of
// a case over an empty dossier gives its current state, except for the article's
// text, which is kept by its hash. The error names the record that could not be
// decoded; the dossier is then half changed and must be thrown away.
func (d *Dossier) Apply(e Entry) error {
	for _, c := range e.Changes {
		if err := d.change(c); err != nil {
			return fmt.Errorf("apply entry %d to %s %s: %w", e.Seq, c.Entity, c.ID, err)
		}
	}
	return nil
}

func (d *Dossier) change(c Change) error {
	switch c.Entity {
	case EntityCase:
		var k Case
		if c.New != nil {
			if err := json.Unmarshal(c.New, &k); err != nil {
				return err
			}
		}
		d.Case = k
		return nil
	case EntityClaim:
		return put(&d.Claims, c, func(r Claim) ID { return r.ID }, func(a, b Claim) int {
			return cmp.Or(cmp.Compare(a.Anchor.Start, b.Anchor.Start), cmp.Compare(a.Anchor.End, b.Anchor.End), cmp.Compare(a.ID, b.ID))
		})
	case EntityFinding:
		return put(&d.Findings, c, func(r Finding) ID { return FindingID(r.Claim, r.Check) }, func(a, b Finding) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Check, b.Check))
		})
	case EntitySource:
		return put(&d.Sources, c, func(r Source) ID { return r.ID }, func(a, b Source) int {
			return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
		})
	case EntityCapture:
		return put(&d.Captures, c, func(r Capture) ID { return r.ID }, func(a, b Capture) int {
			return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.ID, b.ID))
		})
	case EntityCitation:
		return put(&d.Citations, c, func(r Citation) ID { return r.ID }, func(a, b Citation) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	}
	return fmt.Errorf("unknown kind of record %q", c.Entity)
}

// put takes the record with the change's id out of the list and, unless the
// change removes it, puts the new one in its place in the order.
func put[T any](list *[]T, c Change, id func(T) ID, order func(a, b T) int) error {
	old := slices.IndexFunc(*list, func(r T) bool { return id(r) == c.ID })
	if c.New == nil {
		if old >= 0 {
			*list = slices.Delete(*list, old, old+1)
		}
		return nil
	}
	var r T
	if err := json.Unmarshal(c.New, &r); err != nil {
		return err
	}
	if old >= 0 && order((*list)[old], r) == 0 {
		(*list)[old] = r
		return nil
	}
	if old >= 0 {
		*list = slices.Delete(*list, old, old+1)
	}
	at, _ := slices.BinarySearchFunc(*list, r, order)
	*list = slices.Insert(*list, at, r)
	return nil
}
