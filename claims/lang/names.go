package lang

// Names holds titles, given names, places, organisations and roles.
type Names struct{}
