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
