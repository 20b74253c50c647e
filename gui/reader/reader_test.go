package reader

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tickmark/gui/theme"
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

func TestGoldenOfMarkedText(t *testing.T) {
	r, w := open(t, short, Paragraph{spanOf(short, "Ein Schiff kommt an"), Heading}, Paragraph{spanOf(short, "Foto: Archiv"), Caption})
	r.SetMarks([]Mark{
		{ID: "a", Span: spanOf(short, "Der Frachter hat am Freitag 27.500 Tonnen Weizen gebracht"), Line: Solid,
			Color: theme.ColorVerified, Tint: theme.Tint(theme.ColorVerified), Glyph: "✓", Note: "S1"},
		{ID: "b", Span: spanOf(short, "27.500 Tonnen"), Line: Double, Color: theme.ColorDisputed, Glyph: "≠", Note: "S2"},
		{ID: "c", Span: spanOf(short, "sagte"), Line: Dotted, Color: theme.ColorOpen},
	})
	r.Select("b")
	r.SetSelection(spanOf(short, "Lena"))
	test.AssertRendersToMarkup(t, "marked.xml", w.Canvas())
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

func TestSelectBringsIntoView(t *testing.T) {
	d, marks := article(5_000)
	r, _ := open(t, d.Text)
	r.SetMarks(marks)
	for _, i := range []int{len(marks) - 1, 0, len(marks) / 2} {
		m := marks[i]
		r.Select(m.ID)
		if r.Current() != m.ID {
			t.Fatalf("current is %q, want %q", r.Current(), m.ID)
		}
		if y := at(r, m.Start).Y; y < 0 || y > 400 {
			t.Errorf("mark %d is at %v of 400", i, y)
		}
	}
	before := r.offset
	r.Select(marks[len(marks)/2+1].ID)
	if r.offset != before {
		t.Error("what is in view already was scrolled")
	}
	r.ScrollTo(0)
	r.SetMarks(marks)
	r.Select(marks[len(marks)/2+1].ID)
	if r.offset != 0 {
		t.Error("selecting again what is selected scrolled away from where the user reads")
	}
	before = r.offset
	r.Select("")
	if r.Current() != "" || r.offset != before {
		t.Error("taking the outline away scrolls, or leaves it")
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	d, _ := article(5_000)
	r, w := open(t, d.Text)
	r.SetTop(12_000)
	top := r.Top()
	if l := r.page.lines[r.page.lineAt(12_000)]; top != int(l.start) {
		t.Errorf("top is %d, want the start of its line, %d", top, l.start)
	}
	for _, width := range []float32{700, 320, 500} {
		w.Resize(fyne.NewSize(width, 400))
		if y := at(r, top).Y; y < 0 || y > 60 {
			t.Errorf("at width %v the first line in view went to %v", width, y)
		}
	}
	r.SetTextSize(22)
	if y := at(r, top).Y; y < 0 || y > 90 {
		t.Errorf("with larger type the first line in view went to %v", y)
	}
}

func TestLineWidthLimitsTheColumn(t *testing.T) {
	r, w := open(t, strings.Repeat("Wort ", 500))
	w.Resize(fyne.NewSize(1200, 400))
	wide := len(r.page.lines)
	r.SetLineWidth(300)
	if r.page.column != 300 || len(r.page.lines) <= wide {
		t.Errorf("column %v, %d lines after %d", r.page.column, len(r.page.lines), wide)
	}
}

func TestOnlyLinesInViewAreObjects(t *testing.T) {
	d, marks := article(50_000)
	r, _ := open(t, d.Text)
	r.SetMarks(marks)
	for _, pos := range []int{0, 100_000, 1 << 30} {
		r.ScrollTo(pos)
		if n := len(test.WidgetRenderer(r).Objects()); n < 20 || n > 150 {
			t.Errorf("at %d there are %d objects", pos, n)
		}
	}
}

func TestScrollingKeepsThePicturesOfWords(t *testing.T) {
	r, _ := open(t, strings.Repeat("Ein Absatz.\n\n", 100))
	find := func() *canvas.Text { return test.WidgetRenderer(r).(*painter).texts.live[textKey{10, 0}] }
	before := find()
	r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -90)})
	if r.offset != 90 || before == nil || find() != before {
		t.Errorf("at %v line 10 is another object than before", r.offset)
	}
}

func TestDragBeyondTheEdgeScrolls(t *testing.T) {
	r, _ := open(t, strings.Repeat("Ein Absatz.\n\n", 100))
	now := time.Unix(0, 0)
	r.now = func() time.Time { now = now.Add(100 * time.Millisecond); return now }
	press(r, at(r, 0), 1, 0)
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 500)}})
	if r.offset <= 0 {
		t.Error("did not scroll")
	}
	r.DragEnd()
	if r.autoscroll != nil {
		t.Error("goes on scrolling after the drag")
	}
	if r.Selection().End < int(r.page.lines[r.page.lineAtY(r.offset)].from) {
		t.Errorf("selected %v only", r.Selection())
	}
}

