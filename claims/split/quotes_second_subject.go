package split

import "tickmark/claims/lang"

// relativeAt is the lexeme behind the relative pronoun at i, past a preposition
// before it; i where there is none.
func (s *scan) relativeAt(i int) int {
	k := i
	if s.ls[k].can(lang.Preposition) && relativePronoun(s.at(k+1).low) {
		k++
	}
	if k < len(s.ls) && s.ls[k].can(pronoun|lang.Article) {
		return k + 1
	}
	return i
}

// opensWithSubject reports whether from..v-1 is but a noun phrase with an
// apposition, so that the verb at v follows its subject: "Psaki, die Sprecherin,
// sagte".
func (s *scan) opensWithSubject(from, v int) bool {
	if v-from < 2 || s.ls[v-1].kind != lexComma || !s.outside(from) || s.ls[from].can(lang.Preposition|lang.Adverb|lang.Subordinate) {
		return false
	}
	p := s.phraseAt(from, v-1, true)
	if !p.empty() && p.to < v-2 && v-p.to < 8 && s.ls[p.to].kind == lexComma && s.ls[p.to+1].can(lang.Article) && s.ls[p.to+2].can(lang.Preposition) {
		return true // "Jonas Frey, einer von ihnen, sagte"
	}
	return !p.empty() && p.to == v-1
}

// saidBetween reports whether the verb at v and its subject p stand between commas
// inside of what is said, behind a noun phrase of it: "Eine Eiche, sagt sie, werde …".
func (s *scan) saidBetween(from, v int, p phrase) bool {
	for k := from; k < v-1; k++ {
		if s.ls[k].kind == lexComma {
			return false // an apposition: "Psaki, die Sprecherin, sagte …"
		}
	}
	return p.from == v+1 && s.at(p.to).kind == lexComma
}

// subjectAfter reads the subject that follows a verb in first place, past adverbs
// and phrases with a preposition.
func (s *scan) subjectAfter(i, end int) phrase {
	for range 3 {
		i = s.skipAdverbs(i, end)
		if i >= end || !s.outside(i) && s.ls[i].kind != lexMark {
			return phrase{}
		}
		if !s.ls[i].can(lang.Preposition) {
			break
		}
		to := s.core(i+1, end)
		if to == i+1 {
			break
		}
		i = to
	}
	if i < end && s.ls[i].can(lang.Impersonal) {
		return phrase{i, i + 1}
	}
	p := s.phraseAt(i, end, false)
	for k := i; p.empty() && k < min(i+4, end-1); k++ {
		if s.ls[k].kind == lexComma { // "einer von ihnen, der Fischer Lars Holt"
			if p = s.phraseAt(k+1, end, false); !s.isName(p.from, p.to) {
				return phrase{}
			}
		}
	}
	return p
}

// subjectAround is the subject of a main clause that begins at start and whose
// finite verb is at v: what stands before the verb, or, where that is no noun
// phrase in the nominative, what follows.
func (s *scan) subjectAround(start, v, end int) phrase {
	for start < v && (s.ls[start].can(lang.Conjunction) || s.ls[start].kind == lexMark && s.ls[start].pair < 0) {
		start++
	}
	if k := start; k < v && s.ls[k].is(lang.Particle) {
		for k < v && s.ls[k].is(lang.Particle) {
			k++
		}
		if k == v-1 && k > start+1 && s.ls[k].cap {
			return phrase{start, v} // Von der Leyen
		}
	}
	if start < v && (!s.ls[start].can(lang.Preposition|lang.Adverb|lang.Subordinate|lang.Thus|lang.After) || s.ls[start].can(pronoun)) && !oblique(s.ls[start].low) {
		p := s.phraseAt(start, v, true)
		if after := s.subjectAfter(v+1, end); !p.empty() && s.isName(after.from, after.to) && !s.isName(p.from, p.to) && !s.ls[p.from].can(pronoun) &&
			after.to < len(s.ls) && s.ls[after.to].kind == lexColon {
			return after // "Der Zeitung sagte Karma: …"
		}
		if k := s.skipAdverbs(v+1, end); k < end && s.outside(k) && s.ls[k].can(lang.He) && !s.ls[k].can(lang.Article) {
			return phrase{k, k + 1} // "Den Plan nannte er …"
		}
		if !p.empty() && v-start < 25 {
			return p
		}
	}
	return s.subjectAfter(v+1, end)
}

// oblique reports whether a German article can open no nominative.
func oblique(low string) bool {
	switch low {
	case "dem", "den", "des", "einem", "einen", "eines", "seinem", "seinen", "ihrem", "ihren":
		return true
	}
	return false
}

// subjectFrom finds the subject of a verb at v that a comma or conjunction parts
// from it: that of the clause before.
func (s *scan) subjectFrom(f frame, v int) phrase {
	if s.opensWithSubject(f.from, v) {
		return s.phraseAt(f.from, v-1, true)
	}
	for k := f.from; k < v; k++ {
		if s.ls[k].can(lang.Auxiliary|lang.Says|lang.Holds|lang.Parts) && s.outside(k) && !s.ls[k].cap {
			return s.subjectAround(s.clauseFrom(f, k), k, v)
		}
	}
	if p := s.subjectAround(f.from, v, v); !p.empty() {
		return p
	}
	return s.lastPhrase(f.from, v)
}

// lastPhrase is the first noun phrase between from and to that opens with an
// article or a capital and follows no preposition.
func (s *scan) lastPhrase(from, to int) phrase {
	for k := from; k < to; k++ {
		if s.ls[k].can(lang.Preposition) {
			k = max(k, s.core(k+1, to)-1)
			continue
		}
		if s.ls[k].can(lang.Adverb) && !s.ls[k].can(pronoun|lang.Article) {
			continue
		}
		if p := s.phraseAt(k, to, true); !p.empty() {
			return p
		}
	}
	return phrase{}
}

// agent is who acts in a passive clause: "von X", "durch X".
func (s *scan) agent(v, end int) phrase {
	for k := v + 1; k < end; k++ {
		if s.ls[k].kind == lexComma {
			break
		}
		if low := s.ls[k].low; (low == "von" || low == "vom" || low == "durch") && s.outside(k) {
			return s.phraseAt(k+1, end, false)
		}
	}
	return phrase{}
}

// sourceOf finds "in einer Mitteilung des Ministeriums" before v.
func (s *scan) sourceOf(from, v int) phrase {
	for k := from; k < v; k++ {
		if s.ls[k].can(lang.Preposition) && s.outside(k) {
			if p := s.phraseAt(k+1, v, false); !p.empty() && !s.isTime(p) {
				return p
			}
		}
	}
	return phrase{}
}
