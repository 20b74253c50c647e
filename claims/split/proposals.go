package split

// proposals makes claims of the sentences.
func (w *work) proposals() {}
