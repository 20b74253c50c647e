package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// newHintRow makes the row of something that was noticed: a detail and its
// counterpart side by side with the reason below them, how quoted words differ, or a
// sentence alone.
func newHintRow(r model.HintRow, w *assets.Words, chosen func(), onRune func(rune)) *choice {
	switch {
	case r.Detail != "":
		there := r.Source
		if there == "" {
			there = "–"
		}
		c := newChoice(r.Mark, statusColors[r.Status], r.Detail+" – "+there, r.Brief(), chosen, onRune)
		c.text.Hide() // it is read aloud; the two columns are seen
		c.body = pairing(r.Detail, there)
		return c
	case len(r.Diff) > 0:
		c := newChoice(r.Mark, statusColors[r.Status], r.Reason, w.T("gui.hint.diff"), chosen, onRune)
		c.body = newDiff(r.Diff)
		return c
	}
	return newChoice(r.Mark, statusColors[r.Status], "", r.Reason, chosen, onRune)
}

// pairing sets words of the article beside those of a source, in the columns that
// [pairingHead] names.
func pairing(ours, theirs string) *fyne.Container {
	left, right := widget.NewLabel(ours), widget.NewLabel(theirs)
	left.Wrapping, right.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	return container.New(halves{}, left, right)
}

// pairingHead names the two columns of the rows below it.
func pairingHead(w *assets.Words) fyne.CanvasObject {
	return container.NewBorder(nil, nil, container.New(signColumn{}, caption("")), nil,
		container.New(halves{}, caption(w.T("gui.evidence.ours")), caption(w.T("gui.evidence.theirs"))))
}

// halves sets two objects side by side, each as high as its words need at half the
// width.
type halves struct{}

// MinSize is narrow, and as high as the higher of the two.
func (halves) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width+o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout halves the width.
func (halves) Layout(o []fyne.CanvasObject, size fyne.Size) {
	half := size.Width / 2
	for i, c := range o {
		c.Resize(fyne.NewSize(half, c.MinSize().Height))
		c.Move(fyne.NewPos(half*float32(i), 0))
	}
}

// newDiff writes a word diff: what only the claim has after a minus, what only the
// source has after a plus, each in a colour and a line of its own kind.
func newDiff(diff []claims.DiffPart) *widget.RichText {
	var parts []widget.RichTextSegment
	for _, d := range diff {
		words := claims.Shorten(d.Text, diffLength)
		if words == "" {
			continue
		}
		sign, color, line := "", theme.ColorNameForeground, fyne.TextStyle{}
		switch d.Op {
		case "-":
			sign, color, line = "−", look.ColorDiffers, fyne.TextStyle{Strikethrough: true}
		case "+":
			sign, color, line = "+", look.ColorMatch, fyne.TextStyle{Underline: true}
		}
		run := func(text string, line fyne.TextStyle) {
			parts = append(parts, &widget.TextSegment{Text: text, Style: widget.RichTextStyle{Inline: true, SizeName: theme.SizeNameText, ColorName: color, TextStyle: line}})
		}
		if sign != "" {
			run(sign, fyne.TextStyle{Bold: true})
		}
		run(words, line)
		run(" ", fyne.TextStyle{})
	}
	text := widget.NewRichText(parts...)
	text.Wrapping = fyne.TextWrapWord
	return text
}

// diffLength is how many characters of words that are alike, or that are not, a word
// diff shows in one piece.
const diffLength = 160
