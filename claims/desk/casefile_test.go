package desk

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/casefile"
)

func exported(t testing.TB, d *Desk, id claims.ID) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Export(t.Context(), id, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func imported(t testing.TB, d *Desk, file []byte) Imported {
	t.Helper()
	came, err := d.Import(t.Context(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return came
}

// fetched is a desk with the bridge article and its sources.
func fetched(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d, id := opened(t)
	if err := d.Fetch(t.Context(), id, d.Waiting(snapshot(t, d, id)), nil); err != nil {
		t.Fatal(err)
	}
	return d, id
}

// A colleague gets the whole case under a number of their own, with what was done on it,
// and cannot undo what came.
func TestImportOnAnotherMachine(t *testing.T) {
	mine, id := fetched(t)
	ctx := t.Context()
	claim := about(t, snapshot(t, mine, id), "4,2").ID
	source := snapshot(t, mine, id).Sources[0].ID
	if err := mine.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Evidence: &Evidence{source, "5,1 Millionen Euro", claims.RoleContradicts}}); err != nil {
		t.Fatal(err)
	}
	theirs := newDesk(t)
	if _, err := theirs.Open(ctx, Input{Text: "Ein anderer Text, den es hier schon gibt."}); err != nil {
		t.Fatal(err)
	}
	file := exported(t, mine, id)
	came := imported(t, theirs, file)
	if !came.New || came.Case != id || came.Number != 2 {
		t.Errorf("it became %+v", came)
	}
	here, there := snapshot(t, mine, id), snapshot(t, theirs, id)
	want := *here.Dossier
	want.Case.Number, want.Case.Brought = 2, there.Case.Brought
	if d := cmp.Diff(&want, there.Dossier); d != "" {
		t.Error(d)
	}
	history, err := theirs.History(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	before, err := mine.History(ctx, id)
	if err != nil || len(history) != len(before)+1 {
		t.Fatalf("%d entries came of %d, %v", len(history)-1, len(before), err)
	}
	for i, e := range before {
		if history[i].Hash != e.Hash || history[i].Seq != int64(i-len(before)) {
			t.Errorf("entry %d is %d %s", i, history[i].Seq, history[i].Action)
		}
	}
	if last := history[len(before)]; last.Action != claims.ActionImport || last.Seq < 1 {
		t.Errorf("it ends with %d %s", last.Seq, last.Action)
	}
	if _, err := theirs.Undo(ctx, id); !errors.Is(err, ErrNothing) {
		t.Errorf("undone: %v", err)
	}
	if problems, err := theirs.Prove(ctx, ""); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
	// Again it changes nothing, and neither does what comes back unchanged.
	if again := imported(t, theirs, file); again.New || again.Added+again.Changed+again.Removed != 0 {
		t.Errorf("again it became %+v", again)
	}
	if back := imported(t, mine, exported(t, theirs, id)); back.Added+back.Changed+back.Removed+len(back.Conflicts) != 0 {
		t.Errorf("back home it became %+v", back)
	}
	if err := mine.Report(ctx, id, io.Discard, "json", "de", claims.Disclosure{}); err != nil {
		t.Error(err)
	}
}

// Two people find different things. Both are kept, and told in words, until somebody
// decides.
func TestImportLeavesConflicts(t *testing.T) {
	for _, other := range []bool{false, true} {
		mine, id := fetched(t)
		theirs := newDesk(t)
		theirs.By = "Ben Beispiel"
		imported(t, theirs, exported(t, mine, id))
		ctx := t.Context()
		cost, cycle := about(t, snapshot(t, mine, id), "4,2").ID, about(t, snapshot(t, mine, id), "5000").ID
		decide := func(d *Desk, claim claims.ID, kind claims.FindingKind, why string) {
			t.Helper()
			if err := d.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: kind, Reasoning: why}); err != nil {
				t.Fatal(err)
			}
		}
		decide(mine, cost, claims.FindingAuthor, "laut Autorin")
		decide(theirs, cost, claims.FindingDisputed, "das Amt sagt 5,1")
		decide(theirs, cycle, claims.FindingVerified, "steht so beim Amt")
		came := imported(t, mine, exported(t, theirs, id))
		c := snapshot(t, mine, id)
		if came.New || came.Added != 1 || len(came.Conflicts) != 1 || c.Finding(cost, claims.CheckSo).Kind != claims.FindingAuthor || c.Finding(cycle, claims.CheckSo) == nil {
			t.Fatalf("it became %+v", came)
		}
		told := c.TellConflict(came.Conflicts[0], assets.Speak("de"))
		for _, part := range []string{"4,2 Millionen", "Eva Muster", "laut Autorin", "Ben Beispiel", "das Amt sagt 5,1"} {
			if !strings.Contains(told, part) {
				t.Errorf("%q does not tell of %s", told, part)
			}
		}
		if err := mine.Settle(ctx, id, came.Conflicts[0], other); err != nil {
			t.Fatal(err)
		}
		c = snapshot(t, mine, id)
		if got := c.Finding(cost, claims.CheckSo); (got.By == "Ben Beispiel") != other || len(c.Case.Conflicts) != 0 {
			t.Errorf("decided to %+v, conflicts %v", got, c.Case.Conflicts)
		}
		if err := mine.Settle(ctx, id, came.Conflicts[0], other); err == nil {
			t.Error("decided twice")
		}
		if _, err := mine.Undo(ctx, id); err != nil || len(snapshot(t, mine, id).Case.Conflicts) != 1 {
			t.Errorf("what was decided cannot be taken back: %v", err)
		}
		if problems, err := mine.Prove(ctx, ""); err != nil || len(problems) > 0 {
			t.Errorf("prove: %v, %v", problems, err)
		}
	}
}

