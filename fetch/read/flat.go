package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatten makes a tree of a page whose elements lie too deep in each other for the
// parser: every block is a child of the body, with its words and links.
func flatten(s string) *html.Node {
	doc := &html.Node{Type: html.DocumentNode}
	root := element(atom.Html)
	head, body := element(atom.Head), element(atom.Body)
	doc.AppendChild(root)
	root.AppendChild(head)
	root.AppendChild(body)
	block := element(atom.P)
	body.AppendChild(block)
	at := block // where words go: the block, or an anchor in it
	next := func(a atom.Atom) {
		if block.FirstChild != nil {
			block = element(a)
			body.AppendChild(block)
		} else {
			block.DataAtom, block.Data = a, a.String()
		}
		at = block
	}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return doc
		case html.TextToken:
			at.AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch t.DataAtom {
			case atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Noscript, atom.Iframe:
				n := &html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr}
				head.AppendChild(n)
				if t.Type == html.StartTagToken && z.Next() == html.TextToken {
					n.AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
				}
			case atom.Meta, atom.Link, atom.Base:
				head.AppendChild(&html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr})
			case atom.A:
				at = &html.Node{Type: html.ElementNode, DataAtom: atom.A, Data: "a", Attr: t.Attr}
				block.AppendChild(at)
			case atom.Br:
				at.AppendChild(element(atom.Br))
			case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote:
				next(t.DataAtom)
			case atom.Html:
				root.Attr = append(root.Attr, t.Attr...)
			default:
				if isBlock(t.DataAtom) {
					next(atom.P)
				}
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.A:
				at = block
			case isBlock(a):
				next(atom.P)
			}
		}
	}
}

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}
