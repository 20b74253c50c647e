package split

// quotes finds quotations and their speakers.
func (w *work) quotes() {}
