package split

import (
	"strings"

	"tickmark/claims/lang"
)

// symbolMeaning is what a symbol makes of the number beside it.
type symbolMeaning struct {
	kind measureKind
	code string
}

// claimsSymbols are the symbols of all languages as they are written.
var claimsSymbols = func() map[string]symbolMeaning {
	m := map[string]symbolMeaning{"%": {measurePercent, "%"}, "٪": {measurePercent, "%"}, "‰": {measurePercent, "[ppth]"}, "¢": {measureCents, "cent"}}
	for w, code := range lang.Symbols {
		m[w] = symbolMeaning{measureUnit, code}
	}
	for w, code := range lang.Currencies {
		m[w] = symbolMeaning{measureMoney, code}
	}
	for code := range lang.Codes {
		m[code] = symbolMeaning{measureMoney, code}
	}
	return m
}()

// learnMeasures notes with which tokens units begin, so that other words after a
// number are passed over with one look.
func (lx *numLexicon) learnMeasures() {
	lx.measures = map[string]int{}
	note := func(w string) {
		toks := numTokens(w, &numLexicon{})
		if len(toks) == 0 {
			return
		}
		first := strings.ToLower(w[toks[0].b:toks[0].e])
		lx.measures[first] = max(lx.measures[first], len(toks))
	}
	n := lx.numbers
	for _, words := range []map[string]bool{n.Percent, n.Points, n.Cents} {
		for w := range words {
			note(w)
		}
	}
	for _, words := range []map[string]string{n.Units, n.Currencies} {
		for w := range words {
			note(w)
		}
	}
	for w := range claimsSymbols {
		note(w)
	}
}

// moneyBefore reports whether the word at token i can be a currency before a
// number: a code ("EUR 5") or the letters of a dollar sign ("US$ 5").
func (s *numScan) moneyBefore(i int) bool {
	t := s.at(i)
	if t.e-t.b > 4 {
		return false
	}
	after := s.at(i + 1)
	return after.kind == numDigits && t.upper && t.e-t.b == 3 || after.kind == numSign && after.char == '$' && after.gap < 2
}

// moneyMark reads a currency before a number at token i and returns its code and
// the token of the number, or i.
func (s *numScan) moneyMark(i int) (code string, next int) {
	t := s.at(i)
	if t.kind == numDigits || t.kind == numWord && !s.moneyBefore(i) || t.kind == numSign && t.char < 0x80 && t.char != '$' {
		return "", i
	}
	for k := 3; k > 0; k-- {
		key, ok := s.join(i, k)
		if !ok {
			continue
		}
		m, ok := claimsSymbols[string(key)]
		if !ok || m.kind != measureMoney {
			continue
		}
		if n := s.at(i + k); n.kind == numDigits && n.gap < 2 || n.gap == 1 && n.lex.has(roleCard) {
			return m.code, i + k
		}
	}
	return "", i
}
