package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// para is a paragraph of a column.
type para struct {
	kind     Kind
	first    line // where it begins; its words are not used
	lines    int
	bold     bool
	indented bool // its first line is
	open     bool // its last line is as long as lines here are
	size     float64
	page     int
	breaks   []Break
	words
}

// stack is a number of lines below each other in type of one size, which have a common
// left and right edge and distance.
type stack struct {
	lines       []line
	left, right float64
	column      float64 // right edge of the column that they stand in
	leading     float64
}

// sizeStep is by how much the sizes of lines differ that are not of one paragraph.
const sizeStep = .12

// stacks parts the lines of a column where the size of the type changes.
func stacks(lines []line) []stack {
	var list []stack
	edge := lines[0].x1
	for _, l := range lines {
		edge = max(edge, l.x1)
	}
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && sameSize(lines[j].size, lines[i].size) {
			j++
		}
		s := stackOf(lines[i:j])
		s.column = edge
		list = append(list, s)
		i = j
	}
	return list
}

func sameSize(a, b float64) bool { return abs(a-b) <= sizeStep*max(a, b) }

func stackOf(lines []line) stack {
	s := stack{lines: lines, left: lines[0].x0, right: lines[0].x1}
	var steps []float64
	for i, l := range lines {
		s.left, s.right = min(s.left, l.x0), max(s.right, l.x1)
		if i > 0 {
			steps = append(steps, lines[i-1].y-l.y)
		}
	}
	if len(steps) > 0 {
		slices.Sort(steps)
		s.leading = steps[(len(steps)-1)/2]
	}
	// Among few lines the distance may be that of paragraphs.
	s.leading = min(s.leading, widestLeading*lines[0].size)
	return s
}

// Distances in parts of the type's size, but for looseGap.
const (
	widestLeading = 1.6 // between lines of one paragraph; more is line spacing 1.5 or a gap
	looseGap      = 1.3 // in parts of the leading: more parts paragraphs
	indent        = .6  // the least indent that is meant
	deepIndent    = 5.  // more is no indent of a first line
	room          = .5  // what must be left on a line where another word would have fitted
)

// paragraphsOf joins the lines of a column to paragraphs.
func paragraphsOf(lines []line, page int, known vocabulary) []para {
	var list []para
	for _, s := range stacks(lines) {
		var second float64 // where the second line of the paragraph begins
		for i, l := range s.lines {
			n := len(list)
			if i == 0 || s.begins(&list[n-1], second, s.lines[i-1], l) {
				list = append(list, para{first: l, lines: 1, bold: l.bold, size: l.size, page: page,
					indented: l.x0-s.left > indent*l.size, open: !s.short(l, line{}), words: l.words})
				list[n].links = slices.Clone(l.links)
				list[n].trim()
				continue
			}
			p := &list[n-1]
			p.follow(l.words, known)
			p.trim()
			p.bold, p.open = p.bold && l.bold, !s.short(l, line{})
			if p.lines++; p.lines == 2 {
				second = l.x0
				// An indent that the second line has too is none.
				p.indented = p.first.x0-l.x0 > indent*l.size
			}
		}
	}
	return list
}

// begins reports whether a line begins a paragraph rather than going on with p, whose
// second line begins at second if it has one.
func (s *stack) begins(p *para, second float64, prev, l line) bool {
	em := l.size
	if prev.y-l.y > looseGap*max(s.leading, em) {
		return true
	}
	if prev.cells > 1 || l.cells > 1 {
		return true // rows of a table
	}
	if nextNote(p.head(), l.head()) {
		return true
	}
	ended := endsSentence(p.tail())
	short := s.short(prev, l)
	if m := marker(l.text()); m == "•" || m != "" && (ended || short || marker(p.head()) != "" && abs(l.x0-p.first.x0) < indent*em) {
		return true
	}
	if prev.bold != l.bold && (prev.x1+4*em < s.column || prev.y-l.y > 1.1*s.leading) {
		return true // unless a paragraph begins in bold type and goes on in light
	}
	if abs((prev.x0+prev.x1)-(l.x0+l.x1)) < em && prev.x0-s.left > indent*em && l.x0-s.left > indent*em {
		return ended && short // centred lines
	}
	in := l.x0 - p.first.x0
	switch {
	case p.lines == 1 && in > indent*em:
		// A hanging indent, or the first line of a paragraph.
		return marker(p.head()) == "" && (ended || short) && in < deepIndent*em
	case p.lines > 1 && l.x0-second > indent*em, p.lines > 1 && second-l.x0 > indent*em:
		return true
	}
	if !short {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text())
	// A line that is broken off far from the edge ends there, whatever follows: a list of
	// addresses does not go on.
	return ended || !unicode.IsLower(first) || prev.x1-prev.x0 < (s.right-s.left)/2
}

// short reports whether a line ends so early that the first word of the next one would
// have found room on it. Without a next one a usual word is thought of.
func (s *stack) short(l, next line) bool {
	word := 4 * l.size
	if w := firstWord(next.text()); w != "" {
		word = (next.x1 - next.x0) * float64(len(w)) / float64(max(1, len(next.b)))
	}
	return l.x1+word+room*l.size < s.right
}

// endsSentence reports whether s ends with a full stop or its like, looking through
// closing quotation marks, brackets and marks of reference.
func endsSentence(s string) bool {
	s = reference.ReplaceAllString(strings.TrimRight(s, " "), "")
	s = strings.TrimRight(s, "\"'”“’‘»«›‹)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:", r) && s != ""
}

var reference = regexp.MustCompile(`(?:\[[\d,–\-*†‡§ ]+\])+$`)

// marker is what marks a line as an item of a list: "•" for a sign, else the number or
// letter.
func marker(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	spaced := n < len(s) && (s[n] == ' ' || s[n] == '\t')
	switch {
	case strings.ContainsRune("•‣▪●◦·►■□○➢✓", r) && n > 0:
		return "•"
	case strings.ContainsRune("-–*", r) && spaced:
		return "•"
	}
	if m := numbered.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

var numbered = regexp.MustCompile(`^\(?(\d{1,3}|[a-zA-Z])[.)][ \t]`)
