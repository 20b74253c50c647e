package lang

var germanNumbers = Numbers{}
