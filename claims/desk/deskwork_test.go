package desk

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/assets"
	"tickmark/claims"
)

// fails checks that an action was refused for the reason with this key.
func fails(t *testing.T, err error, key string) {
	t.Helper()
	if why, ok := Why(err); !ok || why.Key != key {
		t.Errorf("got %v, want %s", err, key)
	}
}

func done(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestFlagsGoWithTheClaim(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	done(t, d.SetFlag(ctx, id, k.ID, claims.FlagLegal, true))
	done(t, d.SetFlag(ctx, id, k.ID, " Heft  12 ", true))
	fails(t, d.SetFlag(ctx, id, k.ID, " ", true), "desk.no_flag")
	c := snapshot(t, d, id)
	if got := c.Claim(k.ID); !got.Flagged(claims.FlagLegal) || !got.Flagged("Heft 12") {
		t.Errorf("flags %q", got.Flags)
	}
	second, err := d.SplitClaim(ctx, id, k.ID, k.Anchor.Start+12)
	done(t, err)
	if !snapshot(t, d, id).Claim(second).Flagged(claims.FlagLegal) {
		t.Error("the second half of a claim that was split lost its flag")
	}
	done(t, d.SetFlag(ctx, id, second, claims.FlagConfidential, true))
	done(t, d.MergeNext(ctx, id, k.ID))
	if got := snapshot(t, d, id).Claim(k.ID); !got.Flagged(claims.FlagConfidential) {
		t.Errorf("merged with a confidential claim it has the flags %q", got.Flags)
	}
}

func TestContactsAndTheRightOfReply(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "5000 Radfahrern")
	done(t, d.SetFlag(ctx, id, k.ID, claims.FlagCriticism, true))
	right := func() claims.Right { return snapshot(t, d, id).RightsOfReply()[0].State }
	if right() != claims.RightOpen {
		t.Errorf("nobody was asked, and it is %s", right())
	}
	ask := claims.Contact{Claims: []claims.ID{k.ID}, Who: "Tiefbauamt", How: claims.WayMail, Asked: " Woher kommt die Zahl? ", Due: "2021-03-06"}
	_, err := d.AddContact(ctx, id, ask)
	done(t, err)
	if right() != claims.RightOpen {
		t.Error("a call that gave no chance to reply counts as one")
	}
	ask.Reply = true
	asked, err := d.AddContact(ctx, id, ask)
	done(t, err)
	if k := snapshot(t, d, id).Contacts[1]; right() != claims.RightAsked || k.Asked != "Woher kommt die Zahl?" || k.By != "Eva Muster" || k.AskedAt.IsZero() {
		t.Errorf("it is %s: %+v", right(), k)
	}
	done(t, d.Answer(ctx, id, asked, "Aus einer Zählung."))
	if right() != claims.RightAnswered {
		t.Errorf("answered it is %s", right())
	}
	_, err = d.Undo(ctx, id)
	done(t, err)
	if right() != claims.RightAsked {
		t.Errorf("the answer undone it is %s", right())
	}
	for key, wrong := range map[string]claims.Contact{
		"desk.contact_who":   {How: claims.WayMail, Asked: "x"},
		"desk.contact_what":  {Who: "x", How: claims.WayMail},
		"desk.contact_how":   {Who: "x", Asked: "x", How: "smoke"},
		"desk.reply_to_what": {Who: "x", Asked: "x", How: claims.WayMail, Reply: true},
		"desk.no_date":       {Who: "x", Asked: "x", How: claims.WayMail, Due: "soon"},
		"desk.no_such_claim": {Who: "x", Asked: "x", How: claims.WayMail, Claims: []claims.ID{"none"}},
	} {
		_, err := d.AddContact(ctx, id, wrong)
		fails(t, err, key)
	}
	fails(t, d.Answer(ctx, id, "none", "x"), "desk.no_such_contact")
}

