package lang

import "strings"

// others are the languages of which only sentences are known. Their abbreviations
// are the commonest of newspapers and official letters; a language that needs
// none, because its script has marks of its own, needs no entry.
var others = []*Language{
	{Code: "es", Name: "Español", Sentences: Sentences{
		Never: strings.Split("sr|sra|srta|sres|dr|dra|dres|d|dña|prof|profa|lic|ing|arq|gral|cnel|cap|tte|sgto|av|avda|c|ctra|ee|ff|rr|p.ej|p. ej|pág|págs|fig|núm|tel|ud|uds|vd|vds|sto|sta|fr|mons|aprox|ed|vol|art|núms|depto|dpto|pdte|mr|mrs|mt", "|"),
		Maybe: strings.Split("etc|ee. uu|ee.uu|s.a|ltda|cía|a.c|d.c|a. c|d. c|nov|dic|ene|feb|mar|abr|jun|jul|ago|sep|sept|oct|hnos|jr|a.m|p.m|m|u.s", "|"), BeforeNumber: strings.Split("n|no|nº|n°|núm|pág|p|pp|art", "|"),
		Starters: strings.Fields(`el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella yo tú él ella ellos ellas nosotros usted ustedes mi mis su sus nuestro nuestra se no sí me te le les nos
			que quien qué quién cuál cómo cuándo dónde cuando donde como si porque aunque mientras pero sino y o ni en de del a al con sin por para desde hasta sobre entre según tras durante ante bajo contra hacia
			también además sin embargo entonces así ahora hoy ayer mañana ya luego después antes todavía aún muchos muchas varios algunos todo todos todas cada otro otra hay es fue ha han había dos tres solo tal`)}},
	{Code: "it", Name: "Italiano", Sentences: Sentences{
		Never: strings.Split("sig|sigg|sig.ra|sig.na|sig.na|dott|dr|dott.ssa|prof|prof.ssa|avv|ing|arch|geom|rag|on|sen|gen|col|cap|ten|mons|don|dir|amm|es|ad es|p.es|pag|pagg|fig|cfr|ca|vol|art|tel|egr|gent|spett|ill|preg|s|ss|v|c.so|p.zza|mr|mt|l'avv|all'avv|dell'avv", "|"),
		Maybe: strings.Split("ecc|etc|s.p.a|s.r.l|a.c|d.c|jr|min|sec|u.s|inc|ltd", "|"), BeforeNumber: strings.Split("n|nr|pag|p|pp|art|artt", "|"),
		Starters: strings.Fields(`il lo la i gli le l'altro un uno una questo questa questi queste quello quella io tu lui lei noi voi loro egli ella essi mio mia suo sua nostro ci si non sì mi ti vi
			che chi cosa come quando dove perché se mentre ma però e o né in nel nella di del della dei a al alla da dal dalla con senza per su sul tra fra secondo dopo prima durante contro verso
			anche inoltre tuttavia allora così ora oggi ieri domani già poi ancora molti molte alcuni tutti tutto ogni altri è era ha hanno sono due tre`)}},
	{Code: "nl", Name: "Nederlands", Sentences: Sentences{
		Never: strings.Split("dhr|mevr|mw|dr|drs|ir|ing|mr|prof|ds|st|gen|kol|bijv|bv|o.a|d.w.z|m.a.w|m.b.t|i.v.m|t.a.v|t.o.v|t/m|ca|vgl|zgn|nl|resp|incl|excl|max|min|aanw|vnw|zelfst|evt|jhr|burg|pag|blz|art", "|"),
		Maybe: strings.Split("enz|etc|e.d|b.v|n.v|jl|jr|sr|inc|ltd|v.chr|n.chr|u.s", "|"), BeforeNumber: strings.Split("nr|no|p|blz|art|h", "|"),
		Starters: strings.Fields(`de het een dit dat deze die ik jij je hij zij ze wij we jullie u mijn zijn haar ons onze hun er wie wat waar wanneer waarom hoe welke als toen hoewel omdat terwijl maar en of want dus
			in op aan bij van voor met zonder naar uit over onder door tijdens na sinds volgens tussen tegen ook daarnaast bovendien echter toch nu vandaag gisteren morgen dan daarna veel sommige alle elke geen niet is was twee drie`)}},
	{Code: "pl", Name: "Polski", Sentences: Sentences{
		Never: strings.Split("prof|dr|hab|inż|mgr|gen|płk|kpt|por|ks|bp|abp|kard|św|bł|ul|al|pl|os|tj|tzn|np|m.in|ds|im|tzw|tys|ok|pt|por|zob|red|woj|pow|gm|śp|min|nr|art|ust|pkt", "|"),
		Maybe: strings.Split("itd|itp|mln|mld|godz|n.e|p.n.e|jr|proc", "|"), BeforeNumber: strings.Split("nr|str|s|art|ust|pkt", "|"),
		Starters: strings.Fields(`ten ta to te ci ja ty on ona ono my wy oni one mój jego jej ich nasz kto co gdzie kiedy dlaczego jak jaki który która które czy jeśli gdy ponieważ chociaż choć podczas ale jednak lecz i a albo oraz więc
			w we na z ze do od po przed przez dla bez o u pod nad za między według wobec także również ponadto teraz dziś wczoraj jutro potem już jeszcze wiele niektórzy wszyscy każdy nie jest był była było są zgodnie dwa trzy`)}},
	{Code: "pt", Name: "Português", Sentences: Sentences{
		Never: strings.Split("sr|sra|srta|dr|dra|prof|profa|eng|gen|cel|cap|av|r|p.ex|p. ex|pág|tel|d|exmo|ilmo|núm|art|ed|vol", "|"),
		Maybe: strings.Split("etc|s.a|ltda|a.c|d.c|jr|cia", "|"), BeforeNumber: strings.Split("n|nº|n°|pág|p|art", "|"),
	}},
	{Code: "da", Name: "Dansk", Sentences: Sentences{
		Ordinals: true,
		Never:    strings.Split("hr|fr|frk|dr|prof|skt|st|ca|f.eks|fx|bl.a|dvs|jf|kl|mht|pga|ang|evt|inkl|ekskl|afd|adr|tlf|nr|vedr|iht|hhv|red|udg|kap|gl|nuv|rs|ind|p.o|nord", "|"),
		Maybe:    strings.Split("osv|m.m|m.v|mfl|m.fl|o.l|o.a|mio|mia|kr|jr|inc|ltd|co|corp|u.s|a/s|e.kr|f.kr|aps", "|"), BeforeNumber: strings.Split("nr|s|p|pp|kap|stk|no|rs", "|"),
		Mostly:       strings.Split("a.m|p.m|etc", "|"),
		AfterOrdinal: strings.Fields("januar februar marts april maj juni juli august september oktober november december århundrede verdenskrig plads division"),
		Starters: strings.Fields(`den det de en et denne dette disse jeg du han hun vi i man min din hans hendes vores deres hvem hvad hvor hvornår hvorfor hvordan hvis når da fordi selvom mens men og eller for så
			på ved af til fra med uden om under over efter før siden mellem mod også desuden dog nu dag går der her alle mange nogle hver ingen ikke er var to tre`)}},
	{Code: "sv", Name: "Svenska", Sentences: Sentences{
		Never: strings.Split("hr|fr|dr|prof|st|s:t|s:ta|ca|t.ex|t. ex|bl.a|bl. a|d.v.s|dvs|jfr|kl|ang|ev|inkl|exkl|avd|adr|tel|nr|f.d|f. d|s.k|s. k|resp|fr.o.m|t.o.m|kap", "|"),
		Maybe: strings.Split("osv|o.s.v|m.m|m. m|m.fl|o.d|etc|e.kr|f.kr|milj|mdr|jr", "|"), BeforeNumber: strings.Split("nr|s|kap|st", "|"),
	}},
	{Code: "cs", Name: "Čeština", Sentences: Sentences{
		Ordinals: true,
		Never:    strings.Split("p|pí|dr|prof|doc|ing|mgr|bc|judr|mudr|phdr|rndr|gen|plk|sv|ul|nám|tř|např|tj|tzv|tzn|mj|resp|popř|cca|min|kap|č|čp|obr|tab|str|srov|viz|red", "|"),
		Maybe:    strings.Split("atd|apod|aj|n.l|př.n.l|tis|mil|mld|kč|hod|s.r.o|a.s", "|"), BeforeNumber: strings.Split("č|str|s|tel", "|"),
		Starters: strings.Fields(`ten ta to ti já ty on ona my vy oni jeho její jejich náš kdo co kde kdy proč jak který když protože ale však i a nebo tedy v ve na z ze do od po před pro bez o u pod nad za mezi podle také dnes včera je byl byla není se`)}},
	{Code: "ru", Name: "Русский", Sentences: Sentences{
		Never: strings.Split("г-н|г-жа|гг|тов|проф|акад|доц|им|ул|пл|пер|просп|наб|кв|корп|стр|рис|табл|см|ср|напр|т.е|т. е|т.к|т. к|т.н|т. н|св|оз|пос|дер|обл|р-н|тыс|ген|полк|кап|лейт|рим|греч|лат|англ|нем|фр|ок|род|ред|изд|вып|гл", "|"),
		Maybe: strings.Split("т.д|т. д|т.п|т. п|др|пр|руб|коп|дол|долл|млн|млрд|н.э|н. э|кв.м|куб|мин|сек|час|чел|шт|экз|с.г", "|"), BeforeNumber: strings.Split("д|кв|стр|с|т|п|ст|гл|рис|табл|тел|№", "|"),
		Starters: strings.Fields(`я ты он она оно мы вы они его её их наш мой свой этот эта это эти тот та то те кто что где когда почему как какой который если чтобы хотя потому но а и или да однако зато в во на с со к ко у о об от до из по под над за при для без через между перед после
			также кроме теперь сегодня вчера завтра потом уже ещё многие некоторые все всё каждый не ни нет был была было были есть согласно так там здесь два три`)}},
	{Code: "uk", Name: "Українська", Sentences: Sentences{
		Never: strings.Split("п|пан|проф|акад|доц|ім|вул|просп|пл|пров|буд|кв|див|напр|т.зв|т. зв|св|оз|смт|обл|р-н|тис|ген|полк|ред|вид", "|"),
		Maybe: strings.Split("т.д|т. д|т.п|т. п|ін|грн|коп|дол|млн|млрд|н.е|н. е|рр|хв|год", "|"), BeforeNumber: strings.Split("буд|кв|с|ст|т|тел|№", "|"),
	}},
	{Code: "bg", Name: "Български", Sentences: Sentences{
		Never: strings.Split("г-н|г-жа|г-ца|д-р|проф|доц|акад|инж|ген|полк|ул|бул|пл|кв|гр|св|т.е|т.нар|напр|вж|стр|обл|общ|чл|ал", "|"),
		Maybe: strings.Split("т.н|др|лв|ст|млн|млрд|хил|сл.хр|пр.хр", "|"), BeforeNumber: strings.Split("чл|ал|стр|с|т|бл|вх|ет|ап|тел|№", "|"),
	}},
	{Code: "tr", Name: "Türkçe", Sentences: Sentences{
		Ordinals: true,
		Never:    strings.Split("dr|prof|doç|yrd|av|sn|bkz|örn|no|cad|sok|mah|apt|alb|gen|org|yay|haz|çev|krş|öğr|gör|müh|hz|st", "|"),
		Maybe:    strings.Split("vb|vs|vd|a.ş|ltd|şti|m.ö|m.s|tl", "|"), BeforeNumber: strings.Split("no|s|md|tel", "|"),
		Starters: strings.Fields(`bu şu o ben sen biz siz onlar bir ve ama fakat ancak çünkü eğer ne kim nasıl neden nerede hangi her bazı çok daha en ile için göre sonra önce bugün dün yarın şimdi de hem ya iki üç`)}},
	{Code: "el", Name: "Ελληνικά", Sentences: Sentences{
		Ends: ";", SmallStarts: true,
		Never: strings.Split("κ|κα|κ.κ|δρ|καθ|αγ|αρ|σελ|βλ|π.χ|δηλ|λ.χ|οδ|λεωφ|τηλ|στρ|υπ", "|"),
		Maybe: strings.Split("κ.λπ|κλπ|κ.ά|μ.χ|π.μ|μ.μ|εκ|δισ|χλμ", "|"),
	}},
	{Code: "hy", Name: "Հայերեն", Sentences: Sentences{Ends: ":"}},
	{Code: "kk", Name: "Қазақша", Sentences: Sentences{
		Never: strings.Split("т.б|проф|акад|көш|обл|ауд|млн|млрд|тг|б.з.д|қ", "|"),
	}},
}
