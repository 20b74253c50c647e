package split

import (
	"strings"

	"tickmark/claims/lang"
)

// verbSecondCue reads the cue of a verb of speech at i in a language in which the
// finite verb is the second part of a main clause and the last of a subordinate
// one, as in German.
func (s *scan) verbSecondCue(f frame, i int) (cue, bool) {
	l, end := &s.ls[i], s.content(f)
	c := cue{from: i, to: i + 1, verb: i, calls: l.can(lang.Calling)}
	r, ok := s.reads(f, i, end)
	if c.verb = r.verb; !ok {
		return c, false
	}
	v, start := r.verb, r.start
	switch {
	case v == start || v == start+1 && s.ls[start].can(lang.Thus) && start > f.from:
		if start == f.from {
			return c, false
		}
		v = start
		if s.verbFirst(f, i, end, r, &c) {
			return c, r.says || c.calls
		}
		// "Der Sprecher, Tomson Phiri, teilte mit": an apposition, or a verb
		// that shares the subject of the clause before.
		c.speaker = s.subjectFrom(f, v)
	case s.ls[start].can(lang.Subordinate|lang.That|lang.Asking) && r.closing:
		c.speaker = s.phraseAt(s.skipAdverbs(start+1, v), v, true)
		if c.speaker.empty() {
			c.speaker = s.lastPhrase(start+1, v)
		}
		if s.ls[start].can(lang.How) {
			if start == f.from {
				c.content = phrase{min(r.last+2, end), end}
			} else {
				c.content = phrase{s.contentStart(f, start), start - 1}
				if r.last+3 < end && s.ls[r.last+1].kind == lexComma {
					c.content.to = end // the sentence goes on behind the cue
				}
			}
			c.thus = true
			return c, !c.content.empty()
		}
	case s.relativeAt(start) > start && r.closing && start > f.from && s.at(start-1).kind == lexComma && r.last > s.relativeAt(start):
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
		r.holds = false
	default:
		c.speaker = s.subjectAround(start, v, end)
	}
	if !s.otherSpeaker(f, l, v, end, r, &c) {
		return c, false
	}
	if l.can(lang.Heard) {
		r.holds = false
	}
	return c, s.reportedBy(f, start, end, r, &c)
}

// verbFirst reads a verb that opens its clause: the content stands before it ("…,
// sagte Psaki"), or behind it if only subordinate clauses stand before. It reports
// false where the subject does not follow the verb.
func (s *scan) verbFirst(f frame, i, end int, r reading, c *cue) bool {
	v := r.start
	p := s.subjectAfter(r.verb+1, end)
	from := s.contentStart(f, v)
	if p.empty() || s.opensWithSubject(from, v) && !s.saidBetween(from, r.verb, p) || s.at(v-1).kind == lexColon || !s.clauseStart(v) {
		return false
	}
	c.speaker = p
	if s.ls[i].can(lang.Heard) {
		c.speaker = s.heardFrom(r.verb+1, end)
	}
	if after := s.contentBehind(from, v, p.to, end); after > 0 {
		c.content = phrase{after, end} // "Als der Rat tagte, sagte Ott, …"
		return true
	}
	if !r.says {
		return true
	}
	to := v
	for to > from && (s.ls[to-1].kind == lexComma || s.ls[to-1].kind == lexDash) {
		to--
	}
	c.content, c.thus = phrase{from, to}, true
	if after := s.contentAfter(max(p.to, i), end, true); after < end && s.ls[after].can(lang.That) {
		c.content = phrase{after, end}
	} else if k := max(p.to, i+1); k+1 < end && s.ls[k].kind == lexComma && s.outside(k+1) && s.outside(to-1) && (s.subjunctive(frame{k + 1, end}) || s.words(from, to) < 4) {
		c.content.to = end // "Entschieden sei nichts, sagte Ott, sicher sei aber …", "Er sei, sagte Ott, müde"
	}
	return true
}

// otherSpeaker puts who speaks in the place of the subject where the verb gives the
// words to another: who is cited, the agent of a passive, a document. It reports
// false where the verb then reports nothing.
func (s *scan) otherSpeaker(f frame, l *lexeme, v, end int, r reading, c *cue) bool {
	if l.can(lang.Cites) {
		if object := s.subjectAfter(v+1, end); !r.passive && !object.empty() {
			c.speaker = object
		}
	} else if r.passive {
		c.speaker = s.agent(v, end)
		if !r.says && !c.calls {
			return false
		}
	}
	if r.shown {
		if p := s.shownBy(r.clause); r.parted {
			c.speaker = p
		} else if !s.hasSource(c.speaker) {
			return false // "Das Schild zeigt, wo …"
		}
	}
	if l.can(lang.Heard) {
		if p := s.sourceOf(f.from, v); !p.empty() {
			c.speaker = p
		} else {
			c.speaker = s.sourceOf(v+1, end)
		}
	}
	return true
}

// reportedBy finds the content of a verb whose speaker is known. It reports false
// where nothing is said.
func (s *scan) reportedBy(f frame, start, end int, r reading, c *cue) bool {
	from := s.contentAfter(r.last+1, end, r.says)
	clause := from < end && s.ls[from].can(lang.That|lang.Asking)
	switch {
	case from < end && s.withheld(start, from):
		return false
	case from < end && s.ls[start].can(lang.That) && r.closing && !clause:
		return false // the clause that follows is not what is said
	case from < end && (r.acts || s.votes(r.clause)) && !clause && !s.subjunctive(frame{from, s.clauseEnd(from, end)}):
		return true // what they do, not what they say
	case from < end:
		c.content = phrase{from, s.contentEnd(from, end, s.ls[start].can(lang.Subordinate) && start == f.from)}
		c.content.to = s.indicativeAfter(c.content)
	case (r.says || r.holds) && !c.calls && s.at(end-1).kind == lexColon:
		c.thus = true
	case r.holds && !r.passive && !r.acts && !s.any(r.last+1, min(end, r.last+12), lang.Acts) && !s.votes(r.clause) && !c.speaker.empty() && !s.ls[c.speaker.from].can(lang.First) && !strings.HasPrefix(s.ls[c.speaker.from].low, "kein"):
		c.whole = true
		c.content = phrase(f)
	}
	return true
}
