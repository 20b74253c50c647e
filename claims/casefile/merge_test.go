package casefile

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tickmark/claims"
)

// Each is what Ada and Bert did since they had the same, and what of it is in conflict
// when Ada gets Bert's file.
func TestMerge(t *testing.T) {
	finding := func(s State, claim claims.ID) claims.Finding {
		return decode[claims.Finding](s[Key{claims.EntityFinding, claims.FindingID(claim, claims.CheckSo)}])
	}
	claim := func(s State, id claims.ID) claims.Claim { return decode[claims.Claim](s[Key{claims.EntityClaim, id}]) }
	for name, tt := range map[string]struct {
		ada, bert func(m *machine)
		conflicts []string // entity, id and field
		holds     func(s State) bool
	}{
		"nothing": {func(*machine) {}, func(m *machine) { m.note("claim0", "x"); m.note("claim0", "") }, nil,
			func(State) bool { return true }},
		"other claims": {func(m *machine) { m.note("claim0", "a") }, func(m *machine) { m.find("claim1", claims.FindingVerified, "b") }, nil,
			func(s State) bool { return claim(s, "claim0").Note == "a" && finding(s, "claim1").Reasoning == "b" }},
		"other members of one claim": {
			func(m *machine) { m.note("claim0", "a") },
			func(m *machine) {
				c := m.claim("claim0")
				c.State = claims.StateWaiting
				m.set("state.set", claims.EntityClaim, c.ID, c)
			}, nil,
			func(s State) bool {
				return claim(s, "claim0").Note == "a" && claim(s, "claim0").State == claims.StateWaiting
			}},
		"the same note": {func(m *machine) { m.note("claim0", "a") }, func(m *machine) { m.note("claim0", "a") }, nil,
			func(s State) bool { return claim(s, "claim0").Note == "a" }},
		"two notes": {func(m *machine) { m.note("claim0", "a") }, func(m *machine) { m.note("claim0", "b") }, []string{"claim claim0 note"},
			func(s State) bool { return claim(s, "claim0").Note == "a" }},
		"the same finding": {func(m *machine) { m.find("claim0", claims.FindingVerified, "") }, func(m *machine) { m.find("claim0", claims.FindingVerified, "") }, nil,
			func(s State) bool { return finding(s, "claim0").Kind == claims.FindingVerified }},
		"one of two checks each": {
			func(m *machine) { m.check("claim1", claims.CheckSaid) }, func(m *machine) { m.check("claim1", claims.CheckSo) }, nil,
			func(s State) bool { return claim(s, "claim1").State == claims.StateDone }},
		"two findings": {func(m *machine) { m.find("claim0", claims.FindingVerified, "") }, func(m *machine) { m.find("claim0", claims.FindingDisputed, "") },
			[]string{"finding claim0/so "},
			func(s State) bool { return finding(s, "claim0").Kind == claims.FindingVerified }},
		"found there, moved here": {func(m *machine) { m.move("claim0", claims.Span{Start: 0, End: 17}) }, func(m *machine) { m.find("claim0", claims.FindingVerified, "") },
			[]string{"finding claim0/so "},
			func(s State) bool {
				return finding(s, "claim0").Kind == "" && claim(s, "claim0").Anchor.End == 17 && claim(s, "claim0").State == claims.StateReopened
			}},
		"found here, moved there": {func(m *machine) { m.find("claim0", claims.FindingVerified, "") }, func(m *machine) { m.move("claim0", claims.Span{Start: 0, End: 17}) },
			[]string{"finding claim0/so "},
			func(s State) bool { return finding(s, "claim0").Kind == "" && claim(s, "claim0").Anchor.End == 17 }},
		"found here, moved and found there": {func(m *machine) { m.find("claim0", claims.FindingVerified, "") },
			func(m *machine) {
				m.move("claim0", claims.Span{Start: 0, End: 17})
				m.find("claim0", claims.FindingAuthor, "b")
			},
			[]string{"finding claim0/so "},
			func(s State) bool {
				return finding(s, "claim0").Kind == claims.FindingAuthor && claim(s, "claim0").Anchor.End == 17
			}},
		"moved here and there": {func(m *machine) { m.move("claim0", claims.Span{Start: 0, End: 17}) }, func(m *machine) { m.move("claim0", claims.Span{Start: 4, End: 37}) },
			[]string{"claim claim0 words"},
			func(s State) bool { return claim(s, "claim0").Anchor.End == 17 }},
		"dropped here, cited there": {
			func(m *machine) {
				c := m.claim("claim1")
				c.Dropped = true
				m.set("claim.drop", claims.EntityClaim, c.ID, c)
			},
			func(m *machine) {
				m.set("citation.add", claims.EntityCitation, "new", claims.Citation{ID: "new", Case: "case", Claim: "claim1", Capture: "capture", Role: claims.RoleContext})
			},
			[]string{"claim claim1 dropped"}, func(s State) bool { return !claim(s, "claim1").Dropped }},
		"removed here, noted there": {func(m *machine) { m.set("claim.remove", claims.EntityClaim, "claim2", nil) }, func(m *machine) { m.note("claim2", "b") },
			[]string{"claim claim2 "}, func(s State) bool { return claim(s, "claim2").Note == "b" }},
		"removed there, found here": {func(m *machine) { m.find("claim2", claims.FindingAuthor, "a") }, func(m *machine) { m.set("claim.remove", claims.EntityClaim, "claim2", nil) },
			[]string{"claim claim2 "}, func(s State) bool { return claim(s, "claim2").ID == "claim2" }},
		"removed here only": {func(m *machine) { m.set("claim.remove", claims.EntityClaim, "claim2", nil) }, func(m *machine) { m.note("claim1", "b") }, nil,
			func(s State) bool { return claim(s, "claim2").ID == "" }},
		"sources of one number": {func(m *machine) { m.source("a", 2) }, func(m *machine) { m.source("b", 2); m.source("c", 3) }, nil,
			func(s State) bool {
				number := func(id claims.ID) int { return decode[claims.Source](s[Key{claims.EntitySource, id}]).Number }
				return number("a") == 2 && number("b") == 4 && number("c") == 3
			}},
		"facts of a source": {
			func(m *machine) {
				m.set("source.fact", claims.EntitySource, "source", claims.Source{ID: "source", Case: "case", Number: 1, Kind: claims.SourceLink, URL: "https://hafen.example/", Title: "Hafen", Set: []claims.Fact{claims.FactTitle}})
			},
			func(m *machine) {
				m.set("source.fact", claims.EntitySource, "source", claims.Source{ID: "source", Case: "case", Number: 1, Kind: claims.SourceLink, URL: "https://hafen.example/", Author: "Amt", Set: []claims.Fact{claims.FactAuthor}})
			}, nil,
			func(s State) bool {
				r := decode[claims.Source](s[Key{claims.EntitySource, "source"}])
				return r.Title == "Hafen" && r.Author == "Amt" && len(r.Set) == 2
			}},
		"parts of the article": {
			func(m *machine) { m.zone(0, claims.BlockLead) }, func(m *machine) { m.zone(1, claims.BlockBoilerplate) }, nil,
			func(s State) bool {
				k, _, _ := s.Case()
				return k.Article.Document.Blocks[0].Kind == claims.BlockLead && k.Article.Document.Blocks[1].Kind == claims.BlockBoilerplate
			}},
		"one part in two ways": {
			func(m *machine) { m.zone(0, claims.BlockLead) }, func(m *machine) { m.zone(0, claims.BlockQuote) }, []string{"case case article.document.blocks"},
			func(s State) bool { k, _, _ := s.Case(); return k.Article.Document.Blocks[0].Kind == claims.BlockLead }},
	} {
		t.Run(name, func(t *testing.T) {
			ada, bert := two(t)
			tt.ada(ada)
			tt.bert(bert)
			got := ada.bring(bert.export())
			var told []string
			for _, c := range got {
				told = append(told, fmt.Sprintf("%s %s %s", c.Entity, c.ID, c.Field))
			}
			if d := cmp.Diff(tt.conflicts, told, cmpopts.EquateEmpty()); d != "" {
				t.Error(d)
			}
			if !tt.holds(ada.state()) {
				t.Errorf("merged to %v", ada.state().shared())
			}
			if k, _, err := ada.state().Case(); err != nil || len(k.Conflicts) != len(tt.conflicts) {
				t.Errorf("the case lists %v, %v", k.Conflicts, err)
			}
			// Bert gets what Ada has, and nothing new is in conflict.
			if again := bert.bring(ada.export()); len(again) != 0 {
				t.Errorf("on the way back %v is in conflict", again)
			}
			if d := cmp.Diff(ada.state().shared(), bert.state().shared()); d != "" {
				t.Error(d)
			}
		})
	}
}

