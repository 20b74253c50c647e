package split

import (
	"strings"

	"tickmark/claims/lang"
)

// sourceCue reads the cue at i that is no verb: laut X, nach Angaben von X,
// X zufolge, so X, demnach, according to X.
func (s *scan) sourceCue(f frame, i int) (cue, bool) {
	l := &s.ls[i]
	end := s.content(f)
	c := cue{from: i, to: i + 1, verb: -1}
	before := i == f.from || s.clauseStart(i) || s.at(i-1).can(lang.Conjunction)
	switch {
	case l.can(lang.Thus):
		// ", so X" with nothing but the speaker behind it.
		if i == f.from || s.ls[i-1].kind != lexComma && s.outside(i-1) && s.ls[i-1].kind != lexDash && s.ls[i-1].kind != lexOpen {
			return c, false
		}
		c.speaker = s.phraseAt(s.skipAdverbs(i+1, end), end, false)
		if c.speaker.empty() || s.ls[c.speaker.from].can(pronoun) || s.any(c.speaker.from, c.speaker.to, lang.Says) {
			return c, false
		}
		k := c.speaker.to
		if k < end && s.ls[k].can(lang.Adverb) {
			k++
		}
		if k < end && s.ls[k].kind != lexComma && s.ls[k].kind != lexDash && s.ls[k].kind != lexColon && s.ls[k].kind != lexClose && s.outside(k) && !s.ls[k].can(lang.Adverb|lang.Preposition|lang.Conjunction) {
			return c, false
		}
		c.thus = true
		to := i
		for to > f.from && (s.ls[to-1].kind == lexComma || s.ls[to-1].kind == lexDash) {
			to--
		}
		c.content = phrase{s.contentStart(f, to), to}
		if k+2 < end && s.ls[k].kind == lexComma && to > f.from && s.outside(to-1) {
			c.content.to = end // "Man wolle, so der Sprecher, die Lage prüfen"
		}
		return c, true
	case l.can(lang.Hence):
		if i != f.from || !s.second {
			return c, false
		}
		c.speaker, c.content = phrase{i, i + 1}, phrase{i + 1, end}
		return c, l.low == "demnach" || l.low == "demzufolge"
	case l.can(lang.Following) && i > f.from && !(l.can(lang.According) && before):
		// The speaker stands before: "Berichten zufolge".
		start := max(f.from, i-14)
		for start < i && !(s.outside(start) && s.phraseAt(start, i, true).to == i) {
			start++
		}
		if start == i {
			return c, false
		}
		c.speaker = phrase{start, i}
	default:
		k := i + 1
		if next := s.at(k); !s.second && l.can(lang.According) && !next.cap && !next.can(lang.Article) && !strings.ContainsAny(next.low, "'’") {
			return c, false // per cent
		}
		if !s.second && l.can(lang.After) {
			if s.at(k).low != "to" {
				return c, false
			}
			k++
			c.to = k
		}
		c.speaker = s.phraseAt(k, end, s.second && l.can(lang.After))
		if c.speaker.empty() {
			if s.caps || k >= end {
				return c, false
			}
			c.speaker = s.plainPhrase(k, end)
			if c.speaker.empty() {
				return c, false
			}
		}
		if s.second && l.can(lang.After) && !s.hasSource(c.speaker) {
			// "seiner Meinung nach": the noun stands before.
			if p := s.phraseBefore(f, i); !p.empty() && s.hasSource(p) {
				c.speaker = p
			} else {
				return c, false
			}
		}
		if s.second && l.low == "laut" && c.speaker.empty() {
			return c, false
		}
	}
	to := max(c.to, c.speaker.to)
	if k := to + 1; s.second && k < end && s.ls[to].kind == lexComma && relativePronoun(s.ls[k].low) && s.clauseEnd(k, end) < end {
		to = s.clauseEnd(k, end) // "Laut einer Studie, die im Mai erschien, …"
	}
	c.content = s.around(f, min(c.from, c.speaker.from), to, end)
	return c, !c.content.empty()
}

