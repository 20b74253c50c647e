package read

import (
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// title is what a book's table of contents calls a chapter that begins in a document.
type title struct {
	label string
	inner bool // it begins at a place in the document
}

// readTitles reads the table of contents: that of EPUB 3, else that of EPUB 2. A book
// may do without, or with a broken one.
func (e *epub) readTitles() error {
	if e.archive.has(e.nav) {
		return e.readNav(e.nav)
	}
	if ncx := e.items[e.ncx].part; e.archive.has(ncx) {
		return e.readNCX(ncx)
	}
	return nil
}

// readNav reads a navigation document (EPUB 3.3, 7).
func (e *epub) readNav(part string) error {
	b, err := e.archive.read(part)
	if err != nil {
		return err
	}
	s := withoutLongTags(wellFormed(string(b)))
	if treeWeight(s) > maxNodes {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil
	}
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.DataAtom == atom.Nav:
				walk(c, bookKind(c, "toc"))
			case c.DataAtom == atom.A && in:
				e.addTitle(path.Dir(part), attr(c, "href"), textOf(c, longestTitle))
			default:
				walk(c, in)
			}
		}
	}
	walk(doc, false)
	return nil
}

// readNCX reads the table of contents of EPUB 2 (OPF 2.0.1, 2.4.1).
func (e *epub) readNCX(part string) error {
	label := ""
	return e.deep(part, func(m *markup, t tag) error {
		switch t.name {
		case "ncx:text":
			var err error
			label, err = m.text()
			return err
		case "ncx:content":
			e.addTitle(path.Dir(part), t.attr("src"), label)
		}
		return nil
	})
}

func (e *epub) addTitle(dir, href, label string) {
	part := partOf(dir, href)
	label = squeeze(claims.Normalise(label[:cutAt(label, longestTitle)]))
	if label == "" || href == "" || len(e.titles) >= mostParts || len(e.titles[part]) >= 1000 {
		return
	}
	e.titles[part] = append(e.titles[part], title{label, strings.Contains(href, "#")})
}

// bookKind reports whether an element is of a kind of EPUB's vocabulary of structures,
// or of the same name in ARIA's.
func bookKind(n *html.Node, kinds ...string) bool {
	for _, kind := range kinds {
		for _, is := range strings.Fields(attr(n, "epub:type")) {
			if is == kind {
				return true
			}
		}
		if attr(n, "role") == "doc-"+kind {
			return true
		}
	}
	return false
}
