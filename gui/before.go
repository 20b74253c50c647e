package gui

import (
	"context"
	"net/url"

	"tickmark/gui/model"
)

// lookBack looks in the background for what was checked before and says the same as
// the claim in view.
func (w *Window) lookBack() {
	c, claim := w.kase, w.claim
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		found, err := w.Desk.Before(ctx, c, claim)
		return func() { w.card.ShowBefore(claim, model.Before(found, w.Words)) }, err
	})
}

// showBefore shows an earlier claim in its case, or the page of a check of others in
// the browser.
func (w *Window) showBefore(r model.BeforeRow) {
	if r.Case != "" {
		w.App.Preferences().SetString(prefClaim, string(r.Claim))
		w.showCase(r.Case)
		return
	}
	page, err := url.Parse(r.URL)
	if err == nil {
		err = w.App.OpenURL(page)
	}
	w.complain(err)
}
