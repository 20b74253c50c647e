package split

import (
	"strings"
	"unicode"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// person is the index of the person named by from..to-1, who is new or one whom
// the text named before with less or more of the name.
func (s *scan) person(from, to int, given bool, sex lang.NameWord) int {
	var parts []string
	for i := from; i < to; i++ {
		parts = append(parts, s.ls[i].text)
	}
	last := parts[len(parts)-1]
	last = strings.TrimSuffix(strings.TrimSuffix(last, "'s"), "’s")
	parts[len(parts)-1] = last
	name, surname := strings.Join(parts, " "), strings.ToLower(last)
	known := s.surnames[surname]
	if len(known) == 0 && s.caps && strings.HasSuffix(surname, "s") {
		// A genitive: Putins.
		for _, n := range s.surnames[surname[:len(surname)-1]] {
			if len(parts) == 1 || strings.EqualFold(s.people[n].name+"s", name) {
				return n
			}
		}
	}
	first := strings.ToLower(parts[0]) + " "
	for _, n := range known {
		who := &s.people[n]
		if strings.EqualFold(who.name, name) || len(parts) > 1 && strings.HasPrefix(strings.ToLower(who.name), first) {
			if len(name) > len(who.name) {
				who.name = name // with a middle name
			}
			return n
		}
	}
	if len(parts) == 1 || !given {
		if n := s.bearer(surname, sex); n >= 0 {
			return n
		}
	}
	for _, n := range known {
		if who := &s.people[n]; !who.given && !strings.Contains(who.name, " ") && !(who.male && sex == lang.GivenFemale) && !(who.female && sex == lang.GivenMale) {
			who.name, who.given = name, given
			return n
		}
	}
	s.people = append(s.people, person{name: name, surname: surname, given: given})
	if len(known) < 8 {
		s.surnames[surname] = append(known, len(s.people)-1)
	}
	return len(s.people) - 1
}

// bearer is the person whom a surname alone means: of those who bear it and whose
// sex fits the one whom the text names in full most often. It is -1 where nobody
// bears it.
func (s *scan) bearer(surname string, sex lang.NameWord) int {
	best := -1
	for _, n := range s.surnames[surname] {
		who := &s.people[n]
		if who.male && sex == lang.GivenFemale || who.female && sex == lang.GivenMale {
			continue
		}
		if best < 0 || who.count > s.people[best].count {
			best = n
		}
	}
	return best
}

// genitives mends names whose only full form is a German genitive: "Donald Trumps
// Treffen" names Donald Trump if the text has "Trump" as well.
func (s *scan) genitives() {
	bases := map[string]int{}
	for n := range s.people {
		if who := &s.people[n]; s.caps && who.given && len(who.surname) > 3 && strings.HasSuffix(who.surname, "s") && len(s.surnames[who.surname]) == 1 {
			bases[strings.TrimSuffix(who.surname, "s")] = n
		}
	}
	for i := range s.ls {
		if len(bases) == 0 {
			return
		}
		l := &s.ls[i]
		n, ok := bases[l.low]
		if !ok || !l.cap {
			continue
		}
		delete(bases, l.low)
		who := &s.people[n]
		who.name, who.surname = strings.TrimSuffix(who.name, "s"), l.low
		for _, m := range s.surnames[l.low] {
			if other := &s.people[m]; !other.given {
				other.name, other.given, other.male, other.female = who.name, true, other.male || who.male, other.female || who.female
			}
		}
		s.surnames[l.low] = append(s.surnames[l.low], n)
	}
}

// repeated marks the surnames of people who are named in full elsewhere, in the
// genitive too.
func (s *scan) repeated() {
	date := 0
	for i := range s.ls {
		l := &s.ls[i]
		for date < len(s.dates) && s.dates[date].End <= l.span.Start {
			date++
		}
		if date < len(s.dates) && s.dates[date].Contains(l.span) {
			continue // "im Sommer 2027" is not Mrs Sommer
		}
		if !l.word() || !l.cap || !s.free(i) && s.names[s.nameAt[i]].person >= 0 || len(s.people) == 0 {
			continue
		}
		low := strings.TrimSuffix(strings.TrimSuffix(l.low, "'s"), "’s")
		n := s.bearer(low, s.sex(s.at(i-1), &lexeme{}))
		if n < 0 && s.caps && strings.HasSuffix(low, "s") {
			n = s.bearer(low[:len(low)-1], 0)
		}
		if n < 0 || s.function(l) && s.at(i-1).kind == lexStop || s.notName(l) && !s.people[n].given {
			continue
		}
		if prev := s.at(i - 1); s.caps && prev.can(lang.Article) && !prev.is(lang.Particle) && prev.low != "der" && prev.low != "die" && !s.at(i-1).cap {
			continue
		}
		if !s.free(i) && (s.names[s.nameAt[i]].to-s.names[s.nameAt[i]].from > 1 || s.names[s.nameAt[i]].kind == claims.DetailPlace && !s.people[n].given) {
			continue
		}
		if firm := s.at(i - 1); s.caps && firm.cap && firm.is(lang.OrganisationHead) && s.free(i) && s.free(i-1) {
			s.mark(mention{from: i - 1, to: i + 1, person: -1, kind: claims.DetailOrganisation, rule: "organisation.surname"})
			continue // "Bäckerei Süßmilch" keeps its name
		}
		if !s.free(i) {
			m := &s.names[s.nameAt[i]]
			m.person, m.kind, m.rule = n, claims.DetailName, "name.repeated"
			continue
		}
		s.mark(mention{from: s.particlesBefore(i, n), to: i + 1, person: n, kind: claims.DetailName, rule: "name.repeated"})
	}
	for n := range s.people {
		who := &s.people[n]
		who.name = properCase(who.name)
		// "Selenskyj-Gipfel" is about Selenskyj if the text names him.
		if head, _, compound := strings.Cut(who.surname, "-"); compound && s.caps {
			if m := s.bearer(head, 0); m >= 0 && strings.HasPrefix(strings.ToLower(who.name), strings.ToLower(s.people[m].name)) {
				who.name = s.people[m].name
			}
		}
	}
}

// particlesBefore goes back from the surname at i over the particles that belong to
// the name of person n: "von der Leyen".
func (s *scan) particlesBefore(i, n int) int {
	name, tail, from := " "+strings.ToLower(s.people[n].name), s.people[n].surname, i
	for k := i - 1; k >= 0 && s.ls[k].word() && s.ls[k].is(lang.Particle) && s.free(k); k-- {
		tail = s.ls[k].low + " " + tail
		if strings.HasSuffix(name, " "+tail) {
			from = k
		}
	}
	return from
}

// properCase writes a name that stands in capitals only (a headline, an agency's
// style) with small letters.
func properCase(name string) string {
	if len(name) < 5 || !strings.Contains(name, " ") || strings.ToUpper(name) != name {
		return name
	}
	r := []rune(strings.ToLower(name))
	for i := range r {
		if i == 0 || r[i-1] == ' ' || r[i-1] == '-' {
			r[i] = unicode.ToUpper(r[i])
		}
	}
	return string(r)
}
