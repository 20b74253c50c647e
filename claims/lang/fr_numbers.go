package lang

import "tickmark/claims"

var frenchNumbers = Numbers{
	Decimal: ',', Group: '.',
	Cardinals: map[string]float64{
		"zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
		"onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19,
		"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "soixante-quinze": 75,
		"septante": 70, "huitante": 80, "nonante": 90, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
	},
	Ones:     set("un", "une"),
	Articles: set("un", "une"),
	Scales: map[string]float64{"cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
		"douzaine": 12, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "centaine": 100, "millier": 1e3},
	Ordinals: map[string]float64{"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5,
		"sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10},
	Fractions:    map[string]float64{"demi": 2, "moitié": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquièmes": 5, "dixièmes": 10},
	Crowds:       map[string]float64{"dizaines": 10, "centaines": 100, "milliers": 1000, "dizaines de milliers": 10000, "centaines de milliers": 100000},
	And:          set("et"),
	Point:        set("virgule"),
	Minus:        set("moins"),
	Of:           set("de", "d'un", "d’un"),
	To:           set("à"),
	Between:      set("entre"),
	OrdinalMarks: set("er", "re", "ère", "e", "ème", "nd", "nde"),
	Hedges: map[string]claims.Hedge{
		"environ": claims.HedgeAbout, "quelque": claims.HedgeAbout, "près de": claims.HedgeAlmost, "presque": claims.HedgeAlmost,
		"plus de": claims.HedgeOver, "plus d'un": claims.HedgeOver, "moins de": claims.HedgeUnder,
		"au moins": claims.HedgeAtLeast, "au plus": claims.HedgeAtMost, "jusqu'à": claims.HedgeAtMost, "jusqu’à": claims.HedgeAtMost,
	},
	Labels:  set("article", "articles", "art", "numéro", "n°", "no", "chapitre", "page", "pages", "p", "tome", "salle", "chambre", "quai", "voie", "porte", "étage", "ligne", "vol", "bloc", "zone", "saison", "épisode", "phase", "groupe"),
	Below:   set("par"),
	Percent: set("pour cent", "pourcent"),
	Points:  set("points de pourcentage", "point de pourcentage"),
	Units: map[string]string{
		"kilogramme": "kg", "kilogrammes": "kg", "kilo": "kg", "kilos": "kg", "gramme": "g", "grammes": "g", "tonne": "t", "tonnes": "t", "livre": "[lb_av]", "livres": "[lb_av]",
		"kilomètre": "km", "kilomètres": "km", "mètre": "m", "mètres": "m", "centimètre": "cm", "centimètres": "cm", "millimètres": "mm", "hectare": "har", "hectares": "har",
		"mètres carrés": "m2", "kilomètres carrés": "km2", "mètres cubes": "m3", "litre": "L", "litres": "L", "degrés": "Cel", "kilomètres par heure": "km/h", "kilomètres à l'heure": "km/h",
		"watts": "W", "kilowatts": "kW", "mégawatts": "MW", "gigawatts": "GW", "kilowattheures": "kW.h", "térawattheures": "TW.h",
	},
	Currencies: map[string]string{"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "livres sterling": "GBP", "yen": "JPY", "yens": "JPY", "yuans": "CNY",
		"roubles": "RUB", "hryvnias": "UAH", "francs suisses": "CHF", "francs": "XXX"},
	Cents: set("centimes"),
	Years: map[string]string{"an": "a", "ans": "a"},
	Aged:  set("âgé de", "âgée de", "âgés de", "âgées de", "âge de"),
}
