package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"
)

// keys types keys; "+" holds Shift down from there on, "-" lets it go.
func keys(r *Reader, names ...fyne.KeyName) {
	for _, n := range names {
		switch n {
		case "+":
			r.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		case "-":
			r.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		default:
			r.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
}

func TestSelectingByKeys(t *testing.T) {
	const (
		left, right, up, down = fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown
		home, end, esc        = fyne.KeyHome, fyne.KeyEnd, fyne.KeyEscape
	)
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"caret alone selects nothing", []fyne.KeyName{right, right}, ""},
		{"to the right", []fyne.KeyName{right, "+", right, right}, "in"},
		{"and back", []fyne.KeyName{right, "+", right, right, left}, "i"},
		{"to the left", []fyne.KeyName{right, right, right, "+", left, left}, "in"},
		{"to the end of the line", []fyne.KeyName{right, "+", end}, "in Schiff kommt an"},
		{"to its start", []fyne.KeyName{right, right, "+", home}, "Ei"},
		{"a line down and up", []fyne.KeyName{right, "+", down, up}, ""},
		{"a line down", []fyne.KeyName{right, left, "+", down}, "Ein Schiff kommt an\n\n"},
		{"over the end of a paragraph in one step", []fyne.KeyName{right, end, "+", right, right}, "\n\nD"},
		{"Shift shows the caret", []fyne.KeyName{"+", right, right}, "Ei"},
		{"without Shift the selection goes", []fyne.KeyName{"+", right, "-", right}, ""},
		{"Escape puts it away", []fyne.KeyName{"+", right, right, esc}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, w := open(t, short)
			w.Canvas().Focus(r)
			keys(r, c.keys...)
			if got := r.SelectedText(); got != c.want {
				t.Errorf("selected %q, want %q", got, c.want)
			}
		})
	}
}

func TestSelectingWordsByKeys(t *testing.T) {
	r, w := open(t, short)
	w.Canvas().Focus(r)
	r.SetMarks([]Mark{{ID: "a", Span: spanOf(short, "27.500 Tonnen"), Line: Solid}})
	r.Select("a")
	var told []string
	r.OnSelected = func(Span) { told = append(told, r.SelectedText()) }
	word := func(n fyne.KeyName, m fyne.KeyModifier) {
		r.TypedShortcut(&desktop.CustomShortcut{KeyName: n, Modifier: fyne.KeyModifierShortcutDefault | m})
	}
	word(fyne.KeyRight, fyne.KeyModifierShift)
	word(fyne.KeyRight, fyne.KeyModifierShift)
	word(fyne.KeyRight, fyne.KeyModifierShift)
	if want := []string{"27", "27.500", "27.500 Tonnen"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	word(fyne.KeyLeft, 0)
	if !r.Selection().Empty() {
		t.Errorf("without Shift %q is selected", r.SelectedText())
	}
}

func TestTheCaretStaysOnALineThatGoesOnWithoutASpace(t *testing.T) {
	address := "https://example.org/" + strings.Repeat("archiv-2022/", 20)
	r, w := open(t, address)
	w.Canvas().Focus(r)
	keys(r, fyne.KeyRight, fyne.KeyEnd)
	last := len(r.page.lines) - 1
	if end := int(r.page.lines[0].to); r.lineOfCaret() != 0 || r.caret.pos != end || last < 3 {
		t.Fatalf("End goes to %d on line %d of %d, want %d on line 0", r.caret.pos, r.lineOfCaret(), last+1, end)
	}
	keys(r, fyne.KeyEnd)
	for n := 1; n < last; n++ {
		if keys(r, fyne.KeyDown); r.lineOfCaret() != n {
			t.Fatalf("Down goes to line %d, want %d", r.lineOfCaret(), n)
		}
	}
	for n := last - 2; n >= 0; n-- {
		if keys(r, fyne.KeyUp); r.lineOfCaret() != n {
			t.Fatalf("Up goes to line %d, want %d", r.lineOfCaret(), n)
		}
	}
	keys(r, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome)
	if r.caret.pos != 0 {
		t.Errorf("Home goes to %d", r.caret.pos)
	}
}

func TestTheCaretComesBackWhereItWas(t *testing.T) {
	r, w := open(t, short)
	w.Canvas().Focus(r)
	told := 0
	r.OnSelected = func(Span) { told++ }
	click := at(r, spanOf(short, "Freitag").Start)
	click.X -= 2
	press(r, click, 1, 0)
	keys(r, fyne.KeyRight, fyne.KeyLeft, fyne.KeyEscape)
	if told != 0 {
		t.Errorf("Escape told %d times that nothing is selected, as before", told)
	}
	keys(r, "+", fyne.KeyRight, fyne.KeyRight, "-")
	if got := r.SelectedText(); got != "Fr" {
		t.Errorf("after Escape %q is selected, want what follows the place of the caret", got)
	}
}

func TestTakingTheSelectionAwayKeepsThePlace(t *testing.T) {
	r, _ := open(t, short)
	s := spanOf(short, "Freitag 27.500")
	start, end := at(r, s.Start), at(r, s.End-1)
	start.X -= 2
	end.X += 2
	drag(r, start, end)
	r.ClearSelection()
	press(r, end, 1, fyne.KeyModifierShift)
	if r.Selection() != s {
		t.Errorf("Shift and a click select %q, want from where was clicked before", r.SelectedText())
	}
}

func TestArrowsScrollUntilTheCaretIsShown(t *testing.T) {
	r, w := open(t, short)
	w.Canvas().Focus(r)
	var taken []fyne.KeyName
	r.OnKey = func(e *fyne.KeyEvent) bool { taken = append(taken, e.Name); return true }
	keys(r, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyEscape, fyne.KeyDown, fyne.KeyEscape)
	if want := []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEscape}; !slices.Equal(taken, want) {
		t.Errorf("the owner got %v, want %v", taken, want)
	}
}

func TestCaretReachesBothEnds(t *testing.T) {
	app(t)
	rapid.Check(t, func(rt *rapid.T) {
		r := New()
		r.Resize(fyne.NewSize(300, 300))
		r.SetDocument(Document{Text: anyText(rt).Text})
		n := len(r.text.runes)
		r.showCaret()
		for _, by := range []int{1, -1} {
			pos := map[int]int{1: 0, -1: n}[by]
			for steps := 0; pos != map[int]int{1: n, -1: 0}[by]; steps++ {
				next := r.step(pos, by)
				if (next-pos)*by <= 0 || steps > n {
					rt.Fatalf("a step by %d from %d of %d goes to %d", by, pos, n, next)
				}
				pos = next
			}
		}
	})
}

func TestFind(t *testing.T) {
	r := New()
	r.SetDocument(Document{Text: "Öl und öl,\nÖL und\u00a0Öl"})
	for _, c := range []struct {
		query string
		limit int
		want  []Span
	}{
		{"öl", 9, []Span{{0, 2}, {7, 9}, {11, 13}, {18, 20}}},
		{"öl", 2, []Span{{0, 2}, {7, 9}}},
		{"UND ÖL", 9, []Span{{3, 9}, {14, 20}}},
		{"öl, öl", 9, []Span{{7, 13}}},
		{"gibt es nicht", 9, nil},
		{"", 9, nil},
	} {
		if got := r.Find(c.query, c.limit); !slices.Equal(got, c.want) {
			t.Errorf("%q at most %d times: %v, want %v", c.query, c.limit, got, c.want)
		}
	}
}
