package split

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// quoted prints the quotations of a text, one to a line: manner, content, the
// words that name the speaker here and the full name.
func quoted(text, code string) []string {
	s := Text(Input{Text: claims.Normalise(text), Lang: code})
	t := claims.NewText(s.Text)
	var out []string
	for _, q := range s.Quotes {
		line := fmt.Sprintf("%s [%s]", q.Speech, t.Slice(q.Span))
		if q.Speaker != nil {
			line += " " + t.Slice(q.Speaker.Span)
			if q.Speaker.Name != t.Slice(q.Speaker.Span) {
				line += " = " + q.Speaker.Name
			}
		}
		out = append(out, line)
	}
	return out
}

type quoteCase struct {
	name, text string
	want       []string
}

func checkQuotes(t *testing.T, code string, cases []quoteCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, quoted(c.text, code)); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", c.text, diff)
			}
		})
	}
}

func TestQuotesGerman(t *testing.T) {
	checkQuotes(t, "de", []quoteCase{
		{"a woman among men", "Der Landwirt Alois Brehm war dafür. Dagegen war Brehms Vorgängerin Hedwig Ößler. Sie habe, erzählt sie, nicht geschlafen.",
			[]string{"indirect [Sie habe, erzählt sie, nicht geschlafen] sie = Hedwig Ößler"}},
		{"a man among women", "Max Abel kam zu spät. Die Wirtin Anna Kunz wartete. Das Essen, sagte er, sei kalt gewesen.",
			[]string{"indirect [Das Essen, sagte er, sei kalt gewesen] er = Max Abel"}},
		{"who opens the sentence before", "Die Ministerin Eva Abel traf am Abend Anna Kunz. Der Plan sei gut, sagte sie.",
			[]string{"indirect [Der Plan sei gut] sie = Eva Abel"}},
		{"the noun before the cue", "Anna Kunz pflanzte einen Baum. Eine Eiche, sagt sie, werde 200 Jahre alt.",
			[]string{"indirect [Eine Eiche, sagt sie, werde 200 Jahre alt] sie = Anna Kunz"}},
		{"the noun before the cue, with a name", "Der Wald, sagte Anna Kunz, gehöre wieder dem Dorf.",
			[]string{"indirect [Der Wald, sagte Anna Kunz, gehöre wieder dem Dorf] Anna Kunz"}},
		{"what a pronoun stands for is reported", "Anna Kunz lachte. Sie sagte, das sei gut.",
			[]string{"indirect [das sei gut] Sie = Anna Kunz"}},
		{"inverted", "Anna Berger leitet das Amt. „Wir haben die Brücke geprüft“, sagte Berger am Montag.",
			[]string{"direct [„Wir haben die Brücke geprüft“] Berger = Anna Berger"}},
		{"colon", "Anna Berger sagte: „Die Brücke ist sicher.“",
			[]string{"direct [„Die Brücke ist sicher.“] Anna Berger"}},
		{"split by its cue", "„Die Brücke“, sagte Anna Berger, „wird im Mai wieder geöffnet.“",
			[]string{"direct [„Die Brücke“] Anna Berger", "direct [„wird im Mai wieder geöffnet.“] Anna Berger"}},
		{"mixed marks", "Jen Meier kam um acht. „Wir fangen jetzt an”, rief Meier. “Alle hören bitte gut zu.”",
			[]string{"direct [„Wir fangen jetzt an”] Meier = Jen Meier", "direct [“Alle hören bitte gut zu.”] Meier = Jen Meier"}},
		{"guillemets", "»Der Zug fährt heute nicht mehr«, erklärte Otto Krause.",
			[]string{"direct [»Der Zug fährt heute nicht mehr«] Otto Krause"}},
		{"typewriter marks", "\"Der Zug fährt heute nicht mehr\", erklärte Otto Krause.",
			[]string{"direct [\"Der Zug fährt heute nicht mehr\"] Otto Krause"}},
		{"several sentences", "„Es war laut. Wir sind gerannt. Dann kam die Feuerwehr“, erzählte Otto Krause.",
			[]string{"direct [„Es war laut. Wir sind gerannt. Dann kam die Feuerwehr“] Otto Krause"}},
		{"a quotation in a quotation", "„Er rief ‚Halt‘ und lief weg“, sagte Otto Krause.",
			[]string{"direct [„Er rief ‚Halt‘ und lief weg“] Otto Krause"}},
		{"never closed", "Otto Krause sagte: „Wir wissen es noch nicht.\n\nDer Bahnhof blieb leer.",
			[]string{"direct [„Wir wissen es noch nicht.] Otto Krause"}},
		{"goes on in the next paragraph", "„Wir prüfen das gründlich“, sagte Anna Berger.\n\n„Danach entscheiden wir über den Umbau.“",
			[]string{"direct [„Wir prüfen das gründlich“] Anna Berger", "direct [„Danach entscheiden wir über den Umbau.“] Anna Berger"}},
		{"dass", "Anna Berger sagte, dass die Brücke im Mai geöffnet werde.",
			[]string{"indirect [dass die Brücke im Mai geöffnet werde] Anna Berger"}},
		{"subjunctive", "Der Bürgermeister erklärte, die Brücke sei sicher.",
			[]string{"indirect [die Brücke sei sicher] Der Bürgermeister = Bürgermeister"}},
		{"apposition before the verb", "Otto Krause, der Sprecher der Bahn, teilte am Abend mit, dass kein Zug mehr fahre.",
			[]string{"indirect [dass kein Zug mehr fahre] Otto Krause, der Sprecher der Bahn = Otto Krause"}},
		{"role before an apposition", "Am Dienstag sagte der Sprecher der Bahn, Otto Krause, dass kein Zug mehr fahre.",
			[]string{"indirect [dass kein Zug mehr fahre] der Sprecher der Bahn, Otto Krause = Otto Krause"}},
		{"parted verb and infinitive", "Die Stadt kündigte am Mittwoch an, die Brücke zu sperren.",
			[]string{"indirect [die Brücke zu sperren] Die Stadt = Stadt"}},
		{"so", "Die Brücke sei sicher, so Anna Berger.",
			[]string{"indirect [Die Brücke sei sicher] Anna Berger"}},
		{"laut", "Laut R.Politik ist ein Abkommen unwahrscheinlich.",
			[]string{"indirect [ist ein Abkommen unwahrscheinlich] R.Politik"}},
		{"nach Angaben", "Nach Angaben der Polizei wurden zwei Menschen verletzt.",
			[]string{"indirect [wurden zwei Menschen verletzt] der Polizei = Polizei"}},
		{"nach Angaben, genitive without article", "Nach Angaben städtischer Behörden hat der Fluss zwei Deiche zerstört.",
			[]string{"indirect [hat der Fluss zwei Deiche zerstört] städtischer Behörden"}},
		{"a semicolon ends what is said", "Der Verband verlangt die Zusage, dass die Brücke bleibt; der Rat lehnt das ab.",
			[]string{"indirect [dass die Brücke bleibt] Der Verband = Verband"}},
		{"a semicolon and the subjunctive go on", "Der Fluss sei sauber, sagte Anna Berger am Montag; gemessen werde aber weiter.",
			[]string{"indirect [Der Fluss sei sauber] Anna Berger", "free_indirect [gemessen werde aber weiter.] Anna Berger"}},
		{"a relative clause with its own speaker", "Das könnte die Fahrt verzögern, vor der die Polizei gewarnt hat, dass sie lange dauern könne.",
			[]string{"indirect [dass sie lange dauern könne] die Polizei = Polizei"}},
		{"a common noun for the organisation that spoke", "Reuters meldete, die Brücke sei zu. Die Agentur sagte, es habe gebrannt.",
			[]string{"indirect [die Brücke sei zu] Reuters", "indirect [es habe gebrannt] Die Agentur = Reuters"}},
		{"a common noun for the only organisation", "Die Nordbau Stahl GmbH schließt. Das Unternehmen teilte mit, dass der Stahl zu teuer sei.",
			[]string{"indirect [dass der Stahl zu teuer sei] Das Unternehmen = Nordbau Stahl GmbH"}},
		{"a common noun for one of two", "Die Nordbau Stahl GmbH hat die Ostbau Stahl GmbH verklagt. Das Unternehmen teilte mit, dass der Stahl zu teuer sei.",
			[]string{"indirect [dass der Stahl zu teuer sei] Das Unternehmen = Unternehmen"}},
		{"words for who wrote them", "Anna Berger schrieb auf ihrer Seite, die Brücke sei zu. „Bitte bleibt alle daheim“, forderte der Beitrag.",
			[]string{"indirect [die Brücke sei zu] Anna Berger", "direct [„Bitte bleibt alle daheim“] der Beitrag = Anna Berger"}},
		{"nach eigenen Angaben", "Die Reederei hat nach eigenen Angaben zwei Schiffe verkauft.",
			[]string{"indirect [Die Reederei hat nach eigenen Angaben zwei Schiffe verkauft] eigenen Angaben = Reederei"}},
		{"a source with a relative clause", "Laut einer Studie, die im Mai erschien, sind zwei Schiffe betroffen.",
			[]string{"indirect [sind zwei Schiffe betroffen] einer Studie = Studie"}},
		{"zufolge", "Medienberichten zufolge wurden zwei Menschen verletzt.",
			[]string{"indirect [wurden zwei Menschen verletzt] Medienberichten"}},
		{"wie X mitteilte", "Wie die Polizei mitteilte, wurden zwei Menschen verletzt.",
			[]string{"indirect [wurden zwei Menschen verletzt] die Polizei = Polizei"}},
		{"hieß es", "In einer Mitteilung des Ministeriums hieß es, die Frist sei abgelaufen.",
			[]string{"indirect [die Frist sei abgelaufen] des Ministeriums = Ministeriums"}},
		{"hieß es behind the words", "Die Frist sei abgelaufen, hieß es am Abend.",
			[]string{"indirect [Die Frist sei abgelaufen]"}},
		{"free indirect", "Anna Berger sagte, die Brücke sei sicher. Sie werde im Mai geöffnet. Die Kosten seien gedeckt.",
			[]string{"indirect [die Brücke sei sicher] Anna Berger", "free_indirect [Sie werde im Mai geöffnet. Die Kosten seien gedeckt.] Anna Berger"}},
		{"reported", "Der Verband kritisierte die Pläne der Regierung scharf.",
			[]string{"reported [Der Verband kritisierte die Pläne der Regierung scharf.] Der Verband = Verband"}},
		{"part of a sentence", "Anna Berger sprach von einer „sehr ernsten Lage“ am Fluss.",
			[]string{"direct [„sehr ernsten Lage“] Anna Berger"}},
		{"called", "Otto Krause nannte den Plan „absurd“.",
			[]string{"direct [„absurd“] Otto Krause"}},
		{"pronoun", "Ministerin Anna Berger kam spät. „Ich bleibe dabei“, sagte sie.",
			[]string{"direct [„Ich bleibe dabei“] sie = Anna Berger"}},
		{"role for a name", "Umweltministerin Anna Berger reiste an. Die Ministerin sagte, der Fluss sei sauber.",
			[]string{"indirect [der Fluss sei sauber] Die Ministerin = Anna Berger"}},
		{"nested", "Otto Krause sagte der Agentur Reuters, Moskau habe zugesagt.",
			[]string{"indirect [Moskau habe zugesagt] Otto Krause"}},
		{"cited in the passive", "Anna Berger wird mit den Worten zitiert: „Das war ein Fehler von uns.“",
			[]string{"direct [„Das war ein Fehler von uns.“] Anna Berger"}},
		{"parenthetical speaker", "Man wolle, so Anna Berger weiter, die Lage in Ruhe prüfen.",
			[]string{"indirect [Man wolle, so Anna Berger weiter, die Lage in Ruhe prüfen] Anna Berger"}},
		{"a paper in marks", "Einem Bericht der „New York Times“ zufolge wurden Soldaten verlegt.",
			[]string{"indirect [wurden Soldaten verlegt] Einem Bericht der „New York Times“ = Bericht der „New York Times“"}},
		{"a document", "Laut der Studie könnten sich die Preise verdoppeln.",
			[]string{"indirect [könnten sich die Preise verdoppeln] der Studie = Studie"}},
		{"a noun with dass", "Eine Studie der Universität Jena kommt zu dem Ergebnis, dass die Preise steigen werden.",
			[]string{"indirect [dass die Preise steigen werden] Eine Studie der Universität Jena = Studie der Universität Jena"}},
		{"begun in one paragraph, ended in the next", "„Das sind alles nur Märchen.\n\nWir haben viel Geduld“, sagte Anna Berger.",
			[]string{"direct [„Das sind alles nur Märchen.] Anna Berger", "direct [Wir haben viel Geduld“] Anna Berger"}},
		{"single marks", "Anna Berger nannte die Berichte ‚Hysterie‘.",
			[]string{"direct [‚Hysterie‘] Anna Berger"}},
		{"colon without a verb", "Friedrich Krause wartete lange. Krause: „Das kann so nicht bleiben.“",
			[]string{"direct [„Das kann so nicht bleiben.“] Krause = Friedrich Krause"}},
		{"a name with particles", "Ursula von der Leyen kam. Von der Leyen betonte, die Hilfe werde reichen.",
			[]string{"indirect [die Hilfe werde reichen] Von der Leyen = Ursula von der Leyen"}},
		{"perfect in a subordinate clause", "Blinken, Antony Blinken, traf ein. Er habe, wie Blinken gesagt hatte, kaum geschlafen.",
			[]string{"indirect [Er habe, wie Blinken gesagt hatte, kaum geschlafen] Blinken = Antony Blinken"}},
		{"quotation behind a clause", "Alex Bork, Mitglied der Partei „Neue Heimat“, sagte der Agentur, wenn die Stadt schließe, „wird das Folgen für alle haben“.",
			[]string{"indirect [wenn die Stadt schließe, „wird das Folgen für alle haben“] Alex Bork, Mitglied der Partei „Neue Heimat“ = Alex Bork",
				"direct [„wird das Folgen für alle haben“] Alex Bork, Mitglied der Partei „Neue Heimat“ = Alex Bork"}},
		{"in the subjunctive", "Anna Berger sagte, der Fluss sei sauber. Er sei sogar „außergewöhnlich klar und kalt“.",
			[]string{"indirect [der Fluss sei sauber] Anna Berger", "free_indirect [Er sei sogar „außergewöhnlich klar und kalt“.] Anna Berger", "direct [„außergewöhnlich klar und kalt“] Anna Berger"}},
		{"two verbs", "Anna Berger sagte, der Fluss sei sauber, und fügte hinzu, man messe weiter täglich, ob das so bleibe.",
			[]string{"indirect [der Fluss sei sauber] Anna Berger", "indirect [ob das so bleibe] Anna Berger"}},
		{"behind a subordinate clause", "Als der Rat tagte, sagte Otto Krause, es sei zu spät.",
			[]string{"indirect [es sei zu spät] Otto Krause"}},
		{"behind a question in a subordinate clause", "Weil Otto Krause fragte, ob die Brücke hält, antwortete Anna Berger kurz: „Die Brücke hält noch zehn Jahre.“",
			[]string{"indirect [ob die Brücke hält] Otto Krause", "direct [„Die Brücke hält noch zehn Jahre.“] Anna Berger"}},
		{"a condition that is part of the words", "Wenn die Brücke bleibe, sagte Otto Krause, sei er dagegen.",
			[]string{"indirect [Wenn die Brücke bleibe, sagte Otto Krause, sei er dagegen] Otto Krause"}},
		{"words on both sides of the verb", "Entschieden sei nichts, sagte Otto Krause, sicher sei nur der Streit.",
			[]string{"indirect [Entschieden sei nichts, sagte Otto Krause, sicher sei nur der Streit] Otto Krause"}},
		{"infinitive with a modal verb", "Auf Nachfrage musste Otto Krause einräumen, dass Geld fehle.",
			[]string{"indirect [dass Geld fehle] Otto Krause"}},
		{"an opinion", "Die Feuerwehr hält das für zu wenig.",
			[]string{"reported [Die Feuerwehr hält das für zu wenig.] Die Feuerwehr = Feuerwehr"}},
		{"passive without an agent", "Damals war die Brücke oft als „Nadelöhr der Stadt“ beschrieben worden.",
			[]string{"direct [„Nadelöhr der Stadt“]"}},
		{"who said the sentence before", "Das Amt hat die Brücke gesperrt. Das teilte eine Sprecherin am Montag mit.",
			[]string{"indirect [Das Amt hat die Brücke gesperrt] eine Sprecherin = Sprecherin"}},
		{"what the sentence before is seen from", "Die Preise steigen. Das geht aus einem Bericht der Bank hervor.",
			[]string{"indirect [Die Preise steigen] einem Bericht der Bank = Bericht der Bank"}},
		{"free speech of whom the sentence before is about", "Anna Berger sagte, der Fluss sei sauber.\n\nDie Feuerwehr prüfte den Bau. Für ein Jahr sei das erlaubt.",
			[]string{"indirect [der Fluss sei sauber] Anna Berger", "free_indirect [Für ein Jahr sei das erlaubt.] Die Feuerwehr = Feuerwehr"}},
		{"behind a colon without a verb of speech", "Bauer Otto Krause nickt dazu: Die Kühe seien krank gewesen.",
			[]string{"indirect [Die Kühe seien krank gewesen] Bauer Otto Krause = Otto Krause"}},
		{"somebody's wording", "Der Rat will die „kalte und zugige Halle am Fluss“ schließen.",
			[]string{"direct [„kalte und zugige Halle am Fluss“]"}},
		{"possessive source", "Ministerin Anna Berger kam. Nach ihren Angaben ist der Fluss sauber.",
			[]string{"indirect [ist der Fluss sauber] ihren Angaben = Anna Berger"}},
		{"demnach", "Laut der Studie steigen die Preise. Demnach wird Brot teurer.",
			[]string{"indirect [steigen die Preise] der Studie = Studie", "indirect [wird Brot teurer] Demnach = Studie"}},
		{"one of them", "„Wir können zumachen“, sagte einer von ihnen, der 58-jährige Otto Krause.",
			[]string{"direct [„Wir können zumachen“] der 58-jährige Otto Krause = Otto Krause"}},
		{"only the noun of a speaker", "Ein Sprecher der Bahn sagte, der Zug sei weg. Der Sprecher sagte, er komme wieder.",
			[]string{"indirect [der Zug sei weg] Ein Sprecher der Bahn = Sprecher der Bahn", "indirect [er komme wieder] Der Sprecher = Sprecher der Bahn"}},
		{"hieß es in a document", "Die Belastung sei zu hoch, heißt es in der Begründung.",
			[]string{"indirect [Die Belastung sei zu hoch] der Begründung = Begründung"}},
		{"cited", "Die Frankfurter Rundschau zitiert Otto Krause mit den Worten: „Das war ein Fehler von uns.“",
			[]string{"direct [„Das war ein Fehler von uns.“] Otto Krause"}},
	})
}

