package split

import (
	"testing"

	"tickmark/claims"
)

// TestMarksOfNotesPartNoSpeech: what is said stays tied to who said it.
func TestMarksOfNotesPartNoSpeech(t *testing.T) {
	s := Text(Input{Text: "„Wir warten schon lange“[1], sagte Hedwig Ößler[2]. [3]\n\n[4]\n\n„Es reicht uns.“[5]", Lang: "de"})
	if len(s.Quotes) < 1 || s.Quotes[0].Speech != claims.SpeechDirect || s.Quotes[0].Speaker == nil || s.Quotes[0].Speaker.Name != "Hedwig Ößler" {
		t.Errorf("quotes %+v", s.Quotes)
	}
}

func TestMarksOfNotesAreNoNumbers(t *testing.T) {
	checkNumeric(t, "de", "2022-01-21", []numericCase{
		{"Der Hof war 2003 verkauft.[1] Es flossen 4 Euro.[2][3]", "date 2003=2003; money 4 Euro=4 EUR"},
		{"[1] Grundbuch, Blatt 7", "number 7=7"},
		{"[^2]: Grundbuch[^2] von 1990", "date 1990=1990"},
		{"Am 18.[4] Mai[5] sprach Ott über 2021.[6] Januare fehlten.", "date 18.[4] Mai=2021-05-18; date 2021=2021"},
		{"Danach kamen [5] Leute auf 20 m² und 10⁶ Käfer.", "number 5=5; quantity 20 m²=20 m2; number 10=10"},
	})
}
