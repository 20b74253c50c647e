package split

import (
	"fmt"
	"strings"
	"time"

	"tickmark/claims"
)

// isoDate reads "2022-01-18".
func (s *numScan) isoDate(i int) int {
	if s.len(i) != 4 || !s.sign(i+1, '-', 0) || !s.sign(i+3, '-', 0) || s.len(i+2) != 2 || s.len(i+4) != 2 || s.at(i+2).gap+s.at(i+4).gap > 0 {
		return i
	}
	c := calendar{s.digits(i, 4), s.digits(i+2, 2), s.digits(i+4, 2)}
	if !c.valid() {
		return i
	}
	return s.addDate(i, i+5, c.String(), "date.iso")
}

// figureDate reads "18.01.2022", "18.1.", "1/18/2022".
func (s *numScan) figureDate(i int) int {
	a, b := s.digits(i, 2), s.digits(i+2, 2)
	if a < 1 || b < 1 || s.at(i+2).gap > 1 || s.at(i).gap == 0 && s.at(i-1).kind != numSign {
		return i
	}
	if s.at(i).gap == 0 && (s.at(i-1).char == '.' || s.at(i-1).char == '/') && s.at(i-2).kind == numDigits {
		return i
	}
	switch {
	case s.sign(i+1, '.', 0) && s.sign(i+3, '.', 0):
		c := calendar{0, b, a}
		if year := s.at(i + 4); year.kind == numDigits && year.gap <= 1 {
			if y := s.fullYear(i + 4); y > 0 && (year.gap == 0 || s.len(i+4) == 4) {
				if c.y = y; c.valid() {
					return s.addDate(i, i+5, c.String(), "date.figures")
				}
			}
			if year.gap == 0 {
				return i
			}
		}
		if c.y = 0; s.lx.dates.Dotted && c.valid() && !s.sign(i+4, '.', 0) {
			return s.addDate(i, i+4, s.yearOf(c, i).String(), "date.figures_without_year")
		}
	case s.sign(i+1, '/', 0) && s.sign(i+3, '/', 0) && s.at(i+4).gap == 0:
		y := s.fullYear(i + 4)
		c := calendar{y, b, a}
		if s.lx.dates.MonthFirst && a <= 12 || b > 12 {
			c.m, c.d = a, b
		}
		if y > 0 && c.valid() {
			return s.addDate(i, i+5, c.String(), "date.figures")
		}
	}
	return i
}

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
	if s.ref.IsZero() {
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

// dayMonth reads "18. Januar [2022]", "18 January", "18th of January", and days
// that share a month: "vom 5. bis zum 9. Juni", "18./19. Januar".
func (s *numScan) dayMonth(i int) int {
	day, j := s.dayNumber(i)
	if day == 0 {
		return i
	}
	m := j
	if s.at(m).lex.has(roleOf) && s.lx.dates.MonthFirst {
		m++
	}
	if month := s.monthAt(m); month > 0 {
		c := calendar{0, month, day}
		next := s.afterMonth(m)
		year, after := s.yearAfter(next)
		if c.y = year; !c.valid() {
			return i
		}
		rule := "date.day"
		if year == 0 {
			c, after, rule = s.yearOf(c, i), next, "date.day_without_year"
		}
		return s.dayParts(i, after, c, rule)
	}
	// a first day whose month stands behind the second
	k := j
	for n := 0; n < 4 && k < len(s.toks) && s.at(k).gap < 2; n++ {
		t := s.at(k)
		if !(t.lex.has(roleTo) || t.lex.has(roleAnd) || t.lex.has(roleBefore) || s.at(k).lex.has(roleThe) || t.kind == numSign && (t.char == '/' || t.char == '-' || t.char == '–' || t.char == ',')) {
			break
		}
		k++
	}
	if k > j && k < j+4 {
		if second, l := s.dayNumber(k); second > day || second > 0 && s.lx.dates.Dotted {
			if month := s.monthAt(l); month > 0 {
				c := calendar{0, month, day}
				year, _ := s.yearAfter(s.afterMonth(l))
				if second < day {
					return i
				}
				if c.y = year; year == 0 {
					c = s.yearOf(c, i)
				}
				if c.valid() {
					return s.addDate(i, j, c.String(), "date.day_shared_month")
				}
			}
		}
	}
	return i
}

// dayNumber reads the number of a day as it stands before a month: "18.", "18",
// "18th", "achtzehnten".
func (s *numScan) dayNumber(i int) (day, next int) {
	if x := s.at(i).lex; x != nil && x.ord >= 1 && x.ord <= 31 && s.lx.numbers.Compound {
		return int(x.ord), i + 1
	}
	d := s.digits(i, 2)
	if d < 1 || d > 31 {
		return 0, i
	}
	switch mark := s.at(i + 1); {
	case s.sign(i+1, '.', 0) && s.lx.dates.Dotted:
		return d, i + 2
	case mark.gap == 0 && mark.lex.has(roleOrdinalMark):
		return d, i + 2
	case s.lx.dates.Dotted:
		if s.at(i+1).kind == numSign && (s.at(i+1).char == '/' || s.at(i+1).char == '–') { // "5./6." may lose its first dot
			return d, i + 1
		}
		if s.monthAt(i+1) == 0 {
			return 0, i
		}
	}
	return d, i + 1
}

// monthAt is the month that token i names, 0 if none. It must be written with a
// capital, so that "may" and "march" stay verbs.
func (s *numScan) monthAt(i int) int {
	t := s.at(i)
	if t.lex == nil || t.lex.month == 0 || !t.upper || t.gap > 1 {
		return 0
	}
	return t.lex.month
}

// afterMonth is the token after the month at i and its full stop.
func (s *numScan) afterMonth(i int) int {
	if s.sign(i+1, '.', 0) && s.at(i).e-s.at(i).b <= 5 && !s.sentenceEnd(i+1) && s.at(i+2).gap < 2 {
		return i + 2
	}
	return i + 1
}

// month reads "January 18, 2022", "Jan. 18", "Januar 2022", "im Januar", "May".
func (s *numScan) month(i int) int {
	month := s.monthAt(i)
	if month == 0 {
		if s.at(i).lex.month == 0 || s.at(i).gap < 2 || !s.at(i).upper {
			return i
		}
		month = s.at(i).lex.month
	}
	j := s.afterMonth(i)
	if !s.lx.dates.Dotted {
		if d := s.digits(j, 2); d >= 1 && d <= 31 && s.at(j).gap == 1 && !s.signDigits(j+1, ':') && !s.counted(j) || d >= 1 && d <= 31 && s.at(j+1).lex.has(roleOrdinalMark) {
			next := j + 1
			if s.at(next).gap == 0 && s.at(next).lex.has(roleOrdinalMark) {
				next++
			}
			c := calendar{0, month, d}
			year, after := s.yearAfter(next)
			if year == 0 {
				year, after = s.yearOfRange(next)
			}
			if c.y = year; c.valid() {
				rule := "date.day"
				if year == 0 {
					c, after, rule = s.yearOf(c, i), next, "date.day_without_year"
				} else if after < next {
					after = next
				}
				end := s.dayParts(i, after, c, rule)
				return s.secondDay(end, c)
			}
		}
	}
	if year, next := s.yearAfter(j); year > 0 {
		return s.addDate(i, next, calendar{year, month, 0}.String(), "date.month")
	}
	before := s.at(i - 1)
	if !s.monthSaid(i, before) {
		return i
	}
	c := calendar{0, month, 0}
	if x := before.lex; x.has(roleShift) && x.shift != 0 && !s.ref.IsZero() {
		c.y = s.ref.Year()
		if x.shift < 0 && month >= int(s.ref.Month()) {
			c.y--
		} else if x.shift > 0 && month <= int(s.ref.Month()) {
			c.y++
		}
	} else {
		c = s.yearOf(c, i)
	}
	return s.addDate(i, j, c.String(), "date.month_without_year")
}

// monthSaid reports whether a month without day and year is one and no name.
func (s *numScan) monthSaid(i int, before *numTok) bool {
	name := strings.ToLower(s.text(i))
	if after := s.at(i + 1); len(name) <= 3 && after.kind == numWord && after.upper && after.gap == 1 {
		return false // "Jan Muster"
	}
	if len(name) > 3 && name != "march" && name != "mars" && name != "april" && name != "august" {
		return true
	}
	return before.gap < 2 && s.at(i).gap == 1 && (before.lex.has(roleBefore) || before.lex != nil && (before.lex.hasEarly || before.lex.has(roleShift)))
}

// yearOfRange finds the year of "March 5-7, 2022" behind the second day.
func (s *numScan) yearOfRange(j int) (year, next int) {
	if t := s.at(j); t.kind == numSign && (t.char == '-' || t.char == '–') && s.digits(j+1, 2) > 0 {
		year, _ = s.yearAfter(j + 2)
	}
	return year, j
}

// secondDay reads the second day of "April 24 and 25".
func (s *numScan) secondDay(j int, c calendar) int {
	t := s.at(j)
	if !(t.lex.has(roleAnd) || t.lex.has(roleTo) || t.kind == numSign && (t.char == '-' || t.char == '–')) {
		return j
	}
	d := s.digits(j+1, 2)
	second := calendar{c.y, c.m, d}
	if d <= c.d || d > 31 || !second.valid() || s.counted(j+1) || s.at(j+2).kind == numWord && s.at(j+2).lex == nil {
		return j
	}
	return s.addDate(j+1, j+2, second.String(), "date.day_shared_month")
}

// yearOf finds the year of a day or month that has none: the one that brings it
// nearest to the reference date, moved where the tense speaks against it.
func (s *numScan) yearOf(c calendar, i int) calendar {
	if s.ref.IsZero() {
		return c
	}
	d := max(c.d, 1)
	best, bestFar := 0, 0
	for y := s.ref.Year() - 1; y <= s.ref.Year()+1; y++ {
		day := time.Date(y, time.Month(c.m), d, 0, 0, 0, 0, time.UTC)
		if c.d == 29 && c.m == 2 && day.Day() != 29 {
			continue
		}
		far := int(day.Sub(s.ref).Hours() / 24)
		ago := far
		if far < 0 {
			far = -far
		}
		if c.d == 0 && y == s.ref.Year() && c.m == int(s.ref.Month()) {
			far = 0
		}
		if ago > nearDays && s.tense(i) < 0 || ago < -nearDays && s.tense(i) > 0 {
			far += 366
		}
		if best == 0 || far < bestFar {
			best, bestFar = y, far
		}
	}
	if best > 0 {
		c.y = best
	}
	return c
}

// nearDays is how far a day may lie on the other side of the reference date than
// the tense says: "said he will resign on Jan. 14" has both tenses.
const nearDays = 62

// dayParts puts a day down, with the part of the day or the time that follows.
func (s *numScan) dayParts(i, j int, c calendar, rule string) int {
	if !c.valid() && c.y > 0 {
		return i
	}
	return s.addDate(i, j, c.String()+s.partAfter(&j), rule)
}

// partAfter reads the part of a day after a day ("morning", "Nachmittag") and
// moves j behind it; "" if there is none.
func (s *numScan) partAfter(j *int) string {
	t := s.at(*j)
	if t.lex == nil || t.lex.part == "" || t.gap != 1 || s.lx.dates.PartsApart {
		return ""
	}
	*j++
	return "T" + t.lex.part
}

// year reads a year by itself: "1994", "im Jahr 578", "2014/15".
func (s *numScan) year(i int) int {
	t, before := s.at(i), s.at(i-1)
	y := s.digits(i, 4)
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
		if y := s.at(i + 1); y.lex != nil && y.lex.unit == "Y" && y.gap == 1 {
			return s.addDate(i, i+2, fmt.Sprintf("%03d", s.decadeYear(t.lex.decade)/10), "date.decade")
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
		return s.addDate(i, k+1, fmt.Sprintf("%02d", n-1), "date.century")
	case x.has(roleThousand):
		return s.addDate(i, k+1, fmt.Sprint(n-1), "date.millennium")
	}
	return i
}

// quarter reads "erstes Quartal 2022", "third quarter", "Q1 2022", "zweiten Halbjahr".
func (s *numScan) quarter(i int) int {
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
