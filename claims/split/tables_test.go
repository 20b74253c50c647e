package split

import "testing"

func TestTheHeadOfATableIsNoClaim(t *testing.T) {
	for _, c := range []struct {
		text string
		want []bool // which of the sentences are claims
	}{
		{"Jahr\tFahrzeuge pro Tag\tAnteil der Lkw\n2019\t14.200\t8\n2023\t15.100\t9", []bool{false, true, true}},
		{"Ort\tLage\n\nAbelheim\t3\n", []bool{false, true}},
		{"Es folgt eine Tabelle\n\nOrt\tLage", []bool{true, true}},
		{"Jahr 2019\tFahrzeuge\n2019\t14.200", []bool{true, true}},
		{"Der Ort\tist gesperrt\n2019\t14.200", []bool{true, true}},
	} {
		s := Text(Input{Text: c.text, Lang: "de"})
		if len(s.Sentences) != len(c.want) {
			t.Fatalf("%q has %d sentences", c.text, len(s.Sentences))
		}
		for i, sn := range s.Sentences {
			if (sn.NoFact.Key == "") != c.want[i] {
				t.Errorf("%q, sentence %d: no fact because %q", c.text, i, sn.NoFact.Key)
			}
		}
	}
}
