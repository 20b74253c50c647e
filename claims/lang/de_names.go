package lang

var germanNames = Names{}
