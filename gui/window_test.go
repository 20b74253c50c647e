package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func (b *bench) press(name fyne.KeyName) { b.typedKey(&fyne.KeyEvent{Name: name}) }

func TestOpenChooseDecideUndo(t *testing.T) {
	b := opened(t)
	if b.Window.Window().Title() != "Brücke wieder offen – Tickmark" || b.current() == nil {
		t.Fatalf("opened, the title is %q and the claim in view %v", b.Window.Window().Title(), b.claim)
	}
	cost := b.about("4,2 Millionen")
	b.tapped(0, []string{string(cost)})
	if b.claim != cost || b.article.Current() != string(cost) {
		t.Fatalf("a click on a claim brings %q into view", b.claim)
	}
	finding := func() claims.FindingKind {
		if f := b.kase.Finding(cost, claims.CheckSo); f != nil {
			return f.Kind
		}
		return ""
	}
	for r, want := range map[rune]claims.FindingKind{'v': claims.FindingVerified, 'X': claims.FindingDisputed, '3': claims.FindingContext, '7': claims.FindingNotFact} {
		b.typedRune(r)
		if finding() != want {
			t.Errorf("%c sets %q, want %q", r, finding(), want)
		}
	}
	b.typedRune('0')
	if finding() != "" {
		t.Errorf("0 leaves %q", finding())
	}
	b.typedRune('x')
	b.undo()
	if finding() != "" || !strings.Contains(b.said(), "4,2 Millionen") {
		t.Errorf("undone, the finding is %q and the bar says %q", finding(), b.said())
	}
	b.redo()
	if finding() != claims.FindingDisputed {
		t.Errorf("redone, the finding is %q", finding())
	}
	b.redo()
	if b.said() != b.Words.T("gui.redo.nothing") {
		t.Errorf("with nothing to redo the bar says %q", b.said())
	}
	b.press(fyne.KeyEscape)
	if b.said() != "" {
		t.Errorf("Escape leaves %q", b.said())
	}
}

func TestKeysMoveThroughTheList(t *testing.T) {
	b := opened(t)
	rows := b.list.Rows()
	b.choose(rows[0].Claim)
	b.typedRune('j')
	b.press(fyne.KeyDown)
	if b.claim != rows[2].Claim {
		t.Errorf("two steps down is %q", b.claim)
	}
	b.typedRune('k')
	b.press(fyne.KeyUp)
	b.press(fyne.KeyUp)
	if b.claim != rows[0].Claim {
		t.Errorf("three steps up is %q", b.claim)
	}
	b.typedRune('v')
	b.choose(rows[1].Claim)
	b.done()
	if b.kase.Claim(rows[1].Claim).State != claims.StateDone || b.claim != rows[2].Claim {
		t.Errorf("done, the claim in view is %q", b.claim)
	}
}

func TestClaimsAreAddedSplitMergedDropped(t *testing.T) {
	b := opened(t)
	n := len(b.list.Rows())
	b.typedRune('a')
	if b.said() != b.Words.T("desk.nothing_selected") {
		t.Errorf("without a selection, adding says %q", b.said())
	}
	first := b.list.Rows()[1]
	b.choose(first.Claim)
	b.press(fyne.KeyDelete)
	if len(b.list.Rows()) != n-1 || !b.kase.Claim(first.Claim).Dropped || b.claim == first.Claim {
		t.Errorf("dropped, there are %d claims and %q is in view", len(b.list.Rows()), b.claim)
	}
	k := b.current()
	b.caret = b.kase.Words.Pos(strings.Index(b.kase.Text, k.Anchor.Quote)) + strings.IndexByte(k.Anchor.Quote, ' ') + 1
	b.typedRune('t')
	if len(b.list.Rows()) != n {
		t.Errorf("split, there are %d claims (%q)", len(b.list.Rows()), b.said())
	}
	b.typedRune('m')
	if len(b.list.Rows()) != n-1 {
		t.Errorf("merged, there are %d claims (%q)", len(b.list.Rows()), b.said())
	}
}

func TestLettersTypedInAFieldDecideNothing(t *testing.T) {
	b := opened(t)
	before := len(b.kase.Findings)
	b.typedRune('r')
	test.Type(b.Window.Window().Canvas().Focused(), "vx17 nicht belegt")
	b.card.Flush()
	if len(b.kase.Findings) != before {
		t.Errorf("typing in a field set %d findings", len(b.kase.Findings)-before)
	}
}

