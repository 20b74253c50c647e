package compare

import (
	"slices"
	"strings"

	"tickmark/claims"
)

// mostQuotes is how many quotations of a claim are looked at, longestQuote how many
// words of one are compared one by one; the work grows with their square.
const (
	mostQuotes   = 20
	longestQuote = 600
)

// quotes lays the quoted words of a claim beside the source, quotation by quotation.
// What is quoted inside a quotation is checked as a part of it.
func (p *pair) quotes(c Claim, ms []claims.Match) []claims.QuoteMatch {
	var out []claims.QuoteMatch
	x := &search{p.s, mostSteps}
	for _, q := range c.Sheet.Quotes {
		if len(out) == mostQuotes {
			break
		}
		if q.Speech != claims.SpeechDirect || !q.Overlaps(p.span) || len(out) > 0 && out[len(out)-1].Contains(q.Span) {
			continue
		}
		words := strings.Trim(p.c.slice(q.Span), "\"“”„‟«»‹›‘’‚' \n")
		if strings.IndexByte(words, ' ') < 0 {
			continue // a single word in marks is a name or a distance, no quotation
		}
		m := p.quoted(words, q.Span, x)
		if m.Status == claims.QuoteTranslated {
			m.Remarks = p.translation(q.Span, m.Source.Span, ms)
		}
		m.Span = q.Span
		out = append(out, *m)
	}
	return out
}

// eyes orders the statuses of quotations by how much they need a person's eyes.
var eyes = map[claims.QuoteStatus]int{claims.QuoteAltered: 4, claims.QuoteNotFound: 3, claims.QuoteTranslated: 2, claims.QuoteTrimmed: 1}

// worst is the quotation that needs eyes most, nil for none.
func worst(quotes []claims.QuoteMatch) *claims.QuoteMatch {
	var out *claims.QuoteMatch
	for i := range quotes {
		if out == nil || eyes[quotes[i].Status] > eyes[out.Status] {
			out = &quotes[i]
		}
	}
	return out
}

func (p *pair) quoted(words string, at claims.Span, x *search) *claims.QuoteMatch {
	parts := quoteParts(words)
	if len(parts) == 0 {
		return &claims.QuoteMatch{Status: claims.QuoteNotFound}
	}
	if m := p.asWritten(parts, words, x); m != nil {
		return m
	}
	if p.across {
		return p.translated(at)
	}
	want := tokens(strings.Join(parts, " "))
	if len(want) == 0 || len(want) > longestQuote {
		return &claims.QuoteMatch{Status: claims.QuoteNotFound}
	}
	if m := p.spliced(want, x); m != nil {
		return m
	}
	return p.altered(want)
}

// gaps are the marks of omission in a quotation.
var gaps = strings.NewReplacer("[…]", "\x00", "[...]", "\x00", "(…)", "\x00", "(...)", "\x00", "…", "\x00", "...", "\x00")

// quoteParts are the words of a quotation between marks of omission and words put in
// brackets, which are not the speaker's. A letter in brackets is the speaker's, in
// another case: “[T]hey”.
func quoteParts(words string) []string {
	var out []string
	put := func(s string) {
		if s = strings.Trim(s, " \n\t.,;:!?–—-\"“”„«»"); s != "" {
			out = append(out, s)
		}
	}
	for s := range strings.SplitSeq(gaps.Replace(words), "\x00") {
		for {
			before, rest, open := strings.Cut(s, "[")
			inside, after, closed := strings.Cut(rest, "]")
			if !open || !closed {
				break
			}
			put(before)
			if s = after; len([]rune(inside)) == 1 {
				s = inside + after
			}
		}
		put(s)
	}
	return out
}

// gapReach is how many words may lie between two parts of a quotation for it to be
// one passage with words left out. Parts further apart were said apart.
const gapReach = 60

// asWritten finds a quotation whose parts all stand in the source. It is verbatim
// where it is one part that is cut nowhere that shows, trimmed where words are left
// out between parts or its ends are made those of a sentence, and spliced where the
// parts stand in another order or far apart.
func (p *pair) asWritten(parts []string, words string, x *search) *claims.QuoteMatch {
	m := &claims.QuoteMatch{Status: claims.QuoteVerbatim}
	joined := true
	end := 0
	var whole claims.Span
	for i, s := range parts {
		from, to, exact, ok := x.find(s, end)
		if (!ok || i > 0 && from-end > gapReach) && end > 0 {
			joined = false
			from, to, exact, ok = x.find(s, 0)
		}
		if !ok {
			return nil
		}
		if !exact || i > 0 {
			m.Status = claims.QuoteTrimmed
		}
		span := claims.Span{Start: p.s.tokens[from].Start, End: p.s.tokens[to-1].End}
		if i == 0 {
			whole = span
		}
		m.Parts = append(m.Parts, claims.Found{Span: span, Text: p.s.text.Slice(span)})
		end, whole.End = to, span.End
	}
	if !joined {
		return splice(m.Parts)
	}
	if strings.ContainsAny(words[len(words)-1:], ".!?") && p.s.goesOn(whole.End) || gaps.Replace(words) != words || strings.Contains(words, "[") {
		m.Status = claims.QuoteTrimmed
	}
	if len(m.Parts) == 1 {
		m.Parts = nil
	}
	m.Source = &claims.Found{Span: whole, Text: p.s.text.Slice(whole)}
	return m
}

