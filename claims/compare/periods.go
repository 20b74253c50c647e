package compare

// months is a set of months of the year: bit 0 is January.
type months uint16

// periods are the parts of a year that TIMEX3 names, by their months: quarters,
// halves, and the seasons as meteorologists count them in the north.
var periods = map[string]months{
	"Q1": 0x007, "Q2": 0x038, "Q3": 0x1c0, "Q4": 0xe00, "H1": 0x03f, "H2": 0xfc0,
	"SP": 0x01c, "SU": 0x0e0, "FA": 0x700, "WI": 0x803,
}

// seasons have soft edges: a day in September is still summer to many.
var seasons = map[string]bool{"SP": true, "SU": true, "FA": true, "WI": true}

// period is the months that a moment's part of the year covers, 0 where it has none.
func (m moment) period() months { return periods[m.part] }

// inPeriod compares moments of which one or both are a quarter, a half or a season,
// apart from their years: the same, one inside the other or crossing it
// (momentsPart), apart, or unknown where there is nothing to compare or a season's
// edge may lie either way.
func (m moment) inPeriod(o moment) meeting {
	a, b := m.period(), o.period()
	switch {
	case a == 0 && b == 0:
		return momentsUnknown
	case a != 0 && b != 0 && m.part == o.part:
		return momentsSame
	case a == 0 && m.month > 0:
		a = 1 << (m.month - 1)
	case b == 0 && o.month > 0:
		b = 1 << (o.month - 1)
	}
	soft := seasons[m.part] || seasons[o.part]
	switch {
	case a == 0 || b == 0:
		return momentsUnknown
	case a&b != 0:
		return momentsPart
	case soft && widen(a)&b != 0:
		return momentsUnknown
	}
	return momentsApart
}

// widen adds a month at both ends, round the turn of the year.
func widen(m months) months {
	const year = 0xfff
	return m | (m<<1|m>>11)&year | (m>>1|m<<11)&year
}
