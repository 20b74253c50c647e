package split

import (
	"fmt"
	"time"
)

// season reads "Herbst 1998", "last fall", "im Sommer".
func (s *numScan) season(i int) int {
	x, before := s.at(i).lex, s.at(i-1)
	if x.season == "" || s.lx.dates.Dotted && !s.at(i).upper {
		return i
	}
	if year, next := s.yearAfter(i + 1); year > 0 {
		if to := s.digits(next+1, 4); s.signDigits(next, '/') && (to == year+1 || to == (year+1)%100) { // "Winter 2020/21"
			next += 2
		}
		return s.addDate(i, next, calendar{y: year}.String()+"-"+x.season, "date.season")
	}
	b := before.lex
	if before.gap > 1 && s.at(i).gap > 1 || !(b.has(roleBefore) || b != nil && b.hasEarly || b.has(roleShift)) {
		return i
	}
	if s.ref.IsZero() {
		return s.addDate(i, i+1, "XXXX-"+x.season, "date.season")
	}
	y, shift, now := s.ref.Year(), 0, seasonOf(s.ref)
	if b.has(roleShift) {
		shift = b.shift
	}
	mine := seasonOrder[x.season]
	switch {
	case shift < 0 && mine >= now:
		y--
	case shift > 0 && mine <= now:
		y++
	case shift == 0 && !b.has(roleShift) && mine > now && (s.since(i) || s.tense(i) < 0 && !s.lx.dates.Dotted):
		y--
	}
	return s.addDate(i, i+1, calendar{y: y}.String()+"-"+x.season, "date.season")
}

var seasonOrder = map[string]int{"SP": 1, "SU": 2, "FA": 3, "WI": 4}

// seasonOf is the place of the day's season in its year, by whole months.
func seasonOf(t time.Time) int {
	switch m := t.Month(); {
	case m < time.March:
		return 0
	case m < time.June:
		return 1
	case m < time.September:
		return 2
	case m < time.December:
		return 3
	}
	return 4
}

// holiday reads "Weihnachten 2010", "Thanksgiving Day".
func (s *numScan) holiday(i int) int {
	code, j := s.at(i).lex.holiday, i+1
	if p, k := s.phraseAt(i); k > 0 && p.holiday != "" {
		code, j = p.holiday, i+k
	}
	if code == "" || !s.at(i).upper {
		return s.weekend(i)
	}
	if year, next := s.yearAfter(j); year > 0 {
		return s.addDate(i, next, iso(holidayIn(code, year)), "date.holiday")
	}
	if s.ref.IsZero() {
		if len(code) == 5 && code[0] != 'E' {
			return s.addDate(i, j, "XXXX-"+code, "date.holiday")
		}
		return i
	}
	best, since := time.Time{}, s.since(i)
	for y := s.ref.Year() - 1; y <= s.ref.Year()+1; y++ {
		if t := holidayIn(code, y); !(since && t.After(s.ref)) && (best.IsZero() || absDays(t, s.ref) < absDays(best, s.ref)) {
			best = t
		}
	}
	return s.addDate(i, j, iso(best), "date.holiday")
}

// weekend reads "am Wochenende", "over the weekend": the last one, or the coming
// one where the verb says so.
func (s *numScan) weekend(i int) int {
	x, before := s.at(i).lex, s.at(i-1).lex
	if x.unit != "WE" || x.has(rolePlural) || s.ref.IsZero() || before.has(roleArticle) || !before.has(roleThe) && !before.has(rolePer) && !before.has(roleBefore) {
		return i
	}
	week := 0
	if weekdayOf(s.ref) < 6 && s.tense(i) <= 0 {
		week = -1
	}
	return s.addDate(i, i+1, shiftUnit(s.ref, "WE", week), "date.weekend")
}

// holidayIn is the day of the holiday in a year: "12-25" as it stands, "E+1" from
// Easter, "11-4-4" the fourth day
// Thursday of November; a fifth that the month lacks is the last one.
func holidayIn(code string, year int) time.Time {
	var month, n, day int
	if _, err := fmt.Sscanf(code, "E%d", &n); err == nil {
		return easter(year).AddDate(0, 0, n)
	}
	if k, _ := fmt.Sscanf(code, "%d-%d-%d", &month, &day, &n); k == 3 { // n-th weekday day
		t := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		t = t.AddDate(0, 0, (day-weekdayOf(t)+7)%7+7*(n-1))
		if int(t.Month()) != month {
			t = t.AddDate(0, 0, -7)
		}
		return t
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// easter is Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
