package reader

import (
	"strings"

	"fyne.io/fyne/v2"
)

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

// widths remembers the widths of words, since shaping one takes 5 to 50 µs, and a
// long article has ten thousand distinct ones.
type widths struct {
	measure measurer
	known   map[face]*faceWidths
}

// faceWidths are the widths in one face: of words, and of the letters and pairs
// of letters that words are summed up from.
type faceWidths struct {
	words   map[string]float32
	letters map[rune]float32
	kerning map[[2]rune]float32
}

func newWidths(m measurer) *widths {
	return &widths{measure: m, known: map[face]*faceWidths{}}
}

// of is the width of s in that face.
func (w *widths) of(s string, f face) float32 {
	if s == "" {
		return 0
	}
	known := w.known[f]
	if known == nil || len(known.words) >= cacheLimit {
		known = &faceWidths{map[string]float32{}, map[rune]float32{}, map[[2]rune]float32{}}
		w.known[f] = known
	}
	if width, ok := known.words[s]; ok {
		return width
	}
	var width float32
	if summable(s) {
		width = w.sum(s, f, known)
	} else {
		width = w.measure(shown(s), f.size, f.style)
	}
	known.words[s] = width
	return width
}

// sum adds up the letters of a word and what each pair of them is closer together
// or further apart. German text has about a thousand distinct pairs.
func (w *widths) sum(s string, f face, known *faceWidths) float32 {
	letter := func(r rune) float32 {
		width, ok := known.letters[r]
		if !ok {
			width = w.measure(string(r), f.size, f.style)
			known.letters[r] = width
		}
		return width
	}
	var total float32
	before := rune(-1)
	for _, r := range s {
		total += letter(r)
		if before >= 0 {
			pair := [2]rune{before, r}
			kern, ok := known.kerning[pair]
			if !ok {
				kern = w.measure(string(pair[:]), f.size, f.style) - letter(before) - letter(r)
				known.kerning[pair] = kern
			}
			total += kern
		}
		before = r
	}
	return total
}

// summable reports whether a word is as wide as its letters and their kerning:
// Latin letters, digits and common signs are, unless three letters may form one
// ligature, as ffi does in some faces.
func summable(s string) bool {
	if strings.Contains(s, "ff") {
		return false
	}
	for _, r := range s {
		switch {
		case r > ' ' && r <= '~', r >= 'À' && r <= 'ſ', r >= '‘' && r <= '„', r == '–':
		default:
			return false
		}
	}
	return true
}
