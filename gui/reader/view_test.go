package reader

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tickmark/gui/theme"
)

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
