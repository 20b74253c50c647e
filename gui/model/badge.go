package model

import (
	"strconv"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// Badge says in a few signs what a source has on a claim: how many details differ
// and how many agree.
func Badge(h desk.Hint) string {
	differs, match := h.Differing(), 0
	for _, m := range h.Details {
		if m.Status == claims.StatusMatch {
			match++
		}
	}
	out := ""
	if differs > 0 {
		out = "≠ " + strconv.Itoa(differs)
	}
	if match > 0 {
		if out != "" {
			out += "  "
		}
		out += "= " + strconv.Itoa(match)
	}
	return out
}
