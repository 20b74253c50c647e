package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// newerText is what the bridge article says a day later.
const newerText = `Brücke wieder offen

Die Brücke über die Leine ist seit Mittwoch wieder offen. Der Umbau kostete 5,1 Millionen Euro und dauerte acht Monate.

Der Radweg auf der Brücke ist jetzt drei Meter breit. Das Tiefbauamt rechnet mit 5000 Radfahrern am Tag.`

// overlay is the text in the dialog on top, and its button with that text.
func (b *bench) overlay(button string) (text string, found *widget.Button) {
	b.t.Helper()
	top := b.win.Canvas().Overlays().Top()
	if top == nil {
		return "", nil
	}
	for _, o := range test.LaidOutObjects(top) {
		switch o := o.(type) {
		case *widget.Label:
			text += o.Text + "\n"
		case *widget.RichText:
			text += o.String() + "\n"
		case *widget.Button:
			if o.Text == button {
				found = o
			}
		}
	}
	return text, found
}

// A newer text comes into force: what it changed is shown, the claim that reads otherwise
// is on the list of those, and its card shows both readings.
func TestNewerText(t *testing.T) {
	b := opened(t)
	cost, planned := b.about("4,2 Millionen"), b.about("früher fertig")
	if err := b.Desk.Decide(t.Context(), b.kase.Case.ID, cost, claims.CheckSo, desk.Decision{Kind: claims.FindingVerified, Reasoning: "Haushalt"}); err != nil {
		t.Fatal(err)
	}
	b.again()
	b.askNewer()
	if _, way := b.overlay(b.Words.T("gui.newer.paste")); way == nil {
		t.Error("it cannot be pasted")
	}
	b.dialogs[0].Hide()
	b.bringNewer(b.kase.Case.ID, desk.Input{Text: newerText})
	b.until("the newer text is in view", func() bool { return b.kase.Case.Version() == 2 && b.asking() })
	if !strings.Contains(b.said(), b.Words.T("version.number", 2)[1:]) {
		t.Errorf("the bar says %q", b.said())
	}
	b.until("what has changed is shown", func() bool {
		text, _ := b.overlay("")
		return strings.Contains(text, "5,1") && strings.Contains(text, "4,2") && strings.Contains(text, "früher fertig")
	})
	b.dialogs[0].Hide()

	rows := model.Rows(b.kase, model.Filter{Show: model.ShowChanged}, b.Words)
	if len(rows) == 0 || rows[0].Claim != cost && rows[len(rows)-1].Claim != cost || !strings.Contains(model.Findings(b.kase, b.kase.Claim(cost), b.Words), b.Words.T("version.number", 1)) {
		t.Errorf("changed are %+v", rows)
	}
	b.choose(cost)
	card := ""
	for _, o := range test.LaidOutObjects(b.card.CanvasObject.(fyne.Widget)) {
		if r, ok := o.(*widget.RichText); ok {
			card += r.String() + "\n"
		}
	}
	if !strings.Contains(card, "4,2 Millionen") || !strings.Contains(card, "5,1 Millionen") {
		t.Errorf("the card shows %q", card)
	}
	// The key that the finding was set with confirms it, and does not take it back.
	b.typedRune('v')
	if f := b.kase.Finding(cost, claims.CheckSo); f == nil || f.Version != 0 || b.kase.Claim(cost).State != claims.StateDone {
		t.Errorf("confirmed, the finding is %+v", f)
	}
	if rows := model.Rows(b.kase, model.Filter{Show: model.ShowVanished}, b.Words); len(rows) == 0 || b.kase.Claim(planned).LastIn != 1 {
		t.Errorf("vanished are %+v", rows)
	}
	b.choose(planned)
	b.undo()
	b.undo()
	if b.kase.Case.Version() != 1 || b.kase.Claim(planned).Vanished() {
		t.Error("undo does not bring the earlier text back")
	}
}

// A file that reads otherwise than when it was opened may be a newer text of that case.
func TestSamePlaceIsAskedAbout(t *testing.T) {
	for _, answer := range []string{"gui.newer.of", "gui.newer.new_case"} {
		b := newBench(t)
		path := filepath.Join(t.TempDir(), "artikel.txt")
		write := func(s string) {
			t.Helper()
			if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		write(newerText)
		b.open(desk.Input{From: path})
		b.until("the article is open", func() bool { return b.kase != nil })
		first := b.kase.Case.ID
		moves := b.moves
		b.open(desk.Input{From: path})
		b.until("the same case is open", func() bool { return b.moves > moves && b.kase.Case.ID == first })
		write(strings.Replace(newerText, "5,1", "5,3", 1))
		b.open(desk.Input{From: path})
		b.until("the question is asked", b.asking)
		words := b.Words.T(answer)
		if answer == "gui.newer.of" {
			words = b.Words.T(answer, 1)
		}
		_, yes := b.overlay(words)
		if yes == nil {
			t.Fatalf("there is no button %q", words)
		}
		yes.OnTapped()
		switch answer {
		case "gui.newer.of":
			b.until("it is the newer text", func() bool { return b.kase != nil && b.kase.Case.ID == first && b.kase.Case.Version() == 2 })
		default:
			b.until("it is a case of its own", func() bool { return b.kase != nil && b.kase.Case.ID != first && b.kase.Case.Version() == 1 })
		}
	}
}
