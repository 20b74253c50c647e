package casefile

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"tickmark/claims"
)

// Merged is what two versions of a case make together.
type Merged struct {
	State State
	// Conflicts are those that came up in this merge. They are in the case's record too,
	// with the ones that were open before.
	Conflicts  []claims.Conflict
	Renumbered []Renumbered
}

// Renumbered is a source that has another number than in the file, where another one
// had it already.
type Renumbered struct {
	Was int `json:"was"`
	Is  int `json:"is"`
}

// merger is a merge in the making.
type merger struct {
	base, mine, theirs, out State
	conflicts               map[place]claims.Conflict
	renumbered              []Renumbered
}

// place is where a conflict is: a record, and the members that it is about.
type place struct {
	Key
	field string
}

// Merge makes one state of two and the one that both come from (see [Base]; it may be
// empty). Mine stays where both changed the same thing differently. Text reads the
// article's text by its hash; it is asked for only if the article has another text on one
// side: a newer version, or its bytes read anew. It fails with an [*Error] where it has on
// both, and not the same, or where words that somebody marked are not in a mere reading.
func Merge(base, mine, theirs State, text func(sha256 string) (string, error)) (Merged, error) {
	m := &merger{base: base, mine: mine, theirs: theirs, out: make(State, len(mine)), conflicts: map[place]claims.Conflict{}}
	newer, err := m.reading()
	if err != nil {
		return Merged{}, err
	}
	all := keys(mine, theirs)
	for _, k := range all {
		if record := m.record(k, newer); record != nil {
			m.out[k] = record
		}
	}
	m.findings()
	m.dropped()
	m.decided()
	m.references(all)
	m.number()
	if newer != sameReading {
		if err := m.zones(newer, text); err != nil {
			return Merged{}, err
		}
		if err := m.place(text); err != nil {
			return Merged{}, err
		}
	}
	conflicts := slices.SortedFunc(maps.Values(m.conflicts), func(a, b claims.Conflict) int {
		return cmp.Or(Key{a.Entity, a.ID}.compare(Key{b.Entity, b.ID}), cmp.Compare(a.Field, b.Field))
	})
	return Merged{m.out, conflicts, m.renumbered}, m.openConflicts(conflicts)
}

// conflict notes a conflict, in place of one that was noted there before.
func (m *merger) conflict(k Key, field string, kept, other json.RawMessage) {
	m.conflicts[place{k, field}] = claims.Conflict{Entity: k.Entity, ID: k.ID, Field: field, Kept: kept, Other: other}
}

// record merges the versions of one record; nil for none.
func (m *merger) record(k Key, newer reading) json.RawMessage {
	if k.Entity != claims.EntityCase {
		newer = sameReading // people's words stay where they were typed
	}
	b, mine, theirs := m.base[k], m.mine[k], m.theirs[k]
	s := shapes[k.Entity]
	switch {
	case bytes.Equal(mine, theirs), bytes.Equal(theirs, b) && k.Entity != claims.EntityCase:
		return mine
	case bytes.Equal(mine, b) && k.Entity != claims.EntityCase:
		return theirs
	case mine == nil: // taken away here, worked on there
		m.conflict(k, "", theirs, nil)
		return theirs
	case theirs == nil:
		m.conflict(k, "", mine, nil)
		return mine
	case k.Entity == claims.EntityFinding && sameFinding(mine, theirs):
		return earlier(mine, theirs)
	case s == nil:
		m.conflict(k, "", mine, theirs)
		return mine
	}
	out, clashes := s.merge(members(b), members(mine), members(theirs), newer)
	for _, c := range clashes {
		m.conflict(k, c.field, c.kept.encode(), c.other.encode())
	}
	return out.encode()
}

// sameFinding reports whether two people found the same, in the same words.
func sameFinding(a, b json.RawMessage) bool {
	x, y := decode[claims.Finding](a), decode[claims.Finding](b)
	return x.Kind == y.Kind && x.Reasoning == y.Reasoning && x.Wording == y.Wording
}

