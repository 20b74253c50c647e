package split

import (
	"fmt"

	"tickmark/claims"
)

// clockTime puts a time of the day down, with the day that stands behind it.
func (s *numScan) clockTime(i int) int {
	value, j := s.clock(i)
	if j == i {
		return i
	}
	k := j
	if s.sign(k, '(', 1) { // "9 a.m. (1400 GMT) Tuesday"
		if _, next := s.clock(k + 1); s.sign(next, ')', 0) {
			k = next + 1
		}
	}
	if x := s.at(k).lex; x != nil && x.weekday > 0 && s.written(k) && s.at(k).gap == 1 { // "9 a.m. EST Tuesday"
		if at := s.weekdayTime(x.weekday, k); !at.IsZero() && k > j {
			return s.addDate(i, j, iso(at)+value, "time.weekday")
		} else if !at.IsZero() {
			return s.addDate(i, j+1, iso(at)+value, "time.weekday")
		}
	}
	if n := len(s.out); n > 0 && !s.last.IsZero() && s.sameSentence(s.out[n-1].Start, i) {
		value = iso(s.last) + value
	}
	s.add(i, j, claims.Detail{Kind: claims.DetailTime, Value: value, Rule: "time.clock"})
	return j
}

// sameSentence reports whether the code point and token i are in one sentence.
func (s *numScan) sameSentence(pos, i int) bool {
	from, _ := s.sentenceAround(i)
	return pos >= int(s.at(from).p)
}

// clock reads a time of the day at token i: "14:05", "14.05 Uhr", "9 Uhr 30",
// "2 p.m.", "halb neun", "noon", "4 in the morning". Its value begins with T.
func (s *numScan) clock(i int) (value string, next int) {
	t := s.at(i)
	if t.lex != nil {
		if t.lex.clock != "" {
			return t.lex.clock, i + 1
		}
		if t.lex.has(roleHalfTo) {
			if n := s.at(i + 1).lex; n.has(roleCard) && n.card >= 1 && n.card <= 12 && s.at(i+1).gap == 1 && !n.has(roleOnes) {
				return fmt.Sprintf("T%02d:30", int(n.card)-1), i + 2
			}
			if n := s.digits(i+1, 2); n >= 1 && n <= 12 && s.at(i+1).gap == 1 {
				return fmt.Sprintf("T%02d:30", n-1), i + 2
			}
		}
	}
	if all := s.digits(i, 4); s.len(i) == 4 && all/100 <= 24 && all%100 < 60 && s.at(i+1).lex.has(roleZone) && s.at(i+1).gap == 1 { // "0735 GMT"
		return s.withZone(all/100, all%100, i+1)
	}
	hour, j := s.digits(i, 2), i+1
	if hour < 0 && t.lex.has(roleCard) && t.lex.card <= 24 {
		hour = int(t.lex.card)
	}
	if hour < 0 || hour > 24 {
		return "", i
	}
	minute, colon := -1, false
	if t.kind == numDigits && (s.sign(j, ':', 0) || s.sign(j, '.', 0)) && s.len(j+1) == 2 && s.at(j+1).gap == 0 {
		if m := s.digits(j+1, 2); m >= 0 && m < 60 && !s.signDigits(j+2, ':') && !s.signDigits(j+2, '.') {
			minute, colon = m, s.at(j).char == ':'
			j += 2
		}
	}
	if s.at(j).lex.has(roleOClock) && s.at(j).gap < 2 {
		j++
		if m := s.digits(j, 2); minute < 0 && m >= 0 && m < 60 && s.at(j).gap == 1 && s.len(j) == 2 && s.at(j+1).kind != numWord {
			minute, j = m, j+1
		}
		return s.withZone(hour, minute, j)
	}
	if at := s.at(i - 1).lex; s.at(j).lex.has(roleHourMark) && s.at(j).gap < 2 && (minute >= 0 || at.has(roleJoin) && !at.has(roleLasting)) { // "15.30 h", "um 14h"
		return s.withZone(hour, minute, j+1)
	}
	if key, ok := s.joinLow(j, 3); ok && s.lx.dates.OClock[string(key)] { // "o'clock"
		return s.withZone(hour, minute, j+3)
	}
	for k := 4; k > 0; k-- {
		key, ok := s.joinLow(j, k)
		if !ok || s.at(j).gap > 1 {
			continue
		}
		am, pm := s.lx.dates.AM[string(key)], s.lx.dates.PM[string(key)]
		if !am && !pm || hour > 12 {
			continue
		}
		if pm && hour < 12 {
			hour += 12
		} else if am && hour == 12 {
			hour = 0
		}
		return s.withZone(hour, minute, j+k)
	}
	if s.at(j).lex.has(roleBefore) && s.at(j+1).lex.has(roleThe) && s.at(j+2).lex != nil && s.at(j+2).lex.part != "" && hour <= 12 && s.at(j).gap+s.at(j+1).gap+s.at(j+2).gap == 3 { // "4 in the morning"
		if part := s.at(j + 2).lex.part; part != "MO" && hour < 12 {
			hour += 12
		}
		return s.withZone(hour, minute, j+3)
	}
	if minute >= 0 && s.at(j).lex.has(roleZone) && s.at(j).gap == 1 { // "11.32 EST"
		return s.withZone(hour, minute, j)
	}
	if colon {
		if s.sign(j, ':', 0) || s.at(i-1).kind == numSign && s.at(i-1).char == ':' && t.gap == 0 {
			return "", i
		}
		return s.withZone(hour, minute, j)
	}
	return "", i
}

// withZone writes the time and steps over a time zone behind it.
func (s *numScan) withZone(hour, minute, j int) (string, int) {
	if s.at(j).lex.has(roleZone) && s.at(j).gap == 1 {
		j++
	}
	return fmt.Sprintf("T%02d:%02d", hour, max(minute, 0)), j
}
