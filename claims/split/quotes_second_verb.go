package split

import (
	"strings"

	"tickmark/claims/lang"
)

// reading is what a verb of speech is in its sentence, in a language in which the
// finite verb is the second part of a main clause and the last of a subordinate
// one.
type reading struct {
	says    bool // it can carry a quotation or a clause
	holds   bool // it reports with an object alone
	acts    bool // its infinitive is what the subject does
	shown   bool // something is seen from the subject
	parted  bool // its prefix stands at the end of the clause
	passive bool
	verb    int // the finite verb: the auxiliary of a participle, the modal of an infinitive
	start   int // where its clause begins
	last    int // the last of its verbs
	clause  phrase
	closing bool // the verb ends its clause
}

// reads reads the verb at i; it reports false where the word is no verb of speech
// here.
func (s *scan) reads(f frame, i, end int) (reading, bool) {
	l := &s.ls[i]
	r := reading{says: l.can(lang.Says | lang.Said), holds: l.can(lang.Holds | lang.Held), acts: l.can(lang.Acts), shown: l.can(lang.Shows), verb: i}
	if l.can(lang.Parts) && !l.cap {
		if prefix := s.prefixAfter(i, end); prefix >= 0 {
			joined := s.uses()[s.ls[prefix].low+l.low]
			r = reading{says: true, holds: joined&lang.Holds != 0, acts: joined&lang.Acts != 0, shown: joined&lang.Shows != 0, parted: true, verb: i}
		}
	}
	switch {
	case r.parted:
	case l.can(lang.Said|lang.Held) && !l.cap:
		if aux := s.auxiliary(f, i, end); aux >= 0 {
			r.verb, r.passive = aux, s.ls[aux].can(lang.Passive)
		} else if !l.can(lang.Says | lang.Holds) {
			return r, false
		}
	case !r.says && !r.holds:
		return r, false
	case !l.cap && strings.HasSuffix(l.low, "n"):
		modal, denied := s.modal(f, i)
		if denied {
			return r, false
		}
		if modal >= 0 {
			r.verb = modal // "musste er betonen, dass"
		}
	}
	if l.cap && i != f.from || l.can(lang.Subordinate) || s.at(i-1).low == "zu" ||
		strings.HasSuffix(l.low, "en") && !l.can(lang.Said|lang.Held) && s.at(i+1).can(lang.Auxiliary|lang.Subjunctive) {
		return r, false // the noun, or an infinitive
	}
	if l.can(lang.Heard) && !s.any(max(f.from, i-6), min(end, i+3), lang.Impersonal) {
		return r, false
	}
	r.start = s.asClause(f, s.clauseFrom(f, r.verb), r.verb)
	r.last = max(i, r.verb)
	for r.last+1 < end && s.ls[r.last+1].can(lang.Auxiliary) && s.ls[r.last].can(lang.Passive) {
		r.last++ // "bezeichnet worden war"
	}
	r.clause = phrase{r.start, s.clauseEnd(r.last+1, end)}
	next := s.at(r.last + 1)
	r.closing = r.last+1 >= end || next.kind == lexComma || next.kind == lexColon || next.can(lang.Conjunction) || !s.outside(r.last+1)
	return r, !s.attributive(i, end) && (r.parted || !s.actsHere(i, r.clause, end))
}