// earlier is the finding that was there first.
func earlier(a, b json.RawMessage) json.RawMessage {
	x, y := decode[claims.Finding](a), decode[claims.Finding](b)
	if cmp.Or(x.At.Compare(y.At), cmp.Compare(x.By, y.By), bytes.Compare(a, b)) > 0 {
		return b
	}
	return a
}

// findings takes findings off the list whose claim has other words now than those that
// they are about: one side found something, and the other split, merged or moved the
// claim, or brought a newer text in. They are kept in a conflict, and the claim reopens.
func (m *merger) findings() {
	for _, k := range keys(m.out, nil) {
		if k.Entity != claims.EntityFinding {
			continue
		}
		f := m.out[k]
		owner := Key{claims.EntityClaim, decode[claims.Finding](f).Claim}
		finder, other := m.mine, m.theirs
		if bytes.Equal(f, m.mine[k]) == bytes.Equal(f, m.theirs[k]) {
			continue // it stood on both sides
		} else if bytes.Equal(f, m.theirs[k]) {
			finder, other = other, finder
		}
		was, is := finder[owner], m.out[owner]
		if was == nil || is == nil || sameWords(decode[claims.Claim](was), decode[claims.Claim](is)) {
			continue
		}
		m.conflict(k, "", other[k], f)
		if m.out[k] = other[k]; other[k] == nil {
			delete(m.out, k)
			m.out[owner] = Patch(is, encode(object{"state": encode(claims.StateReopened)}))
		}
	}
}

// dropped puts claims back on the list that one side took off it while the other found
// something for them or attached a quotation.
func (m *merger) dropped() {
	worked := map[claims.ID][2]bool{} // by whom: me, them
	for _, k := range keys(m.out, nil) {
		var claim claims.ID
		switch k.Entity {
		case claims.EntityFinding:
			claim = decode[claims.Finding](m.out[k]).Claim
		case claims.EntityCitation:
			claim = decode[claims.Citation](m.out[k]).Claim
		default:
			continue
		}
		by := worked[claim]
		by[0] = by[0] || !bytes.Equal(m.mine[k], m.base[k]) && m.mine[k] != nil
		by[1] = by[1] || !bytes.Equal(m.theirs[k], m.base[k]) && m.theirs[k] != nil
		worked[claim] = by
	}
	for claim, by := range worked {
		k := Key{claims.EntityClaim, claim}
		c := decode[claims.Claim](m.out[k])
		mine, theirs := decode[claims.Claim](m.mine[k]), decode[claims.Claim](m.theirs[k])
		if c.Dropped && (mine.Dropped && !theirs.Dropped && by[1] || theirs.Dropped && !mine.Dropped && by[0]) {
			back, off := json.RawMessage(`{"dropped":null}`), json.RawMessage(`{"dropped":true}`)
			m.out[k] = Patch(m.out[k], back)
			m.conflict(k, "dropped", back, off)
		}
	}
}

// decided takes a claim for done if each side found an answer to one of its checks: each
// left it in work, since it was to that side.
func (m *merger) decided() {
	for k, record := range m.out {
		if k.Entity != claims.EntityClaim {
			continue
		}
		c := decode[claims.Claim](record)
		all := func(s State) bool {
			return !slices.ContainsFunc(c.Checks(), func(check claims.Check) bool {
				return s[Key{claims.EntityFinding, claims.FindingID(c.ID, check)}] == nil
			})
		}
		if c.State == claims.StateInWork && all(m.out) && !all(m.mine) && !all(m.theirs) {
			m.out[k] = Patch(record, encode(object{"state": encode(claims.StateDone)}))
		}
	}
}

