package split

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// fullNames marks people by given name, title, role, or a verb of speech beside
// two capitals.
func (s *scan) fullNames() {
	for i := 0; i < len(s.ls); i++ {
		l := &s.ls[i]
		if !l.word() || !l.cap || !s.free(i) || l.is(lang.Saint) || s.at(i-1).is(lang.Saint) || l.is(lang.Title) && !l.is(lang.GivenMale|lang.GivenFemale) {
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
		case length == 0 || s.notName(l) || s.function(l) && s.clauseStart(i) || !given && s.givenInside(i, to):
			continue
		case given && length > 1:
			rule = "name.given"
		case titled:
			rule = "name.title"
		case office && !(s.caps && l.is(lang.Role|lang.OrganisationHead)):
			rule = "name.role"
			if length == 1 && (!s.caps && !prev.cap || s.caps && prev.is(lang.Plural)) {
				continue
			}
		case length > 1 && length < 4 && s.bareName(i, to) && (s.speaks(to) || s.spoken(i) || s.roleFollows(to) || s.roleBefore(i)):
			rule = "name.speech"
		default:
			continue
		}
		if s.ls[to-1].is(lang.OrganisationHead|lang.OrganisationEnd) && rule != "name.title" {
			continue
		}
		p := s.person(i, to, given, s.sex(prev, l))
		who := &s.people[p]
		who.count++
		switch s.sex(prev, l) {
		case lang.GivenFemale:
			who.female = true
		case lang.GivenMale:
			who.male = true
		}
		s.mark(mention{from: i, to: to, person: p, kind: claims.DetailName, rule: rule})
		i = to - 1
	}
}

// sex tells from a title before a name or from the given name whether it is a
// man's or a woman's; 0 where neither says.
func (s *scan) sex(before, first *lexeme) lang.NameWord {
	switch {
	case before.is(lang.RoleFemale):
		return lang.GivenFemale
	case before.is(lang.TitleMale):
		return lang.GivenMale
	case first.is(lang.GivenMale) != first.is(lang.GivenFemale):
		return first.name & (lang.GivenMale | lang.GivenFemale)
	}
	return 0
}

// givenInside reports whether a given name stands in the run after its first
// word: "Rival Hillary Clinton" begins one word later.
func (s *scan) givenInside(i, to int) bool {
	for k := i + 1; k < to-1; k++ {
		if s.ls[k].is(lang.GivenMale | lang.GivenFemale) {
			return true
		}
	}
	return false
}

// bareName reports whether capitals that only a verb of speech or a role speaks
// for look like a person: no place, no head of an organisation, no adjective at
// the start of a German sentence.
func (s *scan) bareName(i, to int) bool {
	for k := i; k < to; k++ {
		l := &s.ls[k]
		if !s.free(k) || l.is(lang.OrganisationHead|lang.OrganisationEnd|lang.Trade) || l.can(lang.Article|lang.Source|lang.Utterance) || strings.ContainsRune(l.low, '-') && k == i {
			return false
		}
		if s.caps && (strings.HasSuffix(l.low, "ung") || strings.HasSuffix(l.low, "schaft") || strings.HasSuffix(l.low, "keit") || strings.HasSuffix(l.low, "opfer") || strings.HasSuffix(l.low, "ministerium")) {
			return false
		}
	}
	if prev := s.at(i - 1); prev.cap && prev.is(lang.OrganisationHead|lang.Trade) {
		return false // "Operator Sealink Western"
	}
	first := s.at(i - 1).kind
	if s.caps {
		return !(attribute(s.ls[i].low) && (first == lexBreak || first == lexStop))
	}
	// In English a plural is rarely a person.
	return !strings.HasSuffix(s.ls[to-1].low, "s") || s.roleFollows(to)
}

// notName reports whether a word is no part of a name though it has a capital.
func (s *scan) notName(l *lexeme) bool {
	if l.can(lang.Article) && !l.is(lang.GivenMale|lang.GivenFemale) || !s.caps && l.can(lang.Says|lang.Holds) && !l.is(lang.GivenMale|lang.GivenFemale) {
		return true
	}
	return l.is(lang.Ordinary|lang.Speaker) || l.is(lang.Role) && !l.is(lang.GivenMale|lang.GivenFemale) || l.can(lang.Naming) || s.function(l) && !l.is(lang.GivenMale|lang.GivenFemale|lang.Particle)
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
			if to > i && (l.is(lang.Ordinary|lang.Speaker|lang.Title) || l.is(lang.Role) && !l.is(lang.GivenMale) || l.can(lang.Naming) || s.function(l) && !l.is(lang.Particle) || !s.caps && l.can(lang.Says) && !l.is(lang.GivenMale|lang.GivenFemale)) {
				break
			}
			to++
			if strings.HasSuffix(l.text, "’s") || strings.HasSuffix(l.text, "'s") ||
				s.caps && to-i > 1 && strings.HasSuffix(l.low, "s") && !l.is(lang.GivenMale|lang.GivenFemale) {
				break // a genitive: "Brett Kavanaughs Zukunft"
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
		if s.ls[k].can(lang.Says) && !s.ls[k].cap && (s.caps || !s.ls[k].can(lang.Nounlike|lang.Holds)) {
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
