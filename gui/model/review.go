package model

import (
	"math"

	"tickmark/assets"
	"tickmark/claims/desk"
)

// ReviewRow is one thing that makes a claim beside a source ask for a person's eyes,
// with its part of the hundred.
type ReviewRow struct {
	Points int
	Reason string
}

// Review says how much a claim beside a source asks for a person's eyes, 0 to 100,
// and what makes it so. It puts claims in order; it is no measure of truth.
func Review(h desk.Hint, w *assets.Words) (points int, why []ReviewRow) {
	for _, s := range h.Why {
		why = append(why, ReviewRow{hundredths(s.Share), w.T(s.Key, s.Args...)})
	}
	return hundredths(h.Review), why
}

func hundredths(share float64) int { return int(math.Round(share * 100)) }
