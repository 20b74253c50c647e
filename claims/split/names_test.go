package split

import (
	"slices"
	"testing"

	"tickmark/claims"
)

// named gives the names, organisations, places and roles of a text as
// "kind text = value", without the value where it is the text.
func named(text, code string) []string {
	var out []string
	for _, d := range Text(Input{Text: claims.Normalise(text), Lang: code}).Details {
		switch d.Kind {
		case claims.DetailName, claims.DetailOrganisation, claims.DetailPlace, claims.DetailRole:
			line := string(d.Kind) + " " + d.Text
			if d.Value != d.Text {
				line += " = " + d.Value
			}
			out = append(out, line)
		}
	}
	return out
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		name, lang, text string
		want             []string // all that must be found
		not              []string // what must not
	}{
		{"given name", "de", "Gestern sprach Wladimir Putin lange.", []string{"name Wladimir Putin"}, nil},
		{"surname later", "de", "Wladimir Putin reiste ab. Am Abend war Putin zurück.", []string{"name Putin = Wladimir Putin"}, nil},
		{"genitive", "de", "Wladimir Putin reiste ab. Putins Sprecher blieb.", []string{"name Putins = Wladimir Putin"}, nil},
		{"surname earlier, in a headline", "de", "Psaki weicht aus\n\nJen Psaki sprach am Freitag.", []string{"name Psaki = Jen Psaki"}, nil},
		{"only in the genitive", "de", "Donald Trumps Reise endet. Trump schwieg.", []string{"name Donald Trumps = Donald Trump", "name Trump = Donald Trump"}, nil},
		{"genitive before a noun", "de", "Brett Kavanaughs Zukunft ist offen.", nil, []string{"name Brett Kavanaughs Zukunft"}},
		{"title", "de", "Frau Schmitz wohnt hier.", []string{"name Schmitz"}, nil},
		{"role in a compound", "de", "US-Außenminister Blinken reiste nach Genf.", []string{"role US-Außenminister", "name Blinken", "place Genf"}, nil},
		{"apposition", "de", "Jen Psaki, Pressesprecherin des Weißen Hauses, lächelte.", []string{"name Jen Psaki", "role Pressesprecherin des Weißen Hauses", "organisation Weißen Hauses = Weißes Haus"}, nil},
		{"nobility", "de", "Ursula von der Leyen kam. Später ging von der Leyen.", []string{"name Ursula von der Leyen", "name von der Leyen = Ursula von der Leyen"}, nil},
		{"apposition without given name", "de", "Şükrü Can, der Leiter der Wartung, lachte.", []string{"name Şükrü Can"}, nil},
		{"bent organisation", "de", "Das Heer der Vereinten Nationen blieb.", []string{"organisation Vereinten Nationen = Vereinte Nationen"}, nil},
		{"party in marks", "de", "Er ist Mitglied der Partei „Neue Heimat“.", []string{"organisation Neue Heimat"}, nil},
		{"ministry", "de", "Das Verkehrsministerium schwieg.", []string{"organisation Verkehrsministerium"}, nil},
		{"acronym", "de", "Der Verband BVZX klagte.", []string{"organisation BVZX"}, nil},
		{"legal form", "de", "Die Nordbau Stahl GmbH klagte.", []string{"organisation Nordbau Stahl GmbH"}, nil},
		{"trade before a firm", "de", "Der Maschinenbauer Keller AG wächst. Im Mai kaufte Keller Land.", []string{"organisation Keller AG", "organisation Keller = Keller AG"}, nil},
		{"season, not surname", "de", "Kämmerer Dirk Sommer kam im Sommer 2021.", []string{"name Dirk Sommer"}, []string{"name Sommer = Dirk Sommer"}},
		{"hashtag", "de", "Sie #HETZT den ganzen Tag.", nil, []string{"organisation HETZT"}},
		{"places", "de", "Von Kiew bis Washington, DC schwieg man in Russland.", []string{"place Kiew", "place Washington, DC", "place Russland"}, nil},
		{"genitive of a place", "de", "Russlands Grenze ist lang.", []string{"place Russlands = Russland"}, nil},
		{"nouns are no names", "de", "Die Straße war nass und der Baum fiel auf das Auto. Zum Essen gab es Suppe, und die Zeit verging.", nil,
			[]string{"name Straße", "place Essen", "organisation Zeit", "name Baum"}},
		{"no paper", "de", "Die Welt ist groß, und die Zeit ist kurz. Viele Arten leben hier, solange Wohnraum fehlt.", nil,
			[]string{"organisation Die Welt", "organisation die Zeit", "organisation Arten = Arte"}},
		{"a paper", "de", "Das schrieb die Zeitung Die Welt am Montag.", []string{"organisation Die Welt"}, nil},
		{"a city that is a word", "de", "Sie wohnt in Essen.", []string{"place Essen"}, nil},
		{"firm with a surname", "de", "Die Bäckerei Süßmilch schließt. Inhaber Rüdiger Süßmilch geht.", []string{"organisation Bäckerei Süßmilch", "name Rüdiger Süßmilch"}, []string{"name Süßmilch = Rüdiger Süßmilch"}},
		{"saint", "en", "The ferry to St Brannock sank. People in St. Brannock said nothing.", nil, []string{"name Brannock", "name St Brannock", "name St. Brannock"}},
		{"firm that speaks", "en", "Operator Sealink Western said it was late.", nil, []string{"name Operator Sealink Western", "name Sealink Western"}},
		{"trade of a person", "en", "Later Property Developer Mary Ott left.", []string{"name Mary Ott"}, []string{"organisation Property Developer"}},
		{"given name", "en", "Later Vladimir Putin spoke.", []string{"name Vladimir Putin"}, nil},
		{"a compound with a name", "de", "Putin reist zum Putin-Gipfel: Wladimir Putin-Gipfel endet. Wladimir Putin fehlt.", []string{"name Wladimir Putin"}, []string{"name Wladimir Putin-Gipfel = Wladimir Putin"}},
		{"possessive", "en", "Vladimir Putin spoke. Putin’s aide stayed.", []string{"name Putin = Vladimir Putin"}, nil},
		{"title", "en", "Then Mr. Clarke left.", []string{"name Clarke"}, nil},
		{"role", "en", "Foreign Minister Sergey Lavrov left for Geneva.", []string{"role Foreign Minister", "name Sergey Lavrov", "place Geneva"}, nil},
		{"verb of speech", "en", "“It is late,” said Quina Ostrow.", []string{"name Quina Ostrow"}, nil},
		{"organisation by its head", "en", "She joined the Northern Lakes Institute last year.", []string{"organisation Northern Lakes Institute"}, nil},
		{"organisation of", "en", "The University of Northfield closed.", []string{"organisation University of Northfield"}, nil},
		{"organisations", "en", "NATO and the United Nations met in New York.", []string{"organisation NATO", "organisation United Nations", "place New York"}, nil},
		{"ordinary capitals", "en", "The Monday meeting was short. However, the Spring sale went well.", nil, []string{"name The Monday", "name Spring"}},
	} {
		t.Run(c.lang+" "+c.name, func(t *testing.T) {
			got := named(c.text, c.lang)
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("%s: no %q in %q", c.text, want, got)
				}
			}
			for _, not := range c.not {
				if slices.Contains(got, not) {
					t.Errorf("%s: %q in %q", c.text, not, got)
				}
			}
		})
	}
}

// TestNamesHaveRules holds that every name says by which rule it was found.
func TestNamesHaveRules(t *testing.T) {
	s := Text(Input{Text: "US-Außenminister Antony Blinken traf in Genf Vertreter der NATO. Blinken schwieg.", Lang: "de"})
	for _, d := range s.Details {
		if d.Rule == "" {
			t.Errorf("%s %q has no rule", d.Kind, d.Text)
		}
	}
}
