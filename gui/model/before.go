package model

import (
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// BeforeRow is an earlier claim or check beside the claim in view.
type BeforeRow struct {
	Line string // when, what was found, where: "Checked before: 3 March 2026, disputed, see case 12"
	Note string // what was claimed, and the words that match
	// Case and Claim are where a claim of the desk is to be seen, URL where a check of
	// others is; without any there is nothing more to see.
	Case, Claim claims.ID
	URL         string
}

// Before makes the rows for what was met before.
func Before(found []desk.Recalled, w *assets.Words) []BeforeRow {
	rows := make([]BeforeRow, 0, len(found))
	for _, r := range found {
		row := BeforeRow{Note: w.T("gui.before.note", claims.Shorten(r.Words(), 200), strings.Join(r.Matched, ", "))}
		if o := r.Own; o != nil {
			row.Case, row.Claim = o.Case, o.Claim.ID
			row.Line = w.T("gui.before.open", o.Number)
			if f := o.Latest(); f != nil {
				row.Line = w.T("gui.before.case", w.Date(f.At.Local()), w.T("finding."+string(f.Kind)+".short"), o.Number)
			}
		} else {
			if desk.IsURL(r.Check.URL) {
				row.URL = r.Check.URL
			}
			row.Line = w.T("gui.before.check", checkedBy(r.Check, w))
		}
		rows = append(rows, row)
	}
	return rows
}

// checkedBy says when, as what and by whom something was checked, as far as the list
// that it comes from says.
func checkedBy(c *claims.Checked, w *assets.Words) string {
	var parts []string
	if t, err := time.Parse(time.DateOnly, c.Date); err == nil {
		parts = append(parts, w.Date(t))
	}
	for _, s := range []string{c.Rating, c.Publisher} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		parts = append(parts, c.Origin)
	}
	return strings.Join(parts, ", ")
}
