package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// A case goes to a colleague and comes back with another finding: it is merged, both
// findings stand side by side, and the button for the other one sets it.
func TestCaseFileThereAndBack(t *testing.T) {
	ada, bert := opened(t), newBench(t)
	folder := t.TempDir()
	there, back := filepath.Join(folder, "hin.tickmark"), filepath.Join(folder, "zurück.TICKMARK")
	id, claim := ada.kase.Case.ID, ada.about("4,2 Millionen")
	ada.writeCase(id, there, "")
	ada.until("the file is written", func() bool { return ada.said() == ada.Words.T("gui.export.written", there) })
	bert.open(desk.Input{From: there})
	bert.until("the case is in view", func() bool { return bert.kase != nil && bert.kase.Case.ID == id })
	if said := bert.said(); said != bert.Words.T("gui.import.new", 1, ada.kase.Case.Title) {
		t.Errorf("the bar says %q", said)
	}

	decide := func(b *bench, kind claims.FindingKind, why string) {
		t.Helper()
		if err := b.Desk.Decide(t.Context(), id, claim, claims.CheckSo, desk.Decision{Kind: kind, Reasoning: why}); err != nil {
			t.Fatal(err)
		}
	}
	decide(ada, claims.FindingAuthor, "laut Autorin")
	decide(bert, claims.FindingDisputed, "das Amt sagt 5,1")
	bert.writeCase(id, back, "")
	bert.until("the file is written", func() bool { return bert.said() == bert.Words.T("gui.export.written", back) })
	ada.readCase(back)
	ada.until("the conflict is shown", ada.asking)
	if said := ada.said(); said != ada.Words.T("gui.import.merged", 1, 0, 0, 0)+"\n"+ada.Words.T("gui.import.conflicts", 1) {
		t.Errorf("the bar says %q", said)
	}
	var told string
	var take *widget.Button
	for _, o := range test.LaidOutObjects(ada.win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widget.Label:
			told += o.Text
		case *widget.Button:
			if o.Text == ada.Words.T("gui.conflicts.other") {
				take = o
			}
		}
	}
	if !strings.Contains(told, "laut Autorin") || !strings.Contains(told, "das Amt sagt 5,1") || take == nil {
		t.Fatalf("shown is %q", told)
	}
	test.Tap(take)
	if f := ada.kase.Finding(claim, claims.CheckSo); f.Kind != claims.FindingDisputed || len(ada.kase.Case.Conflicts) != 0 {
		t.Errorf("the finding is %+v, in conflict is %v", f, ada.kase.Case.Conflicts)
	}
}

// A case file that cannot be written or read is said, and leaves nothing behind.
func TestCaseFileFails(t *testing.T) {
	b := opened(t)
	folder := t.TempDir()
	lost := filepath.Join(folder, "nirgends", "fall.tickmark")
	b.writeCase(b.kase.Case.ID, lost, "")
	b.until("it is said", func() bool { return strings.Contains(b.said(), lost) })
	path := filepath.Join(folder, "kaputt.tickmark")
	if err := os.WriteFile(path, []byte("Der Hafen ist voll."), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(desk.Input{From: path})
	b.until("it is refused", func() bool { return b.said() == b.Words.T("casefile.no_archive") })
	b.showConflicts()
	if b.asking() || b.said() != b.Words.T("gui.conflicts.none") {
		t.Errorf("the bar says %q", b.said())
	}
}
