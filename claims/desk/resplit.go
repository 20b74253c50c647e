package desk

import (
	"slices"

	"tickmark/claims"
)

// resplit adds to the action what the case's list of claims becomes when its article
// is another one: another date or language, other zones. Proposals that stand where
// they stood follow in wording, priority and reasons. In the parts given, proposals
// that nobody has touched and that are none any more go, and new ones come; what a
// person worked on stays as it is.
func resplit(a *action, c *Case, is claims.Case, parts []claims.Span) {
	dossier := *c.Dossier
	dossier.Case = is
	again := newCase(&dossier)
	at := make(map[claims.Span]int, len(again.Sheet.Proposals))
	for i, p := range again.Sheet.Proposals {
		at[p.Span] = i
	}
	inParts := func(s claims.Span) bool { return slices.ContainsFunc(parts, s.Overlaps) }
	var stay []claims.Span
	for i := range c.Claims {
		k := c.Claims[i]
		if k.Vanished() {
			continue
		}
		p, stands := at[k.Anchor.Span]
		switch {
		case stands && k.Origin == "proposed":
			reworded := k
			like := proposed(c.Case.ID, again.Words, again.Sheet, p)
			reworded.Standalone, reworded.Priority, reworded.Reasons = like.Standalone, like.Priority, like.Reasons
			if inParts(k.Anchor.Span) && c.untouched(&k) {
				reworded.Kind, reworded.Speech, reworded.Speaker, reworded.SpeakerAt = like.Kind, like.Speech, like.Speaker, like.SpeakerAt
			}
			a.update(claims.EntityClaim, k.ID, k, reworded)
		case !stands && inParts(k.Anchor.Span) && c.untouched(&k):
			a.remove(claims.EntityClaim, k.ID, k)
			continue
		}
		stay = append(stay, k.Anchor.Span)
	}
	for i, p := range again.Sheet.Proposals {
		if inParts(p.Span) && !slices.ContainsFunc(stay, p.Overlaps) {
			k := proposed(c.Case.ID, again.Words, again.Sheet, i)
			a.create(claims.EntityClaim, k.ID, k)
		}
	}
}

// untouched reports whether a claim is still as the program proposed it: nobody
// decided, noted, attached or dropped anything.
func (c *Case) untouched(k *claims.Claim) bool {
	if k.Origin != "proposed" || k.State != claims.StateOpen || k.Note != "" || k.Dropped || len(k.Drafts) > 0 || len(c.Cited(k.ID)) > 0 {
		return false
	}
	return c.Finding(k.ID, claims.CheckSo) == nil && c.Finding(k.ID, claims.CheckSaid) == nil
}
