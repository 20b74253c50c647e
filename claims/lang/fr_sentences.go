package lang

import "strings"

// frenchSentences follows the abbreviations of French newspapers.
var frenchSentences = Sentences{
	Never: strings.Split("m|mm|mme|mmes|mlle|mlles|mgr|me|dr|drs|pr|st|ste|av|bd|boul|cf|c.-à-d|p.ex|p. ex|env|éd|fig|hab|vol|al|adj|chap|réf|tél|apr|ann|bibl|coll|dir|ex|gén|col|cdt|lt|sgt|suiv|trad", "|"),
	Maybe: strings.Split("etc|j.-c|s.a|inc|ltd|cie|fr|arr|dép|hect|min|sec|jr", "|"), BeforeNumber: strings.Split("n|no|nos|p|pp|art|t|vol|n°", "|"),
	Starters: strings.Fields(`le la les l'un un une des du de d'après ce cet cette ces il elle ils elles on nous vous je tu mon ma mes son sa ses notre votre leur leurs qui que quoi dont où quand comment pourquoi
			à au aux en dans par pour sur sous avec sans chez contre entre depuis pendant avant après selon malgré et ou mais donc or ni car si comme lorsque quand alors ainsi aussi cependant toutefois pourtant enfin
			puis ensuite d'ailleurs hier aujourd'hui demain plusieurs certains chaque tout tous toute toutes aucun c'est c'était il y parmi outre dès voici voilà très plus moins même deux trois`),
}
