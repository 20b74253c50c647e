package lang

import (
	"slices"
	"strings"
	"sync"
)

var germanSpeech = Speech{
	Words:        func() map[string]SpeechWord { return germanSpeechForms().words },
	Prefixes:     func() map[string][]string { return germanSpeechForms().prefixes },
	ActWith:      func() map[string][]string { return germanSpeechForms().actWith },
	OnlyWith:     func() map[string][]string { return germanSpeechForms().onlyWith },
	VerbSecond:   true,
	NounCapitals: true,
}

type germanForms struct {
	words             speechWords
	prefixes          map[string][]string
	actWith, onlyWith map[string][]string
}

// germanSpeechForms makes every form of the verbs below once.
var germanSpeechForms = sync.OnceValue(func() germanForms {
	g := germanForms{speechWords{}, map[string][]string{}, wordLists(germanActWith), wordLists(germanOnlyWith)}
	g.verbs(germanSays, Says, Said)
	g.verbs(germanHolds, Holds, Held)
	for use, list := range germanSpeechLists {
		g.words.add(use, list)
	}
	return g
})

// verbs adds the third person forms of the verbs in the list: "sagen" is weak and
// formed by rule, "rufen/ruft/rief/gerufen" gives its forms, "mit|teilen" has a
// prefix that parts.
func (g germanForms) verbs(list string, finite, participle SpeechWord) {
	for entry := range strings.FieldsSeq(list) {
		prefix, entry, parts := strings.Cut(entry, "|")
		if !parts {
			entry, prefix = prefix, ""
		}
		f := forms(entry)
		if len(f) == 1 {
			f = weakGerman(f[0], parts)
		}
		plural := f[2] + "en"
		if strings.HasSuffix(f[2], "e") {
			plural = f[2] + "n"
		}
		for _, form := range []string{f[0], f[1], f[2], plural} {
			if !parts {
				g.words[form] |= finite
				continue
			}
			g.words[prefix+form] |= finite
			g.words[form] |= Parts
			g.words[prefix] |= Prefix
			if !slices.Contains(g.prefixes[form], prefix) {
				g.prefixes[form] = append(g.prefixes[form], prefix)
			}
		}
		g.words[prefix+f[3]] |= participle
	}
}

// weakGerman forms infinitive, present, past and participle of a weak verb. The
// participle has "ge" unless the verb begins with an unstressed prefix or ends
// in -ieren.
func weakGerman(infinitive string, parts bool) []string {
	stem := strings.TrimSuffix(strings.TrimSuffix(infinitive, "n"), "e")
	link := ""
	if strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "d") || strings.HasSuffix(stem, "chn") || strings.HasSuffix(stem, "gn") || strings.HasSuffix(stem, "ffn") {
		link = "e"
	}
	participle := stem + link + "t"
	unstressed := strings.HasSuffix(infinitive, "ieren")
	for _, p := range []string{"be", "er", "ver", "ent", "emp", "ge", "zer", "wider", "unter", "prophezei"} {
		unstressed = unstressed || !parts && strings.HasPrefix(infinitive, p) && len(infinitive) > len(p)+4
	}
	if !unstressed {
		participle = "ge" + participle
	}
	return []string{infinitive, stem + link + "t", stem + link + "te", participle}
}

