package split

import (
	"fmt"
	"time"
)

// shifted reads "last week", "nächsten Monat", "diesem Sommer", "last October",
// "den letzten zehn Jahren", "the past years".
func (s *numScan) shifted(i int) int {
	x := s.at(i).lex
	if !x.has(roleShift) {
		if x.hasVorjahr && !s.ref.IsZero() {
			return s.addDate(i, i+1, fmt.Sprintf("%04d", s.ref.Year()+x.vorjahr), "date.relative_year")
		}
		return i
	}
	j := i + 1
	t := s.at(j)
	if t.gap != 1 || t.kind == numEnd {
		return i
	}
	if x.has(roleSpan) {
		if next := s.lastingSpan(i, j); next > i {
			return next
		}
	}
	y := t.lex
	if y == nil {
		return i
	}
	switch {
	case y.weekday > 0 && (t.upper || s.lx.dates.Small):
		return s.weekday(j)
	case y.month > 0 && (t.upper || s.lx.dates.Small):
		return s.month(j)
	case y.season != "":
		return s.season(j)
	case y.has(rolePlural) && x.shift == 0 && y.unit == "D":
		return s.addDate(i, j+1, "PRESENT_REF", "date.these_days")
	case y.unit == "D" && x.shift == 1 && s.lastNear(i): // "the next day"
		return s.addDate(i, j+1, iso(s.last.AddDate(0, 0, 1)), "date.next_day")
	case y.unit == "D" && x.shift == 0 && x.ref == "" && s.lastNear(i) && s.at(j).upper == s.lx.dates.Dotted:
		return s.addDate(i, j+1, iso(s.last), "date.that_day")
	case y.unit == "W" && !y.has(rolePlural) && !s.ref.IsZero() && s.weekdayBehind(j+1) > 0: // "nächste Woche Freitag"
		k := s.weekdayBehind(j + 1)
		return s.addDate(i, k+1, iso(s.dayOfWeek(x.shift, s.at(k).lex.weekday)), "date.weekday_of_week")
	case y.unit != "" && !y.has(rolePlural) && !s.ref.IsZero():
		if value := shiftUnit(s.ref, y.unit, x.shift); value != "" {
			return s.addDate(i, j+1, value, "date.relative_"+unitNames[y.unit])
		}
	case s.lx.dates.MonthFirst && y.holiday != "":
		return s.holiday(j)
	}
	return i
}

// same reads what points back to the year or day named last: "that year", "that same
// day", "im selben Jahr", "am selben Tag".
func (s *numScan) same(i int) int {
	j := i
	for n := 0; n < 2 && s.at(j).lex.has(roleSame); n++ {
		j++
	}
	if t := s.at(j); j == i || t.gap != 1 || t.lex == nil || t.lex.has(rolePlural) {
		return i
	}
	switch u := s.unitAt(j); {
	case u == "D" && !s.last.IsZero() && j-s.lastAt < nearTokens:
		return s.addDate(i, j+1, iso(s.last), "date.that_day")
	case u == "Y" && s.lastYear > 0 && j-s.yearAt < nearTokens:
		return s.addDate(i, j+1, fmt.Sprintf("%04d", s.lastYear), "date.that_year")
	}
	return i
}

// weekdayBehind is the token of the weekday that stands at j or behind a preposition
// there, 0 if there is none.
func (s *numScan) weekdayBehind(j int) int {
	if x := s.at(j).lex; x.has(rolePer) || x.has(roleBefore) {
		j++
	}
	if x := s.at(j).lex; x != nil && x.weekday > 0 && s.written(j) && s.at(j).gap == 1 && s.at(j-1).gap == 1 {
		return j
	}
	return 0
}

// lastNear reports whether a day was named shortly before token i, so that "the
// next day" is the one after it.
func (s *numScan) lastNear(i int) bool {
	return !s.last.IsZero() && !s.last.Equal(s.ref) && i-s.lastAt < nearTokens
}

