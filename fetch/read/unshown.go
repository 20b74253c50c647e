package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// unshown is the text that a page's JSON-LD gives as that of the article, in
// paragraphs. It counts only where the page itself shows nothing: scripts would put it
// there. What is kept back from readers who have not paid is not read.
func (f *facts) unshown() []piece {
	if f.paid {
		return nil
	}
	var pieces []piece
	for line := range strings.Lines(f.body) {
		if s := claims.Normalise(clean(line)); s != "" {
			pieces = append(pieces, piece{text: s, chars: utf8.RuneCountInString(s), kind: claims.BlockParagraph})
		}
	}
	return pieces
}

// headlines are the first-level headings among pieces.
func headlines(pieces []piece) []piece {
	return slices.DeleteFunc(pieces, func(p piece) bool { return p.level != 1 })
}