func TestNoQuotesGerman(t *testing.T) {
	for _, text := range []string{
		"Der Film „Die große Stille“ läuft im Kino.",
		"Die Zeitung „Neuer Tag“ erscheint nicht mehr.",
		"Das Schiff „Shenzhou 6“ landete am Montag.",
		"Die sogenannte „Reichensteuer“ trat in Kraft.",
		"Der Bau der Brücke hat drei Jahre gedauert.",
		"Anna Berger und Otto Krause sprachen eine Stunde miteinander und vereinbarten, den Bau fortzusetzen.",
		"Kein anderer Verein in der Stadt verlangt so viel Geld.",
		"Die Parteien vereinbarten am Montag, den Bau fortzusetzen.",
		"Der Rat beschloss mit 31 zu 14 Stimmen, die Brücke zu sanieren.",
		"Der Rat hat den Antrag mit großer Mehrheit abgelehnt.",
		"Die Diplomaten stimmten zu, die Verhandlungen fortzusetzen.",
		"Das Landgericht verurteilte den Mann zu vier Jahren Haft.",
		"Der Sturm forderte zwölf Todesopfer.",
		"Anna Berger sprach lange mit ihrer Tochter.",
		"Otto Krause hat nicht angegeben, ob er bleibt.",
		"Der Zug hält für zehn Minuten in Kiel.",
		"Drei beschuldigte Männer müssen nun vor Gericht.",
		"Ein Baum auf der Brücke führte am Abend zu langen Staus.",
		"Ich finde das Haus schön, die Kämpfe dort sind vorbei.",
		"Am Freitag war die Straße gesperrt, weil ein Baum umgestürzt war.",
	} {
		if got := quoted(text, "de"); len(got) > 0 {
			t.Errorf("%s: %q is no speech", text, got)
		}
	}
}

