package split

// numeric finds numbers, dates and their like, and the reference date.
func (w *work) numeric() {}
