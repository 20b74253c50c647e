package reader

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

const short = "Ein Schiff kommt an\n\nDer Frachter hat am Freitag 27.500 Tonnen Weizen gebracht, sagte Lena Öztürk.\n\nFoto: Archiv"

func spanOf(text, part string) Span {
	before, _, ok := strings.Cut(text, part)
	if !ok {
		panic("no " + part)
	}
	start := len([]rune(before))
	return Span{start, start + len([]rune(part))}
}

// open shows a document in a window of 500 by 400.
func open(t *testing.T, text string, paragraphs ...Paragraph) (*Reader, fyne.Window) {
	t.Helper()
	app(t)
	r := New()
	w := test.NewWindow(r)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(500, 400))
	r.SetDocument(Document{Text: text, Paragraphs: paragraphs})
	return r, w
}

// at is where a code point is drawn in the reader.
func at(r *Reader, pos int) fyne.Position {
	r.ensure()
	l := r.page.lines[r.page.lineAt(pos)]
	left := r.page.x(l, pos)
	return fyne.NewPos(r.left()+(left+r.page.x(l, pos+1))/2, r.top()+l.y+l.height/2-r.offset)
}

// press is a left button going down, n times in a row.
func press(r *Reader, pos fyne.Position, n int, mods fyne.KeyModifier) {
	for range n {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mods}
		e.Position = pos
		r.MouseDown(e)
		r.MouseUp(e)
		r.Tapped(&e.PointEvent)
	}
}

// drag is the pointer going from one place to another with the left button down.
func drag(r *Reader, from, to fyne.Position) {
	down := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	down.Position = from
	r.MouseDown(down)
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	r.DragEnd()
}

func TestTapTellsTheMarksInnermostFirst(t *testing.T) {
	r, w := open(t, short)
	r.SetMarks([]Mark{{ID: "outer", Span: spanOf(short, "Der Frachter hat am Freitag 27.500 Tonnen"), Line: Solid},
		{ID: "inner", Span: spanOf(short, "27.500"), Line: Solid, Glyph: "?"}})
	var pos int
	var ids []string
	r.OnTapped = func(p int, i []string) { pos, ids = p, i }
	for _, c := range []struct {
		on   string
		want []string
	}{{"27.500", []string{"inner", "outer"}}, {"Frachter", []string{"outer"}}, {"Weizen", nil}} {
		s := spanOf(short, c.on)
		test.TapCanvas(w.Canvas(), at(r, s.Start+2))
		if pos != s.Start+2 || !slices.Equal(ids, c.want) {
			t.Errorf("tap on %s at %d told %d %v, want %v", c.on, s.Start+2, pos, ids, c.want)
		}
	}
	beside := at(r, spanOf(short, "27.500").Start)
	beside.X = 5
	test.TapCanvas(w.Canvas(), beside)
	if pos != -1 || !slices.Equal(ids, []string{"inner"}) {
		t.Errorf("tap on the glyph in the margin told %d %v", pos, ids)
	}
}

func TestAGlyphInTheMarginIsTappedWhereItIsShown(t *testing.T) {
	r, w := open(t, short)
	s := spanOf(short, "\n\nDer Frachter")
	r.SetMarks([]Mark{{ID: "a", Span: s, Glyph: "?"}})
	var ids []string
	r.OnTapped = func(_ int, i []string) { ids = i }
	glyph := at(r, 0) // the white space before a paragraph belongs to the line before
	glyph.X = 5
	test.TapCanvas(w.Canvas(), glyph)
	if !slices.Equal(ids, []string{"a"}) {
		t.Errorf("tap on the glyph told %v", ids)
	}
}

func TestDragSelectsAndCopies(t *testing.T) {
	r, _ := open(t, short)
	var told []Span
	r.OnSelected = func(s Span) { told = append(told, s) }
	want := spanOf(short, "27.500 Tonnen Weizen")
	from, to := at(r, want.Start), at(r, want.End-1)
	from.X -= 3
	to.X += 3
	down := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	down.Position = from
	r.MouseDown(down)
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	if len(told) > 0 {
		t.Error("told before the drag ended")
	}
	r.DragEnd()
	if !slices.Equal(told, []Span{want}) || r.SelectedText() != "27.500 Tonnen Weizen" {
		t.Errorf("told %v, selected %q", told, r.SelectedText())
	}
	clip := test.NewClipboard()
	r.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "27.500 Tonnen Weizen" {
		t.Errorf("copied %q", clip.Content())
	}
	press(r, at(r, 2), 1, 0)
	if !r.Selection().Empty() || len(told) != 2 || !told[1].Empty() {
		t.Errorf("after a click %v is selected, told %v", r.Selection(), told)
	}
	r.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "27.500 Tonnen Weizen" {
		t.Error("copying nothing emptied the clipboard")
	}
}

