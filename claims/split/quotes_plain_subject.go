package split

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// possessive reports whether a word ends in a possessive 's.
func possessive(l *lexeme) bool {
	return l.word() && (strings.HasSuffix(l.low, "'s") || strings.HasSuffix(l.low, "’s"))
}

// base reports whether a verb form has no ending that marks it as finite.
func base(low string) bool {
	return !strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ed") && low != "said" && low != "told" && low != "wrote" &&
		low != "thought" && low != "knew" && low != "felt" && low != "found" && low != "saw" && low != "read" && low != "understood" && low != "sought"
}

// body reports whether the name of a person or an organisation stands at i.
func (s *scan) body(i int) bool {
	n := s.nameAt[i]
	return n >= 0 && (s.names[n].person >= 0 || s.names[n].kind == claims.DetailOrganisation)
}

// pluralSubject reports whether a bare verb form at i can have the subject: a
// plural, a pronoun, or any subject behind a modal verb.
func (s *scan) pluralSubject(p phrase, i int) bool {
	for k := p.to; k < i; k++ {
		if s.ls[k].can(lang.Auxiliary) {
			return true
		}
	}
	last := &s.ls[p.to-1]
	if last.can(lang.He|lang.She) || last.can(lang.Impersonal) {
		return false
	}
	return strings.HasSuffix(last.low, "s") || last.can(pronoun|lang.First) || last.low == "people" || last.low == "police" ||
		s.any(p.from, p.to, lang.Conjunction)
}

// back goes back from i over words with the uses.
func (s *scan) back(f frame, i int, uses lang.SpeechWord) int {
	for i > f.from && s.outside(i-1) && s.ls[i-1].can(uses) && !s.ls[i-1].can(pronoun) {
		i--
	}
	return i
}

// subjectBefore reads the subject that ends before the verb at i.
func (s *scan) subjectBefore(f frame, i int) phrase {
	k := s.back(f, i, lang.Adverb|lang.Auxiliary)
	to := k
	if k > f.from && (s.ls[k-1].kind == lexComma || s.ls[k-1].kind == lexDash) {
		// "Smith, who …, said": past the insertion to the noun it explains.
		kind := s.ls[k-1].kind
		open := k - 2
		for open > f.from && !(s.ls[open].kind == kind && s.outside(open)) {
			open--
		}
		if open <= f.from {
			return phrase{}
		}
		if s.isApposition(open+1, k-1) {
			if p := s.nounBefore(f, open); !p.empty() {
				return phrase{p.from, k - 1} // "A spokesman, Peskov, said"
			}
			return phrase{open + 1, k - 1}
		}
		// Back over further insertions: "Brunner, a developer, who …, said".
		for range 4 {
			p := s.nounBefore(f, open)
			if !p.empty() && (p.from == f.from || s.at(p.from-1).kind != kind || s.isName(p.from, p.to)) && s.ls[p.from].low != "a" && s.ls[p.from].low != "an" {
				return p
			}
			for open--; open > f.from && !(s.ls[open].kind == kind && s.outside(open)); open-- {
			}
			if open <= f.from {
				break
			}
		}
		return s.phraseAt(f.from, k, false)
	}
	if k > f.from && s.ls[k-1].low == "who" || k > f.from && s.ls[k-1].low == "which" {
		if q := s.back(f, k-1, 0); q > f.from && s.ls[q-1].kind == lexComma {
			k = q - 1
		} else {
			k--
		}
		to = k
	}
	return s.nounBefore(f, to)
}

// isApposition is true for a name between commas, which names the speaker better
// than the role before it.
func (s *scan) isApposition(from, to int) bool {
	return to > from && s.phraseAt(from, to, false).to == to && s.isName(from, to)
}

// nounBefore is the noun phrase that ends right before i: back to a mark, a verb
// or a word that opens a clause.
func (s *scan) nounBefore(f frame, i int) phrase {
	for i > f.from && s.ls[i-1].can(lang.Preposition) && !s.ls[i-1].can(lang.Article) {
		i-- // "Biden on Tuesday": the day is gone already
	}
	k := i
	for k > f.from && s.outside(k-1) {
		l := &s.ls[k-1]
		if l.kind == lexClose {
			for k > f.from && s.ls[k-1].kind != lexOpen {
				k--
			}
			k = max(k-1, f.from)
			continue
		}
		if l.kind != lexWord && l.kind != lexNumber && l.kind != lexOther ||
			l.can(lang.That|lang.Subordinate|lang.Auxiliary|lang.Asking) && !l.can(lang.Adverb) && !l.can(lang.Preposition) && !(l.cap && k-1 > f.from) ||
			l.can(lang.Says|lang.Said) && !l.can(lang.Source|lang.Utterance) && k < i && !l.cap {
			break
		}
		if l.can(lang.Conjunction) {
			if k-2 < f.from || !(s.ls[k-2].cap && k < i && s.ls[k].cap) || l.low == "but" {
				break
			}
		}
		if l.can(pronoun|lang.Impersonal|lang.First) && !l.can(lang.Article) {
			return phrase{k - 1, i}
		}
		k--
	}
	for k < i && (s.ls[k].can(lang.Adverb|lang.Conjunction) && !s.ls[k].can(lang.Article) || s.ls[k].kind == lexOther) {
		k++
	}
	// A phrase of time or place before the subject: "In one tweet Trump said".
	if k < i && s.ls[k].can(lang.Preposition) {
		for n := i - 1; n > k; n-- {
			if s.ls[n].can(lang.Article) || s.ls[n].cap && !s.ls[n-1].cap && !s.ls[n-1].can(lang.Article|lang.Preposition) {
				return phrase{n, i}
			}
		}
		if k+1 < i {
			k++
		}
	}
	return phrase{k, i}
}

// firstSubject is the subject of the main clause, for a participle behind it:
// "Trump attacked the plan, saying …".
func (s *scan) firstSubject(f frame, limit int) phrase {
	for k := f.from; k < limit; k++ {
		if s.outside(k) && s.ls[k].can(lang.Says|lang.Holds|lang.Auxiliary) && k > f.from && !s.ls[k].cap {
			if p := s.subjectBefore(f, k); !p.empty() {
				return p
			}
		}
	}
	k := f.from
	for k < limit && s.ls[k].can(lang.Preposition|lang.Subordinate|lang.Conjunction) {
		k = s.clauseEnd(k, limit) + 1
	}
	if k < limit && s.outside(k) {
		return s.phraseAt(k, limit, false)
	}
	return phrase{}
}
