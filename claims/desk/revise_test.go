package desk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// firstText and newerText are two versions of one article.
const (
	firstText = `Die Brücke über die Leine

Die Brücke über die Leine ist seit Mittwoch wieder offen. Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.

Der Radweg auf der Brücke ist jetzt drei Meter breit. Im Jahr 2019 stürzten dort 14 Radfahrer.

Das Tiefbauamt rechnet mit 5000 Radfahrern am Tag.

Anzeige`
	newerText = `Die Brücke über die Leine

Das Tiefbauamt rechnet mit 5000 Radfahrern am Tag.

Die Brücke über die Leine ist seit Mittwoch wieder offen. Der Umbau kostete 5,1 Millionen Euro und dauerte acht Monate.

Der Radweg auf der Brücke ist jetzt drei Meter breit. Am 3. März 2021 weihte ihn Erika Beispiel ein.

Anzeige`
)

// twoTexts is a desk with the first of the texts, of which four claims are decided.
func twoTexts(t *testing.T) (*Desk, claims.ID, map[string]claims.ID) {
	t.Helper()
	d := newDesk(t)
	id, err := d.Open(t.Context(), Input{Text: firstText, Lang: "de", Date: "2021-03-04"})
	if err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	known := map[string]claims.ID{}
	for _, words := range []string{"4,2 Millionen", "drei Meter", "14 Radfahrer", "5000 Radfahrern"} {
		k := about(t, c, words)
		known[words] = k.ID
		for _, check := range k.Checks() {
			if err := d.Decide(t.Context(), id, k.ID, check, Decision{Kind: claims.FindingVerified, Reasoning: "Haushalt"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return d, id, known
}

func TestRevise(t *testing.T) {
	d, id, known := twoTexts(t)
	ctx := t.Context()
	if err := d.SetNote(ctx, id, known["14 Radfahrer"], "nachfragen"); err != nil {
		t.Fatal(err)
	}
	first := snapshot(t, d, id)
	done, err := d.Revise(ctx, id, Input{Text: newerText})
	if err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if c.Text != newerText || c.Case.Version() != 2 || done.Version != 2 {
		t.Fatalf("version %d is in force, with the text %q", c.Case.Version(), c.Text)
	}
	if c.Case.Article.Date != "2021-03-04" || c.Case.Article.DateFrom != "given" || c.Case.Article.Lang != "de" {
		t.Errorf("what the user said of the article is %s (%s), %s now", c.Case.Article.Date, c.Case.Article.DateFrom, c.Case.Article.Lang)
	}

	cost, width, falls, day := c.Claim(known["4,2 Millionen"]), c.Claim(known["drei Meter"]), c.Claim(known["14 Radfahrer"]), c.Claim(known["5000 Radfahrern"])
	for _, k := range []*claims.Claim{width, day} {
		if k.State != claims.StateDone || len(k.Was) > 0 || k.Vanished() || c.Words.Slice(k.Anchor.Span) != k.Anchor.Quote {
			t.Errorf("a claim that reads as it did is %s: %+v", k.State, k.Anchor)
		}
		if f := c.Finding(k.ID, claims.CheckSo); f.Version != 0 {
			t.Errorf("its finding is said to be about version %d", f.Version)
		}
	}
	if cost.State != claims.StateReopened || !strings.Contains(cost.Anchor.Quote, "5,1 Millionen") || c.Words.Slice(cost.Anchor.Span) != cost.Anchor.Quote {
		t.Errorf("the claim with other words is %s: %q", cost.State, cost.Anchor.Quote)
	}
	if f := c.Finding(cost.ID, claims.CheckSo); f == nil || f.Version != 1 || f.Kind != claims.FindingVerified {
		t.Errorf("its finding is %+v", f)
	}
	want := []claims.DiffPart{{Op: "=", Text: "Der Umbau kostete"}, {Op: "-", Text: " 4,2"}, {Op: "+", Text: " 5,1"}, {Op: "=", Text: " Millionen Euro und dauerte acht Monate."}}
	if r := c.Reworded(cost); r == nil || r.Version != 1 || !strings.Contains(r.Was, "4,2 Millionen") {
		t.Errorf("it is said to have read %+v", r)
	} else if d := cmp.Diff(want, r.Diff); d != "" {
		t.Errorf("the difference (-want +got):\n%s", d)
	}
	if !falls.Vanished() || falls.LastIn != 1 || falls.Note != "nachfragen" || falls.State != claims.StateDone || c.Finding(falls.ID, claims.CheckSo) == nil {
		t.Errorf("the claim that vanished is %+v", falls)
	}
	if !slices.Equal(done.Vanished, []claims.ID{falls.ID}) || !slices.Contains(done.Changed, cost.ID) || !slices.Equal(done.Reopened, []claims.ID{cost.ID}) {
		t.Errorf("said to have become of the claims: %+v", done)
	}
	if k := about(t, c, "weihte"); !slices.Contains(done.New, k.ID) || k.State != claims.StateOpen {
		t.Errorf("the new sentence's claim is not among the new ones: %v", done.New)
	}
	if len(done.Same)+len(done.Changed)+len(done.Vanished) != len(first.Claims) || len(first.Claims)+len(done.New) != len(c.Claims) {
		t.Errorf("of %d claims %+v became %d", len(first.Claims), done, len(c.Claims))
	}
	if p := c.Progress(); p.Claims != len(c.Claims)-1 {
		t.Errorf("%d of %d claims are counted", p.Claims, len(c.Claims))
	}
	if bad, err := d.Prove(ctx, ""); err != nil || len(bad) > 0 {
		t.Errorf("the record does not hold: %v %v", bad, err)
	}
	if _, err := d.Revise(ctx, id, Input{Text: newerText}); !refused(err, "desk.same_text") {
		t.Errorf("the same text again: %v", err)
	}

	// As one step there and back.
	if e, err := d.Undo(ctx, id); err != nil || e.Undoes == 0 {
		t.Fatal(err)
	}
	if d := cmp.Diff(first.Dossier, snapshot(t, d, id).Dossier); d != "" {
		t.Errorf("after undo (-before +after):\n%s", d)
	}
	if _, err := d.Redo(ctx, id); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c.Dossier, snapshot(t, d, id).Dossier); d != "" {
		t.Errorf("after redo (-before +after):\n%s", d)
	}
}

func refused(err error, key string) bool {
	why, ok := errors.AsType[*Refusal](err)
	return ok && why.Reason.Key == key
}

// A finding about earlier words counts for nothing until somebody has looked at it.
func TestRevisedClaimIsDoneWhenLookedAtAgain(t *testing.T) {
	d, id, known := twoTexts(t)
	ctx := t.Context()
	if _, err := d.Revise(ctx, id, Input{Text: newerText}); err != nil {
		t.Fatal(err)
	}
	cost := known["4,2 Millionen"]
	c := snapshot(t, d, id)
	f := c.Finding(cost, claims.CheckSo)
	if err := d.SetDraft(ctx, id, cost, claims.Draft{Check: claims.CheckSo, Reasoning: "Nachtrag"}); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); c.Finding(cost, claims.CheckSo).Version != 1 || c.Claim(cost).State != claims.StateReopened {
		t.Error("what was typed has settled it")
	}
	if err := d.Decide(ctx, id, cost, claims.CheckSo, Decision{Kind: f.Kind, Reasoning: f.Reasoning}); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if f := c.Finding(cost, claims.CheckSo); f.Version != 0 || c.Claim(cost).State != claims.StateDone || len(c.Claim(cost).Drafts) > 0 {
		t.Errorf("confirmed, the claim is %s and its finding %+v", c.Claim(cost).State, f)
	}
}

// What vanished can be found again: by hand, and in a version that has it again.
func TestVanishedComesBack(t *testing.T) {
	d, id, known := twoTexts(t)
	ctx := t.Context()
	falls := known["14 Radfahrer"]
	if _, err := d.Revise(ctx, id, Input{Text: newerText}); err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(ctx, id, falls, claims.CheckSo, Decision{Kind: claims.FindingVerified}); !refused(err, "desk.vanished") {
		t.Errorf("a claim that is not there was decided: %v", err)
	}
	if _, err := d.SplitClaim(ctx, id, falls, 3); !refused(err, "desk.vanished") {
		t.Errorf("a claim that is not there was split: %v", err)
	}
	third := strings.Replace(newerText, "Anzeige", "Im Jahr 2019 stürzten dort 14 Radfahrer.\n\nAnzeige", 1)
	done, err := d.Revise(ctx, id, Input{Text: third})
	if err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if k := c.Claim(falls); !slices.Equal(done.Returned, []claims.ID{falls}) || k.Vanished() || k.State != claims.StateDone || c.Words.Slice(k.Anchor.Span) != k.Anchor.Quote {
		t.Errorf("in a version that has it again it is %+v; returned: %v", k, done.Returned)
	}
	if slices.ContainsFunc(done.New, func(n claims.ID) bool { return strings.Contains(c.Claim(n).Anchor.Quote, "14 Radfahrer") }) {
		t.Error("it was proposed anew as well")
	}

	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	place := about(t, c, "weihte").Anchor.Span
	if err := d.MoveClaim(ctx, id, falls, place); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if k := c.Claim(falls); k.Vanished() || k.State != claims.StateReopened || k.Anchor.Span != place || c.Finding(falls, claims.CheckSo).Version != 1 {
		t.Errorf("given a place by hand it is %+v", k)
	}
	if bad, err := d.Prove(ctx, ""); err != nil || len(bad) > 0 {
		t.Errorf("the record does not hold: %v %v", bad, err)
	}
}

// What a person took off, added and assigned goes along.
func TestReviseCarriesHandiwork(t *testing.T) {
	d, id, known := twoTexts(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	added, err := d.AddClaim(ctx, id, spanOf(t, c, "über die Leine ist"))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Drop(ctx, id, known["drei Meter"], true); err != nil {
		t.Fatal(err)
	}
	if err := d.SetZone(ctx, id, spanOf(t, c, "Das Tiefbauamt rechnet"), claims.BlockCaption); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Revise(ctx, id, Input{Text: newerText}); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if k := c.Claim(added); k.Origin != "user" || c.Words.Slice(k.Anchor.Span) != "über die Leine ist" {
		t.Errorf("a claim added by hand is %+v", k)
	}
	if k := c.Claim(known["drei Meter"]); !k.Dropped {
		t.Error("a claim that was taken off the list is on it again")
	}
	at := slices.IndexFunc(c.Case.Article.Document.Blocks, func(b claims.Block) bool { return b.Set })
	if at < 0 || !strings.HasPrefix(c.Words.Slice(c.Case.Article.Document.Blocks[at].Span), "Das Tiefbauamt") || c.Case.Article.Document.Blocks[at].Kind != claims.BlockCaption {
		t.Errorf("the parts are %+v", c.Case.Article.Document.Blocks)
	}
}

// spanOf finds words in the article of a case.
func spanOf(t *testing.T, c *Case, words string) claims.Span {
	t.Helper()
	span, found := claims.FindWords(c.Words, words)
	if !found {
		t.Fatalf("there is no %q", words)
	}
	return span
}

// A document with another text from the place of a case may be a newer text of it.
func TestOpenedFrom(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "artikel.txt")
	bring := func(text string) *Document {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		doc, err := d.Bring(ctx, Input{From: path})
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	id, err := d.Take(ctx, bring(firstText))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{firstText: 0, strings.ReplaceAll(firstText, "\n", "\r\n"): 0, newerText: 1} {
		list, err := d.OpenedFrom(ctx, bring(text))
		if err != nil || len(list) != want || want > 0 && list[0].Case != id {
			t.Errorf("for a text of %d bytes: %+v, %v", len(text), list, err)
		}
	}
	if _, err := d.ReviseTo(ctx, id, bring(newerText)); err != nil {
		t.Fatal(err)
	}
	if list, err := d.OpenedFrom(ctx, bring(firstText)); err != nil || len(list) > 0 {
		t.Errorf("for a text that was in force before: %+v, %v", list, err)
	}
}

// Links of a newer text become sources, and its coming can be undone though they were fetched since.
func TestReviseFromTheWeb(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	newer := `<html lang="de"><head><title>Brücke</title></head><body><article><h1>Brücke wieder offen</h1>
<p>Die Brücke über die Leine ist seit Mittwoch <a href="https://amt.example/bruecke.html">wieder offen</a>. Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.</p>
<p>Mehr steht <a href="https://rat.example/beschluss.html">im Beschluss</a> des Rates vom 12. Mai 2019, den 31 Mitglieder fassten.</p></article></body></html>`
	done, err := d.Revise(ctx, id, Input{Rich: []byte(newer), RichType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	if len(done.Sources) != 1 {
		t.Fatalf("new sources: %v", done.Sources)
	}
	c := snapshot(t, d, id)
	if a := c.Case.Article; a.Date != "2021-03-04" || a.Lang != "de" {
		t.Errorf("what was pasted says nothing of its date, and the case takes it for %s (%s)", a.Date, a.DateFrom)
	}
	for _, s := range c.Linked() {
		for _, l := range s.Links {
			if got := c.Words.Slice(l); got != "wieder offen" && got != "im Beschluss" {
				t.Errorf("%s is linked to at %q", s.URL, got)
			}
		}
	}
	var all []claims.ID
	for _, s := range c.Sources {
		all = append(all, s.ID)
	}
	if err := d.Fetch(ctx, id, all, func(Fetched) {}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatalf("after the sources were fetched: %v", err)
	}
	if c := snapshot(t, d, id); c.Case.Version() != 1 || len(c.Sources) != len(all) {
		t.Errorf("after undo version %d is in force with %d sources", c.Case.Version(), len(c.Sources))
	}
}

func TestCompared(t *testing.T) {
	d, id, known := twoTexts(t)
	ctx := t.Context()
	if _, err := d.Revise(ctx, id, Input{Text: newerText}); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	g, err := d.Compared(ctx, c, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	moved, same := 0, 0
	for _, p := range g.Paragraphs {
		if p.Moved {
			moved++
		}
		if p.Same() {
			same++
		}
	}
	if moved != 1 || same != 3 || len(g.Paragraphs) != 5 {
		t.Errorf("of %d paragraphs %d moved and %d are the same: %+v", len(g.Paragraphs), moved, same, g.Paragraphs)
	}
	if !slices.Contains(g.Changed, known["4,2 Millionen"]) || !slices.Equal(g.Vanished, []claims.ID{known["14 Radfahrer"]}) {
		t.Errorf("changed %v, vanished %v", g.Changed, g.Vanished)
	}
	if _, err := d.Compared(ctx, c, 2, 3); !refused(err, "desk.no_such_versions") {
		t.Errorf("a version that is not there: %v", err)
	}
}

// One brings a newer text in while the other goes on checking the earlier one.
func TestMergeWithNewerText(t *testing.T) {
	for _, direction := range []string{"into the newer text", "into the earlier text"} {
		t.Run(direction, func(t *testing.T) {
			mine, id, known := twoTexts(t)
			ctx := t.Context()
			theirs := newDesk(t)
			imported(t, theirs, exported(t, mine, id))
			if _, err := mine.Revise(ctx, id, Input{Text: newerText}); err != nil {
				t.Fatal(err)
			}
			old := snapshot(t, theirs, id)
			cost, title := known["4,2 Millionen"], about(t, old, "seit Mittwoch").ID
			for claim, found := range map[claims.ID]claims.FindingKind{cost: claims.FindingDisputed, title: claims.FindingUnsupported} {
				if err := theirs.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: found, Reasoning: "Akten"}); err != nil {
					t.Fatal(err)
				}
			}
			gone, err := theirs.AddClaim(ctx, id, spanOf(t, old, "Im Jahr 2019"))
			if err != nil {
				t.Fatal(err)
			}
			if err := theirs.SetZone(ctx, id, spanOf(t, old, "Das Tiefbauamt rechnet"), claims.BlockCaption); err != nil {
				t.Fatal(err)
			}
			into, from := mine, theirs
			if direction == "into the earlier text" {
				into, from = theirs, mine
			}
			came := imported(t, into, exported(t, from, id))
			c := snapshot(t, into, id)
			if c.Text != newerText || c.Case.Version() != 2 {
				t.Fatalf("version %d is in force", c.Case.Version())
			}
			if k := c.Claim(gone); k.LastIn != 1 {
				t.Errorf("a claim that the newer text does not hold was last in version %d", k.LastIn)
			}
			if f := c.Finding(title, claims.CheckSo); f == nil || c.Claim(title).State != claims.StateDone {
				t.Errorf("a finding about words that stay did not come: %+v", f)
			}
			if f := c.Finding(cost, claims.CheckSo); f != nil && f.Version == 0 || c.Claim(cost).State != claims.StateReopened {
				t.Errorf("a finding about words that changed stands as one about the new ones: %+v", f)
			}
			if len(came.Conflicts) != 1 || came.Conflicts[0].Entity != claims.EntityFinding {
				t.Errorf("conflicts: %+v", came.Conflicts)
			}
			blocks := c.Case.Article.Document.Blocks
			if at := slices.IndexFunc(blocks, func(b claims.Block) bool { return b.Set }); at < 0 || !strings.HasPrefix(c.Words.Slice(blocks[at].Span), "Das Tiefbauamt") {
				t.Errorf("the part that was assigned meanwhile is not: %+v", blocks)
			}
			if bad, err := into.Prove(ctx, ""); err != nil || len(bad) > 0 {
				t.Errorf("the record does not hold: %v %v", bad, err)
			}
		})
	}
}

// A newer text of an article of 50,000 words with 5,000 claims, most of them checked.
func BenchmarkRevise(b *testing.B) {
	text := func(edit bool) string {
		var parts []string
		for n := range 5000 {
			ships := 3 * n
			if edit && n%10 == 0 {
				ships++
			}
			parts = append(parts, fmt.Sprintf("On day %d the council of the old harbour counted %d ships.", n, ships))
			if n%5 == 4 {
				parts = append(parts, "\n\n")
			}
		}
		return strings.Join(parts, " ")
	}
	d := newDesk(b)
	id, err := d.Open(b.Context(), Input{Text: text(false), Lang: "en"})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		done, err := d.Revise(b.Context(), id, Input{Text: text(true)})
		if err != nil || len(done.Changed) < 500 {
			b.Fatal(len(done.Changed), err)
		}
		b.StopTimer()
		if _, err := d.Undo(b.Context(), id); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
