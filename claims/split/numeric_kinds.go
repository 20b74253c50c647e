package split

import (
	"math"
	"strconv"
	"strings"

	"tickmark/claims"
)

// ends is the meaning of an ending that stands by itself after figures: the
// "jährige" of "45-jährige", the "tägige" of "5-tägige"; nil for any other word.
func (s *numScan) ends(j int) *numLex {
	t := s.at(j)
	if t.kind != numWord || t.lex != nil && t.lex.unit != "" {
		return nil
	}
	word := strings.ToLower(s.text(j))
	for _, e := range s.lx.numbers.AgeEndings {
		if rest, ok := strings.CutPrefix(word, e); ok && s.lx.inflection(rest) {
			return &numLex{ageIn: "a"}
		}
	}
	for e, unit := range s.lx.dates.Endings {
		if rest, ok := strings.CutPrefix(word, e); ok && s.lx.inflection(rest) {
			return &numLex{ending: unit}
		}
	}
	return nil
}

// ordinal puts down an ordinal that begins at token i, or returns i.
func (s *numScan) ordinal(i int, n numeral) int {
	mark := s.at(n.next)
	if n.bare && mark.gap == 0 && mark.lex.has(roleOrdinalMark) && n.next == i+1 {
		s.add(i, n.next+1, claims.Detail{Kind: claims.DetailOrdinal, Value: n.value(), Rule: "ordinal.figures"})
		return n.next + 1
	}
	if !s.lx.numbers.OrdinalDot || !n.bare || mark.kind != numSign || mark.char != '.' || mark.gap > 0 || s.len(i) > 3 || s.sentenceEnd(n.next) {
		return i
	}
	if after := s.at(n.next + 1); after.kind != numWord || !after.upper || after.gap != 1 {
		return i
	}
	s.add(i, n.next+1, claims.Detail{Kind: claims.DetailOrdinal, Value: n.value(), Rule: "ordinal.figures"})
	return n.next + 1
}

// ordinalWord puts down an ordinal in words, with tens before it ("twenty-third").
func (s *numScan) ordinalWord(i int) int {
	t := s.at(i)
	if t.lex == nil {
		return i
	}
	if s.lx.numbers.Verbs[strings.ToLower(s.text(i))] && !s.at(i+1).upper {
		return i
	}
	if t.lex.ord > 0 && !t.lex.has(roleCard) {
		s.add(i, i+1, claims.Detail{Kind: claims.DetailOrdinal, Value: plainDecimal(t.lex.ord), Rule: "ordinal.words"})
		return i + 1
	}
	if c := t.lex.card; c >= 20 && math.Mod(c, 10) == 0 {
		j := i + 1
		if s.at(j).kind == numSign && s.at(j).char == '-' {
			j++
		}
		if x := s.at(j).lex; x != nil && x.ord > 0 && x.ord < 10 && s.at(j).gap < 2 {
			s.add(i, j+1, claims.Detail{Kind: claims.DetailOrdinal, Value: plainDecimal(c + x.ord), Rule: "ordinal.words"})
			return j + 1
		}
	}
	return i
}

// age puts down an age if the number that begins at i and ends before at is one.
func (s *numScan) age(i, at int, n numeral, d *claims.Detail) int {
	age := func(next int, unit, rule string) int {
		d.Kind, d.Unit, d.Rule = claims.DetailAge, unit, rule
		s.add(i, next, *d)
		return next
	}
	if x := s.at(n.next - 1).lex; x != nil && x.ageIn != "" {
		return age(n.next, x.ageIn, "age.adjective")
	}
	if s.at(at).gap > 1 {
		return i
	}
	if n.figures || at > n.next {
		if x := s.ends(at); x != nil && x.ageIn != "" {
			return age(at+1, x.ageIn, "age.adjective")
		}
	}
	unit, next := "", at
	if key, ok := s.joinLow(at, 1); ok && s.lx.numbers.Years[string(key)] != "" {
		unit, next = s.lx.numbers.Years[string(key)], at+1
		j := next
		if dash := s.at(j); dash.kind == numSign && dash.char == '-' && s.at(j+1).gap == dash.gap {
			j++
		}
		for k := 2; k > 0; k-- {
			if key, ok := s.joinLow(j, k); ok && s.lx.numbers.Old[string(key)] {
				return age(j+k, unit, "age.old")
			}
		}
	}
	if (s.agedBefore(i) || s.peopleBefore(i, unit != "") || unit != "" && !n.alone && s.atAge(i, next)) && n.val < 130 && n.val == math.Trunc(n.val) && !n.ord {
		if unit == "" {
			unit, next = "a", n.next
			if kind, _, k := s.measure(at); k > 0 && kind != measureNone || s.unitAt(at) != "" {
				return i
			}
		}
		return age(next, unit, "age.aged")
	}
	if s.ageAside(i, n) {
		return age(n.next, "a", "age.aside")
	}
	return i
}

