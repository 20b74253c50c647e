package lang

// Reckoning holds the words that tie the numbers of a text to each other, so that
// they can be reckoned through. All are in lower case and single words.
type Reckoning struct {
	From, To map[string]bool // a value that was and the one that is: "von 100 auf 150"
	Of       map[string]bool // between a part and the whole: "30 von 120", "30 out of 120"
	Until    map[string]bool // between two dates: "von 1914 bis 1918"
	And      map[string]bool // joins parts of a sum
	// Thus lead from what is given to what follows from it: "also", "or".
	Thus map[string]bool
	// Whole stand before or behind a total ("insgesamt"), Among before the parts of one ("davon").
	Whole, Among map[string]bool
	// By stand before the per cent of a change: "ein Plus von", "up".
	By map[string]bool
	// Factors are the beginnings of words that multiply a value: "verdoppel" 2, "halv" 0.5.
	Factors map[string]float64
	// Beyond, before such a word, let it be more ("mehr als verdoppelt"), Nearly less.
	Beyond, Nearly map[string]bool
	// Change are the beginnings of words for what grows or falls: percentages beside them are no parts.
	Change []string
	// Several say that parts may overlap: "Mehrfachnennungen".
	Several []string
	// Parts say that the percentages of a list are parts of one whole, of which each
	// counts once: "die übrigen", "against", "Stimmen".
	Parts map[string]bool
	// Born and Died are words for a life's two ends, Is stand before an age of today,
	// Then say that it is not of today.
	Born, Died, Is, Then map[string]bool
	// Apart are words by which a sentence tells of another group, time or part than one
	// that sounds alike: "weitere", "zuvor", "another".
	Apart map[string]bool
	// Beside are nouns for measures that say nothing of what is counted: "Prozent", "Uhr", "times".
	Beside map[string]bool
}
