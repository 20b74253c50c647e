package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// fill types texts into the fields of the dialog on top, in their order.
func (b *bench) fill(texts ...string) {
	b.t.Helper()
	var fields []*widget.Entry
	for _, o := range test.LaidOutObjects(b.win.Canvas().Overlays().Top()) {
		switch e := o.(type) {
		case *dialogEntry:
			fields = append(fields, &e.Entry)
		case *widget.Entry:
			if e.Visible() {
				fields = append(fields, e)
			}
		}
	}
	if len(fields) < len(texts) {
		b.t.Fatalf("the dialog has %d fields, not %d", len(fields), len(texts))
	}
	for i, s := range texts {
		fields[i].SetText(s)
	}
}

// at has the window at a claim that holds the words.
func at(t *testing.T, words string) *bench {
	b := opened(t)
	b.choose(b.about(words))
	return b
}

func TestFlagsByKey(t *testing.T) {
	b := at(t, "4,2 Millionen")
	b.typedRune('f')
	b.fill("Heft 12")
	b.confirm()
	if k := b.current(); !k.Flagged("Heft 12") {
		t.Errorf("flags: %q (%s)", k.Flags, b.said())
	}
	if rows := model.Rows(b.kase, model.Filter{Show: model.ShowFlagged}, b.Words); len(rows) != 1 || !strings.Contains(rows[0].Note, "Heft 12") {
		t.Errorf("flagged are %+v", rows)
	}
}

// TestEscapeClosesAFormWhileAFieldIsTypedIn holds that Escape is what it is in every
// other dialog.
func TestEscapeClosesAFormWhileAFieldIsTypedIn(t *testing.T) {
	b := at(t, "4,2 Millionen")
	for _, letter := range "lno" {
		b.typedRune(letter)
		if len(b.dialogs) != 1 {
			t.Fatalf("%c opens %d dialogs", letter, len(b.dialogs))
		}
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if len(b.dialogs) != 0 {
			t.Errorf("Escape leaves the form of %c open", letter)
			b.dialogs[0].Hide()
		}
	}
}

func TestAQueryIsProposedAskedAndDecided(t *testing.T) {
	b := at(t, "4,2 Millionen")
	b.decide(claims.CheckSo, desk.Decision{Kind: claims.FindingUnsupported, Reasoning: "gesucht"})
	b.typedRune('n')
	b.confirm() // with the words that the finding proposes
	if q := b.kase.Queries; len(q) != 1 || !strings.Contains(q[0].Text, "4,2 Millionen") {
		t.Fatalf("queries %+v (%s)", q, b.said())
	}
	b.showDeskWork()
	if b.bench.Visible() || !b.inDeskWork() {
		t.Error("the room is not in view")
	}
	b.doDeskWork(model.DoStet, model.DeskEntry{ID: b.kase.Queries[0].ID})
	b.confirm() // without a reason it comes back
	if len(b.dialogs) != 1 || b.said() == "" {
		t.Fatalf("refused, it is gone: %d dialogs, %q", len(b.dialogs), b.said())
	}
	b.fill("steht im Haushalt")
	b.confirm()
	if q := b.kase.Queries[0]; q.Ruling != claims.RulingStet || q.Reason != "steht im Haushalt" {
		t.Errorf("query %+v", q)
	}
	b.press("Escape")
	if b.inDeskWork() || !b.bench.Visible() {
		t.Error("Escape does not lead back")
	}
}

func TestContactSearchAndCorrection(t *testing.T) {
	b := at(t, "5000 Radfahrern")
	b.typedRune('l')
	b.fill("Tiefbauamt", "Woher?", "", "")
	b.confirm()
	if k := b.kase.Contacts; len(k) != 1 || k[0].Who != "Tiefbauamt" || !k[0].About(b.claim) {
		t.Errorf("contacts %+v (%s)", k, b.said())
	}
	b.typedRune('o')
	b.fill("Archiv", "Zählung", "2021-03-05")
	b.confirm()
	if s := b.kase.Searched(b.claim); len(s) != 1 || s[0].On != "2021-03-05" {
		t.Errorf("searches %+v (%s)", s, b.said())
	}
	b.doDeskWork(model.DoCorrect, model.DeskEntry{})
	b.fill("5000", "4000", "Seite 2", "2021-03-09")
	b.confirm()
	if k := b.kase.Corrections; len(k) != 1 || k[0].Right != "4000" || k[0].Claim != "" {
		t.Errorf("corrections %+v (%s)", k, b.said())
	}
}

func TestChecklistAndItsTemplate(t *testing.T) {
	b := opened(t)
	var kept []string
	b.KeepChecklist = func(steps []string) error { kept = steps; return nil }
	b.doDeskWork(model.DoStart, model.DeskEntry{})
	if n := len(b.kase.Steps); n != len(desk.UsualSteps(b.Words)) {
		t.Errorf("%d steps", n)
	}
	b.doDeskWork(model.DoTick, model.DeskEntry{ID: b.kase.Steps[0].ID})
	if !b.kase.Steps[0].Done {
		t.Error("not ticked")
	}
	b.doDeskWork(model.DoSteps, model.DeskEntry{})
	b.fill("Namen\nZahlen")
	for _, o := range test.LaidOutObjects(b.win.Canvas().Overlays().Top()) {
		if c, ok := o.(*widget.Check); ok {
			c.SetChecked(true)
		}
	}
	b.confirm()
	if len(kept) != 2 || len(b.kase.Steps) != 3 || len(b.template()) != 2 {
		t.Errorf("template %q, steps %+v", kept, b.kase.Steps)
	}
}

