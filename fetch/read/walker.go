package read

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// level says how much a reading of a page leaves out.
type level int

const (
	strict     level = iota // all that its names say stands beside articles
	lax                     // only what is never part of one
	everything              // only what is hidden
	book                    // the same, and no name says that a link is none: a book has no menus
)

// walker turns a tree into pieces.
type walker struct {
	base     *url.URL
	level    level
	masses   masses
	mass     int // of the whole page's running text
	verdicts map[string]verdict

	pieces    []piece
	stretches []stretch

	buf       bytes.Buffer
	count     int // code points in buf
	space     bool
	breaks    int
	linkChars int
	links     []claims.Link
	open      *openAnchor // nil outside of anchors
	odd       bool        // a mark came apart from the letter before it

	// The element that the words being gathered belong to.
	heading           int
	inRow             bool // in a row of figures, which is one piece
	pre               int
	raised            int // in a number that stands higher, as exponents do
	list, quote, item int
	caption, figure   int
	cell              int
	spans             []span // of the table around, by column
	repeated          int    // bytes that spans said again
	article           int
	within            *html.Node
	articleFrom       int // the first piece of the article element around that may be prose, -1 for none
	steps             int
}

// mostNodes bounds the walk; a page of 10 MB has about a million nodes.
const mostNodes = 4_000_000

func (w *walker) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if w.steps++; w.steps > mostNodes {
			return
		}
		switch c.Type {
		case html.TextNode:
			w.write(c.Data)
		case html.ElementNode:
			w.element(c)
		}
	}
}

func (w *walker) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Template:
		if hasAttr(n, "shadowrootmode") { // which browsers show in the place of its parent's words
			w.flush()
			w.walk(n)
			w.flush()
		}
		return
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Svg, atom.Math, atom.Object, atom.Embed,
		atom.Audio, atom.Video, atom.Canvas, atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Option, atom.Datalist,
		atom.Head, atom.Link, atom.Meta, atom.Map, atom.Dialog, atom.Img, atom.Progress, atom.Meter:
		return
	case atom.Br:
		w.space = true
		w.breaks++
		return
	case atom.Hr:
		w.flush()
		return
	case atom.A:
		w.link(n)
		return
	}
	v := w.verdict(n)
	if w.foreign(n, v) {
		return
	}
	switch {
	case n.DataAtom == atom.Sup && isNumber(textOf(n, longestMark)):
		w.raised++
		w.walk(n)
		w.raised--
		return
	case !isBlock(n.DataAtom):
		w.walk(n)
		return
	case w.inRow:
		w.space = true
		w.walk(n)
		w.space = true
		return
	case n.DataAtom == atom.Tr && w.simpleRow(n):
		w.tableRow(n)
		return
	}
	w.flush()
	from := len(w.pieces)
	undo := w.enter(n)
	outer := w.within
	if w.within = n; isLeaf(n.DataAtom) {
		w.within = n.Parent
	}
	if v == caption {
		w.caption++
	}
	w.walk(n)
	w.flush()
	w.within = outer
	undo()
	if v == caption {
		w.caption--
	}
	if to := len(w.pieces); to > from && !isLeaf(n.DataAtom) {
		w.stretches = append(w.stretches, stretch{n, from, to, v})
	}
}

// isNumber reports whether a text that was cut after longestMark bytes is a short number.
func isNumber(s string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(s, "-"), "−")
	return digits != "" && len(s) < longestMark && strings.Trim(digits, "0123456789") == ""
}

// begun reports whether the article element around the words being gathered holds
// running text already. No piece is looked at twice.
func (w *walker) begun() bool {
	if w.articleFrom < 0 {
		return false
	}
	for ; w.articleFrom < len(w.pieces); w.articleFrom++ {
		if w.pieces[w.articleFrom].traitsOf().prose {
			return true
		}
	}
	return false
}

// enter notes what the words under n are, and returns how to forget it.
func (w *walker) enter(n *html.Node) func() {
	var at *int
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		old := w.heading
		w.heading = int(n.Data[1] - '0')
		return func() { w.heading = old }
	case atom.Li, atom.Dd, atom.Dt:
		at = &w.item
	case atom.Ul, atom.Ol, atom.Dl:
		at = &w.list
	case atom.Blockquote, atom.Q:
		at = &w.quote
	case atom.Figcaption, atom.Caption:
		at = &w.caption
	case atom.Figure:
		old := w.cell
		w.cell = 0
		w.figure++
		return func() { w.cell = old; w.figure-- }
	case atom.Table:
		old := w.spans
		w.spans = nil
		return func() { w.spans = old }
	case atom.Td, atom.Th:
		at = &w.cell
	case atom.Article:
		old := w.articleFrom
		w.articleFrom = len(w.pieces)
		w.article++
		return func() { w.articleFrom = old; w.article-- }
	case atom.Main:
		at = &w.article
	case atom.Pre:
		at = &w.pre
	default:
		return func() {}
	}
	*at++
	return func() { *at-- }
}
