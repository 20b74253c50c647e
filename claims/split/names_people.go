package split

import (
	"strings"
	"unicode"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// fullNames marks people by given name, title, role, or a verb of speech beside
// two capitals.
func (s *scan) fullNames() {
	for i := 0; i < len(s.ls); i++ {
		l := &s.ls[i]
		if !l.word() || !l.cap || !s.free(i) || l.is(lang.Title) && !l.is(lang.GivenMale|lang.GivenFemale) {
			continue
		}
		prev := s.at(i - 1)
		given := l.is(lang.GivenMale | lang.GivenFemale)
		titled := prev.is(lang.Title) && prev.word() && i > 0 && s.free(i-1)
		office := prev.is(lang.Role) && prev.word() && (prev.cap || !s.caps) && !prev.can(lang.Article)
		to := s.nameEnd(i)
		length := to - i
		rule := ""
		switch {
		case length == 0 || s.notName(l):
			continue
		case given && length > 1:
			rule = "name.given"
		case titled:
			rule = "name.title"
		case office && !(s.caps && l.is(lang.Role|lang.OrganisationHead)):
			rule = "name.role"
			if !s.caps && length == 1 && !prev.cap {
				continue
			}
		case length > 1 && (s.speaks(to) || s.spoken(i)), length > 1 && s.roleFollows(to), length > 1 && s.roleBefore(i):
			rule = "name.speech"
			if s.ls[to-1].is(lang.OrganisationHead|lang.OrganisationEnd) || l.is(lang.OrganisationHead) {
				continue
			}
		default:
			continue
		}
		if s.ls[to-1].is(lang.OrganisationHead|lang.OrganisationEnd) && rule != "name.title" {
			continue
		}
		p := s.person(i, to, given)
		who := &s.people[p]
		switch {
		case titled && (prev.low == "frau" || prev.low == "mrs." || prev.low == "mrs" || prev.low == "ms." || prev.low == "ms"),
			prev.is(lang.RoleFemale), l.is(lang.GivenFemale) && !l.is(lang.GivenMale):
			who.female = true
		case titled && (prev.low == "herr" || prev.low == "herrn" || prev.low == "mr." || prev.low == "mr"), l.is(lang.GivenMale) && !l.is(lang.GivenFemale):
			who.male = true
		}
		s.mark(mention{from: i, to: to, person: p, kind: claims.DetailName, rule: rule})
		i = to - 1
	}
}

// notName reports whether a word is no part of a name though it has a capital.
func (s *scan) notName(l *lexeme) bool {
	return l.is(lang.Ordinary|lang.Speaker) || l.is(lang.Role) && !l.is(lang.GivenMale|lang.GivenFemale) || l.can(lang.Naming) || s.function(l) && !l.is(lang.GivenMale|lang.GivenFemale) && !l.is(lang.Particle) ||
		l.can(lang.Article) && !l.is(lang.Particle)
}

// nameEnd is where a personal name that begins at i ends: capitals, initials,
// particles before a capital.
func (s *scan) nameEnd(i int) int {
	to := i
	for to < len(s.ls) && to < i+6 {
		l := &s.ls[to]
		if !l.word() || to > i && (!s.free(to) && s.names[s.nameAt[to]].kind != claims.DetailPlace || s.longPlace(to)) {
			break
		}
		if l.cap {
			if to > i && (l.is(lang.Ordinary|lang.Speaker|lang.Title) || l.is(lang.Role) && !l.is(lang.GivenMale) || l.can(lang.Naming) || s.function(l) && !l.is(lang.Particle)) {
				break
			}
			to++
			if strings.HasSuffix(l.text, "’s") || strings.HasSuffix(l.text, "'s") {
				break
			}
			continue
		}
		if !l.is(lang.Particle) || l.can(lang.Article) && !(s.at(to-1).low == "von" || s.at(to-1).low == "van" || s.at(to-1).low == "de") {
			break
		}
		// A particle binds two parts of a name if a capital follows that is no
		// place: "Ursula von der Leyen", not "Kamanda von der Behörde".
		k := to + 1
		for k < len(s.ls) && s.ls[k].word() && !s.ls[k].cap && s.ls[k].is(lang.Particle) {
			k++
		}
		if k >= len(s.ls) || !s.ls[k].word() || !s.ls[k].cap || !s.free(k) || to-i != 1 || !s.ls[i].is(lang.GivenMale|lang.GivenFemale) ||
			s.caps && (l.low == "von" && k == to+1 && s.at(k+1).cap || s.ls[k].is(lang.OrganisationHead|lang.Speaker|lang.Role)) || l.low == "zu" || l.low == "zum" || l.low == "zur" || l.low == "vom" {
			break
		}
		to = k
	}
	return to
}

// longPlace reports whether a place at i is the end of "… Berlin" beside a name
// rather than part of it: a name of several words.
func (s *scan) longPlace(i int) bool {
	n := s.nameAt[i]
	return n >= 0 && s.names[n].to-s.names[n].from > 1
}

// speaks reports whether a verb of speech follows a name that ends before to.
func (s *scan) speaks(to int) bool {
	for k := to; k < to+3 && k < len(s.ls); k++ {
		if s.ls[k].can(lang.Says|lang.Holds) && !s.ls[k].cap {
			return true
		}
		if !s.ls[k].can(lang.Adverb | lang.Auxiliary) {
			return false
		}
	}
	return false
}

// spoken reports whether a verb of speech stands right before i.
func (s *scan) spoken(i int) bool {
	prev := s.at(i - 1)
	return prev.can(lang.Says|lang.Thus) && !prev.cap && prev.word()
}

// roleFollows reports whether an apposition with a role follows: ", der Leiter".
func (s *scan) roleFollows(i int) bool {
	if s.at(i).kind != lexComma {
		return false
	}
	for k := i + 1; k < i+6; k++ {
		l := s.at(k)
		if l.is(lang.Role) {
			return true
		}
		if !l.word() || !l.can(lang.Article) && l.cap && s.caps {
			return false
		}
	}
	return false
}

// roleBefore reports whether the name is an apposition to a role: "der Sprecher
// des Parlaments, Wolodin".
func (s *scan) roleBefore(i int) bool {
	if s.at(i-1).kind != lexComma {
		return false
	}
	for k := i - 2; k > i-10 && k >= 0; k-- {
		l := &s.ls[k]
		if l.is(lang.Role) {
			return true
		}
		if l.kind == lexComma || l.kind == lexStop || l.kind == lexBreak {
			return false
		}
	}
	return false
}

// person is the index of the person named by from..to-1, who is new or one whom
// the text named before with less or more of the name.
func (s *scan) person(from, to int, given bool) int {
	var parts []string
	for i := from; i < to; i++ {
		parts = append(parts, s.ls[i].text)
	}
	last := parts[len(parts)-1]
	last = strings.TrimSuffix(strings.TrimSuffix(last, "'s"), "’s")
	parts[len(parts)-1] = last
	surname := strings.ToLower(last)
	if n, ok := s.surnames[surname]; ok {
		who := &s.people[n]
		if len(parts) == 1 || !who.given || who.name == strings.Join(parts, " ") {
			if given && len(parts) > 1 || len(parts) > strings.Count(who.name, " ")+1 && !who.given {
				who.name, who.given = strings.Join(parts, " "), given
			}
			return n
		}
		first := strings.ToLower(parts[0])
		if strings.HasPrefix(strings.ToLower(who.name), first+" ") {
			return n
		}
	} else if s.caps && strings.HasSuffix(surname, "s") {
		// A genitive: Putins.
		if n, ok := s.surnames[surname[:len(surname)-1]]; ok && (len(parts) == 1 || strings.EqualFold(s.people[n].name+"s", strings.Join(parts, " "))) {
			return n
		}
	}
	s.people = append(s.people, person{name: strings.Join(parts, " "), surname: surname, given: given})
	s.surnames[surname] = len(s.people) - 1
	return len(s.people) - 1
}

// repeated marks the surnames of people who are named in full elsewhere, in the
// genitive too.
func (s *scan) repeated() {
	for i := range s.ls {
		l := &s.ls[i]
		if !l.word() || !l.cap || !s.free(i) && s.names[s.nameAt[i]].person >= 0 || len(s.people) == 0 {
			continue
		}
		low := strings.TrimSuffix(strings.TrimSuffix(l.low, "'s"), "’s")
		n, ok := s.surnames[low]
		if !ok && s.caps && strings.HasSuffix(low, "s") {
			n, ok = s.surnames[low[:len(low)-1]]
		}
		if !ok && strings.Contains(low, "-") {
			// Putin-Vertraute: the name is the first part of a compound, which
			// is no mention of the person alone.
			continue
		}
		if !ok || s.function(l) && i > 0 && s.at(i-1).kind == lexStop || s.notName(l) {
			continue
		}
		if prev := s.at(i - 1); s.caps && prev.can(lang.Article) && !prev.is(lang.Particle) && prev.low != "der" && prev.low != "die" && !s.at(i-1).cap {
			continue
		}
		if !s.free(i) && (s.names[s.nameAt[i]].to-s.names[s.nameAt[i]].from > 1 || s.names[s.nameAt[i]].kind == claims.DetailPlace && !s.people[n].given) {
			continue
		}
		if !s.free(i) {
			m := &s.names[s.nameAt[i]]
			m.person, m.kind, m.rule = n, claims.DetailName, "name.repeated"
			continue
		}
		s.mark(mention{from: i, to: i + 1, person: n, kind: claims.DetailName, rule: "name.repeated"})
	}
	for n := range s.people {
		who := &s.people[n]
		who.name = properCase(who.name)
		// "Selenskyj-Gipfel" is about Selenskyj if the text names him.
		if head, _, compound := strings.Cut(who.surname, "-"); compound && s.caps {
			if m, ok := s.surnames[head]; ok && strings.HasPrefix(strings.ToLower(who.name), strings.ToLower(s.people[m].name)) {
				who.name = s.people[m].name
			}
		}
	}
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
