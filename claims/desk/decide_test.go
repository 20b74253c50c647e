package desk

import (
	"testing"

	"tickmark/claims"
)

func TestDecideUndoRedo(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	if err := d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Reasoning: " Das Amt nennt 5,1 "}); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	f := c.Finding(k.ID, claims.CheckSo)
	if f == nil || f.Kind != claims.FindingDisputed || f.Reasoning != "Das Amt nennt 5,1" || f.By != "Eva Muster" {
		t.Errorf("finding: %+v", f)
	}
	if got := c.Claim(k.ID).State; got != claims.StateDone {
		t.Errorf("a claim with all its findings is %s", got)
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if c.Finding(k.ID, claims.CheckSo) != nil || c.Claim(k.ID).State != claims.StateOpen {
		t.Error("undo leaves the finding or the state")
	}
	if _, err := d.Redo(ctx, id); err != nil {
		t.Fatal(err)
	}
	if snapshot(t, d, id).Finding(k.ID, claims.CheckSo) == nil {
		t.Error("redo does not bring the finding back")
	}
}

func TestSaidAndSoAreTwoChecks(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "früher fertig")
	decide := func(check claims.Check, kind claims.FindingKind) {
		t.Helper()
		if err := d.Decide(ctx, id, k.ID, check, Decision{Kind: kind}); err != nil {
			t.Fatal(err)
		}
	}
	state := func() claims.State { return snapshot(t, d, id).Claim(k.ID).State }
	decide(claims.CheckSaid, claims.FindingVerified)
	if state() != claims.StateInWork {
		t.Errorf("with one of two findings the claim is %s", state())
	}
	decide(claims.CheckSo, claims.FindingDisputed)
	if state() != claims.StateDone {
		t.Errorf("with both findings the claim is %s", state())
	}
	c := snapshot(t, d, id)
	if c.Finding(k.ID, claims.CheckSaid).Kind != claims.FindingVerified || c.Finding(k.ID, claims.CheckSo).Kind != claims.FindingDisputed {
		t.Error("the two findings are not kept apart")
	}
	plain := about(t, c, "4,2 Millionen")
	err := d.Decide(ctx, id, plain.ID, claims.CheckSaid, Decision{Kind: claims.FindingVerified})
	if why, ok := Why(err); !ok || why.Key != "desk.nobody_said" {
		t.Errorf("nobody says that claim, but %v", err)
	}
}

func TestAChangedReasonDoesNotReopen(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "früher fertig")
	if err := d.Decide(ctx, id, k.ID, claims.CheckSaid, Decision{Kind: claims.FindingVerified}); err != nil {
		t.Fatal(err)
	}
	if err := d.SetState(ctx, id, k.ID, claims.StateDone); err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(ctx, id, k.ID, claims.CheckSaid, Decision{Kind: claims.FindingVerified, Reasoning: "Tonband"}); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if c.Claim(k.ID).State != claims.StateDone || c.Finding(k.ID, claims.CheckSaid).Reasoning != "Tonband" {
		t.Errorf("the claim is %s, its finding %+v", c.Claim(k.ID).State, c.Finding(k.ID, claims.CheckSaid))
	}
	history, err := d.History(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(ctx, id, k.ID, claims.CheckSaid, Decision{Kind: claims.FindingVerified, Reasoning: "Tonband"}); err != nil {
		t.Fatal(err)
	}
	if again, _ := d.History(ctx, id); len(again) != len(history) {
		t.Error("deciding the same again made an entry")
	}
}

func TestAReasonTypedBeforeTheFindingIsKept(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen").ID
	if err := d.SetDraft(ctx, id, k, claims.Draft{Check: claims.CheckSo, Reasoning: "Akte fehlt "}); err != nil {
		t.Fatal(err)
	}
	if got := snapshot(t, d, id).Claim(k).Draft(claims.CheckSo).Reasoning; got != "Akte fehlt" {
		t.Errorf("the draft is %q", got)
	}
	if err := d.Decide(ctx, id, k, claims.CheckSo, Decision{Kind: claims.FindingUnsupported, Reasoning: "Akte fehlt"}); err != nil {
		t.Fatal(err)
	}
	if left := snapshot(t, d, id).Claim(k).Drafts; len(left) != 0 {
		t.Errorf("with the finding there are still drafts: %+v", left)
	}
	if err := d.SetDraft(ctx, id, k, claims.Draft{Check: claims.CheckSo, Reasoning: "zu spät"}); err == nil {
		t.Error("a draft was kept beside a finding")
	}
	if err := d.Decide(ctx, id, k, claims.CheckSo, Decision{Reasoning: "Akte fehlt"}); err != nil {
		t.Fatal(err)
	}
	if got := snapshot(t, d, id).Claim(k).Draft(claims.CheckSo).Reasoning; got != "Akte fehlt" {
		t.Errorf("taking the finding back left the draft %q", got)
	}
}

