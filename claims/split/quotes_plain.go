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
	head := i
	if s.language.Speech.AuxiliaryInverted && prev.can(lang.Auxiliary) {
		head = before - 1 // "…, a déclaré Psaki"
	}
	inverted := (before == i || head < i) && head > f.from && (s.at(head-1).kind == lexComma || !s.outside(head-1)) && !ing
	if inverted && after == i+1 && after < end && (next.cap || next.can(pronoun|lang.Article) || next.is(lang.Role|lang.Title)) && s.outside(after) {
		// "…," said Smith
		p := s.phraseAt(i+1, end, false)
		named := s.isName(p.from, p.to) || !p.empty() && s.ls[p.from].can(pronoun)
		if k := p.to; !p.empty() && says && (named || !s.isName(f.from, i)) && (k >= end || !s.ls[k].can(lang.Auxiliary|lang.Says)) {
			c.speaker, c.thus = p, true
			to := head
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
	if s.language.Speech.BareForms && !ing && !l.can(lang.Adverb) && base(l.low) && !c.speaker.empty() && !s.pluralSubject(c.speaker, i) {
		return c, false
	}
	if l.can(lang.Nounlike) && !(next.can(lang.That) || s.opensMark(after) || next.kind == lexComma && s.opensMark(after+1)) &&
		(c.speaker.empty() || !s.ls[c.speaker.to-1].can(pronoun|lang.First) && !s.body(c.speaker.to-1)) {
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
		case to < k && to-from > 1 && after < end && next.kind == lexComma && end-after > 3 && (!s.ls[after+1].can(lang.Conjunction) || s.at(after+2).can(lang.Article)):
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
	if from < end && s.withheld(c.speaker.to, from) {
		return c, false
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
		for k := i; k < end && k < i+2; k++ {
			if s.ls[k].can(lang.Span) && (k > i || s.at(i-1).can(lang.Adverb)) && (k == i || s.ls[i].low == "this" || s.ls[i].low == "last" || s.ls[i].low == "next") {
				i = k + 1 // last week, Wednesday night
				break
			}
		}
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
