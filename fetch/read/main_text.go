package read

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// tooShort is how many code points of article make a second, laxer reading of a
// page worth while.
const tooShort = 400

// nearlyNothing is how many code points of article are too few to be one, so that
// even the parts that no article lies in are looked through.
const nearlyNothing = 150

// mainText finds the pieces of a page that are its article.
func mainText(body *html.Node, base *url.URL) []piece {
	known := masses{}
	m := known.of(body)
	best := choose(body, base, known, strict)
	kept := trim(best, base)
	for _, l := range []level{lax, everything} {
		if n := size(kept); n >= tooShort && (n*3 >= m || n >= 3*tooShort && n*10 >= m) || l == everything && n >= nearlyNothing {
			break
		}
		more := choose(body, base, known, l)
		if all := trim(more, base); size(all) > 2*size(kept) {
			best, kept = more, all
		}
	}
	if n := end(best); n < len(best) {
		kept = trim(best[:n], base)
	}
	return kept
}

func size(pieces []piece) int {
	n := 0
	for _, p := range pieces {
		n += p.chars
	}
	return n
}

func choose(body *html.Node, base *url.URL, known masses, l level) []piece {
	w := walker{base: base, level: l, masses: known, mass: known.of(body), articleFrom: -1, verdicts: map[string]verdict{}}
	w.walk(body)
	w.flush()
	pieces := w.pieces
	if len(pieces) == 0 {
		return nil
	}
	// The sum of worth up to each piece: a candidate's worth is a difference.
	sums := make([]float64, len(pieces)+1)
	for i := range pieces {
		worth := pieceWorth(&pieces[i])
		if worth > 0 && i > 0 && pieces[i-1].density() > .8 && pieces[i].words < longestTeaser {
			worth = 0 // a linked heading and some words: it points to another page
		}
		sums[i+1] = sums[i] + worth
	}
	best := stretch{nil, 0, len(pieces), nothing}
	bestWorth := sums[len(pieces)]
	for _, s := range w.stretches { // inner ones come before outer ones
		v := sums[s.to] - sums[s.from]
		if v <= 0 {
			continue
		}
		v += bonus(s)
		if v > bestWorth || v == bestWorth && s.to-s.from < best.to-best.from {
			best, bestWorth = s, v
		}
	}
	return withHeadline(pieces, best.from, best.to)
}

// highestHeadline is how many pieces lie at most between a headline and the article
// that it stands over: pictures, who wrote it, buttons to share it.
const highestHeadline = 12

// withHeadline is the stretch with the first-level heading that stands over it, which
// pages often put beside the text's element.
func withHeadline(pieces []piece, from, to int) []piece {
	for i := from; i < to && !pieces[i].traitsOf().prose; i++ {
		if pieces[i].level == 1 {
			return pieces[from:to]
		}
	}
	for i := from - 1; i >= max(0, from-highestHeadline); i-- {
		if p := &pieces[i]; p.level == 1 && p.traitsOf().words > 1 && p.density() == 0 {
			return append([]piece{*p}, pieces[from:to]...)
		}
	}
	return pieces[from:to]
}

// bonus is what an element's own name adds to the worth of what it holds, in
// words of prose.
func bonus(s stretch) float64 {
	b := 0.0
	if s.verdict == content {
		b += 30
	}
	switch s.node.DataAtom {
	case atom.Article:
		b += 20
	case atom.Main:
		b += 10
	}
	return b
}

// longestTeaser is how many words stand at most below or beside a headline that
// links to another article.
const longestTeaser = 50

// pieceWorth is what a piece adds to the stretch that is taken for the article.
func pieceWorth(p *piece) float64 {
	t := p.traitsOf()
	density := p.density()
	switch {
	case density > .6:
		return -4
	case density > .2 && t.words < longestTeaser && len(p.links) > 0 && p.links[0].Start == 0 && p.links[0].Len()*5 > p.chars:
		return -2 // a linked headline with the words below it glued on
	case t.tail || t.label:
		return -6
	case t.invite:
		return -4
	case p.kind == claims.BlockHeadline:
		return 0
	case t.prose:
		return float64(min(t.words, 120)) * (1 - density)
	case p.kind == claims.BlockCaption:
		return 0
	case t.words >= 8:
		return 3
	case t.words >= 4 && t.ends:
		return 1
	}
	return -1
}

