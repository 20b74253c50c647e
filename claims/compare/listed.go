package compare

import "tickmark/claims"

// points tells a percentage of the claim that the source has as percentage points,
// or the other way round: from 4 to 6 per cent are two points and 50 per cent.
func (p *pair) points(d *detail, m *claims.Match) bool {
	if d.figure.base != "%" && d.figure.base != "pp" {
		return false
	}
	for k := range p.s.details {
		e := &p.s.details[k]
		if !e.isFigure || e.figure.base == d.figure.base || e.figure.base != "%" && e.figure.base != "pp" || !near(d.figure.lo, e.figure.lo) || !p.bearing(e.sentence) {
			continue
		}
		m.Source = p.found(k)
		m.Reason = claims.Because("compare.number_points", d.Text, e.Text)
		return true
	}
	return false
}

// The longest list of names that is counted for a number of the claim, and how far
// apart two of its names may stand, in words.
const (
	longestList = 12
	listGap     = 3
)

// listed counts the names that a bearing sentence lists where the claim only says
// how many there are: "the three ministers". What is listed may be more or less than
// what is meant, so it is never a match nor an alarm.
func (p *pair) listed(d *detail, m *claims.Match) bool {
	if !small(d) || d.figure.isRange || d.figure.lo < 2 || d.figure.lo > longestList {
		return false
	}
	for k := 0; k < len(p.s.details); {
		n, next := p.s.list(k)
		if float64(n) == d.figure.lo && p.bearing(p.s.details[k].sentence) {
			m.Source = p.found(k)
			m.Reason = claims.Because("compare.number_listed", d.Text, n)
			return true
		}
		k = next
	}
	return false
}

// list counts the names that follow each other closely from a detail on, and gives
// the detail behind the last of them.
func (x *index) list(k int) (n, next int) {
	for next = k; next < len(x.details); next++ {
		d := &x.details[next]
		named := d.Kind == claims.DetailName || d.Kind == claims.DetailPlace || d.Kind == claims.DetailOrganisation
		if !named || n > 0 && (d.sentence != x.details[k].sentence || d.from-x.details[next-1].to > listGap) {
			break
		}
		n++
	}
	return n, max(next, k+1)
}

// summed finds two numbers in what bears on the claim that make its total: "five people
// in all", where three died on Monday and two on Tuesday. What they count may be
// something else, so it is never a match.
func (p *pair) summed(d *detail, m *claims.Match) bool {
	const reach, most = 3, 40
	if d.Kind != claims.DetailNumber || d.figure.isRange || p.c.lang == nil || !p.c.after(d, p.c.lang.Reckoning.Whole, reach) {
		return false
	}
	var list []int
	for k := range p.s.details {
		if e := &p.s.details[k]; len(list) < most && e.Kind == claims.DetailNumber && e.isFigure && !e.figure.isRange && p.bearing(e.sentence) {
			list = append(list, k)
		}
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			x, y := &p.s.details[a], &p.s.details[b]
			if near(x.figure.lo+y.figure.lo, d.figure.lo) {
				m.Source = p.found(a)
				m.Reason = claims.Because("compare.number_summed", d.Text, x.Text, y.Text)
				return true
			}
		}
	}
	return false
}
