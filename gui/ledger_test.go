package gui

import (
	"context"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// shownIn is all that labels and texts in an object say, one after another.
func shownIn(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, o := range test.LaidOutObjects(o) {
		switch o := o.(type) {
		case *widget.Label:
			b.WriteString(o.Text + "\n")
		case *widget.RichText:
			b.WriteString(o.String() + "\n")
		}
	}
	return b.String()
}

// standing is where a source stands in the ledger.
func (b *bench) standing(source claims.ID) model.Standing {
	for _, r := range model.Ledger(b.kase, b.busy, b.ledger.changed(), b.ledger.origins, b.Words) {
		if r.Source == source {
			return r.Standing
		}
	}
	return -1
}

// The page that a finding rests on is edited. Fetching everything again from the room of
// the sources says so, opens the claim again, and shows word by word what is different.
func TestFetchedAgainFromTheLedger(t *testing.T) {
	office := fstest.MapFS{"bruecke.html": pages["amt.example"].(fstest.MapFS)["bruecke.html"]}
	web := maps.Clone(pages)
	web["amt.example"] = office
	b := newBenchOn(t, web)
	b.open(desk.Input{From: article})
	b.until("the hosts are asked about", func() bool { return b.kase != nil && b.asking() })
	if said := shownIn(b.win.Canvas().Overlays().Top()); !strings.Contains(said, "amt.example") || len(b.kase.Captures) > 0 {
		t.Errorf("before the first fetch is shown %q", said)
	}
	b.confirm()
	b.until("the sources are there", func() bool { return len(b.kase.Captures) == 2 && len(b.busy) == 0 })

	id, claim, source := b.kase.Case.ID, b.about("4,2 Millionen"), b.kase.Sources[0].ID
	err := b.desk.Decide(t.Context(), id, claim, claims.CheckSo, desk.Decision{Kind: claims.FindingDisputed,
		Evidence: &desk.Evidence{Source: source, Words: "die Kosten betragen 5,1 Millionen Euro", Role: claims.RoleContradicts}})
	if err != nil {
		t.Fatal(err)
	}
	page := string(office["bruecke.html"].Data)
	office["bruecke.html"] = &fstest.MapFile{Data: []byte(strings.Replace(page, "5,1 Millionen", "6,3 Millionen", 1))}

	b.again()
	b.showLedger()
	if !b.inLedger() || b.bench.Visible() {
		t.Fatal("the room of the sources is not in view")
	}
	b.fetchAll()
	b.confirm()
	b.until("the claim is open again", func() bool { return b.kase.Claim(claim).State == claims.StateReopened && len(b.busy) == 0 })
	b.until("the bar says so", func() bool { return b.said() == b.Words.T("gui.fetch.changed", 1) })
	b.until("the ledger says so", func() bool { return b.standing(source) == model.StandingChanged })
	sheet := shownIn(b.ledger.Sheet.CanvasObject)
	for _, want := range []string{"[−5,1]", "[+6,3]", b.Words.T("gui.ledger.changes"), "4,2 Millionen"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("%q is not in the sheet:\n%s", want, sheet)
		}
	}
	if f := b.kase.Finding(claim, claims.CheckSo); f == nil || f.Kind != claims.FindingDisputed {
		t.Errorf("the finding is %+v", f)
	}
	b.ledger.Sheet.OnClaim(claim)
	if b.inLedger() || b.claim != claim {
		t.Error("the claim is not in view on the desk")
	}
}

// archive is a desk whose archive answers what the test says, and counts the questions.
type archive struct {
	Desk
	copies []desk.Copy
	mu     sync.Mutex // guards what follows: jobs ask from goroutines of their own
	asked  int
	chosen []desk.Copy
}

func (a *archive) Copies(context.Context, claims.ID, claims.ID) ([]desk.Copy, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked++
	return a.copies, nil
}

func (a *archive) FetchCopy(_ context.Context, _, _ claims.ID, c desk.Copy, _ func(desk.Fetched)) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.chosen = append(a.chosen, c)
	return nil
}

// fetched are the copies that were fetched so far.
func (a *archive) fetched() []desk.Copy {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.chosen
}

