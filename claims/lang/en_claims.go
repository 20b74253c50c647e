package lang

var englishClaims = Claims{}
