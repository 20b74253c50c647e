package lang

var germanClaims = Claims{}
