package read

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// readChapter reads a document of the book.
func (e *epub) readChapter(i item) error {
	if !i.isText() || e.skipped[i.part] || e.ctx.Err() != nil {
		return e.ctx.Err()
	}
	b, err := e.archive.read(i.part)
	if err != nil {
		return err
	}
	s, _, _, err := decode(Input{Body: b, ContentType: "application/xhtml+xml"})
	if err != nil {
		return err
	}
	pieces := e.chapterPieces(wellFormed(s))
	for j := range pieces {
		p := &pieces[j]
		if e.bytes += len(p.text); e.bytes > MaxBytes {
			return because(Bomb, MaxBytes>>20)
		}
		for _, l := range p.links {
			e.addresses += len(l.URL)
		}
		if e.addresses > mostAddresses {
			p.links = nil
		}
	}
	e.addPlaces(i.part, pieces)
	e.pieces = append(e.pieces, pieces...)
	if len(e.pieces) > maxLines {
		return fmt.Errorf("it has more than %d paragraphs", maxLines)
	}
	return nil
}

// chapterPieces walks the tree of a document. What is too large or too deep for a tree
// is read as pages of that kind are.
func (e *epub) chapterPieces(s string) []piece {
	s = withoutLongTags(s)
	if treeWeight(s) > maxNodes {
		e.stripped = true
		a, err := readStripped(s, Input{})
		if err != nil {
			return nil
		}
		ix := claims.NewText(a.Text)
		var pieces []piece
		for _, b := range a.Blocks {
			pieces = append(pieces, piece{kind: b.Kind, text: ix.Slice(b.Span), chars: b.Len()})
		}
		return pieces
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		e.nested = true
		doc = flatten(s)
	}
	body := find(doc, atom.Body)
	if body == nil || bookKind(body, "cover", "toc") {
		return nil
	}
	prune(body)
	w := walker{level: book, masses: masses{}, articleFrom: -1, verdicts: map[string]verdict{}}
	w.walk(body)
	w.flush()
	return w.pieces
}

// prune takes out of a document what is no text of the book: the numbers of printed
// pages, tables of contents, the words of a cover. Marks of notes, which stand directly
// behind a word or a year, are put in brackets.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type != html.ElementNode:
		case bookKind(c, "pagebreak", "toc", "landmarks", "page-list", "cover"):
			n.RemoveChild(c)
		case isNoteMark(c):
			n.InsertBefore(&html.Node{Type: html.TextNode, Data: "[" + squeeze(textOf(c, longestMark)) + "]"}, c)
			n.RemoveChild(c)
		default:
			prune(c)
		}
		c = next
	}
}

// longestMark is how many bytes the mark of a note, or a raised number, has at most.
const longestMark = 5

// isNoteMark reports whether an element leads to a note: one that says so, or a raised
// number with a link to another place in the book.
func isNoteMark(n *html.Node) bool {
	mark := squeeze(textOf(n, longestMark))
	if mark == "" || len(mark) >= longestMark || strings.HasPrefix(mark, "[") {
		return false
	}
	a := n
	if n.DataAtom == atom.Sup {
		a = find(n, atom.A)
	}
	if a == nil || a.DataAtom != atom.A || !strings.Contains(attr(a, "href"), "#") || absolute(nil, attr(a, "href")) != "" {
		return false
	}
	return bookKind(a, "noteref") || (n.DataAtom == atom.Sup || find(n, atom.Sup) != nil) && strings.Trim(mark, "0123456789*†") == ""
}

// addPlaces notes the chapters that begin in a document: at its head the one that the
// table of contents names for it, or its first heading; those inside where a heading
// says the same as the table of contents.
func (e *epub) addPlaces(part string, pieces []piece) {
	if len(pieces) == 0 {
		return
	}
	type heading struct {
		text string
		at   int
	}
	var headings []heading
	for i := range pieces {
		if pieces[i].level > 0 {
			headings = append(headings, heading{strings.ToLower(squeeze(pieces[i].text)), i})
		}
	}
	before := len(e.places)
	add := func(label string, at int) { e.places = append(e.places, place{label, len(e.pieces) + at}) }
	titles := e.titles[part]
	if len(titles) == 0 && len(headings) > 0 && headings[0].at == 0 {
		add(squeeze(pieces[0].text), 0)
	}
	for n, t := range titles {
		label := strings.ToLower(t.label)
		i := slices.IndexFunc(headings, func(h heading) bool { return sameTitle(h.text, label) })
		switch {
		case n == 0 && !t.inner: // what stands above its heading belongs to the chapter
			add(t.label, 0)
		case i >= 0:
			add(t.label, headings[i].at)
		}
		headings = headings[i+1:]
	}
	if len(titles) > 0 && len(e.places) == before {
		add(titles[0].label, 0)
	}
}

// sameTitle reports whether a heading says what the table of contents says; one of them
// may have a number before it.
func sameTitle(heading, label string) bool {
	return heading == label || strings.HasSuffix(heading, " "+label) || strings.HasSuffix(label, " "+heading)
}

// emptyElement is an XML element without content. To an HTML parser most of them are
// left open, and <title/> or <script/> would swallow the rest of the document.
var emptyElement = regexp.MustCompile(`<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)/>`)

// wellFormed writes the empty elements of XHTML as HTML does.
func wellFormed(s string) string {
	if !strings.Contains(s, "/>") {
		return s
	}
	return emptyElement.ReplaceAllStringFunc(s, func(tag string) string {
		name := tag[1 : len(tag)-2]
		if i := strings.IndexAny(name, " \t\r\n"); i >= 0 {
			name = name[:i]
		}
		switch atom.Lookup([]byte(strings.ToLower(name))) {
		case atom.Br, atom.Hr, atom.Img, atom.Meta, atom.Link, atom.Input, atom.Area, atom.Base, atom.Col, atom.Embed, atom.Source, atom.Track, atom.Wbr, atom.Param:
			return tag
		}
		return tag[:len(tag)-2] + "></" + name + ">"
	})
}
