package split

import (
	"strings"
	"sync"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// numRole is what a word can do in a numeral or a date, as a set of bits.
type numRole uint64

const (
	roleArticle numRole = 1 << iota
	roleOnes
	roleAnd
	roleOf
	rolePoint
	roleMinus
	roleOver
	roleTo
	roleBetween
	roleEvery
	rolePer
	roleAgo
	roleAgoBy
	roleSeveral
	roleBefore
	roleYear
	roleCentury
	roleThousand
	roleQuarter
	roleHalfYear
	roleHalfTo
	roleOClock
	roleFuture
	rolePast
	roleSpan
	roleOrdinalMark
	roleGeneric
	roleCard
	roleShift
	roleDay
	roleLasting
	rolePlural
	roleFiller
	roleJoin
	roleZone
	roleThe
	roleAuxiliary
	roleSince
	roleOnward
	roleNightTo
	roleLabel
	roleOwn
	rolePassive
	roleSame
	roleBeen
	roleHourMark
	rolePhrase // begins a phrase of several words
)

// numLex is all that one word can mean in numerals and dates.
type numLex struct {
	roles                         numRole
	card, scale, ord, frac, crowd float64
	month, weekday, shift, decade int
	weekly, early                 int
	day, vorjahr                  int
	season, part, dayTime         string
	unit, ref, set, long, clock   string
	ending, holiday, ageIn, endOf string
	hasEarly, hasVorjahr          bool
	phrase                        int  // tokens of the longest expression that it begins
	begins                        bool // a number or a date can begin with it
}

func (l *numLex) has(r numRole) bool { return l != nil && l.roles&r != 0 }

// numPhrase is the meaning of a fixed expression.
type numPhrase struct {
	ref, set, holiday, clock string
	day                      int
	hasDay                   bool
	beside                   int
	few                      float64
}

// numLexicon is a language's numerals and dates, indexed by word.
type numLexicon struct {
	words    map[string]*numLex
	phrases  map[string]numPhrase
	measures map[string]int // the first token of each unit in lower case, with the most tokens of one
	stems    []numStem      // of compounds, longest first
	stemsBy  [256][]numStem // the same by their first byte
	daysBy   [256][]numStem // weekdays by their first byte
	// ordinalsBy are the stems of ordinals that a superlative may follow.
	ordinalsBy [256][]numStem
	numbers    *lang.Numbers
	dates      *lang.Dates
}

var numLexicons sync.Map // from *lang.Language to *numLexicon

// numLexiconOf builds the index of a language once.
func numLexiconOf(l *lang.Language) *numLexicon {
	if lx, ok := numLexicons.Load(l); ok {
		return lx.(*numLexicon)
	}
	lx, _ := numLexicons.LoadOrStore(l, newNumLexicon(l))
	return lx.(*numLexicon)
}

func newNumLexicon(l *lang.Language) *numLexicon {
	lx := &numLexicon{words: map[string]*numLex{}, phrases: map[string]numPhrase{}, numbers: &l.Numbers, dates: &l.Dates}
	n, d := &l.Numbers, &l.Dates
	for w, v := range n.Cardinals {
		x := lx.at(w)
		x.card, x.roles = v, x.roles|roleCard
	}
	numbers := func(m map[string]float64, f func(*numLex, float64)) {
		for w, v := range m {
			f(lx.at(w), v)
		}
	}
	numbers(n.Scales, func(x *numLex, v float64) { x.scale = v })
	numbers(n.Fractions, func(x *numLex, v float64) { x.frac = v })
	numbers(n.Crowds, func(x *numLex, v float64) { x.crowd = v })
	if !n.Compound {
		numbers(n.Ordinals, func(x *numLex, v float64) {
			if x.ord = v; v > 3 && x.frac == 0 {
				x.frac = v
			}
		})
	} else {
		for w, v := range n.Ordinals {
			for _, e := range n.Inflections {
				lx.at(w + e).ord = v
			}
		}
	}
	for w, v := range n.Few {
		lx.phrase(w, func(p *numPhrase) { p.few = v })
	}
	for _, r := range []struct {
		words map[string]bool
		role  numRole
	}{
		{n.Ones, roleOnes}, {n.Articles, roleArticle}, {n.And, roleAnd}, {n.Of, roleOf}, {n.Point, rolePoint}, {n.Minus, roleMinus}, {n.Over, roleOver},
		{n.To, roleTo}, {n.Between, roleBetween}, {n.OrdinalMarks, roleOrdinalMark}, {n.Labels, roleLabel}, {n.Own, roleOwn},
		{d.Spans, roleSpan}, {d.Every, roleEvery}, {d.Per, rolePer}, {d.Ago, roleAgo}, {d.AgoBy, roleAgoBy}, {d.Several, roleSeveral},
		{d.Before, roleBefore}, {d.Year, roleYear}, {d.Century, roleCentury}, {d.Thousand, roleThousand}, {d.Quarter, roleQuarter}, {d.Halves, roleHalfYear},
		{d.HalfTo, roleHalfTo}, {d.Future, roleFuture}, {d.Past, rolePast}, {d.Generic, roleGeneric}, {d.OClock, roleOClock},
		{d.Lasting, roleLasting}, {d.Plurals, rolePlural}, {d.Fillers, roleFiller}, {d.Joins, roleJoin}, {d.Zones, roleZone}, {d.Articles, roleThe}, {d.Auxiliaries, roleAuxiliary},
		{d.Since, roleSince}, {d.Onward, roleOnward}, {d.NightTo, roleNightTo}, {d.Passives, rolePassive}, {d.Same, roleSame}, {d.Been, roleBeen}, {d.HourMarks, roleHourMark},
	} {
		for w := range r.words {
			if !strings.ContainsAny(w, " .'") {
				lx.at(w).roles |= r.role
			}
		}
	}
	counts := func(m map[string]int, f func(*numLex, int)) {
		for w, v := range m {
			f(lx.at(w), v)
		}
	}
	counts(d.Months, func(x *numLex, v int) { x.month = v })
	counts(d.Weekdays, func(x *numLex, v int) { x.weekday = v })
	counts(d.Decades, func(x *numLex, v int) { x.decade = v })
	counts(d.Shifts, func(x *numLex, v int) { x.shift, x.roles = v, x.roles|roleShift })
	counts(d.Years, func(x *numLex, v int) { x.vorjahr, x.hasVorjahr = v, true })
	for w, v := range d.Days {
		if strings.Contains(w, " ") {
			lx.phrase(w, func(p *numPhrase) { p.day, p.hasDay = v, true })
			continue
		}
		x := lx.at(w)
		x.day, x.roles = v, x.roles|roleDay
	}
	for w, v := range d.Beside {
		lx.phrase(w, func(p *numPhrase) { p.beside = v })
	}
	texts := func(m map[string]string, f func(*numLex, string), g func(*numPhrase, string)) {
		for w, v := range m {
			if strings.ContainsAny(w, " .'-") {
				lx.phrase(w, func(p *numPhrase) { g(p, v) })
			} else {
				f(lx.at(w), v)
			}
		}
	}
	none := func(*numPhrase, string) {}
	texts(d.Seasons, func(x *numLex, v string) { x.season = v }, none)
	texts(d.Parts, func(x *numLex, v string) { x.part = v }, none)
	texts(d.DayTimes, func(x *numLex, v string) { x.dayTime = v }, none)
	texts(d.Units, func(x *numLex, v string) { x.unit = v }, none)
	texts(d.Parted, func(x *numLex, v string) { x.endOf = v }, none)
	texts(d.Longs, func(x *numLex, v string) { x.long = v }, none)
	counts(d.Early, func(x *numLex, v int) { x.early, x.hasEarly = v, true })
	counts(d.Weekly, func(x *numLex, v int) { x.weekly = v })
	texts(d.Refs, func(x *numLex, v string) { x.ref = v }, func(p *numPhrase, v string) { p.ref = v })
	texts(d.Sets, func(x *numLex, v string) { x.set = v }, func(p *numPhrase, v string) { p.set = v })
	texts(d.Holidays, func(x *numLex, v string) { x.holiday = v }, func(p *numPhrase, v string) { p.holiday = v })
	texts(d.Clock, func(x *numLex, v string) { x.clock = v }, func(p *numPhrase, v string) { p.clock = v })
	lx.learnMeasures()
	for _, x := range lx.words {
		x.begins = x.canBegin()
	}
	lx.learnCompounds()
	return lx
}

// roleBegins are the roles of words with which a number or a date can begin; all
// others only matter beside one.
const roleBegins = roleArticle | roleOnes | roleMinus | roleBetween | roleEvery | rolePer | roleSeveral | roleHalfTo | roleCard | roleShift | roleSame | roleDay | rolePlural | rolePhrase

func (l *numLex) canBegin() bool {
	return l.roles&roleBegins != 0 || l.scale > 0 || l.ord > 0 || l.frac > 0 || l.crowd > 0 || l.month > 0 || l.weekday > 0 || l.weekly > 0 || l.decade > 0 || l.hasVorjahr || l.hasEarly ||
		l.season != "" || l.part != "" || l.dayTime != "" || l.unit == "WE" || l.ref != "" || l.set != "" || l.endOf != "" || l.long != "" || l.clock != "" || l.holiday != ""
}

// at is the entry of a word, made if there is none.
func (lx *numLexicon) at(w string) *numLex {
	x := lx.words[w]
	if x == nil {
		x = &numLex{}
		lx.words[w] = x
	}
	return x
}

// phrase sets the meaning of an expression and marks its first word.
func (lx *numLexicon) phrase(w string, f func(*numPhrase)) {
	p := lx.phrases[w]
	f(&p)
	lx.phrases[w] = p
	end := 0
	for end < len(w) && w[end] != ' ' && w[end] != '-' && w[end] != '.' && w[end] != '\'' {
		end++
	}
	x := lx.at(w[:end])
	x.roles |= rolePhrase
	x.phrase = max(x.phrase, len(numTokens(w, &numLexicon{})))
}

// longestNumeral is the longest word, in bytes, that is taken apart.
const longestNumeral = 100

// word looks a word in lower case up; compounds of numerals are taken apart.
func (lx *numLexicon) word(low []byte) *numLex {
	if x, ok := lx.words[string(low)]; ok {
		return x
	}
	if len(low) < 6 || len(low) > longestNumeral || lx.stemsBy[low[0]] == nil && lx.daysBy[low[0]] == nil {
		return nil
	}
	return lx.takeApart(string(low))
}

// hedgePhrases is how many words a hedge has at most.
const hedgePhrases = 3

// hedgeOf is the hedge that the words before token i make, and how many tokens.
func (s *numScan) hedgeOf(i int) (claims.Hedge, int) {
	the := 0
	if x := s.at(i).lex; x != nil && x.frac > 0 && s.at(i-1).lex.has(roleThe) { // "knapp die Hälfte"
		the = 1
	}
	for k := hedgePhrases; k > 0; k-- {
		if key, ok := s.joinLow(i-the-k, k); ok {
			if h, ok := s.lx.numbers.Hedges[string(key)]; ok {
				return h, the + k
			}
		}
	}
	return "", 0
}
