package model

import (
	"cmp"
	"math"
	"slices"

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
	points = int(math.Round(h.Review * 100))
	left := points
	for _, s := range h.Why {
		n := int(s.Share * 100)
		left -= n
		why = append(why, ReviewRow{n, w.T(s.Key, s.Args...)})
	}
	// What rounding down has left goes to those that lost most by it, so that the
	// parts add up (the method of the largest remainder).
	order := make([]int, len(why))
	for i := range order {
		order[i] = i
	}
	lost := func(i int) float64 { return h.Why[i].Share*100 - float64(why[i].Points) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lost(b), lost(a)) })
	for _, i := range order[:max(0, min(left, len(order)))] {
		why[i].Points++
	}
	return points, why
}
