package split

import (
	"strings"

	"tickmark/claims"
)

// quantity reads a number with all that belongs to it at token i, puts the detail
// down and returns the token after it, or i if there is none.
func (s *numScan) quantity(i int) int {
	if code, j := s.moneyMark(i); j > i {
		if n, ok := s.numeral(j); ok && s.at(j).gap < 2 && !n.ord {
			return s.money(i, j, n.multiplied(s.moneyTimes(i, j-i)), code, n.next)
		}
		return i
	}
	between := s.at(i).lex.has(roleBetween)
	start := i
	if between {
		start = i + 1
		if next := s.clockRange(start); next > start {
			return next
		}
	}
	if next := s.codeNumber(i); next > i {
		return next
	}
	n, ok := s.numeral(start)
	if !ok || s.partOfWord(start, n) {
		return i
	}
	if between {
		if s.len(start) == 4 && n.bare && !s.counted(n.next+1) { // "between 1994 and 1997"
			return i
		}
		if m, ok := s.upper(n, true); ok {
			return s.measured(start, n, &m)
		}
		return i
	}
	if next := s.label(i, n); next > i {
		return next
	}
	if next := s.ordinal(i, n); next > i {
		return next
	}
	if m, ok := s.upper(n, false); ok {
		return s.measured(i, n, &m)
	}
	return s.measured(i, n, nil)
}

// measured puts down number n that begins at token i, up to m if that is not nil,
// with the unit that follows.
func (s *numScan) measured(i int, n numeral, m *numeral) int {
	end := n
	if m != nil {
		end = *m
		if m.scaled && !n.scaled && n.val < 1000 { // "100 bis 300 Milliarden"
			if x := s.at(m.next - 1).lex; x != nil && x.scale >= 1000 {
				n.val, n.text = n.val*x.scale, ""
			}
		}
	}
	d := claims.Detail{Kind: claims.DetailNumber, Value: n.value(), Rule: "number.words"}
	if n.figures {
		d.Rule = "number.figures"
	}
	if m != nil {
		d.To, d.Rule = m.value(), "number.range"
		if n.bare && m.figures && !m.scaled && strings.HasSuffix(m.text, "000") && n.val < 1000 && n.val < m.val/1000 { // "40 bis 60.000"
			d.Value += "000"
		}
	}
	s.hedge(i, &end, &d, n)
	j := end.next
	at := j
	if dash := s.at(j); dash.kind == numSign && (dash.char == '-' || dash.char == '‑') && s.at(j+1).gap == dash.gap || end.crowd && dash.lex.has(roleOf) {
		at = j + 1
	}
	if next := s.age(i, at, end, &d); next > i {
		return next
	}
	if next := s.duration(i, at, n, m, end, &d); next > i {
		return next
	}
	if s.at(at).gap < 2 {
		if kind, code, k := s.measureWhole(at); k > 0 && s.fits(kind, at, end) {
			return s.withMeasure(i, at, k, kind, code, d, end)
		}
	}
	if n.alone && m == nil && !s.countsOne(i, d.Hedge) {
		return i
	}
	s.add(i, end.next, d)
	return end.next
}

// countsOne reports whether the "ein" or "one" at token i, which has that hedge,
// counts: behind "mindestens", "genau" or "only", or beside another number ("ein Toter
// und drei Verletzte"). Behind "ab" and "bis zu" it is as often an article.
func (s *numScan) countsOne(i int, hedge claims.Hedge) bool {
	if x := s.at(i - 1).lex; (hedge == claims.HedgeAtLeast || hedge == claims.HedgeAtMost) && !x.has(roleOnward) && !x.has(roleNightTo) && !x.has(roleTo) {
		return true
	}
	if key, ok := s.joinLow(i-1, 1); ok && s.lx.numbers.Exactly[string(key)] {
		return !s.at(i - 2).lex.has(roleThe) // "the only one" is a pronoun
	}
	if s.at(i+2).lex.has(roleAnd) && s.at(i+1).kind == numWord {
		n, ok := s.numeral(i + 3)
		return ok && !n.alone && !n.ord && !n.frac && s.at(i+3).gap == 1
	}
	n := len(s.out)
	return n > 0 && s.at(i-1).lex.has(roleAnd) && s.at(i-2).kind == numWord && s.out[n-1].Kind == claims.DetailNumber && s.out[n-1].End == int(s.at(i-3).q)
}

// hedge finds how exactly the number is meant, from the words around it.
func (s *numScan) hedge(i int, end *numeral, d *claims.Detail, n numeral) {
	if h, _ := s.hedgeOf(i); h != "" {
		d.Hedge = h
	} else if n.vague {
		d.Hedge = claims.HedgeAbout
	} else if n.crowd {
		d.Hedge, d.Rule = claims.HedgeOver, "number.crowd"
	}
	if key, ok := s.joinLow(end.next, 2); ok && d.Hedge == "" {
		d.Hedge = s.lx.numbers.HedgeAfter[string(key)]
	}
}

