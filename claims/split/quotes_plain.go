package split

import (
	"strings"

	"tickmark/claims/lang"
)

// verbCue reads the cue of a verb of speech at i in a language whose subject
// stands before the verb, as in English.
func (s *scan) verbCue(f frame, i int) (cue, bool) {
	l := &s.ls[i]
	end := s.content(f)
	c := cue{from: i, to: i + 1, verb: i, calls: l.can(lang.Calling)}
	says := l.can(lang.Says | lang.Said)
	before := s.back(f, i, lang.Adverb)
	prev := s.at(before - 1)
	if before > f.from && (prev.low == "to" || prev.can(lang.Article) || prev.can(lang.Preposition) || possessive(prev)) && !prev.can(pronoun) {
		return c, false
	}
	ing := strings.HasSuffix(l.low, "ing")
	if ing && !(prev.can(lang.Auxiliary) || prev.kind == lexComma || !s.outside(before-1)) {
		return c, false
	}
	if !ing && l.can(lang.Held|lang.Said) && prev.can(lang.Passive) && (prev.low != "'s") {
		return c, false // "is expected"
	}
	after := s.afterVerb(i+1, end, l)
	next := s.at(after)
	inverted := before == i && (before > f.from && (prev.kind == lexComma || !s.outside(before-1))) && !ing
	if inverted && after == i+1 && after < end && (next.cap || next.can(pronoun|lang.Article) || next.is(lang.Role|lang.Title)) && s.outside(after) {
		// "…," said Smith
		p := s.phraseAt(i+1, end, false)
		named := s.isName(p.from, p.to) || !p.empty() && s.ls[p.from].can(pronoun)
		if k := p.to; !p.empty() && says && (named || !s.isName(f.from, i)) && (k >= end || !s.ls[k].can(lang.Auxiliary|lang.Says)) {
			c.speaker, c.thus = p, true
			to := i
			for to > f.from && s.ls[to-1].kind == lexComma {
				to--
			}
			c.content = phrase{s.contentStart(f, to), to}
			if k < end && s.ls[k].can(lang.That) {
				c.content = phrase{k, end}
			}
			return c, true
		}
	}
	switch {
	case ing && prev.kind == lexComma:
		c.speaker = s.firstSubject(f, before-1)
	default:
		c.speaker = s.subjectBefore(f, i)
	}
	if c.speaker.empty() && prev.can(lang.Conjunction) {
		c.speaker = s.firstSubject(f, before-1) // "… and said"
	}
	if c.speaker.empty() || s.ls[c.speaker.from].can(lang.Impersonal) {
		if !says || after >= end && c.speaker.empty() {
			return c, false
		}
	}
	if !ing && !l.can(lang.Adverb) && base(l.low) && !c.speaker.empty() && !s.pluralSubject(c.speaker, i) {
		return c, false
	}
	if l.can(lang.Nounlike) && !(next.can(lang.That) || s.opensMark(after) || next.kind == lexComma && s.opensMark(after+1)) &&
		(c.speaker.empty() || !s.ls[c.speaker.to-1].can(pronoun|lang.First) && s.personAt(c.speaker.to-1) < 0) {
		return c, false
	}
	atEnd := after >= end || next.kind == lexComma && !s.opensMark(after+1) || next.kind == lexDash || next.kind == lexClose
	switch {
	case atEnd && says && !ing:
		// "…, Smith said."
		if c.speaker.empty() {
			return c, false
		}
		k := c.speaker.from
		for k > f.from && s.ls[k-1].can(lang.Adverb|lang.Conjunction|lang.Subordinate) {
			k--
		}
		to := k
		for to > f.from && (s.ls[to-1].kind == lexComma || s.ls[to-1].kind == lexDash) {
			to--
		}
		c.thus = true
		from := s.contentStart(f, to)
		switch {
		case to > from && !s.outside(to-1):
			c.content = phrase{from, to}
		case to < k && to-from > 1 && after < end && next.kind == lexComma && end-after > 3 && !s.ls[after+1].can(lang.Conjunction):
			c.content = phrase{from, end}
		case to < k && to-from > 1:
			c.content = phrase{from, to}
		case after+1 < end && next.kind == lexComma:
			c.content = phrase{after + 1, end}
			c.thus = false
		default:
			return c, !s.outside(max(f.from, k-1))
		}
		return c, true
	case next.kind == lexColon:
		if after+1 < end {
			c.content = phrase{after + 1, end}
		}
		return c, says
	case after >= end:
		return c, false
	}
	from := after
	if next.kind == lexComma {
		from++
	}
	if l.can(lang.Calling) || !says {
		if k := from; k < end && s.ls[k].can(lang.Preposition) {
			from++
		}
	}
	c.content = phrase{from, end}
	if !says && !s.ls[from].can(lang.That|lang.Asking) {
		c.content.to = s.objectEnd(from, end)
	}
	return c, !c.content.empty()
}

