package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
)

// calendarUnits and clockUnits are the units of time that stand behind P and behind T
// in a duration of TIMEX3, with their UCUM codes. Decades and centuries are years.
var (
	calendarUnits = map[string]string{"Y": "a", "M": "mo", "W": "wk", "D": "d", "DE": "a", "CE": "a"}
	clockUnits    = map[string]string{"H": "h", "M": "min", "S": "s"}
)

// smallerUnits says how many of a unit of time one of another has, where that is exact.
var smallerUnits = map[[2]string]float64{{"a", "mo"}: 12, {"wk", "d"}: 7, {"d", "h"}: 24, {"h", "min"}: 60, {"h", "s"}: 3600, {"min", "s"}: 60}

// durationOf reads a duration such as P3D, PT90M or P3Y6M as a number of its smallest
// unit and the UCUM code of that. Durations of an unknown length (PXD) are none, and
// those whose units have no exact relation (a month and three days).
func durationOf(value string) (number, unit string, ok bool) {
	rest, ok := strings.CutPrefix(value, "P")
	if !ok {
		return "", "", false
	}
	units := calendarUnits
	for rest != "" {
		if clock, found := strings.CutPrefix(rest, "T"); found {
			rest, units = clock, clockUnits
		}
		digits := strings.TrimLeft(rest, "0123456789.")
		count := rest[:len(rest)-len(digits)]
		after := strings.TrimLeft(digits, "ABCDEFGHIJKLMNOPQRSUVWXYZ") // all but T
		code := digits[:len(digits)-len(after)]
		one, known := units[code]
		if count == "" || !known {
			return "", "", false
		}
		switch code {
		case "DE":
			count += "0"
		case "CE":
			count += "00"
		}
		if (code == "DE" || code == "CE") && strings.Contains(count, ".") {
			return "", "", false
		}
		if unit == "" {
			number, unit = count, one
		} else if number, ok = addDuration(number, unit, count, one); !ok {
			return "", "", false
		}
		rest, unit = after, one
	}
	return number, unit, unit != ""
}

// minutesOf reports whether a duration is written as a time of day that stands alone
// in the other text: 3:35 minutes, at 3:35.
func minutesOf(d, clock *detail) bool {
	return d.Rule == "duration.clock" && clock.Kind == claims.DetailTime && strings.HasPrefix(d.Text, clock.Text)
}

// addDuration adds a number of a smaller unit to one of a larger, in the smaller.
func addDuration(number, unit, count, smaller string) (string, bool) {
	times, exact := smallerUnits[[2]string{unit, smaller}]
	n, err := strconv.ParseFloat(number, 64)
	m, err2 := strconv.ParseFloat(count, 64)
	if !exact || err != nil || err2 != nil {
		return "", false
	}
	return strconv.FormatFloat(n*times+m, 'f', -1, 64), true
}

// sinceWords lead back from the day of the text by a duration, folded: "for the first
// time in 26 years", "seit 26 Jahren".
var sinceWords = foldedSet("for in since seit")

// sinceReach is how many words may stand between such a word and the duration.
const sinceReach = 2

// agreeSince reports whether a number of years in one text that leads back from its day
// leads to the date in the other.
func agreeSince(years *detail, text *index, date *detail) bool {
	if years.Kind != claims.DetailDuration || years.figure.unit != "a" || years.To != "" || !date.isMoment || years.Rule != "duration.ago" && !text.after(years, sinceWords, sinceReach) {
		return false
	}
	oldest, _, ok := date.moment.ageOn(text.sheet.Date)
	return ok && near(years.figure.lo, float64(oldest)*years.figure.in)
}

// agreePeriod reports whether a duration is the time between two dates that follow
// each other in the source: "three years", "from 2019 to 2022". An adjective such as
// "dreijährig" may tell an age or a duration.
func agreePeriod(d, a, b *detail) bool {
	if d.Kind != claims.DetailDuration && d.Rule != "age.adjective" || d.To != "" || d.figure.vague || !a.isMoment || !b.isMoment || a.sentence != b.sentence || b.from-a.to > 2 {
		return false
	}
	switch d.figure.unit {
	case "a":
		return a.moment.yearOnly() && b.moment.yearOnly() && near(d.figure.lo, float64(b.moment.year-a.moment.year)*d.figure.in)
	case "mo":
		months := 12*(b.moment.year-a.moment.year) + b.moment.month - a.moment.month
		return a.moment.year > 0 && b.moment.year > 0 && a.moment.month > 0 && b.moment.month > 0 && near(d.figure.lo, float64(months)*d.figure.in)
	case "h", "min":
		return a.moment.hour >= 0 && b.moment.hour >= 0 && near(d.figure.lo, float64(b.moment.minutes()-a.moment.minutes())*60)
	case "d", "wk":
		from, ok := a.moment.date()
		to, ok2 := b.moment.date()
		return ok && ok2 && near(d.figure.lo, to.Sub(from).Seconds())
	}
	return false
}
