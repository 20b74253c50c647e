package reader

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestHit(t *testing.T) {
	// Column of 10 letters of 10: "Der Hafen", "ist offen." and, set in, "Ja."
	text := "Der Hafen ist offen.\n\nJa."
	w := lay(Document{Text: text, Paragraphs: []Paragraph{{Span{22, 25}, Quote}}}, 10)
	indent := w.styles[Quote].indent
	second, third := w.lines[1].y+1, w.lines[2].y+1
	for _, c := range []struct {
		name        string
		x, y        float32
		caret, over int
	}{
		{"first letter", 1, 1, 0, 0},
		{"right half of the first letter", 6, 1, 1, 0},
		{"second letter", 12, 1, 1, 1},
		{"space between words", 32, 1, 3, 3},
		{"right half of the space", 38, 1, 4, 3},
		{"last letter of the line", 81, 1, 8, 8},
		{"beside the end of the line", 95, 1, 9, -1},
		{"before the line", -5, 1, 0, -1},
		{"second line", 1, second, 10, 10},
		{"set in", indent + 1, third, 22, 22},
		{"left of what is set in", indent - 1, third, 22, -1},
		{"above the text", 12, -50, 1, -1},
		{"below the text", indent + 12, third + 500, 23, -1},
		{"between paragraphs", 1, third - 3, 10, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if p := w.hit(c.x, c.y); p.caret != c.caret || p.over != c.over {
				t.Errorf("caret %d over %d, want %d and %d", p.caret, p.over, c.caret, c.over)
			}
		})
	}
}

func TestHitFindsWhatIsDrawnThere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := lay(anyText(rt), float32(rapid.IntRange(0, 40).Draw(rt, "letters")))
		for n, l := range w.lines {
			bounds := graphemes(w.runes[l.from:l.to])
			for i := 1; i < len(bounds); i++ {
				from, to := int(l.from)+bounds[i-1], int(l.from)+bounds[i]
				if strings.ContainsFunc(string(w.runes[from:to]), unicode.IsSpace) {
					continue // a space that carries an accent or a sign
				}
				w.visible(l, from, to, func(left, right float32) {
					if right-left < 1 { // nothing to be seen
						return
					}
					p := w.hit((left+right)/2, l.y+l.height/2)
					if p.line != n || p.over != from {
						rt.Fatalf("line %d: middle of %q at %d hits line %d, %d", n, string(w.runes[from:to]), from, p.line, p.over)
					}
				})
			}
			if got := w.lineAt(int(l.start)); l.start < l.next && got != n {
				rt.Fatalf("position %d is on line %d, found %d", l.start, n, got)
			}
		}
	})
}

func TestHitNeverLeavesTheText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := lay(anyText(rt), float32(rapid.IntRange(0, 40).Draw(rt, "letters")))
		x, y := rapid.Float32Range(-100, 500).Draw(rt, "x"), rapid.Float32Range(-100, 900).Draw(rt, "y")
		p := w.hit(x, y)
		l := w.lines[p.line]
		if p.caret < int(l.from) || p.caret > int(l.to) || p.over >= int(l.to) {
			rt.Fatalf("line draws %d to %d, hit %+v", l.from, l.to, p)
		}
	})
}

func TestRightToLeftWordsAreMirrored(t *testing.T) {
	w := lay(Document{Text: "ab שלום עולם, cd"}, 40) // letters of 10: the stretch is 9 letters from 30 to 120
	var got []float32
	w.visible(w.lines[0], 3, 7, func(left, right float32) { got = append(got, left, right) })
	if len(got) != 2 || got[0] != 80 || got[1] != 120 {
		t.Errorf("the first Hebrew word is drawn at %v, want 80 to 120", got)
	}
	got = nil
	w.visible(w.lines[0], 0, 7, func(left, right float32) { got = append(got, left, right) })
	if len(got) != 4 || got[0] != 0 || got[1] != 30 || got[2] != 80 || got[3] != 120 {
		t.Errorf("a span into the stretch is drawn at %v, want 0 to 30 and 80 to 120", got)
	}
	if p := w.hit(115, 1); p.over != 3 {
		t.Errorf("the right end of the stretch is code point %d, want 3", p.over)
	}
	if p := w.hit(125, 1); p.over != 12 {
		t.Errorf("the comma after the stretch is code point %d, want 12", p.over)
	}
}

func TestSelectionIsWidenedToGraphemes(t *testing.T) {
	txt := newText(Document{Text: "ae\u0301b👩‍👩‍👧c"}) // a 0, é 1-2, b 3, family 4-8, c 9
	for _, c := range []struct{ given, want Span }{
		{Span{1, 2}, Span{1, 3}},
		{Span{2, 4}, Span{1, 4}},
		{Span{5, 6}, Span{4, 9}},
		{Span{0, 10}, Span{0, 10}},
		{Span{-3, 99}, Span{0, 10}},
		{Span{3, 3}, Span{3, 3}},
	} {
		if got := txt.graphemesAround(c.given); got != c.want {
			t.Errorf("%v is widened to %v, want %v", c.given, got, c.want)
		}
	}
}

func TestWordAt(t *testing.T) {
	text := "Lena Öztürk-Bär zahlte 27.500 € für’s Boot."
	txt := newText(Document{Text: text})
	for pos, want := range map[int]string{0: "Lena", 4: " ", 6: "Öztürk-Bär", 11: "Öztürk-Bär", 24: "27.500", 25: "27.500", 30: "€", 35: "für’s", 42: "."} {
		s := txt.wordAt(place{over: pos})
		if got := string(txt.runes[s.Start:s.End]); got != want {
			t.Errorf("word at %d is %q, want %q", pos, got, want)
		}
	}
	if s := txt.wordAt(place{caret: 999, over: -1}); !s.Empty() {
		t.Errorf("beyond the end lies %v", s)
	}
}