func TestQueriesFollowFindings(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	done(t, d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingCorrected, Wording: "5,1 Millionen Euro", Reasoning: "So das Amt."}))
	other := about(t, snapshot(t, d, id), "Radweg")
	done(t, d.Decide(ctx, id, other.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "gemessen"}))
	for lang, says := range map[string]string{"de": "müsste es heißen", "en": "should read"} {
		list := snapshot(t, d, id).ProposedQueries(assets.Speak(lang))
		if len(list) != 1 || list[0].Claim != k.ID {
			t.Fatalf("only the corrected claim calls for a query: %+v", list)
		}
		for _, s := range []string{says, "4,2 Millionen", "5,1 Millionen Euro", "So das Amt."} {
			if !strings.Contains(list[0].Text, s) {
				t.Errorf("%q lacks %q", list[0].Text, s)
			}
		}
	}
	q, err := d.AddQuery(ctx, id, k.ID, claims.CheckSo, "Sind es nicht 5,1?")
	done(t, err)
	if left := snapshot(t, d, id).ProposedQueries(assets.Speak("de")); len(left) != 0 {
		t.Errorf("proposed again: %+v", left)
	}
	done(t, d.RewordQuery(ctx, id, q, "Sind es 5,1 Millionen?"))
	done(t, d.AnswerQuery(ctx, id, q, "Ja."))
	fails(t, d.RewordQuery(ctx, id, q, "x"), "desk.query_answered")
	fails(t, d.WithdrawQuery(ctx, id, q), "desk.query_answered")
	fails(t, d.Rule(ctx, id, q, claims.RulingStet, " "), "desk.stet_reason")
	fails(t, d.Rule(ctx, id, q, "perhaps", "x"), "desk.no_such_ruling")
	done(t, d.Rule(ctx, id, q, claims.RulingStet, "Steht so im Haushalt."))
	got := snapshot(t, d, id).Queries[0]
	if got.Text != "Sind es 5,1 Millionen?" || got.Answer != "Ja." || got.Open() || got.RuledBy != "Eva Muster" {
		t.Errorf("got %+v", got)
	}
	before := len(history(t, d, id))
	done(t, d.Rule(ctx, id, q, claims.RulingStet, "Steht so im Haushalt."))
	if after := len(history(t, d, id)); after != before {
		t.Error("the same ruling is another entry")
	}
	_, err = d.AddQuery(ctx, id, k.ID, claims.CheckSaid, "Wer?")
	fails(t, err, "desk.nobody_said")
	second, err := d.AddQuery(ctx, id, other.ID, claims.CheckSo, "Wirklich?")
	done(t, err)
	done(t, d.WithdrawQuery(ctx, id, second))
	fails(t, d.WithdrawQuery(ctx, id, second), "desk.no_such_query")
}

func history(t *testing.T, d *Desk, id claims.ID) []claims.Entry {
	t.Helper()
	list, err := d.History(t.Context(), id)
	done(t, err)
	return list
}

func TestSearchedIsEvidence(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "acht Monate")
	_, err := d.AddSearched(ctx, id, claims.Searched{Claim: k.ID, Where: "Ratsarchiv", Query: "Leinebrücke Umbau"})
	done(t, err)
	list := snapshot(t, d, id).Searched(k.ID)
	if len(list) != 1 || list[0].On != "2021-03-05" || list[0].By != "Eva Muster" {
		t.Errorf("got %+v", list)
	}
	_, err = d.AddSearched(ctx, id, claims.Searched{Claim: k.ID, Where: "Ratsarchiv"})
	fails(t, err, "desk.searched_what")
	_, err = d.AddSearched(ctx, id, claims.Searched{Claim: k.ID, Where: "a", Query: "b", On: "5.3."})
	fails(t, err, "desk.no_date")
}

func TestSecondReading(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	done(t, d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Reasoning: "5,1"}))
	fails(t, d.Review(ctx, id, k.ID, claims.CheckSo, "eva  muster", Decision{Kind: claims.FindingVerified}, true), "desk.own_finding")
	fails(t, d.Review(ctx, id, k.ID, claims.CheckSo, " ", Decision{Kind: claims.FindingVerified}, true), "desk.reader_name")
	fails(t, d.Review(ctx, id, k.ID, claims.CheckSaid, "Bert", Decision{Kind: claims.FindingVerified}, true), "desk.nobody_said")
	done(t, d.Review(ctx, id, k.ID, claims.CheckSo, "Bert", Decision{Kind: claims.FindingVerified}, true))
	c := snapshot(t, d, id)
	if a := c.Agreements(); len(a) != 1 || a[0].Checks != 1 || a[0].Agreed != 0 || !a[0].Blind || c.Finding(k.ID, claims.CheckSo).Kind != claims.FindingDisputed {
		t.Errorf("agreement %+v, finding %+v", a, c.Finding(k.ID, claims.CheckSo))
	}
	b := c.Blind("Bert")
	if f := b.Finding(k.ID, claims.CheckSo); f == nil || f.Kind != claims.FindingVerified || b.Claim(k.ID).State != claims.StateDone {
		t.Errorf("Bert sees %+v as his finding", f)
	}
	done(t, d.Review(ctx, id, k.ID, claims.CheckSo, "Bert", Decision{Kind: claims.FindingDisputed, Reasoning: "S1"}, false))
	if r := snapshot(t, d, id).Reviews[0]; r.Blind || r.Kind != claims.FindingDisputed {
		t.Errorf("changed with the findings in view it is %+v", r)
	}
	done(t, d.Review(ctx, id, k.ID, claims.CheckSo, "Bert", Decision{}, false))
	if n := len(snapshot(t, d, id).Reviews); n != 0 {
		t.Errorf("taken back there are %d", n)
	}
}

// A second reader is told what is noted on the article, which is no finding of anybody.
func TestBlindCaseHasItsNotes(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Von 50 Häusern stehen 20 leer und 40 sind bewohnt. Das sind 90 Prozent. Am Montag, dem 5. März 2021, war Richtfest.", Lang: "de"})
	done(t, err)
	c := snapshot(t, d, id)
	want, err := d.Notes(ctx, c)
	done(t, err)
	got, err := d.Notes(ctx, c.Blind("Bert"))
	done(t, err)
	if len(want) == 0 || !cmp.Equal(want, got) {
		t.Errorf("a second reader is told %+v, not %+v", got, want)
	}
}

