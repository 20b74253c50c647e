package itself

import (
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// counted is a number with what it counts.
type counted struct {
	detail   *claims.Detail
	sentence *sentence
	value    value
	dates    string          // the dates of its sentence
	stems    map[string]bool // of the content words of its sentence
	names    map[string]bool // of people, places and organisations in it
}

// How much two sentences must have in common to tell of one thing: so many content
// words beside the noun, and such a part of those of the shorter one.
const (
	leastShared = 4
	sharedPart  = 0.75
	mostCounted = 60 // sentences compared for one noun
	mostNumbers = 3  // in a sentence: one with more is a line of statistics
)

// countsTwice finds one noun counted in two ways by two sentences that tell of the
// same names and share most of their words.
func (a *article) countsTwice() {
	groups := map[string][]counted{}
	for i := range a.sentences {
		s := &a.sentences[i]
		if numbers(s) > mostNumbers {
			continue
		}
		for k, d := range s.details {
			noun := a.countedNoun(s, k)
			v, ok := number(d)
			if noun == "" || !ok || v.n < 2 {
				continue
			}
			c := counted{detail: d, sentence: s, value: v}
			for _, o := range groups[noun] {
				if c.stems == nil {
					a.describe(&c)
				}
				if !o.sameThing(&c) {
					continue
				}
				if o.value.meets(v.lo, v.hi, 0) {
					break
				}
				a.add(claims.NoteTwice, true, claims.Because("notes.twice", a.phrase(o.detail, o.sentence), a.phrase(d, s)), o.detail.Span, d.Span)
				break
			}
			if len(groups[noun]) < mostCounted {
				if c.stems == nil {
					a.describe(&c)
				}
				groups[noun] = append(groups[noun], c)
			}
		}
	}
}

// numbers counts the plain numbers of a sentence.
func numbers(s *sentence) int {
	n := 0
	for _, d := range s.details {
		if d.Kind == claims.DetailNumber {
			n++
		}
	}
	return n
}

// countedNoun is the stem of the noun that the k-th detail counts, "" where another
// number, a hedge that leaves it open or a word for another part stands by it.
func (a *article) countedNoun(s *sentence, k int) string {
	d := s.details[k]
	if d.Kind != claims.DetailNumber || d.Hedge != "" || strings.Contains(d.Value, ".") || d.Rule == "number.range" {
		return ""
	}
	r := a.lang.Reckoning
	if has(s.before(d.Start, 3), r.Apart) {
		return ""
	}
	after := s.after(d.End, 1)
	if len(after) == 0 || after[0].mark() || after[0].Start-d.End != 1 || r.Beside[after[0].lower] || r.Apart[after[0].lower] || utf8.RuneCountInString(after[0].lower) < 4 {
		return ""
	}
	if a.lang.Code == "de" && !after[0].cap {
		return ""
	}
	return a.lang.Stem(after[0].lower)
}

// describe lists the names, dates and content words of a number's sentence.
func (a *article) describe(c *counted) {
	c.stems, c.names = map[string]bool{}, map[string]bool{}
	var dates []string
	for _, d := range c.sentence.details {
		switch d.Kind {
		case claims.DetailName, claims.DetailPlace, claims.DetailOrganisation:
			c.names[strings.ToLower(d.Value)] = true
		case claims.DetailDate:
			dates = append(dates, d.Value)
		}
	}
	c.dates = strings.Join(dates, " ")
	for _, w := range c.sentence.words {
		if !w.mark() && utf8.RuneCountInString(w.lower) >= 4 && w.lower[0] > '9' {
			c.stems[a.lang.Stem(w.lower)] = true
		}
	}
}

// sameThing reports whether two sentences tell of one thing.
func (c *counted) sameThing(o *counted) bool {
	if c.sentence == o.sentence || c.dates != "" && o.dates != "" && c.dates != o.dates {
		return false
	}
	few, more := c.names, o.names
	if len(few) > len(more) {
		few, more = more, few
	}
	for n := range few {
		if !more[n] {
			return false // another place, another thing
		}
	}
	if len(few) == 0 {
		return false
	}
	n := 0
	for w := range c.stems {
		if o.stems[w] {
			n++
		}
	}
	return n >= leastShared && float64(n) >= sharedPart*float64(min(len(c.stems), len(o.stems)))
}

// phrase is a number with the word behind it, as they are written; other details
// tell their unit themselves.
func (a *article) phrase(d *claims.Detail, s *sentence) string {
	end := d.End
	if after := s.after(d.End, 1); d.Kind == claims.DetailNumber && len(after) > 0 && !after[0].mark() && !a.lang.Reckoning.And[after[0].lower] {
		end = after[0].End
	}
	return a.text.Slice(claims.Span{Start: d.Start, End: end})
}
