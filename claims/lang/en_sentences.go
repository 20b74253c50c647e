package lang

import "strings"

// englishSentences follows the abbreviations of American and British news style.
var englishSentences = Sentences{
	Never: strings.Split(`Det|Insp|Ex|Fr|Br|mr|mrs|ms|messrs|mme|mlle|dr|drs|prof|profs|rev|Hon|pres|gov|govs|sen|sens|rep|reps|gen|col|lt|lt. col|lt. gen|maj|maj. gen|brig|brig. gen|capt|cmdr|cdr|cpl|sgt|pvt|pfc|adm|vice adm|supt|`+
		`msgr|atty|asst|assoc|amb|e.g|e. g|i.e|i. e|viz|cf|vs|v|approx|ca|esp|incl|excl|op. cit|eds|trans|univ|dept|fwd|attn|btw|rs|hr|`+
		`w/o|et al|resp|pls|adj|adv|orig|repr|intl|int'l|natl|nat'l|gov't|supp|dir|mgr|treas|bart|maj.-gen|lt.-col|lt.-gen|ald|cllr|p.o|u.s.c|rt. hon|Rt|Ven`, "|"),
	Maybe: strings.Split(`St|Ste|Ft|Mt|Mts|Skt|Ed|Dist|inc|co|corp|ltd|llc|l.l.c|bros|plc|p.l.c|cos|jr|sr|esq|u.s|u. s|u.s.a|u.k|u.n|e.u|d.c|u.s.s.r|n.y|l.a|ph.d|m.d|b.a|m.a|b.sc|m.sc|j.d|ph. d|d.d.s|c.e.o|r.n|b.c|a.d|b.c.e|c.e|`+
		`Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mon|tue|tues|Wed|thu|thur|thurs|fri|Ave|blvd|rd|hwy|pkwy|Sq|bldg|hrs|mins|Sec|yr|yrs|Ga|fla|calif|ariz|Conn|Mass|Mich|Minn|Miss|Mo|Tenn|Tex|Va|Vt|Wash|Wis|wyo|Ill|Ind|Kan|Ky|Md|neb|nev|okla|Ore|Pa|`+
		`n.j|n.c|s.c|n.d|s.d|n.m|n.h|w.va|r.i|Ala|Colo|Del|La|Dak|penn|Al|et. al|ibid|a.k.a|r.i.p|v.p|f.c|a.s.a.p|Est|mfg|ltda|gmbh|s.a|n.v|a.g|s.p.a|pty|dba|sr|assn|Cal|Cent|lb|lbs|oz|ft|pts|tel|ext|Misc|Max|avg|Std|min|med`, "|"),
	BeforeNumber: strings.Split("no|op|nos|p|pp|pg|pgs|vol|vols|art|arts|ch|chap|sec|secs|fig|figs|par|para|eq|ver|v|n|rs|c|tel|ext|rm|apt|ste|pt|pts|ed|sec|bk|ll|l|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec", "|"),
	Mostly:       strings.Split("a.m|p.m|a. m|p. m|etc", "|"),
	AfterClock:   strings.Fields("monday tuesday wednesday thursday friday saturday sunday eastern central mountain pacific greenwich moscow local"),
	SmallStarts:  true,
	Starters: strings.Fields(`the a an i you he she it we they my your his her its our their this that these those who what when where why how which whose whom
		in on at by for with from to of as after before during since until while when if because although though unless once despite about above across against along among around behind below
		beneath beside besides between beyond following including inside into like near off outside over past through throughout toward towards under upon within without according
		and but or nor so yet however moreover furthermore meanwhile nevertheless nonetheless therefore thus instead otherwise also then there here now today yesterday tomorrow still even only just
		all any both each either neither every everyone everybody everything few many most much more less no none nobody nothing not one some someone somebody something several such other others another
		is are was were be has have had do does did can could may might must shall should will would let please yes well perhaps maybe indeed finally eventually recently later earlier soon again
		always never often sometimes usually ever rather almost nearly first second third last next two three four five despite hello thanks oh its it's he's she's they're we're i'm i've there's that's what's don't`),
}
