package split

import (
	"math"
	"strings"

	"tickmark/claims"
)

func (s *numScan) addDuration(i, j int, value, rule string) int {
	s.add(i, j, claims.Detail{Kind: claims.DetailDuration, Value: value, Rule: rule})
	return j
}

func (s *numScan) addFrequency(i, j int, value, rule string) int {
	s.add(i, j, claims.Detail{Kind: claims.DetailFrequency, Value: value, Rule: rule})
	return j
}

// duration puts down number n, that begins at i, as a duration if a unit of time
// stands at token at; m is the upper end of a range or nil, d holds the hedge.
func (s *numScan) duration(i, at int, n numeral, m *numeral, end numeral, d *claims.Detail) int {
	was := *d
	d.Kind, d.Rule = claims.DetailDuration, "duration.count"
	if x := s.at(end.next - 1).lex; x != nil && x.ending != "" { // "dreitägig"
		d.Value = durationValue(n.value(), x.ending)
		s.add(i, end.next, *d)
		return end.next
	}
	if n.figures || at > end.next {
		if x := s.ends(at); x != nil && x.ending != "" { // "3-tägig"
			d.Value = durationValue(n.value(), x.ending)
			s.add(i, at+1, *d)
			return at + 1
		}
	}
	u, j := s.unitAt(at), at
	if x := s.at(at).lex; u == "" && s.at(at).gap == 1 && (x.has(roleFiller) || n.frac && x.has(roleArticle)) { // "two more weeks", "half an hour"
		u, j = s.unitAt(at+1), at+1
	}
	if x := s.at(j).lex; u == "" || u == "Q" || u == "WE" || u == "NI" && !x.has(rolePlural) && n.alone || n.ord {
		*d = was
		return i
	}
	if t := s.at(j); !s.lx.dates.Dotted && t.upper && t.gap == 1 && n.figures && !s.at(i).upper && i > 0 && s.at(i).gap < 2 && !allCapitals(s.text(j)) { // "60 Minutes" is a name
		*d = was
		return i
	}
	if !s.lx.dates.Dotted && s.at(j).lex.ord > 0 && s.at(j).lex.unit == "TS" { // "one second" may be an ordinal
		if s.at(j).e-s.at(j).b == 6 && n.val != 1 {
			*d = was
			return i
		}
	}
	j++
	value := n.value()
	d.Value = durationValue(value, u)
	if m != nil {
		d.To = durationValue(m.value(), u)
	} else {
		d.Value, j = s.smallerUnits(d.Value, u, j)
	}
	if x := s.at(j).lex; x.has(roleAgo) && s.at(j).gap == 1 && m == nil {
		if v := s.ago(n, u); v != "" && !s.lx.dates.Vague {
			return s.addDate(i, j+1, v, "date.ago")
		}
		j++ // "zwei Jahre zuvor" counts from another day
	}
	if s.agoBefore(i) && m == nil && d.Value == durationValue(value, u) {
		if v := s.ago(n, u); v != "" {
			if !s.lx.dates.Vague || u == "D" {
				return s.addDate(i, j, v, "date.ago")
			}
			d.Point, d.Rule = v, "duration.ago"
		}
	}
	s.add(i, j, *d)
	return j
}

// allCapitals reports whether the word is shouted.
func allCapitals(w string) bool { return len(w) > 1 && w == strings.ToUpper(w) }

// ago is the point so many units before the reference date, "" without one.
func (s *numScan) ago(n numeral, unit string) string {
	if s.ref.IsZero() || n.val != math.Trunc(n.val) || n.val < 0 || n.val > 5000 || unit == "Y" && int(n.val) >= s.ref.Year() {
		return ""
	}
	return agoValue(s.ref, unit, int(n.val))
}

// agoBefore reports whether a word that leads back ("vor") stands before token i,
// a hedge between them or not.
func (s *numScan) agoBefore(i int) bool {
	_, k := s.hedgeOf(i)
	return s.at(i-1).lex.has(roleAgoBy) || k > 0 && s.at(i-k-1).lex.has(roleAgoBy)
}

