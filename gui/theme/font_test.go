package theme

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
)

func TestEverySignIsInTheFont(t *testing.T) {
	face, err := font.ParseTTF(bytes.NewReader(signFont().Content()))
	if err != nil {
		t.Fatal(err)
	}
	for r, s := range signs {
		id, ok := face.NominalGlyph(r)
		if !ok {
			t.Errorf("%q is missing", r)
			continue
		}
		if got := face.HorizontalAdvance(id); got != float32(s.advance) {
			t.Errorf("%q is %v wide, want %v", r, got, s.advance)
		}
		for _, o := range s.outlines {
			for _, p := range o {
				if p.x < 0 || p.x > s.advance || p.y < descent || p.y > ascent {
					t.Errorf("%q has a corner at %v, outside of its room", r, p)
				}
			}
		}
	}
}

// Where Fyne takes a space or the height of a line from the font of signs, it
// must be that of the words.
func TestSignsHaveTheMetricsOfTheWords(t *testing.T) {
	test.NewTempApp(t)
	ours, err := font.ParseTTF(bytes.NewReader(signFont().Content()))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := ours.FontHExtents()
	space, _ := ours.NominalGlyph(' ')
	for _, words := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont(), theme.DefaultTextItalicFont(), theme.DefaultTextBoldItalicFont()} {
		face, err := font.ParseTTF(bytes.NewReader(words.Content()))
		if err != nil {
			t.Fatal(err)
		}
		if want, _ := face.FontHExtents(); got != want {
			t.Errorf("%s: extents %+v, of the signs %+v", words.Name(), want, got)
		}
		id, _ := face.NominalGlyph(' ')
		if got, want := ours.HorizontalAdvance(space), face.HorizontalAdvance(id); got != want {
			t.Errorf("%s: the space is %v wide, of the signs %v", words.Name(), want, got)
		}
	}
}

// ink counts the dark pixels of a text, and finds the lowest of them.
func ink(t *testing.T, s string, style fyne.TextStyle) (dark, lowest int) {
	t.Helper()
	text := canvas.NewText(s, color.Black)
	text.TextSize, text.TextStyle = 40, style
	w := test.NewTempWindow(t, text)
	img := w.Canvas().Capture()
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if luma(img, x, y) < 0x60 {
				dark, lowest = dark+1, y
			}
		}
	}
	return dark, lowest
}

func luma(img image.Image, x, y int) uint8 {
	return color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y
}

func TestSignsAreDrawnOnTheBaseLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(Light, 1))
	_, base := ink(t, "H", fyne.TextStyle{})
	blank, _ := ink(t, "✓", fyne.TextStyle{})
	if spaced, _ := ink(t, "✓ ", fyne.TextStyle{}); spaced != blank {
		t.Errorf("a space after a sign has %d dark pixels", spaced-blank)
	}
	for r := range signs {
		if r == ' ' {
			continue
		}
		dark, lowest := ink(t, string(r), fyne.TextStyle{})
		if dark < 60 {
			t.Errorf("%q has %d dark pixels", r, dark)
		}
		if lowest > base+2 || lowest < base-14 {
			t.Errorf("%q ends at %d, the letters at %d", r, lowest, base)
		}
	}
}

func TestWordsAreDrawnAsEver(t *testing.T) {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}} {
		a := test.NewTempApp(t)
		a.Settings().SetTheme(theme.DefaultTheme())
		want := fyne.MeasureText(" Prüfung 27.500 ", 15, style)
		a.Settings().SetTheme(New(Light, 1))
		if got := fyne.MeasureText(" Prüfung 27.500 ", 15, style); got != want {
			t.Errorf("%+v: words take %v, with Fyne's theme %v", style, got, want)
		}
	}
}
