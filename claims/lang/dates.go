package lang

import (
	"strconv"
	"strings"
)

// Dates holds months, weekdays and relative expressions of time. Keys are in
// lower case; a key of several words has single spaces between them. Values that
// are neither numbers nor codes are in the ISO 8601 form of TIMEX3.
type Dates struct {
	// MonthFirst says that 5/6/2022 is the sixth of May.
	MonthFirst bool
	// PartsApart says that a part of a day after a weekday stays outside the date:
	// "Friday night" names the day, and the night of it is no other value.
	PartsApart bool
	// Small says that months and weekdays are written small. Elsewhere only a
	// capital makes them one: "may" and "march" are verbs.
	Small bool
	// Dotted says that a number with a full stop is an ordinal: "18. Januar".
	Dotted bool

	Months   map[string]int // 1 to 12; abbreviations without their full stop
	Weekdays map[string]int // Monday is 1
	// Weekly are weekdays that come again: "montags", "Mondays".
	Weekly  map[string]int
	Seasons map[string]string // "SP", "SU", "FA", "WI"
	Parts   map[string]string // nouns for parts of a day after a day: "MO", "MI", "AF", "EV", "NI"
	// DayTimes are parts of a day that stand by themselves ("abends").
	DayTimes map[string]string
	// NightTo stand between a night and the day on which it ends: "Nacht zum Freitag".
	NightTo  map[string]bool
	Clock    map[string]string // times with a name: "noon" is "T12:00"
	Holidays map[string]string // "12-25", "E+1" (days from Easter Sunday), "11-4-4" (month, weekday, which one: the fourth Thursday of November; 5 is the last)

	// Units are "Y", "M", "W", "D", "TH", "TM", "TS" and the spans that TIMEX3
	// writes with two letters, "DE" and "CE" (decade, century).
	Units   map[string]string
	Decades map[string]int // "neunziger" is 90
	// DecadeEndings follow figures ("1990s", "1990er").
	DecadeEndings map[string]bool

	Shifts map[string]int  // last -1, this 0, next +1
	Spans  map[string]bool // shifts that also make durations: "the past 20 years"
	Days   map[string]int  // today 0, yesterday -1
	// Beside are expressions counted from the day that the text named last.
	Beside map[string]int
	// Generic are the words of Days that, alone, as often mean "nowadays".
	Generic map[string]bool
	Years   map[string]int // "Vorjahr" is -1
	Refs    map[string]string
	Sets    map[string]string // "täglich" is "P1D"
	Longs   map[string]string // "tagelang" is "PXD": durations in one word
	// Endings are endings of compounds with a number before: "tägig" is "D".
	Endings map[string]string

	Every map[string]bool // "jede", "every": makes a frequency of a unit
	Per   map[string]bool // "pro", "per", "a"
	Ago   map[string]bool // after the duration: "ago"
	AgoBy map[string]bool // before it: "vor"
	// Vague says that "vor zehn Jahren" is as much a duration as a point, so
	// that years and longer keep a duration as their value.
	Vague    bool
	Lasting  map[string]bool // words before a bare plural that last: "seit Jahren", "for years"
	Plurals  map[string]bool // plurals of units
	Fillers  map[string]bool // words between number and unit: "zwei volle Jahre"
	Joins    map[string]bool // between a day and its time: "at", "um"
	Zones    map[string]bool // time zones after a time
	Articles map[string]bool // definite ones, which stand before dates
	Long     map[string]bool // after a plural: "decades-long"
	// ParticipleMark is in participles of events ("geschrieben"), ParticipleEnds at
	// their end.
	ParticipleMark string
	ParticipleEnds []string
	Several        map[string]bool // "einige", "several": a count that is not said
	// Parted are the year, month or week whose beginning or end a word names:
	// "Jahresende" is "Y".
	Parted map[string]string
	// Early stand before a date or a unit: 1 at its beginning ("Anfang"), 2 in its
	// middle ("mid"), 3 at its end; 0 where they say nothing of its parts.
	Early     map[string]int
	Before    map[string]bool // words after which a bare year or month is one
	Year      map[string]bool // "jahr": stands before a year
	BC        map[string]bool // behind a year or century before the common era: "v. chr."
	Century   map[string]bool
	Thousand  map[string]bool // millennium
	Quarter   map[string]bool
	Halves    map[string]bool // "Halbjahr"
	HourMarks map[string]bool // behind hours and minutes: "15.30 h"
	OClock    map[string]bool
	AM, PM    map[string]bool
	HalfTo    map[string]bool // "halb neun" is 8:30

	Since  map[string]bool // "seit": what follows lies in the past whatever the verb
	Onward map[string]bool // "ab", "bis": what follows lies ahead unless the verb is of the past
	Future map[string]bool // words that make a weekday the coming one
	Past   map[string]bool // words that make it the one gone by
	// Auxiliaries make a past only with a participle.
	Auxiliaries map[string]bool
	// Passives stand before a participle that tells no tense: "will be opened".
	Passives map[string]bool
	// Been are infinitives that make a past with a participle: "soll geflohen sein".
	Been map[string]bool
	// Same point back to the year or day that the text named last: "that year", "am
	// selben Tag".
	Same map[string]bool
	// PastEndings are endings of verbs in the past ("te", "ed", "gekommen").
	PastEndings []string
}

// AmbiguousDate reports whether a date in figures with slashes can be read day first and
// month first, as two days: 03/04/2022.
func AmbiguousDate(text string) bool {
	parts := strings.Split(text, "/")
	if len(parts) != 3 {
		return false
	}
	first, err := strconv.Atoi(parts[0])
	second, err2 := strconv.Atoi(parts[1])
	return err == nil && err2 == nil && first != second && first >= 1 && second >= 1 && first <= 12 && second <= 12
}
