package lang

// German is the German language.
var German = Language{
	Code: "de", Name: "Deutsch",
	Sentences: germanSentences, Speech: germanSpeech, Numbers: germanNumbers,
	Dates: germanDates, Names: germanNames, Claims: germanClaims, Reckoning: germanReckoning,
}
