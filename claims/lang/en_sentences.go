package lang

var englishSentences = Sentences{}
