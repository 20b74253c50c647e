package reader

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name    string
		text    string
		letters float32
		want    []string
	}{
		{"empty", "", 10, []string{""}},
		{"only white space", " \n\n ", 10, []string{""}},
		{"one word", "Hafen", 10, []string{"Hafen"}},
		{"fits exactly", "ein Hafen", 9, []string{"ein Hafen"}},
		{"one too many", "ein Hafen", 8, []string{"ein", "Hafen"}},
		{"spaces at the end of a line take no room", "ein   Hafen", 3, []string{"ein", "Haf", "en"}},
		{"a long compound breaks, the rest of the line is used", "Hafenbehörde sagt", 6, []string{"Hafenb", "ehörde", "sagt"}},
		{"no break where a number is held together", "27.500 Tonnen", 8, []string{"27.500", "Tonnen"}},
		{"no-break space", "5\u00a0kg Weizen", 6, []string{"5 kg", "Weizen"}},
		{"after a hyphen", "US-Minister", 8, []string{"US-", "Minister"}},
		{"quotation marks stay with their words", "sagte „so“ sie", 8, []string{"sagte", "„so“ sie"}},
		{"each line is a paragraph", "a\nb\n\nc", 9, []string{"a", "b", "c"}},
		{"leading line feeds", "\n\na", 9, []string{"a"}},
		{"ideographs break anywhere", "漢字漢字", 2, []string{"漢字", "漢字"}},
		{"a family is one grapheme", "👩‍👩‍👧👩‍👩‍👧", 1, []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		{"combining marks stay", "e\u0301e\u0301", 1, []string{"e\u0301", "e\u0301"}},
		{"an address breaks after a slash", "https://a.example/bb/cc", 20, []string{"https://a.example/", "bb/cc"}},
		{"controls and turned text are not drawn", "a\u202eb\u0007c\td", 9, []string{"abc\u2003d"}},
		{"no room at all", "ab c", 0, []string{"a", "b", "c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, linesOf(lay(Document{Text: c.text}, c.letters))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHardBreaksInsideAParagraph(t *testing.T) {
	text := "eins zwei\ndrei\n\nvier"
	got := linesOf(lay(Document{Text: text, Paragraphs: []Paragraph{{Span{0, 20}, Quote}}}, 40))
	if diff := cmp.Diff([]string{"eins zwei", "drei", "", "vier"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestLineHeightsAreWholeAndStack(t *testing.T) {
	d := Document{Text: "Titel\n\nText, der umbricht\n\nBild", Paragraphs: []Paragraph{{Span{0, 5}, Heading}, {Span{27, 31}, Caption}}}
	w := lay(d, 8)
	below := float32(0)
	for i, l := range w.lines {
		if l.y != round(l.y) || l.height != round(l.height) || l.height <= 0 {
			t.Errorf("line %d is at %v, %v high", i, l.y, l.height)
		}
		if l.y < below {
			t.Errorf("line %d begins at %v, above the end of the one before at %v", i, l.y, below)
		}
		below = l.y + l.height
	}
	if w.height != below {
		t.Errorf("the page is %v high, its last line ends at %v", w.height, below)
	}
}

func TestParagraphsAreMended(t *testing.T) {
	text := "eins\n\nzwei\ndrei\n\nvier"
	for _, c := range []struct {
		name  string
		given []Paragraph
		want  []Paragraph
	}{
		{"none", nil, []Paragraph{{Span{0, 6}, Body}, {Span{6, 11}, Body}, {Span{11, 17}, Body}, {Span{17, 21}, Body}}},
		{"a gap becomes body", []Paragraph{{Span{0, 4}, Heading}, {Span{17, 21}, Faded}},
			[]Paragraph{{Span{0, 6}, Heading}, {Span{6, 11}, Body}, {Span{11, 17}, Body}, {Span{17, 21}, Faded}}},
		{"unsorted, overlapping, outside", []Paragraph{{Span{17, 99}, Quote}, {Span{-5, 8}, List}, {Span{6, 15}, Body}},
			[]Paragraph{{Span{0, 8}, List}, {Span{8, 17}, Body}, {Span{17, 21}, Quote}}},
		{"turned round", []Paragraph{{Span{10, 3}, Quote}, {Span{0, 21}, Body}}, []Paragraph{{Span{0, 21}, Body}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tiles([]rune(text), c.given)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// texts draws what may stand in an article, and much that should not.
func anyText(rt *rapid.T) Document {
	parts := rapid.SliceOfN(rapid.OneOf(
		rapid.SampledFrom([]string{" ", "\n", "\n\n", "  ", "Öl", "Hafen", "e\u0301", "漢字", "👩‍👩‍👧", "שלום", "27.500",
			"„", "“", ".", "-", "\u00a0", "\u200b", "\u202e", "\t", "\r\n", "a/b", strings.Repeat("x", 300), "🇩🇪"}),
		rapid.StringN(0, 5, 20),
	), 0, 30).Draw(rt, "parts")
	d := Document{Text: strings.Join(parts, "")}
	n := len([]rune(d.Text))
	for range rapid.IntRange(0, 3).Draw(rt, "paragraphs") {
		d.Paragraphs = append(d.Paragraphs, Paragraph{
			Span{rapid.IntRange(-1, n+1).Draw(rt, "start"), rapid.IntRange(-1, n+1).Draw(rt, "end")},
			Style(rapid.IntRange(int(Body), int(Faded)).Draw(rt, "style"))})
	}
	return d
}

func TestEveryCodePointIsOnOneLine(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := anyText(rt)
		w := lay(d, float32(rapid.IntRange(0, 40).Draw(rt, "letters")))
		at := 0
		var drawn strings.Builder
		for i, l := range w.lines {
			if int(l.start) != at || l.next < l.start || l.from < l.start || l.to < l.from || l.next < l.to {
				rt.Fatalf("line %d holds %d to %d and draws %d to %d; the one before ended at %d", i, l.start, l.next, l.from, l.to, at)
			}
			at = int(l.next)
			if l.last >= l.first {
				drawn.WriteString(w.slice(l))
			}
		}
		if at != len(w.runes) {
			rt.Fatalf("the lines end at %d, the text at %d", at, len(w.runes))
		}
		solid := func(s string) string {
			return strings.Map(func(r rune) rune {
				if blank(r) || unicode.IsSpace(r) {
					return -1
				}
				return r
			}, s)
		}
		if solid(drawn.String()) != solid(w.source) {
			rt.Fatalf("drawn %q of %q", drawn.String(), w.source)
		}
	})
}

func TestNoLineBreaksAGrapheme(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		// A paragraph may be cut anywhere by its owner; what is wrapped may not.
		w := lay(Document{Text: anyText(rt).Text}, float32(rapid.IntRange(0, 40).Draw(rt, "letters")))
		bounds := graphemes(w.runes)
		for i, l := range w.lines {
			if _, ok := slices.BinarySearch(bounds, int(l.next)); !ok {
				rt.Fatalf("line %d ends within a grapheme at %d", i, l.next)
			}
		}
	})
}

// A line is drawn as one text but measured word by word: both must agree, or
// marks and clicks would miss the letters.
func TestDrawnLineIsAsWideAsItsWords(t *testing.T) {
	app(t)
	d := Document{Text: "Der Frachter „Nordwind“ hat am Freitag, 27.500 Tonnen Weizen gebracht: AV Ta. To We – fi ff; " +
		"Das W. V. A. Team (VW) „Ta“ Слова на кириллице und Tö Yé, L’été 12 % von 3,4 Millionen."}
	w := newWidths(fyneWidth)
	for _, size := range []float32{11, 15, 15.5, 22} {
		s := newSheet(size, fyneGlyphs)
		s.column = 500
		txt := newText(d)
		txt.measureWords(s, w)
		for i, l := range wrap(txt, s, w).lines {
			page := wrap(txt, s, w)
			drawn := fyne.MeasureText(shown(page.slice(l)), size, fyne.TextStyle{}).Width
			if sum := page.x(l, int(l.to)); abs(sum-drawn) > 1 {
				t.Errorf("size %v, line %d: words are %v wide, the line is drawn %v wide", size, i, sum, drawn)
			}
		}
	}
}

func TestALineIsAsWideAsDrawn(t *testing.T) {
	for _, text := range []string{"Der Hafen", "Der  Hafen", "Haupt\u200bhafen", "Der\u200b Hafen", "Der \u200b\u200bHafen", "Der\tHafen", "Der\u2003Hafen", "Der\u00a0Hafen"} {
		w := lay(Document{Text: text}, 40)
		l := w.lines[0]
		drawn := cell(shown(w.slice(l)), 10, fyne.TextStyle{})
		if got := w.x(l, int(l.to)); got != drawn || len(w.lines) != 1 {
			t.Errorf("%q ends at %v on the first of %d lines, but is drawn %v wide", text, got, len(w.lines), drawn)
		}
	}
}
