package split

import (
	"fmt"
	"strings"
	"time"
)

// weekday reads "Friday", "am Freitag", "Samstag, 17. Januar", "Friday morning".
func (s *numScan) weekday(i int) int {
	t := s.at(i)
	if t.lex.weekday == 0 || !s.written(i) {
		return i
	}
	day, j := t.lex.weekday, i+1
	if n := t.e - t.b; n <= 5 && s.sign(j, '.', 0) && !s.sentenceEnd(j) {
		j++
	} else if n <= 3 && s.lx.dates.MonthFirst && !s.sign(j, ',', 0) && !s.sign(j, '.', 0) {
		return i // "the Sun", "Wed" without a mark are no days
	}
	if next := s.weekdayDate(i, j); next > i {
		return next
	}
	if s.at(i - 1).lex.has(roleEvery) {
		return s.everyWeekday(i-1, j, day)
	}
	if next := s.weekBehind(i, j, day); next > i {
		return next
	}
	at := s.weekdayTime(day, i)
	value, rule := fmt.Sprintf("XXXX-WXX-%d", day), "date.weekday"
	if !at.IsZero() {
		value = iso(at)
	}
	if t.lex.part != "" {
		return s.addDate(i, j, value+"T"+t.lex.part, rule)
	}
	if part := s.partAfter(&j); part != "" {
		return s.addDate(i, j, value+part, rule)
	}
	if clock, next := s.clockAfter(j); next > j {
		return s.addDate(i, next, value+clock, rule)
	}
	return s.addDate(i, j, value, rule)
}

// weekBehind reads the week that a weekday at i, which ends before j, belongs to:
// "Mittwoch letzter Woche", "Wednesday of last week".
func (s *numScan) weekBehind(i, j, day int) int {
	if s.at(j).lex.has(roleOf) {
		j++
	}
	x, week := s.at(j).lex, s.at(j+1)
	if s.ref.IsZero() || !x.has(roleShift) || week.lex == nil || week.lex.unit != "W" || week.lex.has(rolePlural) || s.at(j).gap+week.gap != 2 {
		return i
	}
	return s.addDate(i, j+2, iso(s.dayOfWeek(x.shift, day)), "date.weekday_of_week")
}

// dayOfWeek is the weekday in the week so many weeks from that of the reference date.
func (s *numScan) dayOfWeek(weeks, day int) time.Time {
	return s.ref.AddDate(0, 0, 7*weeks+day-weekdayOf(s.ref))
}

// clockAfter reads the time of the day that a day at token j has: "um 10 Uhr", "at
// about 9 a.m.".
func (s *numScan) clockAfter(j int) (value string, next int) {
	k := j
	for n := 0; n < 2 && s.at(k).lex.has(roleJoin) && s.at(k).gap < 2; n++ {
		k++
	}
	if value, next = s.clock(k); next > k && k > j {
		return value, next
	}
	return "", j
}

// everyWeekday puts a day down that comes again each week, with its time: "jeden
// Samstag ab 10 Uhr", "every Friday at noon".
func (s *numScan) everyWeekday(i, j, day int) int {
	value := fmt.Sprintf("XXXX-WXX-%d", day)
	if part := s.at(j); part.lex != nil && part.lex.part != "" && part.gap == 1 {
		value, j = value+"T"+part.lex.part, j+1
	} else if clock, next := s.clockAfter(j); next > j {
		value, j = value+clock, next
	}
	return s.addFrequency(i, j, value, "frequency.weekday")
}

// weekly reads "samstags", "Mondays". Behind an article it is a genitive
// ("eines Montags"), which names one day.
func (s *numScan) weekly(i int) int {
	x := s.at(i).lex
	if before := s.at(i - 1).lex; x.weekly == 0 || before.has(roleThe) || before.has(roleArticle) {
		return i
	}
	return s.everyWeekday(i, i+1, x.weekly)
}

// nightTo reads a night that is named by the days around it: "Nacht zum Freitag",
// "Nacht auf den 21. Januar", "Nacht von Donnerstag auf Freitag". Its value is that
// of the day on which it begins.
func (s *numScan) nightTo(i int) int {
	x := s.at(i).lex
	if x.part != "NI" || !s.at(i).upper {
		return i
	}
	j := i + 1
	if !s.at(j).lex.has(roleNightTo) { // "von Donnerstag"
		if y := s.at(j + 1).lex; y == nil || y.weekday == 0 || !s.at(j+2).lex.has(roleNightTo) {
			return i
		}
		j += 2
	}
	if j++; s.at(j).lex.has(roleThe) {
		j++
	}
	mark := len(s.out)
	next := j
	if y := s.at(j).lex; y != nil && y.weekday > 0 && s.at(j).gap == 1 {
		next = s.weekday(j)
	} else if s.at(j).gap == 1 {
		next = first(j, s.figureDate, s.dayMonth)
	}
	if next == j || len(s.out) == mark {
		return i
	}
	day, err := time.Parse(time.DateOnly, s.out[mark].Value)
	s.out = s.out[:mark]
	if err != nil {
		return i
	}
	return s.addDate(i, next, iso(day.AddDate(0, 0, -1))+"TNI", "date.night")
}