// A blind reader sees none of the first findings, sets findings of their own beside them,
// and cannot change the case.
func TestBlindSecondReading(t *testing.T) {
	b := at(t, "4,2 Millionen")
	b.decide(claims.CheckSo, desk.Decision{Kind: claims.FindingDisputed, Reasoning: "5,1"})
	if err := b.desk.Fetch(t.Context(), b.kase.Case.ID, []claims.ID{b.kase.Sources[0].ID}, nil); err != nil {
		t.Fatal(err)
	}
	b.again()
	b.askReader()
	b.fill("Bert Zweit")
	b.confirm()
	if !b.reading() || len(b.kase.Findings) != 0 || b.current().State != claims.StateOpen {
		t.Fatalf("the reader sees %+v (%s)", b.kase.Findings, b.said())
	}
	if !strings.Contains(b.state.Text, "Bert Zweit") {
		t.Errorf("the window says %q", b.state.Text)
	}
	b.typedRune('v')
	if f := b.kase.Finding(b.claim, claims.CheckSo); f == nil || f.Kind != claims.FindingVerified || f.By != "Bert Zweit" {
		t.Errorf("own finding %+v (%s)", f, b.said())
	}
	before := b.whole
	for _, key := range "ntmfloqcpwa" {
		b.typedRune(key)
	}
	b.press("Delete")
	b.undo()
	b.askDate()
	b.fetchAll()
	b.fetch([]claims.ID{b.kase.Sources[0].ID})
	b.askAttachment("", "")
	b.askTyped("", "")
	b.ledger.Sheet.OnRank(b.kase.Sources[0].ID, claims.RankPrimary)
	b.doDeskWork(model.DoStart, model.DeskEntry{})
	b.doDeskWork(model.DoCorrect, model.DeskEntry{})
	if len(b.whole.Sources) != len(before.Sources) || b.whole.Sources[0].Rank != "" || len(b.busy) > 0 {
		t.Errorf("the reader could change the sources: %+v", b.whole.Sources)
	}
	if b.asking() || len(b.whole.Claims) != len(before.Claims) || len(b.whole.Steps) > 0 || b.whole.Claim(b.claim).State != before.Claim(b.claim).State {
		t.Error("the reader could change the case")
	}
	for _, c := range model.DeskWork(b.told(), b.Words) {
		if c.Name != "contacts" && len(c.Entries)+len(c.Intro) > 0 {
			t.Errorf("the room tells of %s: %+v", c.Name, c)
		}
	}
	b.addSources([]string{"https://amt.example/fehlt.html?2"})
	if len(b.whole.Sources) != len(before.Sources)+1 {
		t.Errorf("the reader cannot add a source: %s", b.said())
	}
	b.askReader()
	if b.reading() || b.kase.Finding(b.claim, claims.CheckSo).Kind != claims.FindingDisputed || len(b.kase.Reviews) != 1 || !b.kase.Reviews[0].Blind {
		t.Errorf("afterwards: %+v, %+v", b.kase.Findings, b.kase.Reviews)
	}
	if a := b.kase.Agreements(); len(a) != 1 || a[0].Agreed != 0 {
		t.Errorf("agreement %+v", a)
	}
}

// With the findings in view the card says what the first reader found.
func TestSecondReadingWithTheFindings(t *testing.T) {
	b := at(t, "4,2 Millionen")
	b.decide(claims.CheckSo, desk.Decision{Kind: claims.FindingDisputed, Reasoning: "5,1"})
	b.second = second{"Bert", false}
	b.again()
	if got := b.firstFinding(b.claim, claims.CheckSo); !strings.Contains(got, "Eva Muster") || !strings.Contains(got, "5,1") {
		t.Errorf("the card says %q", got)
	}
	b.signOff()
	b.confirm()
	if len(b.whole.Standing(b.claim)) != 1 {
		t.Errorf("signed %+v (%s)", b.whole.SignOffs, b.said())
	}
	if len(b.dialogs) > 0 {
		if _, ok := b.dialogs[0].(*dialog.ConfirmDialog); ok {
			t.Errorf("still asking: %q", b.said())
		}
	}
}

func TestTableAsksForItsMapping(t *testing.T) {
	b := opened(t)
	sheet, err := desk.ReadTable(strings.NewReader("Aussage;Stand\nDer Umbau kostete 4,2 Millionen Euro und dauerte acht Monate;strittig\nfehlt;strittig\n"))
	if err != nil {
		t.Fatal(err)
	}
	b.askMapping("liste.csv", sheet)
	b.confirm()
	if f := b.kase.Finding(b.about("4,2 Millionen"), claims.CheckSo); f == nil || f.Kind != claims.FindingDisputed {
		t.Errorf("finding %+v (%s)", f, b.said())
	}
	if len(b.dialogs) != 1 {
		t.Error("the row that is left out is not shown")
	}
}
