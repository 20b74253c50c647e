package casefile

import (
	"encoding/json"
	"slices"

	"tickmark/claims"
)

// Which side has the reading of the article that is to stand.
const (
	sameReading = iota
	mineReads
	theirsReads
)

// reading finds out which side has read the article anew.
func (m *merger) reading() (int, error) {
	var text [3]string
	for i, s := range []State{m.base, m.mine, m.theirs} {
		k, _, err := s.Case()
		if err != nil {
			return 0, refuse(claims.Because("casefile.journal_broken", 1), err)
		}
		text[i] = k.Article.TextSHA256
	}
	switch base, mine, theirs := text[0], text[1], text[2]; {
	case mine == theirs:
		return sameReading, nil
	case theirs == base:
		return mineReads, nil
	case mine == base:
		return theirsReads, nil
	}
	return 0, refuse(claims.Because("casefile.two_readings"), nil)
}

// place puts all claims where their words stand in the reading that stands.
func (m *merger) place(text func(sha256 string) (string, error)) error {
	k, _, err := m.out.Case()
	if err != nil {
		return err
	}
	s, err := text(k.Article.TextSHA256)
	if err != nil {
		return err
	}
	t := claims.NewText(s)
	for key, record := range m.out {
		if key.Entity != claims.EntityClaim {
			continue
		}
		a := decode[claims.Claim](record).Anchor
		span, ok := a.Place(t)
		if !ok {
			return refuse(claims.Because("casefile.words_gone", claims.Shorten(a.Quote, 80)), nil)
		}
		if span != a.Span {
			// Where the speaker is named was counted in the other reading.
			m.out[key] = Patch(record, encode(object{"anchor": encode(claims.NewAnchor(t, span)), "speaker_at": json.RawMessage("null")}))
		}
	}
	return nil
}

// openConflicts puts the conflicts of both sides and the new ones into the case's
// record. One that a side has settled since is settled.
func (m *merger) openConflicts(came []claims.Conflict) error {
	theirs, found, err := m.theirs.Case()
	base, _, errBase := m.base.Case()
	if err != nil || errBase != nil || !found {
		return refuse(claims.Because("casefile.journal_broken", 1), err)
	}
	k := Key{claims.EntityCase, theirs.ID}
	mine := decode[claims.Case](m.out[k]).Conflicts
	before, there, here := sides(base.Conflicts), sides(theirs.Conflicts), sides(mine)
	open, listed := []claims.Conflict(nil), map[conflictSides]bool{}
	for _, c := range slices.Concat(mine, theirs.Conflicts, came) {
		of := sidesOf(c)
		settled := before[of] && !(there[of] && here[of])
		if !listed[of] && !settled {
			listed[of] = true
			open = append(open, c)
		}
	}
	record := json.RawMessage("null")
	if len(open) > 0 {
		record = encode(open)
	}
	m.out[k] = Patch(m.out[k], encode(object{"conflicts": record}))
	return nil
}

// conflictSides is a conflict whichever side it is seen from.
type conflictSides struct {
	place
	lower, upper string
}

func sidesOf(c claims.Conflict) conflictSides {
	a, b := string(c.Kept), string(c.Other)
	return conflictSides{place{Key{c.Entity, c.ID}, c.Field}, min(a, b), max(a, b)}
}

func sides(list []claims.Conflict) map[conflictSides]bool {
	set := make(map[conflictSides]bool, len(list))
	for _, c := range list {
		set[sidesOf(c)] = true
	}
	return set
}
