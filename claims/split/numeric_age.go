package split

import (
	"math"

	"tickmark/claims"
)

// ageParts are the ages that the beginning, the middle and the end of a decade of
// life stand for, counted from its first year.
var ageParts = [4][2]float64{{0, 9}, {0, 3}, {4, 6}, {7, 9}}

// decadeAge reads an age of which only the decade is said: "Anfang 50", "Ende
// dreißig" in German, "in her 30s", "in their late fifties" in English. It returns i
// if there is none.
func (s *numScan) decadeAge(i int) int {
	part, j := 0, i
	if x := s.at(j).lex; x != nil && x.early > 0 {
		part, j = x.early, j+1
		if s.sign(j, '-', 0) {
			j++
		}
	}
	if s.lx.dates.Dotted && part == 0 || !s.lx.dates.Dotted && !s.at(i-1).lex.has(roleOwn) {
		return i
	}
	decade, next := s.lifeDecade(j)
	if next == j || decade < 20 || decade > 90 || s.at(j).gap > 1 {
		return i
	}
	if s.lx.dates.Dotted {
		if after := s.at(next); after.kind == numWord && after.gap == 1 && after.upper || s.unitAt(next) != "" || s.monthAt(next+1) > 0 {
			return i
		}
		if _, _, k := s.measure(next); k > 0 && s.at(next).gap < 2 {
			return i
		}
	}
	span := ageParts[part]
	s.add(i, next, claims.Detail{Kind: claims.DetailAge, Value: plainDecimal(decade + span[0]), To: plainDecimal(decade + span[1]), Unit: "a", Rule: "age.decade"})
	return next
}

// lifeDecade reads the name of a decade of life at token j, a round number in German
// ("50", "dreißig") and a plural in English ("50s", "fifties").
func (s *numScan) lifeDecade(j int) (decade float64, next int) {
	if !s.lx.dates.Dotted {
		if x := s.at(j).lex; x != nil && x.decade > 0 {
			return float64(x.decade), j + 1
		}
		if s.len(j) == 2 && s.at(j+1).gap == 0 && s.lx.dates.DecadeEndings[s.text(j+1)] {
			if v := s.digits(j, 2); v%10 == 0 {
				return float64(v), j + 2
			}
		}
		return 0, j
	}
	if v := s.digits(j, 2); v > 0 && v < 90 && v%10 == 0 { // "Anfang 90" is as well the year
		return float64(v), j + 1
	}
	if x := s.at(j).lex; x.has(roleCard) && x.ageIn == "" && x.ending == "" && math.Mod(x.card, 10) == 0 {
		return x.card, j + 1
	}
	return 0, j
}
