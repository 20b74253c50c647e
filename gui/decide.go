package gui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// decide sets the finding for a check of the claim in view.
func (w *Window) decide(check claims.Check, to desk.Decision) {
	if w.kase == nil || w.claim == "" {
		return
	}
	if w.reading() {
		w.review(w.claim, check, to)
		return
	}
	w.change(func() error { return w.Desk.Decide(w.ctx, w.kase.Case.ID, w.claim, check, to) })
}

// finding is the command that sets a finding for the check in view.
func (w *Window) finding(kind claims.FindingKind) func() {
	return func() { w.decide(w.card.Check(), w.card.Decision(kind)) }
}

// clearFinding takes the finding for the check in view back.
func (w *Window) clearFinding() { w.decide(w.card.Check(), desk.Decision{}) }

// done marks the claim as done and goes to the next open one.
func (w *Window) done() {
	if w.claim == "" {
		return
	}
	rows := w.list.Rows()
	next := model.Next(rows, w.claim, 1, true)
	if w.change(func() error { return w.Desk.SetState(w.ctx, w.kase.Case.ID, w.claim, claims.StateDone) }) {
		w.choose(next)
	}
}

// waiting marks the claim as waiting for somebody's answer, or as open again.
func (w *Window) waiting() {
	if k := w.current(); k != nil {
		to := claims.StateWaiting
		if k.State == to {
			to = claims.StateOpen
		}
		w.change(func() error { return w.Desk.SetState(w.ctx, w.kase.Case.ID, k.ID, to) })
	}
}

// current is the claim in view, nil if there is none.
func (w *Window) current() *claims.Claim {
	if w.kase == nil {
		return nil
	}
	return w.kase.Claim(w.claim)
}

// step goes to the next or previous claim of the list.
func (w *Window) step(by int, open bool) func() {
	return func() {
		switch {
		case w.kase == nil, w.inDeskWork():
		case w.inLedger():
			w.ledger.Step(by)
		default:
			w.choose(model.Next(w.list.Rows(), w.claim, by, open))
		}
	}
}

// cite attaches words of a source to the claim in view.
func (w *Window) cite(capture claims.ID, span claims.Span, role claims.Role) {
	if w.barred() {
		return
	}
	k := w.current()
	if k == nil {
		w.tell("gui.cite.no_claim")
		return
	}
	if capture == "" || span.Len() == 0 {
		w.tell("desk.nothing_selected_in_source")
		return
	}
	if w.change(func() error {
		_, err := w.Desk.Cite(w.ctx, w.kase.Case.ID, k.ID, capture, span, role)
		return err
	}) {
		w.compare()
	}
}

func (w *Window) addClaim() {
	if w.kase == nil {
		return
	}
	s := w.article.Selection()
	var added claims.ID
	if w.change(func() (err error) {
		added, err = w.Desk.AddClaim(w.ctx, w.kase.Case.ID, claims.Span{Start: s.Start, End: s.End})
		return err
	}) {
		w.article.ClearSelection()
		w.choose(added)
	}
}

// moveClaim lets a claim begin and end where its handles were dragged to.
func (w *Window) moveClaim(id claims.ID, to claims.Span) {
	if w.barred() {
		w.again() // the handles go back
		return
	}
	if w.kase != nil && w.change(func() error { return w.Desk.MoveClaim(w.ctx, w.kase.Case.ID, id, to) }) {
		w.compare()
	}
}

// fitClaim lets the claim in view begin and end with the words selected in the article.
func (w *Window) fitClaim() {
	if k := w.current(); k != nil {
		s := w.article.Selection()
		w.moveClaim(k.ID, claims.Span{Start: s.Start, End: s.End})
		w.article.ClearSelection()
	}
}

func (w *Window) dropClaim() {
	k := w.current()
	if k == nil {
		return
	}
	next := model.Next(w.list.Rows(), k.ID, 1, false)
	if next == k.ID {
		next = model.Next(w.list.Rows(), k.ID, -1, false)
	}
	if w.change(func() error { return w.Desk.Drop(w.ctx, w.kase.Case.ID, k.ID, !k.Dropped) }) {
		w.choose(next)
	}
}

// splitClaim splits the claim in view where the article was clicked last.
func (w *Window) splitClaim() {
	if k := w.current(); k != nil {
		w.change(func() error {
			_, err := w.Desk.SplitClaim(w.ctx, w.kase.Case.ID, k.ID, w.caret)
			return err
		})
	}
}

func (w *Window) mergeClaim() {
	if k := w.current(); k != nil {
		w.change(func() error { return w.Desk.MergeNext(w.ctx, w.kase.Case.ID, k.ID) })
	}
}

// undo takes back the last action on the case; while a text field has the focus,
// the last thing typed in it.
func (w *Window) undo() {
	if panes.UndoTyping(w.win.Canvas().Focused()) {
		return
	}
	w.travel(w.Desk.Undo, "gui.undo.nothing")
}

// redo does again what undo took back.
func (w *Window) redo() {
	if panes.RedoTyping(w.win.Canvas().Focused()) {
		return
	}
	w.travel(w.Desk.Redo, "gui.redo.nothing")
}

// articleMenu is what a secondary click in the article offers.
func (w *Window) articleMenu(pos int, ids []string, at fyne.Position) {
	w.caret = pos
	if ids = w.claimsAmong(ids); len(ids) > 0 {
		w.choose(claims.ID(ids[0]))
	}
	var items []*fyne.MenuItem
	for _, c := range w.commands {
		if c.context && c.possible() {
			items = append(items, fyne.NewMenuItem(c.title(w.Words), c.run))
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
}

// travel undoes or redoes, and says what.
func (w *Window) travel(step func(context.Context, claims.ID) (claims.Entry, error), none string) {
	if w.kase == nil || w.asking() {
		return
	}
	if w.barred() {
		return
	}
	w.card.Flush()
	e, err := step(w.ctx, w.kase.Case.ID)
	if errors.Is(err, desk.ErrNothing) {
		w.tell(none)
		return
	}
	w.complain(err)
	w.again()
	if err != nil {
		return
	}
	if history, err := w.Desk.History(w.ctx, e.Case); err == nil {
		w.message.tell(model.Undone(history, w.kase, w.Words))
	}
	w.compare()
}
