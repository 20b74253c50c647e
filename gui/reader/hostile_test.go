package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A fetched page may hold anything. The work on it must grow with its length and
// no faster: each of these would take minutes if it grew with the square.
func TestHostileTexts(t *testing.T) {
	app(t)
	const n = 1 << 16
	for name, text := range map[string]string{
		"one word":          strings.Repeat("x", n),
		"one accent":        "e" + strings.Repeat("\u0301", n),
		"skin colours":      strings.Repeat("\U0001F3FF", n),
		"joiners":           strings.Repeat("\u200d", n),
		"spaces":            strings.Repeat(" ", n),
		"accented spaces":   strings.Repeat(" \u0301", n/2),
		"line feeds":        strings.Repeat("\n", n),
		"turned text":       strings.Repeat("\u202e\u05d0", n/2),
		"opening marks":     strings.Repeat("(", n),
		"regional letters":  strings.Repeat("\U0001F1E9", n),
		"controls":          strings.Repeat("\x00\x01", n/2),
		"invalid":           strings.Repeat("\xff", n),
		"marks on one line": strings.Repeat("שלום 12 ", n/8),
	} {
		t.Run(name, func(t *testing.T) {
			r := New()
			r.Resize(fyne.NewSize(400, 400))
			r.SetDocument(Document{Text: text})
			r.SetMarks([]Mark{{ID: "a", Span: Span{0, 1 << 30}, Line: Dashed, Glyph: "?"}})
			r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(150, 100)})
			r.TypedShortcut(&fyne.ShortcutSelectAll{})
			r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
			r.ScrollTo(1 << 30)
			r.Resize(fyne.NewSize(300, 400))
			for n, l := range r.page.lines {
				if l.to-l.from > longestLine {
					t.Fatalf("line %d draws %d code points", n, l.to-l.from)
				}
			}
			if got, want := len(r.text.runes), len([]rune(text)); got != want || r.Selection().End != want {
				t.Errorf("%d of %d code points, selected %v", got, want, r.Selection())
			}
		})
	}
}
