package claims

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Apply brings the dossier to the state after the entry. Folding all entries of
// a case over an empty dossier gives its current state, except for the article's
// text, which is kept by its hash. A change that removes the case leaves an empty
// dossier. The error names the record that could not be decoded, or that was not
// there as the change says; the dossier is then half changed and must be thrown
// away.
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
		if c.New == nil {
			*d = Dossier{}
			return nil
		}
		var k Case // a field that the new record does not have must not stay
		err := json.Unmarshal(c.New, &k)
		d.Case = k
		return err
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
	case EntityAttachment:
		return put(&d.Attachments, c, func(r Attachment) ID { return r.ID }, func(a, b Attachment) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	case EntityContact:
		return put(&d.Contacts, c, func(r Contact) ID { return r.ID }, func(a, b Contact) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	case EntityQuery:
		return put(&d.Queries, c, func(r Query) ID { return r.ID }, func(a, b Query) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	case EntitySearched:
		return put(&d.Searches, c, func(r Searched) ID { return r.ID }, func(a, b Searched) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	case EntityReview:
		return put(&d.Reviews, c, func(r Review) ID { return ReviewID(r.Claim, r.Check, r.By) }, func(a, b Review) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(ReviewID(a.Claim, a.Check, a.By), ReviewID(b.Claim, b.Check, b.By)))
		})
	case EntitySignOff:
		return put(&d.SignOffs, c, func(r SignOff) ID { return r.ID }, func(a, b SignOff) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	case EntityStep:
		return put(&d.Steps, c, func(r Step) ID { return r.ID }, func(a, b Step) int {
			return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
		})
	case EntityCorrection:
		return put(&d.Corrections, c, func(r Correction) ID { return r.ID }, func(a, b Correction) int {
			return cmp.Or(cmp.Compare(a.On, b.On), a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
	}
	return fmt.Errorf("unknown kind of record %q", c.Entity)
}

// put takes the change's old record out of the list, which is in order, and puts
// the new one in its place. The old record says where it stands, so that opening
// a case with thousands of claims does not take a search through all for each.
func put[T any](list *[]T, c Change, id func(T) ID, order func(a, b T) int) error {
	if c.Old != nil {
		var old T
		if err := json.Unmarshal(c.Old, &old); err != nil {
			return err
		}
		at, found := slices.BinarySearchFunc(*list, old, order)
		if !found || id((*list)[at]) != c.ID {
			return errors.New("there is no such record to change")
		}
		*list = slices.Delete(*list, at, at+1)
	}
	if c.New == nil {
		return nil
	}
	var r T
	if err := json.Unmarshal(c.New, &r); err != nil {
		return err
	}
	at, found := slices.BinarySearchFunc(*list, r, order)
	if found {
		return errors.New("there is such a record already")
	}
	*list = slices.Insert(*list, at, r)
	return nil
}
