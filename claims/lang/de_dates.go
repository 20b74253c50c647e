package lang

var germanDates = Dates{}
