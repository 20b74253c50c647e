package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/casefile"
)

// Settle decides a conflict that an import left: with other the other version is taken,
// else what stands now stays. It is then no conflict any more.
func (d *Desk) Settle(ctx context.Context, id claims.ID, conflict claims.Conflict, other bool) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		is := c.Case
		i := c.OpenConflict(conflict)
		if i < 0 {
			return action{}, refuse("desk.no_such_conflict")
		}
		is.Conflicts = slices.Delete(slices.Clone(is.Conflicts), i, i+1)
		a := action{name: "conflict.settle"}
		a.update(claims.EntityCase, id, c.Case, is)
		if !other {
			return a, nil
		}
		journal, err := d.Store.Journal(ctx, id)
		if err != nil {
			return action{}, err
		}
		now, err := casefile.Fold(journal)
		if err != nil {
			return action{}, err
		}
		return a, a.takeOther(c, now, conflict)
	})
}

// takeOther adds to the action what the other version says. A claim that gets other
// words reopens, as when a person moves it; one that the other version is without is
// dropped, and evidence that it is without stays. It is refused where the article in force
// does not hold the other words.
func (a *action) takeOther(c *Case, now casefile.State, conflict claims.Conflict) error {
	k := casefile.Key{Entity: conflict.Entity, ID: conflict.ID}
	was := now[k]
	switch {
	case conflict.Entity == claims.EntityCase: // its record is in the action already
		a.changes[0].New = casefile.Patch(a.changes[0].New, conflict.Other)
	case conflict.Field == "words":
		var moved claims.Claim
		if q := c.Claim(conflict.ID); q != nil && json.Unmarshal(casefile.Patch(was, conflict.Other), &moved) == nil {
			// The other version may have been of an earlier text of the article.
			span, found := moved.Anchor.Place(c.Words)
			if !found || moved.Vanished() {
				return refuse("desk.other_words_gone", claims.Shorten(moved.Anchor.Quote, conflictLength))
			}
			moved.Anchor = claims.NewAnchor(c.Words, span)
			moved.Standalone = ""
			reopen(a, c, &moved)
			a.update(claims.EntityClaim, q.ID, *q, moved)
		}
	case conflict.Field != "":
		if was != nil {
			a.replace(k, was, casefile.Patch(was, conflict.Other))
		}
	case conflict.Other != nil:
		a.replace(k, was, conflict.Other)
		var f claims.Finding
		if conflict.Entity == claims.EntityFinding && json.Unmarshal(conflict.Other, &f) == nil {
			if q := c.Claim(f.Claim); q != nil {
				done := *q
				done.State = stateAfter(c, *q, f.Check, f.Kind)
				a.update(claims.EntityClaim, q.ID, *q, done)
			}
		}
	case conflict.Entity == claims.EntityClaim && was != nil:
		a.replace(k, was, casefile.Patch(was, json.RawMessage(`{"dropped":true}`)))
	case slices.Contains(removable, conflict.Entity):
		a.replace(k, was, nil)
	}
	return nil
}

// removable are the records that go where the other version is without them. Evidence, and
// what is said to have been done, stays.
var removable = []claims.Entity{claims.EntityFinding, claims.EntityCitation, claims.EntityQuery, claims.EntityReview, claims.EntityStep}

// replace adds a record that changes, comes or goes.
func (a *action) replace(k casefile.Key, was, is json.RawMessage) {
	if !bytes.Equal(was, is) {
		a.changes = append(a.changes, claims.Change{Entity: k.Entity, ID: k.ID, Old: was, New: is})
	}
}

// OpenConflict is where the conflict stands on the case's list, -1 if it is settled.
func (c *Case) OpenConflict(k claims.Conflict) int {
	return slices.IndexFunc(c.Case.Conflicts, func(o claims.Conflict) bool { return reflect.DeepEqual(o, k) })
}

