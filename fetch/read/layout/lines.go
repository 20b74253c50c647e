package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Distances in parts of the type's size.
const (
	// sameLine is by how much the base lines of runs on one line may differ.
	sameLine = .2
	// wordGap is how far two runs stand apart that are two words. Word spaces are .25,
	// kerning goes to .1.
	wordGap = .15
	// cellGap is how far two cells of a table stand apart at least.
	cellGap = 1.5
)

// line is what stands on one line of a column.
type line struct {
	x0, x1, y float64
	size      float64 // of most of its signs
	bold      bool    // all of it is
	cells     int     // how many parts stand far from each other
	words
}

// linesOf puts the runs of a column together to lines, from top to bottom.
func linesOf(runs []run) []line {
	var groups [][]run
	for _, i := range byHeight(runs) {
		r := runs[i]
		if n := len(groups); n > 0 && groups[n-1][0].y-r.y <= sameLine*min(groups[n-1][0].size, r.size) {
			groups[n-1] = append(groups[n-1], r)
		} else {
			groups = append(groups, []run{r})
		}
	}
	edge := 0.
	for i, r := range runs {
		if i == 0 || r.x1 > edge {
			edge = r.x1
		}
	}
	lines := make([]line, 0, len(groups))
	for _, g := range groups {
		lines = append(lines, lineOf(g, edge))
	}
	return lines
}

// lineOf makes a line of runs. edge is the right edge of their column.
func lineOf(runs []run, edge float64) line {
	slices.SortStableFunc(runs, func(a, b run) int { return compare(a.x0, b.x0) })
	l := line{x0: runs[0].x0, x1: runs[0].x1, bold: true, cells: 1}
	weight := map[float64]int{}
	most := 0
	for _, r := range runs {
		l.x1 = max(l.x1, r.x1)
		l.bold = l.bold && r.bold
		weight[r.size] += len(r.text)
		if weight[r.size] > most {
			most, l.size, l.y = weight[r.size], r.size, r.y
		}
	}
	cells := !stretched(runs, edge)
	for i, r := range runs {
		text := mark(r, l, collapsed(r.text))
		if i > 0 {
			before := runs[i-1]
			gap := r.x0 - before.x1
			switch {
			case cells && gap > cellGap*l.size && !(i == 1 && marker(before.text+" ") != ""):
				l.cells++
				l.glue("\t")
			case r.rise > 0 && gap < raisedNear*r.size, strings.ContainsAny(text[:1], ",.;:)"):
			case gap > wordGap*min(before.size, r.size):
				l.glue(" ")
			}
		}
		l.add(text, r.url)
		if i == 0 && strings.HasSuffix(text, "]") && r.rise > 0 {
			l.glue(" ") // a note begins with its mark
		}
	}
	return l
}

// stretched reports whether the words of a line stand far apart only because it was
// stretched to the edge of its column: all at the same distance then, while the cells of
// a table differ in that.
func stretched(runs []run, edge float64) bool {
	last := runs[len(runs)-1]
	if last.x1 < edge-last.size/2 {
		return false
	}
	least, most := edge, 0.
	for i, r := range runs {
		if strings.Contains(strings.TrimSpace(r.text), " ") {
			return false
		}
		if i > 0 {
			gap := r.x0 - runs[i-1].x1
			least, most = min(least, gap), max(most, gap)
		}
	}
	return most < 2*cellGap*last.size && most-least < last.size/4
}

// lastWord is the last word of s, without what stands before its letters or digits.
func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 || strings.HasSuffix(s, " ") {
		return ""
	}
	w := f[len(f)-1]
	if i := strings.LastIndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		_, n := utf8.DecodeRuneInString(w[i:])
		w = w[i+n:]
	}
	return w
}

// spaced is how many letters make a letter-spaced line.
const spaced = 4

// collapsed puts the letters of a letter-spaced word together: "B E R L I N". Where
// words are parted by wider spaces they stay parted.
func collapsed(s string) string {
	fields := strings.Fields(s)
	if len(fields) < spaced {
		return s
	}
	for _, f := range fields {
		if r, n := utf8.DecodeRuneInString(f); n != len(f) || !unicode.IsUpper(r) {
			return s
		}
	}
	var words []string
	for w := range strings.SplitSeq(s, "  ") {
		words = append(words, strings.Join(strings.Fields(w), ""))
	}
	return strings.Join(words, " ")
}
