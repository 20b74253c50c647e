package layout

import (
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
	rows := make([]row, len(groups))
	for i, g := range groups {
		rows[i] = rowOf(g)
	}
	tabulate(rows)
	lines := make([]line, len(rows))
	for i, r := range rows {
		lines[i] = lineOf(r)
	}
	return lines
}

// lineOf puts the runs of a row together.
func lineOf(from row) line {
	runs := from.runs
	l := line{x0: runs[0].x0, x1: from.x1, y: from.y, size: from.size, bold: true, cells: 1}
	breaks := from.breaks
	for i, r := range runs {
		l.bold = l.bold && r.bold
		text := mark(r, l, collapsed(r.text))
		var here breach
		if len(breaks) > 0 && breaks[0].run == i {
			here, breaks = breaks[0], breaks[1:]
		}
		if i > 0 {
			before := runs[i-1]
			gap := r.x0 - before.x1
			switch {
			case here.cell:
				l.cells++
				l.glue("\t")
			case r.rise > 0 && gap < raisedNear*r.size, strings.ContainsAny(text[:1], ",.;:)") && !strings.HasPrefix(text, ". ."):
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