// splice is a quotation that joins what stands apart in the source.
func splice(parts []claims.Found) *claims.QuoteMatch {
	return &claims.QuoteMatch{Status: claims.QuoteAltered, Spliced: true, Source: &parts[0], Parts: parts}
}

// leastTranslated is the least share of a quotation's words that a sentence must hold
// to be taken for what was translated.
const leastTranslated = 0.4

// translated points at the sentence that the quotation may be a translation of: among
// those that bear on the claim, the one with most of the quoted words.
func (p *pair) translated(quote claims.Span) *claims.QuoteMatch {
	const looked = 10
	best, at := 0.0, -1
	for _, k := range p.ranked[:min(len(p.ranked), looked)] {
		if cover := p.covers(quote, p.s.sentences[k]); cover > best {
			best, at = cover, k
		}
	}
	if best < leastTranslated {
		return &claims.QuoteMatch{Status: claims.QuoteNotFound}
	}
	span := p.quotedIn(quote, p.s.sentences[at], best)
	return &claims.QuoteMatch{Status: claims.QuoteTranslated, Source: &claims.Found{Span: span, Text: p.s.text.Slice(span)}}
}

// quotedIn is the direct speech in a sentence of the source that holds nearly as much
// of a quotation as the sentence does, or else the sentence.
func (p *pair) quotedIn(quote claims.Span, x sentence, cover float64) claims.Span {
	const nearly = 0.8
	out := x.Span
	for _, q := range p.s.sheet.Quotes {
		if q.Speech != claims.SpeechDirect || !q.Overlaps(x.Span) {
			continue
		}
		words := sentence{Span: q.Span, from: max(x.from, p.s.tokenAt(q.Start)), to: min(x.to, p.s.tokenAt(q.End))}
		if held := p.covers(quote, words); held >= nearly*cover {
			out, cover = claims.Span{Start: max(q.Start, x.Start), End: min(q.End, x.End)}, held/nearly
		}
	}
	return out
}

// covers is the share of the claim's words in a span, by their rarity, that a sentence
// of the source has a counterpart of.
func (p *pair) covers(span claims.Span, x sentence) float64 {
	held, all := 0.0, 0.0
	for t := range p.terms {
		k := &p.terms[t]
		if !span.Contains(k.Span) {
			continue
		}
		all += k.weight
		if slices.ContainsFunc(k.hits, func(h hit) bool { return h.like >= likePart && p.s.stands(h.id, x.from, x.to) }) {
			held += k.weight
		}
	}
	if all == 0 {
		return 0
	}
	return held / all
}

// translation compares what can be compared in a translation: numbers, dates, names,
// and whether one of the two denies.
func (p *pair) translation(quote, source claims.Span, ms []claims.Match) []claims.Reason {
	out := []claims.Reason{claims.Because("compare.translation")}
	var held, open []string
	for _, m := range ms {
		switch {
		case !quote.Contains(m.Span), m.Reason.Key == "compare.date_open":
		case m.Status == claims.StatusMatch:
			held = append(held, m.Text)
		default:
			open = append(open, m.Text)
		}
	}
	if len(held) > 0 {
		out = append(out, claims.Because("compare.translation_agrees", listed(held)))
	}
	if len(open) > 0 {
		out = append(out, claims.Because("compare.translation_open", listed(open)))
	}
	mine, others := denials()[p.c.code()], denials()[p.s.code()]
	if mine == nil || others == nil {
		return out
	}
	ours := p.c.among(p.c.tokenAt(quote.Start), p.c.tokenAt(quote.End), mine)
	theirs := p.s.among(p.s.tokenAt(source.Start), p.s.tokenAt(source.End), others)
	switch {
	case ours != "" && theirs == "":
		out = append(out, claims.Because("compare.denied_here_not", ours))
	case theirs != "" && ours == "":
		out = append(out, claims.Because("compare.denied_here", theirs))
	}
	return out
}
