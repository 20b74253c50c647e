package layout

import (
	"slices"
	"strings"
	"unicode"
)

// Distances in parts of the type's size.
const (
	// cellGap is how far two cells of a table stand apart that are told by that alone.
	cellGap = 1.5
	// narrowGap is how far they stand apart at least: word processors leave 1 mm on both
	// sides of a line between cells.
	narrowGap = .4
	// aligns is by how much the edges of cells below each other differ; a side bearing.
	aligns = .15
	// fills is by how much the right edges of justified lines differ.
	fills = .25
	// rowStep is how far the rows of a table stand apart at most.
	rowStep = 3.
)

// mostCells bounds how many gaps of a line are looked at: rows are compared gap by gap.
const mostCells = 200

// row is the runs of a line, from left to right.
type row struct {
	runs   []run
	x1, y  float64
	size   float64 // of most of its signs
	breaks []breach
	sums   bool // it holds figures with wide gaps and nothing else, which no text does
	filled bool // it fills a justified column, so that its gaps are no more than stretch
}

// breach is a gap in a row that may part two cells.
type breach struct {
	run         int     // that stands behind it
	left, right float64 // its edges
	end         float64 // right edge of what stands behind it, up to the next breach
	last        bool    // none follows
	figure      bool    // what stands behind it is a number with its unit
	wide        bool
	cell        bool
}

// rowOf finds the gaps in a line.
func rowOf(runs []run) row {
	slices.SortStableFunc(runs, func(a, b run) int { return compare(a.x0, b.x0) })
	r := row{runs: runs, x1: runs[0].x1}
	weight := map[float64]int{}
	most := 0
	for _, x := range runs {
		weight[x.size] += len(x.text)
		if weight[x.size] > most {
			most, r.size, r.y = weight[x.size], x.size, x.y
		}
	}
	for i, x := range runs {
		gap := x.x0 - r.x1
		if i > 0 && len(r.breaks) < mostCells && gap > narrowGap*r.size && x.rise <= 0 && !(i == 1 && (marker(runs[0].text+" ") != "" || runs[0].rise > 0)) {
			r.breaks = append(r.breaks, breach{run: i, left: r.x1, right: x.x0, wide: gap > cellGap*r.size})
		}
		r.x1 = max(r.x1, x.x1)
	}
	for i := range r.breaks {
		b := &r.breaks[i]
		to := len(runs)
		if b.last = i+1 == len(r.breaks); !b.last {
			to = r.breaks[i+1].run
		}
		for _, x := range runs[b.run:to] {
			b.end = max(b.end, x.x1)
		}
		b.figure = isFigure(r.text(b.run, to))
	}
	r.sums = r.wide() && isFigure(r.text(0, len(runs)))
	return r
}

// text is the words of some of a row's runs.
func (r *row) text(from, to int) string {
	var b strings.Builder
	for _, x := range r.runs[from:to] {
		b.WriteString(x.text)
	}
	return b.String()
}

// isFigure reports whether s is a number with a unit at most: "88.000 €", "6 %".
func isFigure(s string) bool {
	letters, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && letters <= 3
}

// wide reports whether there is a gap in the row that would part cells if it were no
// stretch.
func (r *row) wide() bool {
	return slices.ContainsFunc(r.breaks, func(b breach) bool { return b.wide })
}

// parted reports whether the row has cells.
func (r *row) parted() bool {
	return slices.ContainsFunc(r.breaks, func(b breach) bool { return b.cell })
}

// tabulate tells the gaps between the cells of tables from those that come of stretching
// lines to the edge of their column.
//
// What makes a table are rows below each other whose cells have a common edge. In lines
// that fill a justified column nothing else counts, since there words stand apart as far
// as it takes; three rows must agree, or two that end in figures. In other lines a wide gap
// is enough, and a narrow one where a row above or below has one there too. A row of
// figures only is one of a table anywhere.
func tabulate(rows []row) {
	justify(rows)
	for i := range rows {
		for j := range rows[i].breaks {
			b := &rows[i].breaks[j]
			b.cell = rows[i].sums || b.wide && !rows[i].filled
		}
	}
	for i := 1; i < len(rows); i++ {
		rows[i].learn(&rows[i-1])
	}
	for i := len(rows) - 2; i >= 0; i-- {
		rows[i].learn(&rows[i+1])
	}
	for i := 1; i < len(rows); i++ {
		rows[i].learn(&rows[i-1])
	}
}

// justify finds the rows that fill a justified column: those that end where two other
// lines of the column end that have no wide gaps, or one at its right edge. Rows of a table
// may do so too, and are told by their cells.
func justify(rows []row) {
	var edges []float64 // of the lines without wide gaps
	edge := float64(-farthest)
	for i := range rows {
		edge = max(edge, rows[i].x1)
		if !rows[i].wide() {
			edges = append(edges, rows[i].x1)
		}
	}
	slices.Sort(edges)
	agree := make([]int, len(rows)) // how many rows before it have a common edge of cells
	for i := range rows {
		r := &rows[i]
		at, _ := slices.BinarySearch(edges, r.x1-fills*r.size)
		if !r.wide() {
			at++ // one of them is its own
		}
		if r.x1 < edge-fills*r.size {
			at++
		}
		r.filled = at < len(edges) && edges[at] <= r.x1+fills*r.size && !r.sums
		if i > 0 && r.agrees(&rows[i-1]) {
			agree[i] = agree[i-1] + 1
		}
	}
	for i := len(rows) - 1; i > 0; i-- {
		from := i - agree[i]
		if agree[i] == 0 {
			continue
		}
		if agree[i] >= 2 || rows[i].figures() && rows[from].figures() {
			for j := from; j <= i; j++ {
				rows[j].filled = false
			}
		}
		i = from + 1
	}
}

// figures reports whether a row ends in a number behind a wide gap.
func (r *row) figures() bool {
	n := len(r.breaks)
	return n > 0 && r.breaks[n-1].wide && r.breaks[n-1].figure
}

// near reports whether two lines may be rows of one table.
func (r *row) near(o *row) bool { return abs(r.y-o.y) <= rowStep*max(r.size, o.size) }

// agrees reports whether a row and the one above it have a wide gap between cells with a
// common edge inside their column, or end in figures. At the edges of the column words of
// the same width have common edges too.
func (r *row) agrees(o *row) bool {
	if !r.near(o) {
		return false
	}
	for i, b := range r.breaks {
		for j, p := range o.breaks {
			switch {
			case !b.wide || !p.wide || !b.over(p):
			case b.last && p.last && b.figure && p.figure,
				!b.last && !p.last && b.aligned(p, r.size),
				i > 0 && j > 0 && abs(b.left-p.left) <= aligns*r.size:
				return true
			}
		}
	}
	return false
}

// over reports whether two gaps have a common part.
func (b breach) over(o breach) bool { return b.left < o.right && o.left < b.right }

// aligned reports whether the cells behind two gaps begin or end at the same place.
func (b breach) aligned(o breach, size float64) bool {
	return min(abs(b.right-o.right), abs(b.end-o.end)) <= aligns*size
}

// learn takes narrow gaps for such between cells that lie below or above one of another
// row of a table.
func (r *row) learn(o *row) {
	if r.filled || o.filled || len(r.breaks) == 0 || !r.near(o) || !r.parted() && !o.parted() {
		return
	}
	for i := range r.breaks {
		b := &r.breaks[i]
		b.cell = b.cell || slices.ContainsFunc(o.breaks, func(p breach) bool { return b.over(p) && (p.cell || b.aligned(p, r.size)) })
	}
}
