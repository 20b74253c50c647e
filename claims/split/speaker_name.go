package split

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// speaker makes the speaker of a quotation with the full name that the article
// gives: of the person in the phrase, of the last fitting person for a pronoun, of
// the person to whom the article ties the role, of the organisation that a common
// noun means; else the words themselves. before are the speakers so far.
func (t *teller) speaker(w *work, q found, before []*claims.Speaker) *claims.Speaker {
	p := t.source(q.speaker)
	span := t.span(p.from, p.to)
	if last := t.ls[p.to-1].text; p.to-p.from > 0 && (strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")) {
		span.End -= 2
	}
	out := &claims.Speaker{Span: span}
	if t.second && strings.HasPrefix(t.ls[p.from].low, "eigen") && !q.cue.empty() {
		n, _ := slices.BinarySearchFunc(t.frames, q.cue.from, func(f frame, i int) int { return f.to - i - 1 })
		if own := t.ownSource(t.frames[min(n, len(t.frames)-1)], q.cue.from, q.speaker.to); !own.empty() {
			out.Name = t.speaker(w, found{speaker: own}, before).Name
			return out
		}
	}
	if t.ls[p.from].can(lang.Hence) && len(before) > 0 && before[len(before)-1] != nil {
		out.Name = before[len(before)-1].Name // "demnach": by whom the sentence before is told
		return out
	}
	switch who := t.whoIs(p); {
	case who >= 0:
		out.Name = t.people[who].name
	case t.organisationIn(p) != "":
		out.Name = t.organisationIn(p)
	case t.bodyFor(p, before) != "":
		out.Name = t.bodyFor(p, before)
	default:
		from := p.from
		for from < p.to-1 && (t.ls[from].can(lang.Article) || t.ls[from].can(lang.Preposition) && !t.ls[from].cap) {
			from++
		}
		if n := t.nameAt[from]; n >= 0 && t.names[n].from == from && t.names[n].to == p.to && t.names[n].value != "" {
			out.Name = t.names[n].value
		} else {
			s := t.span(from, p.to)
			s.End = max(s.Start+1, min(s.End, span.End))
			out.Name = strings.Join(strings.Fields(w.text.Slice(s)), " ")
		}
	}
	return out
}

// source leaves away "Angaben von" before who gave them.
func (t *teller) source(p phrase) phrase {
	for i := p.from; i < p.to-1; i++ {
		l := &t.ls[i]
		if l.cap && l.can(lang.Source) && !l.is(lang.Speaker) {
			k := i + 1
			if next := &t.ls[k]; (next.low == "von" || next.low == "vom") && k+1 < p.to {
				return phrase{k + 1, p.to}
			} else if (next.can(lang.Article) || t.second && next.word() && !next.cap && !t.function(next)) && k+1 < p.to {
				return phrase{k, p.to}
			}
			return p
		}
	}
	return p
}

// whoIs is the person whom a phrase names, -1 where it names none.
func (t *teller) whoIs(p phrase) int {
	l := &t.ls[p.from]
	if p.to == p.from+1 && l.can(pronoun) {
		return t.pronounFor(p.from, l.says)
	}
	if t.second && p.to == p.from+2 && t.ls[p.from+1].can(lang.Source) {
		switch { // "nach ihren Angaben"
		case strings.HasPrefix(l.low, "sein"):
			return t.pronounFor(p.from, lang.He)
		case strings.HasPrefix(l.low, "ihr"):
			return t.pronounFor(p.from, lang.She)
		}
	}
	for i := p.from; i < p.to; i++ {
		n := t.nameAt[i]
		if n < 0 || t.names[n].person < 0 {
			continue
		}
		if t.heads(p, i) {
			return t.names[n].person
		}
		i = t.names[n].to - 1
	}
	return t.roleFor(p)
}

