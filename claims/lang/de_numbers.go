package lang

import (
	"strings"

	"tickmark/claims"
)

var germanNumbers = Numbers{
	Decimal: ',', Group: '.', Compound: true, CompoundAnd: "und",
	CompoundHalves: []string{"einhalb", "undeinhalb"}, Times: "mal", Fold: "fach", SmallOrdinal: "t", LargeOrdinal: "st",
	Inflections: []string{"e", "en", "er", "es", "em", "ens"},
	Superlatives: strings.Fields(`größt höchst längst ältest jüngst best meist wichtigst reichst stärkst schwerst schnellst häufigst teuerst kleinst kürzest niedrigst tiefst breitest beliebtest schlechtest
		schwächst ärmst bekanntest bedeutendst mächtigst wärmst kältest heißest dichtest weitest billigst günstigst`),
	Cardinals: map[string]float64{
		"null": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1,
		"zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7,
		"acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14,
		"fünfzehn": 15, "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
		"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50,
		"sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
		"anderthalb": 1.5, "eineinhalb": 1.5, "einundhalb": 1.5, "dreiviertel": 0.75, "doppelt": 2, "doppelte": 2, "doppelten": 2,
	},
	Ones:     set("ein", "eine", "einen", "einem", "einer", "eines"),
	Articles: set("ein", "eine", "einen", "einem", "einer", "eines"),
	Scales: map[string]float64{
		"hundert": 1e2, "tausend": 1e3, "dutzend": 12,
		"million": 1e6, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "billion": 1e12, "billionen": 1e12,
		"billiarde": 1e15, "billiarden": 1e15, "trillion": 1e18, "trillionen": 1e18,
		"viertelmillion": 25e4, "dreiviertelmillion": 75e4,
	},
	Short: map[string]float64{"Mio": 1e6, "Mill": 1e6, "Mrd": 1e9, "Md": 1e9, "Bio": 1e12, "Tsd": 1e3, "k": 1e3, "mio": 1e6, "mrd": 1e9},
	Ordinals: map[string]float64{
		"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10,
		"elft": 11, "zwölft": 12,
	},
	Verbs: set("achte", "achten"),
	Fractions: map[string]float64{
		"halb": 2, "halbe": 2, "halber": 2, "halbes": 2, "halben": 2, "halbem": 2, "hälfte": 2, "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4,
		"fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10, "zwanzigstel": 20,
		"hundertstel": 100, "tausendstel": 1000, "millionstel": 1e6,
	},
	Crowds: map[string]float64{"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "hunderter": 100, "tausende": 1000,
		"tausenden": 1000, "tausender": 1000, "zehntausende": 1e4, "zehntausenden": 1e4, "hunderttausende": 1e5, "hunderttausenden": 1e5, "abertausende": 1000, "millionen": 1e6, "milliarden": 1e9},
	Few:     map[string]float64{"ein paar": 2, "paar": 2, "einige": 3, "mehrere": 3, "wenige": 3},
	And:     set("und"),
	Of:      set("von", "einer", "eines"),
	Point:   set("komma"),
	Minus:   set("minus"),
	Over:    set("durch"),
	To:      set("bis"),
	Between: set("zwischen"), OrdinalDot: true,
	Labels: set("artikel", "artikels", "artikeln", "art", "paragraf", "paragrafen", "paragraph", "paragraphen", "absatz", "abs", "satz", "ziffer", "ziff", "nummer", "nr", "punkt", "kapitel", "kap", "abschnitt", "abschnitte", "anhang", "anlage", "band", "teil", "seite", "seiten", "s", "zeile", "spalte", "abbildung", "abb", "tabelle", "tab", "fußnote", "randnummer", "rn", "version",
		"gleis", "gleise", "gleisen", "bahnsteig", "steig", "tor", "flugsteig", "halle", "raum", "zimmer", "saal", "etage", "stock", "haus", "block", "reaktor", "turm", "platz", "wagen", "reihe", "sitz", "schalter", "kasse", "tisch", "linie", "buslinie", "bus", "straßenbahn", "flug", "route", "autobahn", "ausfahrt", "bundesstraße", "landesstraße", "spur",
		"wahlkreis", "bezirk", "zone", "sektor", "klasse", "stufe", "phase", "gruppe", "kategorie", "typ", "staffel", "folge", "episode", "runde", "spieltag", "resolution", "drucksache", "aktenzeichen", "startnummer", "hausnummer", "rückennummer", "postfach", "kanal"),
	Hedges: map[string]claims.Hedge{
		"rund": claims.HedgeAbout, "etwa": claims.HedgeAbout, "ungefähr": claims.HedgeAbout, "circa": claims.HedgeAbout, "zirka": claims.HedgeAbout, "ca": claims.HedgeAbout,
		"gegen": claims.HedgeAbout, "an die": claims.HedgeAbout, "um die": claims.HedgeAbout, "schätzungsweise": claims.HedgeAbout, "geschätzt": claims.HedgeAbout, "geschätzte": claims.HedgeAbout,
		"geschätzten": claims.HedgeAbout, "in etwa": claims.HedgeAbout, "annähernd": claims.HedgeAbout, "vielleicht": claims.HedgeAbout, "ungefähren": claims.HedgeAbout, "grob": claims.HedgeAbout,
		"fast": claims.HedgeAlmost, "knapp": claims.HedgeAlmost, "knappe": claims.HedgeAlmost, "knappen": claims.HedgeAlmost, "beinahe": claims.HedgeAlmost, "nahezu": claims.HedgeAlmost, "kaum": claims.HedgeAlmost,
		"über": claims.HedgeOver, "mehr als": claims.HedgeOver, "gut": claims.HedgeOver, "gute": claims.HedgeOver, "guten": claims.HedgeOver, "größer als": claims.HedgeOver, "länger als": claims.HedgeOver, "höher als": claims.HedgeOver,
		"unter": claims.HedgeUnder, "weniger als": claims.HedgeUnder, "nicht einmal": claims.HedgeUnder, "kleiner als": claims.HedgeUnder, "jünger als": claims.HedgeUnder,
		"mindestens": claims.HedgeAtLeast, "wenigstens": claims.HedgeAtLeast, "zumindest": claims.HedgeAtLeast, "nicht weniger als": claims.HedgeAtLeast, "ab": claims.HedgeAtLeast,
		"höchstens": claims.HedgeAtMost, "maximal": claims.HedgeAtMost, "bis zu": claims.HedgeAtMost, "nicht mehr als": claims.HedgeAtMost, "allenfalls": claims.HedgeAtMost,
	},
	HedgeAfter: map[string]claims.Hedge{"oder mehr": claims.HedgeAtLeast, "und mehr": claims.HedgeAtLeast, "oder weniger": claims.HedgeAtMost},
	Exactly:    set("genau", "exakt", "jeweils"),
	Below:      set("pro", "je"),
	Percent:    set("prozent", "vom hundert", "v. h."),
	Points:     set("prozentpunkt", "prozentpunkte", "prozentpunkten"),
	Units: map[string]string{
		"kilogramm": "kg", "kilo": "kg", "kilos": "kg", "gramm": "g", "milligramm": "mg", "mikrogramm": "ug", "tonne": "t", "tonnen": "t", "kilotonne": "kt", "kilotonnen": "kt", "megatonnen": "Mt",
		"zentner": "50.kg", "pfund": "[lb_av]", "unze": "[oz_av]", "unzen": "[oz_av]", "karat": "[car_m]",
		"kilometer": "km", "kilometern": "km", "kilometers": "km", "meter": "m", "metern": "m", "meters": "m", "zentimeter": "cm", "zentimetern": "cm", "millimeter": "mm", "millimetern": "mm", "nanometer": "nm", "mikrometer": "um",
		"meile": "[mi_i]", "meilen": "[mi_i]", "seemeile": "[nmi_i]", "seemeilen": "[nmi_i]", "fuß": "[ft_i]", "zoll": "[in_i]", "yard": "[yd_i]", "yards": "[yd_i]", "lichtjahr": "[ly]", "lichtjahre": "[ly]", "lichtjahren": "[ly]",
		"quadratmeter": "m2", "quadratmetern": "m2", "quadratkilometer": "km2", "quadratkilometern": "km2", "quadratzentimeter": "cm2", "quadratmeile": "[mi_i]2", "quadratmeilen": "[mi_i]2", "quadratfuß": "[sft_i]", "hektar": "har", "ar": "ar", "acre": "[acr_us]", "acres": "[acr_us]",
		"kubikmeter": "m3", "kubikmetern": "m3", "kubikkilometer": "km3", "kubikzentimeter": "cm3", "liter": "L", "litern": "L", "milliliter": "mL", "hektoliter": "hL", "gallone": "[gal_us]", "gallonen": "[gal_us]", "barrel": "[bbl_us]", "fass öl": "[bbl_us]", "festmeter": "m3", "teelöffel": "[tsp_us]", "esslöffel": "[tbs_us]",
		"grad": "deg", "grad celsius": "Cel", "celsius": "Cel", "grad fahrenheit": "[degF]", "fahrenheit": "[degF]", "grad kelvin": "K", "kelvin": "K",
		"kilometer pro stunde": "km/h", "kilometern pro stunde": "km/h", "stundenkilometer": "km/h", "stundenkilometern": "km/h", "meter pro sekunde": "m/s", "metern pro sekunde": "m/s", "meilen pro stunde": "[mi_i]/h", "knoten": "[kn_i]",
		"watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW", "kilowattstunde": "kW.h", "kilowattstunden": "kW.h", "megawattstunde": "MW.h", "megawattstunden": "MW.h", "gigawattstunden": "GW.h", "terawattstunde": "TW.h", "terawattstunden": "TW.h",
		"volt": "V", "ampere": "A", "hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz", "joule": "J", "kilojoule": "kJ", "kalorien": "cal", "kilokalorien": "kcal", "ps": "[HP]m", "pferdestärken": "[HP]m", "newton": "N", "pascal": "Pa", "hektopascal": "hPa", "bar": "bar", "millibar": "mbar", "dezibel": "dB", "lumen": "lm", "lux": "lx",
		"byte": "By", "bytes": "By", "kilobyte": "kBy", "megabyte": "MBy", "gigabyte": "GBy", "terabyte": "TBy", "petabyte": "PBy", "bit": "bit", "bits": "bit", "megabit": "Mbit", "gigabit": "Gbit", "pixel": "{pixel}", "megapixel": "M{pixel}", "umdrehungen": "{rev}", "turn": "{rev}", "millisievert": "mSv", "becquerel": "Bq",
	},
	Currencies: map[string]string{
		"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "us-dollar": "USD", "us dollar": "USD", "amerikanische dollar": "USD", "kanadische dollar": "CAD", "kanadischen dollar": "CAD", "kanadischer dollar": "CAD", "australische dollar": "AUD", "australischen dollar": "AUD",
		"mark": "DEM", "d-mark": "DEM", "deutsche mark": "DEM", "reichsmark": "XXX", "franken": "CHF", "schweizer franken": "CHF", "schilling": "ATS", "francs": "FRF", "franc": "FRF", "lire": "ITL", "gulden": "NLG", "peseten": "ESP",
		"pfund sterling": "GBP", "britische pfund": "GBP", "britischen pfund": "GBP", "ägyptische pfund": "EGP", "rubel": "RUB", "hrywnja": "UAH", "griwna": "UAH", "hrywnia": "UAH", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "zloty": "PLN", "złoty": "PLN", "forint": "HUF", "lira": "TRY", "türkische lira": "TRY", "türkischen lira": "TRY", "schekel": "ILS", "kronen": "XXX", "schwedische kronen": "SEK", "norwegische kronen": "NOK", "dänische kronen": "DKK", "tschechische kronen": "CZK",
		"rupien": "INR", "indische rupien": "INR", "indischen rupien": "INR", "pakistanische rupien": "PKR", "rand": "ZAR", "real": "BRL", "reais": "BRL", "peso": "XXX", "pesos": "XXX", "mexikanische pesos": "MXN", "won": "KRW", "riel": "KHR", "kambodschanische riel": "KHR", "rial": "IRR", "dirham": "AED", "bitcoin": "XBT", "bitcoins": "XBT",
	},
	Cents:         set("cent", "cents", "pfennig", "rappen", "kopeken", "pence"),
	WeightOrMoney: map[string]string{"pfund": "GBP"},
	MoneyWords:    set("sterling", "£", "€", "euro", "dollar", "kostet", "kosten", "kostete", "preis", "preise", "zahlen", "zahlt", "zahlte", "bezahlt", "bezahlte", "verdient", "verdiente", "umsatz", "gewinn", "budget", "schulden", "strafe", "bußgeld", "gehalt", "miete", "spende", "spenden", "verkauft", "gekauft", "finanziert", "wert", "investiert", "haushalt", "britische", "britischen"),
	Years:         map[string]string{"jahr": "a", "jahre": "a", "jahren": "a", "monat": "mo", "monate": "mo", "monaten": "mo", "woche": "wk", "wochen": "wk", "tag": "d", "tage": "d", "tagen": "d"},
	Old:           set("alt", "alte", "alten", "alter", "altes", "jung"),
	Aged:          set("alter von", "alter ab", "alter bis", "alter zwischen", "altersgrenze von", "altersgrenze bei", "mindestalter von", "höchstalter von", "durchschnittsalter von", "rentenalter von", "pensionsalter von"),
	People:        set("kinder", "kindern", "jugendliche", "jugendlichen", "menschen", "personen", "leute", "leuten", "frauen", "männer", "männern", "erwachsene", "erwachsenen", "mädchen", "buben", "schüler", "schülern", "patienten", "patientinnen"),
	AtAge:         set("mit"),
	AgeEndings:    []string{"jährig", "jaehrig"},
}

// set makes a set of words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
