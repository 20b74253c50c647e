package lang

import "strings"

// The pairs of one language alone, in the form of [opposites]: on each side words
// that say the same, so that every word of one is contrary to every word of the
// other. They stand here where the contrary would be a mistake in a report. The
// lists are our own.

const englishOpposites = `

	| increase increases rise rose risen rising grow grew grown growth climb gain raise raised boost / | decrease decreases fall fell fallen falling decline drop dropped shrink shrank lower lowered lowering reduce reduction cut;
	| improve improvement improving strengthen enhance / | worsen worsening weaken deteriorate hinder undermine degrade; | accelerate speed / | slow delay hinder;
	| expand expansion widen / | shrink contract narrow; | maximize maximise / | minimize minimise; | maximum / | minimum; | most / | least;
	| streamline simplify / | complicate obstruct; | optimize optimise / | hinder undermine; | help helps assist enable / | hinder prevent obstruct;
	| support supports supported / | oppose opposes opposed undermine;
	| accept accepted accepts acceptance / | reject rejected rejects rejection refuse refused decline declined;
	| approve approved approval / | reject rejected rejection disapprove disapproved;
	| agree agreed agrees agreement / | disagree disagreed disagrees disagreement refuse refused;
	| allow allows allowed permit permitted / | ban banned bans forbid forbidden prohibit prohibited deny;
	| legal legalise legalize lawful / | illegal unlawful outlaw outlawed; | confirm confirmed / | deny denied denies dispute; | admit admitted / | deny denied denies;
	| affirm / | deny denied; | praise praised / | criticise criticize criticised criticized condemn condemned; | welcome welcomed / | condemn condemned;
	| win won wins victory winner / | lose lost loses loser; | succeed success successful / | fail failed failure unsuccessful; | pass / | fail;
	| buy bought purchase / | sell sold sale; | hire hired / | fire fired dismiss dismissed; | lend / | borrow; | import / | export; | profit / | loss; | surplus / | deficit;
	| earn / | spend; | saving / | waste; | creditor / | debtor; | open opened opens / | close closed closes shut;
	| start started begin began begun launch launched / | end ended finish finished stop stopped cease; | arrive arrived arrival / | depart departed departure;
	| enter entered / | leave left exit; | join joined / | leave left quit; | advance advanced / | retreat retreated withdraw withdrew; | attack / | defend;
	| invade / | withdraw; | deploy / | withdraw; | ally allied / | enemy rival; | friend friends / | enemy enemies foe; | war / | peace;
	| arrest arrested detain detained jail jailed / | release released free freed; | convict convicted / | acquit acquitted; | guilty / | innocent;
	| accuse / | exonerate clear; | victim victims / | perpetrator perpetrators attacker; | free complimentary gratis / | paid charged;
	| cheap cheaper affordable inexpensive / | expensive costly pricey unaffordable; | rich richer wealthy / | poor poorer; | strong stronger / | weak weaker;
	| safe safer safety / | dangerous unsafe danger; | good better best / | bad worse worst poor;
	| excellent great wonderful impressive / | terrible awful mediocre disappointing; | positive / | negative; | optimistic / | pessimistic; | happy / | unhappy sad;
	| satisfied satisfaction / | dissatisfied dissatisfaction; | high higher highest / | low lower lowest;
	| large larger largest big bigger biggest / | small smaller smallest tiny; | long longer longest / | short shorter shortest brief;
	| long-term longterm / | short-term shortterm; | near / | far; | wide broad / | narrow limited; | new newest newer latest / | old oldest older outdated obsolete;
	| young younger youngest / | old older oldest elderly; | early earlier earliest / | late later latest; | modern / | outdated obsolete; | recent / | ancient;
	| before / | after; | above / | below; | over / | under; | inside within / | outside; | indoor indoors / | outdoor outdoors; | upstairs / | downstairs; | upper / | lower;
	| north northern / | south southern; | east eastern / | west western; | northeast northeastern / | southwest southwestern;
	| northwest northwestern / | southeast southeastern; | left / | right; | front / | back rear; | top / | bottom; | first / | last; | former / | current present;
	| previous / | next following; | yesterday / | tomorrow; | always / | never rarely seldom;
	| often frequently commonly regularly usually / | rarely seldom never barely hardly; | frequent common / | rare uncommon;
	| daily / | weekly monthly yearly annual annually; | weekly / | daily monthly yearly annual; | monthly / | daily weekly yearly annual annually;
	| annual annually yearly / | daily weekly monthly quarterly; | everyone everybody all / | nobody none; | many / | few; | majority / | minority; | full / | empty;
	| complete / | incomplete partial; | whole entire / | partial; | include includes included including / | exclude excludes excluded excluding; | inclusive / | exclusive;
	| public / | private; | national / | international local regional; | domestic / | foreign; | global worldwide / | local; | federal / | local; | urban / | rural;
	| civilian / | military; | mandatory compulsory obligatory / | voluntary optional; | permanent / | temporary; | temporary / | permanent; | active / | inactive passive;
	| automatic automated / | manual; | digital / | analogue analog printed paper; | online / | offline; | virtual / | physical in-person; | live / | recorded;
	| remote / | on-site onsite; | flexible / | inflexible rigid strict;
	| personalized personalised customized customised tailored bespoke / | generic standard standardised standardized;
	| connect connected reconnect / | disconnect disconnected; | attach / | detach; | encourage encouraged encourages / | discourage discouraged discourages;
	| trust / | distrust mistrust; | like likes liked love loves / | dislike dislikes disliked hate hates hated; | embrace embraced / | reject rejected shun;
	| remember / | forget forgot; | interested / | uninterested disinterested; | competitive / | uncompetitive; | efficient / | inefficient; | effective / | ineffective;
	| comprehensive extensive / | limited; | dependent / | independent; | direct directly / | indirect indirectly; | equal / | unequal; | formal / | informal;
	| correct correctly right / | incorrect incorrectly wrong wrongly; | accurate / | inaccurate; | true / | false; | real genuine / | fake false counterfeit;
	| possible / | impossible; | likely probable / | unlikely improbable; | visible / | invisible; | mature / | immature; | patient / | impatient;
	| perfect / | imperfect flawed; | stable / | unstable; | sober / | drunk; | hot hotter warm / | cold colder cool; | sunny / | rainy cloudy; | dry / | wet;
	| day daytime / | night nighttime; | morning / | evening; | summer / | winter; | spring / | autumn; | light / | dark; | fast faster quick quickly / | slow slower slowly;
	| easy easier easily / | difficult harder; | simple / | complex complicated; | alive / | dead; | birth born / | death died; | healthy / | sick ill;
	| man men / | woman women; | male males / | female females; | boy boys / | girl girls; | husband / | wife; | father / | mother; | son sons / | daughter daughters;
	| brother brothers / | sister sisters; | king / | queen; | uncle / | aunt; | adult adults / | child children teenager;
	| teacher teachers / | student students pupil pupils; | employer employers / | employee employees; | landlord landlords / | tenant tenants;
	| buyer buyers / | seller sellers; | supplier / | customer; | host hosts / | guest guests; | doctor / | patient; | lawyer / | client; | plaintiff / | defendant;
	| prosecutor / | defence defense; | government / | opposition; | democratic / | autocratic undemocratic; | liberal / | conservative;
	| left-wing leftist / | right-wing rightist; | introduction / | conclusion; | question / | answer; | cause / | effect; | ancestor / | descendant;
	| predecessor / | successor; | import / | export; | input / | output; | supply / | demand; | income revenue / | expense expenditure;
	| asset assets / | liability liabilities; | credit / | debit; | majority / | minority; | presence present / | absence absent; | ahead / | behind; | up / | down;
	| forward / | backward; | conventional / | unconventional; | censored / | uncensored; | relevant / | irrelevant; | popular / | unpopular; | clean / | dirty polluted;
	| clear / | unclear; | certain / | uncertain; | emphasize emphasise highlight stress / | ignore ignored ignores downplay;
	| acknowledge acknowledged / | deny denied dismiss dismissed ignore; | attend attended / | skip skipped miss missed; | lend / | borrow; | push / | pull;
	| create built build / | destroy destroyed demolish demolished; | repair / | damage; | rescue rescued save saved / | abandon abandoned; | lighthearted / | serious;
	| serious / | playful; | sincere / | insincere; | voluntarily / | forcibly; | peaceful peacefully / | violent violently; | unanimous unanimously / | divided;
	| openly publicly / | secretly privately; | deliberate deliberately intentional intentionally / | accidental accidentally unintentional unintentionally
`