func TestClicksInARow(t *testing.T) {
	r, _ := open(t, short)
	now := time.Unix(0, 0)
	r.now = func() time.Time { return now }
	taps := 0
	r.OnTapped = func(int, []string) { taps++ }
	on := at(r, spanOf(short, "Öztürk").Start+1)
	press(r, on, 2, 0)
	if r.SelectedText() != "Öztürk" || taps != 1 {
		t.Errorf("double click selected %q after %d taps", r.SelectedText(), taps)
	}
	press(r, on, 1, 0)
	if !strings.HasPrefix(r.SelectedText(), "Der Frachter") || !strings.HasSuffix(r.SelectedText(), "Öztürk.") {
		t.Errorf("third click selected %q", r.SelectedText())
	}
	now = now.Add(time.Minute)
	press(r, on, 1, 0)
	if !r.Selection().Empty() || taps != 2 {
		t.Errorf("a later click left %q, %d taps", r.SelectedText(), taps)
	}
}

func TestADragKeepsWhatTheClicksChose(t *testing.T) {
	const paragraph = "Der Frachter hat am Freitag 27.500 Tonnen Weizen gebracht, sagte Lena Öztürk."
	for _, c := range []struct {
		name     string
		clicks   int
		from, to string
		want     string
	}{
		{"a word, forth", 2, "27.500", "Weizen", "27.500 Tonnen Weizen"},
		{"a word, back", 2, "27.500", "Freitag", "Freitag 27.500"},
		{"a word, trembling", 2, "27.500", "27.500", "27.500"},
		{"a paragraph, forth", 3, "27.500", "Archiv", paragraph + "\n\nFoto: Archiv"},
		{"a paragraph, back", 3, "27.500", "Schiff", "Ein Schiff kommt an\n\n" + paragraph},
		{"a paragraph, trembling", 3, "27.500", "27.500", paragraph},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := open(t, short)
			now := time.Unix(0, 0)
			r.now = func() time.Time { return now }
			from, to := at(r, spanOf(short, c.from).Start), at(r, spanOf(short, c.to).Start)
			from.X -= 2
			press(r, from, c.clicks-1, 0)
			drag(r, from, to)
			if got := r.SelectedText(); got != c.want {
				t.Errorf("selected %q, want %q", got, c.want)
			}
		})
	}
}

func TestADoubleClickBesideTheWordsSelectsFromThere(t *testing.T) {
	r, _ := open(t, short)
	now := time.Unix(0, 0)
	r.now = func() time.Time { return now }
	on := at(r, spanOf(short, "Weizen").Start)
	beside := fyne.NewPos(r.Size().Width-barWidth-2, on.Y)
	press(r, beside, 1, 0)
	drag(r, beside, on)
	line := r.page.lines[r.page.lineAt(spanOf(short, "Weizen").Start)]
	if got, want := r.Selection(), (Span{spanOf(short, "Weizen").Start, int(line.to)}); got != want {
		t.Errorf("selected %v, want %v, to the end of the line", got, want)
	}
}

func TestShiftClickExtends(t *testing.T) {
	r, _ := open(t, short)
	s := spanOf(short, "Freitag 27.500")
	start := at(r, s.Start)
	start.X -= 2
	press(r, start, 1, 0)
	end := at(r, s.End-1)
	end.X += 2
	press(r, end, 1, fyne.KeyModifierShift)
	if r.SelectedText() != "Freitag 27.500" {
		t.Errorf("selected %q", r.SelectedText())
	}
}

func TestASelectionThatHoldsNothingHasNoText(t *testing.T) {
	r, _ := open(t, short)
	for _, s := range []Span{{5, 3}, {99999, 7}, {-4, -9}, {3, 3}} {
		r.SetSelection(s)
		if got := r.SelectedText(); got != "" || !r.Selection().Empty() {
			t.Errorf("%v selects %q", s, got)
		}
	}
}

