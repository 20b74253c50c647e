package split

import (
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// numericOf runs the numeric step alone over a text.
func numericOf(code, date, text string) *claims.Sheet {
	sheet := &claims.Sheet{Lang: code, Date: date, Text: claims.Normalise(text)}
	w := &work{text: claims.NewText(sheet.Text), sheet: sheet, lang: lang.Of(code)}
	w.sentences()
	w.numeric()
	return sheet
}

// shortly writes the details of a sheet as "kind text=value..to unit ~hedge", one
// behind the other.
func shortly(s *claims.Sheet) string {
	var all []string
	for _, d := range s.Details {
		line := string(d.Kind) + " " + d.Text + "=" + d.Value
		if d.To != "" {
			line += ".." + d.To
		}
		if d.Unit != "" {
			line += " " + d.Unit
		}
		if d.Hedge != "" {
			line += " ~" + string(d.Hedge)
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

type numericCase struct{ text, want string }

func checkNumeric(t *testing.T, code, date string, cases []numericCase) {
	t.Helper()
	for _, c := range cases {
		if got := shortly(numericOf(code, date, c.text)); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", code, c.text, got, c.want)
		}
	}
}

func TestGermanNumbers(t *testing.T) {
	checkNumeric(t, "de", "2022-01-21", []numericCase{
		{"Es kamen 200.000 Menschen.", "number 200.000=200000"},
		{"Es kamen 1.234.567,89 Einheiten.", "number 1.234.567,89=1234567.89"},
		{"Es waren 40 000 und 40\u202f000 Stück.", "number 40 000=40000; number 40\u202f000=40000"},
		{"Das sind 1'250'000 Leute.", "number 1'250'000=1250000"},
		{"Das sind 2,7 Kinder.", "number 2,7=2.7"},
		{"Version 3.14 oder 1,234,567 Zeilen.", "ordinal Version 3.14=3.14; number 1,234,567=1234567"},
		{"Es gab dreiundzwanzig Tote.", "number dreiundzwanzig=23"},
		{"Mit dreihundertsiebenundsiebzigtausendneunhundertachtundachtzig Zeilen.", "number dreihundertsiebenundsiebzigtausendneunhundertachtundachtzig=377988"},
		{"Zwei Millionen dreihunderttausend Stimmen.", "number Zwei Millionen dreihunderttausend=2300000"},
		{"Es leben zweieinhalb Millionen hier.", "number zweieinhalb Millionen=2500000"},
		{"Eine halbe Million und anderthalb Milliarden.", "number Eine halbe Million=500000; number anderthalb Milliarden=1500000000"},
		{"Rund ein Dutzend Läden.", "number ein Dutzend=12 ~about"},
		{"Ein halbes Dutzend Läden.", "number Ein halbes Dutzend=6"},
		{"Hunderte kamen, Tausende blieben weg.", "number Hunderte=100 ~over; number Tausende=1000 ~over"},
		{"Ein paar hundert Leute.", "number Ein paar hundert=200 ~about"},
		{"Zwei Drittel der Sitze und drei Viertel der Zeit.", "number Zwei Drittel=0.666666666666667; number drei Viertel=0.75"},
		{"Es sind 1/2 oder 5 1/4 Anteile, also ¾.", "number 1/2=0.5; number 5 1/4=5.25; number ¾=0.75"},
		{"Das kostet 2,7 Mrd. mehr als 5 Mio. heute früh.", "number 2,7 Mrd.=2700000000; number 5 Mio.=5000000 ~over; date heute früh=2022-01-21TMO"},
		{"Eine Billion sind tausend Milliarden.", "number Eine Billion=1000000000000; number tausend Milliarden=1000000000000"},
		{"Zwischen 100 und 300 Milliarden Sterne.", "number 100 und 300 Milliarden=100000000000..300000000000"},
		{"Häuser kosten 40 bis 60.000 Euro, 500 bis 1.000 gehen.", "money 40 bis 60.000 Euro=40000..60000 EUR; number 500 bis 1.000=500..1000"},
		{"Es waren 100 bis 300 Menschen.", "number 100 bis 300=100..300"},
		{"Minus 5 oder -7 oder −3,5.", "number Minus 5=-5; number -7=-7; number −3,5=-3.5"},
		{"Die 56. Brigade und der dritte Versuch.", "ordinal 56.=56; ordinal dritte=3"},
		{"Der dreiundzwanzigste Spieltag.", "ordinal dreiundzwanzigste=23"},
		{"Artikel 5 und 6, Gleis 4, § 218, Abs. 2, Kapitel 2 bis 4.", "ordinal Artikel 5=5; ordinal 6=6; ordinal Gleis 4=4; ordinal § 218=218; ordinal Abs. 2=2; ordinal Kapitel 2 bis 4=2..4"},
		{"In Raum 12 Menschen, auf Platz 3 Tage, Resolution 2202.", "number 12=12; duration 3 Tage=P3D; ordinal Resolution 2202=2202"},
		{"Die zweitgrößte Stadt, das viertbeste Ergebnis, die achtsamste Frau, ein Zweitligist, die Viertelfinalisten, der Zweitposten.", "ordinal zweitgrößte=2; ordinal viertbeste=4"},
		{"Es kamen 1’250.50 und 1'000.25 zusammen.", "number 1’250.50=1250.5; number 1'000.25=1000.25"},
		{"Mindestens ein Mensch starb. Ein Toter und drei Verletzte, ab einem Wert.", "number ein=1 ~at_least; number Ein=1; number drei=3"},
		{"Das Dreifache, ein vierfacher Sieger, knapp die Hälfte.", "number Dreifache=3; number vierfacher=4; number Hälfte=0.5 ~almost"},
		{"Covid-19, F-16, Unter-21-Jährige.", "ordinal Covid-19=19; ordinal F-16=16; age 21-Jährige=21 a"},
		{"Er kam als 56. Sie blieb.", "number 56=56"},
		{"Jeder fünfte kam, doppelt so viele blieben, Hunderte Millionen.", "number Jeder fünfte=0.2; number doppelt=2; number Hunderte Millionen=100000000 ~over"},
		{"Das Flugzeug A320 und www.beispiel.de/2020 zählen nicht.", ""},
	})
}

func TestEnglishNumbers(t *testing.T) {
	checkNumeric(t, "en", "2022-01-21", []numericCase{
		{"They shipped 200,000 boxes.", "number 200,000=200000"},
		{"The ratio is 2.7 today at last.", "number 2.7=2.7; date today=2022-01-21"},
		{"It has 12,34,567 rows.", "number 12,34,567=1234567"},
		{"Pages 22,24,26.", "ordinal Pages 22=22; ordinal 24=24; ordinal 26=26"},
		{"About twenty-three people left.", "number twenty-three=23 ~about"},
		{"One hundred and sixty-one ships.", "number One hundred and sixty-one=161"},
		{"Two million three hundred thousand and five.", "number Two million three hundred thousand and five=2300005"},
		{"A couple hundred people and half a dozen dogs.", "number A couple hundred=200 ~about; number half a dozen=6"},
		{"Dozens came and thousands more watched.", "number Dozens=12 ~over; number thousands=1000 ~over"},
		{"Three quarters of it, two thirds of a million, a third of them.", "number Three quarters=0.75; number two thirds of a million=666666.666666667; number a third=0.333333333333333"},
		{"One hundred and three quarters, one hundred and thirty-two fifths.", "number One hundred and three quarters=100.75; number one hundred and thirty-two fifths=26.4"},
		{"One in five households.", "number One in five=0.2"},
		{"Nearly 1.2bn users and 5m others.", "number 1.2bn=1200000000 ~almost; number 5m=5000000"},
		{"They counted 3 hundred and 21 and 1.3e6.", "number 3 hundred and 21=321; number 1.3e6=1300000"},
		{"It was two hundred point seven one.", "number two hundred point seven one=200.71"},
		{"The 23rd attempt and the twenty-third.", "ordinal 23rd=23; ordinal twenty-third=23"},
		{"Up to 5 and no fewer than 3, more than 7, at least 2, under 9.", "number 5=5 ~at_most; number 3=3 ~at_least; number 7=7 ~over; number 2=2 ~at_least; number 9=9 ~under"},
		{"Between 3 and 5 of them, 10 to 12 others.", "number 3 and 5=3..5; number 10 to 12=10..12"},
		{"It drew 1.7 million four years ago, tens of thousands twice.", "number 1.7 million=1700000; date four years ago=2018; number tens of thousands=10000 ~over; number twice=2"},
		{"A record of 13-21-3.", "number 13=13; number 21=21; number 3=3"},
		{"Call 800-555-0100 before 9/11 on Route 66.", "number 9=9; number 11=11; ordinal Route 66=66"},
		{"This one and another one.", ""},
		{"At least one person left, only one stayed, one man and two women.", "number one=1 ~at_least; number one=1; number one=1; number two=2"},
		{"She is the only one left.", ""},
		{"Three twenty-firsts of it, the twenty-first.", "number Three twenty-firsts=0.142857142857143; ordinal twenty-first=21"},
		{"Chapter two on page 14, no. 5 of Article 7, room 12 people left.", "ordinal Chapter two=2; ordinal page 14=14; ordinal no. 5=5; ordinal Article 7=7; number 12=12"},
		{"Minus 5 and five billion and three quarters.", "number Minus 5=-5; number five billion and three quarters=5750000000"},
	})
}

func TestGermanMeasures(t *testing.T) {
	checkNumeric(t, "de", "2022-01-21", []numericCase{
		{"Die Partei verlor 3,5 Prozent.", "percent 3,5 Prozent=3.5 %"},
		{"Das sind 12 % oder 2 Prozentpunkte.", "percent 12 %=12 %; percent 2 Prozentpunkte=2 pp"},
		{"Es wuchs um 3 bis 5 Prozent, also 3–5 %.", "percent 3 bis 5 Prozent=3..5 %; percent 3–5 %=3..5 %"},
		{"Das kostet 5 Euro.", "money 5 Euro=5 EUR"},
		{"Das kostet 16,4 Millionen kanadische Dollar.", "money 16,4 Millionen kanadische Dollar=16400000 CAD"},
		{"Sie zahlte zwei Euro und fünfzig Cent.", "money zwei Euro und fünfzig Cent=2.5 EUR"},
		{"Es kamen €5 Mio., US$ 20, EUR 300 und 3 USD zusammen.", "money €5 Mio.=5000000 EUR; money US$ 20=20 USD; money EUR 300=300 EUR; money 3 USD=3 USD"},
		{"Es waren 5 Grad minus, gestern minus 6 Grad.", "quantity 5 Grad minus=-5 deg; date gestern=2022-01-20; quantity minus 6 Grad=-6 deg"},
		{"Erlaubt sind 40 Mikrogramm pro Kubikmeter und 0,5 Promille.", "quantity 40 Mikrogramm pro Kubikmeter=40 ug/m3; percent 0,5 Promille=0.5 [ppth]"},
		{"Er bekam 500 Rubel und 80 Hrywnja.", "money 500 Rubel=500 RUB; money 80 Hrywnja=80 UAH"},
		{"Die Lieferung umfasst 200.000 Pfund Munition.", "quantity 200.000 Pfund=200000 [lb_av]"},
		{"Das Haus kostet 200.000 Pfund.", "money 200.000 Pfund=200000 GBP"},
		{"Es fielen fast 90 Tonnen.", "quantity 90 Tonnen=90 t ~almost"},
		{"Mit 120 km/h über 3 km², bei -5 °C und 4,18 m².", "quantity 120 km/h=120 km/h; quantity 3 km²=3 km2 ~over; quantity -5 °C=-5 Cel; quantity 4,18 m²=4.18 m2"},
		{"Die Anlage hat 7,5 MW und liefert 3 kWh.", "quantity 7,5 MW=7.5 MW; quantity 3 kWh=3 kW.h"},
		{"Ein 25-Kilogramm-Paket mit 50 Gigabyte.", "quantity 25-Kilogramm=25 kg; quantity 50 Gigabyte=50 GBy"},
		{"Der 45-jährige Fahrer.", "age 45-jährige=45 a"},
		{"Ein dreiundvierzigjähriger Mann und eine Frau, 45 Jahre alt.", "age dreiundvierzigjähriger=43 a; age 45 Jahre alt=45 a"},
		{"Im Alter von 3 Jahren.", "age 3 Jahren=3 a"},
		{"Peter Mustermann (57) sagte nichts.", "age 57=57 a"},
		{"Sie ist Anfang 50, er Mitte dreißig, Anfang 90 war es still.", "age Anfang 50=50..53 a; age Mitte dreißig=34..36 a; number 90=90"},
		{"Kinder bis 15 Jahre, Menschen über 65, die Altersgrenze von 18 Jahren.", "age 15 Jahre=15 a; age 65=65 a ~over; age 18 Jahren=18 a"},
		{"Mit 18 Jahren zog er aus, mit drei Jahren Haft rechnet er, mit einem Tag im Gefängnis nicht.", "age 18 Jahren=18 a; duration drei Jahren=P3Y; duration einem Tag=P1D"},
		{"Der Umsatz stieg auf 30 MEUR, 20 TEUR, 5 T€, TEUR 1.250.", "money 30 MEUR=30000000 EUR; money 20 TEUR=20000 EUR; money 5 T€=5000 EUR; money TEUR 1.250=1250000 EUR"},
		{"Es kostet 1’250.50 Franken, CHF 1'200.–, Fr. 20.– oder sFr. 30.", "money 1’250.50 Franken=1250.5 CHF; money CHF 1'200=1200 CHF; money Fr. 20=20 CHF; money sFr. 30=30 CHF"},
		{"Am Fr. 20. Mai lief sie 2:05:30 Stunden, dann 9:58 Minuten.", "date 20. Mai=2021-05-20; duration 2:05:30 Stunden=PT2H5M30S; duration 9:58 Minuten=PT9M58S"},
	})
}

func TestEnglishMeasures(t *testing.T) {
	checkNumeric(t, "en", "2022-01-21", []numericCase{
		{"It rose 3.5 percent, or 12%, up 2 percentage points.", "percent 3.5 percent=3.5 %; percent 12%=12 %; percent 2 percentage points=2 pp"},
		{"It cost $1.6 million.", "money $1.6 million=1600000 USD"},
		{"They lost 75 USD million and £50m.", "money 75 USD million=75000000 USD; money £50m=50000000 GBP"},
		{"Thirteen dollars and forty-five cents.", "money Thirteen dollars and forty-five cents=13.45 USD"},
		{"Between $5 and more than €7.", "money $5=5 USD; money €7=7 EUR ~over"},
		{"Between $20,000 and $70,000 a year, $500 to $2,000.", "money $20,000 and $70,000=20000..70000 USD; frequency a year=P1Y; money $500 to $2,000=500..2000 USD"},
		{"Trillions of dollars for 18- to 24-year-old men.", "money Trillions of dollars=1000000000000 USD ~over; age 18- to 24-year-old=18..24 a"},
		{"A range of $5-7 million.", "money $5-7 million=5000000..7000000 USD"},
		{"The parcel weighs 200,000 pounds.", "quantity 200,000 pounds=200000 [lb_av]"},
		{"The company paid 200,000 pounds.", "money 200,000 pounds=200000 GBP"},
		{"He is 5 feet 3 inches tall on a four-mile drive at 60 mph.", "quantity 5 feet 3 inches=5.25 [ft_i]; quantity four-mile=4 [mi_i]; quantity 60 mph=60 [mi_i]/h"},
		{"At 98.6 degrees Fahrenheit in 3 square miles with 42 gallons.", "quantity 98.6 degrees Fahrenheit=98.6 [degF]; quantity 3 square miles=3 [mi_i]2; quantity 42 gallons=42 [gal_us]"},
		{"A 45-year-old man, aged 46, of age 47.", "age 45-year-old=45 a; age 46=46 a; age 47=47 a"},
		{"She was five years old when three months of age meant little.", "age five years old=5 a; age three months of age=3 mo"},
		{"Anna Example, 45, of Springfield.", "age 45=45 a"},
		{"A man in his 30s and a woman in her mid-forties, in the 1930s.", "age 30s=30..39 a; age mid-forties=44..46 a; date 1930s=193"},
		{"Children under 12 and people over 65 pay less.", "age 12=12 a ~under; age 65=65 a ~over"},
		{"Sales of 2 to 3 MUSD and kEUR 20.", "money 2 to 3 MUSD=2000000..3000000 USD; money kEUR 20=20000 EUR"},
	})
}

func TestFiguresOfAnyLanguage(t *testing.T) {
	checkNumeric(t, "pt", "2022-01-21", []numericCase{
		{"Mais de 200 000 pessoas, 3,5 % a menos, 5 € ou 20 km.", "number 200 000=200000; percent 3,5 %=3.5 %; money 5 €=5 EUR; quantity 20 km=20 km"},
		{"Em 18/01/2022, em 18.01.2022 e em 2022-01-18.", "date 18/01/2022=2022-01-18; date 18.01.2022=2022-01-18; date 2022-01-18=2022-01-18"},
	})
}

func TestOddCharacters(t *testing.T) {
	checkNumeric(t, "de", "2022-01-21", []numericCase{
		{"Zwei Mil\u00adlionen Menschen.", "number Zwei Mil\u00adlionen=2000000"},
		{"Taste 5\ufe0f\u20e3 und 7\u0301 drücken.", ""},
	})
}

func TestDetailsAreOrderedAndInside(t *testing.T) {
	sheet := numericOf("de", "", "Am 21. Januar 2022 kamen 5 Leute, am Freitag 7. Äpfel kosteten 3 €.")
	last := -1
	runes := []rune(sheet.Text)
	for _, d := range sheet.Details {
		if d.Start < last || d.End > len(runes) || string(runes[d.Start:d.End]) != d.Text || d.Rule == "" {
			t.Errorf("detail %+v", d)
		}
		last = d.Start
	}
}
