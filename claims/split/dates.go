package split

import (
	"fmt"
	"strconv"
	"time"

	"tickmark/claims"
)

// date reads an expression of time at token i, puts the detail down and returns
// the token after it, or i if there is none.
func (s *numScan) date(i int) int {
	t := s.at(i)
	switch {
	case t.kind == numDigits:
		return first(i, s.isoDate, s.figureDate, s.dayMonth, s.clockDuration, s.clockRange, s.clockTime, s.decade, s.century, s.quarter, s.year)
	case t.kind == numSign:
		if t.char == '\'' || t.char == '’' {
			return first(i, s.decade)
		}
		return i
	case t.lex == nil:
		return i
	}
	return first(i, s.weekly, s.weekday, s.nightTo, s.month, s.day, s.dayMonth, s.clockTime, s.shifted, s.same, s.season, s.decade, s.century, s.quarter, s.early,
		s.holiday, s.single, s.frequency, s.fixed, s.plural, s.ordinalWord)
}

// first is what the first rule that finds something at token i returns, i if none does.
func first(i int, rules ...func(int) int) int {
	for _, rule := range rules {
		if next := rule(i); next > i {
			return next
		}
	}
	return i
}

// calendar is a day of which parts may be unknown (0).
type calendar struct{ y, m, d int }

// String is the ISO 8601 form, with X for what is unknown.
func (c calendar) String() string {
	year, day := "XXXX", ""
	if c.y > 0 {
		year = fmt.Sprintf("%04d", c.y)
	}
	if c.m == 0 {
		return year
	}
	if c.d > 0 {
		day = fmt.Sprintf("-%02d", c.d)
	}
	return fmt.Sprintf("%s-%02d%s", year, c.m, day)
}

// valid reports whether the calendar has such a day.
func (c calendar) valid() bool {
	if c.m < 1 || c.m > 12 || c.d < 1 || c.y < 0 || c.y > 9999 {
		return false
	}
	y := c.y
	if y == 0 {
		y = 2000 // a leap year: 29 February may be meant
	}
	return time.Date(y, time.Month(c.m), c.d, 0, 0, 0, 0, time.UTC).Day() == c.d
}

// iso is the day in ISO 8601.
func iso(t time.Time) string { return t.Format(time.DateOnly) }

// isoWeek is the week of the day in ISO 8601.
func isoWeek(t time.Time) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// addDate puts a date down and remembers the day if it is one.
func (s *numScan) addDate(i, j int, value, rule string) int {
	if len(value) < len(time.DateOnly) && value[0] < 'A' {
		i = s.withEarly(i, rule)
	}
	s.add(i, j, claims.Detail{Kind: claims.DetailDate, Value: value, Rule: rule})
	if len(value) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, value[:len(time.DateOnly)]); err == nil {
			s.last, s.lastAt = t, j
		}
	}
	if y, err := strconv.Atoi(value[:min(len(value), 4)]); err == nil && len(value) >= 4 {
		s.lastYear, s.yearAt = y, j
	}
	if rule == "date.month" { // a full day is as often somebody's birthday
		s.named, s.namedAt = value, j
	}
	return j
}

// withEarly is where a month or a longer time at token i begins with the word that
// names a part of it: "Ende Januar", "mid-March", "the end of the 19th century".
func (s *numScan) withEarly(i int, rule string) int {
	j := i - 1
	for n := 0; n < 2 && (s.sign(j, '-', 0) || rule != "date.year" && (s.at(j).lex.has(roleThe) || s.at(j).lex.has(roleOf))); n++ {
		j--
	}
	if x := s.at(j).lex; x != nil && x.early > 0 && s.at(j+1).gap < 2 && s.at(i).gap < 2 {
		return j
	}
	return i
}

// digits reads token i as a number of at most so many digits, -1 if it is none.
func (s *numScan) digits(i, most int) int {
	t := s.at(i)
	if t.kind != numDigits || int(t.e-t.b) > most {
		return -1
	}
	v := 0
	for _, c := range []byte(s.src[t.b:t.e]) {
		v = v*10 + int(c-'0')
	}
	return v
}

