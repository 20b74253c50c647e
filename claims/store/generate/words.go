package generate

import (
	"fmt"
	"strings"
)

// The words that cases are made of. They make some thousand different ones, by number,
// compound and ending, as texts of one desk have.
var (
	people = []string{"Ada Muster", "Bea Beispiel", "Cem Muster", "Dora Beispiel"}
	tags   = []string{"hafen", "wahl", "energie", "eilig", "serie", "gesundheit"}
	names  = []string{"Müller", "Jäger", "Weiß", "Okonkwo", "Sørensen", "García", "Nowak", "Yıldız", "Brandt", "Lehmann", "Krüger", "Petrow"}
	places = []string{"Hannover", "Bremerhaven", "Köln", "Łódź", "Kiew", "Zürich", "Straßburg", "Leeds", "Göteborg", "Graz", "Oslo", "Passau"}

	firstDE = strings.Fields("Hafen Wasser Schul Verkehrs Energie Gesundheits Bau Wald Straßen Kultur Wetter Steuer Markt Brücken Bahn Luft Grenz Sport Klima Küsten")
	lastDE  = strings.Fields("amt werk bericht verband behörde gebühr planung minister versammlung messung prüfung halle karte stelle reform abgabe leitung sperre bilanz anlage")
	verbsDE = strings.Fields("meldete zählte verlor gewann prüfte plante baute verkaufte senkte erhöhte")
	thingDE = strings.Fields("Schiffe Häuser Züge Anträge Bäume Einwohner Fahrzeuge Betriebe Wohnungen Besucher Schüler Stimmen")

	firstEN = strings.Fields("harbour water school traffic energy health building forest street culture weather tax market bridge railway air border sport climate coast")
	lastEN  = strings.Fields("office works report union agency fee plan minister assembly survey audit hall map post reform levy board closure balance plant")
	verbsEN = strings.Fields("reported counted lost won checked planned built sold lowered raised")
	thingEN = strings.Fields("ships houses trains applications trees inhabitants vehicles businesses flats visitors pupils votes")
)

func (m *maker) one(list []string) string { return list[m.r.IntN(len(list))] }

// title is one for an article or a page.
func (m *maker) title() string {
	if m.english {
		return fmt.Sprintf("The %s %s of %s, %d", m.one(firstEN), m.one(lastEN), m.one(places), 1990+m.r.IntN(35))
	}
	return fmt.Sprintf("%s%s %s: Bilanz %d", m.one(firstDE), m.one(lastDE), m.one(places), 1990+m.r.IntN(35))
}

// sentence is one with a name, a number and a year.
func (m *maker) sentence() string {
	n, year := 2+m.r.IntN(90_000), 1950+m.r.IntN(75)
	if m.english {
		return fmt.Sprintf("The %s %s in %s %s %d %s in %d, said %s of the %s %s.", m.one(firstEN), m.one(lastEN), m.one(places), m.one(verbsEN), n, m.one(thingEN), year,
			m.one(names), m.one(firstEN), m.one(lastEN))
	}
	return fmt.Sprintf("Die %s%s in %s %s im Jahr %d nach Angaben von %s etwa %d %s, davon viele aus der %s%s.", m.one(firstDE), m.one(lastDE), m.one(places), m.one(verbsDE), year,
		m.one(names), n, m.one(thingDE), m.one(firstDE), m.one(lastDE))
}

// page is the text of a source, about Words long.
func (m *maker) page() string {
	const words = 17 // of a sentence
	var b strings.Builder
	for i := range max(m.Words/words, 1) {
		if i > 0 && i%5 == 0 {
			b.WriteString("\n\n")
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(m.sentence())
	}
	return b.String()
}
