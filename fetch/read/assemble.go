package read

import (
	"strings"

	"tickmark/claims"
)

// assemble joins pieces to a text with its blocks and links.
func assemble(a *claims.Article, pieces []piece) {
	var b strings.Builder
	a.Blocks, a.Links = make([]claims.Block, 0, len(pieces)), []claims.Link{}
	at := 0
	for i, p := range pieces {
		if i > 0 {
			part := "\n\n"
			if p.kind == claims.BlockList && pieces[i-1].kind == claims.BlockList {
				part = "\n"
			}
			b.WriteString(part)
			at += len(part)
		}
		b.WriteString(p.text)
		a.Blocks = append(a.Blocks, claims.Block{Kind: p.kind, Span: claims.Span{Start: at, End: at + p.chars}})
		for _, l := range p.links {
			a.Links = append(a.Links, claims.Link{URL: l.URL, Span: claims.Span{Start: at + l.Start, End: at + l.End}})
		}
		at += p.chars
	}
	a.Text = b.String()
}

// withCaptions marks short pieces that only credit a picture as captions.
func withCaptions(pieces []piece) []piece {
	for i := range pieces {
		if p := &pieces[i]; p.kind == claims.BlockParagraph && p.traitsOf().credit && p.traitsOf().words <= 40 {
			p.kind = claims.BlockCaption
		}
	}
	return pieces
}
