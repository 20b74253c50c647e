package read

import (
	"strings"

	"golang.org/x/net/html"

	"tickmark/claims"
)

// review is a ClaimReview of schema.org: what somebody claimed, how it was rated, and
// who rated it. See https://schema.org/ClaimReview.
type review struct{ claim, rating, author string }

// mostReviews bounds how many reviews of a page are told.
const mostReviews = 20

// reviewOf reads a ClaimReview of JSON-LD. names are those of the persons and
// organisations that the page lists elsewhere.
func reviewOf(o map[string]any, names map[string]string) review {
	r := review{claim: clean(str(o["claimReviewed"])), author: clean(people(o["author"], names))}
	if rating, ok := o["reviewRating"].(map[string]any); ok {
		r.rating = clean(first(str(rating["alternateName"]), str(rating["name"]), outOf(str(rating["ratingValue"]), str(rating["bestRating"]))))
	}
	return r
}

// outOf is a rating in numbers: "2/5", where the best is known.
func outOf(value, best string) string {
	if value == "" || best == "" {
		return value
	}
	return value + "/" + best
}

// reviewIn reads a ClaimReview of microdata: n is the element with that itemtype.
func reviewIn(n *html.Node) review {
	props := itemprops(n)
	return review{
		claim:  props["claimReviewed"],
		author: first(props["author.name"], props["author"]),
		rating: first(props["reviewRating.alternateName"], props["reviewRating.name"], outOf(props["reviewRating.ratingValue"], props["reviewRating.bestRating"])),
	}
}

// mostProps and propNodes bound how many properties of an item are read, and how many
// nodes are looked at for them: items may lie in each other, and each is read.
const (
	mostProps = 100
	propNodes = 1000
)

// itemprops are the microdata properties under n by their path: author.name.
func itemprops(n *html.Node) map[string]string {
	props := map[string]string{}
	nodes := 0
	var walk func(n *html.Node, path string)
	walk = func(n *html.Node, path string) {
		for c := n.FirstChild; c != nil && len(props) < mostProps && nodes < propNodes; c = c.NextSibling {
			nodes++
			p := attr(c, "itemprop")
			if p == "" {
				walk(c, path)
				continue
			}
			p = path + p
			if props[p] == "" {
				props[p] = squeeze(first(attr(c, "content"), textOf(c, 500)))
			}
			walk(c, p+".")
		}
	}
	walk(n, "")
	return props
}

// factChecks are the remarks that tell that a page is itself a fact-check. The same
// review may stand in the page twice, in two notations.
func factChecks(reviews []review) []claims.Reason {
	var remarks []claims.Reason
	told := map[string]bool{}
	for _, r := range reviews {
		if key := strings.ToLower(r.claim); r.claim != "" && !told[key] && len(remarks) < mostReviews {
			told[key] = true
			remarks = append(remarks, claims.Because("read.fact_check", r.claim, r.rating, r.author))
		}
	}
	return remarks
}
