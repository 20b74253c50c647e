package lang

var englishReckoning = Reckoning{
	From: set("from"), To: set("to"), Of: set("of", "out", "the", "all", "a", "total"), Until: set("to", "until", "till", "through"), And: set("and"),
	Thus:    set("or", "that", "is", "are", "this", "which", "equals", "i.e", "ie", "thus", "so", "makes", "equivalent", "to", "meaning", "corresponding"),
	Whole:   set("total", "altogether", "together", "overall", "all"),
	Among:   set("them", "whom", "which"),
	By:      set("by", "up", "down", "increase", "rise", "gain", "drop", "decrease", "decline", "fall", "growth", "jump", "plus", "minus"),
	Factors: map[string]float64{"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": 0.5},
	Beyond:  set("more", "over"), Nearly: set("nearly", "almost", "roughly", "about", "practically", "virtually"),
	Change:  []string{"rose", "rise", "risen", "fell", "fall", "grew", "grow", "increas", "decreas", "declin", "drop", "gain", "lost", "jump", "climb", "more", "less", "higher", "lower", "fewer", "larger", "faster", "smaller", "up", "down", "plus", "minus", "point", "compared"},
	Several: []string{"more than one answer", "multiple answers", "multiple responses", "more than one response"},
	Parts:   set("rest", "remaining", "remainder", "others", "other", "vote", "votes", "seats", "against", "favour", "favor", "abstained", "abstain", "undecided", "unsure", "disagreed", "disagree", "neither", "not", "divided", "split"),
	Born:    set("born", "b"),
	Died:    set("died", "dies", "dead", "deceased"),
	Is:      set("is", "now", "today", "currently"),
	Then:    set("then", "was", "were", "when", "at", "turned"),
	Apart: set("other", "others", "another", "more", "less", "fewer", "earlier", "before", "later", "then", "after", "initially", "first", "second", "third", "originally", "previously", "former", "yesterday", "tomorrow", "each", "every", "per", "only", "alone", "remaining", "rest", "additional", "further", "extra", "among", "including",
		"allegedly", "reportedly", "according", "but", "instead", "while", "whereas", "than", "planned", "last", "next", "previous"),
	Beside: set("percent", "per", "times", "years", "months", "weeks", "days", "hours", "minutes", "seconds", "dollars", "euros", "pounds", "million", "billion", "trillion", "points", "goals", "year", "day", "of", "and", "to", "in", "at", "on", "or"),
}