// trim takes out of the article what does not belong there.
func trim(pieces []piece, base *url.URL) []piece {
	teasers := teaserList(pieces)
	kept := make([]piece, 0, len(pieces))
	begun := false
	for i := range pieces {
		p := &pieces[i]
		switch {
		case teasers[i], begun && p.level > 1 && p.density() > .9:
			continue
		case leftover(p) && !(begun && headsPart(pieces, i)):
			continue
		}
		begun = begun || p.traitsOf().prose
		kept = append(kept, *p)
	}
	kept = kept[:pointers(kept, base)]
	// A short heading that nothing follows stood over something that was taken out.
	out := kept[:0]
	for i := range kept {
		p := &kept[i]
		if p.level > 0 && p.traitsOf().words < 10 && (i+1 == len(kept) || kept[i+1].level > 0 && kept[i+1].level <= p.level && p.level > 1) {
			continue
		}
		out = append(out, *p)
	}
	for len(out) > 0 && closing(&out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return out
}

// pointers is where a list of other articles of the same site begins that ends the
// article; the end where there is none. A list of sources leads elsewhere.
func pointers(pieces []piece, base *url.URL) int {
	if base == nil {
		return len(pieces)
	}
	i := len(pieces)
	for i > 0 && pieces[i-1].item && pieces[i-1].density() > .25 && pieces[i-1].traitsOf().words <= 25 && inward(&pieces[i-1], base) {
		i--
	}
	if len(pieces)-i < 3 {
		return len(pieces)
	}
	return i
}

// inward reports whether all links of a piece lead to the page's own site.
func inward(p *piece, base *url.URL) bool {
	for _, l := range p.links {
		if u, err := url.Parse(l.URL); err != nil || strings.TrimPrefix(u.Host, "www.") != strings.TrimPrefix(base.Host, "www.") {
			return false
		}
	}
	return len(p.links) > 0
}

// closing reports whether the last piece of an article only asks readers to go on
// elsewhere.
func closing(p *piece) bool {
	if p.traitsOf().words > longestLeftover {
		return false
	}
	if strings.HasPrefix(p.text, "[") && strings.HasSuffix(p.text, "]") {
		return true // a placeholder that the page's system did not fill
	}
	low := strings.ToLower(p.text)
	return strings.Contains(low, "click here") || startsWithAny(low, requests()) && containsAny(low, channels()) || hasMailAddress(low)
}

// end is where the article ends and what stands below it begins: at a line that
// articles do not go on after, if less running text follows it than stands before.
func end(pieces []piece) int {
	total := 0
	for i := range pieces {
		total += proseWords(&pieces[i])
	}
	before := 0
	for i := range pieces {
		if t := pieces[i].traitsOf(); t.tail && before*2 > total {
			return i
		}
		before += proseWords(&pieces[i])
	}
	return len(pieces)
}

func proseWords(p *piece) int {
	if t := p.traitsOf(); t.prose {
		return t.words
	}
	return 0
}

// headsPart reports whether a piece that could be a leftover heads a part of the
// article instead: a day in a chronicle, or "Wirtschaft" as a heading over text.
func headsPart(pieces []piece, i int) bool {
	p := &pieces[i]
	if p.traitsOf().day {
		return true
	}
	return p.level > 0 && p.label && !p.tail && p.density() == 0 && i+1 < len(pieces) && pieces[i+1].traitsOf().prose
}

// teaserList finds lists of pointers to other articles: three or more linked lines
// in a row, each perhaps with some words below it.
func teaserList(pieces []piece) []bool {
	in := make([]bool, len(pieces))
	for i := 0; i < len(pieces); {
		j, links := i, 0
		for j < len(pieces) {
			p := &pieces[j]
			if p.density() > .8 {
				links++
			} else if j == i || pieces[j-1].density() <= .8 || p.traitsOf().words >= longestTeaser {
				break
			}
			j++
		}
		if links >= 3 {
			for k := i; k < j; k++ {
				in[k] = true
			}
		}
		i = max(j, i+1)
	}
	return in
}

// leftover reports whether a piece inside the article is none of its text.
func leftover(p *piece) bool {
	t := p.traitsOf()
	density := p.density()
	switch {
	case t.words == 0 && p.chars < 3:
		return true
	case !p.item && strings.HasPrefix(p.text, "http") && !strings.Contains(p.text, " "):
		return true // a page's own address, for the printer
	case t.label, t.tail:
		return true
	case t.opening, t.invite && (t.words < 20 || density > .3), strings.HasPrefix(p.text, "© 2"):
		return true
	case t.byline && p.level == 0 && !p.row && !p.inQuote, t.appeal:
		return true
	case density > .75 && len(p.links) > 1 && !t.ends && p.level == 0 && !p.row:
		return true // pointers with line breaks between them
	case density > .9 && (p.level > 2 || p.level == 0) && t.words < 30 && !t.ends:
		return true
	case density > .8 && !t.prose && (p.item || t.words <= 12 && p.level == 0):
		return !strings.HasSuffix(p.text, ".") || density > .95
	}
	return false
}

// assemble joins pieces to a text with its blocks and links.
func assemble(a *claims.Article, pieces []piece) {
	var b strings.Builder
	a.Blocks, a.Links = make([]claims.Block, 0, len(pieces)), []claims.Link{}
	at := 0
	for i, p := range pieces {
		if i > 0 {
			part := "\n\n"
			if p.kind == claims.BlockList && pieces[i-1].kind == claims.BlockList {
				part = "\n"
			}
			b.WriteString(part)
			at += len(part)
		}
		b.WriteString(p.text)
		a.Blocks = append(a.Blocks, claims.Block{Kind: p.kind, Span: claims.Span{Start: at, End: at + p.chars}})
		for _, l := range p.links {
			a.Links = append(a.Links, claims.Link{URL: l.URL, Span: claims.Span{Start: at + l.Start, End: at + l.End}})
		}
		at += p.chars
	}
	a.Text = b.String()
}

// withCaptions marks short pieces that only credit a picture as captions.
func withCaptions(pieces []piece) []piece {
	for i := range pieces {
		if p := &pieces[i]; p.kind == claims.BlockParagraph && p.traitsOf().credit && p.traitsOf().words <= 40 {
			p.kind = claims.BlockCaption
		}
	}
	return pieces
}

// hasMailAddress reports whether a text holds an e-mail address.
func hasMailAddress(s string) bool {
	before, after, found := strings.Cut(s, "@")
	if !found || before == "" || strings.HasSuffix(before, " ") {
		return false
	}
	domain, _, _ := strings.Cut(after, " ")
	return strings.Contains(strings.TrimRight(domain, ".)"), ".")
}
