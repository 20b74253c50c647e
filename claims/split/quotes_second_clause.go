package split

import (
	"slices"
	"strings"

	"tickmark/claims/lang"
)

// uses gives the uses of the language's word forms.
func (s *scan) uses() map[string]lang.SpeechWord { return s.language.Speech.Words() }

// prefixAfter finds the parted prefix of the verb at i: the last word of its
// clause.
func (s *scan) prefixAfter(i, end int) int {
	want := s.language.Speech.Prefixes()[s.ls[i].low]
	for k := i + 1; k < end && k < i+60; k++ {
		l := &s.ls[k]
		if l.can(lang.Parts) && !l.cap && s.outside(k) || l.kind == lexComma && s.at(k+1).can(lang.Conjunction) {
			break // another clause
		}
		if !s.outside(k) || !l.can(lang.Prefix) || !slices.Contains(want, l.low) {
			continue
		}
		next := s.at(k + 1)
		if k+1 >= end || next.kind != lexWord && next.kind != lexNumber || next.can(lang.Conjunction) {
			return k
		}
	}
	return -1
}

// auxiliary finds the finite verb to the participle at i: right behind it in a
// subordinate clause, or in second place before it.
func (s *scan) auxiliary(f frame, i, end int) int {
	if i+1 < end && s.ls[i+1].can(lang.Auxiliary|lang.Passive) {
		return i + 1
	}
	if s.at(i-1).kind == lexComma {
		return -1 // it opens its clause: "…, behauptet Ott"
	}
	for k := i - 1; k >= f.from && k > i-40; k-- {
		l := &s.ls[k]
		if l.can(lang.Auxiliary) && s.outside(k) {
			if l.low == "ist" || l.low == "sind" || l.low == "war" || l.low == "waren" {
				return -1
			}
			return k
		}
		if l.kind == lexSemicolon || l.kind == lexColon {
			break
		}
	}
	return -1
}

// clauseFrom is where the clause of the finite verb at v begins, going back to
// the last mark outside quotations. An apposition between commas is part of the
// clause if a noun phrase opens the clause before it.
func (s *scan) clauseFrom(f frame, v int) int {
	k := v
	for k > f.from {
		l := &s.ls[k-1]
		if s.outside(k-1) && (l.kind == lexComma || l.kind == lexSemicolon || l.kind == lexColon || l.kind == lexDash || l.kind == lexStop) {
			break
		}
		if l.can(lang.Conjunction) && s.outside(k-1) && (k == v || !s.ls[k].cap && !s.ls[k].can(lang.Article) && s.any(f.from, k-1, lang.Says|lang.Auxiliary|lang.Parts|lang.Holds)) {
			break
		}
		if !s.outside(k-1) && k == v {
			break
		}
		k--
	}
	return k
}

// isTime reports whether a phrase is but a time.
func (s *scan) isTime(p phrase) bool {
	return p.to-p.from <= 2 && strings.HasSuffix(s.ls[p.to-1].low, "tag") || s.ls[p.from].kind == lexNumber
}

// contentAfter finds where reported content begins behind a verb: a clause with
// dass, a question word, "zu" or the subjunctive behind a comma or colon. It
// returns end where there is none.
func (s *scan) contentAfter(i, end int, says bool) int {
	for k := i; k < end; k++ {
		if !s.outside(k) {
			continue
		}
		if s.ls[k].kind == lexColon && says {
			if k+1 < end && s.outside(k+1) {
				return k + 1
			}
			return end
		}
		if s.ls[k].can(lang.Conjunction) && s.at(k+1).can(lang.Acts) {
			return end // "sprachen miteinander und vereinbarten, …"
		}
		if s.ls[k].kind != lexComma || k+1 >= end {
			continue
		}
		next := &s.ls[k+1]
		if next.can(lang.That) || next.can(lang.Asking) && !next.can(lang.Subordinate) && s.at(k+2).kind == lexWord {
			return k + 1
		}
		to := s.clauseEnd(k+1, end)
		if s.reported(k+1, to, says) {
			return k + 1
		}
		if relativePronoun(next.low) && to > k+3 && !s.ls[to-1].cap && s.ls[to-1].word() && !s.ls[i-1].can(lang.Says) {
			return end // a relative clause: what follows belongs to it
		}
		if next.can(lang.Subordinate) && to+1 < end && (says && !s.outside(to+1) || s.reported(to+1, s.clauseEnd(to+1, end), says)) {
			return k + 1
		}
	}
	return end
}

