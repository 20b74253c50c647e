package gui

import (
	"context"
	"errors"

	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// follow brings what others do in the same database into view, for as long as the
// window is there.
func (w *Window) follow() {
	w.jobs.running.Go(func() {
		w.Desk.Watch(w.ctx, func(err error) {
			w.jobs.put(func() {
				w.complain(err)
				if err == nil {
					w.others()
				}
			})
		})
	})
}

// others shows what is in view as it stands now. It is read in the background, since a
// case may be long; what this window has done itself is in view already. What is being
// typed stays, and so does the claim and the place in the article.
func (w *Window) others() {
	if w.kase == nil {
		w.jobs.quiet(func(ctx context.Context) (func(), error) {
			list, err := w.Desk.Cases(ctx)
			return func() {
				if w.kase == nil {
					w.library.Show(list, w.Desk.Today())
				}
			}, err
		})
		return
	}
	id := w.kase.Case.ID
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		c, err := w.Desk.Case(ctx, id)
		if errors.Is(err, desk.ErrNotFound) {
			return nil, nil // it was removed: whoever works on it is told by what they do next
		}
		return func() {
			before := w.whole // as it was read; what a second reader sees of it is another one
			if before == nil || before.Case.ID != id || before == c {
				return
			}
			was := w.current()
			w.show(c)
			if c.Claim(w.claim) == nil {
				w.choose(model.Nearest(c, was))
			} else if len(c.Captures) != len(before.Captures) {
				w.compare()
			}
		}, err
	})
}
