package read

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Html, atom.Body, atom.Div, atom.P, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Menu,
		atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Blockquote, atom.Pre, atom.Figure,
		atom.Figcaption, atom.Form, atom.Fieldset, atom.Address, atom.Details, atom.Summary, atom.Center, atom.Hgroup, atom.Legend, atom.Frameset, atom.Noframes, atom.Search:
		return true
	}
	return false
}

// isLeaf reports whether an element holds one block only, so that it is no
// candidate for a whole article.
func isLeaf(a atom.Atom) bool {
	switch a {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Dt, atom.Dd, atom.Caption, atom.Figcaption, atom.Tr, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Tbody, atom.Blockquote, atom.Pre, atom.Figure:
		return true
	}
	return false
}

// textOf is the text under n, cut after about limit bytes: it is that long at least
// where there is more.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	steps := 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < limit && steps < limit; c = c.NextSibling {
			steps++
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data[:cutAt(c.Data, limit+utf8.UTFMax)])
			case c.Type != html.ElementNode || c.DataAtom == atom.Style || c.DataAtom == atom.Script && n.DataAtom != atom.Script:
			default:
				if isBlock(c.DataAtom) || c.DataAtom == atom.Br {
					b.WriteByte(' ')
				}
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}

// cutAt is the last place at or before n where s can be cut between two letters.
func cutAt(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// ownText is the text directly in n.
func ownText(n *html.Node) string {
	s := ""
	for c := n.FirstChild; c != nil && len(s) < 200; c = c.NextSibling {
		if c.Type == html.TextNode {
			s += c.Data[:cutAt(c.Data, 200)] + " "
		}
	}
	return s
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// first is the first of the values that is not empty.
func first[T comparable](values ...T) T {
	var none T
	for _, v := range values {
		if v != none {
			return v
		}
	}
	return none
}

// find is the first element of a kind under n.
func find(n *html.Node, a atom.Atom) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.DataAtom == a {
			return c
		}
		if f := find(c, a); f != nil {
			return f
		}
	}
	return nil
}
