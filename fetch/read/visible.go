package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// beginOf is where the article begins: its first paragraph of some length.
func beginOf(a *claims.Article) int {
	i := 0
	for i < len(a.Blocks) && (a.Blocks[i].Kind != claims.BlockParagraph || a.Blocks[i].Len() < longEnough) {
		i++
	}
	return i
}

// longEnough is how many code points a paragraph has that an article begins with.
const longEnough = 80

// byHead is how many blocks behind an article's beginning a byline stands at most.
const byHead = 3

// readBylines reads who wrote a document and when, where its format has no menus to be
// taken for bylines: lines near its head that name both or either are set apart, as in
// plain text, and read.
func readBylines(a *claims.Article) {
	ix := claims.NewText(a.Text)
	for i := range a.Blocks[:min(len(a.Blocks), beginOf(a)+byHead+1)] {
		b := &a.Blocks[i]
		if b.Kind == claims.BlockParagraph && b.Len() < longEnough && look(ix.Slice(b.Span)).byline {
			b.Kind = claims.BlockBoilerplate
		}
	}
	readVisible(a)
}

// dateline is the day in the words that a report begins with: "Göttingen, 8. November
// 2021. Die Bäckerei …", "4 March 2022 – …".
func dateline(s string, american bool) (value string, ok bool) {
	head := s[:cutAt(s, 60)]
	d, ok := firstDate(head, american)
	if !ok {
		return "", false
	}
	place := strings.TrimRight(strings.TrimSpace(head[:d.start]), ",")
	if place != "" && (len(strings.Fields(place)) > 3 || !capitals(place) || strings.TrimSpace(head[:d.start]) == place) {
		return "", false
	}
	rest := strings.TrimLeft(head[d.end:], " \u00a0")
	return d.value, startsWithAny(rest, []string{"-", "–", "—", ":", "|", "(", ". "})
}

// readVisible reads what a plain text says about itself: who wrote it and when,
// from lines that were set aside as bylines, or that begin like one near the head.
func readVisible(a *claims.Article) {
	ix := claims.NewText(a.Text)
	begin := beginOf(a)
	head := begin + byHead
	for i, b := range a.Blocks {
		if b.Kind != claims.BlockBoilerplate && i > head {
			continue
		}
		s := ix.Slice(b.Span)
		if len(s) > 200 {
			continue
		}
		low := strings.ToLower(squeeze(s))
		byline := startsWithAny(low, bylines()) && look(s).byline
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
	if a.Published.Value == "" && begin < len(a.Blocks) {
		if day, ok := dateline(ix.Slice(a.Blocks[begin].Span), false); ok {
			a.Published = claims.Reading{Value: day, From: "text"}
		}
	}
	if a.Published.Value == "" && a.Modified.From == "text" {
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
