package read

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// readHTML reads a decoded page.
func readHTML(s string, in Input) (*claims.Article, error) {
	a := &claims.Article{Format: "html", Extractor: Extractor, URL: in.URL}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, err
	}
	base, err := url.Parse(in.URL)
	if err != nil || base.Scheme == "" {
		base = nil
	}
	body := find(doc, atom.Body)
	if body == nil {
		body = doc
	}
	assemble(a, mainText(body, base))
	return a, nil
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
