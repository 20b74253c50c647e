package compare

// The weights in this file are fitted by claims/compare/fit on the development
// halves of public, labelled sets, of which no text is kept here. They are printed
// by that program and not changed by hand.

// rankWeights and nextWeights order passages: those of a sentence by itself, and of
// what it adds to the first. 26 November 2026.
var (
	rankWeights = [rankSigns]float64{4.74, 4.31, -2.84, 3.64}
	nextWeights = [nextSigns]float64{4.81, 4.20, -1.30, 0, 3.21, 2.20, 2.40, -1.16, 0.83, 1.21, -0.27}
)
