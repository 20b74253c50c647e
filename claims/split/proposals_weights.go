package split

import (
	"math"

	"tickmark/claims"
)

// claimWeight says how much a mark adds to the priority of a claim, in units of
// the logistic scale: 0.7 about doubles the odds that a person would check the
// sentence. The reason is what the user reads; marks that speak against checking
// have none, since only what is put first needs to be explained, nor have those of
// length and surroundings, which say nothing about the words.
type claimWeight struct {
	mark   claimMark
	weight float64
	reason string
}

// claimBase is the weight of a sentence without any mark.
const claimBase = -1.5

// claimWeights is the one table of priorities. Its figures are round on purpose:
// they were set by hand, by what desks look at first, and chosen among such figures
// while watching two halves of the development rows of labelled comments and
// debates: a mark stands here only if both halves are the better for it. No
// program has fitted them.
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
	{markSecondary, 0.5, "split.reason.secondary"},
	{markDate, 0.4, "split.reason.date"},
	{markPerson, 0.4, "split.reason.person"},
	{markOrganisation, 0.3, "split.reason.organisation"},
	{markPlace, 0.2, "split.reason.place"},
	{markPublic, 0.5, "split.reason.public"},
	{markEconomy, 0.7, "split.reason.economy"},
	{markProof, 0.4, "split.reason.proof"},
	{markExistence, 0.5, "split.reason.existence"},
	{markAmount, 0.6, "split.reason.amount"},
	{markPast, 0.5, "split.reason.past"},
	{markLink, 3, "split.reason.link"},
	{markCompany, 0.5, ""},
	{markArgument, 0.5, ""},
	{markVeryLong, 0.3, ""},
	{markLong, 0.1, ""},
	{markShort, -0.7, ""},
	{markOpinion, -0.7, ""},
	{markGuess, -0.6, ""},
	{markPraise, -0.5, ""},
	{markEmphasis, -0.6, ""},
	{markTalk, -0.5, ""},
	{markWish, -0.5, ""},
	{markPrediction, -0.5, ""},
	{markFirst, -0.3, ""},
	{markSecond, -0.2, ""},
	{markQuestion, -0.2, ""},
}

// companyReach is how many claims on either side belong to the surroundings of a
// claim, and argumentLeast how many of them make an argument.
const companyReach, argumentLeast = 3, 3

// weigh gives every proposal its priority. What stands among other claims belongs to
// a report or an argument and is likelier a claim itself than a remark that stands
// alone. marks are those of the proposals, in their order.
func weigh(all []claims.Proposal, marks []claimMark) {
	for i, m := range marks {
		near := min(len(marks), i+companyReach+1) - max(0, i-companyReach) - 1
		if near > 0 {
			m |= markCompany
		}
		if near >= argumentLeast {
			m |= markArgument
		}
		all[i].Priority, all[i].Reasons = claimPriority(m)
	}
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
