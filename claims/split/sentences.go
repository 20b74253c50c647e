package split

// sentences divides the text into sentences.
func (w *work) sentences() {}
