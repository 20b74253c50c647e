package split

// shortestPhone is how many digits in three groups make a telephone number; fewer
// are the score of a season ("13-21-3").
const shortestPhone = 7

// codeNumber steps over figures that count nothing: a telephone number
// ("800-555-0100"), the value of an attribute in left-over markup.
func (s *numScan) codeNumber(i int) int {
	if s.at(i).kind != numDigits {
		return i
	}
	if before := s.at(i - 1); before.kind == numSign && (before.char == '=' || before.char == '"' && s.sign(i-2, '=', 0)) && s.at(i).gap == 0 {
		return i + 1
	}
	j, dashes, digits := i+1, 0, s.len(i)
	for s.signDigits(j, '-') {
		j, dashes, digits = j+2, dashes+1, digits+s.len(j+1)
	}
	if dashes >= 2 && digits >= shortestPhone || dashes == 1 && s.len(i) == 3 && s.len(i+2) == 4 {
		return j
	}
	return i
}

// partOfWord reports whether the figures are part of a name or a code: "A320".
func (s *numScan) partOfWord(i int, n numeral) bool {
	t, before := s.at(i), s.at(i-1)
	if t.kind != numDigits {
		return false
	}
	if t.gap == 0 && (before.kind == numWord || before.kind == numSign && before.char == '_') {
		return true
	}
	after := s.at(n.next)
	if after.gap != 0 || after.kind != numWord {
		return false
	}
	_, _, k := s.measure(n.next)
	return k == 0 && !after.lex.has(roleOrdinalMark) && s.unitAt(n.next) == "" && s.ends(n.next) == nil
}

// upper reads the upper end of a range after n: "bis 300 Milliarden", "–5", and
// after "between" what stands behind "and".
func (s *numScan) upper(n numeral, between bool) (numeral, bool) {
	t := s.at(n.next)
	if hung := s.at(n.next + 1); t.kind == numSign && t.char == '-' && t.gap == 0 && hung.gap == 1 && hung.lex.has(roleTo) { // "18- to 24-year-old"
		n.next++
		t = hung
	}
	dash := t.kind == numSign && (t.char == '-' || t.char == '–' || t.char == '—') && s.at(n.next+1).gap == t.gap
	if t.gap > 1 || !dash && !(between && t.lex.has(roleAnd)) && !(!between && t.lex.has(roleTo)) {
		return numeral{}, false
	}
	m, ok := s.numeral(n.next + 1)
	if !ok || m.ord || m.crowd || m.alone || m.val <= n.val || s.at(n.next+1).gap > 1 {
		return numeral{}, false
	}
	if money := s.moneyJustBefore(n.next); dash && t.char == '-' && t.gap == 0 && !money {
		if _, _, k := s.measure(m.next); k == 0 && s.unitAt(m.next) == "" {
			return numeral{}, false
		}
	}
	return m, true
}
