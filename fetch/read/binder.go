package read

import (
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// binder makes one article of several, one below the other.
type binder struct {
	text   strings.Builder
	at     int // code points in text
	blocks []claims.Block
	links  []claims.Link
}

// add puts the text of an article at the end, with its blocks and links.
func (d *binder) add(a *claims.Article) {
	if len(a.Blocks) == 0 {
		return
	}
	if d.at > 0 {
		d.text.WriteString("\n\n")
		d.at += 2
	}
	for _, b := range a.Blocks {
		b.Start, b.End = b.Start+d.at, b.End+d.at
		d.blocks = append(d.blocks, b)
	}
	for _, l := range a.Links {
		l.Start, l.End = l.Start+d.at, l.End+d.at
		d.links = append(d.links, l)
	}
	d.text.WriteString(a.Text)
	d.at += utf8.RuneCountInString(a.Text)
}

// line puts a line at the end that stands in none of the articles.
func (d *binder) line(kind claims.BlockKind, s string) {
	if s != "" {
		d.add(&claims.Article{Text: s, Blocks: []claims.Block{{Kind: kind, Span: claims.Span{End: utf8.RuneCountInString(s)}}}})
	}
}

// article is what was put together.
func (d *binder) article() *claims.Article {
	return &claims.Article{Text: d.text.String(), Blocks: append([]claims.Block{}, d.blocks...), Links: append([]claims.Link{}, d.links...)}
}
