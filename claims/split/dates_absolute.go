package split

import "fmt"

// isoDate reads "2022-01-18".
func (s *numScan) isoDate(i int) int {
	if s.len(i) != 4 || !s.sign(i+1, '-', 0) || !s.sign(i+3, '-', 0) || s.len(i+2) != 2 || s.len(i+4) != 2 || s.at(i+2).gap+s.at(i+4).gap > 0 {
		return i
	}
	c := calendar{s.digits(i, 4), s.digits(i+2, 2), s.digits(i+4, 2)}
	if !c.valid() {
		return i
	}
	if clock, next := s.isoTime(i + 5); next > i+5 {
		return s.addDate(i, next, c.String()+clock, "date.iso")
	}
	return s.addDate(i, i+5, c.String(), "date.iso")
}

// isoTime reads the "T12:35:06-04:00" behind a day; seconds and zone are not kept.
func (s *numScan) isoTime(i int) (clock string, next int) {
	hour, minute := s.digits(i+1, 2), s.digits(i+3, 2)
	if s.text(i) != "T" || s.at(i).gap+s.at(i+1).gap+s.at(i+3).gap > 0 || !s.sign(i+2, ':', 0) || hour < 0 || hour > 24 || minute < 0 || minute > 59 {
		return "", i
	}
	next = i + 4
	for s.signDigits(next, ':') || s.signDigits(next, '.') || s.signDigits(next, '-') || s.signDigits(next, '+') {
		next += 2
	}
	if s.text(next) == "Z" && s.at(next).gap == 0 {
		next++
	}
	return fmt.Sprintf("T%02d:%02d", hour, minute), next
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
			after, rule = next, "date.day_without_year"
			if c.y = s.yearOfEnd(next, c); c.y == 0 {
				c = s.yearOf(c, i)
			}
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

// yearOfEnd is the year of a day or month c without one that begins a range whose end
// has one: "3. Mai bis 5. Juni 2021", "May 3 to June 5, 2021"; 0 if none does.
func (s *numScan) yearOfEnd(j int, c calendar) int {
	t := s.at(j)
	if !t.lex.has(roleTo) && !(t.kind == numSign && (t.char == '-' || t.char == '–')) {
		return 0
	}
	if j++; s.at(j).lex.has(roleThe) || s.at(j).lex.has(roleNightTo) { // "bis zum", "to the"
		j++
	}
	day, k := s.dayNumber(j)
	if day == 0 {
		k = j
	}
	month := s.monthAt(k)
	if month == 0 {
		return 0
	}
	k = s.afterMonth(k)
	if d := s.digits(k, 2); day == 0 && d > 0 && d <= 31 && s.lx.dates.MonthFirst {
		day, k = d, k+1
	}
	year, _ := s.yearAfter(k)
	if year > 0 && (month < c.m || month == c.m && day < c.d) {
		year--
	}
	return year
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
