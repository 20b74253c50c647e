package split

import (
	"slices"
	"strings"

	"tickmark/claims/lang"
)

// actsHere reports whether the words of its clause make the verb at i an act rather
// than speech, or lack the word without which it reports nothing.
func (s *scan) actsHere(i int, clause phrase, end int) bool {
	speech, low := &s.language.Speech, s.ls[i].low
	if speech.ActWith != nil {
		words := speech.ActWith()[low]
		for k := clause.from; k < end; k++ { // also past a clause: "verurteilte den Mann, der …, zu 90 Tagen"
			if k != i && s.outside(k) && slices.Contains(words, s.ls[k].low) && !s.beforeInfinitive(k) {
				return true
			}
		}
	}
	if speech.OnlyWith == nil {
		return false
	}
	words := speech.OnlyWith()[low]
	for k := clause.from; k < clause.to; k++ {
		if s.outside(k) && slices.Contains(words, s.ls[k].low) && !s.dated(k+1) { // not: "hält für zehn Minuten"
			return false
		}
	}
	return len(words) > 0
}

// beforeInfinitive reports whether the word at k is a "zu" that no noun follows.
func (s *scan) beforeInfinitive(k int) bool {
	next := s.at(k + 1)
	return s.ls[k].low == "zu" && next.kind != lexNumber && !next.cap && !next.can(lang.Article) && !s.at(k+2).cap
}

// votes reports whether a body votes in the clause: "mit 31 zu 14 Stimmen". A
// majority that is itself the subject speaks.
func (s *scan) votes(clause phrase) bool {
	const reach = 8
	preposition := -reach
	for k := clause.from; k < clause.to; k++ {
		if s.ls[k].can(lang.Preposition) {
			preposition = k
		}
		if s.ls[k].can(lang.Vote) && s.outside(k) && k-preposition <= reach && preposition >= 0 {
			return true
		}
	}
	return false
}

// attributive reports whether what looks like a finite verb at i stands before a
// noun whose own verb follows: "drei beschuldigte Männer müssen …".
func (s *scan) attributive(i, end int) bool {
	if s.ls[i].cap || !attribute(s.ls[i].low) || i+2 >= end || !s.ls[i+1].cap || s.nameAt[i+1] >= 0 {
		return false
	}
	to := s.core(i+1, end)
	return to > i+1 && to < end && s.ls[to].can(lang.Auxiliary) && !s.ls[to].cap
}

// modal finds the modal verb to the infinitive at i in its clause, -1 where there
// is none; denied tells that it is not done: "wollte nicht sagen, ob".
func (s *scan) modal(f frame, i int) (at int, denied bool) {
	for k := i - 1; k >= f.from && k > i-20; k-- {
		l := &s.ls[k]
		if !s.outside(k) || l.kind == lexComma || l.kind == lexColon || l.kind == lexSemicolon || l.can(lang.Conjunction|lang.Subordinate|lang.That) && !l.can(lang.Adverb) {
			break
		}
		denied = denied || l.low == "nicht" || strings.HasPrefix(l.low, "kein")
		if l.can(lang.Auxiliary) && !strings.HasPrefix(l.low, "ha") {
			return k, denied
		}
	}
	return -1, false
}

// contentBehind is where the content begins behind a verb at v that opens its
// clause because nothing but subordinate clauses stands before it: "Als der Rat
// tagte, sagte Ott: …". It is 0 where the words before the verb are the content.
func (s *scan) contentBehind(from, v, subject, end int) int {
	for k := from; k < v-1; k++ {
		if s.ls[k].kind == lexColon && s.outside(k) {
			from = k + 1
		}
	}
	for k := from; k < v-1; k = s.clauseEnd(k, v-1) + 1 {
		if !s.ls[k].can(lang.Subordinate|lang.That|lang.Asking) && s.relativeAt(k) == k || !s.outside(k) {
			return 0
		}
	}
	if !s.ls[from].can(lang.Subordinate) {
		return 0
	}
	after := s.contentAfter(subject, end, true)
	switch {
	case after < end && s.ls[after].can(lang.Subjunctive|lang.SubjunctivePast|lang.Auxiliary):
		return 0 // "Wenn das so bleibe, sagte Ott, sei er dagegen"
	case after < end:
		return after
	case s.at(end-1).kind == lexColon || s.quoteAhead(subject, end) > 0:
		return max(subject, end-1)
	}
	return 0
}

// quoteAhead is where a quotation behind a colon opens between from and end, 0
// where none does.
func (s *scan) quoteAhead(from, end int) int {
	for k := from; k+1 < end; k++ {
		if s.ls[k].kind == lexColon && s.opensMark(k+1) {
			return k + 1
		}
	}
	return 0
}

// shownBy is the source in a clause with a verb by which something is seen from it:
// "geht aus dem Bericht hervor".
func (s *scan) shownBy(clause phrase) phrase {
	for k := clause.from; k < clause.to; k++ {
		if s.ls[k].low == "aus" && s.outside(k) {
			return s.phraseAt(k+1, clause.to, false)
		}
	}
	return phrase{}
}

// heardFrom is the source behind "hieß es": "in der Begründung", not "am Abend".
func (s *scan) heardFrom(from, end int) phrase {
	p := s.sourceOf(from, end)
	for i := p.from; i < p.to; i++ {
		if l := &s.ls[i]; s.body(i) || l.cap && (l.can(lang.Source|lang.Utterance|lang.Writing) || l.is(lang.Speaker|lang.OrganisationHead)) {
			return p
		}
	}
	return phrase{}
}

// withheld reports whether the words from..content-1 say that somebody did not say
// what the question at content asks: "hat nicht gesagt, wann", "did not say whether".
func (s *scan) withheld(from, content int) bool {
	l := &s.ls[content]
	if !l.can(lang.Asking) && l.low != "ob" && l.low != "whether" && l.low != "if" {
		return false
	}
	for k := from; k < content; k++ {
		if low := s.ls[k].low; s.outside(k) && (low == "nicht" || low == "not" || strings.HasSuffix(low, "n't") || strings.HasSuffix(low, "n’t")) {
			return true
		}
	}
	return false
}
