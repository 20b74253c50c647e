package itself

import (
	"slices"
	"strconv"
	"strings"

	"tickmark/claims"
)

// births holds an age against the birth that the same sentence tells, reckoned to
// the article's date, or to the death where it tells one.
func (a *article) births(s *sentence) {
	r := a.lang.Reckoning
	age, dates := (*claims.Detail)(nil), []*claims.Detail(nil)
	people := 0
	for _, d := range s.details {
		switch {
		case d.Kind == claims.DetailAge && age == nil:
			age = d
		case d.Kind == claims.DetailAge:
			return
		case d.Kind == claims.DetailName:
			people++
		case d.Kind == claims.DetailDate && yearOf(d.Value) > 0:
			dates = append(dates, d)
		}
	}
	if age == nil || age.To != "" || age.Hedge != "" || age.Unit != "a" || people > 1 || len(dates) == 0 || len(dates) > 2 {
		return
	}
	n, err := strconv.Atoi(age.Value)
	if err != nil || !has(s.words, r.Born) || !strings.Contains(dates[0].Text, dates[0].Value[:4]) {
		return
	}
	birth, until := dates[0], a.sheet.Date
	switch dead := has(s.words, r.Died); {
	case len(dates) == 2 && dead && strings.Contains(dates[1].Text, dates[1].Value[:4]):
		until = dates[1].Value
	case len(dates) == 2 || dead || !a.ofToday(s, age):
		return
	}
	if !near(s, birth, r.Born) || yearOf(until) == 0 || age.Rule == "age.adjective" && has(s.between(birth.End, age.Start), r.And) {
		return // "ihr 1970 geborener Bruder und der 45-jährige Nachbar"
	}
	bornFirst, bornLast := bounds(birth.Value)
	untilFirst, untilLast := bounds(until)
	least, most := fullYears(bornLast, untilFirst), fullYears(bornFirst, untilLast)
	if most < 0 || most > 130 {
		return
	}
	if n >= least && n <= most {
		a.add(claims.NoteAge, false, claims.Because("notes.age_right", birth.Text, until, age.Text), birth.Span, age.Span)
		return
	}
	is := strconv.Itoa(least)
	if most > least {
		is += "–" + strconv.Itoa(most)
	}
	a.add(claims.NoteAge, true, claims.Because("notes.age_wrong", birth.Text, until, is, age.Text), birth.Span, age.Span)
}

// near reports whether a word of the set stands within reach of the detail.
func near(s *sentence, d *claims.Detail, set map[string]bool) bool {
	const reach = 5
	return has(s.before(d.Start, reach), set) || has(s.after(d.End, reach), set)
}

// ofToday reports whether an age is that of the article's day: "ist 45 Jahre alt",
// "der 45-jährige", "(45)"; not "war 45", "damals 45-jährige".
func (a *article) ofToday(s *sentence, d *claims.Detail) bool {
	r := a.lang.Reckoning
	before := s.before(d.Start, 2)
	if has(before, r.Then) || has(s.after(d.End, 1), r.Then) {
		return false
	}
	return has(before, r.Is) || d.Rule == "age.adjective" || d.Rule == "age.aside"
}

// agesTwice finds two ages of today for one full name.
func (a *article) agesTwice() {
	first := map[string]*claims.Detail{}
	for i := range a.sentences {
		s := &a.sentences[i]
		for k, d := range s.details {
			if d.Kind != claims.DetailName || !strings.Contains(d.Text, " ") {
				continue
			}
			var age *claims.Detail
			switch {
			case k+1 < len(s.details) && s.details[k+1].Rule == "age.aside" && s.details[k+1].Start-d.End <= 3:
				age = s.details[k+1]
			case k > 0 && s.details[k-1].Rule == "age.adjective" && len(s.gap(s.details[k-1], d)) == 0 && a.ofToday(s, s.details[k-1]):
				age = s.details[k-1]
			}
			if age == nil || age.To != "" || age.Unit != "a" || a.ofOtherYear(s) {
				continue
			}
			old, ok := first[d.Text]
			if !ok {
				first[d.Text] = age
			} else if old.Value != age.Value {
				a.add(claims.NoteAge, true, claims.Because("notes.age_twice", d.Text, old.Text, age.Text), old.Span, age.Span)
			}
		}
	}
}

// ofOtherYear reports whether a sentence tells of a year that is not the article's:
// "2010 war Anna Keller (20) dabei".
func (a *article) ofOtherYear(s *sentence) bool {
	return slices.ContainsFunc(s.details, func(d *claims.Detail) bool {
		return d.Kind == claims.DetailDate && yearOf(d.Value) > 0 && yearOf(d.Value) != yearOf(a.sheet.Date)
	})
}
