package desk

import (
	"testing"

	"tickmark/claims"
)

func TestMarkingClaims(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	before := len(c.Claims)
	at, _ := claims.FindWords(c.Words, "acht Monate")
	added, err := d.AddClaim(ctx, id, claims.Span{Start: at.Start - 1, End: at.End})
	if err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if k := c.Claim(added); k.Anchor.Quote != "acht Monate" || k.Origin != "user" {
		t.Errorf("added %+v", k)
	}
	second, err := d.SplitClaim(ctx, id, added, at.Start+7) // a click into "Monate"
	if err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if c.Claim(added).Anchor.Quote != "acht" || c.Claim(second).Anchor.Quote != "Monate" {
		t.Errorf("split into %q and %q", c.Claim(added).Anchor.Quote, c.Claim(second).Anchor.Quote)
	}
	if _, err := d.SplitClaim(ctx, id, added, at.Start); err == nil {
		t.Error("a claim was split at its beginning")
	}
	if err := d.MergeNext(ctx, id, added); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if c.Claim(added).Anchor.Quote != "acht Monate" || !c.Claim(second).Dropped {
		t.Errorf("merged to %q, the other dropped: %v", c.Claim(added).Anchor.Quote, c.Claim(second).Dropped)
	}
	if err := d.Drop(ctx, id, added, true); err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := d.Undo(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(snapshot(t, d, id).Claims); n != before {
		t.Errorf("after undoing all there are %d claims, not %d", n, before)
	}
	if _, err := d.AddClaim(ctx, id, claims.Span{}); err == nil {
		t.Error("a claim without words was added")
	}
}

func TestChangedWordsReopenTheirClaims(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	first := about(t, c, "Radweg")
	if err := d.Decide(ctx, id, first.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "gemessen"}); err != nil {
		t.Fatal(err)
	}
	if err := d.MergeNext(ctx, id, first.ID); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	k := c.Claim(first.ID)
	if c.Finding(k.ID, claims.CheckSo) != nil || k.State != claims.StateReopened || k.Draft(claims.CheckSo).Reasoning != "gemessen" {
		t.Errorf("merged with other words the claim still counts as checked: %+v", k)
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	if f := snapshot(t, d, id).Finding(first.ID, claims.CheckSo); f == nil || f.Kind != claims.FindingVerified {
		t.Errorf("undone, the finding is %+v", f)
	}
}

func TestMovingAClaim(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	k := about(t, c, "Radweg")
	if err := d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "gemessen"}); err != nil {
		t.Fatal(err)
	}
	if err := d.MoveClaim(ctx, id, k.ID, k.Anchor.Span); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); c.Finding(k.ID, claims.CheckSo) == nil || c.Claim(k.ID).Origin != "proposed" {
		t.Error("moved to where it stands, the claim is another one")
	}
	at, _ := claims.FindWords(c.Words, "Radweg auf der Brücke")
	if err := d.MoveClaim(ctx, id, k.ID, claims.Span{Start: at.Start + 2, End: at.End - 3}); err != nil { // a hand cuts words
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	moved := c.Claim(k.ID)
	if moved.Anchor.Quote != "Radweg auf der Brücke" || moved.Origin != "user" || moved.State != claims.StateReopened || c.Finding(k.ID, claims.CheckSo) != nil {
		t.Errorf("moved it is %+v", moved)
	}
	if moved.Draft(claims.CheckSo).Reasoning != "gemessen" {
		t.Error("the reason of the finding is lost")
	}
	if err := d.MoveClaim(ctx, id, k.ID, claims.Span{Start: 3, End: 3}); err == nil {
		t.Error("a claim was moved to no words")
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); c.Claim(k.ID).Anchor.Quote != k.Anchor.Quote || c.Finding(k.ID, claims.CheckSo) == nil {
		t.Error("undone, the claim is not what it was")
	}
}
