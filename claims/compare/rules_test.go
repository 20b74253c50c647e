package compare

import (
	"testing"

	"tickmark/claims"
)

// rule is a sentence of the claim, one of the source, and what is to be said of one
// detail. The sentences are our own.
type rule struct {
	name            string
	claim, lang     string
	source, written string // and its language
	detail          string
	want            claims.Status
	why             string
}

func holds(t *testing.T, rules []rule) {
	t.Helper()
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			got, why := status(t, lay(sheet(r.claim, r.lang), sheet(r.source, r.written)), r.detail)
			if got != r.want || why != r.why {
				t.Errorf("%s: %s (%s), want %s (%s)", r.detail, got, why, r.want, r.why)
			}
		})
	}
}

func TestNumberRules(t *testing.T) {
	holds(t, []rule{
		{"a unit with its calculation", "The sack weighs 50 kilograms.", "en", "The sack weighs 110 pounds.", "en", "50 kilograms", claims.StatusMatch, "compare.number_calculated"},
		{"a unit in German", "Der Weg um den See misst 42 Kilometer.", "de", "Der Weg um den See misst 42.000 Meter.", "de", "42 Kilometer", claims.StatusMatch, "compare.number_calculated"},
		{"every third", "Jeder Dritte im Dorf besitzt ein Boot.", "de", "In the village 33 per cent own a boat.", "en", "Jeder Dritte", claims.StatusMatch, "compare.number_fraction"},
		{"half", "Half of the pupils walk to school.", "en", "50 percent of the pupils walk to school.", "en", "Half", claims.StatusMatch, "compare.number_fraction"},
		{"a fraction and another percentage", "Ein Drittel der Boote im Hafen ist aus Holz.", "de", "Im Hafen sind 45 Prozent der Boote aus Holz.", "de", "Ein Drittel", claims.StatusUnclear, "compare.number_unclear"},
		{"a dozen", "Ein Dutzend Boote lag im Hafen.", "de", "Twelve boats lay in the harbour.", "en", "Ein Dutzend", claims.StatusMatch, "compare.number_same"},
		{"more than and less than", "More than 400 lamps were sold in Northport.", "en", "Fewer than 400 lamps were sold in Northport.", "en", "400", claims.StatusDiffers, "compare.number_bound_differs"},
		{"up to, of one side only", "Die Brücke trägt 30 Tonnen.", "de", "Die Brücke trägt bis zu 30 Tonnen.", "de", "30 Tonnen", claims.StatusMatch, "compare.number_hedge"},
		{"at least, and more", "Mindestens 40 Boote lagen im Hafen von Weston.", "de", "Im Hafen von Weston lagen 44 Boote.", "de", "40", claims.StatusMatch, "compare.number_band"},
		{"at least, and less", "Mindestens 40 Boote lagen im Hafen von Weston.", "de", "Im Hafen von Weston lagen 34 Boote.", "de", "40", claims.StatusDiffers, "compare.number_outside"},
		{"at most, and less", "At most 60 ferries cross the strait of Weston.", "en", "The strait of Weston is crossed by 55 ferries.", "en", "60", claims.StatusMatch, "compare.number_band"},
		{"nearly, and above", "Knapp 600 Lampen brannten am Kai von Weston.", "de", "Am Kai von Weston brannten 640 Lampen.", "de", "600", claims.StatusDiffers, "compare.number_outside"},
		{"a range with a hyphen", "50,000-100,000 people marched through Northport.", "en", "Between 40,000 and 120,000 people marched through Northport.", "en", "50,000", claims.StatusDiffers, "compare.number_range_differs"},
		{"one range in two notations", "Zwischen 50.000 und 100.000 Menschen zogen durch Northport.", "de", "50,000–100,000 people marched through Northport.", "en", "50.000 und 100.000", claims.StatusMatch, "compare.number_same"},
		{"a number inside a range", "70,000 people marched through Northport.", "en", "Between 50,000 and 100,000 people marched through Northport.", "en", "70,000", claims.StatusUnclear, "compare.number_possible"},
		{"per cent and points", "Die Steuer stieg um vier Prozent.", "de", "The tax rose by four percentage points.", "en", "vier Prozent", claims.StatusUnclear, "compare.number_points"},
		{"names that are listed", "The three ministers signed the letter.", "en", "Anna Hill, Peter Stone and Clara Wood signed the letter as ministers.", "en", "three", claims.StatusUnclear, "compare.number_listed"},
		{"the other number in a long claim", "The baker, who had sold bread to the sailors of Weston since he was young and whose father had been a fisherman, bought an oven for 900 dollars.", "en", "The harbour was quiet. He bought an oven for 700 dollars. The walls are blue now.", "en", "900 dollars", claims.StatusDiffers, "compare.number_differs"},
		{"the same count of another thing", "Weston hat 17 Brunnen im Park.", "de", "Weston hat 23 Bänke im Park und 17 Brunnen.", "de", "17", claims.StatusMatch, "compare.number_same"},
	})
}

