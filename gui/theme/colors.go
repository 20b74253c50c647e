package theme

import "fyne.io/fyne/v2"

// The line colours of the findings, for underlines, glyphs and letters. Their
// tints are [Tint] of them.
const (
	ColorOpen        fyne.ThemeColorName = "tickmark.open"        // found, unchecked
	ColorVerified    fyne.ThemeColorName = "tickmark.verified"    // C
	ColorCorrected   fyne.ThemeColorName = "tickmark.corrected"   // E
	ColorContext     fyne.ThemeColorName = "tickmark.context"     // K
	ColorDisputed    fyne.ThemeColorName = "tickmark.disputed"    // D
	ColorUnsupported fyne.ThemeColorName = "tickmark.unsupported" // U
	ColorAuthor      fyne.ThemeColorName = "tickmark.author"      // A
	ColorNotFact     fyne.ThemeColorName = "tickmark.notfact"     // N
)

// The line colours of hints, which are nobody's finding: they share no colour
// with "verified" and "disputed". Their tints are [Tint] of them.
const (
	ColorPassage fyne.ThemeColorName = "tickmark.passage" // a passage that bears on the claim
	ColorMatch   fyne.ThemeColorName = "tickmark.match"   // a detail with the same value
	ColorDiffers fyne.ThemeColorName = "tickmark.differs" // a detail with another value
	ColorFound   fyne.ThemeColorName = "tickmark.found"   // a hit of a search in the text
)

// The colours of a text that is read.
const (
	ColorCurrent    fyne.ThemeColorName = "tickmark.current"    // outline of what is selected everywhere; has a tint
	ColorCaption    fyne.ThemeColorName = "tickmark.caption"    // words under a picture
	ColorFaded      fyne.ThemeColorName = "tickmark.faded"      // leftovers that are set apart
	ColorMargin     fyne.ThemeColorName = "tickmark.margin"     // notes in the margin
	ColorRule       fyne.ThemeColorName = "tickmark.rule"       // the bar beside a quotation
	ColorPage       fyne.ThemeColorName = "tickmark.page"       // the paper behind an article
	ColorQuietPanel fyne.ThemeColorName = "tickmark.quietpanel" // the ground of cards and bars
)

// Tint is the name of the colour that is laid behind the words of a mark.
func Tint(line fyne.ThemeColorName) fyne.ThemeColorName { return line + ".tint" }

// MarkColors lists every colour that has a tint.
var MarkColors = []fyne.ThemeColorName{
	ColorOpen, ColorVerified, ColorCorrected, ColorContext, ColorDisputed, ColorUnsupported, ColorAuthor,
	ColorNotFact, ColorPassage, ColorMatch, ColorDiffers, ColorFound, ColorCurrent,
}
