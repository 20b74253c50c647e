package split

import (
	"fmt"

	"tickmark/claims"
)

// clockRange puts the hours from one time of the day to another down: "von 9 bis 17
// Uhr", "zwischen 14 und 16 Uhr", "8.30–12.30 Uhr", "from 9 to 5 p.m.". It returns i
// if there are none; a first time that is complete by itself is left to clockTime.
func (s *numScan) clockRange(i int) int {
	hour, minute, j := s.bareClock(i)
	if j == i {
		return i
	}
	t := s.at(j)
	dash := t.kind == numSign && (t.char == '-' || t.char == '–') && s.at(j+1).gap == t.gap
	if t.gap > 1 || !dash && !t.lex.has(roleTo) && !(t.lex.has(roleAnd) && s.at(i-1).lex.has(roleBetween)) {
		return i
	}
	to, next := s.clock(j + 1)
	var last, lastMinute int
	if _, err := fmt.Sscanf(to, "T%d:%d", &last, &lastMinute); err != nil {
		return i
	}
	if last > 12 && hour < last-12 && s.halfDay(next-1) { // "2 to 4 p.m."
		hour += 12
	}
	s.add(i, next, claims.Detail{Kind: claims.DetailTime, Value: fmt.Sprintf("T%02d:%02d", hour, minute), To: to, Rule: "time.range"})
	return next
}

// bareClock reads an hour, with or without minutes, that nothing calls one.
func (s *numScan) bareClock(i int) (hour, minute, next int) {
	if hour = s.digits(i, 2); hour < 0 || hour > 24 || s.at(i).gap == 0 {
		return 0, 0, i
	}
	if next = i + 1; s.signDigits(next, ':') || s.signDigits(next, '.') {
		if minute = s.digits(next+1, 2); s.len(next+1) != 2 || minute > 59 {
			return 0, 0, i
		}
		next += 2
	}
	return hour, minute, next
}

// halfDay reports whether a word for the half of the day ends with token j: "p.m.".
func (s *numScan) halfDay(j int) bool {
	for k := 1; k <= 4; k++ {
		if key, ok := s.joinLow(j-k+1, k); ok && s.lx.dates.PM[string(key)] {
			return true
		}
	}
	return false
}

// clockDuration reads a duration that is written as on a stopwatch: "2:05:30 Stunden",
// "1:30 hours", "9:58 Minuten".
func (s *numScan) clockDuration(i int) int {
	j, parts := i+1, []string{s.text(i)}
	for s.signDigits(j, ':') && s.len(j+1) == 2 && len(parts) < 3 {
		parts, j = append(parts, s.text(j+1)), j+2
	}
	units := map[string]string{"TH": "HMS", "TM": "MS"}[s.unitAt(j)]
	if len(parts) < 2 || len(parts) > len(units) || s.len(i) > 3 {
		return i
	}
	value := "PT"
	for k, part := range parts {
		if n := tidyDecimal(part, ""); n != "0" || k == 0 {
			value += n + units[k:k+1]
		}
	}
	return s.addDuration(i, j+1, value, "duration.clock")
}