// measureKind is what a word after a number makes of it.
type measureKind uint8

const (
	measureNone measureKind = iota
	measurePercent
	measurePoints
	measureMoney
	measureCents
	measureUnit
)

// measure looks up the unit at token j and how many tokens it has, 0 for none.
func (s *numScan) measure(j int) (kind measureKind, code string, k int) {
	nb := s.lx.numbers
	first, ok := s.joinLow(j, 1)
	if !ok {
		return measureNone, "", 0
	}
	for k = s.lx.measures[string(first)]; k > 0; k-- {
		key, ok := s.join(j, k)
		if !ok {
			continue
		}
		if m, ok := claimsSymbols[string(key)]; ok {
			if after := s.at(j + k); m.kind == measureMoney && after.kind == numDigits && after.gap == 0 {
				return measureNone, "", 0 // "3 USD50 cards": the code is the next amount's
			}
			return m.kind, m.code, k
		}
		if key, ok = s.joinLow(j, k); !ok {
			continue
		}
		switch {
		case nb.Points[string(key)]:
			return measurePoints, "pp", k
		case nb.Percent[string(key)]:
			return measurePercent, "%", k
		case nb.Cents[string(key)]:
			return measureCents, "cent", k
		}
		if code, ok := nb.Currencies[string(key)]; ok {
			return measureMoney, code, k
		}
		if code, ok := nb.Units[string(key)]; ok {
			if money := nb.WeightOrMoney[string(key)]; money != "" && s.moneySaid(j) {
				return measureMoney, money, k
			}
			return measureUnit, code, k
		}
	}
	return measureNone, "", 0
}

// measureWhole is measure with the unit below the line: "MW/km²", "Gramm pro Liter".
func (s *numScan) measureWhole(j int) (kind measureKind, code string, k int) {
	kind, code, k = s.measure(j)
	if kind != measureUnit {
		return kind, code, k
	}
	per, ok := s.joinLow(j+k, 1)
	if s.sign(j+k, '/', 0) && s.at(j+k+1).gap == 0 || ok && s.lx.numbers.Below[string(per)] && s.at(j+k+1).gap == 1 {
		if below, unit, l := s.measure(j + k + 1); below == measureUnit {
			return kind, code + "/" + unit, k + 1 + l
		}
	}
	return kind, code, k
}

// fits reports whether the symbol can be a unit after this number: a single
// letter needs figures before it.
func (s *numScan) fits(kind measureKind, at int, n numeral) bool {
	t := s.at(at)
	if kind == measureUnit && t.kind == numWord && t.e-t.b == 1 && s.lx.numbers.Units[s.text(at)] == "" {
		return n.figures && !(s.at(at+1).gap == 0 && s.at(at+1).kind == numSign && s.at(at+1).char == '\'')
	}
	return true
}

// withMeasure puts a number with its unit down.
func (s *numScan) withMeasure(i, at, k int, kind measureKind, code string, d claims.Detail, n numeral) int {
	d.Unit = code
	next := at + k
	switch kind {
	case measurePercent:
		d.Kind, d.Rule = claims.DetailPercent, "percent.sign"
	case measurePoints:
		d.Kind, d.Rule = claims.DetailPercent, "percent.points"
	case measureMoney:
		if times := s.moneyTimes(at, k); times != 1 {
			n = n.multiplied(times)
			d.Value = plainDecimal(parsePlain(d.Value) * times)
			if d.To != "" {
				d.To = plainDecimal(parsePlain(d.To) * times)
			}
		}
		return s.moneyAfter(i, next, d, n)
	case measureCents:
		d.Kind, d.Rule = claims.DetailMoney, "money.cents"
	case measureUnit:
		d.Kind, d.Rule = claims.DetailQuantity, "quantity.unit"
		if code == "[ft_i]" && d.To == "" {
			j := next
			if s.at(j).lex.has(roleAnd) {
				j++
			}
			if m, ok := s.numeral(j); ok && s.at(j).gap < 2 && m.val < 12 {
				if _, c, k := s.measure(m.next); k > 0 && c == "[in_i]" {
					d.Value, d.Rule, next = plainDecimal(n.val+m.val/12), "quantity.feet_inches", m.next+k
				}
			}
		}
	}
	if s.lx.dates.Dotted && (code == "deg" || code == "Cel") && s.at(next).lex.has(roleMinus) && s.at(next).gap == 1 && s.at(next+1).kind != numDigits && d.To == "" && d.Value[0] != '-' {
		d.Value, next = "-"+d.Value, next+1 // "fünf Grad minus"
	}
	s.add(i, next, d)
	return next
}
