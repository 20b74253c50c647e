package split

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// organisations marks organisations by the form of their names: a legal form or
// a head noun in a run of capitals, a ministry, an acronym.
func (s *scan) organisations() {
	short := map[string]string{} // a firm without its legal form
	for i := 0; i < len(s.ls); i++ {
		l := &s.ls[i]
		if !l.word() || !l.cap || !s.free(i) || l.can(lang.Article) && len(l.low) > 1 {
			continue
		}
		to := i
		for to < len(s.ls) && to < i+7 && s.ls[to].word() && s.ls[to].cap && s.free(to) && !s.ls[to].is(lang.Title) && (to == i || !s.ls[to].is(lang.Role)) {
			to++
			if s.ls[to-1].is(lang.OrganisationEnd) {
				break
			}
		}
		if to == i {
			continue
		}
		last := &s.ls[to-1]
		rule := ""
		switch {
		case last.is(lang.OrganisationEnd) && to-i > 1:
			rule = "organisation.form"
			for s.caps && to-i > 2 && s.ls[i].is(lang.OrganisationHead|lang.Role) {
				i++ // Maschinenbauer Keller AG
			}
			if to-i == 2 && len(s.ls[i].low) > 3 {
				short[s.ls[i].low] = s.ls[i].text + " " + last.text
			}
		case !s.caps && last.is(lang.OrganisationHead) && to-i > 1 && !s.ls[i].can(lang.Article|lang.Preposition|lang.Conjunction):
			rule = "organisation.head"
			to = s.ofPhrase(to)
		case !s.caps && l.is(lang.OrganisationHead) && to == i+1 && s.ofPhrase(to) > to:
			rule, to = "organisation.head", s.ofPhrase(to)
		case s.caps && (strings.HasSuffix(l.low, "ministerium") || strings.HasSuffix(l.low, "ministeriums")) && len(l.low) > 13:
			rule, to = "organisation.ministry", i+1
		case s.caps && l.is(lang.OrganisationHead) && s.at(i+1).kind == lexMark && s.at(i+1).pair > int32(i+1) && s.nameInMarks(i+1):
			open, end := i+2, int(s.ls[i+1].pair)
			if end > open && s.free(open) {
				s.mark(mention{from: open, to: end, person: -1, kind: claims.DetailOrganisation, rule: "organisation.named"})
			}
			i = end
			continue
		case acronym(l.text) && l.says == 0 && s.at(i-1).text != "#" && !l.is(lang.Ordinary|lang.Role) && !(s.at(i-1).word() && upper(s.at(i-1).text)) && !(s.at(i+1).word() && upper(s.at(i+1).text)):
			rule, to = "organisation.acronym", i+1
		default:
			continue
		}
		s.mark(mention{from: i, to: to, person: -1, kind: claims.DetailOrganisation, rule: rule})
		i = to - 1
	}
	s.shortNames(short)
}

// shortNames marks firms that are named without their legal form: "Keller" for the
// Keller AG. Behind an article the word is more likely a noun.
func (s *scan) shortNames(firms map[string]string) {
	for i := 0; i < len(s.ls) && len(firms) > 0; i++ {
		l, prev := &s.ls[i], s.at(i-1)
		if name := firms[l.low]; name != "" && l.cap && s.free(i) && !prev.can(lang.Article) && !(attribute(prev.low) && s.at(i-2).can(lang.Article)) && (s.caps || !s.at(i+1).cap) {
			s.mark(mention{from: i, to: i + 1, person: -1, kind: claims.DetailOrganisation, value: name, rule: "organisation.short"})
		}
	}
}

// ofPhrase goes past "of Justice", "for Public Health".
func (s *scan) ofPhrase(to int) int {
	if low := s.at(to).low; low == "of" || low == "for" {
		k := to + 1
		for k < len(s.ls) && s.ls[k].word() && s.ls[k].cap && k < to+5 {
			k++
		}
		if k > to+1 {
			return k
		}
	}
	return to
}

// acronym reports whether a word is three to six capitals and no Roman numeral.
func acronym(word string) bool {
	if len(word) < 3 || len(word) > 6 {
		return false
	}
	roman := true
	for _, r := range word {
		if r < 'A' || r > 'Z' {
			return false
		}
		roman = roman && strings.ContainsRune("IVXLCM", r)
	}
	return !roman
}

