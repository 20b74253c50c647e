package split

import (
	"tickmark/claims"
)

// proposals makes claims of the sentences.
func (w *work) proposals() {
	s := w.sheet
	for i := range s.Sentences {
		if sn := &s.Sentences[i]; sn.Zone != claims.ZoneBoilerplate {
			w.propose(sn)
		}
	}
}

// propose makes a claim of one sentence, or says why it holds none.
func (w *work) propose(sn *claims.Sentence) {
	words := w.text.Slice(sn.Span)
	if endsInQuestion(words) {
		sn.NoFact = claims.Because("split.nofact.question")
		return
	}
	p := claims.Proposal{Span: sn.Span, Text: words, Standalone: words, Kind: claims.KindEvent, Priority: 0.3, Quote: -1}
	s := w.sheet
	for i, q := range s.Quotes {
		if q.Overlaps(sn.Span) {
			p.Quote, p.Kind = i, claims.KindQuotation
			break
		}
	}
	for i, d := range s.Details {
		if sn.Contains(d.Span) {
			p.Details = append(p.Details, i)
		}
	}
	if len(p.Details) > 0 {
		p.Priority = 0.6
		p.Reasons = append(p.Reasons, claims.Because("split.reason.details"))
	}
	s.Proposals = append(s.Proposals, p)
}

// endsInQuestion reports whether the last mark of the sentence is a question mark.
func endsInQuestion(s string) bool {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '?':
			return true
		case '.', '!':
			return false
		}
		if s[i] < 0x80 && s[i] != '"' && s[i] != '\'' && s[i] != ')' && s[i] != ' ' {
			return false
		}
	}
	return false
}
