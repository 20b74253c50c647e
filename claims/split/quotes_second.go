package split

import (
	"strings"

	"tickmark/claims/lang"
)

// verbSecondCue reads the cue of a verb of speech at i in a language in which the
// finite verb is the second part of a main clause and the last of a subordinate
// one, as in German.
func (s *scan) verbSecondCue(f frame, i int) (cue, bool) {
	l := &s.ls[i]
	end := s.content(f)
	c := cue{from: i, to: i + 1, verb: i, calls: l.can(lang.Calling)}
	holds := l.can(lang.Holds | lang.Held)
	says := l.can(lang.Says | lang.Said)
	acts := l.can(lang.Acts)
	passive, parted, shown := false, false, l.can(lang.Shows)
	if l.can(lang.Parts) && !l.cap {
		if prefix := s.prefixAfter(i, end); prefix >= 0 {
			joined := s.uses()[s.ls[prefix].low+l.low]
			says, holds, acts, parted, shown = true, joined&lang.Holds != 0, joined&lang.Acts != 0, true, joined&lang.Shows != 0
		}
	}
	switch {
	case parted:
	case l.can(lang.Said|lang.Held) && !l.cap:
		if aux := s.auxiliary(f, i, end); aux >= 0 {
			c.verb, passive = aux, s.ls[aux].can(lang.Passive)
		} else if !l.can(lang.Says | lang.Holds) {
			return c, false
		}
	case !says && !holds:
		return c, false
	case !l.cap && strings.HasSuffix(l.low, "n"):
		modal, denied := s.modal(f, i)
		if denied {
			return c, false
		}
		if modal >= 0 {
			c.verb = modal // "musste er betonen, dass"
		}
	}
	if l.cap && i != f.from || l.can(lang.Subordinate) || s.at(i-1).low == "zu" ||
		strings.HasSuffix(l.low, "en") && !l.can(lang.Said|lang.Held) && s.at(i+1).can(lang.Auxiliary|lang.Subjunctive) {
		return c, false // the noun, or an infinitive
	}
	if l.can(lang.Heard) && !s.any(max(f.from, i-6), min(end, i+3), lang.Impersonal) {
		return c, false
	}
	v := c.verb
	start := s.clauseFrom(f, v)
	start = s.asClause(f, start, v)
	last := max(i, v)
	for last+1 < end && s.ls[last+1].can(lang.Auxiliary) && s.ls[last].can(lang.Passive) {
		last++ // "bezeichnet worden war"
	}
	clause := phrase{start, s.clauseEnd(last+1, end)}
	if s.attributive(i, end) || !parted && s.actsHere(i, clause, end) {
		return c, false
	}
	closing := last+1 >= end || s.ls[last+1].kind == lexComma || s.ls[last+1].kind == lexColon || s.ls[last+1].can(lang.Conjunction) || !s.outside(last+1)
	switch {
	case v == start || v == start+1 && s.ls[start].can(lang.Thus) && start > f.from:
		v = start
		// The verb opens its clause: the content stands before it.
		if v == f.from {
			return c, false
		}
		p := s.subjectAfter(c.verb+1, end)
		from := s.contentStart(f, start)
		if !p.empty() && !s.opensWithSubject(from, v) && s.at(v-1).kind != lexColon && s.clauseStart(v) {
			c.speaker = p
			if l.can(lang.Heard) {
				c.speaker = s.heardFrom(c.verb+1, end)
			}
			if after := s.contentBehind(from, v, p.to, end); after > 0 {
				c.content = phrase{after, end} // "Als der Rat tagte, sagte Ott, …"
				return c, says || c.calls
			}
			to := v
			for to > from && (s.ls[to-1].kind == lexComma || s.ls[to-1].kind == lexDash) {
				to--
			}
			c.content = phrase{from, to}
			c.thus = true
			if after := s.contentAfter(max(p.to, i), end, says); after < end && s.ls[after].can(lang.That) {
				c.content = phrase{after, end}
			} else if k := max(p.to, i+1); says && k+1 < end && s.ls[k].kind == lexComma && s.outside(k+1) && s.outside(to-1) && (s.subjunctive(frame{k + 1, end}) || s.words(from, to) < 4) {
				c.content.to = end // "Entschieden sei nichts, sagte Ott, sicher sei aber …", "Er sei, sagte Ott, müde"
			}
			if !says {
				c.thus, c.content = false, phrase{}
			}
			return c, says || c.calls
		}
		// "Der Sprecher, Tomson Phiri, teilte mit": an apposition, or a verb
		// that shares the subject of the clause before.
		c.speaker = s.subjectFrom(f, v)
	case s.ls[start].can(lang.Subordinate|lang.That|lang.Asking) && closing:
		c.speaker = s.phraseAt(s.skipAdverbs(start+1, v), v, true)
		if c.speaker.empty() {
			c.speaker = s.lastPhrase(start+1, v)
		}
		if s.ls[start].can(lang.How) {
			if start == f.from {
				c.content = phrase{min(last+2, end), end}
			} else {
				c.content = phrase{s.contentStart(f, start), start - 1}
				if last+3 < end && s.ls[last+1].kind == lexComma {
					c.content.to = end // the sentence goes on behind the cue
				}
			}
			c.thus = true
			return c, !c.content.empty()
		}
	case s.relativeAt(start) > start && closing && start > f.from && s.at(start-1).kind == lexComma && last > s.relativeAt(start):
		// A relative clause: "der Mann, von dem die Polizei glaubt".
		c.inside = true
		start = s.relativeAt(start) - 1
		c.speaker = s.phraseAt(start+1, v, true)
		if c.speaker.empty() {
			c.speaker = s.phraseBefore(f, start-1)
			if c.speaker.empty() {
				c.speaker = phrase{start, start + 1}
			}
		}
		holds = false
	default:
		c.speaker = s.subjectAround(start, v, end)
	}
	if l.can(lang.Cites) {
		if object := s.subjectAfter(v+1, end); !passive && !object.empty() {
			c.speaker = object
		}
	} else if passive {
		c.speaker = s.agent(v, end)
		if !says && !c.calls {
			return c, false
		}
	}
	if shown {
		if p := s.shownBy(clause); parted {
			c.speaker = p
		} else if !s.hasSource(c.speaker) {
			return c, false // "Das Schild zeigt, wo …"
		}
	}
	if l.can(lang.Heard) {
		if p := s.sourceOf(f.from, v); !p.empty() {
			c.speaker = p
		} else {
			c.speaker = s.sourceOf(v+1, end)
		}
		holds = false
	}
	from := s.contentAfter(last+1, end, says)
	if from < end && s.withheld(start, from) {
		return c, false
	}
	if from < end && s.ls[start].can(lang.That) && closing && !s.ls[from].can(lang.That|lang.Asking) {
		return c, false // the clause that follows is not what is said
	}
	if from < end && (acts || s.votes(clause)) && !s.ls[from].can(lang.That|lang.Asking) && !s.subjunctive(frame{from, s.clauseEnd(from, end)}) {
		return c, true // what they do, not what they say
	}
	if from < end {
		c.content = phrase{from, s.contentEnd(from, end, s.ls[start].can(lang.Subordinate) && start == f.from)}
		c.content.to = s.indicativeAfter(c.content)
	} else if (says || holds) && !c.calls && s.at(end-1).kind == lexColon {
		c.thus = true
	} else if holds && !passive && !acts && !s.any(last+1, min(end, last+12), lang.Acts) && !s.votes(clause) && !c.speaker.empty() && !s.ls[c.speaker.from].can(lang.First) && !strings.HasPrefix(s.ls[c.speaker.from].low, "kein") {
		c.whole = true
		c.content = phrase(f)
	}
	return c, true
}

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