// weekdayDate reads the date that goes with the weekday at i: ", 17. Januar",
// "dem 17. Januar", ", Jan. 21, 2022", "(Jan. 21)".
func (s *numScan) weekdayDate(i, j int) int {
	k, aside := j, false
	for n := 0; n < 3 && (s.sign(k, ',', 0) || s.sign(k, '(', 1) || s.at(k).lex.has(roleThe)) && s.at(k).gap < 2; n++ {
		aside = aside || s.at(k).char == '('
		k++
	}
	if k >= len(s.toks) || s.at(k).gap > 1 {
		return i
	}
	mark := len(s.out)
	var next int
	if s.at(k).kind == numDigits {
		next = first(k, s.isoDate, s.figureDate, s.bareFigures, s.dayMonth)
	} else if s.at(k).lex != nil && s.at(k).lex.month > 0 {
		next = s.month(k)
	}
	if next <= k || len(s.out) == mark {
		return i
	}
	d := s.out[mark]
	s.out = s.out[:mark]
	if strings.HasSuffix(d.Rule, "without_year") {
		s.pairs = append(s.pairs, weekdayPair{s.at(i).lex.weekday, d.Value})
		d.Value = s.agreeingYear(d.Value, s.at(i).lex.weekday)
	}
	if len(d.Value) < len(time.DateOnly) {
		return i
	}
	if aside && s.sign(next, ')', 0) {
		next++
	}
	// the weekday stands with the date: a pair that a checker can hold together
	return s.addDate(i, next, d.Value, "date.weekday_and_day")
}

// weekdayPair is a weekday with the day beside it, whose year is not said.
type weekdayPair struct {
	weekday int
	value   string // XXXX-MM-DD, or with the year that was supposed
}

// bareFigures reads the "26.06" of "Mittwoch (26.06)", which is a date only
// beside a weekday.
func (s *numScan) bareFigures(i int) int {
	c := calendar{0, s.digits(i+2, 2), s.digits(i, 2)}
	if !s.lx.dates.Dotted || !s.signDigits(i+1, '.') || s.signDigits(i+3, '.') || !c.valid() {
		return i
	}
	return s.addDate(i, i+3, s.yearOf(c, i).String(), "date.figures_without_year")
}

// agreeingYear moves a day whose year was not said to the nearest year in which it
// falls on the weekday beside it, if there is one within three years.
func (s *numScan) agreeingYear(value string, weekday int) string {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return value
	}
	for _, years := range []int{0, -1, 1, -2, 2, -3, 3} {
		if t := day.AddDate(years, 0, 0); t.Day() == day.Day() && weekdayOf(t) == weekday {
			return iso(t)
		}
	}
	return value
}

// weekdayTime is the day that a bare weekday at token i means, zero without a
// reference date.
func (s *numScan) weekdayTime(day, i int) time.Time {
	if s.ref.IsZero() {
		return time.Time{}
	}
	ahead := (day - weekdayOf(s.ref) + 7) % 7 // days to the next one, today included
	before := s.at(i - 1).lex
	switch {
	case before.has(roleShift) && before.shift < 0:
		return s.ref.AddDate(0, 0, ahead-7)
	case before.has(roleShift) && before.shift > 0:
		if ahead == 0 {
			ahead = 7
		}
		return s.ref.AddDate(0, 0, ahead)
	case before.has(roleShift):
		return s.ref.AddDate(0, 0, day-weekdayOf(s.ref))
	case ahead == 0:
		return s.ref
	case s.since(i):
		return s.ref.AddDate(0, 0, ahead-7)
	}
	if ap := s.at(i + 1); ap.kind == numSign && (ap.char == '\'' || ap.char == '’') && ap.gap == 0 { // "Wednesday's ruling"
		return s.ref.AddDate(0, 0, ahead-7)
	}
	if tense := s.tense(i); tense > 0 || tense == 0 && s.lx.dates.Dotted {
		return s.ref.AddDate(0, 0, ahead)
	}
	return s.ref.AddDate(0, 0, ahead-7)
}

// weekdayOf is the day of the week in ISO 8601, Monday being 1.
func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }
