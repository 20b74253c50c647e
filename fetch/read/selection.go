package read

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// selection reads a part of a page that a person selected, or a mail: all that is
// shown, since there are no menus around it and whoever selected a reader's comment
// wants to check it. Buttons and bylines are marked as boilerplate.
func selection(a *claims.Article, body *html.Node, base *url.URL) (*claims.Article, error) {
	// A date in the text may be one that a sentence speaks of; bylines are read below.
	for _, r := range []*claims.Reading{&a.Published, &a.Modified} {
		if r.From == "text" {
			*r = claims.Reading{}
		}
	}
	unlay(body)
	w := walker{base: base, level: everything, masses: masses{}, articleFrom: -1, verdicts: map[string]verdict{}}
	w.walk(body)
	w.flush()
	for i := range w.pieces {
		p := &w.pieces[i]
		if t := p.traitsOf(); p.kind == claims.BlockParagraph && (t.label || t.tail || t.opening || t.byline && !p.row) {
			p.kind = claims.BlockBoilerplate
		}
	}
	assemble(a, withCaptions(w.pieces))
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	readVisible(a)
	return a, nil
}

// unlay takes out of a tree what only mail programs are meant to see, such as the text
// that a list of mails shows beside the subject, and makes blocks of tables and rows
// that only lay out the page.
func unlay(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && unseen(c) {
			n.RemoveChild(c)
		} else {
			unlay(c)
		}
		c = next
	}
	switch role := attr(n, "role"); {
	case n.DataAtom == atom.Table && (role == "presentation" || role == "none"), n.DataAtom == atom.Tr && laysOut(n):
		unrow(n)
	}
}

// shortestTeaser is how many bytes of text, beside a picture or a line break, make a row
// of a table one of teasers rather than of figures.
const shortestTeaser = 100

// laysOut reports whether a row holds pictures or lines of running text beside each other.
func laysOut(row *html.Node) bool {
	return (find(row, atom.Img) != nil || find(row, atom.Br) != nil) && len(squeeze(textOf(row, 2*shortestTeaser))) >= shortestTeaser
}

// unrow makes blocks of a table, or of a row, but not of the tables in it.
func unrow(n *html.Node) {
	n.DataAtom, n.Data = atom.Div, "div"
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
			unrow(c)
		}
	}
}

// unseen reports whether an element's style leaves nothing of it to be seen. In mails
// that is how a preview is hidden; on pages such parts may unfold, see [hidden].
func unseen(n *html.Node) bool {
	style := strings.ToLower(strings.Join(strings.Fields(attr(n, "style")), ""))
	if style == "" {
		return false
	}
	has := map[string]bool{}
	for rule := range strings.SplitSeq(style, ";") {
		has[strings.TrimSuffix(strings.TrimSuffix(rule, "!important"), "px")] = true
	}
	return has["max-height:0"] || has["opacity:0"] ||
		(has["font-size:0"] || has["font-size:1"]) && (has["line-height:0"] || has["line-height:1"])
}
