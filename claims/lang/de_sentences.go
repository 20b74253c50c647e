package lang

var germanSentences = Sentences{}
