package split

import "testing"

func TestGermanDates(t *testing.T) {
	checkNumeric(t, "de", "2022-01-21", []numericCase{ // a Friday
		{"Am 18. Januar 2022 war Ruhe.", "date 18. Januar 2022=2022-01-18"},
		{"Am 18.01.2022, 18.1.22 und 2022-01-18 war Ruhe.", "date 18.01.2022=2022-01-18; date 18.1.22=2022-01-18; date 2022-01-18=2022-01-18"},
		{"Am 18. Januar war Ruhe, am 30. Dezember auch.", "date 18. Januar=2022-01-18; date 30. Dezember=2021-12-30"},
		{"Vom 5. bis zum 9. Juni wird gefeiert.", "date 5.=2022-06-05; date 9. Juni=2022-06-09"},
		{"Im Januar 2021 und im März des vergangenen Jahres.", "date Januar 2021=2021-01; date März des vergangenen Jahres=2021-03"},
		{"Seit 2014 gibt es das, im Jahr 578 nicht.", "date 2014=2014; date 578=0578"},
		{"In den 1990er Jahren, den 90er-Jahren und den zwanziger Jahren.", "date 1990er Jahren=199; date 90er-Jahren=199; date zwanziger Jahren=192"},
		{"Im 19. Jahrhundert und im dritten Jahrtausend.", "date 19. Jahrhundert=18; date dritten Jahrtausend=2"},
		{"Er kam am Freitag.", "date Freitag=2022-01-21"},
		{"Er kam am Mittwoch.", "date Mittwoch=2022-01-19"},
		{"Er wird am Montag kommen.", "date Montag=2022-01-24"},
		{"Letzten Montag regnete es, nächsten Montag nicht.", "date Montag=2022-01-17; date Montag=2022-01-24"},
		{"Am Donnerstag, dem 20. Januar 2022, kam er.", "date Donnerstag, dem 20. Januar 2022=2022-01-20"},
		{"Sie sprachen am Donnerstagabend.", "date Donnerstagabend=2022-01-20TEV"},
		{"Gestern und vorgestern, übermorgen.", "date Gestern=2022-01-20; date vorgestern=2022-01-19; date übermorgen=2022-01-23"},
		{"Heute leben hier viele.", "date Heute=PRESENT_REF"},
		{"Nächste Woche, im vergangenen Monat, in diesem Jahr.", "date Nächste Woche=2022-W04; date vergangenen Monat=2021-12; date diesem Jahr=2022"},
		{"Vor drei Tagen schneite es.", "date drei Tagen=2022-01-18"},
		{"Jeden Morgen um neun Uhr.", "frequency Jeden Morgen=XXXX-XX-XXTMO; time neun Uhr=T09:00"},
		{"Jede Woche, alle vier Jahre, täglich.", "frequency Jede Woche=P1W; frequency alle vier Jahre=P4Y; frequency täglich=P1D"},
		{"Das kostet 30 Euro pro Monat.", "money 30 Euro=30 EUR; frequency pro Monat=P1M"},
		{"Drei Jahre und vier Monate lang, 48 Stunden, eineinhalb Jahre.", "duration Drei Jahre und vier Monate=P3Y4M; duration 48 Stunden=PT48H; duration eineinhalb Jahre=P1.5Y"},
		{"Eine dreitägige Reise, ein 5-tägiger Halt, tagelang.", "duration dreitägige=P3D; duration 5-tägiger=P5D; duration tagelang=PXD"},
		{"In den vergangenen zehn Jahren, seit Jahren, einige Wochen.", "duration vergangenen zehn Jahren=P10Y; duration Jahren=PXY; duration einige Wochen=PXW"},
		{"Um 14:05 Uhr, um 14.30 Uhr, um halb neun und um neun Uhr.", "time 14:05 Uhr=T14:05; time 14.30 Uhr=T14:30; time halb neun=T08:30; time neun Uhr=T09:00"},
		{"Am Freitag um 14 Uhr begann es.", "date Freitag um 14 Uhr=2022-01-21T14:00"},
		{"Im Sommer 2021 und im ersten Quartal 2022.", "date Sommer 2021=2021-SU; date ersten Quartal 2022=2022-Q1"},
		{"Jetzt oder demnächst, nicht damals.", "date Jetzt=PRESENT_REF; date demnächst=FUTURE_REF; date damals=PAST_REF"},
		{"Am Karfreitag 2022 und an Weihnachten.", "date Karfreitag 2022=2022-04-15; date Weihnachten=2021-12-25"},
		{"Die Saison 2014/15 war gut.", "date 2014/15=2014..2015"},
		{"Am 31. Februar geschah nichts.", "ordinal 31.=31; date Februar=2022-02"},
		{"Am 18. Juni 2009 kam er, tags darauf ging er.", "date 18. Juni 2009=2009-06-18; date tags darauf=2009-06-19"},
		{"Die Partei stellte heute ein Papier vor, das bis heute gilt.", "date heute=2022-01-21; date heute=2022-01-21"},
		{"Am Donnerstag, dem 1. Dezember, kam er.", "date Donnerstag, dem 1. Dezember=2022-12-01"},
		{"Jede zweite Woche, in der ersten Hälfte des Jahres 2019.", "frequency Jede zweite Woche=P2W; date ersten Hälfte des Jahres 2019=2019-H1"},
		{"Am Wochenende und am Morgen regnete es.", "date Wochenende=2022-W02-WE; date Morgen=2022-01-21TMO"},
		{"Seit Mittwoch wird gestreikt, seit Oktober verhandelt, seit dem 3. Mai gewartet.", "date Mittwoch=2022-01-19; date Oktober=2021-10; date 3. Mai=2021-05-03"},
		{"Ab Oktober gilt das, seit Ostern und seit Sommer dies.", "date Oktober=2022-10; date Ostern=2021-04-04; date Sommer=2021-SU"},
		{"Jeden Samstag ab 10 Uhr, sonntags nie, montags um halb neun.", "frequency Jeden Samstag ab 10 Uhr=XXXX-WXX-6T10:00; frequency sonntags=XXXX-WXX-7; frequency montags um halb neun=XXXX-WXX-1T08:30"},
		{"In der Nacht zum Freitag, in der Nacht auf den 15. Januar.", "date Nacht zum Freitag=2022-01-20TNI; date Nacht auf den 15. Januar=2022-01-14TNI"},
		{"In der Nacht von Samstag auf Sonntag wird gefeiert.", "date Nacht von Samstag auf Sonntag=2022-01-22TNI"},
		{"Im März 1992 begann es. Am 5. März endete es.", "date März 1992=1992-03; date 5. März=1992-03-05"},
		{"Ende Januar, Anfang der Neunziger, Ende des 19. Jahrhunderts.", "date Ende Januar=2022-01; date Anfang der Neunziger=199; date Ende des 19. Jahrhunderts=18"},
		{"Heuer fiel im Winter 2020/21 und im Jänner kein Schnee.", "date Heuer=2022; date Winter 2020/21=2020-WI; date Jänner=2022-01"},
		{"Vom 3. Mai bis zum 5. Juni 2021, Dezember bis Januar 2021.", "date 3. Mai=2021-05-03; date 5. Juni 2021=2021-06-05; date Dezember=2020-12; date Januar 2021=2021-01"},
		{"Am Montag (17.1.) und am Abend des 18. Januar.", "date Montag (17.1.)=2022-01-17; date Abend des 18. Januar=2022-01-18TEV"},
		{"Am Mittwoch letzter Woche und nächste Woche am Freitag.", "date Mittwoch letzter Woche=2022-01-12; date nächste Woche am Freitag=2022-01-28"},
		{"Von 9 bis 17 Uhr, zwischen 14 und 16 Uhr, 8.30–12.30 Uhr.", "time 9 bis 17 Uhr=T09:00..T17:00; time 14 und 16 Uhr=T14:00..T16:00; time 8.30–12.30 Uhr=T08:30..T12:30"},
		{"Jeden zweiten Dienstag, dreimal pro Woche.", "frequency Jeden zweiten Dienstag=XXXX-WXX-2; number dreimal=3; frequency pro Woche=P1W"},
		{"Im Jahr 44 v. Chr. und im 2. Jahrhundert v. Chr. war Krieg.", "date 44 v. Chr.=BC0044; date 2. Jahrhundert v. Chr.=BC01"},
		{"Am 3. Mai 2021 kam sie, am selben Tag ging er, im selben Jahr starb er.", "date 3. Mai 2021=2021-05-03; date selben Tag=2021-05-03; date selben Jahr=2021"},
		{"Bis Jahresende 2023, zum Monatsende, Ende Jahr, im Feber, heuer.", "date Jahresende 2023=2023; date Monatsende=2022-01; date Ende Jahr=2022; date Feber=2022-02; date heuer=2022"},
		{"Um 15.30 h begann die Schicht von 12 h, um 14h die andere, nach 3h Pause.", "time 15.30 h=T15:30; duration 12 h=PT12H; time 14h=T14:00; duration 3h=PT3H"},
		{"In den Neunzigern und am 18./19. Januar.", "date Neunzigern=199; date 18.=2022-01-18; date 19. Januar=2022-01-19"},
		{"Am Mittwoch sind zwei Menschen verletzt worden.", "date Mittwoch=2022-01-19; number zwei=2"},
		{"Die Ministerin ist am Montag nach Paris gereist.", "date Montag=2022-01-17"},
		{"Am Dienstag sind die Kraniche gekommen, am Mittwoch ist der alte Wirt gestorben.", "date Dienstag=2022-01-18; date Mittwoch=2022-01-19"},
		{"Am Montag ist in Ulm ein Gerüst eingestürzt.", "date Montag=2022-01-17"},
		{"Die Frau soll am Montag bestohlen worden sein.", "date Montag=2022-01-17"},
		{"Die Straße ist am Montag gesperrt, das Museum soll am Dienstag geöffnet sein.", "date Montag=2022-01-24; date Dienstag=2022-01-25"},
		{"Am Montag kommt die Frau zurück, die 2019 nach Ulm gezogen ist.", "date Montag=2022-01-24; date 2019=2019"},
		{"Eine Frau, die am Montag nach Ulm gereist ist, fehlt.", "date Montag=2022-01-17"},
		{"Wo am Montag nicht gefahren wird, wird gelaufen.", "date Montag=2022-01-24"},
		{"Anfang der Woche, Ende nächsten Jahres.", "date Anfang der Woche=2022-W03; date Ende nächsten Jahres=2023"},
	})
}

