package split

import (
	"strings"

	"tickmark/claims"
)

// proposer makes claims of the sentences of one sheet.
type proposer struct {
	*work
	words  *claimWords
	seen   map[string]claimMark
	tokens []claimToken
	detail int // index of the first detail that does not end before the sentence
	quote  int // the same for quotations
}

// proposals makes claims of the sentences: each gets one or more, or the reason
// why it holds no fact. Boilerplate gets neither.
func (w *work) proposals() {
	p := &proposer{work: w, words: claimWordsFor(w.lang), seen: map[string]claimMark{}}
	for i := range w.sheet.Sentences {
		if sn := &w.sheet.Sentences[i]; sn.Zone != claims.ZoneBoilerplate {
			p.propose(sn)
		}
	}
}

// propose makes the claims of one sentence, or says why it holds none.
func (p *proposer) propose(sn *claims.Sentence) {
	s := p.text.Slice(sn.Span)
	p.tokens = p.words.tokens(s, p.seen, p.tokens)
	c := claims.Proposal{Span: sn.Span, Text: s, Standalone: s, Quote: p.quoteOf(sn.Span), Details: p.detailsOf(sn.Span)}
	m := p.marks(&c, s)
	if c.Quote < 0 || p.sheet.Quotes[c.Quote].Speech != claims.SpeechDirect || !p.sheet.Quotes[c.Quote].Contains(sn.Span) {
		if sn.NoFact = p.noFact(m, s); sn.NoFact.Key != "" {
			return
		}
	}
	c.Kind = p.kind(&c, m, sn.Zone)
	c.Priority, c.Reasons = claimPriority(m)
	p.sheet.Proposals = append(p.sheet.Proposals, c)
}

// detailsOf lists the details inside a span. Spans are asked for in order.
func (p *proposer) detailsOf(span claims.Span) []int {
	all := p.sheet.Details
	for p.detail < len(all) && all[p.detail].End <= span.Start {
		p.detail++
	}
	var in []int
	for i := p.detail; i < len(all) && all[i].Start < span.End; i++ {
		if span.Contains(all[i].Span) {
			in = append(in, i)
		}
	}
	return in
}

// quoteOf finds the quotation that a span is part of, or that is part of it: the
// one that shares most with it. It is -1 where nobody is quoted.
func (p *proposer) quoteOf(span claims.Span) int {
	best, most := -1, 0
	for i, q := range p.sheet.Quotes {
		if share := min(q.End, span.End) - max(q.Start, span.Start); share > most {
			best, most = i, share
		}
	}
	return best
}

// marks collects what speaks for and against checking a sentence.
func (p *proposer) marks(c *claims.Proposal, s string) claimMark {
	var m claimMark
	for _, t := range p.tokens {
		m |= t.marks
	}
	m &^= markFiller | markImperative | markQuestion
	if len(p.tokens) > 0 {
		m |= p.tokens[0].marks & (markFiller | markImperative | markQuestion)
	}
	for _, i := range c.Details {
		m |= detailMark(p.sheet.Details[i])
	}
	if c.Quote >= 0 {
		m |= markIndirect
		if p.sheet.Quotes[c.Quote].Speech == claims.SpeechDirect {
			m |= markQuotation
		}
	}
	if strings.Contains(s, "http") || strings.Contains(s, "www.") {
		m |= markLink
	}
	switch n := len(p.tokens); {
	case n < 7:
		m |= markShort
	case n >= 30:
		m |= markVeryLong | markLong
	case n >= 16:
		m |= markLong
	}
	return m
}

// detailMark is the mark that a detail gives its sentence.
func detailMark(d claims.Detail) claimMark {
	switch d.Kind {
	case claims.DetailNumber, claims.DetailQuantity, claims.DetailAge, claims.DetailDuration, claims.DetailFrequency:
		return markNumber
	case claims.DetailPercent:
		return markPercent
	case claims.DetailMoney:
		return markMoney
	case claims.DetailDate, claims.DetailTime:
		return markDate
	case claims.DetailName:
		return markPerson
	case claims.DetailOrganisation:
		return markOrganisation
	case claims.DetailPlace:
		return markPlace
	}
	return 0
}
