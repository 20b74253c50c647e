package lang

import "strings"

// SharedSentences holds for every language: international titles, companies,
// titles of nobility and the abbreviations of dates and references that English,
// the language of most loans, brings along.
var SharedSentences = Sentences{
	Never: strings.Split(`dr|drs|prof|mr|mrs|ms|messrs|mme|mlle|st|ste|sr|sra|srta|vs|cf|i.e|e.g|approx|ca|sen|rep|gov|gen|capt|sgt|lt|col|Hon|rev|`+
		`op. cit|p.o|resp|tel|btw|Mt`, "|"),
	Maybe:        strings.Split(`inc|ltd|corp|co|bros|jr|etc|u.s|u.s.a|u.k|d.c|a.m|p.m|ph.d|m.d|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|plc|gmbh|s.a|n.v`, "|"),
	BeforeNumber: strings.Split("no|nr|rs|p|pp|vol|art|fig|ch|sec|s", "|"),
}
