package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// foreign reports whether the element is left out as no part of the article. An
// element that holds much of the page's running text never is: names mislead, and
// some pages lie wholly in a form or a header.
func (w *walker) foreign(n *html.Node, v verdict) bool {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Main, atom.Blockquote:
		return false
	}
	if w.level >= everything {
		return hidden(n)
	}
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Menu:
		if !w.heavy(n, 60) {
			return true
		}
	case atom.Aside:
		if w.level == strict && (!w.heavy(n, 50) || v >= doubtful && w.mass-w.masses.of(n) > 1500) {
			return true
		}
	case atom.Header:
		if w.article == 0 && w.level == strict && !w.heavy(n, 30) && find(n, atom.H1) == nil {
			return true
		}
	case atom.Form, atom.Fieldset:
		if !w.heavy(n, 20) {
			return true
		}
	}
	if v == thread {
		return true
	}
	if hidden(n) {
		return !w.heavy(n, 50)
	}
	if n.DataAtom == atom.Article {
		// An article inside an article that has begun is another one below it.
		return (v == foreign || w.level == strict && w.begun()) && !w.heavy(n, 60)
	}
	switch v {
	case foreign:
		return !w.heavy(n, 60)
	case doubtful:
		return w.level == strict && w.caption+w.figure == 0 && !w.sentence(n) && !w.heavy(n, 30) && !w.embeds(n)
	case lead, pointer:
		return w.level == strict && find(n, atom.A) != nil && find(n, atom.H1) == nil && !w.heavy(n, 30) &&
			(v == pointer || w.masses.of(n) == 0 || leadsOn(n))
	}
	return false
}

// embeds reports whether an element holds a quotation of some length: what others
// posted, set into the article by a frame that names like "video" are given to.
func (w *walker) embeds(n *html.Node) bool {
	q := find(n, atom.Blockquote)
	return q != nil && w.masses.of(q) > 0
}

// leadNodes is how many nodes the beginning of an article has at most: a heading, a
// standfirst, who wrote it.
const leadNodes = 500

// leadsOn reports whether a link in n lies on a headline or as many words as one, so
// that n points to another article; an author's name is shorter. Something with more
// nodes than leadNodes is no beginning of an article either.
func leadsOn(n *html.Node) bool {
	nodes := 0
	var found func(n *html.Node) bool
	found = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			nodes++
			if nodes > leadNodes || c.DataAtom == atom.A && len(strings.Fields(textOf(c, 200))) >= 4 || found(c) {
				return true
			}
		}
		return false
	}
	return found(n)
}

// heavy reports whether n holds more than per cent of the page's running text.
func (w *walker) heavy(n *html.Node, percent int) bool {
	return w.masses.of(n)*100 > w.mass*percent
}

// masses remembers the mass of the elements that may hold others; many of them can
// lie in each other, and each is asked for its own.
type masses map[*html.Node]int

// of is how many bytes of running text lie under n: in paragraphs, or directly in
// other elements in pieces of some length.
func (m masses) of(n *html.Node) int {
	sum, known := m[n]
	if known {
		return sum
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if len(c.Data) > 60 {
				if t := len(strings.TrimSpace(c.Data)); t > 60 {
					sum += t
				}
			}
		case c.Type == html.ElementNode && c.DataAtom != atom.Script && c.DataAtom != atom.Style && c.DataAtom != atom.Noscript && c.DataAtom != atom.Textarea && c.DataAtom != atom.Iframe:
			sum += m.of(c)
		}
	}
	if isBlock(n.DataAtom) && !isLeaf(n.DataAtom) {
		m[n] = sum
	}
	return sum
}

// verdict judges an element by its names; equal names are judged once.
func (w *walker) verdict(n *html.Node) verdict {
	class, id := attr(n, "class"), attr(n, "id")
	if class == "" && id == "" {
		if role := attr(n, "role"); role == "navigation" || role == "banner" || role == "contentinfo" || role == "search" || role == "dialog" || role == "complementary" {
			return foreign
		}
		if p := attr(n, "itemprop"); p == "articleBody" {
			return content
		}
		return nothing
	}
	if len(class) > 400 {
		class = class[:400]
	}
	names := class + " " + id
	v, ok := w.verdicts[names]
	if !ok {
		v = judge(names)
		w.verdicts[names] = v
	}
	if v == nothing && strings.Contains(attr(n, "itemprop"), "articleBody") {
		return content
	}
	return v
}

// hidden reports whether an element is plainly not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// sentence reports whether n marks up running text inside a paragraph, where names
// like "product" say what the words mean rather than where they stand.
func (w *walker) sentence(n *html.Node) bool {
	return !isBlock(n.DataAtom) && n.Parent != nil && n.Parent.DataAtom == atom.P && w.masses.of(n) > 0
}
