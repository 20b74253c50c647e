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
	american := inAmerica(base)
	gather(doc, american).tell(a, base, american)
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

// inAmerica reports whether a page is likely to write the month first in
// 3/4/2021: one under .com and the like rather than under a country.
func inAmerica(base *url.URL) bool {
	if base == nil {
		return false
	}
	host := base.Hostname()
	for _, end := range []string{".com", ".org", ".net", ".us", ".gov", ".edu"} {
		if strings.HasSuffix(host, end) {
			return true
		}
	}
	return false
}