func TestEnglishDates(t *testing.T) {
	checkNumeric(t, "en", "2022-01-21", []numericCase{
		{"On January 18, 2022 and 18 January 2022.", "date January 18, 2022=2022-01-18; date 18 January 2022=2022-01-18"},
		{"On the 18th of January, Jan. 18 and 1/18/2022.", "date 18th of January=2022-01-18; date Jan. 18=2022-01-18; date 1/18/2022=2022-01-18"},
		{"It happened on Oct. 23.", "date Oct. 23=2021-10-23"},
		{"It ends on April 24 and 25.", "date April 24=2022-04-24; date 25=2022-04-25"},
		{"In January 2021, in March and last October.", "date January 2021=2021-01; date March=2022-03; date October=2021-10"},
		{"He may march on, said May Example.", ""},
		{"Since 2014, in the 1990s and the early nineties.", "date 2014=2014; date 1990s=199; date early nineties=199"},
		{"In the 19th century.", "date 19th century=18"},
		{"Officials said Friday that they left Wednesday.", "date Friday=2022-01-21; date Wednesday=2022-01-19"},
		{"They will leave on Monday.", "date Monday=2022-01-24"},
		{"Two people have been injured on Wednesday; the road has been closed since Tuesday.", "number Two=2; date Wednesday=2022-01-19; date Tuesday=2022-01-18"},
		{"Friday, January 21, 2022 was cold.", "date Friday, January 21, 2022=2022-01-21"},
		{"Last Friday, next Friday.", "date Friday=2022-01-14; date Friday=2022-01-28"},
		{"Yesterday, today and tomorrow.", "date Yesterday=2022-01-20; date today=2022-01-21; date tomorrow=2022-01-22"},
		{"Two days ago, six weeks ago, 41 years ago, a decade ago.", "date Two days ago=2022-01-19; date six weeks ago=2021-W49; date 41 years ago=1981; date a decade ago=2012"},
		{"Last week, next month, this year.", "date Last week=2022-W02; date next month=2022-02; date this year=2022"},
		{"It lasted three days, a five-hour visit over the past 20 years.", "duration three days=P3D; duration five-hour=PT5H; duration past 20 years=P20Y"},
		{"Every day, daily, $5 a day, every two weeks.", "frequency Every day=P1D; frequency daily=P1D; money $5=5 USD; frequency a day=P1D; frequency every two weeks=P2W"},
		{"At 2 p.m., at 10:35 a.m., at noon.", "time 2 p.m.=T14:00; time 10:35 a.m.=T10:35; time noon=T12:00"},
		{"The summer of 2021, last fall, the third quarter of 2021.", "date summer of 2021=2021-SU; date fall=2021-FA; date third quarter of 2021=2021-Q3"},
		{"On Thanksgiving Day 2021 and at Christmas.", "date Thanksgiving Day 2021=2021-11-25; date Christmas=2021-12-25"},
		{"Some 2000 people and 1500 others.", "number 2000=2000 ~about; number 1500=1500"},
		{"On May 3, 2021 they met, and the next day they parted.", "date May 3, 2021=2021-05-03; date next day=2021-05-04"},
		{"Every third day from 1950-53, in his 30s.", "frequency Every third day=P3D; date 1950-53=1950..1953; age 30s=30..39 a"},
		{"It rained over the weekend.", "date weekend=2022-W02-WE"},
		{"It runs until 9 a.m. EST, on Sunday from 4 in the morning.", "time 9 a.m. EST=T09:00; date Sunday=2022-01-23; time 4 in the morning=2022-01-23T04:00"},
		{"Posted 2018-07-25T12:35:06-04:00, changed 23 Sep 2017 04.00 EDT.", "date 2018-07-25T12:35:06-04:00=2018-07-25T12:35; date 23 Sep 2017=2017-09-23; time 04.00 EDT=2017-09-23T04:00"},
		{"What happened on July 5-6, 1997?", "date July 5=1997-07-05; date 6, 1997=1997-07-06"},
		{"It has been closed since Wednesday and since May.", "date Wednesday=2022-01-19; date May=2021-05"},
		{"It opens Saturdays at 9 a.m. and every Friday at noon.", "frequency Saturdays at 9 a.m.=XXXX-WXX-6T09:00; frequency every Friday at noon=XXXX-WXX-5T12:00"},
		{"It struck at 10:35 a.m. (0735 GMT) Friday.", "date 10:35 a.m.=2022-01-21T10:35; time 0735 GMT=2022-01-21T07:35; date Friday=2022-01-21"},
		{"It closed at the end of March 2021, in mid-April.", "date end of March 2021=2021-03; date mid-April=2021-04"},
		{"From May 3 to June 5, 2021, Wednesday of last week, Q1 2022.", "date May 3=2021-05-03; date June 5, 2021=2021-06-05; date Wednesday of last week=2022-01-12; date Q1 2022=2022-Q1"},
		{"From 9 to 5 p.m., between 2 and 4 p.m., every other Tuesday, 9 to noon.", "time 9 to 5 p.m.=T09:00..T17:00; time 2 and 4 p.m.=T14:00..T16:00; frequency every other Tuesday=XXXX-WXX-2; time 9 to noon=T09:00..T12:00"},
		{"He died in 44 BC, she did not.", "date 44 BC=BC0044"},
		{"She fled in June 1998 and returned later that year.", "date June 1998=1998-06; date that year=1998"},
		{"The bridge will be opened Wednesday, the other one was opened Wednesday.", "date Wednesday=2022-01-26; date Wednesday=2022-01-19"},
		{"He reads the Daily Post daily.", "frequency daily=P1D"},
		{"They left between 1994 and 1997.", "date 1994=1994; date 1997=1997"},
	})
}

