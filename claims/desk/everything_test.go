package desk

import (
	"database/sql"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/store"
)

// everything is a desk with a case that has a record of every kind, an earlier version of
// its article and a claim that vanished from it.
func everything(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d, id, known := twoTexts(t)
	ctx := t.Context()
	falls, width := known["14 Radfahrer"], known["drei Meter"]
	for _, claim := range []claims.ID{falls, width} {
		done(t, d.SetFlag(ctx, id, claim, claims.FlagCriticism, true))
		_, err := d.AddContact(ctx, id, claims.Contact{Claims: []claims.ID{claim}, Who: "Tiefbauamt", How: claims.WayPhone, Asked: "Stimmt das?", Reply: true})
		done(t, err)
		_, err = d.AddQuery(ctx, id, claim, claims.CheckSo, "Woher ist das?")
		done(t, err)
		_, err = d.AddSearched(ctx, id, claims.Searched{Claim: claim, Where: "Archiv", Query: "Leinebrücke", On: "2021-03-04"})
		done(t, err)
		done(t, d.Review(ctx, id, claim, claims.CheckSo, "Bert", Decision{Kind: claims.FindingDisputed}, true))
		done(t, d.SignOff(ctx, id, claim, "Bert"))
		_, err = d.Correct(ctx, id, claims.Correction{Claim: claim, On: "2021-03-09", Wrong: "drei", Right: "vier"})
		done(t, err)
	}
	done(t, d.SetChecklist(ctx, id, []string{"Namen", "Zahlen"}))
	done(t, d.Tick(ctx, id, snapshot(t, d, id).Steps[1].ID, true))
	done(t, d.SetTags(ctx, id, []string{"verkehr"}, nil))
	done(t, d.SetDeadline(ctx, id, "2021-03-08"))
	done(t, d.SetClosed(ctx, id, true))
	source, err := d.AddPasted(ctx, id, "Vermerk", Input{Text: "Der Radweg misst drei Meter, so das Amt."})
	done(t, err)
	done(t, d.Decide(ctx, id, width, claims.CheckSo, Decision{Kind: claims.FindingVerified, Evidence: &Evidence{Source: source, Words: "drei Meter", Role: claims.RoleSupports}}))
	_, err = d.Attach(ctx, id, snapshot(t, d, id).Captures[0].ID, Input{From: file(t, "bild.png", screenshot)})
	done(t, err)
	_, err = d.Revise(ctx, id, Input{Text: newerText})
	done(t, err)
	return d, id
}

// TestEverythingTravels takes a case with a record of every kind to another desk and
// back: nothing is lost, and the record holds on both.
func TestEverythingTravels(t *testing.T) {
	mine, id := everything(t)
	ctx := t.Context()
	here := snapshot(t, mine, id)
	for i, all := 0, reflect.ValueOf(*here.Dossier); i < all.NumField(); i++ {
		if all.Field(i).IsZero() {
			t.Errorf("the case has no %s", all.Type().Field(i).Name)
		}
	}
	theirs := newDesk(t)
	theirs.By = "Ben Beispiel"
	imported(t, theirs, exported(t, mine, id))
	there := snapshot(t, theirs, id)
	want := *here.Dossier
	want.Case.Brought = there.Case.Brought
	if d := cmp.Diff(&want, there.Dossier); d != "" {
		t.Fatalf("what came (-sent +came):\n%s", d)
	}

	// Each side goes on with what the other does not touch.
	claim := about(t, here, "drei Meter").ID
	done(t, mine.Tick(ctx, id, here.Steps[0].ID, true))
	done(t, mine.SetTags(ctx, id, []string{"eilig"}, nil))
	done(t, mine.SetFlag(ctx, id, claim, claims.FlagLegal, true))
	done(t, mine.AnswerQuery(ctx, id, here.Queries[0].ID, "Aus der Akte."))
	done(t, mine.SetClosed(ctx, id, false))
	done(t, theirs.Answer(ctx, id, here.Contacts[0].ID, "Ja."))
	done(t, theirs.SetTags(ctx, id, []string{"brücke"}, []string{"verkehr"}))
	done(t, theirs.SetFlag(ctx, id, claim, claims.FlagConfidential, true))
	done(t, theirs.SetDeadline(ctx, id, "2021-03-10"))
	done(t, theirs.SetChecklist(ctx, id, []string{"Namen", "Zahlen", "Zitate"}))
	done(t, theirs.Review(ctx, id, claim, claims.CheckSo, "Cem", Decision{Kind: claims.FindingVerified}, false))
	if came := imported(t, mine, exported(t, theirs, id)); len(came.Conflicts) != 0 {
		t.Fatalf("in conflict: %+v", came.Conflicts)
	}
	imported(t, theirs, exported(t, mine, id))
	here, there = snapshot(t, mine, id), snapshot(t, theirs, id)
	want = *here.Dossier
	want.Case.Brought = there.Case.Brought
	if d := cmp.Diff(&want, there.Dossier); d != "" {
		t.Errorf("after both brought the other's in (-here +there):\n%s", d)
	}
	k := here.Case
	if d := cmp.Diff([]string{"brücke", "eilig"}, k.Tags); d != "" || k.Deadline != "2021-03-10" || k.Closed || len(k.Earlier) != 1 {
		t.Errorf("tags, deadline, whether it is put away: %+v", k)
	}
	if c := here.Claim(claim); !c.Flagged(claims.FlagLegal) || !c.Flagged(claims.FlagConfidential) || !c.Flagged(claims.FlagCriticism) {
		t.Errorf("flags: %v", c.Flags)
	}
	if len(here.Steps) != 3 || !here.Steps[0].Done || here.Queries[0].Answer == "" || here.Contacts[0].Answer == "" || len(here.Reviews) != 3 {
		t.Errorf("steps %+v, queries %+v, contacts %+v, reviews %+v", here.Steps, here.Queries, here.Contacts, here.Reviews)
	}
	for _, d := range []*Desk{mine, theirs} {
		if bad, err := d.Prove(ctx, ""); err != nil || len(bad) > 0 {
			t.Errorf("the record does not hold: %v %v", bad, err)
		}
	}
}

