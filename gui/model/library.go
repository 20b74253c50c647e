package model

import (
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// CaseRow is a case in the library.
type CaseRow struct {
	Case  claims.ID
	Title string
	Note  string  // number, dates, progress
	Due   string  // deadline or that it was put away, "" for neither
	Tags  string  // "#eilig #hafen"
	Done  float64 // 0..1
	Late  bool    // overdue
	Quiet bool    // nothing is left to do
}

// NewCaseRow says what is known of a case. Today is YYYY-MM-DD.
func NewCaseRow(s claims.Summary, today string, w *assets.Words) CaseRow {
	r := CaseRow{Case: s.Case, Title: s.Title, Done: float64(s.Done) / float64(max(s.Claims, 1)), Late: s.Overdue(today), Quiet: s.Finished()}
	progress := w.T("library.progress", s.Done, s.Claims, s.Disputed)
	if s.Claims == 0 {
		progress = w.T("library.nothing_to_check")
	}
	r.Note = strings.Join([]string{progress, w.T("library.case", s.Number, w.Date(s.Opened.Local()), w.Date(s.Changed.Local())), w.T("library.sources", s.Sources)}, " · ")
	switch {
	case s.Closed:
		r.Due = w.T("library.closed")
	case r.Late:
		r.Due = w.T("library.overdue", day(s.Deadline, w))
	case s.Deadline != "":
		r.Due = w.T("library.due", day(s.Deadline, w))
	}
	if len(s.Tags) > 0 {
		r.Tags = "#" + strings.Join(s.Tags, " #")
	}
	return r
}

// ShownName is what a choice of the library is called.
func ShownName(s desk.Shown, w *assets.Words) string {
	if s == desk.ShownAll {
		return w.T("library.show.all")
	}
	return w.T("library.show." + string(s))
}

// OrderName is what an order of the library is called.
func OrderName(o desk.ShelfOrder, w *assets.Words) string {
	if o == desk.ShelfChanged {
		return w.T("library.order.changed")
	}
	return w.T("library.order." + string(o))
}
