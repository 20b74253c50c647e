package compare

import (
	"strconv"
	"strings"
	"time"
)

// moment is a date or a time of day in parts, of which any may be unknown.
type moment struct {
	year, month, day int // 0 where not said
	week             int
	weekday          int // Monday is 1; said, not reckoned
	hour, minute     int // -1 where not said
	century, decade  string
	part             string // "EV", "NI", "SU" …
	open             bool   // now, soon, earlier: no place on the calendar
	timed            bool   // a time of day stands beside it
	guessed          bool   // the year is not in the text but reckoned from its date
	ambiguous        bool   // in figures, of which day and month may be swapped
	reckoned         bool   // all of it is: "today", "Friday"
}

// newMoment reads a value in the form of TIMEX3. It reports false for values that
// it does not know.
func newMoment(value string) (moment, bool) {
	m := moment{hour: -1, minute: -1}
	date, clock, timed := strings.Cut(value, "T")
	if strings.HasSuffix(value, "_REF") {
		m.open = true
		return m, true
	}
	if timed && !m.clock(clock) {
		return m, false
	}
	if date == "" {
		return m, timed
	}
	parts := strings.Split(date, "-")
	y := parts[0]
	switch {
	case y == "XXXX":
	case len(y) == 4 && digits(y):
		m.year, _ = strconv.Atoi(y)
	case len(y) == 2 && digits(y):
		m.century = y
	case len(y) == 3 && digits(y), len(y) == 4 && strings.HasSuffix(y, "X") || len(y) == 3 && strings.HasPrefix(y, "X"):
		m.decade = y
	default:
		return m, false
	}
	if len(parts) > 1 {
		switch p := parts[1]; {
		case len(p) == 2 && digits(p):
			m.month, _ = strconv.Atoi(p)
		case p == "WI":
			m.part = p
		case strings.HasPrefix(p, "W"):
			m.week, _ = strconv.Atoi(p[1:])
			if m.week == 0 && p != "WXX" {
				return m, false
			}
		case p == "XX":
		default:
			m.part = p
		}
	}
	if len(parts) > 2 {
		switch p := parts[2]; {
		case strings.HasPrefix(parts[1], "W") && len(p) == 1 && digits(p):
			m.weekday, _ = strconv.Atoi(p)
		case len(p) == 2 && digits(p):
			m.day, _ = strconv.Atoi(p)
		case p == "WE":
			m.part = p
		case p == "XX":
		default:
			return m, false
		}
	}
	return m, true
}

func (m *moment) clock(s string) bool {
	s, _, _ = strings.Cut(s, "Z")
	s, _, _ = strings.Cut(s, "+")
	if s == "" {
		return false
	}
	if s[0] < '0' || s[0] > '9' {
		m.part = s
		return true
	}
	h, rest, _ := strings.Cut(s, ":")
	n, err := strconv.Atoi(h)
	if err != nil {
		return false
	}
	m.hour = n
	if rest != "" {
		minute, _, _ := strings.Cut(rest, ":")
		if n, err := strconv.Atoi(minute); err == nil {
			m.minute = n
		}
	} else {
		m.minute = 0
	}
	return true
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// date gives the day where all of it is known.
func (m moment) date() (time.Time, bool) {
	if m.year == 0 || m.month == 0 || m.day == 0 {
		return time.Time{}, false
	}
	return time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC), true
}

// onWeekday is the weekday that is said or that the date falls on, 0 for none.
func (m moment) onWeekday() int {
	if m.weekday > 0 {
		return m.weekday
	}
	if d, ok := m.date(); ok {
		return (int(d.Weekday())+6)%7 + 1
	}
	return 0
}

// inWeek is the week that is said or that the date falls in, 0 for none.
func (m moment) inWeek() int {
	if d, ok := m.date(); ok {
		_, week := d.ISOWeek()
		return week
	}
	return m.week
}

// timeOnly reports whether the moment is a time of day without a date.
func (m moment) timeOnly() bool {
	return m.year == 0 && m.month == 0 && m.day == 0 && m.weekday == 0 && m.week == 0 && m.century == "" && m.decade == "" && (m.hour >= 0 || m.part != "")
}
