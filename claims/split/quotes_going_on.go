package split

import (
	"tickmark/claims"
	"tickmark/claims/lang"
)

// behindColon adds what stands in the subjunctive behind a colon though no verb of
// speech is known before it: "Voss stimmt ihr zu: Die Kühe seien krank".
func (t *teller) behindColon(f frame) {
	for k := f.from + 2; k+2 < f.to; k++ {
		if t.ls[k].kind != lexColon || !t.outside(k) || !t.subjunctive(frame{k + 1, f.to}) {
			continue
		}
		if speaker := t.colonSubject(f, k); !speaker.empty() && t.canSpeak(speaker) {
			t.found = append(t.found, t.trimmed(found{phrase: phrase{k + 1, f.to}, speech: claims.SpeechIndirect, speaker: speaker, said: -1}))
		}
		return
	}
}

// tell gives the sentence before to whom a sentence without content of its own
// names: "Das teilte die Polizei mit."
func (t *teller) tell(n int, cues []cue) {
	f := t.frames[n]
	if n == 0 || len(cues) != 1 || !cues[0].content.empty() || cues[0].speaker.empty() || !t.ls[f.from].can(lang.Recalls) || cues[0].from > f.from+2 {
		return
	}
	before := t.frames[n-1]
	if before.to != f.from || t.last >= 0 && t.found[t.last].to > before.from {
		return
	}
	q := found{phrase: phrase(before), speech: claims.SpeechIndirect, speaker: cues[0].speaker, said: -1, cue: phrase{cues[0].from, cues[0].to}}
	t.found = append(t.found, t.trimmed(q))
	t.told[t.ls[f.from].span.Start] = true
}

// goesOn gives a quotation without a cue the speaker of the one before it, or the
// person that the sentence before it is about.
func (t *teller) goesOn(n int, q *found) {
	if !q.speaker.empty() {
		return
	}
	if n > 0 && q.from == t.frames[n].from && t.ls[t.frames[n-1].to-1].kind == lexColon {
		// "He said:" and the quotation in a paragraph of its own.
		if cues := t.cues(t.frames[n-1]); len(cues) > 0 {
			c := cues[len(cues)-1]
			q.speaker, q.cue = c.speaker, phrase{c.from, c.to}
			return
		}
	}
	if t.last >= 0 {
		before := t.found[t.last]
		gap := t.words(before.to, q.from)
		if gap > 0 && n > 0 && t.frames[n-1].from >= before.to && before.speech != claims.SpeechFreeIndirect {
			// A sentence of the author's lies between: it may name another.
			if q.speaker = t.subjectOf(t.frames[n-1]); q.speaker.empty() {
				q.speaker = t.onlyPerson(t.frames[n-1])
			}
			if !q.speaker.empty() || before.speech != claims.SpeechDirect {
				return
			}
		}
		if gap < 25 || t.second && t.subjunctive(t.frames[n]) {
			q.said = t.last
			return
		}
	}
	if n > 0 && t.frames[n-1].to <= q.from {
		q.speaker = t.subjectOf(t.frames[n-1])
		if q.speaker.empty() {
			q.speaker = t.onlyPerson(t.frames[n-1])
		}
	}
}

// onlyPerson is the one person whom a sentence names, empty if there are several.
func (t *teller) onlyPerson(f frame) phrase {
	var p phrase
	for i := f.from; i < f.to; i++ {
		if t.personAt(i) < 0 {
			continue
		}
		m := t.names[t.nameAt[i]]
		if !p.empty() && t.personAt(p.from) != m.person {
			return phrase{}
		}
		p = phrase{m.from, m.to}
		i = m.to - 1
	}
	return p
}

// subjectOf is the noun phrase that opens a sentence.
func (t *teller) subjectOf(f frame) phrase {
	i := f.from
	for k := i; k < min(f.to, i+3); k++ {
		if t.ls[k].kind == lexColon && k+1 < f.to {
			i = k + 1 // "Wahlkampf: Die Partei will …"
		}
	}
	if !t.outside(i) || t.ls[i].can(lang.Preposition|lang.Subordinate|lang.Adverb) && !t.ls[i].can(pronoun) {
		return phrase{}
	}
	p := t.phraseAt(i, f.to, true)
	if p.empty() || !t.canSpeak(p) {
		return phrase{}
	}
	return p
}

