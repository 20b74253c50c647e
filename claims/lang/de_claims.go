package lang

import "strings"

var germanClaims = Claims{
	Opinion: strings.Split(`meiner meinung|meines erachtens|ich denke|denke ich|ich finde|finde ich|ich glaube|glaube ich|meine ich|ich meine|glaub ich|ich hoffe|hoffe ich|ich würde|ich wünsche|ich fürchte|ich vermute|`+
		`ich bin|bin ich|ich habe|habe ich|hab ich|mir scheint|scheint mir|sehe ich|ich sehe|von mir|für mich|wir finden|wir glauben|wir hoffen|ehrlich gesagt|gott sei`, "|"),
	Views:   strings.Split(`meiner meinung|meiner ansicht|meiner auffassung|meines erachtens|nach meiner meinung|nach meiner ansicht|aus meiner sicht|ich denke|ich finde|ich glaube|ich meine|wir finden|wir glauben`, "|"),
	Owing:   strings.Fields(`sollte sollten müsste müssten hätte hätten dürfte dürften`),
	Guesses: strings.Split(`hoffentlich|vermutlich|wahrscheinlich|vielleicht|eventuell|leider|zum glück|mag sein|scheint|wohl`, "|"),
	Praise: strings.Fields(`gut gute guter gutes guten schön schöne schönes toll tolle super klasse schlecht schlechte schlimm furchtbar schrecklich peinlich lächerlich dumm dumme dummheit quatsch unsinn blödsinn
		schade traurig interessant spannend großartig wunderbar herrlich hässlich albern frech unverschämt unglaublich richtig falsch sinnvoll sinnlos nett lustig langweilig respekt bravo danke sympathisch ekelhaft idiot* schwachsinn*
		niveau* hut liebe lieber liebes`),
	Wish:      strings.Fields(`sollte sollten sollen soll möchte möchten wünsche wünscht hoffe hoffen hofft will wollen müsste müssten bitte gerne gern lieber`),
	Condition: strings.Fields(`wenn falls sofern wäre wären könnte könnten würde würden hätte hätten dürfte dürften solange angenommen entweder`),
	Filler:    strings.Fields(`hallo danke vielen moin tschüss ja nein ok okay genau stimmt ach oh naja tja hm aha sorry haha lol hi servus amen prost grüße gruß glückwunsch bravo klar`),
	Greetings: strings.Split(`guten morgen|guten tag|guten abend|gute nacht|hallo|moin|servus|grüß gott`, "|"),
	Labels:    strings.Split(`weiterlesen|weiter lesen|jetzt lesen|mehr|mehr lesen|mehr dazu|mehr erfahren|lesen sie mehr|hier lesen|zum artikel|zum thema|zurück|nach oben|teilen|drucken|kommentieren`, "|"),
	Imperatives: strings.Fields(`lies lesen schau schauen guck gucken sieh seht hör hört geh geht komm kommt mach macht lass lasst nimm nehmt gib gebt denk denkt frag fragt stell stellt informier informieren warte wartet
		klicken abonnieren teilen melden bestellen folgen bitte sei seid vergiss vergesst schreib schreibt sag sagt erklär erklärt nenn nennt versuch versucht`),
	Questions:    strings.Fields(`wer was wann wo warum weshalb wieso wie welche welcher welches wem wen wohin woher wozu`),
	Presuming:    strings.Fields(`warum weshalb wieso`),
	Exclamations: strings.Split(`was für|welch ein|welch eine|wie schön|wie schade`, "|"),
	Existence:    strings.Split(`nicht|kein|keine|keinen|keiner|keinem|keines|nichts|es gibt|gibt es|gibt|gab es|es gab|existiert|existieren|besteht|bestehen|vorhanden`, "|"),
	Superlatives: strings.Split(`erste|ersten|erster|erstes|erstmals|letzte|letzten|letzter|einzige|einziger|einziges|einzigen|nie|niemals|immer|niemand|keiner|sämtliche|ausschließlich|`+
		`am meisten|die meisten|den meisten|meiste|rekord*|weltweit|bundesweit|landesweit|nirgends|größte*|höchste*|kleinste*|niedrigste*|älteste*|jüngste*|beste|besten|bester|bestes|schlechteste*|schlimmste*|wichtigste*|stärkste*|schwächste*|schwerste*|längste*|kürzeste*|neueste*|schnellste*|reichste*|ärmste*|teuerste*|billigste*|günstigste*|häufigste*|seltenste*|tiefste*|früheste*|bekannteste*|erfolgreichste*|gefährlichste*|tödlichste*|bedeutendste*|beliebteste*|schönste*|dümmste*|meistgenutzt*|einmalig*`, "|"),
	Denials: strings.Fields("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem ohne weder nirgends unmöglich"),
	Doubts:  strings.Fields("könnte könnten dürfte dürften möglicherweise vielleicht womöglich vermutlich wahrscheinlich angeblich mutmaßlich mutmaßliche mutmaßlichen eventuell wohl offenbar anscheinend"),
	Comparisons: strings.Split(`mehr als|weniger als|größer als|höher als|besser als|schlechter als|niedriger als|länger als|kürzer als|älter als|jünger als|stärker als|schneller als|billiger als|teurer als|doppelt|doppelte|dreimal|zweimal|vielfache*|halb so|`+
		`im vergleich|verglichen|gegenüber dem|gegenüber der|immer mehr|viel mehr|noch mehr|weit mehr|deutlich mehr|weniger|höher|höhere|niedriger|größer|größere|kleiner|genauso|ebenso|so viele|so viel|anders als|im gegensatz|im durchschnitt|durchschnittlich|überdurchschnittlich|unterdurchschnittlich|früher`, "|"),
	Changes: strings.Split(`steigen|steigt|stieg|stiegen|gestiegen|sinken|sinkt|sank|sanken|gesunken|fallen|fiel|fielen|gefallen|wachsen|wächst|wuchs|gewachsen|zugenommen|abgenommen|zunahme|abnahme|anstieg|rückgang|erhöht*|gesenkt|gekürzt|`+
		`verdoppelt*|verdreifacht*|halbiert*|geschrumpft|schrumpft*|verringert*|reduziert*|verloren|gewonnen|verschwunden|entstanden|*steigerung|*senkung|*erhöhung|*kürzung|wachstum*|zuwachs*|verlust*|einbruch`, "|"),
	Causes:      strings.Split(`weil|wegen|aufgrund|deshalb|deswegen|daher|darum|dadurch|infolge|folglich|somit|führt zu|führte zu|führten zu|führen zu|verursacht*|ausgelöst|löste|auslös*|ursache*|folge|folgen|grund|schuld|dank|sodass|liegt daran|bewirkt*`, "|"),
	Predictions: strings.Split(`künftig|zukünftig|bald|voraussichtlich|demnächst|werden wird|wird werden|prognose*|prognostiziert|erwartet|rechnet mit|rechnen mit|droht|drohen|steht bevor|geplant|plant|planen|würde|würden`, "|"),
	Rules: strings.Split(`gesetz*|*gesetz|*gesetze|*gesetzes|grundgesetz*|verfassung*|verboten|verbot*|verbietet|erlaubt|pflicht*|*pflicht|verpflichtet|illegal*|legal*|strafbar*|straf*|urteil*|gericht*|*gericht|*gerichtshof|richter*|anklage*|angeklagt*|verurteilt*|klage*|`+
		`paragraf*|§|artikel|vorschrift*|verordnung*|richtlinie*|vertrag|verträge|vertrags|abkommen|sanktion*|genehmig*|recht auf|zugelassen|zulassung*|haftbefehl*|ermittl*`, "|"),
	Criticism: strings.Split(`lüge*|lügt|log|gelogen|lügner*|betrug*|betrüg*|betrogen|korrupt*|korruption*|skandal*|versag*|vorwurf|vorwürfe*|wirft|warf|beschuldig*|kritik|kritisier*|verantwortlich|schuldig*|missbrauch*|täusch*|manipul*|fälsch*|gefälscht*|propaganda*|`+
		`diskriminier*|rassis*|antisemit*|extremis*|terror*|kriminell*|verbrechen*|verbrecher*|mord*|ermordet*|gewalt*|angriff*|angegriffen|bedroh*|erpress*|hetze|hetzt|verschweig*|vertusch*|verschwend*|enteign*|ausbeut*|vergewaltig*`, "|"),
	Public: strings.Split(`steuer*|*steuer|*steuern|haushalt*|schulden*|rente*|*rente|lohn|löhne|mindestlohn*|miete*|mieter*|vermieter*|wohnung*|wohnraum*|wohnen|immobil*|eigentum*|makler*|arbeitslos*|arbeitsplätze*|arbeitsplatz*|arbeiter*|arbeitgeber*|einkommen*|`+
		`wirtschaft*|industrie*|unternehmen*|konzern*|bank|banken|euro|geld|gelder|kosten|preise|preis|*preise|inflation*|export*|import*|handel*|markt|energie*|strom*|gas|öl|kohle*|atom*|kernkraft*|solar*|windkraft*|klima*|co2*|emission*|umwelt*|`+
		`krank*|impf*|corona*|covid*|pandemie*|virus|krankenhaus*|krankenkasse*|patient*|medikament*|gesundheit*|pflege*|schule*|schüler*|universität*|student*|studie*|forsch*|wissenschaft*|statistik*|umfrage*|bevölkerung*|einwohner*|bürger*|migra*|flüchtling*|`+
		`asyl*|ausländer*|einwander*|zuwander*|grenze*|polizei*|armee*|soldat*|militär*|truppen|waffen*|*waffen|krieg*|rakete*|nato|bundeswehr*|regierung*|*regierung|minister*|*minister|*ministerin|kanzler*|präsident*|parlament*|bundestag*|bundesrat*|landtag*|partei*|`+
		`wahl|wahlen|wähler*|abgeordnet*|eu|eu-*|europäische*|demokrat*|diktat*|bundesland|bundesländer*|kommune|kommunen|kommunal*|ausland*|länder|ländern|deutschland*|deutsche*|verkauf*|käufer*|bezahl*|zahlen|zahlt|gezahlt|gebaut|bauen|finanz*|subvention*|fördermittel|investi*|`+
		`versicher*|hartz*|sozial*|familien|kinderarmut|armut*|diesel*|autobahn*|bahn|verkehr*|rundfunk*|gez|beitrag|beiträge|gehalt|gehälter|verdien*|ddr|mauer|geschichte|weltkrieg*|nazi*|holocaust*`, "|"),
	Economy: strings.Fields(`geld* *geld gelder *gelder euro kosten* *kosten kostet kostete preis* *preis *preise *preisen zahlt zahlen zahlte zahlten gezahlt bezahl* zahlung* *zahlung *zahlungen steuer* *steuer *steuern versteuer* gebühr* *gebühr *gebühren
		beiträge beitrags* abgaben schulden* verschuld* zins* *zinsen kredit* *kredit *kredite lohn* *lohn löhne* *löhne gehalt gehälter* verdient verdienen verdienst* einkommen* *einkommen rente* *rente *renten rentner* pension* honorar* vergütung* tarif*
		kauf kaufen kauft kaufte gekauft käufer* einkauf* verkauf* *verkauf miete* *miete *mieten vermiet* mietshaus* makler* *makler immobilie* *immobilie *immobilien eigentum* *eigentum eigentümer* besitz* wohnung* *wohnung *wohnungen wohnraum* wohnungsbau* bauen baut baute gebaut bauland* bauherr* grundstück*
		vermögen* *vermögen gewinn gewinne umsatz* umsätze* *umsatz investor* investi* subvention* *subvention *subventionen zuschuss* zuschüsse* förder* finanz* haushaltsloch etat* sparen spart sparte gespart ersparnis* spende* teuer teure* teurer verteuer* billig* günstig* unbezahlbar bezahlbar*
		armut* ärmere* reicher reichtum* sozialhilfe* kindergeld* bürgergeld* arbeitslosengeld* insolven* pleite* entlassen* arbeitsplatz* arbeitsplätze* gekündigt kündigung*`),
	Proofs:   strings.Split(`tatsache*|fakt|fakten|beweis*|bewiesen|beleg|belege|belegt|belegen|belegbar*|nachweislich|nachgewiesen*|nachweis*|studie*|*studie|*studien|statistik*|statistisch*|quelle|quellen|untersuchung*|umfrage*|definition*|bedeutet|heißt nichts|bekanntlich|tatsächlich|nämlich|übrigens|siehe|nachzulesen|nachlesen|verweise auf|laut`, "|"),
	Emphasis: strings.Split(`alles|nichts|jeder|jede|jedes|jedem|jeden|gar|rein|völlig|total|vollkommen|absolut|komplett|einfach|überhaupt|sowieso|lauter|ständig|echt|wirklich|ganze|ganzen|ganzer|ganzes|irgendwann|irgendwas|irgendwie|irgendein*|endlich|extrem|wahnsinnig|unglaublich`, "|"),
	Talk: strings.Fields(`sendung* talkshow* talksendung* talkrunde* runde moderator* moderation* zuschauer* publikum studiogäste kommentar* kommentier* diskussion* diskutier* debattier* argument* argumentier* niveau* post posts beitrag geschrieben geantwortet gelesen lesen liest
		verstanden verstehst versteht thema themen überschrift* wortmeldung* meinung* antworte* plapper* geschwätz* gelaber* laber* quassel* schwafel*`),
	Past: strings.Fields(`war waren wurde wurden hatte hatten gab kam kamen ging gingen worden geworden gewesen hat haben blieb blieben ließ ließen nahm nahmen traf trafen starb starben begann begannen
		unterzeichnete* verabschiedete* beschloss* wählte* gewann gewannen verlor verloren tötete* griff schloss stellte* führte* machte* sagte* erklärte* kündigte* traten trat fand fanden lag lagen stand standen erhielt* bekam* gebracht gemacht geführt
		gegeben genommen beschlossen verabschiedet unterzeichnet gewählt getötet gestorben gegründet veröffentlicht* entschied* entschieden`),
	Amounts: strings.Fields(`viele vielen vieler mehrere meisten meiste wenige wenigen hälfte drittel viertel dutzende hunderte tausende millionen milliarden zahlreiche großteil mehrheit minderheit anteil quote prozent rate kaum fast rund etwa
		knapp mindestens höchstens jährlich monatlich täglich pro einige einigen anzahl menge beide jede jeder oft häufig selten`),
	Pictures:  strings.Fields(`foto fotos bild bilder archiv archivbild archivfoto symbolbild symbolfoto aufnahme grafik dpa afp reuters ap getty imago picture alliance`),
	Credits:   strings.Fields(`foto fotos bild bilder bildrechte bildquelle fotograf fotografin grafik illustration`),
	First:     strings.Fields(`ich mich mir mein meine meinen meinem meiner meines`),
	Second:    strings.Fields(`du dich dir dein deine deinen deinem deiner ihr euch euer eure ihnen`),
	Third:     strings.Fields(`er sie`),
	Joins:     strings.Fields(`und aber doch denn jedoch sondern oder`),
	Relatives: strings.Fields(`der die das dem den dessen deren denen welcher welche welches`),
	Finite: strings.Fields(`ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen musste mussten soll sollen sollte will wollen wollte wollten darf dürfen durfte
		gab gibt kam kommt kamen ging geht gingen steht stand standen liegt lag lagen blieb bleibt ließ lässt nahm nimmt macht machte machten traf trifft starb begann beginnt sagte erklärte gewann verlor stieg steigt sank sinkt fiel fällt
		erhielt erhält bekam bekommt führt führte zeigt zeigte gilt galt gehört gehörte heißt hieß
		sprach sprachen trug trugen brach brachen schlug schlugen zog zogen schrieb schrieben rief riefen warf warfen half halfen saß saßen flog flogen fuhr fuhren lief liefen fand fanden sah sahen
		trat traten hielt hielten brachte brachten dachte dachten wusste wussten bot boten schloss schlossen verließ verließen griff griffen wies wiesen stieß stießen wuchs wuchsen entschied entschieden gelang
		brannte brannten nannte nannten lud luden las lasen bat baten sprang sprangen wich schoss schossen schuf schufen schwieg betrug befand befanden entstand entstanden verschwand übernahm unternahm
		nahmen trafen starben begannen gewannen verloren stiegen sanken fielen erhielten bekamen gaben ließen blieben galten`),
	VerbLast: true,
	Polite:   "Sie",
	Said:     "%s sagte: %s",
	Quoted:   "%s sagte: „%s“",
}
