package split

import (
	"math"

	"tickmark/claims"
)

// claimWeight says how much a mark adds to the priority of a claim, in units of
// the logistic scale: 0.7 about doubles the odds that a person would check the
// sentence. The reason is what the user reads; marks that speak against checking
// have none, since only what is put first needs to be explained.
type claimWeight struct {
	mark   claimMark
	weight float64
	reason string
}

// claimBase is the weight of a sentence without any mark.
const claimBase = -1.2

// claimWeights is the one table of priorities. Its figures are round on purpose:
// they were set by hand, by what desks look at first, and chosen among such figures
// while watching the development half of two labelled sets of comments and debates.
// No program has fitted them.
var claimWeights = []claimWeight{
	{markPercent, 1.4, "split.reason.percent"},
	{markMoney, 1.2, "split.reason.money"},
	{markNumber, 0.9, "split.reason.number"},
	{markCriticism, 0.5, "split.reason.criticism"},
	{markSuperlative, 0.3, "split.reason.superlative"},
	{markComparison, 0.7, "split.reason.comparison"},
	{markChange, 0.9, "split.reason.change"},
	{markCause, 0.6, "split.reason.cause"},
	{markRule, 0.6, "split.reason.rule"},
	{markQuotation, 0.5, "split.reason.quotation"},
	{markIndirect, 0.2, "split.reason.attributed"},
	{markDate, 0.4, "split.reason.date"},
	{markPerson, 0.4, "split.reason.person"},
	{markOrganisation, 0.3, "split.reason.organisation"},
	{markPlace, 0.2, "split.reason.place"},
	{markPublic, 0.5, "split.reason.public"},
	{markExistence, 0.5, "split.reason.existence"},
	{markAmount, 0.6, "split.reason.amount"},
	{markPast, 0.5, "split.reason.past"},
	{markLink, 1.5, "split.reason.link"},
	{markVeryLong, 0.3, ""},
	{markLong, 0.3, ""},
	{markShort, -0.8, ""},
	{markOpinion, -0.7, ""},
	{markGuess, -0.6, ""},
	{markPraise, -0.5, ""},
	{markWish, -0.5, ""},
	{markPrediction, -0.3, ""},
	{markFirst, -0.3, ""},
	{markSecond, -0.2, ""},
	{markQuestion, -0.2, ""},
}

// claimReasonsMost is how many reasons a claim shows, the weightiest first.
const claimReasonsMost = 3

// claimPriority adds up the weights of the marks and gives the reasons.
func claimPriority(m claimMark) (float64, []claims.Reason) {
	sum := claimBase
	var best [claimReasonsMost]claimWeight
	for _, w := range claimWeights {
		if m&w.mark == 0 {
			continue
		}
		sum += w.weight
		for i := range best {
			if w.reason != "" && w.weight > best[i].weight {
				copy(best[i+1:], best[i:])
				best[i] = w
				break
			}
		}
	}
	var why []claims.Reason
	for _, w := range best {
		if w.reason != "" {
			why = append(why, claims.Because(w.reason))
		}
	}
	return math.Round(1000/(1+math.Exp(-sum))) / 1000, why
}