// agedBefore reports whether a word for age stands before token i.
func (s *numScan) agedBefore(i int) bool {
	if h, k := s.hedgeOf(i); h != "" && k > 0 {
		if s.agedWord(i - k) {
			return true
		}
	}
	return s.agedWord(i)
}

// peopleBefore reports whether people and a bound of their age stand before token i:
// "Kinder unter 12", "people over 65". Years behind the number leave no doubt in
// German ("Jugendliche bis 15 Jahre"); in English they are as often a time.
func (s *numScan) peopleBefore(i int, years bool) bool {
	if years && !s.lx.dates.Dotted {
		return false
	}
	_, k := s.hedgeOf(i)
	if k == 0 {
		if x := s.at(i - 1).lex; !years || !x.has(roleTo) {
			return false
		}
		k = 1
	}
	key, ok := s.joinLow(i-k-1, 1)
	return ok && s.at(i-k).gap == 1 && s.lx.numbers.People[string(key)]
}

// atAge reports whether a number of years from token i to before next is the age at
// which somebody does something: "mit 18 Jahren", unless they are years of something
// or in something ("mit 18 Jahren Haft", "mit 18 Jahren im Gefängnis").
func (s *numScan) atAge(i, next int) bool {
	key, ok := s.joinLow(i-1, 1)
	after := s.at(next)
	return ok && s.lx.numbers.AtAge[string(key)] && s.at(i).gap == 1 && !(after.kind == numWord && after.gap == 1 && (after.upper || after.lex.has(roleBefore)))
}

func (s *numScan) agedWord(i int) bool {
	for k := 2; k > 0; k-- {
		if key, ok := s.joinLow(i-k, k); ok && s.lx.numbers.Aged[string(key)] {
			return true
		}
	}
	return false
}

// ageAside reports whether the number is an age behind a name: "Anna Muster, 45,"
// or "Anna Muster (45)".
func (s *numScan) ageAside(i int, n numeral) bool {
	if !n.bare || n.val < 1 || n.val > 115 {
		return false
	}
	before, after := s.at(i-1), s.at(n.next)
	name := s.at(i-2).kind == numWord && s.at(i-2).upper && s.at(i-2).lex == nil && s.at(i-3).kind == numWord && s.at(i-3).upper && s.at(i-2).gap == 1
	comma := before.char == ',' && after.kind == numSign && after.char == ',' && before.kind == numSign
	paren := before.char == '(' && after.kind == numSign && after.char == ')' && before.kind == numSign
	return name && after.gap == 0 && (comma || paren)
}

// unitAt is the unit of time at token j, "" for none.
func (s *numScan) unitAt(j int) string {
	if x := s.at(j).lex; x != nil && s.at(j).gap < 2 {
		return x.unit
	}
	return ""
}

// durationValue writes a duration as TIMEX3 does: P3D, PT48H, P2DE.
func durationValue(count, unit string) string {
	switch {
	case unit == "F":
		if n, err := strconv.Atoi(count); err == nil {
			return "P" + strconv.Itoa(2*n) + "W"
		}
		return "PXW"
	case len(unit) == 2 && unit[0] == 'T':
		return "PT" + count + unit[1:]
	case unit == "NI":
		return "PT" + count + "NI"
	}
	return "P" + count + unit
}