// relativePronoun reports whether a German relative clause can begin so.
func relativePronoun(low string) bool {
	switch low {
	case "der", "die", "das", "dem", "den", "deren", "dessen", "denen":
		return true
	}
	return false
}

// contentEnd is where content from from on ends before end: an infinitive with zu
// before the comma behind which the main clause goes on with its verb, a clause
// with dass there too if a subordinate clause opened the sentence, and either
// before the author's "denn".
func (s *scan) contentEnd(from, end int, subordinate bool) int {
	clause := s.ls[from].can(lang.That | lang.Asking)
	for k := s.clauseEnd(from, end); k+1 < end; k = s.clauseEnd(k+1, end) {
		if s.ls[k].kind != lexComma {
			continue
		}
		next := &s.ls[k+1]
		if clause && next.low == "denn" || subordinate && clause && next.can(lang.Auxiliary|lang.Says|lang.Holds|lang.Parts) && !next.cap {
			return k
		}
		if !clause {
			if next.can(lang.Auxiliary|lang.SubjunctivePast) && !s.any(from, k, lang.Subjunctive|lang.SubjunctivePast) {
				return k
			}
			return end
		}
	}
	return end
}

// indicativeAfter ends content at a semicolon behind which the author goes on in
// the indicative: "… sei sicher; der Rat bestreitet das".
func (s *scan) indicativeAfter(content phrase) int {
	for k := content.from; k < content.to; k++ {
		if s.ls[k].kind == lexSemicolon && s.outside(k) && !s.subjunctive(frame{k + 1, content.to}) {
			return k
		}
	}
	return content.to
}

// asClause goes back from start to a "wie" whose clause an apposition parts: "wie
// Alan Stern, der Direktor, betont".
func (s *scan) asClause(f frame, start, v int) int {
	if s.at(v+1).word() || start == f.from || s.ls[start-1].kind != lexComma {
		return start
	}
	for k := start - 2; k >= f.from && k > start-25; k-- {
		if s.ls[k].can(lang.How) && s.outside(k) && (k == f.from || s.ls[k-1].kind == lexComma) {
			if p := s.phraseAt(k+1, v, true); !p.empty() && p.to >= v-1 {
				return k
			}
			break
		}
	}
	return start
}

// clauseEnd is the next comma outside quotations at or behind i.
func (s *scan) clauseEnd(i, end int) int {
	for i < end && !(s.outside(i) && (s.ls[i].kind == lexComma || s.ls[i].kind == lexSemicolon)) {
		i++
	}
	return i
}

// reported reports whether a clause has the marks of reported content: the
// subjunctive, or an infinitive with zu.
func (s *scan) reported(from, to int, says bool) bool {
	if from >= to || s.ls[from].can(lang.Conjunction) {
		return false
	}
	relative := s.ls[from].can(lang.Article) && s.at(from+1).low != "" && !s.nominal(from+1, to)
	for k := from; k < to; k++ {
		l := &s.ls[k]
		if s.isSubjunctive(k) || l.can(lang.SubjunctivePast) && says {
			return !relative || s.at(from).can(pronoun) || k == from+1 // "das sei gut"
		}
		if l.low == "zu" && k+1 < to && !s.ls[k+1].cap && strings.HasSuffix(s.ls[k+1].low, "n") {
			return true
		}
		if !l.cap && infixed(l.low) {
			return true
		}
	}
	return false
}

// isSubjunctive reports whether the word at i shows reported speech by its form: it
// is no noun ("Kämpfe") and has no subject in the first person ("ich finde").
func (s *scan) isSubjunctive(i int) bool {
	l := &s.ls[i]
	return l.can(lang.Subjunctive) && !l.cap && !(l.low != "sei" && l.low != "seien" && (s.at(i-1).low == "ich" || s.at(i+1).low == "ich"))
}

// infixed reports whether a word is an infinitive with zu inside: anzutreten.
func infixed(low string) bool {
	at := strings.Index(low, "zu")
	return at >= 2 && strings.HasSuffix(low, "n") && len(low)-at > 5 && slices.Contains(partedPrefixes, low[:at])
}

// partedPrefixes are the prefixes that part from German verbs.
var partedPrefixes = []string{"an", "ab", "auf", "aus", "bei", "ein", "mit", "vor", "zurück", "fest", "her", "hin", "nach", "weg", "fort", "durch",
	"um", "über", "wieder", "zusammen", "teil", "bekannt", "weiter", "vorbei", "entgegen", "bereit", "frei", "statt", "nieder", "los",
	"heraus", "hinaus", "herbei", "hinzu", "voran"}
