package compare

import (
	"testing"

	"tickmark/claims"
)

func TestDetails(t *testing.T) {
	const (
		match   = claims.StatusMatch
		differs = claims.StatusDiffers
		absent  = claims.StatusAbsent
		unclear = claims.StatusUnclear
	)
	tests := []struct {
		name              string
		claim, claimLang  string
		source, sourceLan string
		detail            string
		want              claims.Status
		why               string
	}{
		{"the same number in another notation", "Der Bau der Brücke kostete 200.000 Euro.", "de", "Building the bridge cost €200,000, the council said.", "en", "200.000 Euro", match, "compare.number_same"},
		{"a weight in pounds", "Das Schiff brachte rund 90 Tonnen Mehl.", "de", "The ship carried close to 200,000 pounds of flour.", "en", "90 Tonnen", match, "compare.number_converted_band"},
		{"a weight outside the band", "Das Schiff brachte rund 90 Tonnen Mehl.", "de", "Das Schiff brachte 80 Tonnen Mehl in den Hafen.", "de", "90 Tonnen", differs, "compare.number_outside"},
		{"a weight in pounds outside the band", "Das Schiff brachte 70 Tonnen Mehl in den Hafen.", "de", "The ship brought 200,000 pounds of flour to the port.", "en", "70 Tonnen", differs, "compare.number_differs_converted"},
		{"a range is not its half", "Between 50,000 and 100,000 people marched through Northport.", "en", "Between 40,000 and 120,000 people marched through Northport.", "en", "50,000 and 100,000", differs, "compare.number_range_differs"},
		{"more than, said by both", "Mehr als 1.500 Menschen kamen zu dem Konzert im Hafen.", "de", "More than 1,500 people came to the concert in the harbour.", "en", "1.500", match, "compare.number_same"},
		{"more than, and another number", "Mehr als 1.800 Menschen kamen zu dem Konzert im Hafen.", "de", "More than 1,500 people came to the concert in the harbour.", "en", "1.800", differs, "compare.number_differs"},
		{"a claim may be rounder", "Etwa 3.000 Menschen besuchten das Museum am Sonntag.", "de", "In all 3,124 people visited the museum on Sunday.", "en", "3.000", match, "compare.number_band"},
		{"a claim may not be more exact", "Am Sonntag besuchten 3.124 Menschen das Museum.", "de", "On Sunday 3,000 people visited the museum.", "en", "3.124", differs, "compare.number_differs"},
		{"per cent", "Die Preise stiegen im Mai um 4,5 Prozent.", "de", "Prices rose by 4.5 per cent in May.", "en", "4,5 Prozent", match, "compare.number_same"},
		{"per cent and another", "Die Preise stiegen im Mai um 4,5 Prozent.", "de", "Prices rose by 5.4 per cent in May.", "en", "4,5 Prozent", differs, "compare.number_differs"},
		{"per cent are no points", "Der Zins stieg um zwei Prozent.", "de", "Der Zins stieg um zwei Prozentpunkte.", "de", "zwei Prozent", unclear, ""},
		{"a numeral in words", "Neun Fischer wurden gerettet.", "de", "The crew rescued nine fishermen.", "en", "Neun", match, "compare.number_same"},
		{"a number that is nowhere", "Die Stadt kaufte 4.711 neue Lampen.", "de", "The theatre opened its doors again on Friday.", "en", "4.711", absent, "compare.number_absent"},
		{"a number about something else", "Das Schiff brachte 90 Tonnen Mehl.", "de", "Die Lehrerin wohnt seit langem in der Stadt. Sie besitzt ein altes Klavier. Neulich verkaufte ein Händler 90 Tonnen Schrott. Das Schiff kam am Abend mit Mehl an.", "de", "90 Tonnen", match, ""},
		{"an age", "Der 45-jährige Bäcker wurde verletzt.", "de", "The baker, 54, was injured.", "en", "45-jährige", differs, "compare.number_differs"},
		{"a score turned round", "Northport gewann das Spiel 3:1.", "de", "Northport won the match 3-1.", "en", "3", match, "compare.number_same"},
		{"another score", "Northport gewann am Samstag das Spiel gegen Weston 3:1.", "de", "Northport won the match against Weston 2-1 on Saturday.", "en", "3", differs, "compare.number_differs"},
		{"tons of two kinds", "Das Schiff ist 7.000 Tonnen schwer.", "de", "It is a 7,000-ton ship.", "en", "7.000 Tonnen", match, ""},
		{"a genitive", "Der Fall Antony Blinkens wurde besprochen.", "de", "The case of Antony Blinken was discussed.", "en", "Antony Blinkens", match, ""},
		{"pounds as money", "Der Verein zahlte 120 Millionen Pfund für den Stürmer.", "de", "The club paid £120 million for the striker.", "en", "120 Millionen Pfund", match, ""},

		{"a date in full and in part", "Der Vertrag wurde am 3. März 2019 unterzeichnet.", "de", "The treaty was signed on 3 March 2019.", "en", "3. März 2019", match, "compare.date_same"},
		{"another day", "Der Vertrag wurde am 19. Januar unterzeichnet.", "de", "The treaty was signed on 20 January.", "en", "19. Januar", differs, "compare.date_differs"},
		{"another year", "Die Brücke wurde 1987 eröffnet.", "de", "The bridge was opened in 1978.", "en", "1987", differs, "compare.date_differs"},
		{"the source says less", "Die Brücke wurde am 4. Mai 1987 eröffnet.", "de", "The bridge was opened in 1987.", "en", "4. Mai 1987", unclear, "compare.date_less"},
		{"the second year of a span", "Er regierte von 1950 bis 1953.", "de", "He governed in 1950–53.", "en", "1953", match, ""},
		{"another time", "Das Feuer brach um 6:40 Uhr im Hafen aus.", "de", "The fire broke out in the port at 4:40 a.m.", "en", "6:40 Uhr", differs, "compare.time_differs"},
		{"one day apart at night", "Das Flugzeug landete am 5. Mai 2021 um 00:10 Uhr in Genf.", "de", "The plane landed in Geneva on 4 May 2021 at 23:10.", "en", "5. Mai 2021", unclear, "compare.date_edge"},

		{"a weekday and another date", "Der Rat tagte am Freitag in Genf.", "de", "The council met in Geneva on 20 January.", "en", "Freitag", unclear, ""},
		{"a weekday and its date", "Der Rat tagte am Freitag in Genf.", "de", "The council met in Geneva on 21 January.", "en", "Freitag", match, ""},
		{"a week and a day outside it", "In der kommenden Woche beginnt die Messe.", "de", "Die Messe beginnt am Freitag, dem 21. Januar 2022.", "de", "kommenden Woche", unclear, ""},

		{"a name by transliteration", "Sergej Lawrow sprach in Genf.", "de", "Sergei Lavrov spoke in Geneva.", "en", "Sergej Lawrow", match, "compare.name_spelling"},
		{"a place with two names", "Der Zug aus Genf kam pünktlich.", "de", "The train from Geneva was on time.", "en", "Genf", match, ""},
		{"a name that is nowhere", "Antony Blinken sprach in Genf.", "de", "The train from Geneva was on time.", "en", "Antony Blinken", absent, "compare.name_absent"},
		{"another given name", "Peter Schneider leitet das Museum.", "de", "Das Museum leitet seit gestern Klaus Schneider.", "de", "Peter Schneider", differs, "compare.name_differs"},
		{"a role in another language", "Außenminister Anton Huber trat zurück.", "de", "Foreign minister Anton Huber resigned.", "en", "Außenminister", match, "compare.role_same"},
		{"a role in other words is unclear", "Außenminister Anton Huber trat zurück.", "de", "Anton Huber, the country’s top diplomat, resigned.", "en", "Außenminister", unclear, "compare.role_unclear"},
		{"an abbreviation", "Die USA lehnen den Vertrag ab.", "de", "The United States rejects the treaty.", "en", "USA", match, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := lay(sheet(tt.claim, tt.claimLang), sheet(tt.source, tt.sourceLan))
			got, why := status(t, c, tt.detail)
			if got != tt.want || tt.why != "" && why != tt.why {
				t.Errorf("%s: %s (%s), want %s (%s)", tt.detail, got, why, tt.want, tt.why)
			}
		})
	}
}

// TestSameIsSymmetric holds that two values are one in both directions.
func TestSameIsSymmetric(t *testing.T) {
	pairs := [][2]string{
		{"Der Turm ist 300 Meter hoch.", "The tower is 0.3 kilometres high."},
		{"Sie zahlten 2,7 Milliarden Dollar.", "They paid $2.7 billion."},
		{"Er lief 42 Kilometer.", "He ran 42 kilometres."},
		{"Es dauerte 90 Minuten.", "It took ninety minutes."},
	}
	for _, p := range pairs {
		for _, c := range []*claims.Comparison{lay(german(p[0]), english(p[1])), lay(english(p[1]), german(p[0]))} {
			for _, m := range c.Details {
				if m.Status != claims.StatusMatch {
					t.Errorf("%q and %q: %s is %s", p[0], p[1], m.Text, m.Status)
				}
			}
		}
	}
}
