package reader

import "fyne.io/fyne/v2"

// measurer says how wide a text is, drawn in one piece. It is [fyne.MeasureText]
// outside of tests.
type measurer func(s string, size float32, style fyne.TextStyle) float32

func fyneWidth(s string, size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText(s, size, style).Width
}

// face is a size and a cut of the type.
type face struct {
	size  float32
	style fyne.TextStyle
}

// cacheLimit is how many widths of one face are kept. A book has about 20,000
// distinct words.
const cacheLimit = 1 << 16

// widths remembers the widths of words, since shaping one takes 5 to 50 µs.
type widths struct {
	measure measurer
	known   map[face]map[string]float32
}

func newWidths(m measurer) *widths {
	return &widths{measure: m, known: map[face]map[string]float32{}}
}

// of is the width of s in that face.
func (w *widths) of(s string, f face) float32 {
	if s == "" {
		return 0
	}
	known := w.known[f]
	if known == nil || len(known) >= cacheLimit {
		known = map[string]float32{}
		w.known[f] = known
	}
	if width, ok := known[s]; ok {
		return width
	}
	width := w.measure(shown(s), f.size, f.style)
	known[s] = width
	return width
}
