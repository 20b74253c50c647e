// Package theme is how Tickmark looks: a palette for light and dark, sizes for a
// window that is read all day, and the names of the colours that only this
// program has. Everything that it does not say itself is Fyne's own.
//
// # Marks
//
// A mark has a line colour and a tint, [Tint] of the same name. The lines are a
// darkened (light) and a lightened (dark) form of the set by Masataka Okabe and
// Kei Ito (https://jfly.uni-koeln.de/color/), which people with any common
// colour blindness can tell apart; a glyph and a line style always go with them.
// A test holds every pair to the contrast of WCAG 2.2: text 4.5:1, also over two
// tints that lie on each other and under a selection, lines and glyphs 3:1.
//
// # Signs
//
// The signs of the findings and some more come with the theme as a small font, so
// that they are drawn on every machine. A sign that is neither in it nor in Noto
// Sans may be missing: add it to the font before using it in the window.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode says whether the window is light or dark.
type Mode int

// The modes of a theme.
const (
	System Mode = iota // as the desktop has it
	Light
	Dark
)

// SizeNameReading is the size of an article's body text.
const SizeNameReading fyne.ThemeSizeName = "tickmark.reading"

// Scale limits of [New]; beyond them the panes no longer hold their content.
const (
	minScale = 0.75
	maxScale = 2.5
)

// New makes the theme. Scale multiplies every text size; 1 is the normal size,
// and what lies outside 0.75 to 2.5 is brought to the nearer limit.
func New(mode Mode, scale float32) fyne.Theme {
	return &tickmark{mode: mode, scale: min(max(scale, minScale), maxScale)}
}

// tickmark is the theme; what it does not know it asks Fyne's own for.
type tickmark struct {
	mode  Mode
	scale float32
}

// Color returns the colour of that name. An unknown name is transparent, as in
// Fyne's own theme.
func (t *tickmark) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.mode {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	palette := lightPalette
	if variant == theme.VariantDark {
		palette = darkPalette
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font returns the program's own signs, which Fyne completes with its own faces
// (Noto Sans, which has the letters of every language that the program takes
// apart), or the face that the user has named in FYNE_FONT.
func (t *tickmark) Font(style fyne.TextStyle) fyne.Resource {
	face := theme.DefaultTheme().Font(style)
	switch face {
	case theme.DefaultTextFont(), theme.DefaultTextBoldFont(), theme.DefaultTextItalicFont(),
		theme.DefaultTextBoldItalicFont():
		return signFont()
	}
	return face
}

// Icon returns Fyne's icons.
func (t *tickmark) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns the size of that name in device-independent pixels. Texts grow
// with the scale; borders and bars do not.
func (t *tickmark) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * t.scale
	}
	if s, ok := sizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

// textSizes are a little smaller than Fyne's in the window, so that three panes
// fit side by side, and larger where an article is read.
var textSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           13,
	theme.SizeNameCaptionText:    11,
	theme.SizeNameSubHeadingText: 16,
	theme.SizeNameHeadingText:    20,
	theme.SizeNameInlineIcon:     18,
	SizeNameReading:              15,
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:            3,
	theme.SizeNameInnerPadding:       6,
	theme.SizeNameLineSpacing:        3,
	theme.SizeNameScrollBar:          12,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameInputRadius:        4,
	theme.SizeNameButtonRadius:       4,
	theme.SizeNameSelectionRadius:    2,
	theme.SizeNameSeparatorThickness: 1,
}