func TestScrollBar(t *testing.T) {
	r, w := open(t, strings.Repeat("Ein Absatz.\n\n", 200))
	test.TapCanvas(w.Canvas(), fyne.NewPos(493, 395))
	if r.offset != r.pageHeight()-400 {
		t.Errorf("a click at the end of the bar scrolls to %v of %v", r.offset, r.pageHeight()-400)
	}
	top, _ := r.bar.thumb()
	r.bar.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(6, top+5-50)}, Dragged: fyne.NewDelta(0, -50)})
	r.bar.DragEnd()
	if now, _ := r.bar.thumb(); abs(now-(top-50)) > 1 {
		t.Errorf("dragged up by 50 the thumb went from %v to %v", top, now)
	}
}

func TestOddSizesAndTexts(t *testing.T) {
	texts := []string{"", "\n", "👩‍👩‍👧", strings.Repeat("ß", 5_000), "שלום", "a\x00b\xffc", strings.Repeat("e\u0301", 300)}
	app(t)
	for _, text := range texts {
		r := New()
		w := test.NewWindow(container.NewWithoutLayout(r))
		r.SetDocument(Document{Text: text})
		r.SetMarks([]Mark{{ID: "a", Span: Span{-5, 1 << 40}, Line: Dashed, Glyph: "?", Note: "S1"}, {ID: "", Span: Span{3, 1}}})
		for _, size := range []fyne.Size{{}, {Width: 1, Height: 1}, {Width: 1, Height: 300}, {Width: 4000, Height: 30}, {Width: 300, Height: 300}} {
			r.Resize(size)
			r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(size.Width/2, size.Height/2)})
			r.Select("a")
			r.TypedShortcut(&fyne.ShortcutSelectAll{})
			r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
			w.Canvas().Capture()
		}
		w.Close()
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

func TestStripesStandWhereGlyphsAre(t *testing.T) {
	r, _ := open(t, strings.Repeat("Ein Absatz.\n\n", 200))
	last := len(r.text.runes) - 5
	r.SetMarks([]Mark{{ID: "a", Span: Span{0, 3}, Glyph: "✓", Color: theme.ColorVerified}, {ID: "b", Span: Span{last - 3, last}, Glyph: "≠", Color: theme.ColorDisputed},
		{ID: "c", Span: Span{1300, 1303}, Line: Solid, Color: theme.ColorOpen}})
	img := test.WidgetRenderer(r.bar).(*barPainter).draw(5, 400)
	var at []int
	for y := range 400 {
		if _, _, _, a := img.At(2, y).RGBA(); a > 0 {
			at = append(at, y)
		}
	}
	if len(at) != 4 || at[0] > 5 || at[3] < 394 {
		t.Errorf("stripes are at %v of 400, want two at the top and two at the end", at)
	}
	r.ShowMarks(false)
	if _, _, _, a := test.WidgetRenderer(r.bar).(*barPainter).draw(5, 400).At(2, at[0]).RGBA(); a > 0 {
		t.Error("a stripe stays when marks are hidden")
	}
}

func TestNotesHaveAMarginWhereThereIsRoom(t *testing.T) {
	r, w := open(t, short)
	r.SetMarks([]Mark{{ID: "a", Span: spanOf(short, "Frachter"), Glyph: "✓", Note: "S1", Color: theme.ColorVerified}})
	drawn := func(s string) bool {
		return slices.ContainsFunc(test.WidgetRenderer(r).Objects(), func(o fyne.CanvasObject) bool {
			text, ok := o.(*canvas.Text)
			return ok && text.Text == s
		})
	}
	column := r.page.column
	if !drawn("✓") || !drawn("S1") {
		t.Error("glyph or note is not drawn")
	}
	r.ShowNotes(false)
	if drawn("S1") || r.page.column <= column {
		t.Errorf("without notes the column is %v wide, with them %v", r.page.column, column)
	}
	r.ShowNotes(true)
	w.Resize(fyne.NewSize(250, 400))
	if drawn("S1") || !drawn("✓") || r.page.column < 190 {
		t.Errorf("in a narrow reader the column is %v wide, note drawn: %v, glyph drawn: %v", r.page.column, drawn("S1"), drawn("✓"))
	}
}

func TestThemeChangesWhileShown(t *testing.T) {
	r, _ := open(t, short)
	words := func() *canvas.Text { return test.WidgetRenderer(r).(*painter).texts.live[textKey{0, 0}] }
	light, size := words().Color, words().TextSize
	test.ApplyTheme(t, theme.New(theme.Dark, 1.5))
	if words().Color == light || words().TextSize != size*1.5 {
		t.Errorf("words are %v, %v high after %v, %v", words().Color, words().TextSize, light, size)
	}
}

func TestSlowScrollingAddsUp(t *testing.T) {
	r, _ := open(t, strings.Repeat("Ein Absatz.\n\n", 100))
	for range 100 {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -0.25)})
	}
	if r.offset != 25 {
		t.Errorf("a hundred quarters of a pixel scroll to %v", r.offset)
	}
}