// An archive learns of a page only after the user has read what it would learn, and
// agreed; then the user chooses the copy.
func TestArchiveIsAskedOnTheUsersWord(t *testing.T) {
	real := newBench(t)
	a := &archive{Desk: real.desk}
	b := over(t, a, real.desk)
	b.open(desk.Input{From: article})
	b.until("the article is open", func() bool { return b.kase != nil && b.asking() })
	b.dialogs[0].Hide()
	source := b.kase.Sources[0]

	b.askCopies(source.ID)
	if said := shownIn(b.win.Canvas().Overlays().Top()); !strings.Contains(said, source.URL) || !strings.Contains(said, "web.archive.org") {
		t.Errorf("the question is %q", said)
	}
	b.dialogs[0].Hide()
	if b.askCopies(source.ID); a.asked != 0 {
		t.Error("the archive was asked before the user agreed")
	}
	b.confirm()
	b.until("it says that there is none", func() bool { return b.said() == b.Words.T("gui.archive.none") })

	a.copies = []desk.Copy{{URL: "https://web.archive.org/web/20210304120000/" + source.URL, Taken: time.Date(2021, 3, 4, 12, 0, 0, 0, time.UTC)},
		{URL: "https://web.archive.org/web/20220304120000/" + source.URL, Taken: time.Date(2022, 3, 4, 12, 0, 0, 0, time.UTC)}}
	b.askCopies(source.ID)
	b.confirm()
	b.until("the copies are offered", b.asking)
	b.confirm()
	b.until("the nearest is fetched", func() bool { return len(a.fetched()) == 1 && len(b.busy) == 0 })
	if a.chosen[0] != a.copies[0] || a.asked != 2 {
		t.Errorf("chosen is %+v, asked %d times", a.chosen, a.asked)
	}
}

// While nothing may leave the machine, asking an archive says why nothing came.
func TestArchiveOffline(t *testing.T) {
	b := opened(t)
	b.askKeep(b.kase.Sources[0].ID)
	b.confirm()
	b.until("it is said", func() bool { return strings.Contains(b.said(), "amt.example") })
}

// The words of a picture are typed beside it, and the source then has a text.
func TestWordsOfAPicture(t *testing.T) {
	web := maps.Clone(pages)
	web["amt.example"] = fs.FS(fstest.MapFS{"bruecke.html": {Data: []byte("\x89PNG\r\n\x1a\n")}})
	b := newBenchOn(t, web)
	b.open(desk.Input{From: article})
	b.until("the article is open", func() bool { return b.kase != nil && b.asking() })
	b.confirm()
	b.until("the sources were fetched", func() bool { return len(b.kase.Captures) == 2 && len(b.busy) == 0 })
	b.showLedger()
	source := b.kase.Sources[0].ID
	b.showInLedger(source)
	view := model.NewSourceView(b.kase, source, false, false, nil, nil, b.Words)
	if view.Typeable == "" || b.standing(source) != model.StandingFailed {
		t.Fatalf("the picture is shown as %+v", view)
	}
	b.ledger.Sheet.OnType(source, view.Typeable)
	entry := b.win.Canvas().Focused().(*dialogEntry)
	entry.SetText("Die Kosten betragen 5,1 Millionen Euro.")
	b.confirm()
	if k := b.kase.Latest(source); !k.OK() || b.standing(source) != model.StandingHeld {
		t.Errorf("the source is %+v", k)
	}
	if rows := model.CaptureRows(b.kase, source, b.Words); len(rows) != 2 || !slices.ContainsFunc(rows, func(r model.CaptureRow) bool { return !r.OK }) {
		t.Errorf("the capture without words did not stay: %+v", rows)
	}
}

// What left the machine and what was left out is there to read, in any state.
func TestListsOfTheLedger(t *testing.T) {
	b := opened(t)
	b.showRequests()
	if said := shownIn(b.win.Canvas().Overlays().Top()); !strings.Contains(said, b.Words.T("gui.requests.about")) {
		t.Errorf("the requests are %q", said)
	}
	b.dialogs[0].Hide()
	b.showLeftOut()
	if said := shownIn(b.win.Canvas().Overlays().Top()); !strings.Contains(said, b.Words.T("gui.left_out.about", 0)) {
		t.Errorf("left out is %q", said)
	}
}
