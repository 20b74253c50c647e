package read

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"tickmark/claims"
)

// link gathers the words of an anchor and notes where it leads.
func (w *walker) link(n *html.Node) {
	if w.level < book && w.verdict(n) == foreign || hidden(n) {
		return
	}
	w.anchor(attr(n, "href"), func() { w.walk(n) })
}

// anchor notes that the words that gather writes lie on a link. Blocks may lie in
// an anchor; each of them then has the link on its own words.
func (w *walker) anchor(href string, gather func()) {
	end := w.begin(absolute(w.base, href))
	gather()
	end()
}

// begin notes that the words that follow lie on a link, until end is called. A link
// that begins in another one ends with it at the latest.
func (w *walker) begin(url string) (end func()) {
	if w.open != nil {
		w.closeAnchor()
	}
	a := &openAnchor{url: url, start: w.count, bytes: w.buf.Len(), around: w.open}
	w.open = a
	return func() {
		for o := w.open; o != a; o = o.around {
			if o == nil {
				return
			}
		}
		w.closeAnchor()
		w.open = a.around
		if w.open != nil {
			w.open.start, w.open.bytes = w.count, w.buf.Len()
		}
	}
}

// openAnchor is the anchor around the words being gathered. start (in code points)
// and bytes are where it begins in the piece.
type openAnchor struct {
	url          string
	start, bytes int
	around       *openAnchor // nil if it lies in no other one
}

// closeAnchor puts the link of the open anchor on what was gathered since it began.
func (w *walker) closeAnchor() {
	a := w.open
	on := w.buf.Len() - a.bytes
	if on <= 0 {
		return
	}
	start := a.start
	if c := w.buf.Bytes()[a.bytes]; start > 0 && (c == ' ' || c == '\n' || c == '\t') {
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
	if b := w.buf.Bytes(); len(b) > 0 && b[len(b)-1] != '\t' {
		w.buf.WriteByte('\t')
		w.count++
	}
}

// longestAddress is how many bytes the address of a link has at most.
const longestAddress = 4096

// absolute resolves a link against the page's address. Only http and https lead
// to something that can be fetched; a place on the same page is none.
func absolute(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > longestAddress {
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
	if w.raised > 0 {
		s = raised(s)
	}
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	w.odd = w.odd || w.buf.Len() > 0 && !w.space && composes(s)
	for i, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\u00a0' || r >= utf8.RuneSelf && unicode.IsSpace(r):
			w.space = true
			if r == '\n' && w.pre > 0 {
				w.breaks++
			}
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ':
			w.odd = w.odd || composes(s[i+utf8.RuneLen(r):]) // with the letter before the hint
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

// composes reports whether s begins with a mark that may be put together with a letter
// before it.
func composes(s string) bool {
	return s != "" && s[0] >= utf8.RuneSelf && !norm.NFC.PropertiesString(s).BoundaryBefore()
}

// gap writes what parts two words: a space, a line end, or the end of the piece
// where two line breaks follow each other.
func (w *walker) gap() {
	w.space = false
	if b := w.buf.Bytes(); len(b) == 0 || b[len(b)-1] == '\t' {
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

// compose puts letters together with the marks that came apart from them, and moves the
// links, which are in order, along with their words.
func (p *piece) compose() {
	var out strings.Builder
	var it norm.Iter
	it.InitString(norm.NFC, p.text)
	from, to := 0, 0 // code points of the text before and after
	next := 0        // of the ends of links, two for each
	for !it.Done() {
		start := it.Pos()
		segment := it.Next()
		was := p.text[start:it.Pos()]
		n, m := utf8.RuneCountInString(was), utf8.RuneCount(segment)
		for ; next < 2*len(p.links); next++ {
			l := &p.links[next/2]
			at, into := &l.Start, 0
			if next%2 == 1 {
				at = &l.End
			}
			if *at >= from+n {
				break
			}
			switch {
			case n == m:
				into = *at - from
			case *at > from && next%2 == 1:
				into = m // a link that ends in a letter has all of it
			}
			*at = to + into
		}
		out.Write(segment)
		from, to = from+n, to+m
	}
	for ; next < 2*len(p.links); next++ {
		if l := &p.links[next/2]; next%2 == 1 {
			l.End = to
		} else {
			l.Start = to
		}
	}
	p.text, p.chars = out.String(), to
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
	if b := w.buf.Bytes(); b[len(b)-1] == '\t' {
		w.buf.Truncate(len(b) - 1)
		w.count--
	}
	p := piece{text: w.buf.String(), chars: w.count, linkChars: w.linkChars, kind: claims.BlockParagraph}
	if len(w.links) > 0 {
		p.links = append([]claims.Link(nil), w.links...)
	}
	if w.odd {
		p.compose()
		w.odd = false
	}
	switch {
	case w.heading > 0:
		p.kind, p.level = claims.BlockHeadline, w.heading
	case w.caption > 0, w.figure > 0 && w.cell == 0 && w.quote == 0 && w.pre == 0:
		p.kind = claims.BlockCaption
	case w.quote > 0:
		p.kind = claims.BlockQuote
	case w.item > 0 && w.list > 0:
		p.kind = claims.BlockList
	}
	p.item, p.inQuote, p.row, p.within = w.item > 0, w.quote > 0, w.inRow, w.within
	w.pieces = append(w.pieces, p)
	w.buf.Reset()
	w.count, w.linkChars, w.links = 0, 0, w.links[:0]
}
