package split

import (
	"strings"
	"time"

	"tickmark/claims"
)

// The origins of a reference date that the sheet names.
const (
	dateGiven    = "given"
	dateInferred = "inferred"
	dateNone     = "none"
)

// finishDate says where the reference date comes from.
func (w *work) finishDate() {
	if _, err := time.Parse(time.DateOnly, w.sheet.Date); err != nil {
		w.sheet.Date, w.sheet.DateFrom = "", dateNone
	} else if w.sheet.DateFrom == "" {
		w.sheet.DateFrom = dateGiven
	}
}

// referenceDate takes the date that relative expressions are resolved against
// from the sheet, or infers it from the text.
func (w *work) referenceDate(s *numScan) {
	w.finishDate()
	if w.sheet.DateFrom != dateNone {
		s.ref, _ = time.Parse(time.DateOnly, w.sheet.Date)
		return
	}
	if t := w.inferDate(s); !t.IsZero() {
		s.ref = t
		w.sheet.Date, w.sheet.DateFrom = iso(t), dateInferred
	}
}

// inferDate finds the day that the text is most probably about: a full date that
// agrees with a weekday beside it or with a bare weekday of the text, in a caption
// or a dateline rather than in the body, the latest of those that are equal. A day
// without its year counts as full where its weekday agrees with the latest year
// that the text names.
func (w *work) inferDate(s *numScan) time.Time {
	s.scan()
	found := s.out
	pairs := s.pairs
	s.out, s.pairs, s.last, s.lastAt, s.lastYear, s.yearAt, s.named, s.namedAt = nil, nil, time.Time{}, 0, 0, 0, "", 0
	var bare [8]bool
	for _, d := range found {
		if v, ok := strings.CutPrefix(d.Value, "XXXX-WXX-"); ok && d.Kind == claims.DetailDate {
			bare[v[0]-'0'] = true
		}
	}
	best, bestScore := time.Time{}, 1 // a date that nothing supports is no more than a date
	for _, d := range found {
		if d.Kind != claims.DetailDate && d.Kind != claims.DetailTime || len(d.Value) < len(time.DateOnly) {
			continue
		}
		t, err := time.Parse(time.DateOnly, d.Value[:len(time.DateOnly)])
		if err != nil || t.Year() < 1900 {
			continue
		}
		score := 1
		if d.Rule == "date.weekday_and_day" {
			score += 2
		}
		if bare[weekdayOf(t)] {
			score += 2
		}
		if w.zoneAt(d.Start) == claims.ZoneCaption || d.End < datelineReach {
			score++
		}
		if score > bestScore || score == bestScore && score > 1 && t.After(best) {
			best, bestScore = t, score
		}
	}
	if best.IsZero() {
		return agreeingPair(pairs, found)
	}
	return best
}

// agreeingPair is the latest day of those whose weekday stands beside them and fits
// the latest year of the details.
func agreeingPair(pairs []weekdayPair, found []claims.Detail) (best time.Time) {
	year := ""
	for _, d := range found {
		if d.Kind == claims.DetailDate && len(d.Value) >= 4 && d.Value[0] >= '1' && d.Value[0] <= '2' && (len(d.Value) == 4 || d.Value[4] == '-') {
			year = max(year, d.Value[:4])
		}
	}
	for _, p := range pairs {
		t, err := time.Parse(time.DateOnly, year+strings.TrimPrefix(p.value, "XXXX"))
		if err == nil && weekdayOf(t) == p.weekday && t.After(best) {
			best = t
		}
	}
	return best
}

// datelineReach is how many code points from the beginning a date stands in a
// dateline.
const datelineReach = 60

// zoneAt is the zone of the sentence at a code point.
func (w *work) zoneAt(pos int) claims.Zone {
	for _, x := range w.sheet.Sentences {
		if x.Start <= pos && pos < x.End {
			return x.Zone
		}
	}
	return claims.ZoneBody
}
