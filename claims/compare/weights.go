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

// wordWeights and smoothWeights weigh whether nothing backs a word, by itself and with
// the words beside it.
var (
	wordWeights   = [wordSigns]float64{-1.74, 0.51, 0.44, 0.22, 0.54, 0.68, 0.54, 1.81, 0.46, 1.73, 0.37, -0.42, -0.45, -0.79, 0.32, 0.27, 0.21, -0.64, -0.58, 1.43, 0.35, 1.06, 0.56, 0.18, 0.90, 0.45, 0.50}
	smoothWeights = [smoothSigns]float64{0.12, 1.04, 0.22, 0.15}
)

// leastChance is how likely it must be that nothing backs a word for it to be marked:
// where the marks are right most often for what they find, in cross-validation.
const leastChance = 0.35

// signWeights say how much each sign counts in the review. That of a contradiction is
// reasoned, not fitted: the sets hold too few of them.
var signWeights = [signCount]float64{1.32, 0.91, 0.97, 1.23, 1.41, 0.5}

// evenSum is the weighted sum of the signs at which the review is one half: where
// those above it are right most often for what they find, in cross-validation.
const evenSum = 1.2
