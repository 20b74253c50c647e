package model

import (
	"cmp"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// HintRow is one thing that the program noticed about a claim beside a source.
type HintRow struct {
	Mark   string // "=", "≠", "?", "~", "⚠": so that colour is not the only signal
	Status claims.Status
	Detail string        // the words in the claim; "" where a row is about no words of it
	Source string        // their counterpart in the source, "" for none
	Reason string        // the sentence that says why
	In     []claims.Span // the words in the article
	At     claims.Span   // the place in the source
	There  bool          // At is a place in the source
	// Diff is how quoted words stand otherwise in the source, word by word.
	Diff []claims.DiffPart
}

// HintRows lists what a hint says: the quotations, detail by detail what differs
// first, the words that are easily translated wrongly, and what else there is to
// look at.
func HintRows(c *desk.Case, h desk.Hint, w *assets.Words) []HintRow {
	rows := quoteRows(c, h, w)
	for _, status := range []claims.Status{claims.StatusDiffers, claims.StatusMatch, claims.StatusUnclear, claims.StatusAbsent} {
		for _, m := range h.Details {
			if m.Status == status {
				rows = append(rows, detailRow(m, w))
			}
		}
	}
	for _, n := range Gather(h.Notes) {
		rows = append(rows, HintRow{Mark: noteMarks[NoteTraps], Status: claims.StatusUnclear, Reason: w.T(n.Reason.Key, n.Reason.Args...), In: n.Spans})
	}
	for _, r := range h.Remarks {
		rows = append(rows, HintRow{Mark: "!", Status: claims.StatusUnclear, Reason: w.T(r.Key, r.Args...)})
	}
	return rows
}

func detailRow(m claims.Match, w *assets.Words) HintRow {
	r := HintRow{Mark: statusMarks[m.Status], Status: m.Status, Detail: clean(m.Text), Reason: w.T(m.Reason.Key, m.Reason.Args...), In: []claims.Span{m.Span}}
	if m.Source != nil {
		r.At, r.There, r.Source = m.Source.Span, true, clean(m.Source.Text)
	}
	return r
}

// Brief is the reason without the two wordings, where the row shows them already:
// “Same number: article three – source 3” says no more than “Same number” beside
// them. A reason that holds a calculation or other words stays as it is.
func (r HintRow) Brief() string {
	head, rest, ok := strings.Cut(r.Reason, ": ")
	if !ok || r.Detail == "" || !strings.Contains(rest, r.Detail) || !strings.HasSuffix(rest, cmp.Or(r.Source, r.Detail)) {
		return r.Reason
	}
	return head
}

// quoteRows lists the quotations of a claim, the one that needs eyes most first, each
// with the places that it was put together from.
func quoteRows(c *desk.Case, h desk.Hint, w *assets.Words) []HintRow {
	if h.Quote == nil {
		return nil
	}
	rows := quoteRow(c, h.Quote, w)
	for i := range h.Quotes {
		if h.Quotes[i].Span != h.Quote.Span {
			rows = append(rows, quoteRow(c, &h.Quotes[i], w)...)
		}
	}
	return rows
}

func quoteRow(c *desk.Case, q *claims.QuoteMatch, w *assets.Words) []HintRow {
	r := HintRow{Mark: quoteMarks[q.Status], Status: quoteStatuses[q.Status], Reason: w.T("gui.hint.quote", w.T("quote."+string(q.Status))), In: []claims.Span{q.Span}}
	switch {
	case q.Spliced:
		r.Reason = w.T("gui.hint.quote", w.T("quote.spliced"))
	case q.Status == claims.QuoteAltered:
		r.Diff = q.Diff
	default:
		r.Detail = claims.Shorten(c.Words.Slice(q.Span), quoteLength)
		if q.Source != nil {
			r.Source = claims.Shorten(q.Source.Text, quoteLength)
		}
	}
	for _, m := range q.Remarks {
		r.Reason += "\n" + w.T(m.Key, m.Args...)
	}
	if q.Source != nil {
		r.At, r.There = q.Source.Span, true
	}
	rows := []HintRow{r}
	for _, part := range q.Parts {
		rows = append(rows, HintRow{Mark: "·", Status: claims.StatusUnclear, Reason: w.T("gui.quoted", claims.Shorten(part.Text, sideLength)), In: r.In, At: part.Span, There: true})
	}
	return rows
}

// quoteLength is how many characters of a quotation stand beside its counterpart.
const quoteLength = 200

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
