package compare

import (
	"strings"
	"testing"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/lang"
)

func TestTraps(t *testing.T) {
	tests := []struct{ name, claim, source, want string }{
		{"pounds", "Sie lieferten 200.000 Pfund Waffen.", "They shipped 200,000 pounds of arms.", "Pfund"},
		{"pounds without a number", "Sie haben viele Pfund verloren.", "They lost pounds.", ""},
		{"billion", "Es kostete zwei Billionen Dollar.", "It cost two billion dollars.", "Billionen"},
		{"a right trillion", "Es kostete zwei Billionen Dollar.", "It cost two trillion dollars.", ""},
		{"eventually", "Der Minister wird eventuell nach Genf reisen.", "The minister will eventually travel to Geneva.", "eventuell"},
		{"a right perhaps", "Der Minister wird eventuell nach Genf reisen.", "The minister will perhaps travel to Geneva.", ""},
		{"lethal aid", "Die USA schickten tödliche Hilfe nach Kiew.", "The US sent lethal aid to Kyiv.", "tödliche Hilfe"},
		{"dollars of no other country", "Das Paket ist 200 Millionen Dollar wert.", "A package worth 200 million dollars is a start.", ""},
		{"dollars of another country", "Das Paket ist 200 Millionen Dollar wert.", "The Canadian package is worth 200 million dollars.", "Dollar"},
		{"noon", "Der Minister kam um 12 Uhr in Genf an.", "The minister arrived in Geneva at 12 a.m.", "12 Uhr"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			claim := german(tt.claim)
			c := lay(claim, english(tt.source))
			var got []string
			for _, n := range c.Notes {
				if n.Kind != claims.NoteTrap || n.Alarm {
					t.Errorf("note %+v", n)
				}
				got = append(got, claims.NewText(claim.Text).Slice(n.Spans[0]))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q, want %q", s, tt.want)
			}
			if all := Traps(claim, NewSource(english(tt.source))); len(all) != len(got) {
				t.Errorf("the whole text has %d, the claim %d", len(all), len(got))
			}
		})
	}
}

// TestTrapsSpeak holds that a trap is explained in the user's language, and one of a
// user's table in whichever language it has.
func TestTrapsSpeak(t *testing.T) {
	mine, err := lang.ParseTraps("mine.txt", "[de < en] Handy\nsource: handy\nen: Handy means useful.")
	if err != nil {
		t.Fatal(err)
	}
	s := NewSource(english("The tool is handy for the minister.")).WithTraps(lang.OwnTraps().With(mine))
	c := Compare(whole(german("Der Minister hat ein Handy.")), s)
	if len(c.Notes) != 1 {
		t.Fatalf("%d notes", len(c.Notes))
	}
	r := c.Notes[0].Reason
	if got := assets.Speak("de").T(r.Key, r.Args...); got != "„Handy“: Handy means useful." {
		t.Errorf("%q", got)
	}
}

func TestOtherLanguages(t *testing.T) {
	claim := german("Der Minister kam am 3. März 2021 mit 1.250 Soldaten nach Madrid.")
	source := sheet("El ministro llegó a Madrid el 3 de marzo de 2021 con 1.250 soldados. El tiempo fue bueno.", "es")
	c := lay(claim, source)
	if len(c.Remarks) != 1 || assets.Speak("en").T(c.Remarks[0].Key, c.Remarks[0].Args...) != "The source is in Spanish: only names, numbers, dates and words spelled alike were compared; what is missing cannot be told that way" {
		t.Errorf("remarks %v", c.Remarks)
	}
	if len(c.Passages) == 0 || !strings.Contains(c.Passages[0].Text, "1.250") {
		t.Errorf("passages %v", c.Passages)
	}
	if c := lay(claim, english("The minister came to Madrid.")); len(c.Remarks) != 0 {
		t.Errorf("remarks between German and English: %v", c.Remarks)
	}
}
