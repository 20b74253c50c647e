package reader

import (
	"math"

	"fyne.io/fyne/v2"

	fynetheme "fyne.io/fyne/v2/theme"
	"tickmark/gui/theme"
)

// setting is how paragraphs of one style are set.
type setting struct {
	face
	color  fyne.ThemeColorName
	indent float32 // from the left edge of the column
	above  float32 // room before the paragraph
	height float32 // of a line, a whole number
	drop   float32 // from the top of a line to the top of its letters
	base   float32 // from the top of a line to its base line
}

// sheet is how a whole text is set.
type sheet struct {
	size   float32 // of body text
	column float32 // width of the column that words stand in
	styles [Faded + 1]setting
}

// leading is the height of a line as a multiple of the size of its type: enough
// for two underlines below a line of words.
const leading = 1.62

// glyphSize gives the size and the distance to the base line of a drawn line.
type glyphSize func(f face) (height, base float32)

func fyneGlyphs(f face) (height, base float32) {
	size, base := fyne.CurrentApp().Driver().RenderedTextSize("M", f.size, f.style, nil)
	return size.Height, base
}

// newSheet sets the styles for a size of body text.
func newSheet(size float32, glyphs glyphSize) sheet {
	s := sheet{size: size}
	s.styles = [...]setting{
		Body:    {face: face{size: size}, color: fynetheme.ColorNameForeground},
		Heading: {face: face{size: round(size * 1.4), style: fyne.TextStyle{Bold: true}}, color: fynetheme.ColorNameForeground},
		Lead:    {face: face{size: size, style: fyne.TextStyle{Bold: true}}, color: fynetheme.ColorNameForeground},
		Quote:   {face: face{size: size}, color: fynetheme.ColorNameForeground, indent: round(size * 1.2)},
		List:    {face: face{size: size}, color: fynetheme.ColorNameForeground, indent: round(size * 1.2)},
		Caption: {face: face{size: round(size * 0.87), style: fyne.TextStyle{Italic: true}}, color: theme.ColorCaption},
		Faded:   {face: face{size: round(size * 0.87)}, color: theme.ColorFaded},
	}
	for i := range s.styles {
		st := &s.styles[i]
		height, base := glyphs(st.face)
		factor := float32(leading)
		if Style(i) == Heading {
			factor = 1.35
		}
		st.height = max(round(st.size*factor), ceil(height))
		st.drop = floor((st.height - height) / 3)
		st.base = round(st.drop + base)
		st.above = round(size * 0.7)
	}
	s.styles[Heading].above = round(size * 1.1)
	s.styles[List].above = round(size * 0.3)
	return s
}

func round(f float32) float32 { return float32(math.Round(float64(f))) }
func floor(f float32) float32 { return float32(math.Floor(float64(f))) }
func ceil(f float32) float32  { return float32(math.Ceil(float64(f))) }