func TestDatesWithoutReference(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"de", "Er kam am Freitag und geht nächste Woche.", "date Freitag=XXXX-WXX-5"},
		{"en", "He came on Friday, Jan. 18.", "date Friday, Jan. 18=XXXX-01-18"},
		{"de", "Am 18. Januar geschah es.", "date 18. Januar=XXXX-01-18"},
	} {
		sheet := numericOf(c.code, "", c.text)
		if got := shortly(sheet); got != c.want || sheet.DateFrom != "none" || sheet.Date != "" {
			t.Errorf("%q: %s, date %q from %q", c.text, got, sheet.Date, sheet.DateFrom)
		}
	}
}

func TestReferenceDate(t *testing.T) {
	for _, c := range []struct{ code, date, text, want, from string }{
		{"de", "2020-05-05", "Am 18. Januar 2022.", "2020-05-05", "given"},
		{"de", "", "Am Freitag trafen sich beide.\n\nSoldaten am 18. Januar 2022. Gespräche am 21. Januar 2022.", "2022-01-21", "inferred"},
		{"en", "", "They met on Wednesday.\n\nA photo from May 4, 2021, and one from Wednesday, March 3, 2021.", "2021-03-03", "inferred"},
		{"de", "", "Am Mittwoch (26.06) gab es Unruhen, am Freitag (28.06.) wieder. Im April 2013 war es ruhig.", "2013-06-28", "inferred"},
		{"de", "", "Wie eine lange Reihe von Urteilen gezeigt hat, gilt der Vertrag vom 23. Mai 1949 noch.", "", "none"},
		{"en", "", "GENEVA, January 21, 2022 - Both sides met.", "2022-01-21", "inferred"},
		{"en", "nonsense", "Nothing is dated here.", "", "none"},
	} {
		sheet := numericOf(c.code, c.date, c.text)
		if sheet.Date != c.want || sheet.DateFrom != c.from {
			t.Errorf("%q: %q from %q, want %q from %q", c.text, sheet.Date, sheet.DateFrom, c.want, c.from)
		}
	}
	if got := shortly(numericOf("de", "", "Am Freitag trafen sich beide.\n\nGespräche am 21. Januar 2022.")); got != "date Freitag=2022-01-21; date 21. Januar 2022=2022-01-21" {
		t.Error("not resolved against the inferred date:", got)
	}
}

func TestPointOfDuration(t *testing.T) {
	d := numericOf("de", "2022-01-21", "Das war vor drei Jahren.").Details
	if len(d) != 1 || d[0].Value != "P3Y" || d[0].Point != "2019" {
		t.Errorf("%+v", d)
	}
}