// smallerUnits joins "und vier Monate" to "drei Jahre", "30 minutes" to "2 hours".
func (s *numScan) smallerUnits(value, unit string, j int) (string, int) {
	smaller := map[string]string{"Y": "M W D", "M": "W D", "W": "D", "TH": "TM TS", "TM": "TS"}[unit]
	if smaller == "" {
		return value, j
	}
	k := j
	if s.at(k).lex.has(roleAnd) || s.sign(k, ',', 0) {
		k++
	}
	n, ok := s.numeral(k)
	if !ok || s.at(k).gap != 1 || s.at(n.next).gap > 1 {
		return value, j
	}
	u := s.unitAt(n.next)
	if u == "" || !strings.Contains(" "+smaller+" ", " "+u+" ") {
		return value, j
	}
	return value + strings.TrimPrefix(strings.TrimPrefix(durationValue(n.value(), u), "PT"), "P"), n.next + 1
}

// single reads a unit with an article as one of it: "a decade ago", "for a month".
func (s *numScan) single(i int) int {
	if x := s.at(i).lex; !x.has(roleArticle) || x.has(roleCard) {
		return i
	}
	u := s.unitAt(i + 1)
	if u == "" || s.at(i+1).lex.has(rolePlural) || u == "Q" || u == "WE" || u == "NI" || s.amountBefore(i) || s.at(i+1).lex.ord > 0 {
		return i
	}
	if after := s.at(i + 2); after.lex.has(roleAgo) {
		if v := s.ago(numeral{val: 1}, u); v != "" {
			return s.addDate(i, i+3, v, "date.ago")
		}
	}
	_, k := s.hedgeOf(i)
	if before := s.at(i - 1).lex; k > 0 || before.has(roleLasting) || before.has(roleAgo) {
		d := claims.Detail{Kind: claims.DetailDuration, Value: durationValue("1", u), Rule: "duration.one"}
		s.hedge(i, &numeral{next: i + 2}, &d, numeral{})
		s.add(i, i+2, d)
		return i + 2
	}
	return i
}

// plural reads durations without a number: "seit Jahren", "einigen Wochen",
// "for decades", "recent days".
func (s *numScan) plural(i int) int {
	x := s.at(i).lex
	if x.has(roleSeveral) {
		if y := s.at(i + 1).lex; y.has(rolePlural) && s.at(i+1).gap == 1 {
			return s.addDuration(i, i+2, durationValue("X", y.unit), "duration.several")
		}
	}
	if !x.has(rolePlural) {
		return i
	}
	if dash := s.at(i + 1); dash.kind == numSign && dash.char == '-' && dash.gap == 0 && s.lx.dates.Long[s.text(i+2)] {
		return s.addDuration(i, i+3, durationValue("X", x.unit), "duration.long")
	}
	if before := s.at(i - 1).lex; before.has(roleLasting) && s.at(i).gap == 1 || !s.lx.dates.Dotted && s.at(i+1).lex.has(roleAgo) {
		return s.addDuration(i, i+1, durationValue("X", x.unit), "duration.plural")
	}
	return i
}