// What is found for a claim that was split meanwhile is kept in a conflict, and set once
// somebody says so.
func TestImportOfAFindingForASplitClaim(t *testing.T) {
	mine, id := opened(t)
	theirs := newDesk(t)
	imported(t, theirs, exported(t, mine, id))
	ctx := t.Context()
	k := *about(t, snapshot(t, mine, id), "4,2")
	if _, err := mine.SplitClaim(ctx, id, k.ID, k.Anchor.Start+20); err != nil {
		t.Fatal(err)
	}
	if err := theirs.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "steht so beim Amt"}); err != nil {
		t.Fatal(err)
	}
	came := imported(t, mine, exported(t, theirs, id))
	c := snapshot(t, mine, id)
	if len(came.Conflicts) != 1 || c.Finding(k.ID, claims.CheckSo) != nil || c.Claim(k.ID).State != claims.StateReopened {
		t.Fatalf("it became %+v, the claim is %+v", came, c.Claim(k.ID))
	}
	if told := c.TellConflict(came.Conflicts[0], assets.Speak("en")); !strings.Contains(told, "words") || !strings.Contains(told, "steht so beim Amt") {
		t.Errorf("it is told as %q", told)
	}
	if err := mine.Settle(ctx, id, came.Conflicts[0], true); err != nil {
		t.Fatal(err)
	}
	if c = snapshot(t, mine, id); c.Finding(k.ID, claims.CheckSo) == nil || c.Claim(k.ID).State != claims.StateDone {
		t.Errorf("the claim is %+v", c.Claim(k.ID))
	}
}

// Who takes the other words of a claim does not keep the finding about those before.
func TestSettleOtherWords(t *testing.T) {
	mine, id := opened(t)
	theirs := newDesk(t)
	imported(t, theirs, exported(t, mine, id))
	ctx := t.Context()
	k := *about(t, snapshot(t, mine, id), "4,2")
	for d, span := range map[*Desk]claims.Span{mine: {Start: k.Anchor.Start, End: k.Anchor.End - 20}, theirs: {Start: k.Anchor.Start + 4, End: k.Anchor.End}} {
		if err := d.MoveClaim(ctx, id, k.ID, span); err != nil {
			t.Fatal(err)
		}
	}
	if err := mine.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "steht so beim Amt"}); err != nil {
		t.Fatal(err)
	}
	came := imported(t, mine, exported(t, theirs, id))
	var words claims.Conflict
	for _, x := range came.Conflicts {
		if x.Field == "words" {
			words = x
		}
	}
	if c := snapshot(t, mine, id); c.Finding(k.ID, claims.CheckSo) == nil {
		t.Fatalf("it became %+v", came)
	}
	if err := mine.Settle(ctx, id, words, true); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, mine, id)
	if got := c.Claim(k.ID); got.Anchor.Quote != snapshot(t, theirs, id).Claim(k.ID).Anchor.Quote || c.Finding(k.ID, claims.CheckSo) != nil ||
		got.State != claims.StateReopened || got.Draft(claims.CheckSo).Reasoning != "steht so beim Amt" {
		t.Errorf("the claim is %+v", got)
	}
}

// forged is the file of a case with other words in its journal, made to look whole.
func forged(t *testing.T, d *Desk, id claims.ID, old, by string) []byte {
	t.Helper()
	journal, err := d.Store.Journal(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for i := range journal {
		e := &journal[i]
		e.Case = claims.ID(strings.ReplaceAll(string(e.Case), old, by))
		type sorted struct {
			Entity claims.Entity   `json:"entity"`
			ID     claims.ID       `json:"id"`
			New    json.RawMessage `json:"new,omitempty"`
			Old    json.RawMessage `json:"old,omitempty"`
		}
		var list []sorted
		for j := range e.Changes {
			c := &e.Changes[j]
			c.ID = claims.ID(strings.ReplaceAll(string(c.ID), old, by))
			for _, r := range []*json.RawMessage{&c.Old, &c.New} {
				*r = bytes.ReplaceAll(*r, []byte(old), []byte(by))
			}
			list = append(list, sorted{c.Entity, c.ID, c.New, c.Old})
		}
		b, err := claims.EncodeRecord(list)
		if err != nil {
			t.Fatal(err)
		}
		if e.Hash, err = e.Sum(b); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := casefile.Write(&b, casefile.Content{Journal: journal, Blob: d.blob(t.Context())}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A file whose journal says what cannot be is refused with a sentence, and leaves
// nothing behind.
func TestImportRefuses(t *testing.T) {
	from, id := opened(t)
	good := exported(t, from, id)
	for name, tt := range map[string]struct {
		file []byte
		key  string
	}{
		"no file":        {[]byte("x"), "casefile.no_archive"},
		"cut off":        {good[:len(good)/2], "casefile.no_archive"},
		"another case":   {forged(t, from, id, string(id), "another"), "desk.import_elsewhere"},
		"words not said": {forged(t, from, id, "4,2 Millionen Euro und", "2,4 Millionen Euro und"), "store.claim_not_found"},
		"no such state":  {forged(t, from, id, `"state":"open"`, `"state":"oven"`), "store.invalid"},
		"no position":    {forged(t, from, id, `"start":`, `"start":-`), "store.invalid"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			if name == "another case" {
				imported(t, d, good)
			}
			before := recorded(t, d)
			_, err := d.Import(t.Context(), bytes.NewReader(tt.file), int64(len(tt.file)))
			if why, ok := Why(err); !ok || why.Key != tt.key {
				t.Errorf("got %v, want %s", err, tt.key)
			}
			if after := recorded(t, d); after != before {
				t.Error("something was recorded")
			}
		})
	}
}

func recorded(t *testing.T, d *Desk) int64 {
	t.Helper()
	v, err := d.Store.DataVersion(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}
