package compare

import (
	"tickmark/claims"
)

// leastHeld is the least share of the claim's words that the source must hold
// somewhere for a name that it does not hold to be worth an alarm: below it the
// source is about something else.
const leastHeld = 0.5

// matchThings lays the names that are no details beside the source. Only those with
// a clear answer are told.
func (p *pair) matchThings() []claims.Match {
	var out []claims.Match
	for _, d := range p.things() {
		m := claims.Match{Detail: *d.Detail, Status: claims.StatusUnclear}
		if p.judgeThing(&d, &m) {
			out = append(out, m)
		}
	}
	return out
}

// judgeThing reports whether there is something to tell.
func (p *pair) judgeThing(d *detail, m *claims.Match) bool {
	words, met, near := 0, 0, -1
	var first part
	ts := p.termsFrom(d.from)
	for t := range ts {
		k := &ts[t]
		if k.at >= d.to {
			break
		}
		words++
		at, like := p.spelled(k)
		switch {
		case like >= leastName:
			if met == 0 {
				first = part{k.at, at, like}
			}
			met++
		case like > 0:
			near = at
		}
	}
	switch {
	case met == words:
		at := p.s.tokens[first.at]
		if !at.cap && at.text != d.Text {
			return false // apple is not Apple
		}
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_same", d.Text, at.text)
	case p.initials(d, m):
	case p.across || !p.sure(d) || p.overlap() < leastHeld:
		return false
	case met > 0:
		return p.otherRest(d, m)
	case p.judgeSlip(d, m):
	case near >= 0:
		at := p.s.tokens[near]
		m.Status, m.Source = claims.StatusDiffers, &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.thing_other", d.Text, at.text)
	default:
		m.Status = claims.StatusAbsent
		m.Reason = claims.Because("compare.name_absent", d.Text)
	}
	return true
}

// otherRest finds the name in the source that begins as one of the claim and always
// goes on with another word: GreenField Productions, GreenField Solutions. The
// claim's second word must be nowhere there.
func (p *pair) otherRest(d *detail, m *claims.Match) bool {
	if d.to-d.from != 2 {
		return false
	}
	first, ok := p.termAt(d.from)
	second, ok2 := p.termAt(d.from + 1)
	if !ok || !ok2 || first.best < likeName || second.best >= likeSynonym {
		return false
	}
	at, _ := p.spelled(first)
	span := claims.Span{}
	for _, o := range p.s.posting[p.s.word[at]] {
		n := int(o) + 1
		if n >= len(p.s.tokens) || p.s.in[n] != p.s.in[o] || !p.s.tokens[n].cap || p.s.between(int(o), n) != " " {
			return false
		}
		if span.End == 0 {
			span = claims.Span{Start: p.s.tokens[o].Start, End: p.s.tokens[n].End}
		}
	}
	m.Status, m.Source = claims.StatusDiffers, &claims.Found{Span: span, Text: p.s.slice(span)}
	m.Reason = claims.Because("compare.thing_other", d.Text, m.Source.Text)
	return true
}

// spelled finds the word of the source that a name word is, with its likeness: 1
// for the same, less than leastName for one that is only spelled like it, 0 for none.
func (p *pair) spelled(k *term) (at int, like float64) {
	x := p.locate(k)
	if x.like >= likeFamily && !(inner(p.c.tokens[k.at].text) && x.like < likeName) {
		return x.at, 1
	}
	if at, ok := p.otherwiseJoined(k); ok {
		return at, 1
	}
	for _, h := range k.hits {
		if h.like >= likeSynonym && p.s.vocab[h.id].cap {
			return int(p.s.posting[h.id][0]), likePart
		}
	}
	return -1, 0
}

// otherwiseJoined finds a name word that the source writes as two words, or with the
// one beside it as a single one: DataVault, Data Vault.
func (p *pair) otherwiseJoined(k *term) (int, bool) {
	for _, o := range []int{k.at - 1, k.at + 1} {
		if o < 0 || o >= len(p.c.tokens) || p.c.in[o] != p.c.in[k.at] {
			continue
		}
		a, b := min(o, k.at), max(o, k.at)
		if id, ok := p.s.byFold[p.c.vocab[p.c.word[a]].fold+p.c.vocab[p.c.word[b]].fold]; ok {
			return int(p.s.posting[id][0]), true
		}
	}
	for i := 1; i < len(k.fold); i++ {
		id, ok := p.s.byFold[k.fold[:i]]
		if !ok {
			continue
		}
		for _, at := range p.s.posting[id] {
			if n := int(at) + 1; n < len(p.s.tokens) && p.s.vocab[p.s.word[n]].fold == k.fold[i:] {
				return int(at), true
			}
		}
	}
	return 0, false
}

// overlap is the part of the claim's words outside numbers and dates that the source
// holds anywhere.
func (p *pair) overlap() float64 {
	all, held := 0.0, 0.0
	for t := range p.terms {
		k := &p.terms[t]
		all += k.share()
		if k.best >= leastBacked {
			held += k.share()
		}
	}
	if all == 0 {
		return 0
	}
	return held / all
}
