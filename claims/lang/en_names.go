package lang

var englishNames = Names{}