func TestQuotesEnglish(t *testing.T) {
	checkQuotes(t, "en", []quoteCase{
		{"after", "“The bridge is safe,” Ann Miller said on Monday.",
			[]string{"direct [“The bridge is safe,”] Ann Miller"}},
		{"inverted", "“The bridge is safe,” said Ann Miller, a spokeswoman.",
			[]string{"direct [“The bridge is safe,”] Ann Miller, a spokeswoman = Ann Miller"}},
		{"before", "Ann Miller said, \"The bridge is safe.\"",
			[]string{"direct [\"The bridge is safe.\"] Ann Miller"}},
		{"split by its cue", "“The bridge,” Ann Miller said, “will open in May.”",
			[]string{"direct [“The bridge,”] Ann Miller", "direct [“will open in May.”] Ann Miller"}},
		{"two single marks", "''We were lucky to get out,'' said John Parker.",
			[]string{"direct [''We were lucky to get out,''] John Parker"}},
		{"surname later", "John Parker runs the plant. “We were lucky,” Parker said.",
			[]string{"direct [“We were lucky,”] Parker = John Parker"}},
		{"that", "Ann Miller said that the bridge would open in May.",
			[]string{"indirect [that the bridge would open in May] Ann Miller"}},
		{"bare", "Ann Miller said the bridge would open in May.",
			[]string{"indirect [the bridge would open in May] Ann Miller"}},
		{"told", "Ann Miller told reporters that the bridge would open in May.",
			[]string{"indirect [that the bridge would open in May] Ann Miller"}},
		{"content first", "The bridge will open in May, Ann Miller said.",
			[]string{"indirect [The bridge will open in May] Ann Miller"}},
		{"according to", "Two people were hurt, according to the police.",
			[]string{"indirect [Two people were hurt] the police = police"}},
		{"according to, first", "According to Ann Miller, two people were hurt.",
			[]string{"indirect [two people were hurt] Ann Miller"}},
		{"pronoun", "Mr. John Parker arrived late. He said the plant was closed.",
			[]string{"indirect [the plant was closed] He = John Parker"}},
		{"object", "John Parker criticized the new plan.",
			[]string{"indirect [the new plan] John Parker"}},
		{"participle", "John Parker attacked the plan, saying it would cost too much.",
			[]string{"indirect [the plan] John Parker", "indirect [it would cost too much] John Parker"}},
		{"next paragraph", "“We were lucky,” John Parker said.\n\n“Others were not so lucky at all.”",
			[]string{"direct [“We were lucky,”] John Parker", "direct [“Others were not so lucky at all.”] John Parker"}},
		{"colon and paragraph", "John Parker wrote:\n\n“We were lucky to get out of there.”",
			[]string{"direct [“We were lucky to get out of there.”] John Parker"}},
		{"signature", "“Nobody asked us about any of it.” — Maria Gomez",
			[]string{"direct [“Nobody asked us about any of it.”] Maria Gomez"}},
		{"subject with an insertion", "Ann Miller, who leads the council, said the bridge was closed.",
			[]string{"indirect [the bridge was closed] Ann Miller"}},
		{"apposition with a name", "A spokesman for the plant, John Parker, denied the reports.",
			[]string{"indirect [the reports] A spokesman for the plant, John Parker = John Parker"}},
		{"party and state behind the name", "Sen. Ann Miller, D-Ore., dismissed the plan as “reckless.”",
			[]string{"indirect [the plan as “reckless.”] Sen. Ann Miller = Ann Miller", "direct [“reckless.”] Sen. Ann Miller = Ann Miller"}},
		{"transcript", "Ann Miller came.\n\nMILLER: We were lucky to get out of there.",
			[]string{"indirect [We were lucky to get out of there] MILLER = Ann Miller"}},
		{"report as speaker", "The report, released on Monday, found that wages would rise.",
			[]string{"indirect [that wages would rise] The report = report"}},
		{"shared subject", "John Parker left at noon and said the plant was closed.",
			[]string{"indirect [the plant was closed] John Parker"}},
		{"it for the organisation that spoke", "The Northern Lakes Institute said the water was clean. It said the fish were back.",
			[]string{"indirect [the water was clean] The Northern Lakes Institute = Northern Lakes Institute", "indirect [the fish were back] It = Northern Lakes Institute"}},
		{"it for what spoke last", "Two ships were sold, according to the city's finance department. It said they were old.",
			[]string{"indirect [Two ships were sold] the city's finance department = city's finance department", "indirect [they were old] It = city's finance department"}},
		{"per cent", "About ten per cent of the members left the hall.", nil},
		{"times behind the verb", "The agency said last week that the plant was safe. Ann Miller said Wednesday night the law was dead.",
			[]string{"indirect [that the plant was safe] The agency = agency", "indirect [the law was dead] Ann Miller"}},
		{"a noun of time as subject", "The mayor said the time had come.",
			[]string{"indirect [the time had come] The mayor = mayor"}},
		{"claim that", "The claim that the bridge is safe was repeated.",
			[]string{"indirect [that the bridge is safe was repeated]"}},
		{"an organisation at the end", "One in ten people is ill, the World Health Organization estimates.",
			[]string{"indirect [One in ten people is ill] the World Health Organization = World Health Organization"}},
		{"goes on behind the speaker", "The team was small, Ann Miller said, and the money was short.",
			[]string{"indirect [The team was small, Ann Miller said, and the money was short] Ann Miller"}},
		{"only the noun of a document", "According to a report by the council, two people were hurt. The report found that the bridge was old.",
			[]string{"indirect [two people were hurt] a report by the council = report by the council", "indirect [that the bridge was old] The report = report by the council"}},
		{"apposition to a role with for", "The minister for research, Ann Miller, left. The minister said the talks had failed.",
			[]string{"indirect [the talks had failed] The minister = Ann Miller"}},
		{"role for a name", "Foreign Minister Ann Miller left early. The minister said the talks had failed.",
			[]string{"indirect [the talks had failed] The minister = Ann Miller"}},
	})
}

func TestNoQuotesEnglish(t *testing.T) {
	for _, text := range []string{
		"The film “The Long Road” opens on Friday.",
		"The United States borders Canada.",
		"Ann Miller did not say whether the bridge would open.",
		"The workers’ union met in the old hall.",
	} {
		if got := quoted(text, "en"); len(got) > 0 {
			t.Errorf("%s: %q is no speech", text, got)
		}
	}
}

// TestQuotesUnknownLanguage holds that a language without rules gives no speakers
// out of thin air, and no panic.
func TestQuotesUnknownLanguage(t *testing.T) {
	if got := quoted("Zzz zzz.", "xx"); len(got) > 0 {
		t.Errorf("got %q", strings.Join(got, "; "))
	}
}
