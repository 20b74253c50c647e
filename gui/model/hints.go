package model

import (
	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// HintRow is one thing that the program noticed about a claim beside a source.
type HintRow struct {
	Mark   string // "=", "≠", "?", "~": so that colour is not the only signal
	Status claims.Status
	Detail string // the words in the claim
	Reason string // the sentence that says why
	At     claims.Span
	There  bool // At is a place in the source
}

// HintRows lists what a hint says, detail by detail, what differs first.
func HintRows(h desk.Hint, w *assets.Words) []HintRow {
	var rows []HintRow
	for _, status := range []claims.Status{claims.StatusDiffers, claims.StatusMatch, claims.StatusUnclear, claims.StatusAbsent} {
		for _, m := range h.Details {
			if m.Status != status {
				continue
			}
			r := HintRow{Mark: statusMarks[status], Status: status, Detail: m.Text, Reason: w.T(m.Reason.Key, m.Reason.Args...)}
			if m.Source != nil {
				r.At, r.There = m.Source.Span, true
			}
			rows = append(rows, r)
		}
	}
	if q := h.Quote; q != nil {
		r := HintRow{Mark: quoteMarks[q.Status], Status: quoteStatuses[q.Status], Reason: w.T("gui.hint.quote", w.T("quote."+string(q.Status)))}
		switch {
		case q.Spliced:
			r.Reason = w.T("gui.hint.quote", w.T("quote.spliced"))
		case q.Status == claims.QuoteAltered:
			r.Reason += "  " + q.Changes()
		}
		for _, m := range q.Remarks {
			r.Reason += "\n" + w.T(m.Key, m.Args...)
		}
		if q.Source != nil {
			r.At, r.There = q.Source.Span, true
		}
		rows = append([]HintRow{r}, rows...)
	}
	for _, r := range h.Remarks {
		rows = append(rows, HintRow{Mark: "!", Status: claims.StatusUnclear, Reason: w.T(r.Key, r.Args...)})
	}
	return rows
}

var statusMarks = map[claims.Status]string{claims.StatusMatch: "=", claims.StatusDiffers: "≠", claims.StatusAbsent: "?", claims.StatusUnclear: "~"}

var quoteMarks = map[claims.QuoteStatus]string{claims.QuoteVerbatim: "=", claims.QuoteTrimmed: "~", claims.QuoteAltered: "≠",
	claims.QuoteNotFound: "?", claims.QuoteTranslated: "~"}

// Backs reports whether a source has anything to say on the claim.
func Backs(h desk.Hint) bool {
	if len(h.Passages) == 0 {
		return false
	}
	for _, m := range h.Details {
		if m.Status == claims.StatusMatch || m.Status == claims.StatusDiffers {
			return true
		}
	}
	return len(h.Details) == 0
}

// quoteStatuses say which way a quotation's fidelity points.
var quoteStatuses = map[claims.QuoteStatus]claims.Status{claims.QuoteVerbatim: claims.StatusMatch, claims.QuoteTrimmed: claims.StatusUnclear,
	claims.QuoteAltered: claims.StatusDiffers, claims.QuoteNotFound: claims.StatusAbsent, claims.QuoteTranslated: claims.StatusUnclear}
