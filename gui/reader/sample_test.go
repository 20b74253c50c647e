package reader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/gui/theme"
)

// cell is a measurer under which every grapheme's first code point is ten wide.
func cell(s string, size float32, style fyne.TextStyle) float32 {
	n := len(graphemes([]rune(s))) - 1
	return float32(10 * n)
}

func cellGlyphs(face) (height, base float32) { return 12, 9 }

// lay wraps a document with [cell] in a column of so many letters.
func lay(d Document, letters float32) *wrapped {
	w := newWidths(cell)
	s := newSheet(10, cellGlyphs)
	s.column = letters * 10
	t := newText(d)
	t.measureWords(s, w)
	return wrap(t, s, w)
}

// linesOf lists what is drawn on each line.
func linesOf(w *wrapped) []string {
	var out []string
	for _, l := range w.lines {
		if l.last < l.first {
			out = append(out, "")
			continue
		}
		out = append(out, shown(w.slice(l)))
	}
	return out
}

// app starts a test app with our theme in its light form.
func app(t testing.TB) {
	if t, ok := t.(*testing.T); ok {
		test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
		return
	}
	test.NewApp().Settings().SetTheme(theme.New(theme.Light, 1))
}

// article makes up so many words in paragraphs, with a mark for every tenth.
func article(words int) (Document, []Mark) {
	rnd := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ver be ge un ab ein aus lich keit ung schaft haus tag zeit land recht wasser über prüf stell führ ministerium")
	vocabulary := make([]string, words/6+10)
	for i := range vocabulary {
		w := ""
		for range 1 + rnd.IntN(4) {
			w += syllables[rnd.IntN(len(syllables))]
		}
		vocabulary[i] = w
	}
	var b strings.Builder
	var marks []Mark
	pos := 0
	for i := range words {
		w := vocabulary[int(float64(len(vocabulary))*rnd.Float64()*rnd.Float64())]
		if i%10 == 0 {
			marks = append(marks, Mark{ID: fmt.Sprint(i), Span: Span{pos, pos + 30}, Line: Solid, Color: theme.ColorOpen, Tint: theme.Tint(theme.ColorOpen), Glyph: "?"})
		}
		b.WriteString(w)
		pos += len([]rune(w))
		sep := " "
		switch {
		case i%120 == 119:
			sep = ".\n\n"
		case i%14 == 13:
			sep = ". "
		}
		b.WriteString(sep)
		pos += len(sep)
	}
	return Document{Text: b.String()}, marks
}
