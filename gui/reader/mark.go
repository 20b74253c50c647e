package reader

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
)

// LineStyle is how the words of a mark are underlined.
type LineStyle int

// The underlines.
const (
	NoLine LineStyle = iota
	Solid
	Dashed
	Dotted
	Double
)

// Mark is something to be seen on a part of the text. Colour is never its only
// sign: a mark that means something has a line style or a glyph.
type Mark struct {
	ID   string // unique in the reader
	Span        // must not be empty
	// Tint is laid behind the words; "" for none. It must have alpha.
	Tint fyne.ThemeColorName
	// Line and Color are the underline's; Color is also the glyph's.
	Line  LineStyle
	Color fyne.ThemeColorName
	// Glyph stands in the left margin beside the line where the mark starts, Note
	// in the right one ("S1, S3"). Marks with a glyph are shown on the scroll bar.
	Glyph, Note string
	// Label is the accessible name of the mark, read when it is selected.
	Label string
}

// lanes is how many underlines fit below one line of words.
const lanes = 3

// marks holds the marks of a text by position.
type marks struct {
	sorted []Mark // by start; of those that start together the longest first
	reach  []int  // the furthest end of sorted[:i+1]
	lane   []int  // in which of the lanes the underline of sorted[i] runs
	index  map[string]int
	// version counts the changes.
	version int
}

// newMarks sorts the marks and leaves out the empty ones and those whose id was
// there already. Spans are cut to length.
func newMarks(given []Mark, length int) *marks {
	m := &marks{sorted: make([]Mark, 0, len(given)), index: make(map[string]int, len(given))}
	for _, mark := range given {
		mark.Start, mark.End = max(mark.Start, 0), min(mark.End, length)
		if mark.Empty() {
			continue
		}
		if _, double := m.index[mark.ID]; double {
			continue
		}
		m.index[mark.ID] = 0
		m.sorted = append(m.sorted, mark)
	}
	slices.SortStableFunc(m.sorted, before)
	m.number()
	return m
}

func before(a, b Mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) }

// number works out what depends on the order of the marks.
func (m *marks) number() {
	m.reach = slices.Grow(m.reach[:0], len(m.sorted))[:len(m.sorted)]
	m.lane = slices.Grow(m.lane[:0], len(m.sorted))[:len(m.sorted)]
	reach := 0
	var free [lanes]int // where each lane is free again
	for i, mark := range m.sorted {
		reach = max(reach, mark.End)
		m.reach[i] = reach
		m.index[mark.ID] = i
		m.lane[i] = lanes - 1
		if mark.Line == NoLine {
			continue
		}
		for lane, end := range free {
			if end <= mark.Start {
				m.lane[i], free[lane] = lane, mark.End
				break
			}
		}
	}
}

// set replaces the mark with the same id, or adds it.
func (m *marks) set(mark Mark, length int) {
	mark.Start, mark.End = max(mark.Start, 0), min(mark.End, length)
	m.version++
	i, known := m.index[mark.ID]
	if known && m.sorted[i].Span == mark.Span && (m.sorted[i].Line == NoLine) == (mark.Line == NoLine) {
		m.sorted[i] = mark
		return
	}
	if known {
		m.sorted = slices.Delete(m.sorted, i, i+1)
		delete(m.index, mark.ID)
	}
	if !mark.Empty() {
		at, _ := slices.BinarySearchFunc(m.sorted, mark, before)
		m.sorted = slices.Insert(m.sorted, at, mark)
	}
	m.number()
}

// over yields the indexes of the marks that share a code point with span, the
// last one first.
func (m *marks) over(span Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		end := sort.Search(len(m.sorted), func(i int) bool { return m.sorted[i].Start >= span.End })
		for i := end - 1; i >= 0 && m.reach[i] > span.Start; i-- {
			if m.sorted[i].End > span.Start && !yield(i) {
				return
			}
		}
	}
}

// at lists the ids of the marks over the code point at pos, the shortest first.
func (m *marks) at(pos int) []string {
	var hit []int
	for i := range m.over(Span{pos, pos + 1}) {
		hit = append(hit, i)
	}
	slices.SortStableFunc(hit, func(a, b int) int {
		return cmp.Compare(m.sorted[a].End-m.sorted[a].Start, m.sorted[b].End-m.sorted[b].Start)
	})
	return m.ids(hit)
}

// starting lists the indexes of the marks that start in span, in their order.
func (m *marks) starting(span Span) (first, last int) {
	first = sort.Search(len(m.sorted), func(i int) bool { return m.sorted[i].Start >= span.Start })
	last = sort.Search(len(m.sorted), func(i int) bool { return m.sorted[i].Start >= span.End })
	return first, last
}

func (m *marks) ids(indexes []int) []string {
	var out []string
	for _, i := range indexes {
		out = append(out, m.sorted[i].ID)
	}
	return out
}

// named is the mark with that id.
func (m *marks) named(id string) (Mark, bool) {
	i, ok := m.index[id]
	if !ok {
		return Mark{}, false
	}
	return m.sorted[i], true
}