// frequency reads "jedes Jahr", "alle vier Jahre", "every two weeks", "pro Tag".
func (s *numScan) frequency(i int) int {
	x := s.at(i).lex
	if x.has(roleEvery) {
		j := i + 1
		if y := s.at(j + 1); s.at(j).lex.has(roleFiller) && y.lex != nil && y.lex.weekday > 0 && s.written(j+1) { // "every other Tuesday"
			return s.everyWeekday(i, j+2, y.lex.weekday)
		}
		if y := s.at(j); y.lex != nil && y.lex.weekday > 0 && s.written(j) && y.gap == 1 {
			return s.everyWeekday(i, j+1, y.lex.weekday)
		}
		if y := s.at(j).lex; y != nil && y.part != "" && s.at(j).gap == 1 { // "jeden Morgen"
			return s.addFrequency(i, j+1, "XXXX-XX-XXT"+y.part, "frequency.part_of_day")
		}
		if y := s.at(j).lex; y != nil && y.ord >= 2 && s.at(j).gap == 1 && y.weekday == 0 {
			if u := s.unitAt(j + 1); u != "" && !s.at(j+1).lex.has(rolePlural) { // "every third day"
				return s.addFrequency(i, j+2, durationValue(plainDecimal(y.ord), u), "frequency.every")
			}
			if day := s.at(j + 1); day.lex != nil && day.lex.weekday > 0 && s.written(j+1) && day.gap == 1 { // "jeden zweiten Dienstag"
				return s.everyWeekday(i, j+2, day.lex.weekday)
			}
			s.add(i, j+1, claims.Detail{Kind: claims.DetailNumber, Value: plainDecimal(1 / y.ord), Rule: "number.every"}) // "jeder fünfte"
			return j + 1
		}
		if y := s.at(j).lex; y != nil && y.unit != "" && s.at(j).gap == 1 && (!y.has(rolePlural) || !s.lx.dates.Dotted) {
			return s.addFrequency(i, j+1, durationValue("1", y.unit), "frequency.every")
		}
		if key, ok := s.joinLow(j, 2); ok && s.lx.phrases[string(key)].few == 0 && s.at(j).lex.has(roleSeveral) && s.at(j+1).lex.has(rolePlural) {
			return s.addFrequency(i, j+2, durationValue("X", s.unitAt(j+1)), "frequency.every")
		}
		if n, ok := s.numeral(j); ok && s.at(j).gap == 1 {
			if u := s.unitAt(n.next); u != "" {
				return s.addFrequency(i, n.next+1, durationValue(n.value(), u), "frequency.every")
			}
		}
		return i
	}
	if v := s.frequencyAfter(i); v != "" {
		return s.addFrequency(i, s.frequencyEnd(i), v, "frequency.per")
	}
	return i
}

// frequencyAfter is the frequency that begins at token j behind a number: "pro
// Jahr", "a day", "im Monat"; "" if there is none.
func (s *numScan) frequencyAfter(j int) string {
	t := s.at(j)
	if t.gap > 1 || t.lex == nil {
		return ""
	}
	if t.lex.set != "" && !s.inName(j) {
		return t.lex.set
	}
	if !t.lex.has(rolePer) {
		return ""
	}
	y := s.at(j + 1).lex
	if y == nil || y.unit == "" || y.has(rolePlural) || s.at(j+1).gap > 1 || y.unit == "Q" || y.unit == "WE" || y.unit == "NI" {
		return ""
	}
	if strong := len(s.text(j)) == 3; !strong && !s.amountBefore(j) {
		return ""
	}
	if year, _ := s.yearAfter(j + 2); year > 0 && y.unit == "Y" {
		return ""
	}
	return durationValue("1", y.unit)
}

// frequencyEnd is the token after the frequency at j.
func (s *numScan) frequencyEnd(j int) int {
	if s.at(j).lex.set != "" {
		return j + 1
	}
	return j + 2
}

// amountBefore reports whether a number or an amount ends not more than two
// tokens before token j.
func (s *numScan) amountBefore(j int) bool {
	if len(s.out) == 0 {
		return false
	}
	d := s.out[len(s.out)-1]
	if d.Kind == claims.DetailDate || d.Kind == claims.DetailDuration || d.Kind == claims.DetailFrequency || d.Kind == claims.DetailOrdinal {
		return false
	}
	return d.End >= int(s.at(j-3).q) && d.End <= int(s.at(j).p)
}

// inName reports whether the adjective at token i is written as part of a name: "the
// Daily Post".
func (s *numScan) inName(i int) bool {
	return s.at(i).upper && s.at(i).gap < 2 && !s.sentenceEnd(i-1)
}

// fixed reads the words and expressions that have one meaning: "jetzt",
// "damals", "in letzter Zeit", "täglich", "tagelang".
func (s *numScan) fixed(i int) int {
	x := s.at(i).lex
	if p, k := s.phraseAt(i); k > 0 {
		switch {
		case p.ref != "":
			return s.addDate(i, i+k, p.ref, "date.fixed")
		case p.set != "":
			return s.addFrequency(i, i+k, p.set, "frequency.fixed")
		}
	}
	switch {
	case x.ref != "":
		return s.addDate(i, i+1, x.ref, "date.fixed")
	case x.set != "" && !s.inName(i):
		return s.addFrequency(i, i+1, x.set, "frequency.fixed")
	case x.long != "":
		return s.addDuration(i, i+1, x.long, "duration.long")
	}
	return i
}
