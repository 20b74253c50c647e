package desk

import (
	"context"
	"strings"

	"tickmark/claims"
)

// Decision is what a person found out for one check of a claim.
type Decision struct {
	Kind      claims.FindingKind // "" takes the finding back
	Reasoning string
	Wording   string // suggested wording
	// Evidence are words of a source to attach in the same action, nil for none.
	Evidence *Evidence
}

// Evidence are words in the newest capture of a source, as somebody typed them.
type Evidence struct {
	Source claims.ID
	Words  string
	Role   claims.Role
}

// Decide sets the finding for one check of a claim. When the last of its checks
// is decided the claim is done; when one is taken back it is open again.
func (d *Desk) Decide(ctx context.Context, id, claim claims.ID, check claims.Check, to Decision) error {
	return d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		if check == claims.CheckSaid && !k.Attributed() {
			return action{}, refuse("desk.nobody_said")
		}
		if to.Kind != "" && to.Kind.Letter() == "" {
			return action{}, refuse("desk.no_such_finding", string(to.Kind))
		}
		if k.Dropped {
			return action{}, refuse("desk.dropped")
		}
		if k.Vanished() {
			return action{}, refuse("desk.vanished")
		}
		a := action{name: "finding.set"}
		if to.Kind == "" {
			a.name = "finding.clear"
		}
		if to.Evidence != nil {
			if err := d.attach(ctx, &a, c, claim, *to.Evidence); err != nil {
				return action{}, err
			}
		}
		d.decided(&a, c, k, check, to)
		return a, nil
	})
}

// decided adds to the action what a decision changes.
func (d *Desk) decided(a *action, c *Case, k claims.Claim, check claims.Check, to Decision) {
	claim := k.ID
	old := c.Finding(claim, check)
	now := claims.Finding{Claim: claim, Check: check, Kind: to.Kind, Reasoning: strings.TrimSpace(to.Reasoning),
		Wording: strings.TrimSpace(to.Wording), By: d.By, At: d.Now().UTC()}
	was := k
	switch {
	case to.Kind == "" && old == nil:
		return
	case to.Kind == "":
		a.remove(claims.EntityFinding, claims.FindingID(claim, check), *old)
		k.Drafts = drafted(k.Drafts, claims.Draft{Check: check, Reasoning: now.Reasoning, Wording: now.Wording})
		k.State = stateAfter(c, k, check, to.Kind)
	case old == nil:
		a.create(claims.EntityFinding, claims.FindingID(claim, check), now)
		k.Drafts = drafted(k.Drafts, claims.Draft{Check: check})
		k.State = stateAfter(c, k, check, to.Kind)
	case old.Kind != now.Kind || old.Reasoning != now.Reasoning || old.Wording != now.Wording || k.State == claims.StateReopened || old.Version > 0:
		a.update(claims.EntityFinding, claims.FindingID(claim, check), *old, now)
		k.Drafts = drafted(k.Drafts, claims.Draft{Check: check})
		if k.State == claims.StateReopened || old.Version > 0 { // looked at again, and found so
			k.State = stateAfter(c, k, check, to.Kind)
		}
	}
	a.update(claims.EntityClaim, claim, was, k)
}

// SetDraft keeps a reason and a wording that were typed for a check without a
// finding, or with one about earlier words, so that they are not lost; the finding takes
// them over. For a check that has a finding about the words in force it is refused: they
// belong to that.
func (d *Desk) SetDraft(ctx context.Context, id, claim claims.ID, to claims.Draft) error {
	return d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		if f := c.Finding(claim, to.Check); f != nil && f.Version == 0 {
			return action{}, refuse("desk.draft_late")
		}
		was := k
		to.Reasoning, to.Wording = strings.TrimSpace(to.Reasoning), strings.TrimSpace(to.Wording)
		k.Drafts = drafted(k.Drafts, to)
		a := action{name: "draft.set"}
		a.update(claims.EntityClaim, claim, was, k)
		return a, nil
	})
}

// drafted is the list of drafts with the one for its check put in, or taken out
// if it is empty.
func drafted(list []claims.Draft, to claims.Draft) []claims.Draft {
	var out []claims.Draft
	for _, d := range list {
		if d.Check != to.Check {
			out = append(out, d)
		}
	}
	if to.Reasoning != "" || to.Wording != "" {
		out = append(out, to)
	}
	return out
}

// stateAfter is the work state of a claim once one of its checks has a finding,
// or has none any more. A finding about words that have changed since counts for
// nothing until somebody has looked at it again.
func stateAfter(c *Case, k claims.Claim, check claims.Check, kind claims.FindingKind) claims.State {
	decided := 0
	for _, other := range k.Checks() {
		f := c.Finding(k.ID, other)
		if other == check && kind != "" || other != check && f != nil && f.Version == 0 {
			decided++
		}
	}
	switch decided {
	case len(k.Checks()):
		return claims.StateDone
	case 0:
		return claims.StateOpen
	}
	return claims.StateInWork
}

// SetState sets the work state of a claim.
func (d *Desk) SetState(ctx context.Context, id, claim claims.ID, to claims.State) error {
	return d.onClaim(ctx, id, claim, func(_ *Case, k claims.Claim) (action, error) {
		switch to {
		case claims.StateOpen, claims.StateInWork, claims.StateWaiting, claims.StateDone, claims.StateReopened:
		default:
			return action{}, refuse("desk.no_such_state", string(to))
		}
		was := k
		k.State = to
		a := action{name: "state.set"}
		a.update(claims.EntityClaim, claim, was, k)
		return a, nil
	})
}

// SetNote sets the note of a claim.
func (d *Desk) SetNote(ctx context.Context, id, claim claims.ID, note string) error {
	return d.onClaim(ctx, id, claim, func(_ *Case, k claims.Claim) (action, error) {
		was := k
		k.Note = strings.TrimSpace(note)
		a := action{name: "note.set"}
		a.update(claims.EntityClaim, claim, was, k)
		return a, nil
	})
}

// onClaim changes a case by way of one of its claims.
func (d *Desk) onClaim(ctx context.Context, id, claim claims.ID, plan func(*Case, claims.Claim) (action, error)) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		k := c.Claim(claim)
		if k == nil {
			return action{}, refuse("desk.no_such_claim", string(claim))
		}
		return plan(c, *k)
	})
}