func TestMenuKeepsTheSelectionUnderIt(t *testing.T) {
	r, _ := open(t, short)
	asked := -2
	r.OnMenu = func(pos int, _ []string, _ fyne.Position) { asked = pos }
	s := spanOf(short, "Tonnen")
	r.SetSelection(s)
	r.TappedSecondary(&fyne.PointEvent{Position: at(r, s.Start+1)})
	if r.Selection() != s || asked != s.Start+1 {
		t.Errorf("inside: %v selected, asked at %d", r.Selection(), asked)
	}
	r.TappedSecondary(&fyne.PointEvent{Position: at(r, 3)})
	if !r.Selection().Empty() || asked != 3 {
		t.Errorf("outside: %v selected, asked at %d", r.Selection(), asked)
	}
}

func TestHoverTellsChangesOnly(t *testing.T) {
	r, w := open(t, short)
	s := spanOf(short, "Weizen")
	r.SetMarks([]Mark{{ID: "a", Span: s, Line: Solid}})
	var told [][]string
	r.OnHovered = func(ids []string) { told = append(told, ids) }
	for _, pos := range []int{s.Start, s.Start + 1, s.End + 2} {
		test.MoveMouse(w.Canvas(), at(r, pos))
		want := desktop.PointerCursor
		if pos >= s.End {
			want = desktop.TextCursor
		}
		if r.Cursor() != want {
			t.Errorf("cursor over %d is %v, want %v", pos, r.Cursor(), want)
		}
	}
	if len(told) != 2 || !slices.Equal(told[0], []string{"a"}) || told[1] != nil {
		t.Errorf("told %v", told)
	}
}

func TestKeys(t *testing.T) {
	long := strings.Repeat("Ein Absatz mit einigen Worten, die umbrechen müssen.\n\n", 60)
	r, w := open(t, long)
	w.Canvas().Focus(r)
	var typed []rune
	r.OnRune = func(c rune) { typed = append(typed, c) }
	test.Type(r, "vx")
	if string(typed) != "vx" {
		t.Errorf("typed %q", string(typed))
	}
	key := func(n fyne.KeyName) float32 {
		r.TypedKey(&fyne.KeyEvent{Name: n})
		return r.offset
	}
	line := r.page.styles[Body].height
	if got := key(fyne.KeyDown); got != line {
		t.Errorf("down scrolls to %v, want %v", got, line)
	}
	if got := key(fyne.KeyUp); got != 0 {
		t.Errorf("up scrolls to %v, want 0", got)
	}
	if got := key(fyne.KeyPageDown); got <= 200 || got >= 400 {
		t.Errorf("page down scrolls to %v, want nearly the height of 400", got)
	}
	if got := key(fyne.KeyEnd); got != r.pageHeight()-400 {
		t.Errorf("end scrolls to %v, want %v", got, r.pageHeight()-400)
	}
	if got := key(fyne.KeyHome); got != 0 {
		t.Errorf("home scrolls to %v, want 0", got)
	}
	r.OnKey = func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyDown }
	if got := key(fyne.KeyDown); got != 0 {
		t.Errorf("a key that was taken scrolls to %v", got)
	}
	r.TypedShortcut(&fyne.ShortcutSelectAll{})
	if r.SelectedText() != long {
		t.Errorf("select all selected %d of %d", len(r.SelectedText()), len(long))
	}
	key(fyne.KeyEscape)
	if !r.Selection().Empty() {
		t.Error("escape leaves the selection")
	}
}

func TestOtherShortcutsReachTheWindow(t *testing.T) {
	var window fyne.ShortcutHandler // what the driver's canvas is
	reached := false
	window.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { reached = true })
	passOn(&fyne.ShortcutUndo{}, &window)
	passOn(&fyne.ShortcutUndo{}, nil)
	if !reached {
		t.Error("undo did not reach the window")
	}
}

func TestAccessible(t *testing.T) {
	r, _ := open(t, short)
	if got := r.AccessibilityLabel(); !strings.HasPrefix(got, "Ein Schiff") {
		t.Errorf("label %q", got)
	}
	r.SetMarks([]Mark{{ID: "a", Span: Span{0, 3}, Label: "offen"}})
	r.Select("a")
	if got := r.AccessibilityLabel(); !strings.HasSuffix(got, ": offen") {
		t.Errorf("with a current mark the label is %q", got)
	}
	r.Select("")
	r.Label = "Artikel"
	if r.AccessibilityLabel() != "Artikel" || r.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("label %q, role %q", r.AccessibilityLabel(), r.AccessibilityRole())
	}
}
