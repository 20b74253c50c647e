package model

import (
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
	return w.T("gui.date.line", day(a.Date, w), w.T("date_from."+a.DateFrom))
}

// day writes a date as people write it, as far as it goes: a day, a month, a year.
// What is none of these stays as it is.
func day(iso string, w *assets.Words) string {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		return w.Date(t)
	}
	if t, err := time.Parse("2006-01", iso); err == nil {
		return w.T("month."+t.Format("1")) + " " + t.Format("2006")
	}
	return iso
}

// clean puts words on one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
