package read

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"tickmark/claims"
)

// piece is a block of a page as the walk finds it: its words with white space
// folded, and the links on them.
type piece struct {
	kind      claims.BlockKind
	text      string
	level     int  // of a heading, 1 to 6
	row       bool // is a row of a table
	item      bool // is an item of a list
	inQuote   bool
	links     []claims.Link // spans in text, in code points
	linkChars int           // bytes of text that lie on links
	chars     int           // code points of text
	traits
	looked bool
}

// traitsOf looks at the piece once, when first asked.
func (p *piece) traitsOf() *traits {
	if !p.looked {
		p.traits, p.looked = look(p.text), true
	}
	return &p.traits
}

// density is the share of the piece that lies on links.
func (p *piece) density() float64 { return float64(p.linkChars) / float64(max(1, len(p.text))) }

// stretch is an element as a candidate for the article: the pieces under it.
type stretch struct {
	node     *html.Node
	from, to int
	verdict  verdict
}

// level says how much a reading of a page leaves out.
type level int

const (
	strict     level = iota // all that its names say stands beside articles
	lax                     // only what is never part of one
	everything              // only what is hidden
)

// walker turns a tree into pieces.
type walker struct {
	base     *url.URL
	level    level
	mass     int // of the whole page's running text
	verdicts map[string]verdict

	pieces    []piece
	stretches []stretch

	buf       strings.Builder
	count     int // code points in buf
	space     bool
	breaks    int
	linkChars int
	links     []claims.Link
	open      *openAnchor // nil outside of anchors
	odd       bool        // a combining mark stands at the start of a text node

	// The element that the words being gathered belong to.
	heading           int
	inRow             bool // in a row of figures, which is one piece
	pre               int
	list, quote, item int
	caption, cell     int
	article           int
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
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Math, atom.Object, atom.Embed,
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
	case !isBlock(n.DataAtom):
		w.walk(n)
		return
	case w.inRow:
		w.space = true
		w.walk(n)
		w.space = true
		return
	case n.DataAtom == atom.Tr && simpleRow(n):
		w.tableRow(n)
		return
	}
	w.flush()
	from := len(w.pieces)
	undo := w.enter(n)
	if v == caption {
		w.caption++
	}
	w.walk(n)
	w.flush()
	undo()
	if v == caption {
		w.caption--
	}
	if to := len(w.pieces); to > from && !isLeaf(n.DataAtom) {
		w.stretches = append(w.stretches, stretch{n, from, to, v})
	}
}

// foreign reports whether the element is left out as no part of the article. An
// element that holds much of the page's running text never is: names mislead, and
// some pages lie wholly in a form or a header.
func (w *walker) foreign(n *html.Node, v verdict) bool {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Main, atom.Blockquote:
		return false
	}
	if w.level == everything {
		return hidden(n)
	}
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Menu:
		if !w.heavy(n, 60) {
			return true
		}
	case atom.Aside:
		if w.level == strict && !w.heavy(n, 50) {
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
		return w.level == strict && w.caption == 0 && !w.heavy(n, 30)
	case lead:
		return w.level == strict && find(n, atom.A) != nil && find(n, atom.H1) == nil && !w.heavy(n, 30)
	}
	return false
}

// longestRow is how many bytes of text a row of figures has at most; more is a table
// that lays out a page.
const longestRow = 400

// simpleRow reports whether a row is one of figures and short texts in two cells or
// more, which belong on one line.
func simpleRow(n *html.Node) bool {
	cells, length := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		t := len(squeeze(textOf(c, longestRow)))
		if length += t; length >= longestRow {
			return false
		}
		if t > 0 {
			cells++
		}
		for _, a := range []atom.Atom{atom.Table, atom.Ul, atom.Ol, atom.Div, atom.H1, atom.H2, atom.H3, atom.Form} {
			if find(c, a) != nil {
				return false
			}
		}
	}
	return cells >= 2
}

// tableRow gathers a row as one piece, its cells parted by tabs.
func (w *walker) tableRow(n *html.Node) {
	w.flush()
	w.inRow = true
	w.cell++
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if w.buf.Len() > 0 {
			w.tab()
		}
		w.walk(c)
	}
	w.inRow = false
	w.flush()
	w.cell--
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
	case atom.Figcaption, atom.Caption, atom.Figure:
		at = &w.caption
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

// link gathers the words of an anchor and notes where it leads.
func (w *walker) link(n *html.Node) {
	if w.verdict(n) == foreign || hidden(n) {
		return
	}
	w.anchor(attr(n, "href"), func() { w.walk(n) })
}

// anchor notes that the words that gather writes lie on a link. Blocks may lie in
// an anchor; each of them then has the link on its own words.
func (w *walker) anchor(href string, gather func()) {
	outer := w.open
	w.open = &openAnchor{url: absolute(w.base, href), start: w.count, bytes: w.buf.Len()}
	gather()
	w.closeAnchor()
	w.open = outer
	if outer != nil {
		outer.start, outer.bytes = w.count, w.buf.Len()
	}
}

