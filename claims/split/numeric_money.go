package split

import (
	"math"

	"tickmark/claims"
)

// moneyJustBefore reports whether a currency stands before the figures that end
// before token j.
func (s *numScan) moneyJustBefore(j int) bool {
	m, ok := claimsSymbols[s.text(j-2)]
	return ok && m.kind == measureMoney
}

// moneySaid reports whether the sentence of token j speaks of money.
func (s *numScan) moneySaid(j int) bool {
	from, to := s.sentenceAround(j)
	for k := from; k < to; k++ {
		if key, ok := s.joinLow(k, 1); ok && s.lx.numbers.MoneyWords[string(key)] {
			return true
		}
	}
	return false
}

// moneyAfter puts down an amount whose currency stands behind it, with the
// hundredths that may follow.
func (s *numScan) moneyAfter(i, next int, d claims.Detail, n numeral) int {
	d.Kind, d.Rule = claims.DetailMoney, "money.word"
	if x := s.at(next).lex; x != nil && x.scale >= 1e6 && !n.scaled && d.To == "" { // "75 USD million"
		n.val *= x.scale
		d.Value, next = plainDecimal(n.val), next+1
	} else if d.To == "" {
		next = s.hundredths(next, n.val, &d)
	}
	s.add(i, next, d)
	return next
}

// upperMoney reads the upper end of a range of money, with or without its currency:
// "$5-7 million", "between $500 and $2,000".
func (s *numScan) upperMoney(i int, n numeral, code string) (numeral, bool) {
	between := s.at(i - 1).lex.has(roleBetween)
	if m, ok := s.upper(n, between); ok {
		return m, true
	}
	t := s.at(n.next)
	dash := t.kind == numSign && (t.char == '-' || t.char == '–') && s.at(n.next+1).gap == t.gap
	if !dash && !t.lex.has(roleTo) && !(between && t.lex.has(roleAnd)) || t.gap > 1 {
		return numeral{}, false
	}
	other, j := s.moneyMark(n.next + 1)
	if j == n.next+1 || other != code {
		return numeral{}, false
	}
	m, ok := s.numeral(j)
	return m, ok && m.val > n.val
}

// hundredths reads "und fünfzig Cent", "and 50" after an amount of money.
func (s *numScan) hundredths(next int, val float64, d *claims.Detail) int {
	j, and := next, false
	if s.at(j).lex.has(roleAnd) {
		j, and = j+1, true
	}
	m, ok := s.numeral(j)
	if !ok || s.at(j).gap != 1 || m.val <= 0 || m.val >= 100 || m.val != math.Trunc(m.val) || val != math.Trunc(val) || m.ord || m.frac {
		return next
	}
	if kind, _, k := s.measure(m.next); k > 0 {
		if kind != measureCents {
			return next
		}
		d.Value, d.Rule = plainDecimal(val+m.val/100), "money.cents"
		return m.next + k
	}
	if after := s.at(m.next); (and || m.bare) && m.val >= 10 && (after.gap == 2 || after.kind == numSign && (after.char == '.' || after.char == '!' || after.char == '?')) {
		d.Value, d.Rule = plainDecimal(val+m.val/100), "money.cents"
		return m.next
	}
	return next
}

// money puts down an amount whose currency stands before it.
func (s *numScan) money(i, j int, n numeral, code string, next int) int {
	d := claims.Detail{Kind: claims.DetailMoney, Value: n.value(), Unit: code, Rule: "money.sign"}
	if m, ok := s.upperMoney(i, n, code); ok {
		d.To, next = m.value(), m.next
		if m.scaled && !n.scaled {
			if x := s.at(m.next - 1).lex; x != nil && x.scale >= 1000 {
				d.Value = plainDecimal(n.val * x.scale)
			}
		}
	} else if s.at(next).lex.has(roleAnd) {
		next = s.hundredths(next, n.val, &d)
	}
	s.hedge(i, &n, &d, n)
	s.add(i, next, d)
	return next
}
