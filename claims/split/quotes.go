package split

import (
	"slices"

	"tickmark/claims"
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
