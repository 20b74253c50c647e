package report

import (
	"strings"

	"tickmark/claims"
)

// addMethod says how the check was done and what its limits are.
func (v *view) addMethod(d *claims.Dossier, withheld claims.Withheld) {
	proposed, own := 0, 0
	for _, f := range v.Facts {
		if f.origin == "user" {
			own++
		} else {
			proposed++
		}
	}
	a := v.article
	add := func(key string, args ...any) { v.Method = append(v.Method, v.T(key, args...)) }
	add("report.method.proposed", proposed, own, v.Scope.Dropped)
	if n := len(withheld.Claims); n > 0 {
		add("report.method.withheld", n)
	}
	add("report.method.person")
	add("report.method.two")
	if a.Date != "" {
		add("report.method.date", v.day(a.Date), v.word("date_from", a.DateFrom))
	} else {
		add("report.method.nodate")
	}
	add("report.method.frozen", v.minute(a.Kept), oneLine(a.Document.Extractor))
	if v.Scope.SetAside > 0 {
		add("report.method.aside", v.Scope.SetAside)
	}
	for _, r := range a.Document.Remarks {
		v.Method = append(v.Method, v.reason(r, a.Input))
	}
	add("report.method.captures")
	add("report.method.quotes")
	add("report.method.unsupported")
	add("report.method.lines", lineWidth)
	add("report.method.times")
}

// addDates lists the dates that do not stand in the article in full: the program
// worked them out, and a reader must be able to see how.
func (v *view) addDates(details []claims.Detail) {
	seen := map[string]bool{}
	for _, d := range details {
		if d.Kind != claims.DetailDate || len(d.Value) < len("2022") || d.Value[0] < '0' || d.Value[0] > '9' ||
			strings.Contains(d.Text, d.Value[:4]) || v.zoneAt(d.Start) == claims.ZoneBoilerplate {
			continue
		}
		line := v.T("report.date.resolved", lineOf(v.lines, d.Start), oneLine(d.Text), v.day(d.Value))
		if !seen[line] {
			seen[line] = true
			v.Dates = append(v.Dates, line)
		}
	}
}
