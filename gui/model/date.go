package model

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims/desk"
)

// DateLine says against which day the article's "Friday" is read, and where that
// day was read.
func DateLine(c *desk.Case, w *assets.Words) string {
	a := c.Case.Article
	if a.Date == "" {
		return w.T("gui.date.none")
	}
	from := w.T("date_from." + a.DateFrom)
	if key := "from." + a.Document.Published.From; a.DateFrom == "metadata" && w.Has(key) {
		from = w.T("gui.record.read_in", w.T(key))
	}
	return w.T("gui.date.line", day(a.Date, w), from)
}

// day writes a date as people write it, as far as it goes: a day, perhaps with a
// part of it or a time, a month, a year.
// A week is named by its Monday. What is none of these stays as it is.
func day(iso string, w *assets.Words) string {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		return w.Date(t)
	}
	if date, part, ok := strings.Cut(iso, "T"); ok && len(date) == len(time.DateOnly) {
		if key := "gui.date.part." + part; w.Has(key) {
			part = w.T(key)
		}
		return day(date, w) + ", " + part
	}
	if t, err := time.Parse("2006-01", iso); err == nil {
		return w.T("month."+t.Format("1")) + " " + t.Format("2006")
	}
	if m := isoWeek.FindStringSubmatch(iso); m != nil {
		year, _ := strconv.Atoi(m[1])
		week, _ := strconv.Atoi(m[2])
		return w.T("gui.date.week", w.Date(monday(year, week)))
	}
	return iso
}

var isoWeek = regexp.MustCompile(`^(\d{4})-W(\d\d)$`)

// monday is the first day of an ISO week: week 1 holds the 4th of January.
func monday(year, week int) time.Time {
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	return fourth.AddDate(0, 0, (week-1)*7-(int(fourth.Weekday())+6)%7)
}

// clean puts words on one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
