package layout

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Raised and lowered signs, such as marks of reference: how small they are, how far above
// or below their line they stand and how far from its words, in parts of the line's size.
const (
	raisedSize = .85
	raisedMin  = .4 // smaller signs stand beside a drop cap
	raisedBy   = .7
	loweredBy  = .4
	raisedNear = 1.
	raisedLong = 6 // signs at most
	shift      = .15
	// nearest is among how many runs, by height, the line of a raised sign is looked for.
	nearest = 200
)

// settleRaised gives small signs that stand above or below a line the height of that
// line, so that they are read with it.
func settleRaised(runs []run) {
	order := byHeight(runs)
	for at, i := range order {
		r := &runs[i]
		if utf8.RuneCountInString(strings.TrimSpace(r.text)) > raisedLong {
			continue
		}
		best := -1
		try := func(j int) bool {
			o := &runs[j]
			off := r.y - o.y
			if abs(off) > raisedBy*max(o.size, r.size) {
				return false
			}
			if r.size <= raisedSize*o.size && r.size >= raisedMin*o.size && off <= raisedBy*o.size && off >= -loweredBy*o.size && beside(r, o) < raisedNear*o.size &&
				(best < 0 || beside(r, o) < beside(r, &runs[best])) {
				best = j
			}
			return true
		}
		for k := at + 1; k < min(len(order), at+nearest) && try(order[k]); k++ {
		}
		for k := at - 1; k >= max(0, at-nearest) && try(order[k]); k-- {
		}
		if best >= 0 {
			r.rise, r.y = r.y-runs[best].y, runs[best].y
		}
	}
}

// beside is how far apart two runs stand on their line.
func beside(a, b *run) float64 { return max(a.x0-b.x1, b.x0-a.x1, 0) }

// mark is the text of a run as it goes into its line: a raised mark of reference stands in
// brackets, so that it does not glue to a number ("2021[3]"); powers become the signs
// that Unicode has for them ("m²").
func mark(r run, l line, text string) string {
	m := strings.TrimSpace(text)
	if r.size > raisedSize*l.size || r.rise < shift*l.size || !isMark(m) {
		return text
	}
	word := lastWord(l.tail())
	if number(m) && (slices.Contains([]string{"m", "cm", "mm", "dm", "km"}, word) && (m == "2" || m == "3") || word == "10") {
		return strings.Replace(text, m, powers.Replace(m), 1)
	}
	return strings.Replace(text, m, "["+m+"]", 1)
}

var powers = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// isMark reports whether s is a mark of reference: numbers, stars and daggers.
func isMark(s string) bool {
	return s != "" && len(s) <= raisedLong && strings.Trim(s, "0123456789,–-*†‡§ ") == ""
}

func number(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
