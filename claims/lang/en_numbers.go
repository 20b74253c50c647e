package lang

var englishNumbers = Numbers{}