// sign reports whether token i is that character, without a gap before it unless
// gaps are allowed.
func (s *numScan) sign(i int, c rune, gap uint8) bool {
	t := s.at(i)
	return t.kind == numSign && t.char == c && t.gap <= gap
}

// tenseNear is how many tokens behind a date any verb tells its tense. In German the
// verb may stand far behind ("Bei den Gesprächen am Freitag zwischen … gab es"): up
// to tenseReach tokens only words that are nothing but a verb of the past count.
const tenseNear, tenseReach = 12, 30

// tense tells whether what stands around token i lies in the past (-1) or the
// future (1), by the nearest verb before it, then after it; 0 if nothing tells.
func (s *numScan) tense(i int) int {
	if s.since(i) {
		return -1
	}
	from, to := s.sentenceAround(i)
	for j := i - 1; j >= from; j-- {
		if v := s.tenseOf(j); v > 0 && s.beenBehind(i, to) {
			return -1
		} else if v != 0 {
			return v
		}
	}
	beyond := false // a comma parts the words from the date
	for j := i + 1; j < to && j < i+tenseReach; j++ {
		if beyond = beyond || s.sign(j, ',', 0); beyond && s.at(j+1).lex.has(roleAuxiliary) && !s.at(j).lex.has(rolePast) {
			continue // "Am Freitag kommt, wer 2019 gegangen ist": a clause of its own
		}
		if v := s.tenseOf(j); v != 0 && (j < i+tenseNear || s.at(j).lex.has(rolePast)) {
			return v
		}
	}
	return 0
}

// sinceReach is how many tokens stand at most between "seit" and the name of a day or
// month: "seit dem 3. Mai", "seit Mitte Mai".
const sinceReach = 4

// since reports whether token i belongs to a date behind "seit" or "since".
func (s *numScan) since(i int) bool {
	for j := i - 1; j >= i-sinceReach && s.at(j+1).gap < 2; j-- {
		t := s.at(j)
		if t.lex.has(roleSince) {
			return true
		}
		if t.kind != numDigits && !s.sign(j, '.', 0) && !t.lex.has(roleThe) && !(t.lex != nil && t.lex.hasEarly) {
			return false
		}
	}
	return false
}

// ahead reports whether token i belongs to a date behind "ab" or "bis" that no verb
// puts into the past.
func (s *numScan) ahead(i int) bool {
	before := s.at(i - 1)
	if before.lex != nil && before.lex.hasEarly {
		before = s.at(i - 2)
	}
	return before.lex.has(roleOnward) && s.tense(i) >= 0
}

// beenBehind reports whether a verb behind token i makes a past of what sounds like
// the future: "soll am Montag verletzt worden sein".
func (s *numScan) beenBehind(i, to int) bool {
	for j := i + 2; j < to; j++ {
		if s.at(j).lex.has(roleBeen) && s.tenseOf(j-1) < 0 {
			return true
		}
	}
	return false
}

// tenseOf is the tense that the word at j tells, -1 for the past and 1 for the future.
// A participle beside a word of the future or of no tense tells none: "will be opened",
// "gefahren wird".
func (s *numScan) tenseOf(j int) int {
	t := s.at(j)
	if t.kind != numWord || t.upper || s.at(j-1).lex.has(rolePassive) {
		return 0
	}
	switch {
	case t.lex.has(rolePast):
		return -1
	case t.lex.has(roleFuture):
		return 1
	case t.lex != nil || t.e-t.b < 5:
		return 0
	case s.lx.dates.Dotted && s.at(j+1).lex.has(roleFuture):
		return 0
	}
	for _, e := range s.lx.dates.PastEndings {
		if n := int(t.e) - len(e); n >= int(t.b) && s.src[n:t.e] == e {
			return -1
		}
	}
	return 0
}