// What was found, asked and signed about words that a newer text has changed does not
// pass for something about the new ones, though the claim itself reads as before.
func TestChangedSentenceTakesNamesBack(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.", Lang: "de"})
	done(t, err)
	claim, err := d.AddClaim(ctx, id, spanOf(t, snapshot(t, d, id), "4,2 Millionen Euro"))
	done(t, err)
	done(t, d.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: claims.FindingUnsupported, Reasoning: "Akten"}))
	done(t, d.SignOff(ctx, id, claim, "Bert"))
	_, err = d.Revise(ctx, id, Input{Text: "Der Umbau kostete 4,2 Millionen Euro und dauerte neun Monate."})
	done(t, err)
	c := snapshot(t, d, id)
	if k := c.Claim(claim); k.State != claims.StateReopened || k.Anchor.Quote != "4,2 Millionen Euro" {
		t.Fatalf("the claim is %s: %q", k.State, k.Anchor.Quote)
	}
	if names := c.Standing(claim); len(names) != 0 {
		t.Errorf("these names hold: %+v", names)
	}
	for _, q := range c.ProposedQueries(assets.Speak("de")) {
		if q.Claim == claim {
			t.Errorf("proposed to ask %q", q.Text)
		}
	}
	_, err = d.Undo(ctx, id)
	done(t, err)
	if names := snapshot(t, d, id).Standing(claim); len(names) != 1 {
		t.Errorf("with the earlier text back these names hold: %+v", names)
	}
}

// A claim that the newer text does not hold is no work, and counted neither as that nor as
// a proposal that somebody turned down.
func TestVanishedClaimsAreNotDropped(t *testing.T) {
	d, id := everything(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	falls := about(t, c, "14 Radfahrer")
	s, err := d.Stats(ctx, "")
	done(t, err)
	if p := s.Proposals[falls.Kind]; p.Dropped != 0 || p.Decided == 0 {
		t.Errorf("a claim that was found to be so and vanished later counts as %+v", p)
	}
	if n := len(c.Claims) - 1; s.Claims.All != n {
		t.Errorf("%d claims are counted, not %d", s.Claims.All, n)
	}
	done(t, d.Drop(ctx, id, about(t, c, "weihte").ID, true))
	s, err = d.Stats(ctx, "")
	done(t, err)
	dropped := 0
	for _, p := range s.Proposals {
		dropped += p.Dropped
	}
	if dropped != 1 {
		t.Errorf("%d proposals were dropped", dropped)
	}
	// What was found out about it is found again, also by a program that starts anew.
	for _, kind := range []claims.HitKind{claims.HitClaim, claims.HitNote} {
		words := map[claims.HitKind]string{claims.HitClaim: "stürzten", claims.HitNote: "haushalt"}[kind]
		found, err := d.Find(ctx, words, FindOptions{In: []claims.HitKind{kind}, Most: 20})
		done(t, err)
		if len(found) != 1 || !slices.ContainsFunc(found[0].Hits, func(h Hit) bool { return h.Claim == falls.ID }) {
			t.Errorf("of %s was found %+v", words, found)
		}
	}
	for _, desk := range []*Desk{d, New(d.Config)} {
		list, err := desk.Remember(ctx, Loose{Text: "2019 stürzten 14 Radfahrer", Lang: "de"}, 3)
		done(t, err)
		if len(list) == 0 || list[0].Own == nil || list[0].Own.Claim.ID != falls.ID || len(list[0].Own.Findings) != 1 {
			t.Errorf("remembered were %+v", list)
		}
	}
	for _, r := range snapshot(t, d, id).RightsOfReply() {
		if r.Claim == falls.ID {
			t.Error("a reply is waited for to what the article does not say any more")
		}
	}
}

// A case with a record of every kind is read from its file alone, as after damage, and by
// a program that is older than the file.
func TestEverythingIsReadAgain(t *testing.T) {
	d, id := everything(t)
	ctx := t.Context()
	want := snapshot(t, d, id).Dossier
	path := d.Store.Path()
	done(t, d.Store.Close())
	b, err := store.BackupsOf(path, time.Now)
	done(t, err)
	salvaged := filepath.Join(t.TempDir(), "new.db")
	s, err := b.Salvage(ctx, path, salvaged, "Eva Muster")
	done(t, err)
	if !s.Whole() || s.Apart > 0 {
		t.Errorf("read was %+v", s)
	}
	again := deskAt(t, salvaged)
	if d := cmp.Diff(want, snapshot(t, again, id).Dossier); d != "" {
		t.Errorf("what was salvaged (-was +is):\n%s", d)
	}
	if bad, err := again.Prove(ctx, ""); err != nil || len(bad) > 0 {
		t.Errorf("the record does not hold: %v %v", bad, err)
	}
	raw, err := sql.Open("sqlite", path)
	done(t, err)
	_, err = raw.Exec("PRAGMA user_version = 99; CREATE TABLE future (a)")
	done(t, errors.Join(err, raw.Close()))
	newer := deskAt(t, path)
	if d := cmp.Diff(want, snapshot(t, newer, id).Dossier); d != "" {
		t.Errorf("read from the file of a newer program (-was +is):\n%s", d)
	}
	if err := newer.SetDeadline(ctx, id, ""); !errors.Is(err, store.ErrNewer) {
		t.Errorf("a change: %v", err)
	}
	exported(t, newer, id)
}
