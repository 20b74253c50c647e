package split

import (
	"slices"
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
	passive := false
	switch {
	case l.can(lang.Parts) && !l.cap:
		prefix := s.prefixAfter(i, end)
		if prefix < 0 {
			if !l.can(lang.Says | lang.Holds) {
				return c, false
			}
		} else {
			joined := s.ls[prefix].low + l.low
			says, holds = true, s.uses()[joined]&lang.Holds != 0
		}
	case l.can(lang.Said|lang.Held) && !l.cap:
		if aux := s.auxiliary(f, i, end); aux >= 0 {
			c.verb, passive = aux, s.ls[aux].can(lang.Passive)
		} else if !l.can(lang.Says | lang.Holds) {
			return c, false
		}
	}
	if l.cap && i != f.from || l.can(lang.Subordinate) || s.at(i-1).low == "zu" ||
		strings.HasSuffix(l.low, "en") && !l.can(lang.Said|lang.Held) && s.at(i+1).can(lang.Auxiliary|lang.Subjunctive) {
		return c, false // the noun, or an infinitive
	}
	if (l.low == "hieß" || l.low == "heißt" || l.low == "lautet" || l.low == "lautete") && !s.any(max(f.from, i-6), min(end, i+3), lang.Impersonal) {
		return c, false
	}
	v := c.verb
	start := s.clauseFrom(f, v)
	last := max(i, v)
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
			to := v
			for to > from && (s.ls[to-1].kind == lexComma || s.ls[to-1].kind == lexDash) {
				to--
			}
			c.content = phrase{from, to}
			c.thus = true
			if after := s.contentAfter(max(p.to, i), end, says); after < end && s.ls[after].can(lang.That) {
				c.content = phrase{after, end}
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
		if s.ls[start].low == "wie" {
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
	case s.ls[start].can(pronoun|lang.Article) && closing && start > f.from && s.at(start-1).kind == lexComma && last > start+1:
		// A relative clause: "der Mann, von dem die Polizei glaubt".
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
	if s.ls[i].low == "hieß" || s.ls[i].low == "heißt" || s.ls[i].low == "lautet" || s.ls[i].low == "lautete" {
		if p := s.sourceOf(f.from, v); !p.empty() {
			c.speaker = p
		} else {
			c.speaker = s.sourceOf(v+1, end)
		}
		holds = false
	}
	from := s.contentAfter(last+1, end, says)
	if from < end && s.ls[start].can(lang.That) && closing && !s.ls[from].can(lang.That|lang.Asking) {
		return c, false // the clause that follows is not what is said
	}
	if from < end {
		c.content = phrase{from, s.infinitiveEnd(from, end)}
	} else if (says || holds) && !c.calls && s.at(end-1).kind == lexColon {
		c.thus = true
	} else if holds && !passive && !c.speaker.empty() && !s.ls[c.speaker.from].can(lang.First) {
		c.whole = true
		c.content = phrase(f)
	}
	return c, true
}

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
	if i+1 < end && s.ls[i+1].can(lang.Auxiliary) {
		return i + 1
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

// opensWithSubject reports whether from..v-1 is but a noun phrase with an
// apposition, so that the verb at v follows its subject: "Psaki, die Sprecherin,
// sagte".
func (s *scan) opensWithSubject(from, v int) bool {
	if v-from < 2 || s.ls[v-1].kind != lexComma || !s.outside(from) || s.ls[from].can(lang.Preposition|lang.Adverb|lang.Subordinate) {
		return false
	}
	p := s.phraseAt(from, v-1, true)
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
	return s.phraseAt(i, end, false)
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
	return s.subjectAround(f.from, v, v)
}

// lastPhrase is the first noun phrase between from and to that opens with an
// article or a capital and follows no preposition.
func (s *scan) lastPhrase(from, to int) phrase {
	for k := from; k < to; k++ {
		if s.ls[k].can(lang.Preposition) {
			k = max(k, s.core(k+1, to)-1)
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

// infinitiveEnd is where content ends that is but an infinitive with zu: before
// the comma behind which the main clause goes on with its verb.
func (s *scan) infinitiveEnd(from, end int) int {
	if s.ls[from].can(lang.That | lang.Asking) {
		return end
	}
	to := s.clauseEnd(from, end)
	if to+1 < end && s.ls[to].kind == lexComma && s.ls[to+1].can(lang.Auxiliary|lang.SubjunctivePast) && !s.any(from, to, lang.Subjunctive|lang.SubjunctivePast) {
		return to
	}
	return end
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
		if l.can(lang.Subjunctive) || l.can(lang.SubjunctivePast) && says {
			return !relative || s.at(from).can(pronoun)
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

// infixed reports whether a word is an infinitive with zu inside: anzutreten.
func infixed(low string) bool {
	at := strings.Index(low, "zu")
	return at >= 2 && strings.HasSuffix(low, "n") && len(low)-at > 5 && slices.Contains(partedPrefixes, low[:at])
}

// partedPrefixes are the prefixes that part from German verbs.
var partedPrefixes = []string{"an", "ab", "auf", "aus", "bei", "ein", "mit", "vor", "zurück", "fest", "her", "hin", "nach", "weg", "fort", "durch",
	"um", "über", "wieder", "zusammen", "teil", "bekannt", "weiter", "vorbei", "entgegen", "bereit", "frei", "statt", "nieder", "los",
	"heraus", "hinaus", "herbei", "hinzu", "voran"}
