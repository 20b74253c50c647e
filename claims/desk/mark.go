package desk

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// AddClaim adds a claim for words that a person marked in the article.
func (d *Desk) AddClaim(ctx context.Context, id claims.ID, span claims.Span) (claims.ID, error) {
	var added claims.ID
	err := d.change(ctx, id, func(c *Case) (action, error) {
		k, err := marked(c, span)
		if err != nil {
			return action{}, err
		}
		added = k.ID
		a := action{name: "claim.add"}
		a.create(claims.EntityClaim, k.ID, k)
		return a, nil
	})
	return added, err
}

// marked makes a claim of words in the article, with what the sheet knows of them.
func marked(c *Case, span claims.Span) (claims.Claim, error) {
	span = wholeWords(c.Words, span)
	if span.Len() <= 0 {
		return claims.Claim{}, refuse("desk.nothing_selected")
	}
	k := claims.Claim{ID: claims.NewID(), Case: c.Case.ID, Anchor: claims.NewAnchor(c.Words, span),
		Kind: claims.KindEvent, Priority: 0.5, Origin: "user", State: claims.StateOpen,
		Reasons: []claims.Reason{claims.Because("desk.reason.marked")}}
	shared := 0
	for i, p := range c.Sheet.Proposals {
		if n := min(p.End, span.End) - max(p.Start, span.Start); n > shared {
			shared = n
			like := proposed(c.Case.ID, c.Words, c.Sheet, i)
			k.Kind, k.Priority, k.Speech, k.Speaker, k.SpeakerAt = like.Kind, like.Priority, like.Speech, like.Speaker, like.SpeakerAt
		}
	}
	return k, nil
}

// trim takes white space off both ends of a span.
func trim(t *claims.Text, s claims.Span) claims.Span {
	words := t.Slice(s)
	s.Start = max(0, s.Start) + len([]rune(words)) - len([]rune(strings.TrimLeftFunc(words, unicode.IsSpace)))
	s.End = s.Start + len([]rune(strings.TrimSpace(words)))
	return s
}

// reopen takes the findings of a claim whose words change back, and reports
// whether there were any.
func reopen(a *action, c *Case, k *claims.Claim) bool {
	any := false
	for _, check := range []claims.Check{claims.CheckSaid, claims.CheckSo} {
		if f := c.Finding(k.ID, check); f != nil {
			any = true
			a.remove(claims.EntityFinding, claims.FindingID(k.ID, check), *f)
			k.Drafts = drafted(k.Drafts, claims.Draft{Check: check, Reasoning: f.Reasoning, Wording: f.Wording})
		}
	}
	if any {
		k.State = claims.StateReopened
	}
	return any
}

// wholeWords trims a span that a hand selected, and widens it so that it cuts no
// word. An empty selection stays empty.
func wholeWords(t *claims.Text, s claims.Span) claims.Span {
	s = trim(t, s)
	if s.Len() <= 0 {
		return s
	}
	for s.Start > 0 && inWord(t, s.Start-1) && inWord(t, s.Start) {
		s.Start--
	}
	for s.End < t.Len() && inWord(t, s.End-1) && inWord(t, s.End) {
		s.End++
	}
	return s
}

// inWord reports whether the code point at pos is part of a word or number.
func inWord(t *claims.Text, pos int) bool {
	r, _ := utf8.DecodeRuneInString(t.Slice(claims.Span{Start: pos, End: pos + 1}))
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u00ad'
}

// Drop takes a claim off the list, or with dropped false puts it back.
func (d *Desk) Drop(ctx context.Context, id, claim claims.ID, dropped bool) error {
	return d.onClaim(ctx, id, claim, func(_ *Case, k claims.Claim) (action, error) {
		was := k
		k.Dropped = dropped
		a := action{name: "claim.drop"}
		if !dropped {
			a.name = "claim.restore"
		}
		a.update(claims.EntityClaim, claim, was, k)
		return a, nil
	})
}

