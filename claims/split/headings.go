package split

import (
	"regexp"
	"slices"

	"tickmark/claims"
)

// sectionNumber is the number before a heading of a paper or report: "2", "3.1".
var sectionNumber = regexp.MustCompile(`^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}`)

// longestHeading is how many words a heading has at most that only names a part.
const longestHeading = 6

// numbered reports whether the article's headings have section numbers: two or more
// of them, since a single one may be a headline that counts ("3 Tote bei Brand").
func (p *proposer) numbered() bool {
	n := 0
	for _, sn := range p.sheet.Sentences {
		if sn.Zone == claims.ZoneHeadline && sectionNumber.MatchString(p.text.Slice(sn.Span)) {
			n++
		}
	}
	return n > 1
}

// namesPart reports whether a headline only names a part of the text: one word without
// anything checkable, or a short heading with a section number and nothing else to
// check. The first headline is never one.
func (p *proposer) namesPart(sn *claims.Sentence, m claimMark, s string, words []claimToken, details []int) bool {
	if sn.Zone != claims.ZoneHeadline || sn.Start == p.sheet.Sentences[0].Start || len(words) > longestHeading || p.finite(words, len(words)) {
		return false
	}
	if sectionNumber.MatchString(s) && p.numberedHeadings {
		return !slices.ContainsFunc(details, func(i int) bool { return p.sheet.Details[i].Start > sn.Start })
	}
	return len(words) == 1 && m&markChecked == 0
}