func TestDateRules(t *testing.T) {
	holds(t, []rule{
		{"a day and its month", "The bridge opened in January 2022.", "en", "The bridge opened on 21 January 2022.", "en", "January 2022", claims.StatusMatch, "compare.date_part"},
		{"a month in its quarter", "Die Brücke wurde im dritten Quartal 2021 fertig.", "de", "The bridge was finished in August 2021.", "en", "dritten Quartal 2021", claims.StatusMatch, "compare.date_part"},
		{"a month outside the quarter", "Die Brücke wurde im dritten Quartal 2021 fertig.", "de", "Die Brücke wurde im zweiten Quartal 2021 fertig.", "de", "dritten Quartal 2021", claims.StatusDiffers, "compare.date_differs"},
		{"a season", "The council of Weston met in autumn 2021.", "en", "The council of Weston met in October 2021.", "en", "autumn 2021", claims.StatusMatch, "compare.date_part"},
		{"the edge of a season", "The council of Weston met in summer 2021.", "en", "The council of Weston met in September 2021.", "en", "summer 2021", claims.StatusUnclear, "compare.date_unclear"},
		{"a decade", "Die Mühle wurde in den 1990er Jahren gebaut.", "de", "The mill was built in 1994.", "en", "1990er Jahren", claims.StatusMatch, "compare.date_part"},
		{"a relative day", "Gestern sank die Fähre vor Weston.", "de", "The ferry sank off Weston on 21 January 2022.", "en", "Gestern", claims.StatusMatch, "compare.date_same"},
		{"an age and the date of birth", "Die 51-jährige Anna Hill leitet das Museum.", "de", "Anna Hill, born on 4 May 1970, runs the museum.", "en", "51-jährige", claims.StatusMatch, "compare.age_born"},
		{"an age before the birthday", "Anna Hill, a 52-year-old painter, runs the museum.", "en", "Anna Hill, born on 4 May 1970, runs the museum.", "en", "52-year-old", claims.StatusDiffers, "compare.age_born_differs"},
		{"a duration between two years", "Drei Jahre lang leitete Anna Hill das Museum.", "de", "Anna Hill ran the museum from 2015 to 2018.", "en", "Drei Jahre", claims.StatusMatch, "compare.duration_between"},
	})
}

