package lang

var germanSpeech = Speech{}