// references brings back what one side took away and the other refers to.
func (m *merger) references(all []Key) {
	for _, entities := range [][]claims.Entity{
		{claims.EntityFinding, claims.EntityCitation, claims.EntityAttachment, claims.EntityContact, claims.EntityQuery, claims.EntitySearched,
			claims.EntityReview, claims.EntitySignOff, claims.EntityCorrection}, {claims.EntityCapture},
	} {
		for _, k := range all {
			if record := m.out[k]; record != nil && slices.Contains(entities, k.Entity) {
				for _, to := range refersTo(k.Entity, record) {
					m.bringBack(to)
				}
			}
		}
	}
}

func (m *merger) bringBack(k Key) {
	if m.out[k] != nil {
		return
	}
	record := m.mine[k]
	if record == nil {
		record = m.theirs[k]
	}
	if record != nil {
		m.out[k] = record
		m.conflict(k, "", record, nil)
	}
}

// refersTo lists the records that a record cannot be without.
func refersTo(e claims.Entity, record json.RawMessage) []Key {
	switch e {
	case claims.EntityFinding:
		return []Key{{claims.EntityClaim, decode[claims.Finding](record).Claim}}
	case claims.EntityCitation:
		r := decode[claims.Citation](record)
		return []Key{{claims.EntityClaim, r.Claim}, {claims.EntityCapture, r.Capture}}
	case claims.EntityAttachment:
		return []Key{{claims.EntityCapture, decode[claims.Attachment](record).Capture}}
	case claims.EntityCapture:
		return []Key{{claims.EntitySource, decode[claims.Capture](record).Source}}
	case claims.EntityContact:
		return about(decode[claims.Contact](record).Claims...)
	case claims.EntityQuery:
		return about(decode[claims.Query](record).Claim)
	case claims.EntitySearched:
		return about(decode[claims.Searched](record).Claim)
	case claims.EntityReview:
		return about(decode[claims.Review](record).Claim)
	case claims.EntitySignOff:
		return about(decode[claims.SignOff](record).Claim)
	case claims.EntityCorrection:
		return about(decode[claims.Correction](record).Claim)
	}
	return nil
}

// about lists the claims that a record of the desk is about; some are about none.
func about(list ...claims.ID) []Key {
	var out []Key
	for _, id := range list {
		if id != "" {
			out = append(out, Key{claims.EntityClaim, id})
		}
	}
	return out
}

// number gives sources numbers of their own where both sides gave out the same: those
// that were here keep theirs, since they are printed and spoken.
func (m *merger) number() {
	type numbered struct {
		Key
		claims.Source
		moved bool // it had another number here, or none
	}
	var list []numbered
	last := 0
	for k, record := range m.out {
		if k.Entity == claims.EntitySource {
			s := decode[claims.Source](record)
			last = max(last, s.Number)
			list = append(list, numbered{k, s, decode[claims.Source](m.mine[k]).Number != s.Number})
		}
	}
	slices.SortFunc(list, func(a, b numbered) int {
		switch {
		case a.moved && !b.moved:
			return 1
		case b.moved && !a.moved:
			return -1
		}
		return cmp.Or(cmp.Compare(a.Source.Number, b.Source.Number), a.Key.compare(b.Key))
	})
	taken := map[int]bool{}
	for _, s := range list {
		if taken[s.Source.Number] && s.moved {
			last++
			m.renumbered = append(m.renumbered, Renumbered{s.Source.Number, last})
			m.out[s.Key] = Patch(m.out[s.Key], encode(object{"number": encode(last)}))
			continue
		}
		taken[s.Source.Number] = true
	}
}

// decode reads a record; one that cannot be read is empty here, and refused by the
// database.
func decode[T any](record json.RawMessage) T {
	var r T
	_ = json.Unmarshal(record, &r)
	return r
}

// sameWords reports whether two states of a claim have the same words, in a sentence that
// no newer text has changed.
func sameWords(a, b claims.Claim) bool {
	return a.Anchor.Quote == b.Anchor.Quote && len(a.Was) == len(b.Was)
}
