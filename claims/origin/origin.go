// Package origin tells which sources stand on their own: it finds texts that are one
// text in substance (the same agency copy in five papers), sources that lean on the
// article that they are to bear out, and what rank a source looks like.
//
// # One text in substance
//
// A text is cut into shingles, runs of five words without regard to case and marks, as
// in Broder, "On the resemblance and containment of documents" (1997). Two texts are
// one origin where half of the shorter one's shingles stand in the longer one: a paper
// that cuts an agency's copy, or puts a paragraph of its own before it, still has the
// agency's text. Two reports that quote the same speech share far less.
//
// # What it cannot see
//
// A text that was reworded throughout, or translated, has other shingles and counts as
// an origin of its own. So the number of independent sources is never too low for what
// was copied word by word, and may be too high.
package origin

import "tickmark/claims"

// Document is a text to be held against others. Its text and links are without
// boilerplate: menus are the same on all pages of a host.
type Document struct {
	ID     claims.ID
	Number int
	Text   string
	// Keys are the addresses under which the document is known, each in one spelling
	// that the caller chose; Links are those that it links to, in the same spelling.
	// Links to the document's own host are left out.
	Keys, Links []string
	Host        string // lower case, without "www."
	Published   string // YYYY-MM-DD, "" if not known
}

// Find works out how each source stands to the article and to the others. The sources
// are in the order of their numbers; the result is in the same order.
func Find(article Document, sources []Document) claims.Origins {
	out := make(claims.Origins, len(sources))
	// The article comes first, so that every copy of it meets it (see holders).
	texts := []string{article.Text}
	for i, s := range sources {
		out[i] = claims.Standing{Source: s.ID, Origin: s.Number}
		out[i].Suggested, out[i].SuggestedWhy = suggest(s)
		texts = append(texts, s.Text)
	}
	pairs := alike(texts)
	for _, p := range pairs {
		if p.first > 0 {
			join(out, sources, p.first-1, p.second-1, p.share)
		}
	}
	for _, p := range pairs {
		if p.first == 0 {
			lean(&out[p.second-1], article, sources[p.second-1], p)
		}
	}
	for i, s := range sources {
		if meets(s.Keys, article.Keys) {
			out[i].Circular, out[i].Why = claims.CircularSame, claims.Because("origin.same_address")
		}
	}
	cites(out, article, sources)
	return out
}

// join makes one origin of what a and b belong to. The sources are in the order of
// their numbers, and an origin is named after its first.
func join(out claims.Origins, sources []Document, a, b int, share float64) {
	from, to := out[b].Origin, out[a].Origin
	if from < to {
		from, to = to, from
	}
	for i := range out {
		if out[i].Origin == from {
			out[i].Origin = to
		}
	}
	told := func(i, other int) {
		if share > out[i].Share {
			out[i].Share = share
			out[i].Why = claims.Because("origin.shared", sources[other].Number, percent(share))
		}
	}
	told(a, b)
	told(b, a)
}

// lean notes that a source has the article's text. Where it is older than the article,
// the article has its text, which is no circle; but then the article's words are not
// the article's own, and it says so.
func lean(s *claims.Standing, article, source Document, p pair) {
	s.Share = p.share
	switch {
	case source.Published != "" && article.Published != "" && source.Published < article.Published:
		s.Why = claims.Because("origin.earlier", percent(p.share))
	case p.whole:
		s.Circular, s.Why = claims.CircularSame, claims.Because("origin.same_text", percent(p.share))
	default:
		s.Circular, s.Why = claims.CircularCopy, claims.Because("origin.copy", percent(p.share))
	}
}

// cites finds sources all of whose links to other hosts lead to the article, or to a
// source that leans on it. It goes round until nothing new leans.
func cites(out claims.Origins, article Document, sources []Document) {
	leaning := map[string]bool{}
	for _, k := range article.Keys {
		leaning[k] = true
	}
	for i, s := range sources {
		if out[i].Circular != "" {
			for _, k := range s.Keys {
				leaning[k] = true
			}
		}
	}
	for again := true; again; {
		again = false
		for i, s := range sources {
			if out[i].Circular != "" || len(s.Links) == 0 || !all(s.Links, leaning) {
				continue
			}
			out[i].Circular, out[i].Why = claims.CircularCites, claims.Because("origin.cites")
			for _, k := range s.Keys {
				leaning[k] = true
			}
			again = true
		}
	}
}

func all(keys []string, in map[string]bool) bool {
	for _, k := range keys {
		if !in[k] {
			return false
		}
	}
	return true
}

func meets(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y && x != "" {
				return true
			}
		}
	}
	return false
}

func percent(share float64) int { return int(share*100 + .5) }
