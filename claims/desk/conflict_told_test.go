package desk

import (
	"encoding/json"
	"strings"
	"testing"

	"tickmark/assets"
	"tickmark/claims"
)

// What two people wrote down differently is told in words: the claim it is about, what
// stands and what the other said.
func TestConflictsOfTheDeskAreTold(t *testing.T) {
	d, id := opened(t)
	c := snapshot(t, d, id)
	k := about(t, c, "4,2 Millionen")
	review := func(kind claims.FindingKind) json.RawMessage {
		return encode(claims.Review{Case: id, Claim: k.ID, Check: claims.CheckSo, By: "Bert", Kind: kind})
	}
	for name, x := range map[string]struct {
		conflict claims.Conflict
		says     []string
	}{
		"two readings by one name": {claims.Conflict{Entity: claims.EntityReview, ID: claims.ReviewID(k.ID, claims.CheckSo, "Bert"),
			Kept: review(claims.FindingVerified), Other: review(claims.FindingDisputed)}, []string{"4,2 Millionen", "bestätigt (Bert)", "strittig (Bert)"}},
		"two rulings": {claims.Conflict{Entity: claims.EntityQuery, ID: "q", Field: "answer", Kept: json.RawMessage(`{"answer":"ja"}`), Other: json.RawMessage(`{"answer":"nein"}`)},
			[]string{"Antwort", "ja", "nein"}},
		"a step taken off": {claims.Conflict{Entity: claims.EntityStep, ID: "s", Kept: encode(claims.Step{ID: "s", Text: "Namen geprüft"})}, []string{"Namen geprüft"}},
		"flags":            {claims.Conflict{Entity: claims.EntityClaim, ID: k.ID, Field: "flags", Kept: json.RawMessage(`{"flags":["legal"]}`), Other: json.RawMessage(`{"flags":null}`)}, []string{"Kennzeichen"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.TellConflict(x.conflict, assets.Speak("de"))
			for _, s := range x.says {
				if !strings.Contains(got, s) {
					t.Errorf("%q lacks %q", got, s)
				}
			}
		})
	}
}