func TestSignOffIsBySomebodyElse(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	fails(t, d.SignOff(ctx, id, k.ID, "Bert"), "desk.signoff_open")
	done(t, d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Reasoning: "5,1"}))
	fails(t, d.SignOff(ctx, id, k.ID, "Eva Muster"), "desk.own_signoff")
	done(t, d.SignOff(ctx, id, k.ID, "Bert"))
	done(t, d.SignOff(ctx, id, k.ID, "bert"))
	c := snapshot(t, d, id)
	if len(c.SignOffs) != 1 || len(c.Standing(k.ID)) != 1 {
		t.Errorf("signed %+v", c.SignOffs)
	}
	fails(t, d.SignOff(ctx, id, "", "Bert"), "desk.signoff_open")
	done(t, d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingCorrected, Reasoning: "5,1", Wording: "5,1"}))
	if c = snapshot(t, d, id); len(c.Standing(k.ID)) != 0 || len(c.SignOffs) != 1 {
		t.Errorf("after another finding these hold: %+v", c.Standing(k.ID))
	}
	_, err := d.Undo(ctx, id)
	done(t, err)
	if len(snapshot(t, d, id).Standing(k.ID)) != 1 {
		t.Error("what was signed is back, and the name does not hold")
	}
	fails(t, d.Withdraw(ctx, id, k.ID, "Cem"), "desk.no_such_signoff")
	done(t, d.Withdraw(ctx, id, k.ID, "Bert"))
	if len(snapshot(t, d, id).SignOffs) != 0 {
		t.Error("taken back it is still there")
	}
}

func TestChecklist(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	usual := UsualSteps(assets.Speak("de"))
	if len(usual) < 8 || len(usual) != len(UsualSteps(assets.Speak("en"))) {
		t.Errorf("usual steps: %q", usual)
	}
	done(t, d.SetChecklist(ctx, id, Checklist("Namen\n\n Zahlen \nZitate\nNamen")))
	steps := snapshot(t, d, id).Steps
	if len(steps) != 3 || steps[1].Text != "Zahlen" || steps[1].Number != 2 {
		t.Fatalf("steps %+v", steps)
	}
	done(t, d.Tick(ctx, id, steps[1].ID, true))
	if s := snapshot(t, d, id).Steps[1]; !s.Done || s.By != "Eva Muster" || s.At.IsZero() {
		t.Errorf("ticked: %+v", s)
	}
	done(t, d.SetChecklist(ctx, id, []string{"Bilder", "Namen"}))
	var texts []string
	for _, s := range snapshot(t, d, id).Steps {
		texts = append(texts, s.Text)
	}
	if got := strings.Join(texts, " "); got != "Bilder Namen Zahlen" {
		t.Errorf("the new list, and after it what was ticked: %s", got)
	}
	done(t, d.Tick(ctx, id, steps[1].ID, false))
	if s := snapshot(t, d, id).Steps[2]; s.Done || s.By != "" {
		t.Errorf("the tick taken back: %+v", s)
	}
	fails(t, d.Tick(ctx, id, "none", true), "desk.no_such_step")
	fails(t, d.SetChecklist(ctx, id, nil), "desk.checklist_size")
}

func TestCorrectionsPileUp(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	for _, k := range []claims.Correction{{On: "2021-03-09", Wrong: "5,1", Right: "5,2"}, {On: "2021-03-07", Wrong: "4,2", Right: "5,1", Where: "Seite 2"}} {
		_, err := d.Correct(ctx, id, k)
		done(t, err)
	}
	if list := snapshot(t, d, id).Corrections; len(list) != 2 || list[0].Right != "5,1" || list[1].Right != "5,2" {
		t.Errorf("by the day: %+v", list)
	}
	_, err := d.Correct(ctx, id, claims.Correction{Wrong: "x"})
	fails(t, err, "desk.correction_what")
}

// The evidence goes out without what only a confidential claim rests on, unless asked.
func TestEvidenceKeepsConfidentialSourcesBack(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	source, err := d.AddPasted(ctx, id, "Vermerk", Input{Text: "Die Kosten betragen 5,1 Millionen Euro, sagt die Quelle im Amt."})
	done(t, err)
	k := about(t, snapshot(t, d, id), "4,2 Millionen")
	done(t, d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingDisputed,
		Evidence: &Evidence{Source: source, Words: "5,1 Millionen Euro", Role: claims.RoleContradicts}}))
	done(t, d.SetFlag(ctx, id, k.ID, claims.FlagConfidential, true))
	for _, c := range []struct {
		tell claims.Disclosure
		held bool
	}{{claims.Disclosure{}, false}, {claims.Disclosure{Confidential: true}, true}} {
		var b bytes.Buffer
		done(t, d.ExportEvidence(ctx, id, &b, FormatWARC, c.tell))
		if got := strings.Contains(b.String(), "sagt die Quelle im Amt"); got != c.held {
			t.Errorf("told %+v, the note is in it: %v", c.tell, got)
		}
	}
}
