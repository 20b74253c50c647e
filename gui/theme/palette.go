package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// tintAlpha is how strong the tint of a mark is, of 255. A test holds that text
// stays readable where two tints and a selection lie on each other.
const tintAlpha = 0x2c

// rgb makes an opaque colour of 0xRRGGBB.
func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

// rgba makes a colour of 0xRRGGBB with an opacity.
func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

type palette map[fyne.ThemeColorName]color.Color

// withTints adds the tint of every mark colour. The tints are made of the plain
// Okabe-Ito colours, which differ more from each other than the lines do.
func (p palette) withTints(base map[fyne.ThemeColorName]uint32) palette {
	for name, hex := range base {
		p[Tint(name)] = rgba(hex, tintAlpha)
	}
	return p
}

// okabeIto gives each mark the member of the set that it is derived from.
var okabeIto = map[fyne.ThemeColorName]uint32{
	ColorOpen:        0x8a97a6,
	ColorVerified:    0x009e73, // bluish green
	ColorCorrected:   0x0072b2, // blue
	ColorContext:     0xcc79a7, // reddish purple
	ColorDisputed:    0xd55e00, // vermillion
	ColorUnsupported: 0xe69f00, // orange
	ColorAuthor:      0xf0e442, // yellow
	ColorNotFact:     0x8c8c8c,
	ColorPassage:     0x56b4e9, // sky blue
	ColorMatch:       0x56b4e9,
	ColorDiffers:     0xe69f00,
	ColorFound:       0xf0e442,
	ColorCurrent:     0x3b7dd8,
}

var lightPalette = palette{
	theme.ColorNameBackground:          rgb(0xf6f5f2),
	theme.ColorNameForeground:          rgb(0x1f2328),
	theme.ColorNamePlaceHolder:         rgb(0x626a73),
	theme.ColorNameDisabled:            rgb(0x565d65), // also of quiet text, which must be readable on a selected row
	theme.ColorNameButton:              rgb(0xe9e7e2),
	theme.ColorNameDisabledButton:      rgb(0xefede9),
	theme.ColorNameInputBackground:     rgb(0xffffff),
	theme.ColorNameInputBorder:         rgb(0x8b9097),
	theme.ColorNameMenuBackground:      rgb(0xfcfbf9),
	theme.ColorNameOverlayBackground:   rgb(0xfcfbf9),
	theme.ColorNameHeaderBackground:    rgb(0xeeece8),
	theme.ColorNameSeparator:           rgb(0xdad7d0),
	theme.ColorNameScrollBar:           rgba(0x1f2328, 0x80),
	theme.ColorNameScrollBarBackground: rgb(0xe9e7e2),
	theme.ColorNameHover:               rgba(0x1f2328, 0x10),
	theme.ColorNamePressed:             rgba(0x1f2328, 0x22),
	theme.ColorNameShadow:              rgba(0x000000, 0x30),
	theme.ColorNamePrimary:             rgb(0x1f5fae),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameHyperlink:           rgb(0x1f5fae),
	theme.ColorNameFocus:               rgba(0x1f5fae, 0x40),
	theme.ColorNameSelection:           rgba(0x3b7dd8, 0x40),
	theme.ColorNameSuccess:             rgb(0x00704f),
	theme.ColorNameForegroundOnSuccess: rgb(0xffffff),
	theme.ColorNameWarning:             rgb(0x855800),
	theme.ColorNameForegroundOnWarning: rgb(0xffffff),
	theme.ColorNameError:               rgb(0xb03a00),
	theme.ColorNameForegroundOnError:   rgb(0xffffff),

	ColorPage:       rgb(0xfdfcfa),
	ColorQuietPanel: rgb(0xeeece8),
	ColorCaption:    rgb(0x4a5159),
	ColorFaded:      rgb(0x5a6068),
	ColorMargin:     rgb(0x565d66),
	ColorRule:       rgb(0x8d949c),

	ColorOpen:        rgb(0x5d6b7a),
	ColorVerified:    rgb(0x00704f),
	ColorCorrected:   rgb(0x00629c),
	ColorContext:     rgb(0x97407a),
	ColorDisputed:    rgb(0xb03a00),
	ColorUnsupported: rgb(0x855800),
	ColorAuthor:      rgb(0x655f00),
	ColorNotFact:     rgb(0x6a6a6a),
	ColorPassage:     rgb(0x2a7099),
	ColorMatch:       rgb(0x2a7099),
	ColorDiffers:     rgb(0x855800),
	ColorFound:       rgb(0x655f00),
	ColorCurrent:     rgb(0x1f5fae),
}.withTints(okabeIto)

