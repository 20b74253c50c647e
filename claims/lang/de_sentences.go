package lang

import "strings"

// germanSentences follows the abbreviations of Duden and the practice of German
// news; the ordinals are those that news and history writing uses.
var germanSentences = Sentences{
	Never: strings.Split(`Mag|Dir|Gen|Reg|Vors|Gest|Ev|Mind|Lt|Nat|abschn|abt|adr|allg|anm|apl|aufl|ausg|bde|bes|betr|bez|bf|bfr|bspw|bsp|bzgl|bzw|ca|cf|chr|co-autor|`+
		`d.h|d. h|d.i|d. i|dgl|dipl|dipl.-ing|doz|dr|dr.-ing|dres|ebd|ed|eds|ehem|einschl|engl|entspr|erg|etw|evtl|exkl|`+
		`fam|fig|fr|frl|frz|geb|gegr|geg|gen|gesch|gez|ggf|ggfs|griech|hbf|hg|hl|hptm|hr|hrn|hrsg|hrsgg|i.a|i. a|i.d.r|i. d. r|i.e|i. e|i.s|i. s|i.v|i. v|i.ü|`+
		`ing|inkl|insb|insbes|internat|ital|jap|kath|komm|lat|lfd|ltn|m.e|m. e|m.a|mr|mrs|ms|mst|mtl|`+
		`n.b|nachf|niederl|nördl|o.a|o. a|o.ä|o. ä|o.g|o. g|oa|obb|od|oö|op|opf|orig|östl|österr|pol|priv|priv.-doz|prof|prot|proz|`+
		`r.-k|rel|resp|rer|rev|röm|russ|s.a|s. a|s.o|s. o|s.u|s. u|sel|sog|span|spez|st|stud|sth|stv|stellv|südl|tägl|techn|theol|tschech|türk|`+
		`u.a|u. a|u.u|u. u|übers|ung|ungar|urspr|v.a|v. a|v.l.n.r|verf|vergl|vgl|vorm|wg|westl|wiss|wö|z.b|z. b|z.t|z. t|z.zt|z. zt|zit|zt|zw|zzgl|ztl|`+
		`gebr|kgl|frhr|kard|msgr|sr|jr|rer.nat|habil|h.c|hc|ph|vs|ao|bgld|cand|dz|eidg|einh|erw|ffm|ggü|hist|kfm|kl|lic|ndt|obst|olt|uffz|gefr|hfw|stgefr|gen.lt|kpt|lt.-gen`, "|"),
	Maybe: strings.Split(`usw|u.s.w|u. s. w|usf|etc|uvm|u.v.m|u. v. m|u.ä|u. ä|u.dgl|ff|f|co|inc|ltd|corp|a.d|a. d|n.chr|n. chr|v.chr|v. chr|v.u.z|jh|jhd|jhdt|mio|mrd|bio|tsd|std|Min|Sek|phil|med|jur|`+
		`v|d|e.v|e. v|m.b.h|Str|pl|hd|okt|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Nov|Dez|a.m|p.m|u.s|u. s|u.s.a|d.c|u.k|v.i.p|a.g|k.o|b.z|`+
		`o.k|e.on|stk|pkt|pt|Max|qm|dt|zus|zul|zzt|wdh|wdhlg|p.a|p. a|a.a.o|a. a. o|i.r|i. r|i.l|n.n|Sen`, "|"),
	BeforeNumber: strings.Split("*str|nr|nrn|no|s|z|art|abs|rn|rdnr|rz|bl|kap|vers|v|bd|h|jg|nos|pos|ziff|abb|§|tel|mk|lk|mt|joh|röm|kor|t", "|"),
	Ordinals:     true,
	AfterOrdinal: strings.Fields(`januar jänner februar feber märz april mai juni juli august september oktober november dezember
		jan feb mär apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrtausend jahrtausends jh jhd jhdt platz rang runde tag tages woche monat
		jahr jahres lebensjahr geburtstag todestag jahrestag mal male weltkrieg weltkriegs weltkrieges stock stockwerk etage obergeschoss
		klasse bundesliga liga auflage ausgabe band kapitel teil akt minute spielminute spieltag bezirk brigade division armee korps regiment bataillon
		kompanie wahlperiode legislaturperiode amtszeit sitzung änderung verfassungszusatz quartal halbjahr halbzeit hälfte viertel drittel set satz staffel folge
		präsident präsidentin bundespräsident bundeskanzler us-präsident papst könig kaiser gesetz paragraf gebot reich republik internationale dynastie`),
	BeforeOrdinal: strings.Fields(`am der dem den des das die vom zum zur im beim ab bis seit im und oder jeder jedem jeden jedes ein eine einer eines einem einen
		ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines mein meine meinem meinen meiner unser unsere unserem unseren unserer dieser diesem
		zwischen nach vor samstag sonntag montag dienstag mittwoch donnerstag freitag sonnabend`),
	SmallStarts: true,
	Starters: strings.Fields(`der die das des dem den ein eine einer eines einem einen ich du er sie es wir ihr man wer was wen wem wo wann wie warum weshalb wieso woher wohin welche welcher welches
		mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure
		dieser diese dieses diesem diesen jener jene jenes jener jeder jede jedes jedem jeden kein keine keiner keines keinem keinen alle alles allen aller beide beiden
		viele vielen einige mehrere manche wenige weitere andere anderes solche sämtliche
		in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit statt anstatt trotz über um unter vom von vor während wegen zu zum zur zwischen laut gemäß dank mangels
		angesichts aufgrund bezüglich hinsichtlich entgegen infolge mithilfe mittels anlässlich ab
		und oder aber denn doch sondern jedoch dennoch trotzdem allerdings außerdem zudem auch nur noch schon so dann danach daher darum deshalb deswegen damit dabei dafür dagegen dadurch daran
		darauf daraus darin darüber darunter davon davor dazu dort hier heute gestern morgen jetzt nun bald bisher bislang derzeit zurzeit zuletzt zuerst zunächst schließlich endlich später früher
		inzwischen mittlerweile unterdessen insgesamt insbesondere besonders eigentlich leider natürlich vielleicht wahrscheinlich offenbar angeblich tatsächlich immer nie niemals niemand nichts
		jemand etwas ob wenn weil da dass als obwohl falls nachdem bevor ehe sobald solange sofern indem sodass somit also ebenso ebenfalls gleichzeitig stattdessen anschließend daraufhin
		hierbei hierzu hiermit ist sind war waren wird werden hat haben kann können soll sollte muss müssen darf bitte ja nein nicht sehr mehr weniger rund etwa mindestens höchstens fast
		selbst sogar zwar wieder weder entweder einmal einst damals ferner überdies weiterhin nachher vorher jedenfalls immerhin übrigens gar lange lediglich demnach folglich
		erst erstmals darunter anfang mitte ende wäre würde gibt gab meist meistens oft häufig gerade siehe vgl trotzdem`),
}
