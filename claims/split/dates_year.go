package split

import (
	"fmt"
	"strings"

	"tickmark/claims"
)

// fullYear reads a year of two or four digits; 0 if token i is none.
func (s *numScan) fullYear(i int) int {
	switch s.len(i) {
	case 4:
		if y := s.digits(i, 4); y >= 1000 && y <= 2100 {
			return y
		}
	case 2:
		y := s.digits(i, 2)
		if y < 0 {
			return 0
		}
		if century := 2000; !s.ref.IsZero() && y > s.ref.Year()-century+20 || s.ref.IsZero() && y > 50 {
			return 1900 + y
		}
		return 2000 + y
	}
	return 0
}

// yearAfter reads the year that can follow a month at token j: "2022", ", 2022",
// "dieses Jahres", "last year". It returns 0 where there is none.
func (s *numScan) yearAfter(j int) (year, next int) {
	k := j
	if s.sign(k, ',', 0) {
		k++
	} else {
		for n := 0; n < 3 && (s.at(k).lex.has(roleYear) || s.at(k).lex.has(roleOf) || s.at(k).lex.has(roleThe)) && s.at(k).gap < 2; n++ {
			k++
		}
	}
	if t := s.at(k); t.kind == numDigits && t.gap == 1 && s.len(k) == 4 {
		if y := s.fullYear(k); y > 0 && !s.counted(k) {
			return y, k + 1
		}
	}
	if s.ref.IsZero() || s.sign(j, ',', 0) {
		return 0, j
	}
	if x := s.at(k).lex; x.has(roleShift) && s.at(k).gap < 2 {
		if y := s.at(k + 1).lex; y.has(roleYear) {
			return s.ref.Year() + x.shift, k + 2
		}
	}
	if x := s.at(k).lex; x != nil && x.hasVorjahr {
		return s.ref.Year() + x.vorjahr, k + 1
	}
	return 0, j
}

// counted reports whether the figures at k count something: a unit, a scale or a
// decimal follows.
func (s *numScan) counted(k int) bool {
	n, ok := s.figures(k)
	if !ok || !n.bare {
		return true
	}
	after := s.at(n.next)
	if after.lex != nil && after.gap < 2 && (after.lex.scale > 0 || after.lex.unit != "" && after.lex.part == "") {
		return true
	}
	if after.gap == 0 && after.kind == numWord {
		return true
	}
	if after.gap == 0 && after.kind == numSign && after.char == '/' {
		return false
	}
	kind, _, w := s.measure(n.next)
	return w > 0 && after.gap < 2 && (kind != measureUnit || after.e-after.b > 1 || w > 1)
}

// year reads a year by itself: "1994", "im Jahr 578", "2014/15".
func (s *numScan) year(i int) int {
	t, before := s.at(i), s.at(i-1)
	y := s.digits(i, 4)
	if end := s.beforeChrist(i + 1); y > 0 && t.gap > 0 && end > i+1 {
		return s.addDate(i, end, fmt.Sprintf("BC%04d", y), "date.year")
	}
	if s.labelBefore(i) >= 0 && !before.lex.has(roleBefore) {
		return i
	}
	if before.lex.has(roleYear) && before.gap < 2 && t.gap == 1 && y > 0 && s.len(i) >= 3 && !s.counted(i) {
		return s.addDate(i, i+1, fmt.Sprintf("%04d", y), "date.year")
	}
	if s.len(i) != 4 || y < 1000 || y > 2100 || s.counted(i) || t.gap == 0 && before.kind == numWord || s.countedRange(i) {
		return i
	}
	if before.kind == numSign && t.gap == 0 && strings.ContainsRune("-./#$€£:+_&=", before.char) && s.at(i-2).gap+before.gap == 0 && s.at(i-2).kind != numEnd {
		if before.char != '-' && before.char != '/' || s.at(i-2).kind != numDigits && s.at(i-2).kind != numWord {
			return i
		}
	}
	said := before.lex.has(roleBefore) || before.lex != nil && (before.lex.season != "" || before.lex.month > 0 || before.lex.hasEarly)
	if !said && (y < 1500 || s.countsNext(i)) || said && y%100 == 0 && s.countsNext(i) {
		return i
	}
	if dash := s.at(i + 1); dash.kind == numSign && (dash.char == '-' || dash.char == '–') && dash.gap == 0 && s.len(i+2) == 2 && s.at(i+2).gap == 0 && !s.sign(i+3, '-', 0) {
		if to := y/100*100 + s.digits(i+2, 2); to > y && !s.counted(i+2) { // "1950-53"
			s.add(i, i+3, claims.Detail{Kind: claims.DetailDate, Value: fmt.Sprintf("%04d", y), To: fmt.Sprintf("%04d", to), Rule: "date.years"})
			return i + 3
		}
	}
	if s.sign(i+1, '/', 0) && s.at(i+2).kind == numDigits && s.at(i+2).gap == 0 {
		to := s.digits(i+2, 4)
		if s.len(i+2) == 2 {
			to += y / 100 * 100
		}
		if to == y+1 {
			s.add(i, i+3, claims.Detail{Kind: claims.DetailDate, Value: fmt.Sprintf("%04d", y), To: fmt.Sprintf("%04d", to), Rule: "date.years"})
			return i + 3
		}
		return i
	}
	return s.addDate(i, i+1, fmt.Sprintf("%04d", y), "date.year")
}

