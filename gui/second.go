package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// second is a second reading under way: the window then shows the reader's own findings
// in the place of the first ones, and every finding set goes beside those.
type second struct {
	reader string // "" while there is none
	blind  bool   // the first findings are not shown anywhere
}

// reading reports whether a second reading is under way.
func (w *Window) reading() bool { return w.second.reader != "" }

// barred reports whether a second reading is under way, which sets the reader's own
// findings and adds sources but changes nothing else of the case, and says so.
func (w *Window) barred() bool {
	if w.reading() {
		w.tell("gui.second.not_now")
	}
	return w.reading()
}

// seen is the case as it is to be seen now.
func (w *Window) seen(c *desk.Case) *desk.Case {
	if w.reading() {
		return c.Blind(w.second.reader)
	}
	return c
}

// told is the case with all that may be told now: while somebody reads with the first
// findings in view, that is everything.
func (w *Window) told() *desk.Case {
	if w.second.blind {
		return w.kase
	}
	return w.whole
}

// askReader begins a second reading, or ends the one under way.
func (w *Window) askReader() {
	if w.kase == nil {
		return
	}
	if w.reading() {
		w.endReading()
		return
	}
	name := w.line("")
	blind := widget.NewCheck(w.Words.T("gui.second.blind"), nil)
	blind.SetChecked(true)
	form := []fyne.CanvasObject{wrapping(w.Words.T("gui.second.about")), widget.NewForm(widget.NewFormItem(w.Words.T("gui.second.name"), name)), blind}
	w.ask("gui.do.second", form, name, func() error {
		by := strings.Join(strings.Fields(name.Text), " ")
		if by == "" {
			return &desk.Refusal{Reason: claims.Because("desk.reader_name")}
		}
		w.card.Flush()
		w.second = second{by, blind.Checked}
		w.refreshMenu()
		w.card.First = w.firstFinding
		if w.inDeskWork() {
			w.leaveDeskWork()
		}
		return nil
	})
}

// endReading goes back to the first findings.
func (w *Window) endReading() {
	w.card.Flush()
	w.second = second{}
	w.card.First = nil
	w.refreshMenu()
	w.again()
}

// review keeps what the second reader found for a check of a claim.
func (w *Window) review(claim claims.ID, check claims.Check, to desk.Decision) {
	w.change(func() error {
		return w.Desk.Review(w.ctx, w.kase.Case.ID, claim, check, w.second.reader, to, w.second.blind)
	})
}

// firstFinding is what the card says of the first reader's finding, "" where it is not to
// be seen or there is none.
func (w *Window) firstFinding(claim claims.ID, check claims.Check) string {
	f := w.whole.Finding(claim, check)
	if w.second.blind || f == nil {
		return ""
	}
	return w.Words.T("gui.second.first", model.FindingLine(f.By, f.Kind, f.Reasoning, w.Words))
}

// signOff asks for the name under the claim in view.
func (w *Window) signOff() {
	if k := w.current(); k != nil {
		w.askSignOff(k.ID)
	}
}

// askSignOff asks whose name goes under a claim, or with "" under the article.
func (w *Window) askSignOff(claim claims.ID) {
	id := w.kase.Case.ID
	name := w.line(w.second.reader)
	key := "gui.second.sign_article"
	if claim != "" {
		key = "gui.second.sign_claim"
	}
	form := []fyne.CanvasObject{wrapping(w.Words.T(key)), w.quotedClaim(claim), widget.NewForm(widget.NewFormItem(w.Words.T("gui.second.name"), name))}
	w.ask("gui.do.sign", form, name, func() error { return w.Desk.SignOff(w.ctx, id, claim, name.Text) })
}