// openAnchor is the anchor around the words being gathered. start (in code points)
// and bytes are where it begins in the piece.
type openAnchor struct {
	url          string
	start, bytes int
}

// closeAnchor puts the link of the open anchor on what was gathered since it began.
func (w *walker) closeAnchor() {
	a := w.open
	on := w.buf.Len() - a.bytes
	if on <= 0 {
		return
	}
	start := a.start
	if c := w.buf.String()[a.bytes]; start > 0 && (c == ' ' || c == '\n' || c == '\t') {
		start++ // the space between the words before and the anchor
	}
	w.linkChars += on
	if a.url != "" && w.count > start {
		w.links = append(w.links, claims.Link{URL: a.url, Span: claims.Span{Start: start, End: w.count}})
	}
	a.start, a.bytes = w.count, w.buf.Len()
}

// tab parts two cells of a row.
func (w *walker) tab() {
	w.space, w.breaks = false, 0
	if s := w.buf.String(); s[len(s)-1] != '\t' {
		w.buf.WriteByte('\t')
		w.count++
	}
}

// absolute resolves a link against the page's address. Only http and https lead
// to something that can be fetched; a place on the same page is none.
func absolute(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 4096 {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	if base != nil && u.Fragment != "" && u.Host == base.Host && u.Path == base.Path && u.RawQuery == base.RawQuery {
		return ""
	}
	return u.String()
}

// write adds words, folding white space as browsers do. Soft hyphens and
// zero-width spaces are left out: they are hints for line breaks, not text.
func (w *walker) write(s string) {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	if s != "" && w.buf.Len() > 0 && !w.space && s[0] >= utf8.RuneSelf && !norm.NFC.PropertiesString(s).BoundaryBefore() {
		w.odd = true
	}
	for i, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\u00a0' || r >= utf8.RuneSelf && unicode.IsSpace(r):
			w.space = true
			if r == '\n' && w.pre > 0 {
				w.breaks++
			}
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ':
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
		default:
			if w.space {
				w.gap()
			}
			w.buf.WriteRune(r)
			w.count++
		}
	}
}

// gap writes what parts two words: a space, a line end, or the end of the piece
// where two line breaks follow each other.
func (w *walker) gap() {
	w.space = false
	if w.buf.Len() == 0 {
		w.breaks = 0
		return
	}
	switch {
	case w.breaks > 1 && w.heading == 0 && !w.inRow:
		w.flush()
	case w.breaks > 0:
		w.buf.WriteByte('\n')
		w.count++
	default:
		w.buf.WriteByte(' ')
		w.count++
	}
	w.breaks = 0
}

// flush ends the piece being gathered.
func (w *walker) flush() {
	w.space, w.breaks = false, 0
	if w.open != nil {
		w.closeAnchor()
		w.open.start, w.open.bytes = 0, 0
	}
	if w.buf.Len() == 0 {
		w.links, w.linkChars = w.links[:0], 0
		return
	}
	if s := w.buf.String(); s[len(s)-1] == '\t' {
		w.buf.Reset()
		w.buf.WriteString(s[:len(s)-1])
		w.count--
	}
	p := piece{text: w.buf.String(), chars: w.count, linkChars: w.linkChars, kind: claims.BlockParagraph}
	if len(w.links) > 0 {
		p.links = append([]claims.Link(nil), w.links...)
	}
	if w.odd {
		p.text = norm.NFC.String(p.text)
		p.chars = utf8.RuneCountInString(p.text)
		for i := range p.links {
			p.links[i].End = min(p.links[i].End, p.chars)
			p.links[i].Start = min(p.links[i].Start, p.links[i].End)
		}
		w.odd = false
	}
	switch {
	case w.heading > 0:
		p.kind, p.level = claims.BlockHeadline, w.heading
	case w.caption > 0:
		p.kind = claims.BlockCaption
	case w.quote > 0:
		p.kind = claims.BlockQuote
	case w.item > 0 && w.list > 0:
		p.kind = claims.BlockList
	}
	p.item, p.inQuote, p.row = w.item > 0, w.quote > 0, w.inRow
	w.pieces = append(w.pieces, p)
	w.buf.Reset()
	w.count, w.linkChars, w.links = 0, 0, w.links[:0]
}

// heavy reports whether n holds more than per cent of the page's running text.
func (w *walker) heavy(n *html.Node, percent int) bool {
	return mass(n)*100 > w.mass*percent
}

// mass is how many bytes of running text lie under n: in paragraphs, or directly
// in other elements in pieces of some length.
func mass(n *html.Node) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if len(c.Data) > 60 {
				if t := len(strings.TrimSpace(c.Data)); t > 60 {
					sum += t
				}
			}
		case c.Type == html.ElementNode && c.DataAtom != atom.Script && c.DataAtom != atom.Style && c.DataAtom != atom.Noscript && c.DataAtom != atom.Textarea && c.DataAtom != atom.Iframe:
			sum += mass(c)
		}
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
