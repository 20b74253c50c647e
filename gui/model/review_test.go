package model

import (
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestReviewIsExplained(t *testing.T) {
	h := desk.Hint{Comparison: &claims.Comparison{Review: 0.456, Why: []claims.Share{
		{Reason: claims.Because("compare.review_names", "Anna Weber"), Share: 0.3}, {Reason: claims.Because("compare.review_alarm", "1912"), Share: 0.156}}}}
	points, why := Review(h, de)
	if points != 46 || len(why) != 2 || why[0].Points != 30 || why[1].Points != 16 || why[1].Reason != de.T("compare.review_alarm", "1912") {
		t.Errorf("%d points, because %+v", points, why)
	}
}

// TestPartsOfTheReviewAddUp holds that rounding loses nothing.
func TestPartsOfTheReviewAddUp(t *testing.T) {
	for _, shares := range [][]float64{{1.0 / 3, 1.0 / 3, 1.0 / 3}, {0.154, 0.042, 0.126, 0.138}, {0.004, 0.004, 0.004}, {1}, {0.095, 0.805}} {
		h := desk.Hint{Comparison: &claims.Comparison{}}
		for _, s := range shares {
			h.Review += s
			h.Why = append(h.Why, claims.Share{Reason: claims.Because("compare.review_nothing"), Share: s})
		}
		points, why := Review(h, de)
		sum := 0
		for i, r := range why {
			sum += r.Points
			if d := float64(r.Points) - 100*shares[i]; d <= -1 || d >= 1 {
				t.Errorf("%v: part %d is %d", shares, i, r.Points)
			}
		}
		if sum != points {
			t.Errorf("%v: the parts add up to %d, not %d", shares, sum, points)
		}
	}
}
