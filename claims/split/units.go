package split

import (
	"strings"

	"tickmark/claims/lang"
)

// symbolMeaning is what a symbol makes of the number beside it.
type symbolMeaning struct {
	kind  measureKind
	code  string
	times float64 // of money: what the symbol multiplies the number by, 0 for nothing
}

// scaledMoney are the letters that business reports put before a currency:
// thousands as "TEUR" in German and "kEUR" elsewhere, millions as "MEUR".
var scaledMoney = map[string]float64{"T": 1e3, "k": 1e3, "M": 1e6}

// claimsSymbols are the symbols of all languages as they are written.
var claimsSymbols = func() map[string]symbolMeaning {
	m := map[string]symbolMeaning{"%": {kind: measurePercent, code: "%"}, "٪": {kind: measurePercent, code: "%"}, "‰": {kind: measurePercent, code: "[ppth]"}, "Promille": {kind: measurePercent, code: "[ppth]"}, "¢": {kind: measureCents, code: "cent"}}
	for w, code := range lang.Symbols {
		m[w] = symbolMeaning{kind: measureUnit, code: code}
	}
	for w, code := range lang.Currencies {
		m[w] = symbolMeaning{kind: measureMoney, code: code}
	}
	for letter, times := range scaledMoney {
		m[letter+"€"] = symbolMeaning{measureMoney, "EUR", times}
		for code := range lang.Codes {
			m[letter+code] = symbolMeaning{measureMoney, code, times}
		}
	}
	for code := range lang.Codes { // last, so that a code is itself and no other one's thousands
		m[code] = symbolMeaning{kind: measureMoney, code: code}
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
// number: a code ("EUR 5", "TEUR 5"), an abbreviation ("Fr. 5") or the letters of a
// dollar sign ("US$ 5").
func (s *numScan) moneyBefore(i int) bool {
	t := s.at(i)
	n := t.e - t.b
	if n > 4 {
		return false
	}
	after := s.at(i + 1)
	switch after.kind {
	case numDigits:
		return n == 3 && t.upper || n == 4
	case numSign:
		return after.char == '$' && after.gap < 2 || after.char == '€' && after.gap == 0 ||
			after.char == '.' && after.gap == 0 && s.at(i+2).kind == numDigits && s.monthAt(i+4) == 0
	}
	return false
}

// moneyTimes is what the symbol of k tokens at j multiplies its number by.
func (s *numScan) moneyTimes(j, k int) float64 {
	if key, ok := s.join(j, k); ok {
		return max(claimsSymbols[string(key)].times, 1)
	}
	return 1
}

// multiplied is the number so many times; one time leaves it as it stands.
func (n numeral) multiplied(times float64) numeral {
	if times != 1 {
		n.val, n.text, n.scaled = n.val*times, "", true
	}
	return n
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
