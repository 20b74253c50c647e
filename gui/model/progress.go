package model

import (
	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Progress says in a line where the work stands: "12 of 34 checked, 2 disputed,
// 30 of 30 sentences accounted for".
func Progress(c *desk.Case, w *assets.Words) string {
	p := c.Progress()
	return w.T("gui.progress", p.States[claims.StateDone], p.Claims, p.Findings[claims.FindingDisputed], p.Accounted, p.Sentences)
}

// Done is the share of claims that are done, 0 to 1.
func Done(c *desk.Case) float64 {
	p := c.Progress()
	if p.Claims == 0 {
		return 0
	}
	return float64(p.States[claims.StateDone]) / float64(p.Claims)
}

// Next finds the claim by steps from the current one in the rows; with open it
// passes over those that are done. It stays where there is none.
func Next(rows []Row, current claims.ID, step int, open bool) claims.ID {
	at := -1
	for i, r := range rows {
		if r.Claim == current {
			at = i
		}
	}
	if at < 0 && step < 0 {
		at = len(rows)
	}
	for i := at + step; i >= 0 && i < len(rows); i += step {
		if !open || !rows[i].Done {
			return rows[i].Claim
		}
	}
	return current
}
