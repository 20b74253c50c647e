package split

// names finds people, organisations, places and roles.
func (w *work) names() {}
