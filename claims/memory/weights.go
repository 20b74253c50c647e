package memory

// The constants of the ranking, chosen by a search over the development half of a
// public set (tweets against checked claims, That-is-a-Known-Lie, 399 queries,
// 10,381 texts) on 25 November 2026. The optimum is flat: a quarter more or less of any
// of them moved the mean reciprocal rank by less than .01.
const (
	saturation = 2.0 // k1 of BM25F
	lengthPart = 0.3 // b

	nameFactor   = 1.2 // of a word with a capital
	creditFactor = 0.7 // of the name in the credit of an embedded post
)

// placeWeights say what a term counts by where it stands: only as a part of a
// compound or as initials, in the claim, in the title, in both.
var placeWeights = [places + 1]float64{0.5, 0.9, 1, 1.8}

// How like a word of the query a term is, by how they meet: 1 the same. The order is
// reasoned, as in claims/compare; likeFamily and likeSynonym come from the same search.
const (
	likeRoot        = 0.9 // vereinbart, vereinbaren
	likeName        = 0.8 // Lawrow, Lavrov
	likeMisspelt    = 0.7
	likeTranslation = 0.6
	likeFamily      = 0.6 // migrant, migration
	likePart        = 0.5 // Hilfspaket, Paket
	likeSynonym     = 0.2 // film, movie
)

// signWeights say how much each sign counts for a text that was found, and evenSum is
// what is added to their sum, so that at zero a text is as likely as not to say the
// same. They are fitted by claims/memory/fit on the same queries; in five-fold
// cross-validation MRR .863, hit@1 .820, hit@5 .915.
var signWeights = [signCount]float64{3.22, 1.78, 1.22, 0.99}

const evenSum = 6.03

// likely is the score from which a text that is covered (see [Covered]) is worth a
// look without being asked for. In the same cross-validation, where every other query had
// no text that says the same, 92 of 100 first hits of that kind were right, and 41 of 100
// queries that have one got one.
const likely = 0.7

// leastCover is the least share of a text, by the rarity of its words, that a query must meet
// for the two to say the same: a rare name in both is not enough.
const leastCover = 0.5