// beforeChrist is the token behind the words at j that put a year or a century before
// the common era, j if there are none. TIMEX3 writes such a year "BC0044".
func (s *numScan) beforeChrist(j int) int {
	if s.at(j).kind != numWord || s.at(j).gap != 1 {
		return j
	}
	for k := longestEra; k > 0; k-- {
		if key, ok := s.joinLow(j, k); ok && s.lx.dates.BC[string(key)] {
			return j + k
		}
	}
	return j
}

// longestEra is how many tokens the words for an era have at most: "av. J.-C.".
const longestEra = 7

// countedRange reports whether the figures at i are the lower end of a range that
// counts something: "1450 bis 1850 Mark".
func (s *numScan) countedRange(i int) bool {
	t := s.at(i + 1)
	return (t.lex.has(roleTo) || t.kind == numSign && (t.char == '-' || t.char == '–')) && s.at(i+2).kind == numDigits && s.counted(i+2)
}

// countsNext reports whether the figures at i seem to count the noun behind them:
// in German a noun has a capital, in English a plural is a word in lower case.
func (s *numScan) countsNext(i int) bool {
	t := s.at(i + 1)
	if t.kind != numWord || t.gap != 1 || t.lex != nil {
		return false
	}
	if s.lx.dates.Dotted {
		return t.upper
	}
	return !t.upper && t.e-t.b > 3
}

// decade reads "1990er Jahre", "90er Jahre", "neunziger Jahre", "1990s", "'90s".
func (s *numScan) decade(i int) int {
	t := s.at(i)
	start := i
	if t.kind == numSign {
		if i++; s.at(i).gap > 0 || s.len(i) != 2 {
			return start
		}
		t = s.at(i)
	}
	if t.kind == numDigits {
		suffix := s.at(i + 1)
		j := i + 1
		if suffix.kind == numSign && (suffix.char == '\'' || suffix.char == '’') && suffix.gap == 0 {
			j++
		}
		w := s.at(j)
		v := s.digits(i, 4)
		if w.kind != numWord || w.gap > 0 || v%10 != 0 || s.len(i) != 4 && s.len(i) != 2 {
			return start
		}
		if !s.lx.dates.DecadeEndings[s.text(j)] || s.len(i) == 4 && (v < 1000 || v > 2100) {
			return start
		}
		j++
		named := s.at(j).lex != nil && s.at(j).lex.unit == "Y" && s.at(j).gap == 1
		if s.sign(j, '-', 0) && s.at(j+1).lex != nil && s.at(j+1).lex.unit == "Y" {
			named, j = true, j+1
		}
		if named && s.lx.dates.Dotted {
			j++
		} else if s.lx.dates.Dotted && s.len(i) == 2 {
			return start
		}
		if s.len(i) == 2 {
			if !s.lx.dates.Dotted && start == i && !s.at(i-1).lex.has(roleThe) && !(s.at(i-1).lex != nil && s.at(i-1).lex.hasEarly) {
				return start // "in his 30s" is an age
			}
			v = s.decadeYear(v)
		}
		return s.addDate(start, j, fmt.Sprintf("%03d", v/10), "date.decade")
	}
	if t.lex == nil || t.lex.decade == 0 {
		return start
	}
	if s.lx.dates.Dotted {
		value := fmt.Sprintf("%03d", s.decadeYear(t.lex.decade)/10)
		if y := s.at(i + 1); y.lex != nil && y.lex.unit == "Y" && y.gap == 1 {
			return s.addDate(i, i+2, value, "date.decade")
		}
		if t.upper && s.at(i-1).lex.has(roleThe) && !(s.at(i+1).kind == numWord && s.at(i+1).upper) { // "in den Neunzigern"
			return s.addDate(i, i+1, value, "date.decade")
		}
		return start
	}
	if s.at(i-1).lex.has(roleThe) || s.at(i-1).lex != nil && s.at(i-1).lex.hasEarly {
		return s.addDate(i, i+1, fmt.Sprintf("%03d", s.decadeYear(t.lex.decade)/10), "date.decade")
	}
	return start
}

