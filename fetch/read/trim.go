package read

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

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
	for begun && len(out) > 1 && closing(&out[len(out)-1]) {
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
	low := strings.ToLower(p.text) + " "
	return strings.Contains(". "+low, ". click here") || startsWithAny(low, requests()) && containsAny(low, channels()) && containsAny(low, spokenTo()) ||
		hasMailAddress(low) && containsAny(low, []string{" you", " us ", " our "})
}

// end is where the article ends and what stands below it begins: at a line that
// articles do not go on after, if less running text follows it than stands before, and
// none of it in the same place of the page. Boxes with such lines stand amid articles
// too, and there the article goes on beside its first paragraphs.
func end(pieces []piece) int {
	total := 0
	last := map[spot]int{} // where running text stands for the last time
	for i := range pieces {
		if n := proseWords(&pieces[i]); n > 0 {
			total += n
			for _, at := range spots(&pieces[i]) {
				last[at] = i
			}
		}
	}
	before, goesOn := 0, 0
	for i := range pieces {
		if pieces[i].traitsOf().tail && before*2 > total && goesOn < i {
			return i
		}
		if n := proseWords(&pieces[i]); n > 0 {
			before += n
			for _, at := range spots(&pieces[i]) {
				goesOn = max(goesOn, last[at])
			}
		}
	}
	return len(pieces)
}

// spot is where in a page a paragraph stands: in an element, or in one of several
// elements of the same class beside each other, as systems wrap each paragraph.
type spot struct {
	node  *html.Node
	class string
}

func spots(p *piece) []spot {
	if p.within == nil {
		return nil
	}
	at := []spot{{node: p.within}}
	if class := attr(p.within, "class"); class != "" {
		at = append(at, spot{p.within.Parent, class})
	}
	return at
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

// hasMailAddress reports whether a text holds an e-mail address.
func hasMailAddress(s string) bool {
	before, after, found := strings.Cut(s, "@")
	if !found || before == "" || strings.HasSuffix(before, " ") {
		return false
	}
	domain, _, _ := strings.Cut(after, " ")
	return strings.Contains(strings.TrimRight(domain, ".)"), ".")
}