// germanSays are the verbs that carry a quotation, a dass-clause or a clause in
// the subjunctive.
const germanSays = `sagen zeigen erklären berichten betonen behaupten meinen glauben hoffen fürchten befürchten vermuten schätzen
bestätigen kommentieren erläutern ergänzen versichern versprechen/verspricht/versprach/versprochen warnen mahnen kritisieren
fordern urteilen spekulieren argumentieren begründen antworten entgegnen erwidern fragen rufen/ruft/rief/gerufen twittern posten
melden vermelden verkünden verlauten beteuern bekräftigen unterstreichen/unterstreicht/unterstrich/unterstrichen beklagen bemerken
bemängeln beanstanden resümieren konstatieren prognostizieren schlussfolgern signalisieren bekunden
äußern klagen kontern witzeln scherzen schwärmen loben drohen raten/rät/riet/geraten empfehlen/empfiehlt/empfahl/empfohlen
appellieren protestieren gestehen/gesteht/gestand/gestanden leugnen dementieren bestreiten/bestreitet/bestritt/bestritten bezweifeln
denken/denkt/dachte/gedacht wissen/weiß/wusste/gewusst schreiben/schreibt/schrieb/geschrieben
plädieren präzisieren formulieren monieren rügen höhnen spotten jubeln schimpfen poltern wettern ätzen orakeln flüstern brüllen
schreien/schreit/schrie/geschrien murmeln beschwören/beschwört/beschwor/beschworen suggerieren zitieren verteidigen erwarten
planen beschließen/beschließt/beschloss/beschlossen entscheiden/entscheidet/entschied/entschieden vereinbaren verfügen geloben
schwören/schwört/schwor/geschworen ergeben/ergibt/ergab/ergeben belegen beweisen/beweist/bewies/bewiesen enthüllen verweisen/verweist/verwies/verwiesen
widersprechen/widerspricht/widersprach/widersprochen prophezeien skandieren erzählen schildern erinnern berichtigen
heißen/heißt/hieß/geheißen lauten nennen/nennt/nannte/genannt verraten/verrät/verriet/verraten
warnen informieren verdeutlichen unterstellen anerkennen/anerkennt/anerkannte/anerkannt erkennen/erkennt/erkannte/erkannt
mit|teilen an|geben/gibt/gab/gegeben bekannt|geben/gibt/gab/gegeben zu|geben/gibt/gab/gegeben an|kündigen hin|weisen/weist/wies/gewiesen
fest|stellen klar|stellen fest|legen hinzu|fügen aus|führen aus|sagen hervor|gehen/geht/ging/gegangen bei|pflichten aus|schließen/schließt/schloss/geschlossen ein|räumen ein|gestehen/gesteht/gestand/gestanden
zu|sichern zu|sagen vor|werfen/wirft/warf/geworfen vor|schlagen/schlägt/schlug/geschlagen an|deuten nahe|legen dar|legen
auf|rufen/ruft/rief/gerufen auf|fordern aus|gehen/geht/ging/gegangen an|nehmen/nimmt/nahm/genommen voraus|sagen vorher|sagen
zurück|weisen/weist/wies/gewiesen ab|streiten/streitet/stritt/gestritten an|bieten/bietet/bot/geboten fort|fahren/fährt/fuhr/gefahren
zusammen|fassen an|merken bekannt|machen zu|stimmen an|mahnen ein|wenden/wendet/wandte/gewandt entgegen|halten/hält/hielt/gehalten
klar|machen wieder|geben/gibt/gab/gegeben nach|legen dazu|sagen vor|rechnen an|führen zu|rufen/ruft/rief/gerufen`

// germanHolds are the verbs that report with an object alone.
const germanHolds = `kritisieren fordern verlangen verurteilen begrüßen warnen loben dementieren bestreiten/bestreitet/bestritt/bestritten
bestätigen bezeichnen nennen/nennt/nannte/genannt sprechen/spricht/sprach/gesprochen bezweifeln danken appellieren
protestieren beklagen bedauern beschuldigen bezichtigen plädieren bemängeln monieren rügen würdigen beteuern
versprechen/verspricht/versprach/versprochen verneinen anzweifeln charakterisieren beschreiben/beschreibt/beschrieb/beschrieben
schildern erwarten vermuten fürchten befürchten prognostizieren empfehlen/empfiehlt/empfahl/empfohlen vergleichen/vergleicht/verglich/verglichen
werten bewerten betonen erläutern begründen berichten bekräftigen kommentieren verkünden
an|kündigen zurück|weisen/weist/wies/gewiesen ab|lehnen auf|rufen/ruft/rief/gerufen auf|fordern vor|werfen/wirft/warf/geworfen
verteidigen halten/hält/hielt/gehalten sehen/sieht/sah/gesehen rechnen/rechnet/rechnete/gerechnet
hin|weisen/weist/wies/gewiesen an|prangern ein|fordern aus|sprechen/spricht/sprach/gesprochen
vor|schlagen/schlägt/schlug/geschlagen`

// germanActWith are verbs of speech that are none with one of the words behind the
// colon in their clause.
const germanActWith = `verurteilt verurteilte verurteilten: zu zur zum
fordert forderte forderten gefordert: todesopfer menschenleben tote verletzte`

// germanOnlyWith are verbs that report what somebody thinks only with one of the
// words behind the colon in their clause.
const germanOnlyWith = `spricht sprach sprachen sprechen: von vom über
hält hielt hielten halten: für
sieht sah sahen sehen: darin
rechnet rechnete rechneten rechnen: mit damit`

