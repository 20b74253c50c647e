package split

import (
	"math"

	"tickmark/claims"
)

// highestLabel is the highest number that one of a series has; what is higher after
// "Nr." or "no." is a code or counts something.
const highestLabel = 99_999

// highestSpelled is the highest number of a label that is written in words.
const highestSpelled = 20

// label puts down number n at token i with the noun before it if it names one of a
// series: "Artikel 5", "Kapitel 2 bis 4", "room 12", "Nr. 3". Such a number counts
// nothing, so it is an ordinal. It returns i if there is none.
func (s *numScan) label(i int, n numeral) int {
	if n.val < 0 || n.val > highestLabel || n.scaled || n.frac || n.ord || n.alone || n.crowd || n.vague || !n.figures && n.val > highestSpelled || n.val != math.Trunc(n.val) && !n.figures {
		return i
	}
	at := s.labelBefore(i)
	if at < 0 {
		at = s.nameBefore(i, n)
	}
	if at < 0 {
		return i
	}
	d := claims.Detail{Kind: claims.DetailOrdinal, Value: n.value(), Rule: "ordinal.label"}
	next := n.next
	if m, ok := s.upper(n, false); ok {
		d.To, next = m.value(), m.next
	}
	if s.countsNext(next-1) || s.unitAt(next) != "" {
		return i // "in Raum 12 Menschen"
	}
	if _, _, k := s.measure(next); k > 0 && s.at(next).gap < 2 {
		return i
	}
	s.add(at, next, d)
	return next
}

// nameBefore is the token of the name that ends with the number at i, as "Covid-19"
// and "F-16" do, -1 if there is none.
func (s *numScan) nameBefore(i int, n numeral) int {
	name := s.at(i - 2)
	if n.bare && s.at(i).gap == 0 && s.sign(i-1, '-', 0) && name.kind == numWord && name.upper && name.lex == nil && !s.sign(n.next, '-', 0) {
		return i - 2
	}
	return -1
}

// labelBefore is the token of the noun that names the series whose member the number
// at token i is, -1 if there is none. In "Artikel 5 und 6" the noun holds for both.
func (s *numScan) labelBefore(i int) int {
	t, before := s.at(i), s.at(i-1)
	j := i - 1
	if before.kind == numSign && before.char == '.' && before.gap == 0 && !s.sentenceEnd(j) {
		j--
	}
	if x := s.at(j); t.gap < 2 && (x.char == '§' || x.lex.has(roleLabel) && (x.upper || !s.lx.dates.Dotted)) {
		return j
	}
	if n := len(s.out); n > 0 && t.gap < 2 && (before.lex.has(roleAnd) || before.char == ',') && s.out[n-1].Rule == "ordinal.label" && s.out[n-1].End == int(s.at(i-2).q) {
		return i
	}
	return -1
}