// possessive reports whether a word ends in a possessive 's.
func possessive(l *lexeme) bool {
	return l.word() && (strings.HasSuffix(l.low, "'s") || strings.HasSuffix(l.low, "’s"))
}

// base reports whether a verb form has no ending that marks it as finite.
func base(low string) bool {
	return !strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ed") && low != "said" && low != "told" && low != "wrote" &&
		low != "thought" && low != "knew" && low != "felt" && low != "found" && low != "saw" && low != "read" && low != "understood" && low != "sought"
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

// afterVerb goes past what may stand between a verb and its content: adverbs,
// times, and the person spoken to.
func (s *scan) afterVerb(i, end int, verb *lexeme) int {
	told := strings.HasPrefix(verb.low, "t") && (verb.low == "told" || verb.low == "tells" || verb.low == "tell" || verb.low == "telling")
	if told && i < end && s.outside(i) {
		if p := s.phraseAt(i, end, false); !p.empty() {
			i = p.to
		}
	}
	for range 4 {
		i = s.skipAdverbs(i, end)
		if i >= end || !s.outside(i) || !s.ls[i].can(lang.Preposition) || s.ls[i].can(lang.Subordinate|lang.That) {
			break
		}
		// A phrase of place or time, followed by a comma, that or a subject.
		to := i + 1
		for to < end && to < i+9 && s.outside(to) && s.ls[to].word() && !s.ls[to].can(lang.That|pronoun|lang.Auxiliary|lang.Says) {
			to++
		}
		if to < end && (s.ls[to].can(lang.That) || s.ls[to].kind == lexComma && to+1 < end && s.opensMark(to+1)) || to >= end || s.ls[to].kind == lexComma && verb.can(lang.Says) && !verb.can(lang.Holds) {
			i = to
			continue
		}
		if day := s.core(i+1, end); verb.can(lang.Says) && !verb.can(lang.Holds) && day > i+1 && day < end && (s.ls[day].can(pronoun|lang.Article|lang.That) || s.ls[day].cap) {
			i = day
			continue
		}
		break
	}
	return i
}

// opensMark reports whether a quotation begins at i.
func (s *scan) opensMark(i int) bool {
	return i < len(s.ls) && s.ls[i].kind == lexMark && s.inPair[i] >= 0 && s.pairs[s.inPair[i]].open == i
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

// objectEnd is where the object of a verb of opinion ends: at a mark, or before
// a conjunction that opens a clause with a verb.
func (s *scan) objectEnd(i, end int) int {
	for k := i + 1; k < end; k++ {
		if !s.outside(k) {
			continue
		}
		l := &s.ls[k]
		if l.kind == lexSemicolon || l.kind == lexDash || l.kind == lexComma && k+1 < end && !s.enumerates(k, end) {
			return k
		}
		if l.can(lang.Conjunction) && k+1 < end && s.ls[k+1].can(lang.Says|lang.Holds|pronoun|lang.Auxiliary|lang.Adverb) {
			return k
		}
		if l.can(lang.Subordinate) && !l.can(lang.Preposition) {
			return k
		}
	}
	return end
}

// enumerates reports whether the comma at k is one of a list: another comma or a
// conjunction follows soon.
func (s *scan) enumerates(k, end int) bool {
	if s.ls[k+1].can(lang.Conjunction) {
		return s.ls[k+1].low == "and" && k+2 < end && !s.ls[k+2].can(pronoun|lang.Says)
	}
	for n := k + 1; n < end && n < k+6; n++ {
		if s.ls[n].kind == lexComma || s.ls[n].can(lang.Auxiliary|pronoun|lang.Asking|lang.Said|lang.Held) {
			return false
		}
		if s.ls[n].can(lang.Conjunction) {
			return true
		}
	}
	return false
}