func TestKeysDoNotReachTheCaseBehindADialog(t *testing.T) {
	b := opened(t)
	b.askDate()
	b.typedRune('v')
	b.press(fyne.KeyDelete)
	b.undo()
	if entries, _ := b.desk.History(b.ctx, b.kase.Case.ID); len(entries) != 1 {
		t.Errorf("keys typed at a dialog did %d things to the case behind it", len(entries)-1)
	}
	b.press(fyne.KeyEscape)
	if b.asking() {
		t.Error("Escape does not close the dialog")
	}
}

func TestDateIsChangedByHand(t *testing.T) {
	b := opened(t)
	if !strings.Contains(b.date.Text(), "4. März 2021") {
		t.Errorf("the date line says %q", b.date.Text())
	}
	answer := func(s string) {
		t.Helper()
		b.askDate()
		e := b.Window.Window().Canvas().Focused().(*dialogEntry)
		e.SetText(s)
		e.OnSubmitted(s)
	}
	answer("2021-03-05")
	b.until("it is set", func() bool { return b.kase.Case.Article.Date != "2021-03-04" })
	if b.kase.Case.Article.Date != "2021-03-05" || !strings.Contains(b.date.Text(), "5. März 2021") {
		t.Errorf("set to the 5th, the date line says %q", b.date.Text())
	}
	answer("gestern")
	b.until("it is refused", func() bool { return b.said() != "" })
	if b.said() != b.Words.T("desk.no_date", "gestern") || b.kase.Case.Article.Date != "2021-03-05" {
		t.Errorf("for no date it says %q", b.said())
	}
}

func TestNothingIsFetchedUnasked(t *testing.T) {
	b := newBench(t)
	b.open(desk.Input{From: article})
	b.until("it is asked", b.asking)
	if len(b.kase.Captures) != 0 {
		t.Fatal("a page was fetched before anybody said so")
	}
	b.press(fyne.KeyReturn)
	b.until("both sources were tried", func() bool { return len(b.kase.Captures) == 2 && len(b.busy) == 0 })
	b.until("the failure is told", func() bool { return b.said() == b.Words.T("gui.fetch.failed", 1, 2) })
	cost := b.about("4,2 Millionen")
	b.choose(cost)
	b.until("the source that has most to say is shown", func() bool { return b.evidence.Source() == b.kase.Sources[0].ID })
	b.fetchWaiting()
	b.until("the failed one is tried again", func() bool { return len(b.kase.Captures) == 3 && len(b.busy) == 0 })
}

func TestWordsOfASourceAreAttached(t *testing.T) {
	b := newBench(t)
	b.open(desk.Input{From: article})
	b.until("it is asked", b.asking)
	b.press(fyne.KeyReturn)
	b.until("fetched", func() bool { return len(b.kase.Captures) == 2 && len(b.busy) == 0 })
	cost := b.about("4,2 Millionen")
	b.choose(cost)
	b.until("its text is shown", func() bool {
		return b.evidence.Capture() == b.kase.Latest(b.kase.Sources[0].ID).ID && b.evidence.Best() != ""
	})
	b.typedRune('c')
	if b.said() != b.Words.T("desk.nothing_selected_in_source") {
		t.Errorf("with nothing selected it says %q", b.said())
	}
	b.evidence.ShowPlace(claims.Span{Start: 30, End: 60})
	b.typedRune('c')
	cited := b.kase.Cited(cost)
	if len(cited) != 1 || cited[0].Role != claims.RoleContradicts {
		t.Fatalf("attached: %+v (%q)", cited, b.said())
	}
	b.showCited(cited[0])
	b.queue.drain()
	b.card.OnUncite(cited[0].ID)
	if len(b.kase.Cited(cost)) != 0 {
		t.Error("taken back, it is still there")
	}
}

func TestBadInputIsSaidInTheBar(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "leer.txt")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]desk.Input{
		"missing file":   {From: "/nirgends/artikel.txt"},
		"a folder":       {From: t.TempDir()},
		"empty file":     {From: empty},
		"unknown scheme": {From: "gopher://zeitung.example/"},
		"no network":     {From: "https://anderswo.example/artikel.html"},
		"page not there": {From: "https://zeitung.example/fehlt.html"},
		"empty paste":    {Text: " \n "},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.open(in)
			b.until("it is said", func() bool { return b.said() != "" })
			if said := b.said(); strings.Contains(said, "%!") || strings.HasPrefix(said, "fetch.") || strings.HasPrefix(said, "read.") {
				t.Errorf("it says %q", said)
			}
			if b.kase != nil || !b.rooms.Objects[0].Visible() {
				t.Error("the library is not in view any more")
			}
		})
	}
}

