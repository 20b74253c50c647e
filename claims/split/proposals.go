package split

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// proposer makes claims of the sentences of one sheet.
type proposer struct {
	*work
	words   *claimWords
	seen    map[string]claimMark
	tokens  []claimToken // of the sentence in hand
	spare   []claimToken
	from    int         // where the sentence in hand begins
	detail  int         // the first detail that does not end before the sentence
	quote   int         // the same for quotations
	ordered bool        // quotations stand in the order of their beginnings
	subject edit        // a name for the pronoun that the sentence begins with; empty if unknown
	weighed []claimMark // the marks of the proposals so far

	numberedHeadings bool // the headings of the article have section numbers
}

// proposals makes claims of the sentences: each gets one or more, or the reason
// why it holds no fact. Boilerplate gets neither.
func (w *work) proposals() {
	s := w.sheet
	p := &proposer{work: w, words: claimWordsFor(w.lang), seen: map[string]claimMark{}}
	p.numberedHeadings = p.numbered()
	p.ordered = slices.IsSortedFunc(s.Quotes, func(a, b claims.Quote) int { return a.Start - b.Start })
	for i := range s.Sentences {
		sn := &s.Sentences[i]
		for p.detail < len(s.Details) && s.Details[p.detail].End <= sn.Start {
			p.detail++
		}
		for p.quote < len(s.Quotes) && s.Quotes[p.quote].End <= sn.Start {
			p.quote++
		}
		if sn.Zone != claims.ZoneBoilerplate {
			p.subject = edit{}
			if i > 0 {
				p.subject = p.pronounAtHead(s.Sentences[i-1].Span, sn.Span)
			}
			if p.subject.with == "" {
				p.subject = p.roleAtHead(sn.Span)
			}
			p.propose(sn)
		}
	}
	weigh(s.Proposals, p.weighed)
}

// propose makes the claims of one sentence, or says why it holds none. Where a
// sentence has several clauses, one that says nothing checkable gives no claim.
func (p *proposer) propose(sn *claims.Sentence) {
	s := p.text.Slice(sn.Span)
	p.from = sn.Start
	p.tokens = p.words.tokens(s, p.seen, p.tokens)
	p.stress(s, p.tokens)
	whole := claims.Proposal{Span: sn.Span, Quote: p.quoteOf(sn.Span), Details: p.detailsOf(sn.Span)}
	m := p.marks(&whole, s, p.tokens)
	quoted := whole.Quote >= 0 && p.sheet.Quotes[whole.Quote].Speech == claims.SpeechDirect && p.sheet.Quotes[whole.Quote].Contains(sn.Span)
	if p.namesPart(sn, m, s, p.tokens, whole.Details) || p.headsTable(sn, s, p.tokens) {
		sn.NoFact = claims.Because("split.nofact.heading")
		return
	}
	if !quoted {
		if sn.NoFact = p.noFact(m, s, p.tokens); sn.NoFact.Key != "" {
			return
		}
	}
	made := 0
	parts := p.clauses(s, sn.Span, p.directSpans(sn.Span))
	for _, k := range parts {
		part := s[k.start:k.end]
		start := sn.Start + utf8.RuneCountInString(s[:k.start])
		span := claims.Span{Start: start, End: start + utf8.RuneCountInString(part)}
		c := claims.Proposal{Span: span, Text: part, Quote: p.quoteOf(span), Details: p.detailsOf(span)}
		m := m
		if len(parts) > 1 {
			p.spare = p.words.tokens(part, p.seen, p.spare)
			if p.writersVoice(&c, k, p.spare) {
				c.Quote = -1
			}
			m = p.marks(&c, part, p.spare)
			if made > 0 && p.noFact(m, part, p.spare).Key != "" {
				continue
			}
		}
		c.Kind = p.kind(&c, m, sn.Zone)
		c.Standalone = p.standalone(&c, k.hangsOn)
		p.sheet.Proposals = append(p.sheet.Proposals, c)
		p.weighed = append(p.weighed, m)
		made++
	}
}

// detailsOf lists the details inside a span of the sentence in hand.
func (p *proposer) detailsOf(span claims.Span) []int {
	all := p.sheet.Details
	var in []int
	for i := p.detail; i < len(all) && all[i].Start < span.End; i++ {
		if span.Contains(all[i].Span) {
			in = append(in, i)
		}
	}
	return in
}

// quotesFrom lists the quotations that may touch the sentence in hand.
func (p *proposer) quotesFrom() []claims.Quote {
	if !p.ordered {
		return p.sheet.Quotes
	}
	return p.sheet.Quotes[p.quote:]
}

