package layout

import (
	"cmp"
	"slices"
)

func compare(a, b float64) int { return cmp.Compare(a, b) }

func abs(f float64) float64 { return max(f, -f) }

// byHeight orders the runs of a page from top to bottom, and from left to right.
func byHeight(runs []run) []int {
	order := make([]int, len(runs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(compare(runs[b].y, runs[a].y), compare(runs[a].x0, runs[b].x0))
	})
	return order
}

// What makes a gap between two columns. Widths are parts of the type's size.
const (
	gutter      = .7 // its width: 7 points in a text of 10 …
	leastGutter = 4. // … and so many points at least
	columnLines = 3  // at least one side has so many lines, both if they are short
	columnSigns = 8. // with so many signs on average; bullets and figures have fewer
	// cellSigns is below how many signs on average aligned lines are cells of a table
	// rather than columns of a text.
	cellSigns = 20
)

// mostSteps bounds the search for columns on one page: how often a run is looked at. It
// takes the square of the number of runs and more at worst; a newspaper page of seven full
// columns takes 15,000 steps, a page that is one table 700,000.
const mostSteps = 2_000_000

// deepest bounds how often a page is cut: no page has so many columns.
const deepest = 16

// columns cuts a page into parts that are read one after the other: the largest part
// of the page in which a gap runs down between lines makes two columns; what stands
// above it comes before them, what stands below after. This is the recursive X-Y cut (Nagy,
// Seth 1984) with the vertical cut first, and tried on every band of the page, because a
// headline or table across the columns hides the gap from a cut of the whole.
func columns(runs []run) [][]run {
	steps := mostSteps
	return cut(runs, deepest, &steps)
}

// cut is columns for a part of a page, which may be cut so often.
func cut(runs []run, depth int, steps *int) [][]run {
	if len(runs) == 0 {
		return nil
	}
	if depth == 0 || *steps <= 0 {
		return [][]run{runs}
	}
	sorted := make([]run, len(runs))
	for i, j := range byHeight(runs) {
		sorted[i] = runs[j]
	}
	from, to, at := band(sorted, steps)
	if from == to {
		return [][]run{runs}
	}
	var left, right []run
	for _, r := range sorted[from:to] {
		if r.x1 <= at {
			left = append(left, r)
		} else {
			right = append(right, r)
		}
	}
	var list [][]run
	for _, part := range [][]run{sorted[:from], left, right, sorted[to:]} {
		list = append(list, cut(part, depth-1, steps)...)
	}
	return list
}

// gap is a stretch of the page's width that is empty.
type gap struct{ from, to float64 }

// band finds the largest run of lines with a gap between columns, and where the gap is.
// from and to are equal if there is none.
func band(sorted []run, steps *int) (from, to int, at float64) {
	x0, x1, size := sorted[0].x0, sorted[0].x1, 0.
	for _, r := range sorted {
		x0, x1 = min(x0, r.x0), max(x1, r.x1)
		size += r.size
	}
	width := max(leastGutter, gutter*size/float64(len(sorted)))
	starts := lineStarts(sorted)
	for n, i := range starts {
		if len(sorted)-i <= to-from || *steps <= 0 {
			break
		}
		free := []gap{{x0, x1}}
		for m := n; m < len(starts) && len(free) > 0; m++ {
			j, next := starts[m], len(sorted)
			if m+1 < len(starts) {
				next = starts[m+1]
			}
			left := free
			for _, r := range sorted[j:next] {
				*steps -= len(left)
				left = without(left, r, width)
			}
			if j == len(sorted) {
				left = nil
			}
			for _, g := range free {
				// A gap that ends here is the taller the later that is.
				if j-i <= to-from || slices.ContainsFunc(left, func(l gap) bool { return l.from >= g.from && l.to <= g.to }) {
					continue
				}
				*steps -= j - i
				if parts(sorted[i:j], g) {
					from, to, at = i, j, (g.from+g.to)/2
				}
			}
			free = left
		}
	}
	return from, to, at
}

