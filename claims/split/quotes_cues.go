package split

import "tickmark/claims/lang"

// cue is a word or two by which words are given to somebody, with the reach of
// the reported content. Ranges are lexemes from..to-1.
type cue struct {
	from, to int    // "sagte", "nach", "according to"
	verb     int    // the finite verb, -1 where there is none
	speaker  phrase // empty where nobody is named
	content  phrase // the reported words as far as known, empty where unknown
	whole    bool   // the sentence as a whole reports: "kritisierte den Plan"
	thus     bool   // a cue that only makes speech of what stands before it
	calls    bool   // its object is somebody's wording
	inside   bool   // it stands in a relative clause: the main clause is not said by the speaker
}

// cues finds the cues of the frame outside quotations, in order.
func (s *scan) cues(f frame) []cue {
	var out []cue
	for i := f.from; i < f.to; i++ {
		l := &s.ls[i]
		if l.says == 0 || !s.outside(i) {
			continue
		}
		var c cue
		var ok bool
		switch {
		case l.can(lang.According|lang.After|lang.Following|lang.Thus|lang.Hence) && !l.can(lang.Says):
			c, ok = s.sourceCue(f, i)
		case l.can(lang.Utterance) && i+2 < f.to && (s.ls[i+1].kind == lexComma && s.ls[i+2].can(lang.That) || !s.second && s.ls[i+1].can(lang.That)):
			c, ok = s.nounCue(f, i)
		case s.second && l.can(lang.Says|lang.Holds|lang.Parts|lang.Said|lang.Held):
			c, ok = s.verbSecondCue(f, i)
		case !s.second && l.can(lang.Says|lang.Holds|lang.Said|lang.Held):
			c, ok = s.verbCue(f, i)
		}
		if sp := c.speaker; s.second && sp.to == sp.from+1 && s.ls[sp.from].can(lang.Impersonal) {
			c.speaker = phrase{} // "hieß es" names nobody
		}
		if ok && (len(out) == 0 || c.from >= out[len(out)-1].to) {
			out = append(out, c)
		}
	}
	return s.cut(f, out)
}

// nounCue reads a noun for words said that a clause explains: "kommt zu dem
// Ergebnis, dass", "the claim that".
func (s *scan) nounCue(f frame, i int) (cue, bool) {
	end := s.content(f)
	from := i + 1
	if s.ls[from].kind == lexComma {
		from++
	}
	c := cue{from: i, to: i + 1, verb: -1, content: phrase{from, end}}
	if s.second {
		c.content.to = s.indicativeAfter(c.content)
		c.speaker = s.colonSubject(f, i)
	} else if k := i - 1; k >= f.from && possessive(&s.ls[k]) {
		c.speaker = s.nounBefore(f, k+1)
	} else {
		c.speaker = s.firstSubject(f, i)
	}
	return c, from < end
}

// cut ends the content of a cue where a clause with the next cue begins.
func (s *scan) cut(f frame, cues []cue) []cue {
	for n := range cues {
		c := &cues[n]
		for _, later := range cues[n+1:] {
			if c.content.empty() || later.from < c.content.from || later.from >= c.content.to {
				continue
			}
			if k := s.semicolonIn(c.content.from, later.from); k > 0 {
				c.content.to = k // "…; the authors warned"
				break
			}
			// "… and added that", "…, but Smith said", "…, adding"
			start := later.from
			if !later.speaker.empty() && later.speaker.to <= later.from && later.speaker.from > c.content.from {
				start = later.speaker.from
			}
			k := start
			for k > c.content.from && s.ls[k-1].can(lang.Adverb|lang.Auxiliary) {
				k--
			}
			if k > c.content.from && s.ls[k-1].can(lang.Conjunction|lang.Subordinate) {
				k--
			}
			if k > c.content.from && s.ls[k-1].kind == lexComma && (k < start || s.ls[later.from].can(lang.Said) && later.from == start) {
				c.content.to = k - 1
				break
			}
			if s.second && k < start && later.from == start && s.ls[k].can(lang.Conjunction) {
				c.content.to = k
				break
			}
		}
	}
	return cues
}

// semicolonIn is where a semicolon outside quotations stands among from..to-1, 0
// where none does.
func (s *scan) semicolonIn(from, to int) int {
	for k := from + 1; k < to; k++ {
		if s.ls[k].kind == lexSemicolon && s.outside(k) {
			return k
		}
	}
	return 0
}

// contentStart is where content that ends before i begins: the frame's start or
// the last semicolon, without a conjunction at its head.
func (s *scan) contentStart(f frame, i int) int {
	start := f.from
	for k := i - 1; k > f.from; k-- {
		if s.ls[k].kind == lexSemicolon && s.outside(k) {
			start = k + 1
			break
		}
	}
	return start
}

// clauseStart reports whether a clause can begin at i: nothing, a mark or a
// conjunction stands before.
func (s *scan) clauseStart(i int) bool {
	switch s.at(i - 1).kind {
	case lexBreak, lexComma, lexSemicolon, lexColon, lexStop, lexMark, lexDash:
		return true
	}
	return false
}

// skipAdverbs goes past words that may stand between verb and subject.
func (s *scan) skipAdverbs(i, limit int) int {
	for i < limit && s.ls[i].can(lang.Adverb) && !s.ls[i].can(pronoun) && (!s.ls[i].cap || !s.caps) {
		i++
	}
	return i
}
