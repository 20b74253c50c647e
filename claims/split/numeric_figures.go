package split

import (
	"math"
	"strconv"
	"strings"
)

// numeral is a number as it stands in the text, without its unit.
type numeral struct {
	val     float64
	text    string // the plain decimal where figures give it exactly, else ""
	next    int    // the token after it
	figures bool   // begins with figures
	bare    bool   // nothing but one run of digits
	frac    bool   // a fraction of one: half, two thirds, 3/4
	scaled  bool   // ends with a scale: million
	ord     bool   // an ordinal
	alone   bool   // only a word that is an article as well: "ein", "one"
	crowd   bool   // "Hunderte": the least that it can be
	vague   bool   // "a couple hundred"
}

// value is the number as a plain decimal string.
func (n numeral) value() string {
	if n.text != "" {
		return n.text
	}
	return plainDecimal(n.val)
}

// plainDecimal writes v with at most 15 significant digits, all that a float64
// holds for sure, and without an exponent.
func plainDecimal(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		short = v
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

// longestFigures is how many digits a number can have; longer ones are codes.
const longestFigures = 24

// figures reads a number in digits at token i.
func (s *numScan) figures(i int) (numeral, bool) {
	t := s.at(i)
	if t.kind != numDigits || t.e-t.b > longestFigures {
		return numeral{}, false
	}
	whole, part := s.text(i), ""
	n := numeral{next: i + 1, figures: true, bare: true}
	group, decimal := s.lx.numbers.Group, s.lx.numbers.Decimal
	swiss := s.at(i+1).char == '\'' || s.at(i+1).char == '’' // groups by apostrophes leave both marks for the decimals
	listed := s.at(i-1).kind == numSign && t.gap == 0 && s.at(i-2).kind == numDigits && s.at(i-1).gap == 0
	if end, digits := s.groups(i, group, 1); end > 0 {
		whole, n.next, n.bare = digits, end, false
	} else if end, digits := s.groups(i, decimal, 2); end > 0 && !s.signDigits(end, decimal) {
		whole, n.next, n.bare = digits, end, false // the other notation, beyond doubt
		group, decimal = decimal, group
	}
	switch {
	case listed: // one of "22,24,26" or of an address, no decimal
	case s.signDigits(n.next, decimal) && !s.chain(n.next, decimal):
		part = s.text(n.next + 1)
		n.next, n.bare = n.next+2, false
	case (n.bare || swiss) && s.signDigits(n.next, group) && !s.chain(n.next, group) && s.len(n.next+1) != 3:
		part = s.text(n.next + 1)
		n.next, n.bare = n.next+2, false
	}
	n.text = tidyDecimal(whole, part)
	n.val, _ = strconv.ParseFloat(n.text, 64)
	s.exponent(&n)
	s.slashed(&n)
	return n, true
}

// signDigits reports whether the sign and then digits follow at i without gaps.
func (s *numScan) signDigits(i int, sign rune) bool {
	t, d := s.at(i), s.at(i+1)
	return t.kind == numSign && t.char == sign && t.gap == 0 && d.kind == numDigits && d.gap == 0
}

// chain reports whether the sign stands twice between digits, as in an address
// of a network or the number of a section.
func (s *numScan) chain(i int, sign rune) bool { return s.signDigits(i+2, sign) }

func (s *numScan) len(i int) int { t := s.at(i); return int(t.e - t.b) }

// groups reads digits in groups of three after the first (or of two, as in
// India, with three in the last), parted by the mark, by spaces or by
// apostrophes, if there are at least so many marks. It returns the token after
// them and the digits, or 0.
func (s *numScan) groups(i int, mark rune, least int) (end int, digits string) {
	if s.len(i) > 3 {
		return 0, ""
	}
	sep := func(j int) (width int, kind rune) { // what parts groups at token j
		t := s.at(j)
		switch {
		case t.kind == numDigits && t.gap == 1 && s.thinGap(j) && s.len(i) <= 3:
			return 0, ' '
		case t.kind == numSign && (t.char == mark || t.char == '\'' || t.char == '’') && t.gap == 0 && s.at(j+1).kind == numDigits && s.at(j+1).gap == 0:
			return 1, t.char
		}
		return 0, 0
	}
	_, kind := sep(i + 1)
	if kind == 0 || (kind == ' ' || kind != mark) && least > 1 {
		return 0, ""
	}
	var b strings.Builder
	b.WriteString(s.text(i))
	j, marks, last := i+1, 0, s.len(i)
	for {
		width, k := sep(j)
		if k != kind {
			break
		}
		n := s.len(j + width)
		if n != 3 && !(n == 2 && mark == ',' && kind == mark && last <= 2) {
			if kind == ' ' {
				break
			}
			return 0, ""
		}
		b.WriteString(s.text(j + width))
		j, marks, last = j+width+1, marks+1, n
	}
	if marks < least || last != 3 || b.Len() > longestFigures {
		return 0, ""
	}
	if whole := b.String(); whole[0] != '0' {
		return j, whole
	}
	return 0, ""
}

// thinGap reports whether exactly one blank that does not end a line stands
// before token j.
func (s *numScan) thinGap(j int) bool {
	t, before := s.at(j), s.at(j-1)
	return t.p-before.q == 1 && s.src[before.e] != '\n'
}

// tidyDecimal puts a plain decimal together without needless zeros.
func tidyDecimal(whole, part string) string {
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if part = strings.TrimRight(part, "0"); part == "" {
		return whole
	}
	return whole + "." + part
}

// exponent reads the rest of "1.3e6", "10^6".
func (s *numScan) exponent(n *numeral) {
	t := s.at(n.next)
	if t.gap != 0 || !(t.kind == numWord && t.e-t.b == 1 && s.src[t.b]|0x20 == 'e' || t.kind == numSign && t.char == '^') {
		return
	}
	j, sign := n.next+1, 1.0
	for s.at(j).kind == numSign && s.at(j).gap == 0 && (s.at(j).char == '+' || s.at(j).char == '-') {
		if s.at(j).char == '-' {
			sign = -sign
		}
		j++
	}
	d := s.at(j)
	if d.kind != numDigits || d.gap != 0 || d.e-d.b > 3 || s.at(j+1).gap == 0 && s.at(j+1).kind == numWord {
		return
	}
	x, _ := strconv.Atoi(s.text(j))
	if x > 30 {
		return
	}
	if t.char == '^' {
		n.val = math.Pow(n.val, sign*float64(x))
	} else if v, err := strconv.ParseFloat(n.text+"e"+strconv.Itoa(int(sign)*x), 64); err == nil {
		n.val = v
	}
	n.text, n.next, n.bare = "", j+1, false
}

// slashed reads the rest of "3/4" and of "5 1/2", and fraction signs ("2½").
func (s *numScan) slashed(n *numeral) {
	i := n.next
	if v, ok := vulgarFractions[s.at(i).char]; ok && s.at(i).kind == numSign && s.at(i).gap < 2 {
		n.val, n.text, n.next, n.bare = n.val+v, "", i+1, false
		return
	}
	if !n.bare || n.val != math.Trunc(n.val) {
		return
	}
	if den, ok := s.denominator(i); ok && s.at(i).gap == 0 && n.val < den && n.val > 0 {
		n.val, n.text, n.next, n.bare, n.frac = n.val/den, "", i+2, false, true
		return
	}
	if num := s.at(i); num.kind == numDigits && num.gap == 1 && num.e-num.b <= 2 {
		v, _ := strconv.ParseFloat(s.text(i), 64)
		if den, ok := s.denominator(i + 1); ok && v < den && v > 0 {
			n.val, n.text, n.next, n.bare = n.val+v/den, "", i+3, false
		}
	}
}

// denominator reads "/4" at token i, but not where the fraction goes on ("1/2/2022").
func (s *numScan) denominator(i int) (float64, bool) {
	t, d := s.at(i), s.at(i+1)
	if t.kind != numSign || t.char != '/' && t.char != '⁄' || d.kind != numDigits || d.e-d.b > 3 || d.gap != t.gap {
		return 0, false
	}
	if after := s.at(i + 2); after.kind == numSign && after.gap == 0 && after.char == '/' {
		return 0, false
	}
	v, _ := strconv.ParseFloat(s.text(i+1), 64)
	return v, v > 1 && (v <= 10 || v == 12 || v == 16 || v == 20 || v == 25 || v == 32 || v == 50 || v == 64 || v == 100) // not "9/11"
}

// vulgarFractions are the fractions that Unicode has one character for.
var vulgarFractions = map[rune]float64{'½': 1.0 / 2, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '¼': 1.0 / 4, '¾': 3.0 / 4, '⅕': 1.0 / 5, '⅖': 2.0 / 5, '⅗': 3.0 / 5, '⅘': 4.0 / 5, '⅙': 1.0 / 6, '⅚': 5.0 / 6, '⅛': 1.0 / 8, '⅜': 3.0 / 8, '⅝': 5.0 / 8, '⅞': 7.0 / 8}
