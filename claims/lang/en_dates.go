package lang

var englishDates = Dates{}
