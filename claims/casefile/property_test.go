package casefile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// drawEdit does something that a person could do to the case.
func (m *machine) drawEdit(t *rapid.T) {
	s := m.state()
	pick := func(e claims.Entity) claims.ID {
		var ids []claims.ID
		for _, k := range keys(s, nil) {
			if k.Entity == e {
				ids = append(ids, k.ID)
			}
		}
		if len(ids) == 0 {
			return ""
		}
		return rapid.SampledFrom(ids).Draw(t, "id")
	}
	text := rapid.SampledFrom([]string{"", "a", "b", "c <d>"})
	fresh := claims.ID(fmt.Sprintf("%s-%d", m.by, m.seq))
	claim := pick(claims.EntityClaim)
	switch what := rapid.SampledFrom([]string{"note", "state", "draft", "move", "drop", "find", "clear", "add", "remove", "source", "title", "capture", "cite", "uncite", "attach", "zone", "author",
		"flag", "ask", "answer", "query", "rule", "searched", "review", "sign", "step", "tick", "correct"}).Draw(t, "edit"); what {
	case "note", "state", "draft", "drop", "flag":
		c := m.claim(claim)
		switch what {
		case "flag":
			c = c.WithFlag(rapid.SampledFrom(claims.Flags).Draw(t, "flag"), rapid.Bool().Draw(t, "on"))
		case "note":
			c.Note = text.Draw(t, "note")
		case "state":
			c.State = rapid.SampledFrom([]claims.State{claims.StateOpen, claims.StateInWork, claims.StateWaiting}).Draw(t, "state")
		case "draft":
			c.Drafts = []claims.Draft{{Check: claims.CheckSo, Reasoning: text.Draw(t, "reasoning")}}
		case "drop":
			c.Dropped = rapid.Bool().Draw(t, "dropped")
		}
		m.set(what, claims.EntityClaim, claim, c)
	case "move":
		m.move(claim, claims.Span{Start: rapid.IntRange(0, 10).Draw(t, "start"), End: rapid.IntRange(20, 37).Draw(t, "end")})
	case "find":
		m.find(claim, rapid.SampledFrom(claims.FindingKinds).Draw(t, "kind"), text.Draw(t, "reasoning"))
	case "clear":
		m.set(what, claims.EntityFinding, claims.FindingID(claim, claims.CheckSo), nil)
	case "add":
		c := m.claim(claim)
		c.ID, c.Note, c.Origin = fresh, "", "user"
		m.set(what, claims.EntityClaim, fresh, c)
	case "remove": // with all that hangs on it, as the database asks
		var gone []claims.Change
		for _, k := range keys(s, nil) {
			if of := refersTo(k.Entity, s[k]); k == (Key{claims.EntityClaim, claim}) || len(of) > 0 && of[0].ID == claim {
				gone = append(gone, claims.Change{Entity: k.Entity, ID: k.ID, Old: s[k]})
			}
		}
		if n := len(s) - len(gone); n > 6 {
			m.commit(what, gone...)
		}
	case "source":
		last := 0
		for k, record := range s {
			if k.Entity == claims.EntitySource {
				last = max(last, decode[claims.Source](record).Number)
			}
		}
		m.source(fresh, last+1)
	case "title":
		r := decode[claims.Source](s[Key{claims.EntitySource, pick(claims.EntitySource)}])
		r.Title, r.Set = text.Draw(t, "title"), []claims.Fact{claims.FactTitle}
		m.set(what, claims.EntitySource, r.ID, r)
	case "capture":
		m.set(what, claims.EntityCapture, fresh, claims.Capture{ID: fresh, Case: "case", Source: pick(claims.EntitySource), Failure: "timeout"})
	case "cite":
		m.set(what, claims.EntityCitation, fresh, claims.Citation{ID: fresh, Case: "case", Claim: claim, Capture: pick(claims.EntityCapture), Role: claims.RoleContext})
	case "attach":
		m.set(what, claims.EntityAttachment, fresh, claims.Attachment{ID: fresh, Case: "case", Capture: pick(claims.EntityCapture), Name: "bild.png"})
	case "uncite":
		if id := pick(claims.EntityCitation); id != "" {
			m.set(what, claims.EntityCitation, id, nil)
		}
	case "ask":
		m.set(what, claims.EntityContact, fresh, claims.Contact{ID: fresh, Case: "case", Claims: []claims.ID{claim}, Who: "Kranz", How: claims.WayMail, At: morning})
	case "answer":
		if id := pick(claims.EntityContact); id != "" {
			r := decode[claims.Contact](s[Key{claims.EntityContact, id}])
			r.Answer, r.Answered = text.Draw(t, "answer"), morning
			m.set(what, claims.EntityContact, id, r)
		}
	case "query":
		m.set(what, claims.EntityQuery, fresh, claims.Query{ID: fresh, Case: "case", Claim: claim, Check: claims.CheckSo, Text: "wirklich?", At: morning})
	case "rule":
		if id := pick(claims.EntityQuery); id != "" {
			r := decode[claims.Query](s[Key{claims.EntityQuery, id}])
			r.Ruling, r.Reason, r.RuledBy = claims.RulingStet, text.Draw(t, "reason"), m.by
			m.set(what, claims.EntityQuery, id, r)
		}
	case "searched":
		m.set(what, claims.EntitySearched, fresh, claims.Searched{ID: fresh, Case: "case", Claim: claim, Where: "Archiv", At: morning})
	case "review":
		r := claims.Review{Case: "case", Claim: claim, Check: claims.CheckSo, By: "Dora", Kind: rapid.SampledFrom(claims.FindingKinds).Draw(t, "kind"), At: morning}
		m.set(what, claims.EntityReview, claims.ReviewID(claim, r.Check, r.By), r)
	case "sign":
		m.set(what, claims.EntitySignOff, fresh, claims.SignOff{ID: fresh, Case: "case", Claim: claim, By: m.by, At: morning})
	case "step":
		m.set(what, claims.EntityStep, fresh, claims.Step{ID: fresh, Case: "case", Number: 1, Text: text.Draw(t, "step")})
	case "tick":
		if id := pick(claims.EntityStep); id != "" {
			r := decode[claims.Step](s[Key{claims.EntityStep, id}])
			r.Done, r.By, r.At = rapid.Bool().Draw(t, "done"), m.by, morning
			m.set(what, claims.EntityStep, id, r)
		}
	case "correct":
		m.set(what, claims.EntityCorrection, fresh, claims.Correction{ID: fresh, Case: "case", Claim: claim, On: "2026-03-10", Wrong: text.Draw(t, "wrong"), At: morning})
	case "zone":
		m.zone(rapid.IntRange(0, 1).Draw(t, "block"), rapid.SampledFrom(claims.BlockKinds).Draw(t, "kind"))
	case "author":
		k, _, _ := s.Case()
		k.Article.Document.Author.Value = text.Draw(t, "author")
		m.set(what, claims.EntityCase, k.ID, k)
	}
}

