package split

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// weekday reads "Friday", "am Freitag", "Samstag, 17. Januar", "Friday morning".
func (s *numScan) weekday(i int) int {
	t := s.at(i)
	if t.lex.weekday == 0 || !t.upper {
		return i
	}
	day, j := t.lex.weekday, i+1
	if n := t.e - t.b; n <= 5 && s.sign(j, '.', 0) && !s.sentenceEnd(j) {
		j++
	} else if n <= 3 && s.at(i).upper && !s.lx.dates.Dotted && !s.sign(j, ',', 0) && !s.sign(j, '.', 0) {
		return i // "the Sun", "Wed" without a mark are no days
	}
	if next := s.weekdayDate(i, j); next > i {
		return next
	}
	before := s.at(i - 1).lex
	if before.has(roleEvery) {
		return s.addFrequency(i-1, j, fmt.Sprintf("XXXX-WXX-%d", day), "frequency.weekday")
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
	k := j
	for n := 0; n < 2 && s.at(k).lex.has(roleJoin) && s.at(k).gap < 2; n++ {
		k++
	}
	if clock, next := s.clock(k); next > k && k > j {
		return s.addDate(i, next, value+clock, rule)
	}
	return s.addDate(i, j, value, rule)
}

// weekdayDate reads the date that goes with the weekday at i: ", 17. Januar",
// "dem 17. Januar", ", Jan. 21, 2022", "(Jan. 21)".
func (s *numScan) weekdayDate(i, j int) int {
	k := j
	for n := 0; n < 3 && (s.sign(k, ',', 0) || s.sign(k, '(', 1) || s.at(k).lex.has(roleThe)) && s.at(k).gap < 2; n++ {
		k++
	}
	if k >= len(s.toks) || s.at(k).gap > 1 {
		return i
	}
	mark := len(s.out)
	var next int
	if s.at(k).kind == numDigits {
		next = first(k, s.isoDate, s.figureDate, s.dayMonth)
	} else if s.at(k).lex != nil && s.at(k).lex.month > 0 {
		next = s.month(k)
	}
	if next <= k || len(s.out) == mark {
		return i
	}
	d := s.out[mark]
	s.out = s.out[:mark]
	if strings.HasSuffix(d.Rule, "without_year") {
		d.Value = s.agreeingYear(d.Value, s.at(i).lex.weekday)
	}
	if len(d.Value) < len(time.DateOnly) {
		return i
	}
	// the weekday stands with the date: a pair that a checker can hold together
	return s.addDate(i, next, d.Value, "date.weekday_and_day")
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

// day reads "heute", "yesterday", "morgen Abend", and parts of a day ("am Abend").
func (s *numScan) day(i int) int {
	x := s.at(i).lex
	if p, k := s.phraseAt(i); k > 0 && p.hasDay {
		return s.addDay(i, i+k, p.day)
	}
	if p, k := s.phraseAt(i); k > 0 && p.beside != 0 && s.lastNear(i) && !s.of(i+k) {
		return s.addDate(i, i+k, iso(s.last.AddDate(0, 0, p.beside)), "date.next_day")
	}
	if x.has(roleDay) {
		if s.at(i).upper && x.part != "" && s.at(i).gap < 2 { // "am Morgen"
			return s.partOfDay(i)
		}
		j := i + 1
		if x.has(roleGeneric) {
			part := s.at(j).lex
			if !(part != nil && part.part != "" && s.at(j).gap == 1) && !s.newsToday(i) {
				return s.addDate(i, j, "PRESENT_REF", "date.nowadays")
			}
		}
		return s.addDay(i, j, x.day)
	}
	if x.dayTime != "" && !s.at(i-1).lex.has(roleDay) {
		return s.addDate(i, i+1, "XXXX-XX-XXT"+x.dayTime, "date.day_time")
	}
	if x.part != "" && s.lx.dates.Dotted && s.at(i).upper {
		return s.partOfDay(i)
	}
	return i
}

// of reports whether what "the day before" is the day before of begins at token i.
func (s *numScan) of(i int) bool {
	t := s.at(i)
	return t.gap == 1 && (t.lex.has(roleThe) || t.lex.has(roleArticle) || t.kind == numWord && t.upper)
}

// newsToday reports whether "heute" at i means the day itself: a time or a word
// for the day's events stands behind it.
func (s *numScan) newsToday(i int) bool {
	if s.ref.IsZero() {
		return false
	}
	if before := s.at(i - 1).lex; before.has(roleTo) { // "bis heute" ends on the day
		return true
	}
	if after := s.at(i + 1); after.kind == numWord && !after.upper && after.gap == 1 && s.participle(i+1) {
		return true
	}
	for _, j := range [2]int{i - 1, i + 1} { // "stellte heute vor", "hat heute … vorgestellt"
		if x := s.at(j).lex; s.tenseOf(j) < 0 && !x.has(roleAuxiliary) || x.has(roleAuxiliary) && s.participleEnds(j) {
			return true
		}
	}
	k := i + 1
	for n := 0; n < 2 && s.at(k).lex.has(roleJoin); n++ {
		k++
	}
	_, next := s.clock(k)
	return next > k && k > i+1
}

// participleEnds reports whether the clause of token i ends with a participle.
func (s *numScan) participleEnds(i int) bool {
	_, to := s.sentenceAround(i)
	for j := i + 1; j < to; j++ {
		if t := s.at(j); t.kind == numSign && (t.char == ',' || t.char == '.' || t.char == ';' || t.char == ':') && t.gap == 0 {
			last := s.at(j - 1)
			return last.kind == numWord && !last.upper && s.participle(j-1)
		}
	}
	return false
}

// participle reports whether token i is the participle of an event ("geschrieben",
// "ausgetauscht"); short words that look alike are verbs of the present.
func (s *numScan) participle(i int) bool {
	w, mark := s.text(i), s.lx.dates.ParticipleMark
	if at := strings.Index(w, mark); mark == "" || len(w) < 8 || at < 0 || at > 5 {
		return false
	}
	return slices.ContainsFunc(s.lx.dates.ParticipleEnds, func(end string) bool { return strings.HasSuffix(w, end) })
}

// partOfDay reads "am Abend": a part of the day named last in the sentence's
// surroundings, else of the reference date.
func (s *numScan) partOfDay(i int) int {
	if before := s.at(i - 1); !before.lex.has(rolePer) && !(before.lex != nil && before.lex.hasEarly) || s.ref.IsZero() {
		return i
	}
	day := s.ref
	if !s.last.IsZero() && absDays(s.last, s.ref) < 14 {
		day = s.last
	}
	return s.addDate(i, i+1, iso(day)+"T"+s.at(i).lex.part, "date.part_of_day")
}

func absDays(a, b time.Time) int {
	n := int(a.Sub(b).Hours() / 24)
	if n < 0 {
		return -n
	}
	return n
}

// addDay puts down a day counted from the reference date.
func (s *numScan) addDay(i, j, days int) int {
	value := "PRESENT_REF"
	switch {
	case !s.ref.IsZero():
		value = iso(s.ref.AddDate(0, 0, days))
	case days < 0:
		value = "PAST_REF"
	case days > 0:
		value = "FUTURE_REF"
	}
	part := ""
	if !s.ref.IsZero() {
		part = s.partAfter(&j)
	}
	return s.addDate(i, j, value+part, "date.relative_day")
}

// phraseAt finds the longest fixed expression at token i and its length.
func (s *numScan) phraseAt(i int) (numPhrase, int) {
	x := s.at(i).lex
	if !x.has(rolePhrase) {
		return numPhrase{}, 0
	}
	if s.phrasePos == i+1 {
		return s.phrase, s.phraseLen
	}
	s.phrase, s.phraseLen, s.phrasePos = numPhrase{}, 0, i+1
	for k := x.phrase; k > 1; k-- {
		if key, ok := s.joinLow(i, k); ok {
			if p, ok := s.lx.phrases[string(key)]; ok {
				s.phrase, s.phraseLen = p, k
				break
			}
		}
	}
	return s.phrase, s.phraseLen
}

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
	case y.weekday > 0 && t.upper:
		return s.weekday(j)
	case y.month > 0 && t.upper:
		return s.month(j)
	case y.season != "":
		return s.season(j)
	case y.has(rolePlural) && x.shift == 0 && y.unit == "D":
		return s.addDate(i, j+1, "PRESENT_REF", "date.these_days")
	case y.unit == "D" && x.shift == 1 && s.lastNear(i): // "the next day"
		return s.addDate(i, j+1, iso(s.last.AddDate(0, 0, 1)), "date.next_day")
	case y.unit == "D" && x.shift == 0 && x.ref == "" && s.lastNear(i) && s.at(j).upper == s.lx.dates.Dotted:
		return s.addDate(i, j+1, iso(s.last), "date.that_day")
	case y.unit != "" && !y.has(rolePlural) && !s.ref.IsZero():
		if value := shiftUnit(s.ref, y.unit, x.shift); value != "" {
			return s.addDate(i, j+1, value, "date.relative_"+unitNames[y.unit])
		}
	case s.lx.dates.MonthFirst && y.holiday != "":
		return s.holiday(j)
	}
	return i
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

// season reads "Herbst 1998", "last fall", "im Sommer".
func (s *numScan) season(i int) int {
	x, before := s.at(i).lex, s.at(i-1)
	if x.season == "" || s.lx.dates.Dotted && !s.at(i).upper {
		return i
	}
	if year, next := s.yearAfter(i + 1); year > 0 {
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
	case shift == 0 && !b.has(roleShift) && mine > now && s.tense(i) < 0 && !s.lx.dates.Dotted:
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

// early reads "Anfang des Jahres", "Beginn der Woche", "Ende nächsten Jahres".
func (s *numScan) early(i int) int {
	x := s.at(i).lex
	if !x.hasEarly || s.ref.IsZero() {
		return i
	}
	j := i + 1
	for n := 0; n < 2 && (s.at(j).lex.has(roleOf) || s.at(j).lex.has(roleThe)) && s.at(j).gap < 2; n++ {
		j++
	}
	if u := s.unitAt(j); j > i+1 && (u == "Y" || u == "M" || u == "W") && !s.at(j).lex.has(rolePlural) {
		if y, next := s.yearAfter(j + 1); u == "Y" && y > 0 {
			return s.addDate(i, next, calendar{y: y}.String(), "date.year")
		}
		return s.addDate(i, j+1, shiftUnit(s.ref, u, 0), "date.relative_"+unitNames[u])
	}
	return i
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
	best := time.Time{}
	for y := s.ref.Year() - 1; y <= s.ref.Year()+1; y++ {
		if t := holidayIn(code, y); best.IsZero() || absDays(t, s.ref) < absDays(best, s.ref) {
			best = t
		}
	}
	return s.addDate(i, j, iso(best), "date.holiday")
}

// weekend reads "am Wochenende", "over the weekend": the last one, or the coming
// one where the verb says so.
func (s *numScan) weekend(i int) int {
	x, before := s.at(i).lex, s.at(i-1).lex
	if x.unit != "WE" || x.has(rolePlural) || s.ref.IsZero() || !before.has(roleThe) && !before.has(rolePer) && !before.has(roleBefore) {
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
