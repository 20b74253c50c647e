package compare

import (
	"time"

	"tickmark/claims"
)

// birthWords stand shortly before the date on which somebody was born, folded.
var birthWords = foldedSet("born geboren geborene geborener geb geburtstag birthday jahrgang birth geburt")

// birthReach is how many words may stand between the two.
const birthReach = 3

// born reports whether a date is said to be that of a birth.
func (x *index) born(d *detail) bool { return x.after(d, birthWords, birthReach) }

// after reports whether one of the words stands at most so many words before a detail,
// in its sentence.
func (x *index) after(d *detail, words map[string]bool, reach int) bool {
	for at := max(0, d.from-reach); at < min(d.from, len(x.tokens)); at++ {
		if d.from < len(x.tokens) && x.in[at] == x.in[d.from] && words[x.vocab[x.word[at]].fold] {
			return true
		}
	}
	return false
}

// ageOn is how old somebody born at a moment is on the reference date of a text. Where
// only the year of the birth is known, they may be a year younger.
func (m moment) ageOn(date string) (oldest, youngest int, ok bool) {
	on, err := time.Parse(time.DateOnly, date)
	if err != nil || m.year == 0 || m.guessed || m.reckoned {
		return 0, 0, false
	}
	oldest = on.Year() - m.year
	born, exact := m.date()
	switch {
	case !exact:
		return oldest, oldest - 1, oldest > 0
	case on.Before(born.AddDate(oldest, 0, 0)):
		oldest--
	}
	return oldest, oldest, oldest >= 0
}

// agreeAge reports whether an age in one text is that of the birth date in the other
// on the day of the first.
func agreeAge(age *detail, text *index, birth *detail, other *index) bool {
	if age.To != "" || !birth.isMoment || !other.born(birth) {
		return false
	}
	oldest, youngest, ok := birth.moment.ageOn(text.sheet.Date)
	years := age.figure.lo / age.figure.in
	return ok && age.figure.in > 0 && (near(years, float64(oldest)) || near(years, float64(youngest)))
}

// bornOtherwise tells an age that the birth date in the source does not give, where
// the sentence names somebody whom the claim names.
func (p *pair) bornOtherwise(d *detail, m *claims.Match) bool {
	if d.Kind != claims.DetailAge || d.To != "" || d.figure.in == 0 {
		return false
	}
	for k := range p.s.details {
		e := &p.s.details[k]
		if !e.isMoment || !p.s.born(e) || !p.namesAlike(e.sentence) {
			continue
		}
		if oldest, _, ok := e.moment.ageOn(p.c.sheet.Date); ok {
			m.Status, m.Source = claims.StatusDiffers, p.found(k)
			m.Reason = claims.Because("compare.age_born_differs", d.Text, e.Text, oldest, p.c.sheet.Date)
			return true
		}
	}
	return false
}

// namesAlike reports whether a sentence of the source holds a name of the claim.
func (p *pair) namesAlike(sentence int) bool {
	for i := range p.c.details {
		d := &p.c.details[i]
		if d.Kind != claims.DetailName {
			continue
		}
		for _, x := range p.parts(d) {
			if x.like >= leastName && int(p.s.in[x.at]) == sentence {
				return true
			}
		}
	}
	return false
}