// germanSpeechLists are the other words by use.
var germanSpeechLists = map[SpeechWord]string{
	Auxiliary: `hat haben hatte hatten habe hätte hätten ist sind war waren will wollen wollte wollten kann können konnte konnten
		muss müssen musste mussten soll sollen sollte sollten darf dürfen durfte wird werden wurde wurden möchte möchten`,
	Passive: `wird werden wurde wurden worden werde`,
	Subjunctive: `sei seien seiest habe werde könne müsse solle wolle dürfe möge gebe gehe komme mache stehe liege lasse bleibe
		bringe nehme sehe wisse finde führe halte zeige brauche gelte bestehe bedeute gehöre handle handele leide spreche versuche
		erhalte erwarte arbeite lebe sterbe trage helfe laufe beginne entstehe ergebe verliere biete stelle setze treffe verstehe
		glaube hoffe denke sage rechne plane fordere warne prüfe fehle reiche diene dauere koste befinde bekomme enthalte
		entspreche erfülle ermögliche erscheine existiere fahre fliege fühle funktioniere gelinge genüge geschehe gewinne hänge
		höre kenne kämpfe leiste lerne lohne meine müsste nenne nutze passiere passe resultiere sende sitze spiele
		spüre steige sinke strebe suche tue unterstütze verfüge verlaufe verletze verstoße vertrete verursache wachse wecke werfe wirke
		wohne wünsche zahle ziehe zwinge beabsichtige bedrohe bedürfe befürchte begehe behalte beruhe beschäftige besitze beziehe
		betrage bewege bilde drohe ende entscheide erinnere erkläre erlebe falle folge freue gefährde heiße interessiere kehre
		lehne leugne liefere löse nehme produziere profitiere reagiere richte schade scheine schütze sorge stamme stimme stehe störe
		trete übernehme umfasse verdiene verhindere verlange vermeide versage verschlechtere verzichte wende werde widerspreche
		bekräftige verbessere erreiche breche schaffe stärke`,
	SubjunctivePast: `wäre wären hätte hätten würde würden könnte könnten müsste müssten sollte sollten wollten dürfte dürften
		gäbe gäben ginge gingen käme kämen stünde stünden ließe ließen bliebe blieben läge lägen fände brächte nähme`,
	SubjunctivePlural: `wären hätten würden könnten müssten dürften gäben kämen stünden lägen`,
	That:              `dass daß ob`,
	Asking:            `wie warum weshalb wieso wer was wo wann welche welcher welches woher wohin inwieweit wonach wofür worauf wodurch`,
	Source: `angaben angabe informationen information bericht berichts berichte berichten aussage aussagen meldung meldungen darstellung
		worten einschätzung einschätzungen meinung ansicht auffassung schätzung schätzungen erkenntnissen erkenntnisse bekunden mitteilung
		mitteilungen untersuchung untersuchungen studie studien umfrage umfragen behördenangaben polizeiangaben medienberichten
		medienberichte medienangaben presseberichten agenturberichten zeitungsberichten korrespondentenberichten augenzeugenberichten
		augenzeugen pressemitteilung presseerklärung polizeibericht unternehmensangaben prognose prognosen plänen überzeugung hinweisen
		ermittlungen ermittlungsergebnissen ergebnissen ergebnis verlautbarung zeugenaussagen quellen statistik
		auswertung berechnungen hochrechnungen hochrechnung erhebung analyse gutachten urteil auskunft
		polizeisprecher regierungsangaben armeeangaben militärangaben herstellerangaben veranstalterangaben darstellungen lesart
		befürchtungen vermutungen äußerungen stellungnahme medien zeugen experten`,
	Utterance: `ansicht auffassung meinung annahme behauptung vorwurf forderung hoffnung befürchtung sorge überzeugung aussage ankündigung
		erklärung hinweis these standpunkt einschätzung vermutung verdacht feststellung zusage versprechen drohung eindruck vorschlag
		warnung begründung vorwürfe bericht berichte mitteilung idee schluss ergebnis entscheidung zweifel kritik zuversicht`,
	According:   `laut gemäß`,
	Following:   `zufolge`,
	After:       `nach`,
	Thus:        `so`,
	Hence:       `demnach danach demzufolge`,
	Article:     `der die das des dem den ein eine einer eines einem einen kein keine keiner sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres dieser diese dieses diesem diesen jener jene mehrere viele einige zahlreiche beide alle`,
	Preposition: `in im an am auf aus bei beim mit nach seit von vom zu zum zur vor für durch gegen ohne um unter über zwischen wegen trotz während gegenüber bis neben hinter angesichts aufgrund infolge innerhalb außerhalb seitens per ab entgegen anlässlich`,
	Conjunction: `und aber oder doch denn sondern sowie jedoch`,
	Subordinate: `weil wenn als während obwohl nachdem bevor damit sodass indem falls sofern da seitdem solange wobei zumal wie bis`,
	Adverb:      `heute gestern jedoch aber auch dabei dazu bereits außerdem zudem weiter weiterhin später zuvor damals nun jetzt allerdings ferner daraufhin dann noch schon nur immer wieder erneut gleichzeitig hingegen dagegen darüber darauf hinaus sich nicht selbst inzwischen mittlerweile schließlich zugleich ausdrücklich öffentlich offen deutlich kürzlich jüngst ebenfalls insgesamt darin davon davor daran dafür deshalb daher einmal vorerst offiziell mehrfach sofort hier dort anschließend indes indessen unterdessen abschließend stets vielmehr wörtlich scharf empört offenbar erst zunächst zuerst zuletzt bisher bislang vielleicht womöglich vermutlich angeblich tatsächlich jedenfalls immerhin lediglich zudem ebenso überdies obendrein sogar freilich dennoch trotzdem indessen vorher nachher seither danach darum stattdessen insbesondere grundsätzlich eigentlich natürlich sicher sicherlich selbstverständlich leider übrigens ansonsten demgegenüber einerseits andererseits erstmals letztlich endlich bald vorhin neulich mehrmals oft häufig manchmal wiederum weiterhin nochmals gemeinsam persönlich telefonisch schriftlich mündlich vorab sichtlich ruhig wütend verärgert erleichtert lachend ihn ihm ihnen uns entsprechend folgendermaßen knapp zufrieden kurz zusammen`,
	Recalls:     `das dies`,
	Shows:       `hervorgeht hervorging hervorgegangen zeigt zeigte zeigen zeigten belegt belegte belegen ergibt ergab`,
	He:          `er dieser`,
	She:         `sie diese`,
	They:        `sie diese`,
	Acts: `vereinbart vereinbarte vereinbarten vereinbaren miteinander zustimmt zustimmte zustimmten zustimmen zugestimmt beschließt beschloss beschlossen beschließen
		entscheidet entschied entschieden entscheiden einstimmig`,
	Vote: `stimmen mehrheit stimmenmehrheit zweidrittelmehrheit gegenstimmen gegenstimme enthaltungen enthaltung`,
	Body: `unternehmen konzern firma organisation behörde ministerium verein verband partei agentur zeitung stiftung bank hersteller betreiber
		gewerkschaft kommission institut magazin sender analyseunternehmen anbieter fraktion`,
	Writing:    `post beitrag tweet mitteilung pressemitteilung erklärung stellungnahme schreiben brief text artikel eintrag`,
	Heard:      `hieß heißt lautet lautete`,
	As:         `als`,
	How:        `wie`,
	First:      `ich wir mich mir uns mein meine unser unsere`,
	Impersonal: `es`,
	Naming:     `zeitung tageszeitung wochenzeitung magazin nachrichtenmagazin film dokumentarfilm buch roman partei oppositionspartei regierungspartei projekt schiff raumschiff sonde sender fernsehsender band album lied song serie ausstellung titel motto firma unternehmen bewegung organisation verein verband typ programm mission website webseite boulevardzeitung zeitschrift hotel restaurant operation sturm taifun hurrikan preis festival theaterstück oper blatt agentur nachrichtenagentur überschrift name namen marke performance-truppe gruppe pharmafirma sogenannte sogenannten sogenannter genannten genannte kurz`,
	Cites:      `zitiert zitierte zitieren zitierten`,
	Calling:    `bezeichnung begriff ausdruck formulierung worte worten sprüche slogan parole parolen wort schlagwort nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten sprach spricht sprachen sprechen wertete bewertete charakterisierte charakterisiert beschrieb beschreibt beschrieben betitelte beschimpfte verurteilte kritisierte lobte`,
}
