package lang

// English is the English language.
var English = Language{
	Code: "en", Name: "English",
	Sentences: englishSentences, Speech: englishSpeech, Numbers: englishNumbers,
	Dates: englishDates, Names: englishNames, Claims: englishClaims, Reckoning: englishReckoning,
}