const germanOpposites = `

	steigen stieg gestiegen steigt wachsen wuchs gewachsen wächst zunehmen zugenommen zunahm erhöhen erhöht erhöhte anheben angehoben anstieg wachstum zunahme erhöhung | / fallen fiel gefallen fällt sinken sank gesunken sinkt schrumpfen schrumpfte geschrumpft abnehmen abgenommen abnahm senken gesenkt senkte verringern verringert kürzen gekürzt kürzung rückgang abnahme senkung |;
	verbessern verbessert verbesserung stärken gestärkt | / verschlechtern verschlechtert verschlechterung schwächen geschwächt |;
	beschleunigen beschleunigt | / verlangsamen verlangsamt bremsen gebremst verzögern verzögert |;
	ausweiten ausgeweitet ausbauen ausgebaut | / einschränken eingeschränkt abbauen abgebaut |; maximal maximum höchstens | / minimal minimum mindestens |;
	annehmen angenommen annahme akzeptieren akzeptiert billigen gebilligt zustimmen zugestimmt zustimmung | / ablehnen abgelehnt ablehnung lehnte verweigern verweigert zurückweisen zurückgewiesen |;
	genehmigen genehmigt genehmigung | / untersagen untersagt |; erlauben erlaubt erlaubnis zulassen zugelassen | / verbieten verboten verbot untersagen untersagt |;
	legal rechtmäßig | / illegal rechtswidrig |; bestätigen bestätigt bestätigte | / dementieren dementiert dementierte bestreiten bestritten bestritt |;
	einräumen eingeräumt zugeben zugegeben gestehen gestanden | / bestreiten bestritten bestritt leugnen geleugnet |;
	loben gelobt lobte | / kritisieren kritisiert kritisierte verurteilen verurteilt |;
	begrüßen begrüßt begrüßte | / kritisieren kritisiert kritisierte verurteilen verurteilt |;
	unterstützen unterstützt unterstützte | / bekämpfen bekämpft behindern behindert |; fördern gefördert | / behindern behindert bremsen |;
	gewinnen gewonnen gewann sieg sieger siegte | / verlieren verloren verlor niederlage verlierer |;
	erfolg erfolgreich gelungen | / misserfolg erfolglos gescheitert scheitern misslungen |; bestehen bestanden | / durchfallen durchgefallen |;
	kaufen gekauft kaufte kauf erwerben erworben | / verkaufen verkauft verkaufte verkauf |; einstellen eingestellt | / entlassen entlassung |;
	import importieren importiert einfuhr | / export exportieren exportiert ausfuhr |; gewinn gewinne überschuss | / verlust verluste defizit |;
	einnahmen einkünfte | / ausgaben |; gläubiger | / schuldner |; angebot | / nachfrage |;
	öffnen geöffnet öffnete eröffnen eröffnet eröffnete | / schließen geschlossen schloss |;
	beginnen begann begonnen anfang beginn start gestartet | / enden endete beendet ende schluss |; ankommen angekommen ankunft | / abfahren abgefahren abfahrt abreise |;
	eintreten eingetreten beitreten beigetreten beitritt | / austreten ausgetreten austritt |; vormarsch vorrücken | / rückzug zurückziehen zurückgezogen |;
	angreifen angegriffen angriff | / verteidigen verteidigt verteidigung |; freund freunde verbündete verbündeter | / feind feinde gegner |; krieg | / frieden |;
	festnehmen festgenommen verhaften verhaftet festnahme | / freilassen freigelassen freilassung |;
	verurteilen verurteilt verurteilung | / freisprechen freigesprochen freispruch |; schuldig | / unschuldig |; opfer | / täter |;
	kostenlos kostenfrei gratis umsonst | / kostenpflichtig bezahlt |; billig billiger günstig günstiger | / teuer teurer |; reich reicher | / arm ärmer |;
	stark stärker | / schwach schwächer |; sicher | / gefährlich unsicher |; gut besser beste | / schlecht schlechter schlechteste |; positiv | / negativ |;
	zufrieden zufriedenheit | / unzufrieden unzufriedenheit |; glücklich | / unglücklich traurig |; hoch höher höchste hohe | / niedrig niedriger niedrigste tief |;
	groß größer größte | / klein kleiner kleinste |; lang länger längste | / kurz kürzer kürzeste |; langfristig | / kurzfristig |; breit | / schmal eng |;
	neu neuer neueste | / alt älter älteste veraltet |; jung jünger jüngste | / alt älter älteste |; früh früher früheste | / spät später späteste |; modern | / veraltet |;
	vor | / nach |; über | / unter |; innerhalb innen | / außerhalb außen |; oben | / unten |; obere | / untere |;
	nord norden nördlich norddeutsch | / süd süden südlich süddeutsch |; ost osten östlich ostdeutsch | / west westen westlich westdeutsch |;
	nordosten nordöstlich | / südwesten südwestlich |; nordwesten nordwestlich | / südosten südöstlich |; links linke | / rechts rechte |; vorne vordere | / hinten hintere |;
	erste erster erstes ersten | / letzte letzter letztes letzten |; ehemalige ehemaliger früherer | / amtierende amtierender derzeitige derzeitiger |;
	vorherige | / nächste folgende |; gestern | / morgen |; immer stets | / nie niemals selten |; oft häufig meistens gewöhnlich | / selten nie kaum |;
	täglich | / wöchentlich monatlich jährlich |; wöchentlich | / täglich monatlich jährlich |; monatlich | / täglich wöchentlich jährlich |;
	jährlich | / täglich wöchentlich monatlich |; alle | / keine keiner niemand |; viele | / wenige |; mehrheit | / minderheit |; voll | / leer |;
	vollständig | / unvollständig teilweise |; ganz gesamt | / teilweise |; einschließen eingeschlossen einschließlich | / ausschließen ausgeschlossen |;
	öffentlich | / privat geheim nichtöffentlich |; national | / international |; inländisch inland | / ausländisch ausland |; städtisch | / ländlich |;
	zivil | / militärisch |; verpflichtend obligatorisch pflicht | / freiwillig |; dauerhaft unbefristet | / vorübergehend befristet |; aktiv | / inaktiv passiv |;
	automatisch | / manuell händisch |; digital | / analog |; live | / aufgezeichnet |; ermutigen ermutigt | / entmutigen entmutigt |; vertrauen | / misstrauen |;
	mögen mag liebt lieben | / hassen hasst |; abhängig | / unabhängig |; direkt | / indirekt |; richtig korrekt | / falsch |; wahr | / unwahr falsch |;
	echt | / gefälscht unecht |; möglich | / unmöglich |; wahrscheinlich | / unwahrscheinlich |; stabil | / instabil |; nüchtern | / betrunken |; effizient | / ineffizient |;
	heiß warm | / kalt kühl |; sonnig | / regnerisch |; trocken | / nass |; tagsüber | / nachts |; morgens vormittags | / abends nachmittags |; sommer | / winter |;
	frühling frühjahr | / herbst |; hell | / dunkel |; schnell schneller | / langsam langsamer |; einfach leicht | / schwierig kompliziert |; lebendig | / tot |;
	geboren geburt | / gestorben tod |; gesund | / krank |; mann männer | / frau frauen |; männlich | / weiblich |; vater | / mutter |;
	sohn söhne | / tochter töchter |; bruder brüder | / schwester schwestern |; könig | / königin |; onkel | / tante |; erwachsene erwachsener | / kinder kind jugendliche |;
	lehrer lehrerin | / schüler schülerin |; arbeitgeber | / arbeitnehmer |; vermieter | / mieter |; käufer | / verkäufer |; gastgeber | / gast gäste |;
	arzt ärztin | / patient patientin |; kläger | / beklagter angeklagter |; regierung | / opposition |; demokratisch | / undemokratisch autokratisch |;
	liberal | / konservativ |; vorgänger | / nachfolger |; anwesend anwesenheit | / abwesend abwesenheit |; einleitung | / schlussfolgerung |; frage | / antwort |;
	bauen gebaut baute | / abreißen abgerissen zerstören zerstört |; reparieren repariert | / beschädigen beschädigt |; retten gerettet rettete | / aufgeben aufgegeben |;
	einstimmig | / gespalten |; friedlich | / gewaltsam |; absichtlich vorsätzlich | / versehentlich fahrlässig unabsichtlich |;
	betonen betont betonte hervorheben | / ignorieren ignoriert verschweigen verschwieg |
`

// Undenied takes from a folded word the prefix that denies it: "unpopular" gives
// "popular", "unabhängig" gives "abhängig", "nonstop" gives "stop". What is left need
// not be a word; it is one only if a text holds it. It is "" for other words.
func Undenied(code, fold string) string {
	for _, prefix := range denyingPrefixes[code] {
		if rest, ok := strings.CutPrefix(fold, prefix); ok && len(rest) >= leastUndenied {
			return rest
		}
	}
	return ""
}

// leastUndenied is how long the rest must be: "under", "until", "unten" deny nothing.
const leastUndenied = 5

// denyingPrefixes deny whatever they stand before. "In" and "dis" do not ("income",
// "discover"); their words are in the lists.
var denyingPrefixes = map[string][]string{"de": {"nicht", "un"}, "en": {"non", "un"}}
