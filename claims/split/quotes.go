package split

import (
	"slices"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// quotes finds quotations and their speakers. It goes through the text once, from
// sentence to sentence; what a rule needs to know of earlier sentences is held in
// the teller.
func (w *work) quotes() {
	if w.scan == nil {
		w.scan = w.newScan()
	}
	w.told = map[int]bool{}
	t := &teller{scan: w.scan, told: w.told, last: -1}
	for n := range t.frames {
		t.frame(n)
	}
	t.finish(w)
}

// teller gathers quotations.
type teller struct {
	*scan
	found []found
	told  map[int]bool // see work
	last  int          // the quotation that the next one without a cue goes on from, -1
	pair  int          // the next pair that has not been judged
	// kinds tells people from organisations by name; made when first asked for.
	kinds map[string]claims.DetailKind
}

// frame finds the quotations of one sentence.
func (t *teller) frame(n int) {
	f := t.frames[n]
	cues := t.cues(f)
	first := len(t.found)
	for t.pair < len(t.pairs) && t.pairs[t.pair].open < f.to {
		if p := t.pairs[t.pair]; p.open >= f.from {
			if q, ok := t.direct(f, t.pair, cues, t.last >= 0); ok {
				if q.cue.empty() {
					t.goesOn(n, &q)
				}
				t.found = append(t.found, q)
			}
		}
		t.pair++
	}
	if label := t.label(f.from, f.to); label > 0 && len(t.found) == first && (f.from == 0 || t.ls[f.from-1].kind == lexBreak) {
		q := t.trimmed(found{phrase: phrase{label + 1, f.to}, speech: claims.SpeechIndirect, speaker: phrase{f.from, label}, said: -1})
		if !q.empty() && t.words(q.from, q.to) > 1 {
			t.found = append(t.found, q)
			cues = nil
		}
	}
	direct := t.found[first:]
	for k := range cues {
		c := &cues[k]
		if c.content.empty() || t.covered(c.content, direct) || c.calls && !c.whole && t.holdsAny(c.content, direct) {
			continue
		}
		q := found{phrase: c.content, speech: claims.SpeechIndirect, speaker: c.speaker, said: -1, cue: phrase{c.from, c.to}, inside: c.inside}
		if c.whole {
			q.speech = claims.SpeechReported
			if len(t.found) > first {
				continue
			}
		}
		if q = t.trimmed(q); !q.empty() && t.words(q.from, q.to) > 1 {
			t.found = append(t.found, q)
		}
	}
	if t.second && len(t.found) == first {
		t.behindColon(f)
	}
	if t.second {
		t.goOnBehindSemicolon(f, first)
	}
	if t.onlyPartial(first) && t.second && (t.subjunctive(f) || t.last >= 0 && n > 0 && t.found[t.last].to > t.frames[n-1].from && t.pluralSubjunctive(f)) {
		t.goOnFree(n, f)
	}
	if len(t.found) == first {
		t.tell(n, cues)
	}
	if len(t.found) > first {
		t.last = t.leading(first)
	}
}

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

// onlyPartial reports whether the sentence has no quotation since first but
// words in marks without a cue of their own.
func (t *teller) onlyPartial(first int) bool {
	for _, q := range t.found[first:] {
		if q.said < 0 {
			return false
		}
	}
	return true
}

// leading is the quotation of the sentence that the next sentence goes on from:
// the longest.
func (t *teller) leading(first int) int {
	best := first
	for k := first + 1; k < len(t.found); k++ {
		if t.found[k].to-t.found[k].from > t.found[best].to-t.found[best].from {
			best = k
		}
	}
	return best
}

// trimmed takes marks and conjunctions from the edges of reported content.
func (t *teller) trimmed(q found) found {
	for !q.empty() {
		l := &t.ls[q.from]
		if l.kind == lexComma || l.kind == lexColon || l.kind == lexDash || l.kind == lexStop || l.kind == lexClose {
			q.from++
			continue
		}
		break
	}
	for !q.empty() {
		l := &t.ls[q.to-1]
		if l.kind == lexComma || l.kind == lexColon || l.kind == lexDash || l.kind == lexOpen || l.kind == lexStop && q.speech != claims.SpeechReported {
			q.to--
			continue
		}
		break
	}
	return q
}

// holdsAny reports whether one of the quotations lies in the words.
func (t *teller) holdsAny(p phrase, direct []found) bool {
	for _, q := range direct {
		if p.from <= q.from && q.to <= p.to {
			return true
		}
	}
	return false
}

// covered reports whether most of the words lie in the quotations.
func (t *teller) covered(p phrase, direct []found) bool {
	all, in := 0, 0
	for i := p.from; i < p.to; i++ {
		if t.ls[i].kind != lexWord && t.ls[i].kind != lexNumber {
			continue
		}
		all++
		for _, q := range direct {
			if q.from <= i && i < q.to {
				in++
				break
			}
		}
	}
	return in*10 >= all*8
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

// finish writes the quotations to the sheet, in order.
func (t *teller) finish(w *work) {
	out := make([]claims.Quote, 0, len(t.found))
	speakers := make([]*claims.Speaker, len(t.found))
	for k := len(t.found) - 2; k >= 0; k-- {
		// What goes on after a break has the speaker that is named at its end.
		q, next := &t.found[k], &t.found[k+1]
		if q.speaker.empty() && q.said < 0 && q.speech == claims.SpeechDirect && next.speech == claims.SpeechDirect && q.to <= next.from && t.words(q.to, next.from) == 0 {
			q.speaker, q.cue = next.speaker, next.cue
		}
	}
	for k, q := range t.found {
		if q.speaker.empty() && q.said >= 0 {
			speakers[k] = speakers[q.said]
		} else if !q.speaker.empty() {
			speakers[k] = t.speaker(w, q, speakers[:k])
		}
		if q.inside {
			if w.inside == nil {
				w.inside = map[claims.Span]bool{}
			}
			w.inside[t.span(q.from, q.to)] = true
		}
		quote := claims.Quote{Span: t.span(q.from, q.to), Speech: q.speech, Speaker: speakers[k]}
		if !q.cue.empty() {
			span := t.span(q.cue.from, q.cue.to)
			quote.Cue = &span
		}
		out = append(out, quote)
	}
	slices.SortStableFunc(out, func(a, b claims.Quote) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	w.sheet.Quotes = slices.CompactFunc(out, func(a, b claims.Quote) bool { return a.Span == b.Span })
}
