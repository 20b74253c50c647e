package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

func (w *Window) makeDeskWork() {
	back := widget.NewButtonWithIcon(w.Words.T("gui.ledger.back"), theme.NavigateBackIcon(), w.leaveDeskWork)
	back.Importance = widget.LowImportance
	title := widget.NewLabel(w.heading("gui.do.deskwork"))
	title.TextStyle.Bold = true
	w.work = panes.NewDeskWork(w.Words, container.NewBorder(nil, nil, back, nil, title))
	w.work.OnDo = w.doDeskWork
	w.work.OnRune = w.typedRune
}

// inDeskWork reports whether the room of the desk's other work is in view.
func (w *Window) inDeskWork() bool { return w.work.CanvasObject.Visible() }

// showDeskWork brings the desk's other work into view, or leaves it.
func (w *Window) showDeskWork() {
	if w.kase == nil {
		return
	}
	if w.inDeskWork() {
		w.leaveDeskWork()
		return
	}
	w.card.Flush()
	w.bench.Hide()
	w.ledger.CanvasObject.Hide()
	w.work.CanvasObject.Show()
	w.fillDeskWork()
	w.win.Canvas().Unfocus()
}

func (w *Window) leaveDeskWork() {
	w.work.CanvasObject.Hide()
	w.bench.Show()
	w.win.Canvas().Focus(w.article)
}

func (w *Window) fillDeskWork() {
	if w.inDeskWork() {
		w.work.Show(model.DeskWork(w.told(), w.Words))
	}
}

// doDeskWork does what a button of the room asks for.
func (w *Window) doDeskWork(do model.Do, e model.DeskEntry) {
	id := w.kase.Case.ID
	if do != model.DoGo && do != model.DoRead && do != model.DoSign && w.barred() {
		return
	}
	switch do {
	case model.DoGo:
		w.leaveDeskWork()
		w.choose(e.Claim)
	case model.DoPropose:
		w.askText("gui.desk.do.propose", "", e.Title, func(text string) error {
			_, err := w.Desk.AddQuery(w.ctx, id, e.Claim, e.Check, text)
			return err
		})
	case model.DoReword:
		w.askText("gui.desk.do.reword", "", e.Title, func(text string) error { return w.Desk.RewordQuery(w.ctx, id, e.ID, text) })
	case model.DoAnswer:
		w.askText("gui.desk.do.answer", e.Title, w.answerTo(e.ID), func(text string) error { return w.Desk.AnswerQuery(w.ctx, id, e.ID, text) })
	case model.DoAccept:
		w.change(func() error { return w.Desk.Rule(w.ctx, id, e.ID, claims.RulingAccepted, "") })
	case model.DoStet:
		w.askText("gui.desk.do.stet", w.Words.T("gui.desk.stet_why"), "", func(text string) error { return w.Desk.Rule(w.ctx, id, e.ID, claims.RulingStet, text) })
	case model.DoReopen:
		w.change(func() error { return w.Desk.Rule(w.ctx, id, e.ID, "", "") })
	case model.DoWithdraw:
		w.change(func() error { return w.Desk.WithdrawQuery(w.ctx, id, e.ID) })
	case model.DoContact:
		w.askContact("", false)
	case model.DoReply:
		w.askContact(e.Claim, true)
	case model.DoReplied:
		w.askText("gui.desk.do.replied", e.Title, w.answerTo(e.ID), func(text string) error { return w.Desk.Answer(w.ctx, id, e.ID, text) })
	case model.DoRead:
		w.askReader()
	case model.DoSign:
		w.askSignOff("")
	case model.DoStart:
		w.change(func() error { return w.Desk.SetChecklist(w.ctx, id, w.template()) })
	case model.DoSteps:
		w.askSteps()
	case model.DoTick, model.DoUntick:
		w.change(func() error { return w.Desk.Tick(w.ctx, id, e.ID, do == model.DoTick) })
	case model.DoCorrect:
		w.askCorrection()
	}
}

// answerTo is what was answered to a query or a contact so far.
func (w *Window) answerTo(id claims.ID) string {
	for _, q := range w.told().Queries {
		if q.ID == id {
			return q.Answer
		}
	}
	for _, k := range w.told().Contacts {
		if k.ID == id {
			return k.Answer
		}
	}
	return ""
}

// template are the steps of a new checklist.
func (w *Window) template() []string {
	if len(w.Checklist) > 0 {
		return w.Checklist
	}
	return desk.UsualSteps(w.Words)
}

// askSteps asks for the steps of the case's checklist, which may become the template.
func (w *Window) askSteps() {
	var texts []string
	for _, s := range w.told().Steps {
		texts = append(texts, s.Text)
	}
	if len(texts) == 0 {
		texts = w.template()
	}
	steps := w.area(strings.Join(texts, "\n"), 10)
	keep := widget.NewCheck(w.Words.T("gui.desk.as_template"), nil)
	setShown(keep, w.KeepChecklist != nil)
	w.ask("gui.desk.do.steps", []fyne.CanvasObject{wrapping(w.Words.T("gui.desk.steps_why")), steps, keep}, steps, func() error {
		list := desk.Checklist(steps.Text)
		if err := w.Desk.SetChecklist(w.ctx, w.kase.Case.ID, list); err != nil || !keep.Checked {
			return err
		}
		w.Checklist = list
		return w.KeepChecklist(list)
	})
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
