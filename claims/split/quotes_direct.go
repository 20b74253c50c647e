package split

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// found is a quotation in the making: the lexemes from..to-1.
type found struct {
	phrase
	speech  claims.Speech
	speaker phrase
	said    int // index of the quotation whose speaker goes on, -1
	cue     phrase
	inside  bool // its cue stands in a relative clause
}

// direct judges the quotation in marks n of the frame: whether it is speech at
// all, and by which cue it has its speaker. goingOn tells that the sentence before
// has a quotation.
func (s *scan) direct(f frame, n int, cues []cue, goingOn bool) (found, bool) {
	p := s.pairs[n]
	q := found{phrase: phrase{p.open, p.close + 1}, speech: claims.SpeechDirect, said: -1}
	inside := s.words(p.open+1, p.close)
	if label := s.label(p.open+1, p.close); label > 0 {
		q.from, q.speaker = label+1, phrase{p.open + 1, label}
		return q, true
	}
	if name := s.signature(p.close + 1); !name.empty() {
		q.speaker = name
		return q, true
	}
	best, distance := -1, 1<<30
	for k := range cues {
		if sp := cues[k].speaker; sp.from <= p.open && p.close < sp.to {
			return q, false // the name of who is cited
		}
		if d := s.distance(&cues[k], p); d < distance || d == distance && cues[k].to <= p.open {
			best, distance = k, d
		}
	}
	own := s.sentenceLike(p)
	if best >= 0 {
		c := &cues[best]
		q.cue, q.speaker = phrase{c.from, c.to}, c.speaker
		adjacent := distance < 8
		switch {
		case c.calls && (s.as(p) || c.to <= p.open && !s.at(p.open-1).can(lang.Naming)), distance <= 1 && s.at(p.close+1).kind == lexComma && c.verb >= 0:
			return q, true
		case s.at(p.open-1).can(lang.Asking) && s.at(p.open-2).can(lang.Calling):
			return q, true // "Parolen wie …"
		case s.named(p) && !(adjacent && own && c.to <= p.open):
			return q, false
		case own && adjacent, c.calls && c.to <= p.open:
			return q, true
		case s.as(p), s.at(p.open - 1).can(lang.Calling):
			return q, true
		case inside >= 4 && c.to <= p.open && s.ls[c.from].can(lang.Says|lang.Parts) && s.clauseEnd(c.to, p.open) < p.open:
			return q, true
		case inside >= 2:
			return q, c.content.from <= p.open && c.content.to >= p.close || own || adjacent || c.verb >= 0 && s.phrasing(p)
		}
		return q, c.calls || c.content.from <= p.open && c.content.to >= p.close && !c.whole && inside > 0 && (!s.at(p.open-1).cap || s.phrasing(p))
	}
	if s.at(p.open-1).kind == lexColon && inside >= 4 {
		q.speaker = s.colonSubject(f, p.open-1)
		return q, !s.named(p) && (s.ls[p.close-1].kind == lexStop || inside > 8 || s.any(f.from, p.open, lang.Calling))
	}
	// Without a cue only whole sentences are speech, or what stands in a
	// sentence of reported speech.
	if s.second && s.subjunctive(f) && (inside > 1 || !s.at(p.open+1).cap) && !s.named(p) {
		return q, true
	}
	if goingOn && s.second && inside > 1 && s.any(f.from, f.to, lang.SubjunctivePast) && !s.named(p) {
		return q, true
	}
	if inside >= wordingLeast && s.phrasing(p) {
		return q, true
	}
	whole := s.at(p.open-1).kind == lexBreak || s.at(p.open-1).kind == lexStop
	return q, own && (inside >= 4 || inside >= 2 && whole && (p.unclosed || s.ls[p.close-1].kind == lexStop)) && !s.named(p)
}

// wordingLeast is how many words between marks are somebody's wording even where
// nobody is said to speak.
const wordingLeast = 5

// phrasing reports whether the words in marks begin like a part of a sentence, in a
// language in which names do not: with a small letter.
func (s *scan) phrasing(p markPair) bool {
	first := s.at(p.open + 1)
	return s.caps && first.word() && !first.cap && !strings.ContainsAny(first.text, ".@/")
}

// as reports whether the quotation is what somebody calls something: "als „…“",
// "als einen „…“".
func (s *scan) as(p markPair) bool {
	k := p.open - 1
	for k > 0 && (s.ls[k].can(lang.Article) || s.ls[k].word() && attribute(s.ls[k].low)) && k > p.open-4 {
		k--
	}
	return s.at(k).can(lang.As)
}

// colonSubject is the subject of a sentence that ends in a colon before a
// quotation though no verb of speech is known in it.
func (s *scan) colonSubject(f frame, colon int) phrase {
	for k := f.from; k < colon; k++ {
		if !s.outside(k) || s.ls[k].can(lang.Preposition|lang.Adverb|lang.Subordinate) && !s.ls[k].can(pronoun) {
			continue
		}
		if p := s.phraseAt(k, colon, true); !p.empty() {
			return p
		}
	}
	return phrase{}
}

