package itself

import (
	"strconv"
	"strings"
	"time"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// gregorian is the first year whose dates are reckoned: Russia changed its calendar
// in 1918, the last of the large countries of the news.
const gregorian = 1919

// day reads a full date.
func day(value string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, value)
	return t, err == nil && t.Year() >= gregorian
}

// weekdays holds weekdays against the dates beside them. Where the year is not in
// the text but reckoned from the article's date, a weekday that fits the year before
// or after is left alone.
func (a *article) weekdays(s *sentence) {
	for i, d := range s.details {
		t, ok := day(d.Value)
		if d.Kind != claims.DetailDate || !ok || !strings.ContainsAny(d.Text, "0123456789") {
			continue
		}
		said, number := a.weekdayIn(d.Text)
		spans := []claims.Span{d.Span}
		for _, k := range []int{i - 1, i + 1} {
			if number > 0 || k < 0 || k >= len(s.details) || s.details[k].Kind != claims.DetailDate {
				continue
			}
			o := s.details[k]
			if said, number = a.weekdayIn(o.Text); strings.ContainsAny(o.Text, "0123456789") || !strings.EqualFold(said, o.Text) || !adjoining(s, o, d) {
				number = 0
				continue
			}
			spans = append(spans, o.Span)
		}
		if number == 0 {
			continue
		}
		yearSaid := strings.Contains(d.Text, d.Value[:4]) || strings.HasSuffix(d.Text, "."+d.Value[2:4])
		is := weekdayOf(t)
		switch {
		case is == number:
			a.add(claims.NoteWeekday, false, claims.Because("notes.weekday_right", d.Value, weekdayName(is)), spans...)
		case yearSaid || weekdayOf(t.AddDate(-1, 0, 0)) != number && weekdayOf(t.AddDate(1, 0, 0)) != number:
			a.add(claims.NoteWeekday, true, claims.Because("notes.weekday_wrong", d.Value, weekdayName(is), said), spans...)
		}
	}
}

// adjoining reports whether nothing but a bracket, a comma or an article parts two
// details.
func adjoining(s *sentence, d, e *claims.Detail) bool {
	if e.Start < d.Start {
		d, e = e, d
	}
	gap := s.gap(d, e)
	return len(gap) <= 2 && only(gap, map[string]bool{"(": true, ",": true, "dem": true, "den": true, "der": true, "the": true})
}

// weekdayIn finds the weekday that words name, as it is written, and its number
// from Monday, 1.
func (a *article) weekdayIn(text string) (said string, number int) {
	for _, w := range words(text, 0) {
		if n := a.lang.Dates.Weekdays[w.lower]; n > 0 {
			return string([]rune(text)[w.Start:w.End]), n
		}
	}
	return "", 0
}

func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// weekdayName is the name of a weekday in the languages of the program.
func weekdayName(number int) claims.ByLang {
	english := time.Weekday(number % 7).String()
	out := claims.ByLang{"en": english}
	for word, n := range lang.German.Dates.Weekdays {
		if n == number && word != "sonnabend" {
			out["de"] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return out
}

// impossible finds days that the calendar does not have: 31 April, 29 February of
// an ordinary year.
func (a *article) impossible(s *sentence) {
	w := s.words
	for i := range w {
		d, m, y, end := a.dayAt(w, i)
		if d < 29 || d > 31 {
			continue
		}
		year := y
		if year == 0 {
			year = 2000 // a leap year: without a year 29 February is possible
		}
		if last := time.Date(year, time.Month(m+1), 0, 0, 0, 0, 0, time.UTC).Day(); d > last {
			why := claims.Because("notes.no_such_day", last)
			if m == 2 && y > 0 {
				why = claims.Because("notes.no_leap_day", strconv.Itoa(y))
			}
			a.add(claims.NoteDate, true, why, claims.Span{Start: w[i].Start, End: w[end].End})
		}
	}
}

// dayAt reads the day, month and year (0 for none) that begin at a word: "31. April
// 2021", "31 April", "April 31,", "31.04.2021", "2021-04-31". end is the last word of it.
func (a *article) dayAt(w []word, i int) (d, m, y, end int) {
	at := func(k int) string {
		if k < len(w) {
			return w[k].lower
		}
		return ""
	}
	joined := func(from, to int) bool { // written without spaces
		for k := from; k < to; k++ {
			if w[k].End != w[k+1].Start {
				return false
			}
		}
		return true
	}
	number := func(k, digits int) int {
		if s := at(k); s != "" && len(s) <= digits {
			n, err := strconv.Atoi(s)
			if err == nil {
				return n
			}
		}
		return 0
	}
	yearAt := func(k int) int {
		if len(at(k)) == 4 {
			return number(k, 4)
		}
		return 0
	}
	month := func(k int) int {
		if k < len(w) && (w[k].cap || a.lang.Dates.Small) {
			return a.lang.Dates.Months[w[k].lower]
		}
		return 0
	}
	if i > 0 && !w[i-1].mark() && w[i-1].End == w[i].Start {
		return 0, 0, 0, 0
	}
	if y = yearAt(i); y >= 1900 && at(i+1) == "-" && at(i+3) == "-" && i+4 < len(w) && len(at(i+2)) == 2 && len(at(i+4)) == 2 && joined(i, i+4) {
		if m = number(i+2, 2); m >= 1 && m <= 12 {
			return number(i+4, 2), m, y, i + 4
		}
	}
	if m = month(i); m > 0 && a.lang.Dates.MonthFirst { // April 31, 2021
		d, end = number(i+1, 2), i+1
		switch next := at(i + 2); {
		case d == 0 || i > 0 && !w[i-1].mark() && number(i-1, 2) > 0:
			return 0, 0, 0, 0
		case next == "," && yearAt(i+3) >= 1900:
			return d, m, yearAt(i + 3), i + 3
		case next == "" || strings.Contains(",.;)", next):
			return d, m, 0, end
		}
		return 0, 0, 0, 0
	}
	d = number(i, 2)
	if d == 0 || i > 0 && (w[i-1].lower == "." || w[i-1].lower == ",") && w[i-1].End == w[i].Start {
		return 0, 0, 0, 0
	}
	k := i + 1
	if a.lang.Dates.Dotted {
		if at(k) != "." {
			return 0, 0, 0, 0
		}
		if m = number(k+1, 2); m >= 1 && m <= 12 && at(k+2) == "." && yearAt(k+3) >= 1900 && joined(i, k+3) {
			return d, m, yearAt(k + 3), k + 3
		}
		k++
	} else if a.lang.Numbers.OrdinalMarks[at(k)] {
		k++
		if at(k) == "of" {
			k++
		}
	}
	if m = month(k); m == 0 {
		return 0, 0, 0, 0
	}
	if y = yearAt(k + 1); y >= 1900 {
		return d, m, y, k + 1
	}
	return d, m, 0, k
}