func TestNameRules(t *testing.T) {
	holds(t, []rule{
		{"Cyrillic", "Wolodymyr Selenskyj sprach in Genf.", "de", "Володимир Зеленський выступил в Женеве.", "ru", "Wolodymyr Selenskyj", claims.StatusMatch, "compare.name_spelling"},
		{"Greek", "Alexis Tsipras sprach in Genf.", "de", "Ο Αλέξης Τσίπρας μίλησε στη Γενεύη.", "el", "Alexis Tsipras", claims.StatusMatch, "compare.name_spelling"},
		{"a short name", "Bill Ward leitet das Museum.", "de", "The museum is run by William Ward.", "en", "Bill Ward", claims.StatusMatch, "compare.name_short"},
		{"an initial", "The museum is run by Joseph Stone.", "en", "J. Stone runs the museum of the town.", "en", "Joseph Stone", claims.StatusMatch, "compare.name_same"},
		{"one letter", "Peter Schnieder leitet das Museum.", "de", "Das Museum leitet Peter Schneider.", "de", "Peter Schnieder", claims.StatusUnclear, "compare.name_slip"},
		{"another surname", "Marco Bianchi sang in the harbour of Weston.", "en", "In the harbour of Weston sang Marco Rinaldi.", "en", "Marco Bianchi", claims.StatusDiffers, "compare.name_other_surname"},
		{"another form of address", "Mrs. Hobson opened the fair in Weston.", "en", "Mr. Hobson opened the fair in Weston.", "en", "Hobson", claims.StatusDiffers, "compare.name_other_title"},
		{"the holder of an office", "Der ungarische Außenminister Karl Weber reiste nach Genf.", "de", "Hungarian foreign minister Peter Szijjarto travelled to Geneva.", "en", "Karl Weber", claims.StatusDiffers, "compare.name_other_holder"},
		{"the holder of the office of another country", "Der russische Außenminister Karl Weber reiste nach Genf.", "de", "Hungarian foreign minister Peter Szijjarto travelled to Geneva.", "en", "Karl Weber", claims.StatusAbsent, "compare.name_absent"},
		{"an organisation spelled out", "The DNR sent a letter to Geneva.", "en", "The Donetsk People’s Republic sent a letter to Geneva.", "en", "DNR", claims.StatusMatch, "compare.name_same"},
		{"a republic in two languages", "Die DNR schickte einen Brief.", "de", "The Donetsk People’s Republic sent a letter.", "en", "DNR", claims.StatusMatch, "compare.name_same"},
		{"another place in the same words", "The ferry from Geneva arrived in the morning with the mail.", "en", "The ferry from Lisbon arrived in the morning with the mail.", "en", "Geneva", claims.StatusDiffers, "compare.name_other"},
		{"a product", "The choir sings from the app SongVault every week.", "en", "The choir sings every week from an app called SongVault.", "en", "SongVault", claims.StatusMatch, "compare.name_same"},
		{"a product in two words", "The choir sings from the app SongVault every week.", "en", "The choir sings every week from an app called Song Vault.", "en", "SongVault", claims.StatusMatch, "compare.name_same"},
		{"a firm that is another", "The choir hired the firm Harbourlight Solutions for the evening.", "en", "For the evening the choir hired the firm Harbourlight Productions.", "en", "Harbourlight Solutions", claims.StatusDiffers, "compare.thing_other"},
		{"a product that is another", "The choir sings from the app SongVault every week.", "en", "The choir sings every week from an app called SongVaultTwo.", "en", "SongVault", claims.StatusDiffers, "compare.thing_other"},
		{"a title that is nowhere", "They watched the film Moonharbour on the quay in Weston.", "en", "They watched the film Nightferry on the quay in Weston.", "en", "Moonharbour", claims.StatusAbsent, "compare.name_absent"},
	})
}

func TestRoleRules(t *testing.T) {
	holds(t, []rule{
		{"a deputy", "Finanzminister Karl Maier sprach in Genf.", "de", "Deputy finance minister Karl Maier spoke in Geneva.", "en", "Finanzminister", claims.StatusDiffers, "compare.role_rank"},
		{"two deputies", "Vizepräsident Jan Weber sprach in Genf.", "de", "Vice president Jan Weber spoke in Geneva.", "en", "Vizepräsident", claims.StatusMatch, "compare.role_same"},
		{"another field", "Mark Wood, a marketing manager at Weston Ferries, welcomed the choir.", "en", "The choir was welcomed by Mark Wood, a sales manager at Weston Ferries.", "en", "manager", claims.StatusDiffers, "compare.role_field"},
	})
}

func TestWordRules(t *testing.T) {
	holds(t, []rule{
		{"rose and fell", "Prices for bread fell in Weston last winter.", "en", "Prices for bread rose in Weston last winter.", "en", "fell", claims.StatusDiffers, "compare.word_contrary"},
		{"gestiegen und gesunken", "Der Brotpreis in Weston ist im Winter gesunken.", "de", "Im Winter ist der Brotpreis in Weston gestiegen.", "de", "gesunken", claims.StatusDiffers, "compare.word_contrary"},
		{"a prefix", "The mayor is unpopular with the fishermen of Weston.", "en", "The mayor is popular with the fishermen of Weston.", "en", "unpopular", claims.StatusDiffers, "compare.word_contrary"},
		{"before and after", "The mayor signed the letter after he read the report.", "en", "The mayor signed the letter before he read the report.", "en", "after", claims.StatusDiffers, "compare.word_contrary"},
		{"bevor und nachdem", "Der Bürgermeister unterschrieb den Brief, bevor er den Bericht las.", "de", "Der Bürgermeister unterschrieb den Brief, nachdem er den Bericht las.", "de", "bevor", claims.StatusDiffers, "compare.word_contrary"},
		{"what is denied", "The harbour does not offer guided tours to schools.", "en", "The harbour offers guided tours to schools.", "en", "not offer", claims.StatusDiffers, "compare.word_denied"},
		{"was verneint ist", "Der Hafen bietet Schulen keine Führungen an.", "de", "Der Hafen bietet Schulen Führungen an.", "de", "keine Führungen", claims.StatusDiffers, "compare.word_denied"},
	})
	for _, quiet := range [][3]string{
		{"Prices did not rise in Weston last winter.", "Prices fell in Weston last winter.", "en"},
		{"The harbour not only offers guided tours to schools.", "The harbour offers guided tours to schools.", "en"},
		{"Prices for bread fell in Weston last winter.", "Prices for bread fell in Weston last winter and rose in spring.", "en"},
		{"The harbour does not sell tickets to schools.", "The harbour refuses to sell tickets to schools.", "en"},
		{"The mayor left the hall before the vote.", "The vote came after the mayor left the hall.", "en"},
		{"Der Hafen bietet keine Führungen an.", "Führungen bietet der Hafen nicht an.", "de"},
	} {
		for _, m := range lay(sheet(quiet[0], quiet[2]), sheet(quiet[1], quiet[2])).Details {
			if m.Kind == claims.DetailWord {
				t.Errorf("%q beside %q: %s %s (%s)", quiet[0], quiet[1], m.Text, m.Status, m.Reason.Key)
			}
		}
	}
}

