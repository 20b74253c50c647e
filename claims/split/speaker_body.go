package split

import (
	"strings"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// bodyReach is how many lexemes back the organisation is looked for that "das
// Unternehmen" means, and writingReach those for the author of "der Post".
const bodyReach, writingReach = 120, 250

// bodyFor is the name for which a common noun or an impersonal pronoun stands:
// "das Unternehmen" for the organisation that spoke last or is the only one in
// reach, "it" for what spoke last if that is no person, "der Post" for whoever
// spoke last. It is "" where that is not
// evident. before are the speakers of the quotations before, in order.
func (t *teller) bodyFor(p phrase, before []*claims.Speaker) string {
	use := t.plainNoun(p)
	if use == 0 {
		return ""
	}
	at := t.ls[p.from].span.Start
	if use == plainRole {
		return t.namedSo(p, before)
	}
	for k := len(before) - 1; k >= max(0, len(before)-8); k-- {
		sp := before[k]
		if sp == nil || sp.Start >= at {
			continue
		}
		if reach := t.lexemesBetween(sp.End, p.from); reach > writingReach || use != lang.Writing && reach > bodyReach {
			break
		}
		if use == lang.Impersonal && !t.known(sp.Name, claims.DetailName) && utf8.RuneCountInString(sp.Name) > 2 || isName(sp.Name) && (use == lang.Writing || t.known(sp.Name, claims.DetailOrganisation)) {
			return sp.Name
		}
		break
	}
	if use != lang.Body {
		return ""
	}
	name := ""
	for i := p.from - 1; i >= 0 && i > p.from-bodyReach; i-- {
		n := t.nameAt[i]
		if n < 0 || t.names[n].kind != claims.DetailOrganisation {
			continue
		}
		other := t.names[n].value
		if other == "" {
			other = t.text(t.names[n])
		}
		if name != "" && name != other {
			return "" // two of them
		}
		name = other
	}
	return name
}

// plainNoun tells whether a phrase is nothing but a noun with the definite article,
// or an impersonal pronoun, and which use it has: Body, Writing, Impersonal, or
// plainRole for any other noun; 0 for any other phrase.
func (t *teller) plainNoun(p phrase) lang.SpeechWord {
	last := &t.ls[p.to-1]
	if p.to == p.from+1 {
		return last.says & lang.Impersonal
	}
	if first := t.ls[p.from].low; p.to != p.from+2 || !definite(first) && first != "the" {
		return 0
	}
	switch {
	case last.can(lang.Body):
		return lang.Body
	case last.can(lang.Writing):
		return lang.Writing
	}
	return plainRole
}

// plainRole stands for any other noun with the definite article.
const plainRole = lang.Article

// namedSo is the speaker of whom only the noun is repeated: "der Sprecher" for the
// "Sprecher der Kommission" who spoke before, "the report" for the "report by the
// university". It is "" where nobody near was called so.
func (t *teller) namedSo(p phrase, before []*claims.Speaker) string {
	noun := t.ls[p.to-1].text + " "
	for k := len(before) - 1; k >= max(0, len(before)-8); k-- {
		if sp := before[k]; sp != nil && strings.HasPrefix(sp.Name, noun) && t.lexemesBetween(sp.End, p.from) <= bodyReach {
			return sp.Name
		}
	}
	return ""
}

// known reports whether the text names a person or an organisation so.
func (t *teller) known(name string, kind claims.DetailKind) bool {
	if t.kinds == nil {
		t.kinds = map[string]claims.DetailKind{}
		for _, m := range t.names {
			switch {
			case m.person >= 0:
				t.kinds[t.people[m.person].name] = claims.DetailName
			case m.kind == claims.DetailOrganisation:
				t.kinds[m.value] = m.kind
				t.kinds[t.text(m)] = m.kind
			}
		}
	}
	return name != "" && t.kinds[name] == kind
}

// text is the wording of a mention.
func (t *teller) text(m mention) string {
	if m.to == m.from+1 {
		return t.ls[m.from].text
	}
	words := ""
	for i := m.from; i < m.to; i++ {
		if i > m.from && t.ls[i].space {
			words += " "
		}
		words += t.ls[i].text
	}
	return words
}

// lexemesBetween counts the lexemes between a position in the text and lexeme i, as
// far as writingReach.
func (t *teller) lexemesBetween(pos, i int) int {
	n := 0
	for i > 0 && n <= writingReach && t.ls[i-1].span.Start >= pos {
		i, n = i-1, n+1
	}
	return n
}
