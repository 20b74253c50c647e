package split

import (
	"math"
	"strings"
)

// tail reads what can follow a whole number: a denominator, "and a half", the
// decimals after "point", "over twenty".
func (s *numScan) tail(n *numeral) {
	j := n.next
	t := s.at(j)
	if t.gap > 1 {
		return
	}
	if x := t.lex; x.has(rolePoint) {
		if digits, next := s.spokenDigits(j + 1); next > 0 {
			n.text = tidyDecimal(plainDecimal(n.val), digits)
			n.val = parsePlain(n.text)
			n.next, n.bare, n.alone = next, false, false
			s.moreScale(n)
			return
		}
	}
	if x := t.lex; x.has(roleOver) && n.val == 1 && s.at(j+1).gap == 1 {
		if den, ok := s.whole(j + 1); ok && den.val > 1 && den.val <= 1000 && (!den.bare || s.len(j+1) < 4) {
			n.val, n.text, n.next, n.frac, n.bare, n.alone = n.val/den.val, "", den.next, true, false, false
			return
		}
	}
	if x := t.lex; x.has(roleAnd) && s.at(j+1).gap == 1 {
		if f, ok := s.fraction(j + 1); ok && f.val < 1 && f.frac {
			f0 := f
			s.scaleAfterFraction(&f)
			switch {
			case f.next > f0.next && !n.scaled: // "sechs und zwei Drittel Millionen"
				n.val = (n.val + f0.val) * f.val / f0.val
			case f.next > f0.next:
				n.val += f.val
			default:
				n.val += f.val * s.lastScale(n)
			}
			n.text, n.next, n.bare, n.alone, n.scaled = "", f.next, false, false, false
		}
	}
}

// lastScale is the scale that the number ends with, if it is a million or more: a
// fraction after it ("five billion and three quarters") is one of that scale.
func (s *numScan) lastScale(n *numeral) float64 {
	if x := s.at(n.next - 1).lex; n.scaled && x != nil && x.scale >= 1e6 {
		return x.scale
	}
	return 1
}

// spokenDigits reads the numerals after "point" as digits.
func (s *numScan) spokenDigits(i int) (digits string, next int) {
	var b strings.Builder
	for j := i; ; {
		x := s.at(j).lex
		if !x.has(roleCard) || s.at(j).gap > 1 || b.Len() > longestFigures {
			break
		}
		w, ok := s.whole(j)
		if x.card < 10 {
			b.WriteString(plainDecimal(x.card))
			j, next = j+1, j+1
			continue
		}
		if ok {
			b.WriteString(plainDecimal(w.val))
			next = w.next
		}
		break
	}
	return b.String(), next
}

// fraction reads a fraction of one at token i: "two thirds", "a half", "half",
// "ein Viertel", "fünf halbe".
func (s *numScan) fraction(i int) (numeral, bool) {
	if s.depth >= deepestFraction {
		return numeral{}, false
	}
	s.depth++
	defer func() { s.depth-- }()
	num, j, counted := 1.0, i, false
	t := s.at(i)
	article := t.lex.has(roleArticle) || t.lex.has(roleOnes)
	switch {
	case article:
		j, counted = i+1, true
	case t.lex.has(roleCard) && t.lex.ageIn == "" && t.lex.ending == "", t.kind == numDigits, t.lex != nil && t.lex.scale > 0 && t.lex.scale < 1e6:
		w, ok := s.whole(i)
		if !ok || w.frac {
			return numeral{}, false
		}
		num, j, counted = w.val, w.next, true
	}
	if dash := s.at(j); counted && dash.kind == numSign && dash.char == '-' && s.at(j+1).gap == dash.gap {
		j++
	}
	if article && s.at(j).lex != nil && s.at(j).lex.scale > 0 { // "a hundredth", "a hundred thousandths"
		if w, ok := s.whole(j); ok && s.at(w.next).lex != nil && s.at(w.next).lex.frac > 2 {
			num, j = w.val, w.next
		}
	}
	d := s.at(j)
	if n, ok := s.compoundFraction(num, j); ok && counted {
		return n, true
	}
	if d.lex == nil || d.lex.frac == 0 || j > i && d.gap > 1 {
		return numeral{}, false
	}
	plural := d.lex.ord == 0 && (s.src[d.e-1] == 's' || s.lx.numbers.Compound) || d.lex.frac == 2
	single := num == 1 && counted
	half := d.lex.frac == 2
	switch {
	case half && num > 1 && !s.lx.numbers.Compound:
		return numeral{}, false // "two halves" of a match
	case half: // "half" may stand by itself
	case !counted:
		if y := s.at(j + 1).lex; !(d.lex.frac == 4 && y != nil && (y.scale > 0 || y.has(roleOf)) && !s.lx.numbers.Compound) {
			return numeral{}, false
		}
	case single && d.lex.ord > 0: // "a third man" is an ordinal, "a third of" is not
		if y := s.at(j + 1); y.kind == numWord && y.gap == 1 && !y.lex.has(roleOf) && !y.lex.has(roleBefore) && !y.lex.has(roleTo) && !(y.lex != nil && y.lex.scale > 0) {
			return numeral{}, false
		}
	case !single && !plural:
		if d.lex.ord > 0 { // "twenty-third"
			return numeral{}, false
		}
	}
	n := numeral{val: num / d.lex.frac, next: j + 1, frac: true}
	if d.lex.frac == 1 { // "three twenty-firsts": the tens stand before
		return numeral{}, false
	}
	return n, true
}

// compoundFraction reads a denominator of tens and ones at token j, "twenty-firsts",
// with the numerator num.
func (s *numScan) compoundFraction(num float64, j int) (numeral, bool) {
	tens, ones := s.at(j).lex, s.at(j+2)
	if tens == nil || tens.card < 20 || math.Mod(tens.card, 10) != 0 || !s.sign(j+1, '-', 0) || ones.gap > 0 || ones.lex == nil || ones.lex.ord > 0 {
		return numeral{}, false
	}
	if f := ones.lex.frac; f >= 1 && f < 10 && s.src[ones.e-1] == 's' {
		return numeral{val: num / (tens.card + f), next: j + 3, frac: true}, true
	}
	return numeral{}, false
}

// scaleAfterFraction multiplies a fraction: "half a million", "two thirds of a
// million", "ein halbes Dutzend", "drei viertel Millionen".
func (s *numScan) scaleAfterFraction(n *numeral) {
	j := n.next
	for k := 0; k < 2 && (s.at(j).lex.has(roleOf) || s.at(j).lex.has(roleArticle)) && s.at(j).gap < 2; k++ {
		j++
	}
	if x := s.at(j).lex; x != nil && x.scale > 0 && s.at(j).gap < 2 {
		n.val, n.text, n.next, n.scaled, n.frac = n.val*x.scale, "", j+1, true, false
		s.moreScale(n)
	}
}
