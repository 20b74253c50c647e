package split

import "tickmark/claims"

// speaker makes the speaker of a quotation with the full name.
func (t *teller) speaker(w *work, q found) *claims.Speaker {
	p := q.speaker
	span := t.span(p.from, p.to)
	return &claims.Speaker{Span: span, Name: w.text.Slice(span)}
}
