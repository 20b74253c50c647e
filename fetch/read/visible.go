package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// readVisible reads what a plain text says about itself: who wrote it and when,
// from lines that were set aside as bylines, or that begin like one near the head.
func readVisible(a *claims.Article) {
	ix := claims.NewText(a.Text)
	// Where the article begins: its first paragraph of some length.
	begin := 0
	for begin < len(a.Blocks) && (a.Blocks[begin].Kind != claims.BlockParagraph || a.Blocks[begin].Len() < 80) {
		begin++
	}
	head := begin + 3
	for i, b := range a.Blocks {
		if b.Kind != claims.BlockBoilerplate && i > head {
			continue
		}
		s := ix.Slice(b.Span)
		if len(s) > 200 {
			continue
		}
		low := strings.ToLower(squeeze(s))
		byline := startsWithAny(low, bylines())
		if d, ok := firstDate(s, false); ok && (byline || b.Kind == claims.BlockBoilerplate && i <= head) && !strings.Contains(low, "©") {
			r := claims.Reading{Value: d.value, From: "text"}
			if saysModified(low) && !saysPublished(low) {
				if a.Modified.Value == "" {
					a.Modified = r
				}
			} else if a.Published.Value == "" {
				a.Published = r
			}
		}
		if a.Author.Value == "" && b.Kind == claims.BlockBoilerplate && i <= head && (strings.HasPrefix(low, "von ") || strings.HasPrefix(low, "by ") || strings.HasPrefix(low, "autor")) {
			if name := cleanAuthor(s); name != "" {
				a.Author = claims.Reading{Value: name, From: "text"}
			}
		}
	}
	if a.Published.Value == "" && a.Modified.Value != "" {
		a.Published = a.Modified
	}
}

// mostBareLinks bounds how many addresses are taken from a plain text.
const mostBareLinks = 5000

// bareLinks finds the addresses that stand in a plain text.
func bareLinks(a *claims.Article) {
	ix := claims.NewText(a.Text)
	for from := 0; len(a.Links) < mostBareLinks; {
		i := strings.Index(a.Text[from:], "http")
		if i < 0 {
			return
		}
		i += from
		from = i + 4
		rest := a.Text[i:]
		if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(a.Text[:i]); unicode.IsLetter(r) || unicode.IsDigit(r) {
			continue
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”„«»|\\^`{}", r) })
		if end < 0 {
			end = len(rest)
		}
		// A full stop, a comma or a closing bracket belongs to the sentence.
		address := strings.TrimRight(rest[:end], ".,;:!?'’")
		for strings.HasSuffix(address, ")") && strings.Count(address, ")") > strings.Count(address, "(") {
			address = strings.TrimRight(address[:len(address)-1], ".,;:!?'’")
		}
		if u := absolute(nil, address); u != "" {
			a.Links = append(a.Links, claims.Link{URL: u, Span: ix.SpanOf(i, i+len(address))})
		}
		from = i + max(len(address), 4)
	}
}