// TestCounterparts holds which words of the source stand beside a detail: the same
// number before one in another unit, the place in the passage that bears on the claim,
// names and roles whole.
func TestCounterparts(t *testing.T) {
	for _, tt := range []struct{ name, claim, source, detail, want string }{
		{"the same number before another unit", "Das Schiff brachte 200.000 Pfund Mehl nach Northport.", "The ship brought some 90 tonnes of flour to Northport. In Northport the ship unloaded 200,000 pounds of flour.", "200.000 Pfund", "200,000 pounds"},
		{"a place where it is spoken of", "Die Botschaft in Kiew verschickte Bilder der Lieferung.", "KYIV – Rain fell all day. The embassy in Kyiv sent out pictures of the delivery.", "Kiew", "Kyiv"},
		{"all of an organisation", "Die Kommunistische Partei Russlands brachte den Antrag ein.", "Russia’s Communist Party brought in the motion.", "Kommunistische Partei Russlands", "Russia’s Communist Party"},
		{"all of a role", "Nach der Brücke gefragt wurde auch Jen Psaki, Pressesprecherin des Weißen Hauses.", "White House press secretary Jen Psaki was asked about the bridge.", "Pressesprecherin des Weißen Hauses", "press secretary"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, m := range lay(german(tt.claim), english(tt.source)).Details {
				if m.Text == tt.detail {
					if m.Status != claims.StatusMatch || m.Source.Text != tt.want {
						t.Errorf("%s beside %+v", m.Status, m.Source)
					}
					return
				}
			}
			t.Error("no such detail")
		})
	}
}

func TestRolesOfTwoCountries(t *testing.T) {
	holds(t, []rule{
		{"of the same person", "US-Außenminister Antony Blinken sprach am Hafen.", "de", "Foreign Minister Antony Blinken spoke at the port.", "en", "US-Außenminister", claims.StatusMatch, "compare.role_same"},
		{"another one of the same person", "Der Vorsitzende des Hafenrats, Peter Stein, lud die Fischer ein.", "de", "The mayor, Peter Stein, invited the fishermen and their leaders.", "en", "Vorsitzende des Hafenrats", claims.StatusUnclear, "compare.role_unclear"},
		{"of the next person", "US-Außenminister Antony Blinken sprach am Hafen mit Sergej Lawrow.", "de", "Antony Blinken and Foreign Minister Sergey Lavrov spoke at the port.", "en", "US-Außenminister", claims.StatusUnclear, "compare.role_unclear"},
		{"of another country", "US-Außenminister Antony Blinken sprach am Hafen mit den Fischern.", "de", "The Russian foreign minister spoke at the port with the fishermen.", "en", "US-Außenminister", claims.StatusUnclear, "compare.role_unclear"},
	})
}

func TestDaysAtTheEdge(t *testing.T) {
	holds(t, []rule{
		{"the night of the next day", "Die Gespräche mit den Fischern endeten am 21. Januar 2022 ohne Ergebnis in Northport.", "de", "On the night of January 22 the talks had just ended.", "en", "21. Januar 2022", claims.StatusUnclear, "compare.date_edge"},
		{"the next day, no time of day", "Die Gespräche mit den Fischern endeten am 21. Januar 2022 ohne Ergebnis in Northport.", "de", "On January 22 the talks had just ended.", "en", "21. Januar 2022", claims.StatusAbsent, "compare.date_absent"},
		{"the night two days later", "Die Gespräche mit den Fischern endeten am 21. Januar 2022 ohne Ergebnis in Northport.", "de", "On the night of January 23 the talks had just ended.", "en", "21. Januar 2022", claims.StatusAbsent, "compare.date_absent"},
	})
}
