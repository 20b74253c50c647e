package split

import (
	"slices"
	"testing"
)

// The tests of French hold that a language is data: nothing in this package but
// these tests names it.

func TestFrenchSpeech(t *testing.T) {
	checkQuotes(t, "fr", []quoteCase{
		{"inverted", "« Le pont est sûr », déclare Anne Morel.", []string{"direct [« Le pont est sûr »] Anne Morel"}},
		{"inverted perfect", "« Le pont est sûr », a déclaré Anne Morel lundi.", []string{"direct [« Le pont est sûr »] Anne Morel"}},
		{"que", "Anne Morel a affirmé que le pont était sûr.", []string{"indirect [que le pont était sûr] Anne Morel"}},
		{"present and que", "Le maire explique que le pont est fermé.", []string{"indirect [que le pont est fermé] Le maire = maire"}},
		{"selon", "Selon la police, deux ponts sont fermés.", []string{"indirect [deux ponts sont fermés] la police = police"}},
		{"elided article", "Selon l’agence Abel, deux ponts sont fermés.", []string{"indirect [deux ponts sont fermés] l’agence Abel"}},
		{"pronoun", "Paul Morel est venu. « Le pont est sûr », a-t-il déclaré.", []string{"direct [« Le pont est sûr »] a-t-il = Paul Morel"}},
		{"before", "Anne Morel a dit : « Le pont reste fermé. »", []string{"direct [« Le pont reste fermé. »] Anne Morel"}},
	})
}

func TestFrenchNumbersAndDates(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "kind text=value", all of which must be found
	}{
		{"Le pont a coûté 2,5 millions d'euros.", []string{"number 2,5 millions=2500000"}},
		{"Il pèse 1 200 tonnes.", []string{"quantity 1 200 tonnes=1200"}},
		{"Environ 40 % des ponts sont vieux.", []string{"percent 40 %=40"}},
		{"Douze personnes et vingt-trois chiens.", []string{"number Douze=12", "number vingt-trois=23"}},
		{"Deux cents ponts furent fermés.", []string{"number Deux cents=200"}},
		{"Cela coûte 30 euros.", []string{"money 30 euros=30"}},
		{"Elle vint le 18 janvier 2022.", []string{"date 18 janvier 2022=2022-01-18"}},
		{"Elle vint le 1er mars 2022.", []string{"date 1er mars 2022=2022-03-01"}},
		{"Elle vint le vendredi 21 janvier 2022.", []string{"date vendredi 21 janvier 2022=2022-01-21"}},
		{"Elle est venue vendredi.", []string{"date vendredi=2022-01-21"}},
		{"Elle vint en mars 2021.", []string{"date mars 2021=2021-03"}},
		{"Elle est venue hier.", []string{"date hier=2022-01-21"}},
		{"Il a duré trois jours.", []string{"duration trois jours=P3D"}},
		{"Le 18/01/2022 fut un mardi.", []string{"date 18/01/2022=2022-01-18"}},
		{"Il attend depuis 2014.", []string{"date 2014=2014"}},
		{"Depuis mercredi, la salle 12 sera fermée.", []string{"date mercredi=2022-01-19", "ordinal salle 12=12"}},
		{"Elle viendra fin mars 2023.", []string{"date fin mars 2023=2023-03"}},
		{"Il mourut en 52 av. J.-C.", []string{"date 52 av. J.-C.=BC0052"}},
	} {
		var got []string
		for _, d := range Text(Input{Text: c.text, Lang: "fr", Date: "2022-01-22", DateFrom: "given"}).Details {
			got = append(got, string(d.Kind)+" "+d.Text+"="+d.Value)
		}
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no %q in %q", c.text, want, got)
			}
		}
	}
}
