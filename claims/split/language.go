package split

// language finds the language of the text where none is given.
func (w *work) language() {}
