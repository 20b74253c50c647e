package split

import "testing"

func TestLanguageIsDetected(t *testing.T) {
	for text, want := range map[string]string{
		"Der Rat der kleinen Stadt hat gestern lange über die neue Brücke gestritten.": "de",
		"The council of the small town argued for hours about the new bridge.":         "en",
		"Le conseil de la petite ville a longtemps discuté du nouveau pont hier soir.": "fr",
		"Совет небольшого города вчера долго спорил о новом мосте через реку.":         "ru",
		"この町の議会は昨日、新しい橋について長く話し合いました。":                                                 "ja",
		"He was late.":              "en",
		"Sie hat es im Mai gesagt.": "de",
		"12 345":                    "en",
		"":                          "en",
	} {
		if got := Text(Input{Text: text}).Lang; got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
	}
	if got := Text(Input{Text: "The council argued about the bridge.", Lang: "de"}).Lang; got != "de" {
		t.Errorf("the given language became %q", got)
	}
}

// german and english are texts long enough to tell that their documents declare
// another language than they are in.
const (
	german = `Der Wald gehört seit dem 1. September 2023 wieder dem Dorf. Für das Holz zahlt das Sägewerk in diesem Jahr 90.000 Euro, und das ist mehr als die Gemeinde
erwartet hatte. Die Mitglieder der Genossenschaft haben am 3. Mai darüber beraten, ob sie mit dem Geld einen neuen Weg durch den Wald bauen sollen. Es gab Streit, aber nicht
für lange. Wer will, der kann sich an den Kosten beteiligen. Nach der Versammlung gingen viele noch in die Wirtschaft, wo bis in die Nacht über Eichen und Buchen geredet wurde.
Im Herbst soll der Weg fertig sein.`
	english = `The council has argued for hours about the new bridge, and it was late when they voted. There are 1,200 households on the other side of the river, and all of them
have waited for this since the old bridge was closed in May. It will cost more than they had hoped. "We can pay for it with what is left from last year," the mayor said. Some of
the members were not so sure. They asked her how long it would take and who would pay for the road that leads to it. In the end only two of them voted against the plan.`
)

func TestADeclaredLanguageGivesWayToThatOfTheText(t *testing.T) {
	short := "Der Rat hat gestern lange über die neue Brücke gestritten."
	for _, k := range []struct {
		text, lang string
		declared   bool
		want       string
	}{
		{german, "en", true, "de"},
		{german, "en", false, "en"},
		{german, "de", true, "de"},
		{german, "sw", true, "sw"},
		{english, "de", true, "en"},
		{english, "fr", true, "en"},
		{short, "en", true, "en"},
		{"„" + english[:120] + "“, steht dort. " + german, "de", true, "de"},
	} {
		if got := Text(Input{Text: k.text, Lang: k.lang, Declared: k.declared}).Lang; got != k.want {
			t.Errorf("%.30q with %s (declared: %v) is taken for %s, want %s", k.text, k.lang, k.declared, got, k.want)
		}
	}
}
