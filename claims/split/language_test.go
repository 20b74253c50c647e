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
