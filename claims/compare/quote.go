package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// quote lays the quoted words of a claim beside the source: those of the first
// direct quotation in it.
func (p *pair) quote(c Claim) *claims.QuoteMatch {
	for _, q := range c.Sheet.Quotes {
		if q.Speech != claims.SpeechDirect || !q.Overlaps(c.Span) {
			continue
		}
		words := strings.Trim(p.c.slice(q.Span), "\"“”„‟«»‹›‘’‚' \n")
		if strings.IndexByte(words, ' ') < 0 {
			continue // a single word in marks is a name or a distance, no quotation
		}
		return p.quoted(words)
	}
	return nil
}

// longestQuote is how many words of a quotation are compared one by one; the work
// grows with their square.
const longestQuote = 600

func (p *pair) quoted(words string) *claims.QuoteMatch {
	if s, ok := claims.FindWords(p.s.text, strings.TrimRight(words, ".,;:!?…")); ok {
		return &claims.QuoteMatch{Status: claims.QuoteVerbatim, Source: &claims.Found{Span: s, Text: p.s.text.Slice(s)}}
	}
	if m := p.trimmed(words); m != nil {
		return m
	}
	if s, ok := claims.FindWords(p.s.text, otherCase(strings.TrimRight(words, ".,;:!?…"))); ok {
		return &claims.QuoteMatch{Status: claims.QuoteTrimmed, Source: &claims.Found{Span: s, Text: p.s.text.Slice(s)}}
	}
	if p.across {
		return p.translated()
	}
	return p.altered(words)
}

// otherCase turns the first letter from small to capital or back: a quotation that
// begins inside a sentence is often written as one.
func otherCase(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) {
		return string(unicode.ToLower(r)) + s[n:]
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// gaps are the marks of omission and insertion in a quotation.
var gaps = strings.NewReplacer("[…]", "\x00", "[...]", "\x00", "(…)", "\x00", "(...)", "\x00", "…", "\x00", "...", "\x00")

// trimmed finds a quotation with words left out: every part of it between marks of
// omission stands in the source, in order.
func (p *pair) trimmed(words string) *claims.QuoteMatch {
	var parts []string
	for s := range strings.SplitSeq(gaps.Replace(words), "\x00") {
		if s = strings.Trim(s, " .,;:!?"); s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) < 2 {
		return nil
	}
	var whole claims.Span
	for i, s := range parts {
		found, ok := claims.FindWords(p.s.text, s)
		if !ok || i > 0 && found.Start < whole.End {
			return nil
		}
		if i == 0 {
			whole = found
		}
		whole.End = found.End
	}
	return &claims.QuoteMatch{Status: claims.QuoteTrimmed, Source: &claims.Found{Span: whole, Text: p.s.text.Slice(whole)}}
}

// translated points at the sentence that the quotation may be a translation of.
func (p *pair) translated() *claims.QuoteMatch {
	m := &claims.QuoteMatch{Status: claims.QuoteNotFound}
	if len(p.ranked) == 0 {
		return m
	}
	if k := p.ranked[0]; p.stand[k].cover >= 0.4 {
		x := p.s.sentences[k]
		m.Status, m.Source = claims.QuoteTranslated, &claims.Found{Span: x.Span, Text: p.s.text.Slice(x.Span)}
	}
	return m
}

// altered finds the sentences of the source that hold most of the quoted words and
// shows the difference word by word. Where less than half of the words are there,
// the quotation is not found.
func (p *pair) altered(words string) *claims.QuoteMatch {
	want := tokens(words)
	none := &claims.QuoteMatch{Status: claims.QuoteNotFound}
	if len(want) == 0 || len(want) > longestQuote {
		return none
	}
	// The best run of tokens of the source that is a little longer than the quotation.
	long := len(want) + len(want)/4 + 1
	need := map[string]int{}
	for _, t := range want {
		need[lang.Fold(t.text)]++
	}
	held, best, from := 0, 0, 0
	have := map[string]int{}
	for i := range p.s.tokens {
		w := p.s.vocab[p.s.word[i]].fold
		if have[w]++; have[w] <= need[w] {
			held++
		}
		if i >= long {
			w := p.s.vocab[p.s.word[i-long]].fold
			if have[w] <= need[w] {
				held--
			}
			have[w]--
		}
		if held > best {
			best, from = held, max(0, i-long+1)
		}
	}
	if 2*best <= len(want) {
		return none
	}
	run := p.s.tokens[from:min(len(p.s.tokens), from+long)]
	diff, first, last := wordDiff(want, run)
	if first > last {
		return none
	}
	span := claims.Span{Start: run[first].Start, End: run[last].End}
	return &claims.QuoteMatch{Status: claims.QuoteAltered, Source: &claims.Found{Span: span, Text: p.s.text.Slice(span)}, Diff: diff}
}