func (m *machine) drawEdits(t *rapid.T) {
	for range rapid.IntRange(0, 8).Draw(t, "edits of "+m.by) {
		m.drawEdit(t)
	}
}

// copied is a second machine that goes on from the database of the first.
func (m *machine) copied(by string) *machine {
	c := *m
	c.by, c.journal, c.blobs = by, append([]claims.Entry(nil), m.journal...), maps.Clone(m.blobs)
	return &c
}

// Whatever two people do from where they had the same: what each changed is in what
// they make together or in its conflicts, nothing refers to what is not there, no two
// sources share a number, and whoever merges, the same comes of it but for conflicts.
func TestNoChangeIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		start := newMachine(rt, "Start")
		start.open()
		start.drawEdits(rt)
		ada, bert := start.copied("Ada"), start.copied("Bert")
		ada.drawEdits(rt)
		bert.drawEdits(rt)
		base, a, b := start.state(), ada.state(), bert.state()
		ab, err := Merge(base, a, b, nil)
		if err != nil {
			rt.Fatal(err)
		}
		ba, err := Merge(base, b, a, nil)
		if err != nil {
			rt.Fatal(err)
		}
		for _, side := range []State{a, b} {
			kept(rt, base, side, ab)
		}
		sound(rt, ab.State)
		disputed := map[string]bool{}
		for _, c := range append(ab.Conflicts, ba.Conflicts...) {
			disputed[string(c.Entity)+" "+string(c.ID)] = true
		}
		for _, other := range []State{ab.State, ba.State} {
			for k := range other {
				if k.Entity == claims.EntitySource {
					other[k] = Patch(other[k], json.RawMessage(`{"number":null}`))
				}
			}
		}
		here, there := ab.State.shared(), ba.State.shared()
		for k := range disputed {
			delete(here, k)
			delete(there, k)
		}
		if !maps.Equal(here, there) {
			rt.Fatalf("Ada makes %v of it, Bert %v", here, there)
		}
	})
}