// ownSource is whose "nach eigenen Angaben" at i..to-1 are: the subject behind the
// verb that follows where they open the sentence, else the one right before, or
// that which opens the sentence if no other clause lies between. It is empty where
// neither is plain.
func (s *scan) ownSource(f frame, i, to int) phrase {
	plain := func(p phrase) bool {
		return !p.empty() && (s.ls[p.from].can(lang.Article) || s.nameAt[p.from] >= 0) && !oblique(s.ls[p.from].low) && !s.at(p.from-1).can(lang.Preposition)
	}
	if i == f.from { // "Nach eigenen Angaben hat der Angeklagte …"
		if p := s.subjectAfter(to+1, s.content(f)); plain(p) {
			return p
		}
		return phrase{}
	}
	if p := s.phraseBefore(f, i); plain(p) {
		return p
	}
	if p := s.phraseAt(f.from, i, true); plain(p) && s.clauseEnd(f.from, i) == i {
		return p
	}
	return phrase{}
}

// around is the content beside the cue and its speaker at from..to-1: what
// follows where it opens the sentence, what precedes where it ends it, both with
// the hole between them elsewhere.
func (s *scan) around(f frame, from, to, end int) phrase {
	left := s.contentStart(f, from)
	right := end
	for k := to; k < right; k++ {
		if s.ls[k].kind == lexSemicolon && s.outside(k) {
			right = k
		}
	}
	for to < right && (s.ls[to].kind == lexComma || s.ls[to].kind == lexDash) {
		to++
	}
	for from > left && (s.ls[from-1].kind == lexComma || s.ls[from-1].kind == lexDash || s.ls[from-1].kind == lexOpen) {
		from--
	}
	switch {
	case from-left <= 1:
		return phrase{to, right}
	case s.second:
		// Only the clause in which the cue stands is the source's.
		for k := from - 1; k > left; k-- {
			if s.ls[k].kind == lexComma && s.outside(k) && from-k > 1 && !s.noun(k+1, from) {
				left = k + 1
				break
			}
		}
	}
	if to >= right {
		return phrase{left, from}
	}
	return phrase{left, right}
}

// noun reports whether from..to-1 is but a noun phrase, such as an apposition or a
// part of a list.
func (s *scan) noun(from, to int) bool {
	p := s.phraseAt(from, to, true)
	return !p.empty() && p.to >= to-1
}

// hasSource reports whether a noun in the phrase says that something is known
// from it.
func (s *scan) hasSource(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		l := &s.ls[i]
		if !l.word() || s.caps && !l.cap || l.can(lang.Article) {
			continue
		}
		return l.can(lang.Source) || s.caps && sourceCompound(l.low)
	}
	return false
}

// sourceCompound reports whether a German compound is a source by its last part:
// Polizeiangaben.
func sourceCompound(low string) bool {
	for _, end := range []string{"angaben", "berichten", "berichte", "meldungen", "aussagen", "informationen", "erkenntnissen", "quellen", "untersuchungen", "kreisen", "bericht"} {
		if len(low) > len(end)+2 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// phraseBefore is the noun phrase that ends right before i.
func (s *scan) phraseBefore(f frame, i int) phrase {
	for from := i - 1; from >= f.from && from > i-10; from-- {
		if !s.outside(from) {
			break
		}
		if p := s.phraseAt(from, i, true); p.to == i && !p.empty() && s.ls[from].can(lang.Article) {
			return p
		}
	}
	if i > f.from {
		if p := s.phraseAt(i-1, i, false); p.to == i {
			return p
		}
	}
	return phrase{}
}

// plainPhrase takes up to six words that no grammar ends, for speakers without
// capitals: "exit polls", "people familiar with the matter".
func (s *scan) plainPhrase(i, end int) phrase {
	k := i
	for k < end && k < i+6 && s.ls[k].word() && (k == i || !s.function(&s.ls[k])) {
		k++
	}
	return phrase{i, k}
}