// decadeYear is the year in which a decade of two digits begins: in this century
// only if it has come already, and from the thirties on the last one's.
func (s *numScan) decadeYear(v int) int {
	if v >= 30 || v == 20 && (s.ref.IsZero() || s.ref.Year() < 2020) {
		return 1900 + v
	}
	if s.ref.IsZero() || s.ref.Year() >= 2000+v+5 {
		return 2000 + v
	}
	return 1900 + v
}

// century reads "19. Jahrhundert", "19th century", "zwanzigsten Jahrhundert" and
// the same with millennia.
func (s *numScan) century(i int) int {
	n, j := s.dayNumber(i)
	if n == 0 {
		if x := s.at(i).lex; x != nil && x.ord > 0 && x.ord < 40 {
			n, j = int(x.ord), i+1
		} else if end := s.at(i); end.lex != nil && end.lex.card == 20 && s.sign(i+1, '-', 0) && s.at(i+2).lex != nil && s.at(i+2).lex.ord > 0 {
			n, j = 20+int(s.at(i+2).lex.ord), i+3
		}
	}
	if n == 0 {
		return i
	}
	k := j
	if s.sign(k, '-', 1) {
		k++
	}
	switch x := s.at(k).lex; {
	case x.has(roleCentury):
		if end := s.beforeChrist(k + 1); end > k+1 {
			return s.addDate(i, end, fmt.Sprintf("BC%02d", n-1), "date.century")
		}
		return s.addDate(i, k+1, fmt.Sprintf("%02d", n-1), "date.century")
	case x.has(roleThousand):
		return s.addDate(i, k+1, fmt.Sprint(n-1), "date.millennium")
	}
	return i
}

// quarter reads "erstes Quartal 2022", "third quarter", "Q1 2022", "zweiten Halbjahr".
func (s *numScan) quarter(i int) int {
	if n := s.digits(i, 1); n >= 1 && n <= 4 && s.at(i).gap == 0 && s.text(i-1) == "Q" && s.at(i-1).gap > 0 {
		if year, next := s.yearAfter(i + 1); year > 0 {
			return s.addDate(i-1, next, fmt.Sprintf("%04d-Q%d", year, n), "date.quarter")
		}
	}
	n, j := s.dayNumber(i)
	if x := s.at(i).lex; n == 0 && x != nil && x.ord >= 1 && x.ord <= 4 {
		n, j = int(x.ord), i+1
	}
	x := s.at(j).lex
	letter := ""
	switch {
	case n < 1 || n > 4 || s.at(j).gap > 1:
		return i
	case x.has(roleQuarter):
		letter = "Q"
	case x.has(roleHalfYear) && n <= 2:
		letter = "H"
		if y, _ := s.yearAfter(j + 1); y == 0 && x.frac > 0 {
			return i // "the second half" is as often one of a match
		}
	default:
		return i
	}
	year, next := s.yearAfter(j + 1)
	if year == 0 {
		if next = j + 1; !s.ref.IsZero() {
			year = s.ref.Year()
		}
	}
	return s.addDate(i, next, fmt.Sprintf("%s-%s%d", calendar{y: year}, letter, n), "date.quarter")
}
