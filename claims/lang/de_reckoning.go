package lang

var germanReckoning = Reckoning{
	From: set("von"), To: set("auf"), Of: set("von", "der", "den", "allen", "insgesamt", "rund"), Until: set("bis"), And: set("und", "sowie"),
	Thus:    set("also", "das", "sind", "entspricht", "entsprechen", "macht", "ergibt", "was", "dies", "waren", "oder", "umgerechnet", "dem", "demnach", "somit", "mithin", "folglich"),
	Whole:   set("insgesamt", "zusammen", "zusammengerechnet", "summa", "summe"),
	Among:   set("davon"),
	By:      set("um", "plus", "minus", "anstieg", "zuwachs", "zunahme", "rückgang", "abnahme", "steigerung", "minderung", "wachstum", "erhöhung", "senkung"),
	Factors: map[string]float64{"verdoppel": 2, "verdreifach": 3, "vervierfach": 4, "verfünffach": 5, "versechsfach": 6, "verzehnfach": 10, "halbier": 0.5},
	Beyond:  set("mehr", "über"), Nearly: set("fast", "beinahe", "nahezu", "knapp", "annähernd"),
	Change: []string{"stieg", "steig", "gestieg", "sank", "sink", "gesunk", "wuchs", "wachs", "gewachs", "fiel", "gefall", "erhöh", "senk", "gesenk", "zugelegt", "zuleg", "verlor", "zunahm", "abnahm", "zugenommen", "abgenommen",
		"verteuer", "teurer", "billiger", "mehr", "weniger", "höher", "niedriger", "größer", "kleiner", "schneller", "plus", "minus", "prozentpunkt", "vorjahr", "zuvor"},
	Several: []string{"mehrfachnennung", "mehrfachantwort", "mehrere antworten", "mehr als eine antwort"},
	Parts: set("rest", "restliche", "restlichen", "übrige", "übrigen", "sonstige", "sonstigen", "andere", "stimmen", "sitze", "sitzen", "mandate", "mandaten", "anteile", "dagegen", "dafür", "enthielt", "enthielten", "enthaltung", "enthaltungen",
		"unentschieden", "unentschlossen", "keine", "weder", "aufgeteilt", "verteilt", "verteilen", "gliedern"),
	Born: set("geboren", "geborene", "geborenen", "geborener", "geb", "jahrgang"),
	Died: set("starb", "gestorben", "verstarb", "verstorben", "verstorbene", "verstorbenen"),
	Is:   set("ist", "heute", "inzwischen", "mittlerweile"),
	Then: set("damals", "seinerzeit", "war", "waren", "wurde", "als", "mit"),
	Apart: set("weitere", "weiteren", "weiterer", "andere", "anderen", "anderer", "anderem", "zuvor", "vorher", "später", "danach", "zunächst", "anfangs", "ursprünglich", "inzwischen", "mittlerweile", "früher", "bislang", "mehr", "weniger",
		"vorjahr", "vorjahres", "vortag", "gestern", "morgen", "davon", "darunter", "je", "jeweils", "pro", "jeder", "jede", "jedes", "nur", "allein", "dann", "künftig", "geplant", "übrige", "übrigen", "restlichen", "erste", "ersten", "zweite", "zweiten", "dritte", "dritten",
		"angeblich", "laut", "als", "während", "wobei", "nach", "sondern", "statt", "aber", "dagegen", "hingegen"),
	Beside: set("prozent", "uhr", "mal", "jahre", "jahren", "monate", "monaten", "wochen", "tage", "tagen", "stunden", "minuten", "sekunden", "euro", "dollar", "prozentpunkte", "millionen", "milliarden", "punkte", "punkten", "tore", "toren"),
}
