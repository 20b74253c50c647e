package split

import (
	"slices"
	"strings"
	"time"
)

// day reads "heute", "yesterday", "morgen Abend", and parts of a day ("am Abend").
func (s *numScan) day(i int) int {
	x := s.at(i).lex
	if p, k := s.phraseAt(i); k > 0 && p.hasDay {
		return s.addDay(i, i+k, p.day)
	}
	if p, k := s.phraseAt(i); k > 0 && p.beside != 0 && s.lastNear(i) && !s.of(i+k) {
		return s.addDate(i, i+k, iso(s.last.AddDate(0, 0, p.beside)), "date.next_day")
	}
	if x.has(roleDay) {
		if s.at(i).upper && x.part != "" && s.at(i).gap < 2 { // "am Morgen"
			return s.partOfDay(i)
		}
		j := i + 1
		if x.has(roleGeneric) {
			part := s.at(j).lex
			if !(part != nil && part.part != "" && s.at(j).gap == 1) && !s.newsToday(i) {
				return s.addDate(i, j, "PRESENT_REF", "date.nowadays")
			}
		}
		return s.addDay(i, j, x.day)
	}
	if x.dayTime != "" && !s.at(i-1).lex.has(roleDay) {
		return s.addDate(i, i+1, "XXXX-XX-XXT"+x.dayTime, "date.day_time")
	}
	if x.part != "" && s.lx.dates.Dotted && s.at(i).upper {
		return s.partOfDay(i)
	}
	return i
}

// of reports whether what "the day before" is the day before of begins at token i.
func (s *numScan) of(i int) bool {
	t := s.at(i)
	return t.gap == 1 && t.kind == numWord && (!s.lx.dates.Dotted || t.lex.has(roleThe) || t.lex.has(roleArticle))
}

// newsToday reports whether "heute" at i means the day itself: a time or a word
// for the day's events stands behind it.
func (s *numScan) newsToday(i int) bool {
	if s.ref.IsZero() {
		return false
	}
	if before := s.at(i - 1).lex; before.has(roleTo) { // "bis heute" ends on the day
		return true
	}
	if after := s.at(i + 1); after.kind == numWord && !after.upper && after.gap == 1 && s.participle(i+1) {
		return true
	}
	for _, j := range [2]int{i - 1, i + 1} { // "stellte heute vor", "hat heute … vorgestellt"
		if x := s.at(j).lex; s.tenseOf(j) < 0 && !x.has(roleAuxiliary) || x.has(roleAuxiliary) && s.participleEnds(j) {
			return true
		}
	}
	k := i + 1
	for n := 0; n < 2 && s.at(k).lex.has(roleJoin); n++ {
		k++
	}
	_, next := s.clock(k)
	return next > k && k > i+1
}

// participleEnds reports whether the clause of token i ends with a participle.
func (s *numScan) participleEnds(i int) bool {
	_, to := s.sentenceAround(i)
	for j := i + 1; j < to; j++ {
		if t := s.at(j); t.kind == numSign && (t.char == ',' || t.char == '.' || t.char == ';' || t.char == ':') && t.gap == 0 {
			last := s.at(j - 1)
			return last.kind == numWord && !last.upper && s.participle(j-1)
		}
	}
	return false
}

// participle reports whether token i is the participle of an event ("geschrieben",
// "ausgetauscht"); short words that look alike are verbs of the present.
func (s *numScan) participle(i int) bool {
	w, mark := s.text(i), s.lx.dates.ParticipleMark
	if at := strings.Index(w, mark); mark == "" || len(w) < 8 || at < 0 || at > 5 {
		return false
	}
	return slices.ContainsFunc(s.lx.dates.ParticipleEnds, func(end string) bool { return strings.HasSuffix(w, end) })
}

// partOfDay reads "am Abend": a part of the day named last in the sentence's
// surroundings, else of the reference date.
func (s *numScan) partOfDay(i int) int {
	if before := s.at(i - 1); !before.lex.has(rolePer) && !(before.lex != nil && before.lex.hasEarly) || s.ref.IsZero() {
		return i
	}
	if s.at(i+1).lex.has(roleThe) && s.at(i+2).gap == 1 { // "am Abend des 18. Januar"
		mark := len(s.out)
		next := first(i+2, s.figureDate, s.dayMonth)
		if next > i+2 && len(s.out) > mark {
			d := s.out[mark]
			s.out = s.out[:mark]
			return s.addDate(i, next, d.Value+"T"+s.at(i).lex.part, d.Rule)
		}
	}
	day := s.ref
	if !s.last.IsZero() && absDays(s.last, s.ref) < 14 {
		day = s.last
	}
	return s.addDate(i, i+1, iso(day)+"T"+s.at(i).lex.part, "date.part_of_day")
}

func absDays(a, b time.Time) int {
	n := int(a.Sub(b).Hours() / 24)
	if n < 0 {
		return -n
	}
	return n
}

// addDay puts down a day counted from the reference date.
func (s *numScan) addDay(i, j, days int) int {
	value := "PRESENT_REF"
	switch {
	case !s.ref.IsZero():
		value = iso(s.ref.AddDate(0, 0, days))
	case days < 0:
		value = "PAST_REF"
	case days > 0:
		value = "FUTURE_REF"
	}
	part := ""
	if !s.ref.IsZero() {
		part = s.partAfter(&j)
	}
	return s.addDate(i, j, value+part, "date.relative_day")
}

// phraseAt finds the longest fixed expression at token i and its length.
func (s *numScan) phraseAt(i int) (numPhrase, int) {
	x := s.at(i).lex
	if !x.has(rolePhrase) {
		return numPhrase{}, 0
	}
	if s.phrasePos == i+1 {
		return s.phrase, s.phraseLen
	}
	s.phrase, s.phraseLen, s.phrasePos = numPhrase{}, 0, i+1
	for k := x.phrase; k > 1; k-- {
		if key, ok := s.joinLow(i, k); ok {
			if p, ok := s.lx.phrases[string(key)]; ok {
				s.phrase, s.phraseLen = p, k
				break
			}
		}
	}
	return s.phrase, s.phraseLen
}