// label finds the colon behind a name that opens a turn of a transcript, or a
// headline: "WALLACE: …". It is 0 where there is none.
func (s *scan) label(i, end int) int {
	k := i
	for k < end && k < i+4 && s.ls[k].word() && s.ls[k].cap {
		k++
	}
	if k == i || k+2 >= end || s.ls[k].kind != lexColon || !s.ls[k+1].space {
		return 0
	}
	if s.personAt(k-1) >= 0 || upper(s.ls[i].text) && len(s.ls[i].text) > 3 {
		return k
	}
	return 0
}

// signature is the name behind a dash after a quotation: "…" — Jane Doe.
func (s *scan) signature(i int) phrase {
	if s.at(i).kind != lexDash {
		return phrase{}
	}
	k := i + 1
	for k < len(s.ls) && k < i+6 && s.ls[k].word() && (s.ls[k].cap || s.ls[k].is(lang.Particle)) {
		k++
	}
	if next := s.at(k).kind; k == i+1 || next != lexBreak && next != lexMark && next != lexStop && next != lexComma {
		return phrase{}
	}
	return phrase{i + 1, k}
}

// distance tells how far the cue stands from the quotation: small numbers for one
// that touches it or whose content it lies in.
func (s *scan) distance(c *cue, p markPair) int {
	switch {
	case c.from > p.close:
		gap := c.from - p.close
		if c.thus && gap <= 4 || c.content.empty() && gap <= 3 {
			return 0
		}
		if !c.speaker.empty() && c.speaker.from > p.close {
			gap = min(gap, c.speaker.from-p.close)
			if gap <= 2 && (c.thus || c.content.empty() || c.content.to <= c.from) {
				return 1
			}
		}
		if c.content.from <= p.open && c.content.to >= p.close {
			return 6
		}
		return 40 + gap
	case c.to <= p.open:
		gap := p.open - max(c.to, c.speaker.to)
		if gap <= 1 && c.verb >= 0 {
			return 2
		}
		if s.at(p.open-1).kind == lexColon && c.verb >= 0 {
			return 3
		}
		if c.content.from <= p.open && c.content.to >= p.close {
			return 5 + gap/16
		}
		return 20 + gap
	}
	return 1 << 20
}

// sentenceLike reports whether the words in marks can be a sentence by
// themselves, or the part of one that a comma or colon sets apart.
func (s *scan) sentenceLike(p markPair) bool {
	if p.close-p.open < 4 {
		return s.at(p.open-1).kind == lexColon
	}
	last := s.at(p.close - 1)
	if p.unclosed || last.kind == lexStop || last.kind == lexComma || s.at(p.close+1).kind == lexComma && s.at(p.open+1).cap {
		return true
	}
	return s.at(p.open-1).kind == lexColon || (s.at(p.open-1).kind == lexBreak || s.at(p.open-1).kind == lexStop) && s.at(p.close+1).kind == lexStop
}

// named reports whether the words in marks are a proper name: a noun that names
// things stands before, or all their words of weight have capitals.
func (s *scan) named(p markPair) bool {
	before := s.at(p.open - 1)
	if before.kind == lexColon {
		before = s.at(p.open - 2)
	}
	if before.can(lang.Naming) || before.kind == lexOpen && s.at(p.close+1).kind == lexClose {
		return true
	}
	return s.capitals(p)
}

// capitals reports whether all words of weight in marks have capitals and none
// is a verb or pronoun, as in names of newspapers, films and parties.
func (s *scan) capitals(p markPair) bool {
	nouns := 0
	if first := s.at(p.open + 1); first.word() && !first.cap {
		return false
	}
	for i := p.open + 1; i < p.close; i++ {
		l := &s.ls[i]
		switch {
		case l.kind == lexStop || l.kind == lexComma:
			return false
		case l.word() && l.cap, l.kind == lexNumber:
			nouns++
		case foreignParticles[l.low]:
		case l.word() && (!s.function(l) && !l.can(lang.Article) || l.can(lang.Auxiliary|lang.First|pronoun)):
			return false
		}
	}
	if nouns == 1 && s.caps && s.at(p.open-1).word() && s.at(p.open-1).cap && !s.at(p.open-1).can(lang.Calling) {
		return true // die Station „Hvalstödin“
	}
	return nouns > 1 && s.at(p.open-1).kind != lexColon
}

// foreignParticles are the small words in names from other languages.
var foreignParticles = map[string]bool{"of": true, "the": true, "for": true, "and": true, "de": true, "du": true, "des": true, "la": true,
	"le": true, "les": true, "et": true, "voor": true, "di": true, "del": true, "della": true, "y": true, "e": true, "pour": true, "un": true, "a": true, "van": true}