// MoveClaim lets a claim begin and end elsewhere in the article, at whole words.
// Findings were about the words as they were: they are taken back, their reasons kept
// as drafts, and the claim reopens. A claim that had vanished is put back so: its
// findings stay, as made for its earlier words.
func (d *Desk) MoveClaim(ctx context.Context, id, claim claims.ID, span claims.Span) error {
	return d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		span := wholeWords(c.Words, span)
		if span.Len() <= 0 {
			return action{}, refuse("desk.move_where")
		}
		a := action{name: "claim.move"}
		if k.Vanished() { // a person knows its place
			is := k
			is.Anchor, is.Standalone, is.Origin, is.LastIn = claims.NewAnchor(c.Words, span), "", "user", 0
			reword(&a, c, k, is, claims.Wording{Version: k.LastIn, Anchor: k.Anchor})
			return a, nil
		}
		if span == k.Anchor.Span {
			return a, nil
		}
		was := k
		k.Anchor, k.Standalone, k.Origin = claims.NewAnchor(c.Words, span), "", "user"
		reopen(&a, c, &k)
		a.update(claims.EntityClaim, claim, was, k)
		return a, nil
	})
}

// SplitClaim makes two claims of one, at a position in the article inside it. The
// first keeps the claim's id and citations, the second is returned. Findings were
// about the words as they were: they are taken back, their reasons kept as drafts,
// and the claim reopens.
func (d *Desk) SplitClaim(ctx context.Context, id, claim claims.ID, at int) (claims.ID, error) {
	var second claims.ID
	err := d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		if k.Vanished() {
			return action{}, refuse("desk.vanished")
		}
		for at > 0 && at < c.Words.Len() && inWord(c.Words, at-1) && inWord(c.Words, at) {
			at-- // a click in a word means the gap before it
		}
		left := trim(c.Words, claims.Span{Start: k.Anchor.Start, End: at})
		right := trim(c.Words, claims.Span{Start: at, End: k.Anchor.End})
		if at <= k.Anchor.Start || at >= k.Anchor.End || left.Len() <= 0 || right.Len() <= 0 {
			return action{}, refuse("desk.split_where")
		}
		a := action{name: "claim.split"}
		was := k
		rest := k
		k.Anchor, k.Standalone, k.Origin = claims.NewAnchor(c.Words, left), "", "user"
		rest.ID, rest.Anchor, rest.Standalone, rest.Origin = claims.NewID(), claims.NewAnchor(c.Words, right), "", "user"
		rest.State, rest.Note, rest.Drafts, rest.Was = claims.StateOpen, "", nil, nil
		second = rest.ID
		reopen(&a, c, &k)
		a.update(claims.EntityClaim, k.ID, was, k)
		a.create(claims.EntityClaim, rest.ID, rest)
		return a, nil
	})
	return second, err
}

// MergeNext merges a claim with the next one on the list. The first keeps its id
// and takes over the other's note and citations; the other is dropped. Findings of
// either were about other words: they are taken back, their reasons kept as drafts,
// and the claim reopens.
func (d *Desk) MergeNext(ctx context.Context, id, claim claims.ID) error {
	return d.onClaim(ctx, id, claim, func(c *Case, k claims.Claim) (action, error) {
		i := slices.IndexFunc(c.Claims, func(o claims.Claim) bool { return o.ID == claim }) + 1
		for i < len(c.Claims) && !c.Claims[i].Listed() {
			i++
		}
		if k.Vanished() {
			return action{}, refuse("desk.vanished")
		}
		if i == len(c.Claims) {
			return action{}, refuse("desk.nothing_to_merge")
		}
		next := c.Claims[i]
		a := action{name: "claim.merge"}
		was := k
		k.Anchor = claims.NewAnchor(c.Words, claims.Span{Start: k.Anchor.Start, End: max(k.Anchor.End, next.Anchor.End)})
		k.Standalone, k.Origin, k.Priority = "", "user", max(k.Priority, next.Priority)
		if k.Note == "" {
			k.Note = next.Note
		} else if next.Note != "" {
			k.Note += "\n" + next.Note
		}
		for _, f := range next.Flags {
			k = k.WithFlag(f, true)
		}
		gone := next
		gone.Dropped = true
		reopen(&a, c, &k)
		if reopen(&a, c, &gone) {
			k.State = claims.StateReopened
		}
		for _, draft := range gone.Drafts {
			if k.Draft(draft.Check) == (claims.Draft{Check: draft.Check}) {
				k.Drafts = drafted(k.Drafts, draft)
			}
		}
		a.update(claims.EntityClaim, claim, was, k)
		a.update(claims.EntityClaim, next.ID, next, gone)
		for _, q := range c.Cited(next.ID) {
			moved := *q
			moved.Claim = claim
			a.update(claims.EntityCitation, q.ID, *q, moved)
		}
		return a, nil
	})
}