// ownView reports whether a quotation is the writer's own: "I think that …", or
// words in the first person that nobody is said to have spoken.
func (p *proposer) ownView(q claims.Quote) bool {
	if q.Speech == claims.SpeechDirect {
		return false
	}
	if q.Speaker == nil {
		return q.Cue == nil && len(p.tokens) > 0 && p.tokens[0].marks&markFirst != 0
	}
	return q.Speaker.Len() < 6 && p.words.marks(strings.ToLower(p.text.Slice(q.Speaker.Span)))&markFirst != 0
}

// writersVoice reports whether a clause inside reported speech is the writer's:
// it does not name who said it and stands in the indicative, in a language that
// reports in the subjunctive, or behind a semicolon.
func (p *proposer) writersVoice(c *claims.Proposal, k clause, words []claimToken) bool {
	if c.Quote < 0 || p.lang == nil || p.lang.Speech.Words == nil {
		return false
	}
	q := p.sheet.Quotes[c.Quote]
	if q.Speech == claims.SpeechDirect || q.Cue != nil && c.Overlaps(*q.Cue) || !k.behindSemicolon && !p.lang.Claims.VerbLast {
		return false
	}
	forms := p.lang.Speech.Words()
	return !slices.ContainsFunc(words, func(t claimToken) bool {
		return t.small && forms[t.lower]&(lang.Subjunctive|lang.SubjunctivePast) != 0
	})
}

// quoteOf finds the quotation that a span is part of, or that is part of it: the
// one that shares most with it. It is -1 where nobody is quoted.
func (p *proposer) quoteOf(span claims.Span) int {
	best, most := -1, 0
	from := p.quotesFrom()
	for i, q := range from {
		if q.Start >= span.End && p.ordered {
			break
		}
		if share := min(q.End, span.End) - max(q.Start, span.Start); share > most && !p.ownView(q) && !(p.inside[q.Span] && 2*q.Len() < span.Len()) {
			best, most = len(p.sheet.Quotes)-len(from)+i, share
		}
	}
	return best
}

// marks collects what speaks for and against checking a sentence.
func (p *proposer) marks(c *claims.Proposal, s string, words []claimToken) claimMark {
	var m claimMark
	for _, t := range words {
		m |= t.marks
	}
	const first = markFiller | markImperative | markQuestion | markExclaim | markView | markGreeting // count at the head only
	m &^= first
	if len(words) > 0 {
		m |= words[0].marks & first
	}
	for _, i := range c.Details {
		d := p.sheet.Details[i]
		if before := p.text.Slice(claims.Span{Start: d.Start - len("these "), End: d.Start}); !strings.HasSuffix(before, "@") && !presupposed(d, before) {
			m |= detailMark(d) // an account's name says nothing
		}
	}
	if c.Quote >= 0 {
		m |= markIndirect
		if p.secondHand(c) {
			m |= markSecondary
		}
		if p.sheet.Quotes[c.Quote].Speech == claims.SpeechDirect {
			m |= markQuotation
		}
	}
	if strings.Contains(s, "http") || strings.Contains(s, "www.") {
		m |= markLink
	}
	switch n := len(words); {
	case n < 7:
		m |= markShort
	case n >= 30:
		m |= markVeryLong | markLong
	case n >= 16:
		m |= markLong
	}
	return m
}

// presupposed reports whether a number only repeats how many things there are, as
// known before: "die drei Präsidenten", "the two men".
func presupposed(d claims.Detail, before string) bool {
	if d.Kind != claims.DetailNumber || d.Hedge != "" || strings.ContainsAny(d.Text, "0123456789 ") {
		return false
	}
	words := strings.Fields(strings.ToLower(before))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return definite(last) || last == "the" || last == "these"
}

// secondHand reports whether a claim quotes somebody who spoke to another medium:
// an organisation stands beside the words and their speaker, "sagte der Agentur
// Reuters", "told Reuters".
func (p *proposer) secondHand(c *claims.Proposal) bool {
	q := p.sheet.Quotes[c.Quote]
	if q.Cue == nil || q.Speaker == nil || !c.Contains(*q.Cue) {
		return false
	}
	for _, i := range c.Details {
		d := p.sheet.Details[i]
		near := d.Start - q.Cue.End
		if d.Kind == claims.DetailOrganisation && !q.Overlaps(d.Span) && !q.Speaker.Overlaps(d.Span) && near >= 0 && near < secondHandReach {
			return true
		}
	}
	return false
}

// secondHandReach is how many code points behind a verb of speech the medium stands
// that was spoken to.
const secondHandReach = 40

// detailMark is the mark that a detail gives its sentence.
func detailMark(d claims.Detail) claimMark {
	switch d.Kind {
	case claims.DetailDuration:
		if strings.Contains(d.Value, "X") {
			return markAmount // "jahrelang"
		}
		return markNumber
	case claims.DetailNumber, claims.DetailQuantity, claims.DetailAge, claims.DetailFrequency:
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
