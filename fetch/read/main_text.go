package read

import (
	"net/url"

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
	best, named := choose(body, base, known, strict)
	kept := trim(best, base)
	for _, l := range []level{lax, everything} {
		if n := size(kept); n >= tooShort && (n*3 >= m || n >= 3*tooShort && n*10 >= m) || l == everything && n >= nearlyNothing {
			break
		}
		more, namedMore := choose(body, base, known, l)
		if all := trim(more, base); size(all) > 2*size(kept) {
			best, kept = more, all
		}
		if size(named) == 0 {
			named = namedMore
		}
	}
	if n := end(best); n < len(best) {
		kept = trim(best[:n], base)
	}
	if size(kept) < nearlyNothing && size(named) > 2*size(kept) {
		return named // an article that is a list of links, say
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

// choose finds the stretch of a page that is worth most, and the first one whose
// element's names say that it holds the article's text, none if there is no such one.
func choose(body *html.Node, base *url.URL, known masses, l level) (best, named []piece) {
	w := walker{base: base, level: l, masses: known, mass: known.of(body), articleFrom: -1, verdicts: map[string]verdict{}}
	w.walk(body)
	w.flush()
	pieces := w.pieces
	if len(pieces) == 0 {
		return nil, nil
	}
	// The sum of worth up to each piece: a candidate's worth is a difference.
	sums := make([]float64, len(pieces)+1)
	for i := range pieces {
		worth := pieceWorth(&pieces[i])
		if worth > 0 && i > 0 && pieces[i].words < longestTeaser && (pieces[i-1].density() > .8 || pieces[i-1].tail) {
			worth = 0 // a linked heading and some words: it points to another page
		}
		sums[i+1] = sums[i] + worth
	}
	top := stretch{nil, 0, len(pieces), nothing}
	topWorth := sums[len(pieces)]
	for _, s := range w.stretches { // inner ones come before outer ones
		if named == nil && s.verdict == content {
			named = withHeadline(pieces, s.from, s.to)
		}
		v := sums[s.to] - sums[s.from]
		if v <= 0 {
			continue
		}
		v += bonus(s)
		if v > topWorth || v == topWorth && s.to-s.from < top.to-top.from {
			top, topWorth = s, v
		}
	}
	return withHeadline(pieces, top.from, top.to), named
}

// highestHeadline is how many pieces lie at most between a headline and the article
// that it stands over: pictures, who wrote it, buttons to share it.
const highestHeadline = 12

// withHeadline is the stretch with the first-level heading that stands over it and with
// what stands between the two and sums the article up; pages often put both beside the
// text's element.
func withHeadline(pieces []piece, from, to int) []piece {
	for i := from; i < to && !pieces[i].traitsOf().prose; i++ {
		if pieces[i].level == 1 {
			return pieces[from:to]
		}
	}
	for i := from - 1; i >= max(0, from-highestHeadline); i-- {
		if p := &pieces[i]; p.level == 1 && p.traitsOf().words > 1 && p.density() == 0 {
			above := []piece{*p}
			for _, q := range pieces[i+1 : from] {
				if q.standfirst() {
					q.kind = claims.BlockLead
					above = append(above, q)
				}
			}
			return append(above, pieces[from:to]...)
		}
	}
	return pieces[from:to]
}

// shortestLead is how many words something that sums an article up has at least.
const shortestLead = 8

// standfirst reports whether a piece between a headline and the text below it sums the
// text up: running text without links.
func (p *piece) standfirst() bool {
	t := p.traitsOf()
	return p.kind == claims.BlockParagraph && t.prose && t.words >= shortestLead && p.linkChars == 0 &&
		!t.credit && !t.byline && !t.invite && !t.day
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
		return -4
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
