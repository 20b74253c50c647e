package split

import (
	"unicode/utf8"

	"tickmark/claims"
)

// stress notes the words of the sentence in hand that sharpen or soften what it says.
func (p *proposer) stress(s string, tokens []claimToken) {
	for i := 0; i < len(tokens); i = tokens[i].phrase + 1 {
		t := tokens[i]
		kind := claims.StressKind("")
		switch {
		case t.marks&markDenial != 0:
			kind = claims.StressNegation
		case t.marks&markSuperlative != 0:
			kind = claims.StressRank
		case t.marks&markDoubt != 0 && !(t.lower == "may" && !t.small): // the month, the name
			kind = claims.StressModality
		default:
			continue
		}
		words := s[t.start:tokens[t.phrase].end]
		start := p.from + t.at
		p.sheet.Stresses = append(p.sheet.Stresses, claims.Stress{
			Span: claims.Span{Start: start, End: start + utf8.RuneCountInString(words)}, Kind: kind, Text: words})
	}
}
