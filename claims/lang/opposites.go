package lang

import (
	"strings"
	"sync"
)

// opposites are pairs of words of which one says the contrary of the other: German
// words, a bar, English words, a slash, and those of the other side. Past tenses
// stand where stems do not bring them together.
const opposites = `
	steigen stieg stiegen gestiegen zunehmen erhöhen erhöht zunahme anstieg | rise rises rose risen increase increased grow grew grown climb / fallen fiel fielen gefallen sinken sank sanken gesunken abnehmen senken gesenkt rückgang | fall falls fell fallen decrease decreased decline declined drop dropped shrink shrank;
	gewinnen gewann gewannen gewonnen siegen sieg | win won winning victory beat / verlieren verlor verloren niederlage unterliegen unterlag | lose lost losing;
	unterstützen unterstützte unterstützung zustimmen zustimmung befürworten | support supported back backed approve approved endorse endorsed / ablehnen ablehnung abgelehnt ablehnt widersprechen | reject rejected oppose opposed refuse refused;
	annehmen angenommen | accept accepted adopt adopted / ablehnen abgelehnt verwerfen verworfen zurückweisen | reject rejected decline declined;
	erlauben erlaubt genehmigen genehmigt zulassen zugelassen | allow allowed permit permitted authorise authorised / verbieten verbot verboten untersagen untersagt | ban banned prohibit prohibited forbid forbidden;
	öffnen geöffnet eröffnen eröffnet | open opened reopen / schließen schloss geschlossen schließung | close closed shut;
	beginnen begann begonnen anfangen starten | begin began begun start started launch launched / enden beenden beendet aufhören | end ended stop stopped finish finished;
	ankommen ankunft eintreffen | arrive arrived arrival / abreisen abreise | depart departed departure;
	kaufen kaufte gekauft erwerben erwarb | buy bought purchase purchased acquire / verkaufen verkaufte verkauft verkauf | sell sold sale;
	einstellen eingestellt anheuern | hire hired recruit / entlassen entlassung kündigen gekündigt | fire fired dismiss dismissed sack sacked;
	schuldig verurteilen verurteilt | guilty convict convicted / unschuldig freisprechen freigesprochen freispruch | innocent acquit acquitted;
	festnehmen festgenommen verhaften verhaftet | arrest arrested detain detained / freilassen freigelassen | release released free freed;
	überleben überlebte überlebt | survive survived / sterben starb starben gestorben getötet | die died killed;
	leben lebend lebendig | alive living / tot toter tote | dead;
	bestätigen bestätigt | confirm confirmed / dementieren dementiert bestreiten bestritt bestritten leugnen | deny denied refute;
	wahr richtig | true correct / falsch unwahr | false incorrect wrong untrue;
	legal rechtmäßig | lawful legal / illegal rechtswidrig | unlawful illegal;
	verbessern verbessert besser | improve improved better / verschlechtern verschlechtert schlechter schlimmer | worsen worsened worse;
	mehr | more / weniger | fewer less;
	größer größte größten höher höchste höchsten | bigger biggest larger largest higher highest / kleiner kleinste kleinsten niedriger niedrigste | smaller smallest lower lowest;
	ältester älteste ältesten älter | oldest older / jüngster jüngste jüngsten jünger | youngest younger;
	erster erste ersten | first / letzter letzte letzten | last;
	früh früher frühestens | early earlier earliest / spät später spätestens | late later latest;
	vor | before / nach | after;
	innerhalb | inside within / außerhalb | outside;
	nord norden nördlich | north northern / süd süden südlich | south southern;
	ost osten östlich | east eastern / west westen westlich | west western;
	links | left / rechts | right;
	öffentlich | public / geheim privat secret | private;
	freiwillig | voluntary voluntarily / gezwungen erzwungen zwang | forced compulsory;
	stark | strong / schwach | weak;
	schnell | fast quick / langsam | slow;
	teuer teurer | expensive / billig billiger | cheap;
	reich | rich wealthy / arm | poor;
	krieg | war / frieden | peace;
	gewinn gewinne | profit profits / verlust verluste | loss losses;
	überschuss | surplus / defizit | deficit;
	import importe importieren | import imports imported / export exporte exportieren | export exports exported;
	mehrheit | majority / minderheit | minority;
	erfolg erfolgreich | success successful succeed succeeded / misserfolg scheitern scheiterte gescheitert erfolglos | failure fail failed unsuccessful;
	einigen einigung einig | agree agreed agreement / streiten streit uneinig | disagree disagreed dispute;
	verkürzen verkürzt kürzen gekürzt | shorten shortened cut / verlängern verlängert verlängerung ausweiten | extend extended prolong;
	heiraten heiratete verheiratet | marry married / scheiden geschieden scheidung | divorce divorced;
	ernennen ernannt | appoint appointed / abberufen entlassen absetzen abgesetzt | dismiss dismissed remove removed;
	zurücktreten zurückgetreten rücktritt | resign resigned resignation / bleiben blieb geblieben | stay stayed remain remained;
	bauen baute gebaut errichten | build built construct constructed / abreißen abgerissen zerstören zerstört | demolish demolished destroy destroyed;
	einführen eingeführt | introduce introduced / abschaffen abgeschafft | abolish abolished scrap scrapped;
	schützen geschützt | protect protected / gefährden gefährdet bedrohen bedroht | endanger endangered threaten threatened;
	positiv | positive / negativ | negative;
	minimum mindestens | least / maximum höchstens | most;
	maximal | maximum / minimal | minimum;
	alle | all every / keiner keine | none;
	immer | always / nie niemals | never;
	männlich mann männer | male man men / weiblich frau frauen | female woman women`

// contrary lists, by language and stem, the stems of either language that say the
// contrary.
var contrary = sync.OnceValue(func() map[[2]string]map[string][]string {
	out := map[[2]string]map[string][]string{}
	for _, from := range []Language{German, English} {
		for _, to := range []Language{German, English} {
			out[[2]string{from.Code, to.Code}] = map[string][]string{}
		}
	}
	for pair := range strings.SplitSeq(opposites+";"+englishOpposites+";"+germanOpposites, ";") {
		one, other, _ := strings.Cut(pair, "/")
		a, b := sideStems(one), sideStems(other)
		for codes, list := range out {
			for _, s := range a[codes[0]] {
				list[s] = append(list[s], b[codes[1]]...)
			}
			for _, s := range b[codes[0]] {
				list[s] = append(list[s], a[codes[1]]...)
			}
		}
	}
	return out
})

// sideStems are the stems of one side of a pair by language.
func sideStems(side string) map[string][]string {
	german, english, _ := strings.Cut(side, "|")
	out := map[string][]string{}
	for w := range strings.FieldsSeq(german) {
		out["de"] = appendNew(out["de"], German.Stem(w))
	}
	for w := range strings.FieldsSeq(english) {
		out["en"] = appendNew(out["en"], English.Stem(w))
	}
	return out
}

// Opposites gives the stems of one language that say the contrary of a word of
// another, or the same, found by its stem: "won" has "lost" and "verlor". It knows
// German ("de") and English ("en"); nil where it has none.
func Opposites(from, to, stem string) []string {
	return contrary()[[2]string{from, to}][stem]
}