// canSpeak reports whether a noun phrase can name a speaker without a verb of speech
// beside it: a person, an organisation, a pronoun, a role, "die Polizei".
func (t *teller) canSpeak(p phrase) bool {
	if t.isName(p.from, p.to) || t.ls[p.from].can(pronoun) {
		return true
	}
	for i := p.from; i < p.to; i++ {
		if l := &t.ls[i]; l.cap || !t.caps {
			if n := t.nameAt[i]; n >= 0 && t.names[n].kind == claims.DetailOrganisation || l.is(lang.Role|lang.Speaker|lang.OrganisationHead) && !l.can(lang.Article) {
				return true
			}
		}
		if i > p.from && t.ls[i].can(lang.Article|lang.Preposition) {
			break // what follows belongs to the noun
		}
	}
	return false
}

// subjunctive reports whether a sentence without a cue goes on in reported
// speech, which its subjunctive shows.
func (s *scan) subjunctive(f frame) bool {
	for i := f.from; i < f.to; i++ {
		if !s.outside(i) || s.ls[i].cap {
			continue
		}
		if s.ls[i].can(lang.First) {
			return false
		}
		if s.isSubjunctive(i) && !s.ls[i].can(lang.Says) && !s.subordinate(f, i) {
			return true
		}
	}
	return false
}

// pluralSubjunctive reports whether a sentence right behind reported speech goes on
// in it with a plural subject: "Die Kosten lägen höher."
func (s *scan) pluralSubjunctive(f frame) bool {
	for i := f.from; i < f.to; i++ {
		if l := &s.ls[i]; l.can(lang.Subordinate) && !l.can(lang.Preposition) || l.can(lang.First) {
			return false // a condition: "Wenn das so wäre, …"
		}
	}
	for i := f.from; i < f.to; i++ {
		if s.outside(i) && s.ls[i].can(lang.SubjunctivePlural) {
			return true
		}
	}
	return false
}

// subordinate reports whether the clause around i opens with a word that makes it
// depend on another: the subjunctive there is not the sentence's own.
func (s *scan) subordinate(f frame, i int) bool {
	k := i
	for k > f.from && s.ls[k-1].kind != lexComma && s.ls[k-1].kind != lexSemicolon {
		k--
	}
	return k > f.from && s.ls[k].can(lang.That|lang.Asking|lang.Subordinate)
}

// goOnFree adds a sentence in the subjunctive: it lengthens the one before it or
// begins a new quotation of the same speaker.
func (t *teller) goOnFree(n int, f frame) {
	if t.last >= 0 {
		before := &t.found[t.last]
		if before.speech == claims.SpeechFreeIndirect && t.words(before.to, f.from) == 0 {
			before.to = f.to
			return
		}
	}
	q := found{phrase: phrase(f), speech: claims.SpeechFreeIndirect, said: t.last}
	if n > 0 && t.frames[n-1].to == f.from && (t.last < 0 || t.found[t.last].to <= t.frames[n-1].from) {
		// The author's sentence between them may name another.
		if q.speaker = t.subjectOf(t.frames[n-1]); !q.speaker.empty() {
			q.said = -1
		}
	}
	t.found = append(t.found, q)
}

// goOnBehindSemicolon adds what stands in the subjunctive behind the last semicolon
// of a sentence with a quotation: "…, sagte sie; entschieden sei nichts".
func (t *teller) goOnBehindSemicolon(f frame, first int) {
	k := f.to - 1
	for k > f.from && !(t.ls[k].kind == lexSemicolon && t.outside(k)) {
		k--
	}
	if k == f.from || len(t.found) == first || !t.subjunctive(frame{k + 1, f.to}) {
		return
	}
	for _, q := range t.found[first:] {
		if q.to > k || q.cue.to > k {
			return
		}
	}
	t.found = append(t.found, found{phrase: phrase{k + 1, f.to}, speech: claims.SpeechFreeIndirect, said: t.leading(first)})
}
