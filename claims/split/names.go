package split

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// mention is a name in the text: the lexemes from..to-1.
type mention struct {
	from, to int
	person   int // index into scan.people, -1 if it is none
	kind     claims.DetailKind
	value    string // the name in its first form, for all but people
	rule     string
}

// person is somebody whom the text names.
type person struct {
	name         string // the fullest form
	surname      string // its last part, in lower case
	given        bool   // name holds a given name
	count        int    // how often the text gives the full name
	male, female bool
	roles        []string // offices that the text ties to the name, in lower case
}

// names finds people, organisations, places and roles. Since German gives every
// noun a capital, a capital alone makes no name: a gazetteer, a given name, a
// title, a role, a verb of speech or an earlier mention must speak for it.
func (w *work) names() {
	s := w.newScan()
	w.scan = s
	for _, d := range w.sheet.Details {
		if d.Kind == claims.DetailDate || d.Kind == claims.DetailDuration {
			s.dates = append(s.dates, d.Span)
		}
	}
	slices.SortFunc(s.dates, func(a, b claims.Span) int { return a.Start - b.Start })
	s.surnames = map[string][]int{}
	s.nameAt = make([]int32, len(s.ls))
	for i := range s.nameAt {
		s.nameAt[i] = -1
	}
	if w.lang == nil || w.lang.Names.Words == nil {
		return
	}
	if w.lang.Names.Phrases != nil {
		s.phrases = w.lang.Names.Phrases()
	}
	s.gazetteer()
	s.fullNames()
	s.genitives()
	s.organisations()
	s.repeated()
	s.tieRoles()
	w.nameDetails()
}

// mark notes a mention.
func (s *scan) mark(m mention) {
	n := int32(len(s.names))
	s.names = append(s.names, m)
	for i := m.from; i < m.to; i++ {
		s.nameAt[i] = n
	}
}

// free reports whether no mention is known at i.
func (s *scan) free(i int) bool { return s.nameAt[i] < 0 }

// gazetteer marks the places and organisations that the language knows, the
// longest first.
func (s *scan) gazetteer() {
	for i := 0; i < len(s.ls); i++ {
		l := &s.ls[i]
		if l.kind != lexWord {
			continue
		}
		best, length := -1, 0
		list := s.phrases[l.low]
		for k := range list {
			if n := s.matches(i, &list[k]); n > length {
				best, length = k, n
			}
		}
		if best < 0 || length == 1 && !s.singleName(i, &list[best]) || length == 2 && l.can(lang.Article) && !s.articled(i) {
			continue
		}
		m := mention{from: i, to: i + length, person: -1, kind: claims.DetailPlace, value: list[best].Name, rule: "place.list"}
		if list[best].Kind == lang.PhraseOrganisation {
			m.kind, m.rule = claims.DetailOrganisation, "organisation.list"
		}
		s.mark(m)
		for k := i; k < i+length; k++ {
			if s.ls[k].kind == lexComma {
				s.ls[k].kind = lexOther // Washington, DC: it parts no clauses
			}
		}
		i += length - 1
	}
}

// matches tells how many lexemes from i on are the phrase, 0 for none.
func (s *scan) matches(i int, p *lang.Phrase) int {
	if i+len(p.Rest) >= len(s.ls) {
		return 0
	}
	for k, want := range p.Rest {
		l := &s.ls[i+1+k]
		if !sameWord(want, l.low) {
			return 0
		}
	}
	return 1 + len(p.Rest)
}

// sameWord reports whether a word of the text is that of a name, in any German
// case or with an English possessive.
func sameWord(name, text string) bool {
	if name == text || text == name+"s" || text == name+"es" || text == name+"'s" || text == name+"’s" {
		return true
	}
	if len(name) > 4 && len(text) > 4 && (name[len(name)-1] == 'e' || strings.HasSuffix(name, "er") || strings.HasSuffix(name, "es")) {
		return unbent(name) == unbent(text)
	}
	return false
}

// unbent takes the ending of an adjective away.
func unbent(word string) string {
	for _, end := range []string{"er", "es", "en", "em", "e"} {
		if strings.HasSuffix(word, end) {
			return word[:len(word)-len(end)]
		}
	}
	return word
}

// singleName reports whether a single word of the gazetteer is that name here: its
// capitals are the same, and if it is an ordinary word as well, a preposition of
// place or a naming noun stands before.
func (s *scan) singleName(i int, p *lang.Phrase) bool {
	l := &s.ls[i]
	text := strings.TrimSuffix(strings.TrimSuffix(l.text, "'s"), "’s")
	if upper(p.Name) {
		return text == p.Name || text == p.Name+"s"
	}
	if l.cap != (p.Name[0] < 'a' || p.Name[0] > 'z') {
		return false
	}
	if l.is(lang.GivenMale|lang.GivenFemale) && s.at(i+1).cap && s.at(i+1).word() {
		return false // Paris Hilton
	}
	if !s.doubtful(p.Name) {
		return true
	}
	before := s.at(i - 1)
	if p.Kind == lang.PhrasePlace {
		return before.low == "in" || before.low == "aus" || before.low == "nach" || before.low == "from"
	}
	return before.can(lang.Naming) || before.kind == lexMark || before.text == "Der" || before.text == "The"
}

// articled reports whether article and noun at i are the name of a paper here, if
// the noun is an ordinary word as well: in marks, behind "Zeitung", or with a
// capital inside a sentence.
func (s *scan) articled(i int) bool {
	if !s.ls[i+1].is(lang.Doubtful) {
		return true
	}
	before := s.at(i - 1)
	return s.ls[i].cap && (before.kind == lexMark || before.can(lang.Naming) || before.word())
}

// doubtful reports whether a name is an ordinary word as well.
func (s *scan) doubtful(name string) bool {
	return s.language.Names.Words()[strings.ToLower(name)]&lang.Doubtful != 0
}

// upper reports whether a name has no small letters.
func upper(name string) bool { return strings.ToUpper(name) == name }

// nameDetails writes the mentions to the sheet, in order with the details of
// other kinds.
func (w *work) nameDetails() {
	s := w.scan
	slices.SortFunc(s.names, func(a, b mention) int { return a.from - b.from })
	for i := range s.nameAt {
		s.nameAt[i] = -1
	}
	for n, m := range s.names {
		if m.kind != claims.DetailRole {
			for i := m.from; i < m.to; i++ {
				s.nameAt[i] = int32(n)
			}
		}
		span := s.span(m.from, m.to)
		if last := s.ls[m.to-1].text; strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s") {
			span.End -= 2
		}
		text := w.text.Slice(span)
		value := m.value
		if m.person >= 0 {
			value = s.people[m.person].name
			if rest, ok := strings.CutPrefix(text, value); ok && strings.HasPrefix(rest, "-") {
				span.End -= utf8.RuneCountInString(rest) // "Selenskyj-Gipfel"
				text = value
			}
		}
		if value == "" {
			value = text
		}
		w.sheet.Details = append(w.sheet.Details, claims.Detail{Span: span, Kind: m.kind, Text: text, Value: value, Rule: m.rule})
	}
	slices.SortStableFunc(w.sheet.Details, func(a, b claims.Detail) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}