// check finds an answer to one of the two checks of a claim.
func (m *machine) check(id claims.ID, check claims.Check) {
	m.t.Helper()
	m.set("finding.set", claims.EntityFinding, claims.FindingID(id, check), claims.Finding{Claim: id, Check: check, Kind: claims.FindingVerified, By: m.by})
	c := m.claim(id)
	c.State = claims.StateInWork
	m.set("state.set", claims.EntityClaim, id, c)
}

func (m *machine) zone(block int, kind claims.BlockKind) {
	k, _, err := m.state().Case()
	if err != nil {
		m.t.Fatal(err)
	}
	k.Article.Document.Blocks[block].Kind = kind
	m.set("article.zone", claims.EntityCase, "case", k)
}

// An article that one side read anew stands as that side reads it; claims go to where
// their words stand then, and where they do not, nothing is merged.
func TestMergeReadings(t *testing.T) {
	const again = "Vom Hafen. " + articleText
	reread := func(m *machine) {
		k, _, err := m.state().Case()
		if err != nil {
			t.Fatal(err)
		}
		k.Article.TextSHA256 = m.keep(again)
		m.set("article.reread", claims.EntityCase, "case", k)
	}
	text := func(sum string) (string, error) {
		if sum != claims.SHA256([]byte(again)) {
			return "", errors.New("another text")
		}
		return again, nil
	}
	for _, readHere := range []bool{true, false} {
		ada, bert := two(t)
		base := ada.state()
		added := claims.Claim{ID: "new", Case: "case", Anchor: claims.NewAnchor(claims.NewText(articleText), claims.Span{Start: 26, End: 36}), State: claims.StateOpen, Origin: "user"}
		bert.set("claim.add", claims.EntityClaim, "new", added)
		reread(ada)
		mine, theirs := ada.state(), bert.state()
		if !readHere {
			mine, theirs = theirs, mine
		}
		m, err := Merge(base, mine, theirs, text)
		if err != nil || len(m.Conflicts) > 0 {
			t.Fatalf("%v, %v", m.Conflicts, err)
		}
		for _, id := range []claims.ID{"new", "claim0"} {
			a := decode[claims.Claim](m.State[Key{claims.EntityClaim, id}]).Anchor
			if got := claims.NewText(again).Slice(a.Span); got != a.Quote {
				t.Errorf("%s stands at %q, not at %q", id, got, a.Quote)
			}
		}
		if k, _, _ := m.State.Case(); k.Article.TextSHA256 != claims.SHA256([]byte(again)) {
			t.Error("the article is not as it was read last")
		}

		_, err = Merge(base, mine, theirs, func(string) (string, error) { return "Der Hafen.", nil })
		refused(t, err, "casefile.words_gone")
		_, err = Merge(State{}, mine, theirs, text)
		refused(t, err, "casefile.two_readings")
	}
}

