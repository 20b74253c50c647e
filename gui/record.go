package gui

import (
	"context"

	"tickmark/claims"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// showArticleRecord shows what the article says about itself and lets the user say
// otherwise.
func (w *Window) showArticleRecord() {
	if w.kase == nil {
		return
	}
	id := w.kase.Case.ID
	r := panes.NewRecord(w.Words, panes.Table(model.ArticleFacts(w.kase, w.Words)))
	fill := func() {
		if a := w.kase.Case.Article; w.kase.Case.ID == id {
			r.Show(model.ArticleRecord(w.kase, w.Words), model.Remarks(&a.Document, w.Words), a.Document.Charset)
		}
	}
	w.showRecord(w.heading("gui.do.record"), r, fill,
		func(ctx context.Context, fact claims.Fact, value string) error {
			return w.Desk.SetFact(ctx, id, fact, value)
		},
		func(ctx context.Context, charset string) error { return w.Desk.ReadAs(ctx, id, charset) })
}

// showSourceRecord shows what a source says about itself, and below it how the
// capture came: what was asked, what answered, when, and the hashes of what is kept.
func (w *Window) showSourceRecord(k claims.Capture) {
	if w.kase == nil {
		return
	}
	id, source := w.kase.Case.ID, k.Source
	r := panes.NewRecord(w.Words, panes.Table(model.CaptureFacts(&k, w.Words)))
	fill := func() {
		if s := w.kase.Source(source); s != nil {
			charset := k.Charset
			if latest := w.kase.Latest(source); latest != nil {
				charset = latest.Charset
			}
			r.Show(model.SourceRecord(s, k.Document, w.Words), model.Remarks(k.Document, w.Words), charset)
		}
	}
	w.showRecord(w.heading("gui.do.capture"), r, fill,
		func(ctx context.Context, fact claims.Fact, value string) error {
			return w.Desk.SetSourceFact(ctx, id, source, fact, value)
		},
		func(ctx context.Context, charset string) error { return w.Desk.ReadSourceAs(ctx, id, source, charset) })
}

// showRecord shows a record and carries out what is changed in it, in the background:
// another language or encoding takes a long article apart anew.
func (w *Window) showRecord(title string, r *panes.Record, fill func(),
	set func(context.Context, claims.Fact, string) error, readAs func(context.Context, string) error) {
	kase := w.kase.Case.ID
	after := func(complain func(string), err error) func() {
		return func() {
			if w.kase == nil || w.kase.Case.ID != kase {
				return
			}
			w.message.hide()
			w.again()
			w.compare()
			if err != nil {
				complain(w.sentence(err))
				return
			}
			fill()
		}
	}
	r.OnSet = func(fact claims.Fact, value string) {
		w.jobs.named(w.Words.T("gui.job.record"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			err := set(ctx, fact, value)
			return after(func(s string) { r.Complain(fact, s) }, err), nil
		})
	}
	r.OnCharset = func(charset string) {
		w.jobs.named(w.Words.T("gui.job.record"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			err := readAs(ctx, charset)
			return after(func(s string) {
				fill()
				r.ComplainCharset(s)
			}, err), nil
		})
	}
	fill()
	w.showTall(title, r.CanvasObject)
}
