package split

// mention is a name in the text: the lexemes from..to-1.
type mention struct {
	from, to int
	person   int // index of the person, -1 if it is none
}

// names finds people, organisations, places and roles.
func (w *work) names() {
	w.scan = w.newScan()
	w.scan.nameAt = make([]int32, len(w.scan.ls))
	for i := range w.scan.nameAt {
		w.scan.nameAt[i] = -1
	}
}