// TellConflict says in a sentence what two people changed differently.
func (c *Case) TellConflict(k claims.Conflict, w *assets.Words) string {
	about := c.about(k, w)
	kept, other := told(k, k.Kept, w), told(k, k.Other, w)
	switch {
	case k.Field == "dropped":
		return w.T("desk.conflict.dropped", about)
	case k.Field != "":
		field := k.Field[strings.LastIndexByte(k.Field, '.')+1:]
		for _, key := range []string{"desk.conflict.field." + field, "fact." + field} {
			if w.Has(key) {
				field = w.T(key)
			}
		}
		return w.T("desk.conflict.field", about, field, kept, other)
	case k.Other == nil:
		return w.T("desk.conflict.taken_away", about)
	case k.Kept == nil:
		return w.T("desk.conflict.other_words", about, other)
	}
	return w.T("desk.conflict.both", about, kept, other)
}

// conflictLength is how many characters of a text a sentence about a conflict shows.
const conflictLength = 120

// about names the record that a conflict is about.
func (c *Case) about(k claims.Conflict, w *assets.Words) string {
	quoted := func(claim claims.ID) string {
		if q := c.Claim(claim); q != nil {
			return w.T("desk.conflict.claim", claims.Shorten(q.Anchor.Quote, conflictLength))
		}
		return string(claim)
	}
	var f claims.Finding
	var q claims.Citation
	record := k.Kept
	if record == nil {
		record = k.Other
	}
	switch k.Entity {
	case claims.EntityCase:
		return w.T("desk.conflict.article")
	case claims.EntityClaim:
		return quoted(k.ID)
	case claims.EntityFinding:
		if json.Unmarshal(record, &f) == nil {
			return quoted(f.Claim)
		}
	case claims.EntityCitation:
		if json.Unmarshal(record, &q) == nil && q.Anchor.Quote != "" {
			return w.T("desk.conflict.quotation", claims.Shorten(q.Anchor.Quote, conflictLength))
		}
	case claims.EntitySource:
		if s := c.Source(k.ID); s != nil {
			return w.T("desk.conflict.source", s.Number)
		}
	}
	var r struct {
		Claim  claims.ID   `json:"claim"`
		Claims []claims.ID `json:"claims"`
		Text   string      `json:"text"`
	}
	if json.Unmarshal(record, &r) == nil {
		for _, claim := range append(r.Claims, r.Claim) {
			if claim != "" {
				return quoted(claim)
			}
		}
		if r.Text != "" {
			return claims.Shorten(r.Text, conflictLength)
		}
	}
	return string(k.ID)
}

// told is one version of what is in conflict, in words: a finding with its reason, a
// work state, the words of a claim, a text; anything else as it is kept.
func told(k claims.Conflict, version json.RawMessage, w *assets.Words) string {
	if k.Entity == claims.EntityFinding || k.Entity == claims.EntityReview {
		var f claims.Finding
		if json.Unmarshal(version, &f) != nil || f.Kind == "" {
			return "–"
		}
		s := w.T("finding." + string(f.Kind) + ".short")
		if f.By != "" {
			s += " (" + claims.Shorten(f.By, conflictLength) + ")"
		}
		for _, more := range []string{f.Reasoning, f.Wording} {
			if more != "" {
				s += ", " + claims.Shorten(more, conflictLength)
			}
		}
		return s
	}
	var q claims.Claim
	if k.Entity == claims.EntityClaim && json.Unmarshal(version, &q) == nil {
		switch {
		case q.Anchor.Quote != "":
			return w.T("desk.conflict.claim", claims.Shorten(q.Anchor.Quote, conflictLength))
		case q.State != "":
			return w.T("state." + string(q.State))
		}
	}
	return plain(version)
}

// plain is the innermost value of a merge patch as text, that of a reading without
// where it was read.
func plain(v json.RawMessage) string {
	var members map[string]json.RawMessage
	if json.Unmarshal(v, &members) == nil {
		if value := members["value"]; value != nil {
			return plain(value)
		}
		if len(members) == 1 {
			for _, inner := range members {
				return plain(inner)
			}
		}
	}
	var text string
	switch {
	case len(v) == 0 || string(v) == "null" || string(v) == `""`:
		return "–"
	case json.Unmarshal(v, &text) != nil:
		text = string(v)
	}
	return claims.Shorten(text, conflictLength)
}
