package compare

import (
	"strconv"
	"strings"
	"time"
)

// meeting is how two moments stand to each other.
type meeting uint8

const (
	momentsApart   meeting = iota // two days, two months, two times
	momentsUnknown                // nothing that both of them say
	momentsSwapped                // the same if one is read day first and the other month first
	momentsEdge                   // one day apart, as across time zones
	momentsPart                   // they agree in what both say, one says more
	momentsSame
)

// meet compares two moments in what both of them say. It is symmetric.
func (m moment) meet(o moment) meeting {
	met := m.meetAsRead(o)
	if met > momentsUnknown || !m.ambiguous && !o.ambiguous {
		return met
	}
	if m.ambiguous {
		m.day, m.month = m.month, m.day
	} else {
		o.day, o.month = o.month, o.day
	}
	if m.meetAsRead(o) >= momentsPart {
		return momentsSwapped
	}
	return met
}

// meetAsRead is meet without another reading of dates in figures.
func (m moment) meetAsRead(o moment) meeting {
	if m.open || o.open {
		if m.open && o.open {
			return momentsPart
		}
		return momentsUnknown
	}
	if m.timeOnly() != o.timeOnly() && (m.hour < 0 || o.hour < 0) {
		return momentsUnknown
	}
	if m.decade != "" || o.decade != "" || m.century != "" || o.century != "" {
		return m.era(o)
	}
	shared, apart, more := 0, 0, false
	count := func(a, b, none int) {
		switch {
		case a == none && b == none:
		case a == none || b == none:
			more = true
		case a == b:
			shared++
		default:
			apart++
		}
	}
	if m.year == o.year || m.reckoned || o.reckoned || !m.guessed && !o.guessed {
		count(m.year, o.year, 0)
	}
	count(m.month, o.month, 0)
	count(m.day, o.day, 0)
	if m.weekday > 0 || o.weekday > 0 {
		count(m.onWeekday(), o.onWeekday(), 0)
	}
	if m.week > 0 || o.week > 0 {
		count(m.inWeek(), o.inWeek(), 0)
	}
	count(m.minutes(), o.minutes(), -1)
	if m.period() != 0 || o.period() != 0 {
		switch m.inPeriod(o) {
		case momentsApart:
			apart++
		case momentsPart:
			more = true
		case momentsUnknown:
			if more = true; apart == 0 && m.month+o.month > 0 || m.period() != 0 && o.period() != 0 {
				return momentsUnknown
			}
		}
	}
	switch {
	case apart > 0 && m.reckoned != o.reckoned:
		return momentsUnknown // the text's date may be wrong or not its day of writing
	case apart > 0 && m.reckoned && m.weeksFrom(o) != 0:
		return momentsUnknown // "Tuesday" may be the last or the next
	case apart > 0 && m.nextTo(o):
		return momentsEdge
	case apart > 0:
		return momentsApart
	case shared == 0:
		if m.part != "" && m.part == o.part {
			return momentsPart
		}
		return momentsUnknown
	case more:
		return momentsPart
	}
	return momentsSame
}

// weeksFrom is how many weeks lie between two days of which both are known and fall on
// the same day of the week, 0 for others.
func (m moment) weeksFrom(o moment) int {
	a, ok := m.date()
	b, ok2 := o.date()
	if days := int(a.Sub(b).Hours()) / 24; ok && ok2 && days%7 == 0 {
		return days / 7
	}
	return 0
}

// minutes is the time of day in minutes, -1 where it is not said.
func (m moment) minutes() int {
	if m.hour < 0 {
		return -1
	}
	return m.hour*60 + max(0, m.minute)
}

// nextTo reports whether the moments are neighbouring days of which at least one
// comes with a time of day, so that a time zone can part them.
func (m moment) nextTo(o moment) bool {
	if m.hour < 0 && o.hour < 0 && m.part == "" && o.part == "" && !m.timed && !o.timed {
		return false
	}
	a, ok := m.date()
	b, ok2 := o.date()
	if ok && ok2 {
		d := a.Sub(b)
		return d == 24*time.Hour || d == -24*time.Hour
	}
	if m.weekday > 0 && o.weekday > 0 {
		d := (m.weekday - o.weekday + 7) % 7
		return d == 1 || d == 6
	}
	return false
}

// era compares moments of which one is a decade or a century.
func (m moment) era(o moment) meeting {
	a, b := m.years(), o.years()
	if a == "" || b == "" {
		return momentsUnknown
	}
	if a == b {
		return momentsSame
	}
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return momentsPart
	}
	return momentsApart
}

func (m moment) years() string {
	switch {
	case m.century != "":
		return m.century
	case m.decade != "":
		return strings.TrimRight(m.decade, "X")
	case m.year > 0:
		return strconv.Itoa(m.year)
	}
	return ""
}
