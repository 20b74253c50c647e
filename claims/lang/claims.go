package lang

// Claims holds the words that make a claim, an opinion or a risk. All are in
// lower case. A star stands for any letters at the end or at the beginning of a
// word ("steuer*", "*quote"); two or three words make a phrase ("meiner meinung").
type Claims struct {
	// Opinion are words by which a sentence shows itself to be one person's view.
	Opinion []string
	// Views are those with which a view begins ("meiner Ansicht nach"); Owing are the verbs
	// by which it says what should be and not what is ("sollte", "should").
	Views, Owing []string
	// Guesses are words of doubt and regret that leave a sentence a claim, of less
	// weight ("wohl", "probably").
	Guesses []string
	// Praise are words of judgement that nothing can prove ("great", "schön").
	Praise []string
	// Wish are words of wanting, hoping and owing ("should", "möchte").
	Wish []string
	// Condition are words of what is not so but might be ("if", "könnte").
	Condition []string
	// Filler are words of greeting, thanks and the running of a conversation.
	Filler []string
	// Greetings are words of greeting, whatever name stands behind them: "guten morgen".
	Greetings []string
	// Labels are the words of links and buttons that are left between paragraphs, as they
	// stand alone: "weiterlesen", "read more".
	Labels []string
	// Imperatives are words with which a request begins.
	Imperatives []string
	// Polite is the pronoun behind a verb that makes a request of it: "Kommen Sie".
	Polite string
	// Questions are words with which a question begins.
	Questions []string
	// Presuming are question words that take the rest of the question for granted:
	// "warum", "why".
	Presuming []string
	// Exclamations are the words with which a cry of feeling begins: "what a".
	Exclamations []string
	// Existence are words that say of something that it is, or is not, there.
	Existence []string
	// Superlatives claim a rank, or all or nothing: "first", "only", "never".
	Superlatives []string
	// Denials are words that deny, Doubts words that leave open whether something is so,
	// in lower case.
	Denials, Doubts []string
	// Comparisons compare two things or two times: "more than", "doubled".
	Comparisons []string
	// Changes are growth and decline: "stieg", "fell", "cut".
	Changes []string
	// Causes say that one thing brought about another: "because of", "führte zu".
	Causes []string
	// Predictions say what will be.
	Predictions []string
	// Rules are words of law and duty.
	Rules []string
	// Criticism are words that accuse or blame.
	Criticism []string
	// Public are public affairs: money, work, health, war, government.
	Public []string
	// Economy are words of paying, earning, owning and renting: who bears what.
	Economy []string
	// Proofs are words with which a writer points to evidence or states a meaning:
	// "study", "Tatsache", "nachweislich".
	Proofs []string
	// Emphasis are words that say everything or nothing for the sound of it:
	// "totally", "überhaupt", "alles".
	Emphasis []string
	// Talk are words about the conversation that is going on rather than about the
	// world: "your comment", "Sendung".
	Talk []string
	// Past are finite verbs of the past: what they say has happened or has not.
	Past []string
	// Amounts are amounts without a number: "viele", "most", "half".
	Amounts []string
	// Pictures are words of captions: "Archivbild", "pictured".
	Pictures []string
	// Credits are words before a colon with which a line says whose a picture is.
	Credits []string
	// First, Second and Third are the pronouns of the first, second and third
	// person; those of the third, as subjects, can be replaced by a name.
	First, Second, Third []string
	// Joins join a main clause to the one before: "und", "but".
	Joins []string
	// Relatives are relative pronouns that stand behind a comma: "der", "who".
	Relatives []string
	// Finite are common finite verbs by which a clause is known to be one.
	Finite []string
	// VerbLast is true where the verb of a subordinate clause is its last word.
	VerbLast bool
	// Said is the wording for a speaker and what they say, "%s" twice; Quoted is the
	// same for their own words, with the quotation marks of the language.
	Said, Quoted string
	// Cleft is the wording for a noun and a relative clause whose object it is, "%s"
	// twice. "": the language has none.
	Cleft string
}
