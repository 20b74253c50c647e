package itself

import (
	"slices"
	"strings"

	"tickmark/claims"
)

// How far a total may be from the sum of its parts to be taken for their total all
// the same. Farther off it is the total of something else.
const (
	leastTotal = 0.6
	mostTotal  = 1.6
	partsGap   = 4 // words between two parts, at most
)

// totals holds counted parts against the total behind or before them: "12 Männer und
// 15 Frauen, insgesamt 27 Menschen", "27 people (12 men and 15 women)".
func (a *article) totals(s *sentence) {
	for i := 0; i+1 < len(s.details); i++ {
		parts := a.parts(s, i)
		if parts < 2 {
			continue
		}
		last := i + parts - 1
		sum, lo, hi := 0.0, 0.0, 0.0
		var spans []claims.Span
		var terms []string
		for _, d := range s.details[i : last+1] {
			v, _ := number(d)
			sum, lo, hi = sum+v.n, lo+v.lo, hi+v.hi
			spans, terms = append(spans, d.Span), append(terms, a.phrase(d, s))
		}
		total, bound := a.total(s, i, last)
		if total == nil {
			continue
		}
		v, ok := number(total)
		if !ok || v.n < leastTotal*sum || v.n > mostTotal*sum {
			continue
		}
		alarm := !v.meets(lo, hi, 0)
		if bound && sum <= v.n { // "davon": parts may be left out
			alarm = false
			if v.n != sum {
				continue
			}
		}
		why := claims.Because("notes.sum_right", strings.Join(terms, " + "), sum, a.phrase(total, s))
		if alarm {
			why = claims.Because("notes.sum_wrong", strings.Join(terms, " + "), sum, a.phrase(total, s))
		}
		a.add(claims.NoteSum, alarm, why, append(spans, total.Span)...)
		i = last
	}
}

// parts counts the numbers from the i-th detail on that are strung together by commas
// and "und", of which the last is joined by "und"; 0 where it is not so.
func (a *article) parts(s *sentence, i int) int {
	n := 1
	for k := i; k+1 < len(s.details); k++ {
		d, e := s.details[k], s.details[k+1]
		if !counts(d) || !counts(e) || d.Unit != e.Unit {
			break
		}
		gap := s.gap(d, e)
		if len(gap) == 0 || len(gap) > partsGap || begins(gap[len(gap)-1].lower, a.lang.Reckoning.Change) {
			break
		}
		joined, listed := has(gap, a.lang.Reckoning.And), gap[len(gap)-1].lower == ","
		if !joined && !listed || has(gap, a.lang.Reckoning.Whole) || has(gap, a.lang.Reckoning.Apart) {
			break
		}
		n++
		if joined {
			return n
		}
	}
	return 0
}

// counts reports whether a detail is a part that can be summed up.
func counts(d *claims.Detail) bool {
	if d.Kind != claims.DetailNumber && d.Kind != claims.DetailMoney || strings.ContainsAny(d.Value, ".-") && d.Kind == claims.DetailNumber {
		return false
	}
	v, ok := number(d)
	return ok && v.n > 0
}

// total finds the total of the parts from the i-th detail to the last: behind them
// after a word such as "insgesamt", or before them where a bracket or "davon" opens the parts.
// bound says that parts may be left out.
func (a *article) total(s *sentence, i, last int) (t *claims.Detail, bound bool) {
	r := a.lang.Reckoning
	unit := s.details[i].Unit
	if last+1 < len(s.details) {
		t = s.details[last+1]
		if gap := s.gap(s.details[last], t); counts(t) && t.Unit == unit && len(gap) <= 7 && has(gap, r.Whole) && (hasMark(gap) || has(gap, r.Thus)) && !has(gap, r.And) && !has(gap, r.Apart) {
			return t, false
		}
	}
	if i == 0 {
		return nil, false
	}
	t = s.details[i-1]
	gap := s.gap(t, s.details[i])
	if !counts(t) || t.Unit != unit || len(gap) == 0 || len(gap) > 5 {
		return nil, false
	}
	switch tail := gap[len(gap)-1].lower; {
	case tail == "(" && len(s.after(s.details[last].End, 3)) > 0 && closes(s.after(s.details[last].End, 3)), tail == ":":
		return t, tail == ":"
	case r.Among[tail]:
		return t, true
	}
	return nil, false
}

// closes reports whether a bracket ends among the words.
func closes(list []word) bool {
	for _, w := range list {
		if w.lower == ")" {
			return true
		}
	}
	return false
}

// percentages adds up three or more percentages of one list that are near a hundred
// together, where a word says that they are parts of one whole: more than a hundred
// they cannot be.
func (a *article) percentages(s *sentence) {
	if !has(s.words, a.lang.Reckoning.Parts) {
		return // 40 per cent named bread and 70 per cent milk
	}
	var list []*claims.Detail
	for i, d := range s.details {
		if _, ok := percent(d); !ok || d.Hedge != "" || a.overlapping || a.changing(s, d) {
			a.addUp(list)
			list = nil
			continue
		}
		if len(list) > 0 && !a.listed(s.gap(s.details[i-1], d)) {
			a.addUp(list)
			list = nil
		}
		list = append(list, d)
	}
	a.addUp(list)
}

// listed reports whether the words between two percentages are those of a list.
func (a *article) listed(gap []word) bool {
	const most = 7
	return len(gap) <= most && (has(gap, a.lang.Reckoning.And) || hasMark(gap)) && !has(gap, map[string]bool{"(": true})
}

// addUp notes the sum of a list of percentages.
func (a *article) addUp(list []*claims.Detail) {
	const fewest, mostOver = 3, 15
	if len(list) < fewest {
		return
	}
	sum, room := 0.0, 0.0
	var spans []claims.Span
	var terms []string
	for _, d := range list {
		v, _ := percent(d)
		sum, room = sum+v.n, room+halfPlace(d.Value)
		spans, terms = append(spans, d.Span), append(terms, d.Text)
	}
	sum = round(sum, 2)
	switch why := strings.Join(terms, " + "); {
	case sum == 100:
		a.add(claims.NoteSum, false, claims.Because("notes.percent_right", why, sum), spans...)
	case sum > 100+room && sum <= 100+mostOver:
		a.add(claims.NoteSum, true, claims.Because("notes.percent_wrong", why, sum), spans...)
	}
}

// changing reports whether words about growth stand beside a percentage, so that it
// is no part of a whole.
func (a *article) changing(s *sentence, d *claims.Detail) bool {
	r := a.lang.Reckoning
	for _, w := range slices.Concat(s.before(d.Start, 6), s.after(d.End, 4)) {
		if begins(w.lower, r.Change) || r.By[w.lower] {
			return true
		}
	}
	return false
}