var darkPalette = palette{
	theme.ColorNameBackground:          rgb(0x202226),
	theme.ColorNameForeground:          rgb(0xe6e4df),
	theme.ColorNamePlaceHolder:         rgb(0xa3a8ae),
	theme.ColorNameDisabled:            rgb(0xa8adb3),
	theme.ColorNameButton:              rgb(0x33363b),
	theme.ColorNameDisabledButton:      rgb(0x2a2c31),
	theme.ColorNameInputBackground:     rgb(0x191b1e),
	theme.ColorNameInputBorder:         rgb(0x747a81),
	theme.ColorNameMenuBackground:      rgb(0x292b30),
	theme.ColorNameOverlayBackground:   rgb(0x26282d),
	theme.ColorNameHeaderBackground:    rgb(0x292b30),
	theme.ColorNameSeparator:           rgb(0x3a3d43),
	theme.ColorNameScrollBar:           rgba(0xe6e4df, 0x80),
	theme.ColorNameScrollBarBackground: rgb(0x2a2c31),
	theme.ColorNameHover:               rgba(0xffffff, 0x12),
	theme.ColorNamePressed:             rgba(0xffffff, 0x26),
	theme.ColorNameShadow:              rgba(0x000000, 0x70),
	theme.ColorNamePrimary:             rgb(0x7db4f5),
	theme.ColorNameForegroundOnPrimary: rgb(0x10151c),
	theme.ColorNameHyperlink:           rgb(0x7db4f5),
	theme.ColorNameFocus:               rgba(0x7db4f5, 0x48),
	theme.ColorNameSelection:           rgba(0x3b7dd8, 0x50),
	theme.ColorNameSuccess:             rgb(0x45c49d),
	theme.ColorNameForegroundOnSuccess: rgb(0x10151c),
	theme.ColorNameWarning:             rgb(0xe8ad42),
	theme.ColorNameForegroundOnWarning: rgb(0x10151c),
	theme.ColorNameError:               rgb(0xf58f5c),
	theme.ColorNameForegroundOnError:   rgb(0x10151c),

	ColorPage:       rgb(0x1a1c1f),
	ColorQuietPanel: rgb(0x292b30),
	ColorCaption:    rgb(0xb8bbbf),
	ColorFaded:      rgb(0xa3a8ad),
	ColorMargin:     rgb(0xaeb2b7),
	ColorRule:       rgb(0x6d737a),

	ColorOpen:        rgb(0x9fb0c2),
	ColorVerified:    rgb(0x45c49d),
	ColorCorrected:   rgb(0x6cb8f0),
	ColorContext:     rgb(0xe29fc6),
	ColorDisputed:    rgb(0xf58f5c),
	ColorUnsupported: rgb(0xe8ad42),
	ColorAuthor:      rgb(0xe0d65c),
	ColorNotFact:     rgb(0xa6a6a6),
	ColorPassage:     rgb(0x7cc4ee),
	ColorMatch:       rgb(0x7cc4ee),
	ColorDiffers:     rgb(0xe8ad42),
	ColorFound:       rgb(0xe0d65c),
	ColorCurrent:     rgb(0x7db4f5),
}.withTints(okabeIto)