// lineStarts is where the lines of sorted runs begin, whatever their columns, and where
// the last one ends. A gap is one between whole lines: a river in one column would
// otherwise part the end of a line from the beginning of the next one.
func lineStarts(sorted []run) []int {
	var starts []int
	for i, r := range sorted {
		if n := len(starts); n == 0 || sorted[starts[n-1]].y-r.y > sameLine*min(sorted[starts[n-1]].size, r.size) {
			starts = append(starts, i)
		}
	}
	return append(starts, len(sorted))
}

// without is what is left of gaps beside a run.
func without(free []gap, r run, width float64) []gap {
	var left []gap
	for _, g := range free {
		if r.x1 <= g.from || r.x0 >= g.to {
			left = append(left, g)
			continue
		}
		if r.x0-g.from >= width {
			left = append(left, gap{g.from, r.x0})
		}
		if g.to-r.x1 >= width {
			left = append(left, gap{r.x1, g.to})
		}
	}
	return left
}

// side is what stands on one side of a gap.
type side struct {
	lines  []float64 // their heights
	ends   []sideEnd // of the lines
	pieces int       // parts of lines that stand far from each other
	signs  int
}

// sideEnd is how a line of a side ends.
type sideEnd struct {
	x      float64
	signs  int
	broken bool // parts of it stand far from each other
}

// add takes a run to its side. Runs come from top to bottom and from left to right.
func (s *side) add(r run) {
	s.signs += len(r.text)
	n := len(s.lines)
	if n == 0 || s.lines[n-1]-r.y > sameLine*r.size {
		s.lines = append(s.lines, r.y)
		s.ends = append(s.ends, sideEnd{x: r.x1, signs: len(r.text)})
		s.pieces++
		return
	}
	end := &s.ends[n-1]
	if r.x0-end.x > cellGap*r.size {
		s.pieces++
		end.broken = true
	}
	end.x, end.signs = r.x1, end.signs+len(r.text)
}

// justified reports whether a side is text that fills its column from edge to edge, so
// that its words may stand as far from each other as cells do: at least half of its lines
// end at the same place, and a quarter of these are unbroken and longer than a cell.
func (s *side) justified(size float64) bool {
	edge := s.ends[0].x
	for _, e := range s.ends {
		edge = max(edge, e.x)
	}
	full, whole := 0, 0
	for _, e := range s.ends {
		if e.x < edge-fills*size {
			continue
		}
		full++
		if !e.broken && e.signs >= cellSigns {
			whole++
		}
	}
	return full*2 >= len(s.ends) && whole >= 2 && whole*4 >= full
}

// mean is how many signs a piece has on average.
func (s *side) mean() float64 { return float64(s.signs) / float64(max(1, s.pieces)) }

// parts reports whether a gap is one between columns of text: there are lines on both
// sides of it, beside each other, and they are not the cells of a table.
func parts(runs []run, g gap) bool {
	var l, r side
	size := 0.
	for _, x := range runs {
		size = max(size, x.size)
		if x.x1 <= g.from {
			l.add(x)
		} else {
			r.add(x)
		}
	}
	fewer, more := min(len(l.lines), len(r.lines)), max(len(l.lines), len(r.lines))
	long := min(l.mean(), r.mean()) >= cellSigns
	if more < columnLines || fewer == 0 || fewer < columnLines && !long || min(l.mean(), r.mean()) < columnSigns {
		return false
	}
	long = long || l.justified(size) || r.justified(size)
	if l.lines[0] < r.lines[len(r.lines)-1] || r.lines[0] < l.lines[len(l.lines)-1] {
		return false // one above the other
	}
	return long || l.dense(size) && r.dense(size) && !aligned(l.lines, r.lines, sameLine*size)
}

// dense reports whether most lines of a side follow each other as those of a paragraph
// do.
func (s *side) dense(size float64) bool {
	n := 0
	for i, y := range s.lines[1:] {
		if s.lines[i]-y <= widestLeading*size {
			n++
		}
	}
	return n*2 > len(s.lines)-1
}

// aligned reports whether most lines of the side with fewer stand at the height of one
// of the other.
func aligned(a, b []float64, near float64) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for _, y := range a {
		if slices.ContainsFunc(b, func(o float64) bool { return abs(o-y) <= near }) {
			n++
		}
	}
	return n*10 >= len(a)*8
}
