package lang

// Claims holds the words that make a claim, an opinion or a risk. All are in
// lower case and are looked up as whole words unless it says otherwise.
type Claims struct {
	// Opinion are words and phrases by which a sentence shows itself to be one
	// person's view ("I think", "meiner Meinung nach").
	Opinion []string
	// Filler are sentences, or their beginnings, that say nothing ("thank you").
	Filler []string
	// Imperatives are verbs with which requests begin ("please", "lies").
	Imperatives []string
	// Questions are words with which questions begin, where the question mark is missing.
	Questions []string
	// Superlatives are words that make a claim of rank or of all or nothing:
	// "first", "only", "never", "einzige". Endings are in SuperlativeEnds.
	Superlatives []string
	// Comparisons compare two things or two times ("mehr als", "doubled").
	Comparisons []string
	// Causes say that one thing brought about another ("because of", "führte zu").
	Causes []string
	// Predictions say what will be ("wird", "will").
	Predictions []string
	// Rules are words of law and duty ("Gesetz", "illegal", "must").
	Rules []string
	// Criticism are words that accuse or blame somebody ("corruption", "lügt").
	Criticism []string
	// Changes are verbs and nouns of growth and decline ("stieg", "fell by").
	Changes []string
	// Public are words of public affairs that a reader would want checked
	// ("tax", "Arbeitslosigkeit", "vaccine").
	Public []string
	// Joins are words that join a main clause to the one before ("und", "but").
	Joins []string
	// Relatives are relative pronouns ("der", "who").
	Relatives []string
	// FirstPerson, SecondPerson and ThirdPerson are pronouns; the third can be
	// replaced by a name.
	FirstPerson, SecondPerson, ThirdPerson []string
	// Said is the wording for a speaker and what they say, with %s twice.
	Said string
}