// kept checks that every change of a side is in the merged state or in a conflict.
func kept(t *rapid.T, base, side State, m Merged) {
	for _, c := range base.Changes(side) {
		k := Key{c.Entity, c.ID}
		var said []claims.Conflict
		for _, x := range m.Conflicts {
			if x.Entity == c.Entity && x.ID == c.ID {
				said = append(said, x)
			}
		}
		if c.New == nil {
			if m.State[k] != nil && len(said) == 0 {
				t.Fatalf("%s %s was taken away, is there, and is no conflict", c.Entity, c.ID)
			}
			continue
		}
		was, is, now := members(c.Old), members(c.New), members(m.State[k])
		for name, v := range is {
			switch {
			case bytes.Equal(was[name], v), bytes.Equal(now[name], v):
			case c.Entity == claims.EntitySource && name == "number":
			case c.Entity == claims.EntityFinding && m.State[k] != nil && sameFinding(c.New, m.State[k]):
			case c.Entity == claims.EntityClaim && name == "state" && string(now[name]) == `"reopened"`: // its finding is in conflict
			case c.Entity == claims.EntitySource && name == "set", c.Entity == claims.EntityClaim && name == "flags", c.Entity == claims.EntityCase && name == "article": // merged inside
			case !inside(said, name, v):
				t.Fatalf("%s %s: %s %s is lost: %s, conflicts %v", c.Entity, c.ID, name, v, m.State[k], said)
			}
		}
	}
}

// inside reports whether a conflict holds the value.
func inside(said []claims.Conflict, name string, v json.RawMessage) bool {
	for _, c := range said {
		if bytes.Equal(members(c.Kept)[name], v) || bytes.Equal(members(c.Other)[name], v) {
			return true
		}
	}
	return false
}

// sound checks what the database asks of a case.
func sound(t *rapid.T, s State) {
	numbers := map[int]claims.ID{}
	for k, record := range s {
		for _, to := range refersTo(k.Entity, record) {
			if s[to] == nil {
				t.Fatalf("%s %s refers to %s %s, which is not there", k.Entity, k.ID, to.Entity, to.ID)
			}
		}
		if k.Entity == claims.EntitySource {
			n := decode[claims.Source](record).Number
			if other, taken := numbers[n]; taken {
				t.Fatalf("S%d is %s and %s", n, k.ID, other)
			}
			numbers[n] = k.ID
		}
	}
}

// However a file goes back and forth between three people, once each has brought in what
// the others did, all have the same, and nobody's entry is told twice or not at all.
func TestAllComeToTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		ada, bert, cem := newMachine(rt, "Ada"), newMachine(rt, "Bert"), newMachine(rt, "Cem")
		ada.open()
		bert.seq, cem.seq = 20, 40
		bert.bring(ada.export())
		cem.bring(bert.export())
		all := []*machine{ada, bert, cem}
		for range rapid.IntRange(1, 6).Draw(rt, "turns") {
			who := rapid.SampledFrom(all).Draw(rt, "who")
			who.drawEdits(rt)
			from := rapid.SampledFrom(all).Draw(rt, "from")
			if from != who {
				who.bring(from.export())
			}
		}
		ada.bring(bert.export())
		ada.bring(cem.export())
		bert.bring(ada.export())
		cem.bring(ada.export())
		for _, m := range all {
			if again := m.bring(ada.export()); again != nil {
				rt.Fatalf("imported again it is in conflict: %v", again)
			}
			if !maps.Equal(ada.state().shared(), m.state().shared()) {
				rt.Fatalf("Ada has %v, %s %v", ada.state().shared(), m.by, m.state().shared())
			}
		}
		told := map[string]bool{}
		history, err := History(bert.journal, bert.brought)
		if err != nil {
			rt.Fatal(err)
		}
		numbers := map[int64]bool{}
		for _, e := range history {
			if told[e.Hash] || numbers[e.Seq] {
				rt.Fatalf("entry %d of %s is told twice", e.Seq, e.By)
			}
			told[e.Hash], numbers[e.Seq] = true, true
		}
		for _, m := range []*machine{ada, bert} {
			for _, e := range m.journal {
				if !told[e.Hash] {
					rt.Fatalf("entry %d of %s is not told", e.Seq, e.By)
				}
			}
		}
	})
}