func TestEvidenceIsFoundWordForWord(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	k, s := about(t, c, "4,2 Millionen"), c.Sources[0].ID
	if err := d.CiteWords(ctx, id, k.ID, Evidence{s, "5,1 Millionen Euro", claims.RoleContradicts}); err == nil {
		t.Error("a source that was never fetched cannot be quoted")
	}
	if err := d.Fetch(ctx, id, []claims.ID{s}, nil); err != nil {
		t.Fatal(err)
	}
	if err := d.CiteWords(ctx, id, k.ID, Evidence{s, "5,2 Millionen Euro", claims.RoleContradicts}); err == nil {
		t.Error("words that are not there were attached")
	}
	for range 2 { // attaching the same words twice is attaching them once
		if err := d.CiteWords(ctx, id, k.ID, Evidence{s, "die Kosten betragen  5,1 Millionen Euro", claims.RoleContradicts}); err != nil {
			t.Fatal(err)
		}
	}
	c = snapshot(t, d, id)
	q := c.Cited(k.ID)
	if len(q) != 1 || q[0].Anchor.Quote != "die Kosten betragen 5,1 Millionen Euro" || q[0].Locator != "¶ 2" {
		t.Fatalf("citations: %+v", q)
	}
	at := q[0].Anchor.Span
	whole, err := d.Cite(ctx, id, k.ID, q[0].Capture, claims.Span{Start: at.Start + 1, End: at.End - 2}, claims.RoleContext)
	if err != nil {
		t.Fatal(err)
	}
	if got := snapshot(t, d, id).Cited(k.ID)[1].Anchor.Quote; got != "die Kosten betragen 5,1 Millionen Euro" {
		t.Errorf("a hand that cut two words attached %q", got)
	}
	if err := d.Uncite(ctx, id, whole); err != nil {
		t.Fatal(err)
	}
	if err := d.Uncite(ctx, id, q[0].ID); err != nil {
		t.Fatal(err)
	}
	if n := len(snapshot(t, d, id).Cited(k.ID)); n != 0 {
		t.Errorf("%d citations are left", n)
	}
}

func TestUnbackedFindingsAreWanting(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	for _, x := range []struct {
		to   Decision
		want Want
	}{
		{Decision{Kind: claims.FindingVerified}, WantsEvidence},
		{Decision{Kind: claims.FindingVerified, Reasoning: "Akte gesehen"}, WantsNothing},
		{Decision{Kind: claims.FindingCorrected, Reasoning: "S1 sagt anderes"}, WantsWording},
		{Decision{Kind: claims.FindingCorrected, Reasoning: "S1 sagt anderes", Wording: "5,1 Millionen"}, WantsNothing},
		{Decision{Kind: claims.FindingUnsupported}, WantsReason},
		{Decision{Kind: claims.FindingUnsupported, Reasoning: "nichts gefunden"}, WantsNothing},
	} {
		if err := d.Decide(ctx, id, k.ID, claims.CheckSo, x.to); err != nil {
			t.Fatal(err)
		}
		c := snapshot(t, d, id)
		if got := c.Wants(c.Claim(k.ID), claims.CheckSo); got != x.want {
			t.Errorf("%+v: wants %v", x.to, got)
		}
	}
}

func TestVerdictWithEvidenceIsOneAction(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	s, k := c.Sources[0].ID, about(t, c, "4,2 Millionen").ID
	if err := d.Fetch(ctx, id, []claims.ID{s}, nil); err != nil {
		t.Fatal(err)
	}
	to := Decision{Kind: claims.FindingDisputed, Evidence: &Evidence{s, "5,1 Millionen Euro", claims.RoleContradicts}}
	if err := d.Decide(ctx, id, k, claims.CheckSaid, to); err == nil {
		t.Error("a check that the claim does not have was decided")
	}
	if n := len(snapshot(t, d, id).Citations); n != 0 {
		t.Errorf("a refused finding left %d citations", n)
	}
	if err := d.Decide(ctx, id, k, claims.CheckSo, to); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if len(c.Citations) != 0 || c.Finding(k, claims.CheckSo) != nil {
		t.Error("one undo does not take finding and evidence back")
	}
	if err := d.Drop(ctx, id, k, true); err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(ctx, id, k, claims.CheckSo, to); err == nil {
		t.Error("a claim that was taken off the list was decided")
	}
}
