package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// ShowUnbacked underlines in the claim's wording the words that no source backs, if
// the claim is still the one in view; without pieces it takes the lines away.
func (c *Card) ShowUnbacked(claim claims.ID, pieces []model.Piece) {
	if c.claim == nil || c.claim.ID != claim {
		return
	}
	c.marked.Segments = nil
	for _, p := range pieces {
		style := widget.RichTextStyle{Inline: true, SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
		if p.Unbacked {
			style.ColorName, style.TextStyle.Underline = look.ColorUnsupported, true
		}
		c.marked.Segments = append(c.marked.Segments, &widget.TextSegment{Text: p.Text, Style: style})
	}
	c.marked.Refresh()
	setShown(c.marked, len(pieces) > 0)
	setShown(c.unbacked, len(pieces) > 0)
	setShown(c.title, len(pieces) == 0)
}

// newMarked makes the wording that underlines words, hidden.
func newMarked() *widget.RichText {
	t := widget.NewRichText()
	t.Wrapping = fyne.TextWrapWord
	t.Hide()
	return t
}