// organisationIn is the organisation or place that a phrase names, "" where it is
// about something else that only belongs to one.
func (t *teller) organisationIn(p phrase) string {
	for i := p.from; i < p.to; i++ {
		if n := t.nameAt[i]; n >= 0 && t.names[n].person < 0 && t.names[n].to <= p.to && t.names[n].value != "" {
			if t.heads(p, i) && (t.names[n].kind != claims.DetailPlace || t.names[n].to == p.to && (i == p.from || i == p.from+1 && t.ls[p.from].can(lang.Article))) {
				return t.names[n].value
			}
			return ""
		}
	}
	return ""
}

// heads reports whether the name at i is what the phrase is about and not the
// genitive of something else: "der Anwalt von Müller".
func (t *teller) heads(p phrase, i int) bool {
	last := t.ls[t.names[t.nameAt[i]].to-1].text
	if (strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")) && t.names[t.nameAt[i]].to < p.to {
		return false // Trump's lawyer
	}
	for k := i - 1; k >= p.from; k-- {
		l := &t.ls[k]
		if l.kind == lexComma || l.kind == lexDash {
			return true
		}
		if k > p.from && l.can(lang.Article) && t.ls[k-1].kind == lexComma {
			return true // "ihr Nachbar, der Landwirt Henrik Voss"
		}
		if k > p.from && (l.can(lang.Preposition) || l.can(lang.Article) && t.second) {
			return false
		}
	}
	return true
}

// pronounFor is the last person before i whom a pronoun with the use can mean; where
// its own sentence names none, whoever opens the one before goes first.
func (t *teller) pronounFor(i int, use lang.SpeechWord) int {
	fits := func(m int32) bool {
		if m < 0 || t.names[m].person < 0 {
			return false
		}
		who := &t.people[t.names[m].person]
		return use&lang.She != 0 && who.female || use&(lang.He|lang.She) == lang.He && (who.male || !who.female)
	}
	n, _ := slices.BinarySearchFunc(t.frames, i, func(f frame, i int) int { return f.to - i - 1 })
	for k := i - 1; k >= 0 && k > i-400; k-- {
		if n > 0 && n < len(t.frames) && k+1 == t.frames[n].from && t.frames[n-1].to == k+1 {
			p := t.subjectOf(t.frames[n-1])
			for at := p.from; at < p.to; at++ {
				if fits(t.nameAt[at]) && t.heads(p, at) {
					return t.names[t.nameAt[at]].person
				}
			}
		}
		if fits(t.nameAt[k]) {
			return t.names[t.nameAt[k]].person
		}
	}
	return -1
}

// roleFor is the person to whom the text ties the role in a phrase, looking back
// from it first.
func (t *teller) roleFor(p phrase) int {
	role := ""
	female := false
	for i := p.from; i < p.to; i++ {
		if l := &t.ls[i]; l.is(lang.Role) && !l.can(lang.Article) {
			role, female = l.low, l.is(lang.RoleFemale)
			break
		}
		if t.ls[i].cap && !t.ls[i].can(lang.Article) {
			return -1
		}
	}
	if role == "" || t.ls[p.from].low == "ein" || t.ls[p.from].low == "eine" || t.ls[p.from].low == "a" || t.ls[p.from].low == "an" {
		return -1
	}
	if t.second && !female {
		role = strings.TrimSuffix(role, "s")
	}
	// The nearest mention before the phrase of somebody with that role, else the
	// first person of the text who has it.
	at, _ := slices.BinarySearchFunc(t.names, p.from, func(m mention, i int) int { return m.from - i })
	for k := at - 1; k >= 0 && k > at-300; k-- {
		if n := t.names[k].person; n >= 0 && t.people[n].holds(role) && (t.people[n].female || !female) {
			return n
		}
	}
	for n := range t.people[:min(100, len(t.people))] {
		if t.people[n].holds(role) && (t.people[n].female || !female) {
			return n
		}
	}
	return -1
}

// holds reports whether the text ties the role, or a compound that ends in it, to
// the person.
func (p *person) holds(role string) bool {
	for _, r := range p.roles {
		if r == role || strings.HasSuffix(r, role) || strings.HasSuffix(role, r) && len(r) > 5 {
			return true
		}
	}
	return false
}