// roleReach bounds the words on either side that belong to an English role: "Deputy
// Assistant Secretary".
const roleReach = 6

// tieRoles marks the roles that stand beside a name and ties them to the person:
// before it ("US-Außenminister Antony Blinken"), in an apposition ("Jen Psaki,
// Pressesprecherin des Weißen Hauses"; "der Sprecher des Parlaments, Wolodin").
func (s *scan) tieRoles() {
	for i := range s.ls {
		l := &s.ls[i]
		if !l.is(lang.Role) || !l.word() || s.caps && !l.cap || !s.free(i) {
			continue
		}
		from, to := i, i+1
		for !s.caps && from > max(0, i-roleReach) && s.ls[from-1].word() && s.ls[from-1].cap && l.cap && s.free(from-1) && !s.function(&s.ls[from-1]) && !s.ls[from-1].can(lang.Article) {
			from--
		}
		for !s.caps && to < min(len(s.ls), i+roleReach) && s.ls[to].is(lang.Role) && s.free(to) {
			to++
		}
		end := s.roleEnd(to)
		who := -1
		switch next := s.at(end); {
		case s.personAt(to) >= 0:
			who, end = s.personAt(to), to
		case s.personAt(end) >= 0 && end > to:
			who = s.personAt(end)
		case next.kind == lexComma && s.personAt(end+1) >= 0:
			who = s.personAt(end + 1)
		case s.appositionTo(from) >= 0:
			who = s.appositionTo(from)
		case s.at(to).kind == lexOther:
		}
		if who >= 0 {
			p := &s.people[who]
			if len(p.roles) < 12 && !slices.Contains(p.roles, l.low) {
				p.roles = append(p.roles, l.low)
			}
			if l.is(lang.RoleFemale) {
				p.female = true
			} else if s.caps && !strings.HasSuffix(l.low, "mitglied") && !p.female {
				p.male = true
			}
		}
		if who >= 0 || end > to {
			s.names = append(s.names, mention{from: from, to: end, person: -1, kind: claims.DetailRole, rule: "role.list"})
		}
	}
}

// roleEnd goes past what belongs to a role: "des Weißen Hauses", "of the
// committee", if it is a known name.
func (s *scan) roleEnd(to int) int {
	k := to
	for k < to+4 && k < len(s.ls) && (s.ls[k].can(lang.Article) || s.ls[k].low == "von" || s.ls[k].low == "of" || s.ls[k].low == "for" || s.ls[k].low == "für" || s.ls[k].word() && !s.ls[k].cap && attribute(s.ls[k].low)) {
		k++
	}
	if k < len(s.ls) && !s.free(k) && s.names[s.nameAt[k]].person < 0 && (k > to || s.caps) {
		return s.names[s.nameAt[k]].to
	}
	return s.looseEnd(to)
}

// looseEnd goes past an ordinary noun that belongs to a role if an apposition with
// a name follows: "des russischen Parlaments, …", "for research, …".
func (s *scan) looseEnd(to int) int {
	from := to
	switch s.at(to).low {
	case "für", "for", "of":
		from++
	case "des", "der":
		if !s.caps {
			return to
		}
	default:
		return to
	}
	k := from
	if s.caps {
		k = s.core(from, min(len(s.ls), to+6))
	}
	for !s.caps && k < min(len(s.ls), from+4) && s.ls[k].word() && !s.ls[k].cap {
		k++
	}
	if k > from && s.at(k).kind == lexComma && s.personAt(k+1) >= 0 {
		return k
	}
	return to
}

// personAt is the person named at i, -1 if there is none.
func (s *scan) personAt(i int) int {
	if i < 0 || i >= len(s.ls) || s.nameAt[i] < 0 {
		return -1
	}
	return s.names[s.nameAt[i]].person
}

// appositionTo is the person to whose name the noun phrase with the role at i is
// an apposition: ", Pressesprecherin", ", the spokesman".
func (s *scan) appositionTo(i int) int {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		l := &s.ls[k]
		if l.kind == lexComma {
			return s.personAt(k - 1)
		}
		if !l.word() || l.cap && s.caps && !l.can(lang.Article) || s.ls[k].can(lang.Says|lang.Auxiliary|lang.Conjunction) {
			return -1
		}
	}
	return -1
}
