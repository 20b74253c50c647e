package lang

var englishSpeech = Speech{}
