package gui

import (
	"context"

	"tickmark/claims"
	"tickmark/gui/model"
)

// compare lays the claim in view beside all sources, in the background.
func (w *Window) compare() {
	w.compared++
	mine, c, claim := w.compared, w.kase, w.claim
	if c == nil || claim == "" {
		return
	}
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		hints, err := w.Desk.Compare(ctx, c, claim)
		return func() {
			if mine != w.compared {
				return
			}
			w.evidence.ShowHints(claim, hints)
			w.card.ShowUnbacked(claim, model.Unbacked(c, c.Claim(claim), hints))
			w.showSource(w.sourceFor(claim), nil)
			w.holdAgainstItself()
		}, err
	})
}

// sourceFor is the source to show beside a claim: for another claim than before the
// one with most to say on it, else the one that is being read.
func (w *Window) sourceFor(claim claims.ID) claims.ID {
	source := w.evidence.Source()
	if best := w.evidence.Best(); best != "" && (claim != w.beside || source == "") {
		source = best
	}
	if source == "" && len(w.kase.Sources) > 0 {
		source = w.kase.Sources[0].ID
	}
	w.beside = claim
	return source
}

// place is a place in the text of a capture.
type place struct {
	capture claims.ID
	span    claims.Span
}

// showSource shows the text of a source, and in it a place if one is named.
func (w *Window) showSource(id claims.ID, at *place) {
	w.text++
	mine, c := w.text, w.kase
	if c == nil || id == "" {
		w.evidence.ShowText("", nil, "")
		return
	}
	page := c.Latest(id)
	if at != nil {
		page = c.Capture(at.capture)
	}
	if page == nil || !page.OK() {
		w.evidence.ShowText(id, page, "")
		return
	}
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		text, err := w.Desk.CaptureText(ctx, *page)
		return func() {
			if mine != w.text {
				return
			}
			w.evidence.ShowText(id, page, text)
			if at != nil {
				w.evidence.ShowPlace(at.span)
			}
		}, err
	})
}

func (w *Window) showCited(q *claims.Citation) {
	if k := w.kase.Capture(q.Capture); k != nil {
		w.showSource(k.Source, &place{q.Capture, q.Anchor.Span})
	}
}
