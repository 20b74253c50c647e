package itself

import (
	"strconv"
	"strings"
	"time"

	"tickmark/claims"
)

// ago holds a span that leads back from the article's date against the year, or the
// day, in brackets behind it: "vor drei Jahren (2018)".
func (a *article) ago(s *sentence) {
	ref, err := time.Parse(time.DateOnly, a.sheet.Date)
	if err != nil {
		return
	}
	for i := 0; i+1 < len(s.details); i++ {
		d, e := s.details[i], s.details[i+1]
		n, ok := a.yearsAgo(d, ref)
		if !ok || e.Kind != claims.DetailDate || !strings.Contains(e.Text, strconv.Itoa(yearOf(e.Value))) || d.Hedge != "" {
			continue
		}
		gap := s.gap(d, e)
		if len(gap) == 0 || len(gap) > 3 || gap[0].lower != "(" && gap[0].lower != "," {
			continue
		}
		if gap[0].lower == "," && len(gap) == 1 { // a list, maybe
			continue
		}
		first, last := bounds(e.Value)
		most, least := yearsFrom(first, ref), yearsFrom(last, ref)
		if n >= least-halfYear && n <= most+halfYear {
			continue
		}
		why := claims.Because("notes.ago_wrong", a.sheet.Date, e.Text, least, most, d.Text)
		if least == most {
			why = claims.Because("notes.ago_wrong_day", a.sheet.Date, e.Text, least, d.Text)
		}
		a.add(claims.NoteAgo, true, why, d.Span, e.Span)
	}
}

// halfYear is how far a count of years may be off, because people round it.
const halfYear = 0.5

// yearsAgo is how many years before the article's date a detail leads.
func (a *article) yearsAgo(d *claims.Detail, ref time.Time) (float64, bool) {
	switch {
	case d.Kind == claims.DetailDuration && d.Point != "":
		n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimPrefix(d.Value, "P"), "Y"), 64)
		return n, err == nil && strings.HasSuffix(d.Value, "Y")
	case d.Rule == "date.ago" && len(d.Value) == 4:
		y := yearOf(d.Value)
		return float64(ref.Year() - y), y > 0 && y < ref.Year()
	}
	return 0, false
}

// yearOf is the year of a date in the form of TIMEX3, 0 for none.
func yearOf(value string) int {
	if len(value) < 4 {
		return 0
	}
	y, err := strconv.Atoi(value[:4])
	if err != nil || y < 1000 {
		return 0
	}
	return y
}

// bounds are the first and the last day that a date can mean: all days of a year or month.
func bounds(value string) (first, last time.Time) {
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		return t, t
	}
	if t, err := time.Parse("2006-01", value); err == nil {
		return t, t.AddDate(0, 1, -1)
	}
	y := yearOf(value)
	return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC)
}

// yearsFrom is the time from one day to another in years of 365.25 days, to one digit.
func yearsFrom(from, to time.Time) float64 { return round(to.Sub(from).Hours()/24/365.25, 1) }

// lasting holds the time between two dates against the duration that follows from
// it: "von 1914 bis 1918, also vier Jahre". Both ways of counting are right, with and
// without the last day or year.
func (a *article) lasting(s *sentence) {
	r := a.lang.Reckoning
	for i := 0; i+2 < len(s.details); i++ {
		d, e, f := s.details[i], s.details[i+1], s.details[i+2]
		if d.Kind != claims.DetailDate || e.Kind != claims.DetailDate || f.Kind != claims.DetailDuration || f.To != "" || f.Hedge != "" {
			continue
		}
		if until := s.gap(d, e); len(until) == 0 || len(until) > 2 || !r.Until[until[0].lower] && until[0].lower != "–" && until[0].lower != "-" {
			continue
		}
		if thus := s.gap(e, f); len(thus) == 0 || len(thus) > 4 || !only(thus, r.Thus, opens) || !has(thus, r.Thus) && thus[0].lower != "(" {
			continue
		}
		unit := f.Value[len(f.Value)-1:]
		n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(f.Value, "P"), unit))
		if err != nil {
			continue
		}
		is, ok := apart(d.Value, e.Value, unit)
		if !ok {
			continue
		}
		alarm := n != is && n != is+1 && !(unit == "Y" && n == is-1)
		why := claims.Because("notes.duration_right", d.Text, e.Text, is, f.Text)
		if alarm {
			why = claims.Because("notes.duration_wrong_"+strings.ToLower(unit), d.Text, e.Text, is, f.Text)
		}
		a.add(claims.NoteDuration, alarm, why, d.Span, e.Span, f.Span)
	}
}

// apart is how many years ("Y") or days ("D") lie between two dates that both say
// as much.
func apart(from, to, unit string) (int, bool) {
	switch {
	case unit == "Y" && len(from) == 4 && len(to) == 4 && yearOf(from) > 0 && yearOf(to) > yearOf(from):
		return yearOf(to) - yearOf(from), true
	case unit == "D":
		d, ok := day(from)
		e, ok2 := day(to)
		return int(e.Sub(d).Hours() / 24), ok && ok2 && e.After(d)
	}
	return 0, false
}

// fullYears is how many birthdays lie between two days.
func fullYears(from, to time.Time) int {
	n := to.Year() - from.Year()
	if to.Month() < from.Month() || to.Month() == from.Month() && to.Day() < from.Day() {
		n--
	}
	return n
}