func TestBadInputKeepsTheCaseInView(t *testing.T) {
	b := opened(t)
	was := b.kase.Case.ID
	b.open(desk.Input{From: "/nirgends/artikel.txt"})
	b.until("it is said", func() bool { return b.said() != "" })
	if b.kase == nil || b.kase.Case.ID != was {
		t.Error("the case is not in view any more")
	}
}

func TestDroppedFiles(t *testing.T) {
	b := newBench(t)
	folder := t.TempDir()
	var uris []fyne.URI
	for name, text := range map[string]string{"a.txt": "Die Brücke kostete 4 Millionen Euro.", "b.txt": "Der Turm ist 90 Meter hoch.", "c.txt": ""} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		uris = append(uris, storage.NewFileURI(path))
	}
	b.dropped(nil)
	b.dropped(uris)
	b.until("the bad one is told", func() bool { return b.said() != "" })
	if cases, err := b.desk.Cases(b.ctx); err != nil || len(cases) != 2 || b.kase != nil {
		t.Fatalf("of three files, one of them empty, %d became cases (%v)", len(cases), err)
	}
	// On a case they are sources, and all of them are fetched.
	b.open(desk.Input{From: uris[0].Path()})
	b.open(desk.Input{Text: "Am 3. März 2021 wurde die Brücke geöffnet."})
	b.until("the pasted text is open", func() bool { return b.kase != nil })
	b.dropped(uris)
	b.until("all three were read", func() bool { return len(b.kase.Captures) == 3 && len(b.busy) == 0 })
}

func TestLibraryAndBack(t *testing.T) {
	b := opened(t)
	id := b.kase.Case.ID
	last := b.list.Rows()[2].Claim
	b.choose(last)
	b.showLibrary()
	if b.kase != nil || b.bench.Visible() || b.Window.Window().Title() != "Tickmark" {
		t.Error("the library is not all that is in view")
	}
	b.typedRune('v') // there is nothing to decide here
	b.showCase(id)
	b.until("the case is in view", func() bool { return b.kase != nil })
	if b.claim != last {
		t.Errorf("back in the case, %q is in view, not the claim that was left", b.claim)
	}
	b.showCase("gibt-es-nicht")
	b.until("it is said", func() bool { return b.said() != "" })
	if b.kase == nil || b.kase.Case.ID != id || b.said() == "" {
		t.Errorf("a case that is not there is said with %q", b.said())
	}
}

func TestWhatWasTypedIsKeptAtTheEnd(t *testing.T) {
	b := opened(t)
	id, k := b.kase.Case.ID, b.claim
	b.typedRune('5')
	b.typedRune('r')
	test.Type(b.Window.Window().Canvas().Focused(), "kein Beleg gefunden")
	b.end() // as after a signal: the window was not closed first
	c, err := b.desk.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, f := range c.Findings {
		found = found || f.Claim == k && f.Reasoning == "kein Beleg gefunden"
	}
	if !found {
		t.Errorf("what was typed last is lost: %+v", c.Findings)
	}
}

func TestDialogs(t *testing.T) {
	b := opened(t)
	b.typedRune('v')
	for name, show := range map[string]func(){"history": b.showHistory, "keys": b.showKeys, "about": b.showAbout, "report": b.askReport,
		"source": b.askSource, "paste": b.openPasted, "address": b.openURL, "file": b.openFile,
		"capture": func() {
			b.showSourceRecord(claims.Capture{Source: b.kase.Sources[0].ID, Requested: "https://a.example/"})
		},
		"record": b.showArticleRecord, "zone": b.askZone} {
		show()
		if !b.asking() {
			t.Errorf("%s shows nothing", name)
			continue
		}
		b.press(fyne.KeyEscape)
		if b.asking() {
			t.Errorf("Escape does not close %s", name)
		}
	}
}

// TestKeysReachTheCaseThatIsOpened holds that what had the keys in the library does not
// go on taking them unseen.
func TestKeysReachTheCaseThatIsOpened(t *testing.T) {
	b := opened(t)
	c := b.whole
	b.showLibrary()
	b.findEverywhere()
	if b.win.Canvas().Focused() == nil {
		t.Fatal("the search takes no keys")
	}
	b.enter(c)
	if f := b.win.Canvas().Focused(); f != nil {
		t.Errorf("the keys go to %T", f)
	}
}
