package model

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestBefore(t *testing.T) {
	own := claims.Own{Claim: claims.Claim{ID: "k", Standalone: "The lake is deep."}, Case: "c", Number: 12}
	decided := own
	decided.Findings = []claims.Finding{{Kind: claims.FindingDisputed, At: time.Date(2026, 3, 3, 12, 0, 0, 0, time.Local)}}
	rows := Before([]desk.Recalled{
		{Own: &decided, Matched: []string{"lake", "deep"}},
		{Own: &own, Matched: []string{"lake"}},
		{Check: &claims.Checked{Claim: "Der See ist tief.", Rating: "falsch", Date: "2025-01-02", Publisher: "Prüfer", URL: "https://pruefer.example/7", Origin: "x.csv"}, Matched: []string{"lake"}},
		{Check: &claims.Checked{Claim: "Der See ist tief.", Origin: "x.csv", URL: "javascript:alert(1)"}, Matched: []string{"lake"}},
	}, assets.Speak("en"))
	want := []BeforeRow{
		{Line: "Checked before: 3 March 2026, disputed, see case 12", Note: "“The lake is deep.” Words that match: lake, deep", Case: "c", Claim: "k"},
		{Line: "Also in case 12, not decided yet", Note: "“The lake is deep.” Words that match: lake", Case: "c", Claim: "k"},
		{Line: "Checked before: 2 January 2025, falsch, Prüfer", Note: "“Der See ist tief.” Words that match: lake", URL: "https://pruefer.example/7"},
		{Line: "Checked before: x.csv", Note: "“Der See ist tief.” Words that match: lake"},
	}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
}
