package itself

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/split"
)

// notes takes a text apart as the program does, with 22 January 2022 as its date,
// and gives its notes.
func notes(text, lang string) (*claims.Sheet, []claims.Note) {
	s := split.Text(split.Input{Text: claims.Normalise(text), Lang: lang, Date: "2022-01-22", DateFrom: "given"})
	return s, Notes(s)
}

// tell writes a note for a test's message.
func tell(s *claims.Sheet, n claims.Note) string {
	text, places := claims.NewText(s.Text), []string{}
	for _, p := range n.Spans {
		places = append(places, text.Slice(p))
	}
	return fmt.Sprintf("%s %v %s: %s", n.Kind, n.Alarm, strings.Join(places, " | "), assets.Speak("en").T(n.Reason.Key, n.Reason.Args...))
}

// TestRules holds for each rule what it says: key is that of the one note wanted,
// "" for none; at are words that its places hold together.
func TestRules(t *testing.T) {
	tests := []struct{ name, lang, text, key, at string }{
		{"weekday that fits", "de", "Am Freitag, dem 21. Januar 2022, tagte der Rat.", "notes.weekday_right", "Freitag, dem 21. Januar 2022"},
		{"weekday that does not", "de", "Am Montag, 21. Januar 2022, tagte der Rat.", "notes.weekday_wrong", "Montag, 21. Januar 2022"},
		{"weekday in brackets", "de", "Der Rat tagt am 21. Januar 2022 (Montag) wieder.", "notes.weekday_wrong", "21. Januar 2022 Montag"},
		{"English weekday", "en", "The council met on Tuesday, January 18, 2022, in Northport.", "notes.weekday_right", "Tuesday, January 18, 2022"},
		{"wrong English weekday", "en", "The council met on Monday, January 18, 2022, in Northport.", "notes.weekday_wrong", "Monday, January 18, 2022"},
		{"weekday of the year before", "de", "Am Donnerstag, 21. Januar, tagte der Rat.", "notes.weekday_right", "Donnerstag, 21. Januar"},
		{"weekday of no year near", "de", "Am Mittwoch, 21. Januar, tagte der Rat.", "notes.weekday_wrong", "Mittwoch, 21. Januar"},
		{"no weekday", "en", "The council met on January 18, 2022.", "", ""},

		{"31 April", "de", "Am 31. April 2021 öffnete das Museum.", "notes.no_such_day", "31. April 2021"},
		{"in figures", "de", "Die Frist endet am 31.06.2022 um Mitternacht.", "notes.no_such_day", "31.06.2022"},
		{"30 April", "de", "Am 30. April 2021 öffnete das Museum.", "", ""},
		{"English 31 June", "en", "The museum opened on June 31, 2021.", "notes.no_such_day", "June 31, 2021"},
		{"people in April", "en", "In April 31 people left the museum.", "", ""},
		{"no leap year", "en", "She was elected on 29 February 2021.", "notes.no_leap_day", "29 February 2021"},
		{"leap year", "en", "She was elected on 29 February 2020.", "", ""},

		{"ago and its year", "de", "Vor drei Jahren (2019) war sie Ministerin.", "", ""},
		{"ago and another year", "de", "Vor drei Jahren (2016) war sie Ministerin.", "notes.ago_wrong", "drei Jahren 2016"},
		{"English ago", "en", "Three years ago (in 2016) she was a minister.", "notes.ago_wrong", "Three years ago 2016"},
		{"ago and another day", "en", "Three years ago (on 4 March 2016) she was a minister.", "notes.ago_wrong_day", "Three years ago 4 March 2016"},
		{"a list of times", "en", "Three years ago, 2016 and 2012 it was the same.", "", ""},

		{"duration that fits", "de", "Der Krieg dauerte von 1914 bis 1918, also vier Jahre.", "notes.duration_right", "1914 1918 vier Jahre"},
		{"both ends counted", "de", "Der Krieg dauerte von 1914 bis 1918, also fünf Jahre.", "notes.duration_right", "1914 1918 fünf Jahre"},
		{"duration that does not", "de", "Der Krieg dauerte von 1914 bis 1918, also sieben Jahre.", "notes.duration_wrong_y", "1914 1918 sieben Jahre"},
		{"English duration", "en", "The war lasted from 1914 to 1918, or seven years.", "notes.duration_wrong_y", "1914 1918 seven years"},

		{"age that fits", "de", "Die 1960 geborene Ministerin ist 61 Jahre alt.", "notes.age_right", "1960 61 Jahre alt"},
		{"age that does not", "de", "Die 1960 geborene Ministerin ist 45 Jahre alt.", "notes.age_wrong", "1960 45 Jahre alt"},
		{"age then", "de", "Der 1960 geborene Schreiner war 45 Jahre alt, als er ging.", "", ""},
		{"age at death", "en", "The painter, born in 1920, died in 1990 at the age of 45.", "notes.age_wrong", "1920 45"},
		{"age at death that fits", "en", "The painter, born in 1920, died in 1990 at the age of 69.", "notes.age_right", "1920 69"},
		{"two ages", "de", "Peter Müller (45) kam. Später sprach Peter Müller (47).", "notes.age_twice", "45 47"},
		{"two people", "de", "Peter Müller (45) kam. Später sprach Anna Müller (47).", "", ""},

		{"total that fits", "de", "12 Männer und 15 Frauen, insgesamt 27 Menschen, kamen.", "notes.sum_right", "12 15 27"},
		{"total that does not", "de", "12 Männer und 15 Frauen, insgesamt 30 Menschen, kamen.", "notes.sum_wrong", "12 15 30"},
		{"total of something else", "de", "5 Tote und 12 Verletzte, insgesamt 300 Menschen waren an Bord.", "", ""},
		{"parts in brackets", "en", "The ferry carried 30 people (12 men and 15 women) to the island.", "notes.sum_wrong", "30 12 15"},
		{"some of them", "de", "Es gab 30 Verletzte, davon 5 Kinder und 3 Retter.", "", ""},
		{"more than all of them", "de", "Es gab 30 Verletzte, davon 25 Kinder und 13 Retter.", "notes.sum_wrong", "30 25 13"},

		{"per cent of one whole", "de", "40 Prozent waren dafür, 35 Prozent dagegen und 25 Prozent enthielten sich.", "notes.percent_right", "40 Prozent 35 Prozent 25 Prozent"},
		{"too many per cent", "de", "40 Prozent waren dafür, 35 Prozent dagegen und 30 Prozent enthielten sich.", "notes.percent_wrong", "40 Prozent 35 Prozent 30 Prozent"},
		{"English per cent", "en", "40 percent agreed, 35 percent disagreed and 30 percent did not answer.", "notes.percent_wrong", "40 percent 35 percent 30 percent"},
		{"growth is no part", "de", "Die Preise stiegen um 40 Prozent, 35 Prozent und 30 Prozent.", "", ""},
		{"several answers", "de", "40 Prozent nannten Brot, 35 Prozent Milch und 30 Prozent Eier (Mehrfachnennungen).", "", ""},

		{"share that fits", "en", "30 out of 120 guests (25 percent) agreed.", "notes.share_right", "30 120 25 percent"},
		{"share that does not", "de", "30 von 120 Befragten, also 20 Prozent, stimmten zu.", "notes.share_wrong", "30 120 20 Prozent"},
		{"share cut off", "de", "31 von 120 Befragten, also 25 Prozent, stimmten zu.", "notes.share_right", "31 120 25 Prozent"},
		{"another share", "de", "30 von 120 Befragten kamen, 20 Prozent blieben.", "", ""},

		{"change that fits", "de", "Die Zahl stieg von 100 auf 150, ein Plus von 50 Prozent.", "notes.change_right", "100 150 50 Prozent"},
		{"change that does not", "de", "Die Zahl stieg von 100 auf 150, ein Plus von 40 Prozent.", "notes.change_wrong", "100 150 40 Prozent"},
		{"per cent first", "de", "Die Ernte sank um 2,5 Prozent von 8,0 auf 7,8 Millionen Tonnen.", "notes.change_right", "8,0 7,8 Millionen Tonnen 2,5 Prozent"},
		{"English change", "en", "Sales rose from 1.2 million to 1.5 million, an increase of 40 percent.", "notes.change_wrong", "1.2 million to 1.5 million 40 percent"},
		{"points", "de", "Der Anteil stieg von 40 auf 50 Prozent, ein Plus von 10 Prozentpunkten.", "notes.points_right", "40 50 Prozent 10 Prozentpunkten"},
		{"points meant", "de", "Der Anteil stieg von 40 auf 50 Prozent, ein Plus von 10 Prozent.", "notes.points_meant", "40 50 Prozent 10 Prozent"},

		{"doubled", "de", "Die Zahl verdoppelte sich von 100 auf 205.", "notes.multiple_right", "verdoppelte 100 205"},
		{"not doubled", "de", "Die Zahl verdoppelte sich von 100 auf 300.", "notes.multiple_wrong", "verdoppelte 100 300"},
		{"more than doubled", "en", "The number more than doubled, from 100 to 260.", "notes.multiple_right", "doubled 100 to 260"},
		{"halved", "en", "The number halved from 100 to 80.", "notes.multiple_wrong", "halved 100 80"},

		{"conversion that fits", "de", "Der Weg ist 200 Meilen (322 Kilometer) lang.", "notes.units_right", "200 Meilen 322 Kilometer"},
		{"conversion that does not", "de", "Der Weg ist 200 Meilen (300 Kilometer) lang.", "notes.units_wrong", "200 Meilen 300 Kilometer"},
		{"rounded conversion", "en", "The coast is 300 km (180 miles) long.", "notes.units_right", "300 km 180 miles"},
		{"temperature", "en", "It was 100 degrees Fahrenheit (48 Celsius) in the shade.", "notes.units_wrong", "100 degrees Fahrenheit 48 Celsius"},
		{"pounds", "en", "They shipped 200,000 pounds of arms.", "notes.reckoned", "200,000 pounds"},
		{"Fahrenheit", "en", "It was 100 degrees Fahrenheit in the shade.", "notes.fahrenheit", "100 degrees Fahrenheit"},
		{"metric", "en", "They shipped 200 tonnes of arms over 300 km.", "", ""},

		{"one thing twice", "de", "Bei dem Brand in Odessa starben 12 Menschen. Nach dem Brand in Odessa hieß es, dabei starben 15 Menschen.", "notes.twice", "12 15"},
		{"another place", "de", "Bei dem Brand in Odessa starben 12 Menschen. Bei dem Brand in Kiew starben 15 Menschen.", "", ""},
		{"another day", "de", "Bei Bränden in Odessa starben am 3. Mai 12 Menschen. Bei Bränden in Odessa starben am 5. Mai 15 Menschen.", "", ""},
		{"the same twice", "de", "Bei dem Brand in Odessa starben zwölf Menschen. Bei dem Brand in Odessa starben 12 Menschen.", "", ""},

		{"one name twice", "de", "Sergej Lawrow kam nach Genf. Später sprach Sergej Lavrov.", "notes.spelling", "Sergej Lawrow Sergej Lavrov"},
		{"one letter", "en", "Annie Carpenter came. Later Annie Carpentar spoke.", "notes.spelling", "Annie Carpenter Annie Carpentar"},
		{"genitive", "de", "Peter Müller kam. Peter Müllers Rede war kurz.", "", ""},
		{"relatives", "en", "Annie Carpenter came. Later Peter Carpenter spoke.", "", ""},

		{"date with slashes", "en", "They met on 03/04/2022 in Northport.", "notes.slash_date", "03/04/2022"},
		{"slashes with one reading", "en", "They met on 03/24/2022 in Northport.", "", ""},
		{"English thousands in German", "de", "Es kamen 1,500 Soldaten.", "notes.decimal_comma", "1,500"},
		{"decimals", "de", "Der Liter kostete 1,509 Euro.", "", ""},
		{"German thousands in English", "en", "There were 1.500 soldiers.", "notes.decimal_point", "1.500"},

		{"open quotation", "de", "Er sagte: „Wir kommen. Dann ging er.\n\nNiemand kam.", "notes.open", "„"},
		{"closed", "de", "Er sagte: „Wir kommen.“ Dann ging er.\n\nNiemand kam.", "", ""},
		{"over paragraphs", "en", "She said: “We come.\n\n“Nobody else will.” Then she left.", "", ""},
		{"nested", "de", "Er sagte: „Das ‚Haus‘ heißt „Villa“ und steht.“", "", ""},
		{"French marks", "fr", "Il a dit : « Nous venons » et il est parti.", "", ""},
		{"inches", "en", "The 17\" screen broke.", "", ""},
		{"teaser", "en", "He said: “We come [...]\n\nMore news.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, got := notes(tt.text, tt.lang)
			if tt.key == "" {
				for _, n := range got {
					t.Errorf("not wanted: %s", tell(s, n))
				}
				return
			}
			if len(got) != 1 || got[0].Reason.Key != tt.key {
				t.Fatalf("want %s, got %d:", tt.key, len(got))
			}
			if calm := strings.HasSuffix(tt.key, "_right") || slices.Contains(calmKeys, tt.key); got[0].Alarm == calm {
				t.Errorf("alarm %v: %s", got[0].Alarm, tell(s, got[0]))
			}
			text, have := claims.NewText(s.Text), []string{}
			for _, p := range got[0].Spans {
				have = append(have, text.Slice(p))
			}
			if at := strings.Join(have, " "); sorted(at) != sorted(tt.at) {
				t.Errorf("places %q, want %q", at, tt.at)
			}
		})
	}
}

