package gui

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestReportIsMadeBeforeAnyFileIsTouched(t *testing.T) {
	b := opened(t)
	b.makeReport("md", "de", claims.Disclosure{})
	b.until("it asks where", b.asking)
	b.dialogs[0].Hide()
	b.makeReport("nonsense", "de", claims.Disclosure{})
	b.until("an unknown format is said", func() bool { return b.said() != "" })
	if b.asking() {
		t.Error("it asks where to put a report that there is not")
	}
}

func TestSaveReport(t *testing.T) {
	b := opened(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "bericht.html")
	for _, text := range []string{"eins", "zwei"} { // the second over the first
		b.saveReport(path, []byte(text))
		got, err := os.ReadFile(path)
		if err != nil || string(got) != text || b.said() != b.Words.T("gui.report.written", path) {
			t.Errorf("the file holds %q (%v), and the bar says %q", got, err, b.said())
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%d files are left", len(left))
	}
	lost := filepath.Join(folder, "nirgends", "bericht.html")
	b.saveReport(lost, []byte("drei"))
	if said := b.said(); !strings.Contains(said, lost) || strings.Contains(said, "gui.") {
		t.Errorf("a folder that is not there is said as %q", said)
	}
}

// A name that cannot be replaced, such as that of a folder, leaves nothing behind.
func TestReplaceFileLeavesNoHalfFile(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken")
	if err := os.MkdirAll(filepath.Join(taken, "inside"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := replaceFile(taken, func(to io.Writer) error { _, err := io.WriteString(to, "x"); return err }); err == nil {
		t.Error("a folder was replaced")
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%d entries are left, not the folder alone", len(left))
	}
}
