package split

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// written reports whether token i is written as the language writes months and
// weekdays, so that "may" and "march" stay verbs.
func (s *numScan) written(i int) bool { return s.at(i).upper || s.lx.dates.Small }

// monthAt is the month that token i names, 0 if none.
func (s *numScan) monthAt(i int) int {
	t := s.at(i)
	if t.lex == nil || t.lex.month == 0 || !s.written(i) || t.gap > 1 {
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
		if s.at(i).lex.month == 0 || s.at(i).gap < 2 || !s.written(i) {
			return i
		}
		month = s.at(i).lex.month
	}
	j := s.afterMonth(i)
	if s.lx.dates.MonthFirst {
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
					after, rule = next, "date.day_without_year"
					if c.y = s.yearOfEnd(next, c); c.y == 0 {
						c = s.yearOf(c, i)
					}
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
	} else if c.y = s.yearOfEnd(j, c); c.y == 0 {
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
	if early := s.at(i - 2).lex; early != nil && early.early > 0 && s.sign(i-1, '-', 0) {
		return true // "mid-April"
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
	next := j + 2
	if year, after := s.yearAfter(next); year == c.y {
		next = after
	}
	return s.addDate(j+1, next, second.String(), "date.day_shared_month")
}

// yearOf finds the year of a day or month that has none: that of the same month
// shortly before ("Im März 1992 … am 5. März"), else the one that brings it nearest
// to the reference date, moved where the tense speaks against it.
func (s *numScan) yearOf(c calendar, i int) calendar {
	if s.ref.IsZero() {
		return c
	}
	if s.named != "" && i-s.namedAt < nearTokens && s.named[4:] == fmt.Sprintf("-%02d", c.m) {
		c.y, _ = strconv.Atoi(s.named[:4])
		return c
	}
	since, onward := s.since(i), s.ahead(i)
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
		switch {
		case since && ago > 0, onward && ago < -nearDays:
			far += 2 * 366
		case ago > nearDays && s.tense(i) < 0 || ago < -nearDays && s.tense(i) > 0:
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
