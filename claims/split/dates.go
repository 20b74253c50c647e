package split

import "tickmark/claims"

func (w *work) finishDate() {}

func (w *work) referenceDate(s *numScan) {}

func (s *numScan) date(i int) int { return s.ordinalWord(i) }

func (s *numScan) frequencyAfter(j int) string { return "" }

func (s *numScan) duration(i, at int, n numeral, m *numeral, end numeral, d *claims.Detail) int {
	u := s.unitAt(at)
	if u == "" {
		return i
	}
	d.Kind, d.Value, d.Rule, d.To = claims.DetailDuration, durationValue(n.value(), u), "duration.count", ""
	s.add(i, at+1, *d)
	return at + 1
}
