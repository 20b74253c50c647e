package casefile

import (
	"encoding/json"
	"slices"
	"strings"

	"tickmark/claims"
)

// reading says which side has the text of the article that is to stand: the one that
// brought a newer version into force, or read its bytes anew.
type reading int

const (
	sameReading reading = iota
	mineReads
	theirsReads
)

// of is that side; mine where both have the same text.
func (r reading) of(mine, theirs object) object {
	if r == theirsReads {
		return theirs
	}
	return mine
}

// reading finds out which side has another text of the article.
func (m *merger) reading() (reading, error) {
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

// place puts all claims where their words stand in the text that stands. Where that is a
// newer version, those whose words it does not hold have vanished; a mere reading must
// hold them all.
func (m *merger) place(text func(sha256 string) (string, error)) error {
	k, _, err := m.out.Case()
	if err != nil {
		return err
	}
	base, _, err := m.base.Case()
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
		c := decode[claims.Claim](record)
		if c.Vanished() {
			continue
		}
		span, ok := c.Anchor.Place(t)
		switch {
		case !ok && k.Version() > base.Version():
			m.out[key] = Patch(record, encode(object{"last_in": encode(k.Version() - 1), "speaker_at": json.RawMessage("null")}))
		case !ok:
			return refuse(claims.Because("casefile.words_gone", claims.Shorten(c.Anchor.Quote, 80)), nil)
		case span != c.Anchor.Span:
			// Where the speaker is named was counted in the other text.
			m.out[key] = Patch(record, encode(object{"anchor": encode(claims.NewAnchor(t, span)), "speaker_at": json.RawMessage("null")}))
		}
	}
	return nil
}

// zones gives the parts of a newer text the kinds that somebody gave them in the other
// one meanwhile, where the whole part reads alike.
func (m *merger) zones(newer reading, text func(sha256 string) (string, error)) error {
	other := m.theirs
	if newer == theirsReads {
		other = m.mine
	}
	var k [3]claims.Case
	for i, s := range []State{m.base, other, m.out} {
		var err error
		if k[i], _, err = s.Case(); err != nil {
			return err
		}
	}
	given := slices.DeleteFunc(k[1].Article.Document.Blocks, func(b claims.Block) bool {
		return !b.Set || slices.Contains(k[0].Article.Document.Blocks, b)
	})
	if len(given) == 0 {
		return nil
	}
	words := func(c claims.Case) (func(claims.Block) string, error) {
		s, err := text(c.Article.TextSHA256)
		t := claims.NewText(s)
		return func(b claims.Block) string { return strings.TrimSpace(t.Slice(b.Span)) }, err
	}
	was, err := words(k[1])
	if err != nil {
		return err
	}
	is, err := words(k[2])
	if err != nil {
		return err
	}
	set := map[string]claims.BlockKind{}
	for _, b := range given {
		set[was(b)] = b.Kind
	}
	blocks := k[2].Article.Document.Blocks
	for i := range blocks {
		if kind, ok := set[is(blocks[i])]; ok && !blocks[i].Set {
			blocks[i].Kind, blocks[i].Set = kind, true
		}
	}
	key := Key{claims.EntityCase, k[2].ID}
	m.out[key] = Patch(m.out[key], encode(object{"article": encode(object{"document": encode(object{"blocks": encode(blocks)})})}))
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
