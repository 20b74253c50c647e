// Package panes holds the panes of the window: the library, the list of claims,
// the claim's card, the evidence. A pane shows what it is given and calls back
// when a user does something; it never changes a case itself.
package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/model"
	"tickmark/gui/reader"
	look "tickmark/gui/theme"
)

// findingColors are the line colours of the findings.
var findingColors = map[claims.FindingKind]fyne.ThemeColorName{
	"":                        look.ColorOpen,
	claims.FindingVerified:    look.ColorVerified,
	claims.FindingCorrected:   look.ColorCorrected,
	claims.FindingContext:     look.ColorContext,
	claims.FindingDisputed:    look.ColorDisputed,
	claims.FindingUnsupported: look.ColorUnsupported,
	claims.FindingAuthor:      look.ColorAuthor,
	claims.FindingNotFact:     look.ColorNotFact,
}

// findingLines are the underlines of the findings: no two that mean opposite
// things are alike, so that a grey print or eye tells them apart.
var findingLines = map[claims.FindingKind]reader.LineStyle{
	"":                        reader.Dotted,
	claims.FindingVerified:    reader.Solid,
	claims.FindingCorrected:   reader.Dashed,
	claims.FindingContext:     reader.Dashed,
	claims.FindingDisputed:    reader.Double,
	claims.FindingUnsupported: reader.Dashed,
	claims.FindingAuthor:      reader.Dotted,
	claims.FindingNotFact:     reader.Dotted,
}

// ArticleMark is the mark of a claim in the article.
func ArticleMark(m model.ArticleMark) reader.Mark {
	color := findingColors[m.Kind]
	mark := reader.Mark{ID: string(m.Claim), Span: reader.Span{Start: m.Start, End: m.End}, Line: findingLines[m.Kind],
		Color: color, Glyph: m.Glyph, Note: m.Note, Label: m.Label}
	if m.Kind != "" {
		mark.Tint = look.Tint(color)
	}
	return mark
}

// sourceMark is the mark of a place in a source.
func sourceMark(m model.SourceMark) reader.Mark {
	mark := reader.Mark{ID: m.ID, Span: reader.Span{Start: m.Start, End: m.End}}
	switch m.Sort {
	case model.MarkPassage:
		mark.Color, mark.Tint = look.ColorPassage, look.Tint(look.ColorPassage)
	case model.MarkMatch:
		mark.Color, mark.Line = look.ColorMatch, reader.Solid
	case model.MarkDiffers:
		mark.Color, mark.Line, mark.Glyph = look.ColorDiffers, reader.Double, "≠"
		mark.Tint = look.Tint(look.ColorDiffers)
	case model.MarkCited:
		mark.Color, mark.Line, mark.Glyph = look.ColorCurrent, reader.Solid, "❝"
	}
	return mark
}

// AlarmMark is the mark of a place where the article does not fit itself.
func AlarmMark(id string, s claims.Span) reader.Mark {
	return reader.Mark{ID: id, Span: reader.Span{Start: s.Start, End: s.End}, Color: look.ColorDiffers, Line: reader.Double,
		Tint: look.Tint(look.ColorDiffers), Glyph: "≠"}
}

// PlaceMark is the mark of a place in the article that is pointed at.
func PlaceMark(id string, s claims.Span) reader.Mark {
	return reader.Mark{ID: id, Span: reader.Span{Start: s.Start, End: s.End}, Color: look.ColorFound, Line: reader.Solid,
		Tint: look.Tint(look.ColorFound), Glyph: "→"}
}

// Paragraphs are the paragraphs of a text as its reader divided it.
func Paragraphs(blocks []claims.Block) []reader.Paragraph {
	styles := map[claims.BlockKind]reader.Style{claims.BlockHeadline: reader.Heading, claims.BlockLead: reader.Lead, claims.BlockQuote: reader.Quote,
		claims.BlockList: reader.List, claims.BlockCaption: reader.Caption, claims.BlockBoilerplate: reader.Faded}
	out := make([]reader.Paragraph, len(blocks))
	for i, b := range blocks {
		out[i] = reader.Paragraph{Span: reader.Span{Start: b.Start, End: b.End}, Style: styles[b.Kind]}
	}
	return out
}

// caption is a small line of quiet text.
func caption(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

// heading is the name of a pane or part.
func heading(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.TextStyle.Bold = true
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}
