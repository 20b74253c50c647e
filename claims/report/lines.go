package report

import (
	"sort"
	"unicode"

	"tickmark/claims"
)

// lineWidth is how many code points a line of the annotated copy holds: what fits
// beside a wide margin on A4 at a readable size. Lines are the same in every
// format, so that "line 12" means one place.
const lineWidth = 72

// textLine is one line of the article as the report counts them.
type textLine struct {
	claims.Span
	First bool // it begins a paragraph
}

// wrap divides a text into lines of at most lineWidth code points, at spaces
// where it can. Lines without words are left out and not counted.
func wrap(text string) []textLine {
	var lines []textLine
	r := []rune(text)
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end] != '\n' {
			end++
		}
		first := true
		for at := start; at < end; {
			if unicode.IsSpace(r[at]) {
				at++
				continue
			}
			stop := end
			if at+lineWidth < end {
				stop = at + lineWidth
				for i := stop; i > at; i-- {
					if unicode.IsSpace(r[i]) {
						stop = i
						break
					}
				}
			}
			last := stop
			for last > at && unicode.IsSpace(r[last-1]) {
				last--
			}
			lines = append(lines, textLine{claims.Span{Start: at, End: last}, first})
			first, at = false, stop
		}
		start = end + 1
	}
	return lines
}

// lineOf is the number of the line that holds a position, counted from 1; a
// position between lines belongs to the one before it.
func lineOf(lines []textLine, pos int) int {
	return max(1, sort.Search(len(lines), func(i int) bool { return lines[i].Start > pos }))
}

// copyLine is one line of the annotated copy.
type copyLine struct {
	Number int
	First  bool
	Zone   claims.Zone
	Parts  []part
	Margin []*fact // claims that begin in the line
}

// part is a run of words of a line that lie in the same claim, or in none.
type part struct {
	Text string
	Fact *fact   // nil where the words lie in no claim
	Ends []*fact // claims that end with this part
}

// annotate lays the facts, which are in order of their place, over the lines.
// Where claims overlap, words are marked for the one that begins last.
func annotate(t *claims.Text, lines []textLine, facts []*fact, zone func(pos int) claims.Zone) []copyLine {
	var out []copyLine
	var live []*fact
	next := 0
	for i, l := range lines {
		c := copyLine{Number: i + 1, First: l.First, Zone: zone(l.Start)}
		for next < len(facts) && facts[next].span.Start < l.End {
			f := facts[next]
			live = append(live, f)
			next++
			c.Margin = append(c.Margin, f)
		}
		keep := live[:0]
		cuts := []int{l.Start, l.End}
		for _, f := range live {
			if f.span.End <= l.Start {
				continue
			}
			keep = append(keep, f)
			for _, cut := range []int{f.span.Start, f.span.End} {
				if cut > l.Start && cut < l.End {
					cuts = append(cuts, cut)
				}
			}
		}
		live = keep
		sort.Ints(cuts)
		for j := 1; j < len(cuts); j++ {
			s := claims.Span{Start: cuts[j-1], End: cuts[j]}
			if s.Len() <= 0 {
				continue
			}
			p := part{Text: clean(t.Slice(s))}
			for _, f := range live {
				if !f.span.Overlaps(s) {
					continue
				}
				p.Fact = f
				if f.span.End <= s.End {
					p.Ends = append(p.Ends, f)
				}
			}
			c.Parts = append(c.Parts, p)
		}
		out = append(out, c)
	}
	return out
}