// nearTokens is how many tokens back the story's day is remembered.
const nearTokens = 200

// unitNames name units in rules.
var unitNames = map[string]string{"Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century", "Q": "quarter", "WE": "weekend", "L": "millennium", "NI": "night"}

// lastingSpan reads "the past [20] years" from the token i of "past".
func (s *numScan) lastingSpan(i, j int) int {
	if n, ok := s.numeral(j); ok && !n.ord && s.at(n.next).gap < 2 {
		if u := s.unitAt(n.next); u != "" && n.val > 1 {
			return s.addDuration(i, n.next+1, durationValue(n.value(), u), "duration.span")
		}
	}
	if x := s.at(j).lex; x.has(roleSeveral) && s.at(j+1).lex.has(rolePlural) {
		return s.addDuration(i, j+2, durationValue("X", s.unitAt(j+1)), "duration.span")
	}
	if x := s.at(j).lex; x.has(rolePlural) {
		return s.addDuration(i, j+1, durationValue("X", x.unit), "duration.span")
	}
	return i
}

// shiftUnit is the week, month, year … so many steps from the reference date.
func shiftUnit(ref time.Time, unit string, n int) string {
	switch unit {
	case "D":
		return iso(ref.AddDate(0, 0, n))
	case "W":
		return isoWeek(ref.AddDate(0, 0, 7*n))
	case "WE":
		return isoWeek(ref.AddDate(0, 0, 7*n)) + "-WE"
	case "M":
		first := time.Date(ref.Year(), ref.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
		return calendar{y: first.Year(), m: int(first.Month())}.String()
	case "Y":
		return fmt.Sprintf("%04d", ref.Year()+n)
	case "Q":
		quarter := ref.Year()*4 + (int(ref.Month())-1)/3 + n
		return fmt.Sprintf("%04d-Q%d", quarter/4, quarter%4+1)
	case "DE":
		return fmt.Sprintf("%03d", ref.Year()/10+n)
	case "CE":
		return fmt.Sprintf("%02d", ref.Year()/100+n)
	case "L":
		return fmt.Sprint(ref.Year()/1000 + n)
	}
	return ""
}

// agoValue is the point that lies so many units before the reference date.
func agoValue(ref time.Time, unit string, n int) string {
	switch unit {
	case "DE":
		return fmt.Sprintf("%04d", ref.Year()-10*n)
	case "CE":
		return fmt.Sprintf("%02d", ref.Year()/100-n)
	case "Y", "M", "W", "D":
		return shiftUnit(ref, unit, -n)
	}
	return ""
}

// early reads "Anfang des Jahres", "Beginn der Woche", "Ende Jahr" as the Swiss write
// it, and the same in one word ("Jahresende").
func (s *numScan) early(i int) int {
	x := s.at(i).lex
	if x.endOf != "" && s.at(i).upper && !s.ref.IsZero() {
		if year, next := s.yearAfter(i + 1); year > 0 && x.endOf == "Y" {
			return s.addDate(i, next, calendar{y: year}.String(), "date.year")
		}
		return s.addDate(i, i+1, shiftUnit(s.ref, x.endOf, 0), "date.relative_"+unitNames[x.endOf])
	}
	if !x.hasEarly || s.ref.IsZero() {
		return i
	}
	j := i + 1
	for n := 0; n < 2 && (s.at(j).lex.has(roleOf) || s.at(j).lex.has(roleThe)) && s.at(j).gap < 2; n++ {
		j++
	}
	if u := s.unitAt(j); (j > i+1 || x.early > 0 && s.at(j).upper && s.at(j).gap == 1) && (u == "Y" || u == "M" || u == "W") && !s.at(j).lex.has(rolePlural) {
		if y, next := s.yearAfter(j + 1); u == "Y" && y > 0 {
			return s.addDate(i, next, calendar{y: y}.String(), "date.year")
		}
		return s.addDate(i, j+1, shiftUnit(s.ref, u, 0), "date.relative_"+unitNames[u])
	}
	return i
}