// refused checks that an error has the sentence with this key.
func refused(t *testing.T, err error, key string) {
	t.Helper()
	e := new(Error)
	if !errors.As(err, &e) || !errors.Is(err, ErrInvalid) || e.Reason.Key != key {
		t.Errorf("got %v, want %s", err, key)
	}
}

// The examples of RFC 7396, appendix A, as far as the members of records go.
func TestPatch(t *testing.T) {
	for _, tt := range []struct{ record, patch, want string }{
		{`{"a":"b"}`, `{"a":"c"}`, `{"a":"c"}`},
		{`{"a":"b"}`, `{"b":"c"}`, `{"a":"b","b":"c"}`},
		{`{"a":"b"}`, `{"a":null}`, `{}`},
		{`{"a":"b","b":"c"}`, `{"a":null}`, `{"b":"c"}`},
		{`{"a":["b"]}`, `{"a":"c"}`, `{"a":"c"}`},
		{`{"a":{"b":"c"}}`, `{"a":{"b":"d","c":null}}`, `{"a":{"b":"d"}}`},
		{`{"a":[{"b":"c"}]}`, `{"a":[1]}`, `{"a":[1]}`},
		{`{}`, `{"a":{"bb":{"ccc":null}}}`, `{"a":{"bb":{}}}`},
		{`{"a":"<b>"}`, `null`, ``},
	} {
		if got := Patch(json.RawMessage(tt.record), json.RawMessage(tt.patch)); string(got) != tt.want {
			t.Errorf("%s with %s is %s, want %s", tt.record, tt.patch, got, tt.want)
		}
	}
}