// calmKeys are those of the notes that are no alarms, beside those that say "right".
var calmKeys = strings.Fields("notes.reckoned notes.fahrenheit notes.slash_date notes.decimal_comma notes.decimal_point")

// sorted puts the words of a text in one order, because places stand in the order
// of the text and tests in that of the thought.
func sorted(s string) string {
	w := strings.Fields(s)
	for i := range w {
		for k := i; k > 0 && w[k] < w[k-1]; k-- {
			w[k], w[k-1] = w[k-1], w[k]
		}
	}
	return strings.Join(w, " ")
}

// TestEveryNoteSpeaks holds that every note is told in both languages of the program,
// with its numbers as the language writes them.
func TestEveryNoteSpeaks(t *testing.T) {
	_, got := notes("They shipped 200,000 pounds of arms on Monday, January 21, 2022.", "en")
	want := map[string][]string{
		"en": {"200,000 lb × 0.45359237 kg = 90,718.474 kg", "2022-01-21 is a Friday; the article says “Monday”"},
		"de": {"200.000 lb × 0,45359237 kg = 90.718,474 kg", "2022-01-21 ist ein Freitag; im Artikel steht „Monday“"},
	}
	for lang, list := range want {
		for i, w := range list {
			if i >= len(got) {
				t.Fatalf("%d notes", len(got))
			}
			if s := assets.Speak(lang).T(got[i].Reason.Key, got[i].Reason.Args...); s != w {
				t.Errorf("%s: %q, want %q", lang, s, w)
			}
		}
	}
}
