package panes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/model"
)

// standings are rows of every standing, with and without what stands aside.
var standings = []model.LedgerRow{
	{Source: "a", Standing: model.StandingHeld, Name: "S1  Mitteilung des Tiefbauamts", Note: "amt.example  ·  festgehalten 3. März 2026, 9:00 Uhr", Rank: "Primärquelle", Ties: "Aussagen: 2"},
	{Source: "b", Standing: model.StandingFailed, Name: "S2  amt.example/akten/7", Note: "amt.example hat unter dieser Adresse keine Seite (Status 404), und dieser Satz ist lang genug, um abgeschnitten zu werden."},
	{Source: "c", Standing: model.StandingChanged, Name: "S3  Bericht", Note: "blatt.example  ·  Wörter fehlen", Ties: "= S1"},
	{Source: "d", Standing: model.StandingDead, Name: "S4  Startseite", Note: "blatt.example"},
	{Source: "e", Standing: model.StandingFetching, Name: "S5  blatt.example", Note: "wird abgerufen"},
	{Source: "f", Standing: model.StandingWaiting, Name: "S6  blatt.example/b", Note: "nicht abgerufen"},
}

// sheet is a source about which there is everything to show.
var sheet = model.SourceView{
	Source: "c", Title: "S3  Bericht", Address: "https://blatt.example/bericht", State: "Wörter, auf die sich eine Aussage stützt, fehlen", Failed: true, Web: true,
	Suggested: claims.RankSecondary, Suggestion: "Sieht nach einer Sekundärquelle aus.", Ties: "Hat den Text von S1.",
	Changed: "Die Seite hat sich geändert:",
	Passages: []model.PassageView{
		{Claim: "k", Text: "Der Umbau kostete 5,1 Millionen Euro.", Diff: []claims.DiffPart{{Op: "=", Text: "kostete"}, {Op: "-", Text: "5,1"}, {Op: "+", Text: "6,3"}, {Op: "=", Text: "Millionen"}}},
		{Claim: "l", Text: "Der Radweg ist drei Meter breit.", Quote: "drei Meter"},
	},
	Captures:    []model.CaptureRow{{Capture: "2", OK: true, What: "4. März 2026", Note: "300 Bytes"}, {Capture: "1", What: "3. März 2026", Note: "Zeitüberschreitung"}},
	Typeable:    "2",
	Attachable:  "2",
	Attachments: []model.AttachmentRow{{ID: "x", Name: "bild.png", Note: "angefügt 4. März 2026"}},
}

func newLedger(t *testing.T) *Ledger {
	t.Helper()
	dressed(t)
	p := NewLedger(de, widget.NewLabel("Quellen"))
	shown(t, p.CanvasObject, 1000, 640)
	p.Show(newSample(t).now(), standings, nil)
	return p
}

func TestLedgerLooks(t *testing.T) {
	p := newLedger(t)
	p.Select("c")
	p.Sheet.Show(sheet)
	w := shown(t, p.CanvasObject, 1000, 900)
	w.Resize(fyne.NewSize(1000, 901)) // words have wrapped at the first width
	test.AssertRendersToMarkup(t, "ledger.xml", w.Canvas())
}

// The words of a row have the room of what would stand aside, where nothing does.
func TestLedgerRowGivesItsRoom(t *testing.T) {
	dressed(t)
	with, without := newLedgerRow().(*ledgerRow), newLedgerRow().(*ledgerRow)
	with.show(standings[0])
	without.show(standings[1])
	for _, r := range []*ledgerRow{with, without} {
		shown(t, r, 600, 60)
	}
	if a, b := with.note.Size().Width, without.note.Size().Width; b < a+150 {
		t.Errorf("the note is %v wide beside a rank and %v without", a, b)
	}
	without.show(standings[0]) // lists use rows again
	if without.note.Size().Width != with.note.Size().Width {
		t.Error("a row that is used again keeps the width of the one before")
	}
	if got := without.AccessibilityLabel(); got != "S1  Mitteilung des Tiefbauamts. amt.example  ·  festgehalten 3. März 2026, 9:00 Uhr. Primärquelle. Aussagen: 2" {
		t.Errorf("it is read as %q", got)
	}
}

func TestLedgerByKeys(t *testing.T) {
	p := newLedger(t)
	var chosen []claims.ID
	p.OnSource = func(id claims.ID) { chosen = append(chosen, id); p.Select(id) }
	p.Select("a")
	if len(chosen) != 0 {
		t.Error("what the program selects is told as the user's choice")
	}
	p.listKey(&fyne.KeyEvent{Name: fyne.KeyUp}) // there is none above
	p.listKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.listKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if len(chosen) != 2 || chosen[1] != "c" || p.Shown() != "c" {
		t.Errorf("chosen are %v", chosen)
	}
	passed := false
	p.OnKey = func(e *fyne.KeyEvent) bool { passed = e.Name == fyne.KeyEscape; return true }
	if p.listKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); !passed {
		t.Error("another key is not passed on")
	}
}

// Every button of the sheet does its own thing, for the source and capture in view.
func TestSourceSheetCalls(t *testing.T) {
	p := newLedger(t)
	s := p.Sheet
	var told []string
	one := func(what string) func(claims.ID) {
		return func(id claims.ID) { told = append(told, what+" "+string(id)) }
	}
	two := func(what string) func(claims.ID, claims.ID) {
		return func(a, b claims.ID) { told = append(told, what+" "+string(a)+" "+string(b)) }
	}
	s.OnFetch, s.OnCopies, s.OnKeep, s.OnRead, s.OnDetach, s.OnClaim, s.OnCapture = one("fetch"), one("copies"), one("keep"), one("read"), one("detach"), one("claim"), one("capture")
	s.OnAttach, s.OnType = two("attach"), two("type")
	s.OnRank = func(id claims.ID, r claims.Rank) { told = append(told, "rank "+string(id)+" "+string(r)) }
	s.Show(sheet)
	for key, want := range map[string]string{"gui.ledger.again": "fetch c", "gui.ledger.copies": "copies c", "gui.ledger.keep": "keep c", "gui.ledger.read": "read c",
		"gui.ledger.attach": "attach c 2", "gui.ledger.type": "type c 2", "gui.ledger.take": "rank c secondary", "": "detach x"} {
		told = nil
		tapButton(t, s.CanvasObject, key)
		if len(told) != 1 || told[0] != want {
			t.Errorf("%q told %v, want %q", key, told, want)
		}
	}
	told = nil
	for _, o := range test.LaidOutObjects(s.CanvasObject) {
		if c, ok := o.(*choice); ok {
			test.Tap(c)
		}
	}
	if len(told) != 4 || told[0] != "claim k" || told[1] != "claim l" || told[2] != "capture 2" || told[3] != "capture 1" {
		t.Errorf("rows told %v", told)
	}
	told = nil
	s.Show(model.SourceView{})
	if len(test.LaidOutObjects(s.CanvasObject)) == 0 || len(told) != 0 {
		t.Error("without a source nothing is said")
	}
}

// tapButton taps the button with these words, "" for the one without any.
func tapButton(t *testing.T, in fyne.CanvasObject, key string) {
	t.Helper()
	text := ""
	if key != "" {
		text = de.T(key)
	}
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*widget.Button); ok && b.Text == text {
			test.Tap(b)
			return
		}
	}
	t.Errorf("there is no button %q", text)
}
