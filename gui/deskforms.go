package gui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
)

// ask asks with a form, and does something about the case once the user says so. Where
// that is refused the form comes back with what was typed.
func (w *Window) ask(key string, form []fyne.CanvasObject, first fyne.Focusable, do func() error) {
	id := w.kase.Case.ID
	d := dialog.NewCustomConfirm(w.heading(key), w.Words.T("gui.desk.keep"), w.Words.T("gui.cancel"), container.NewVBox(form...), func(yes bool) {
		if yes && w.kase != nil && w.kase.Case.ID == id && !w.change(do) {
			said := w.message.text.Text
			w.ask(key, form, first, do)
			w.message.warn(said)
		}
	}, w.win)
	d.Resize(fyne.NewSize(min(w.win.Canvas().Size().Width*0.9, 560), 0))
	w.pop(d)
	if first != nil {
		w.win.Canvas().Focus(first)
	}
}

// askText asks for one text.
func (w *Window) askText(key, about, text string, do func(string) error) {
	entry := w.area(text, 4)
	form := []fyne.CanvasObject{entry}
	if about != "" {
		form = []fyne.CanvasObject{wrapping(about), entry}
	}
	w.ask(key, form, entry, func() error { return do(entry.Text) })
}

// area is a field for several lines.
func (w *Window) area(text string, rows int) *dialogEntry {
	e := w.newDialogEntry(true)
	e.SetMinRowsVisible(rows)
	e.SetText(text)
	return e
}

// line is a field for one line.
func (w *Window) line(text string) *dialogEntry {
	e := w.newDialogEntry(false)
	e.SetText(text)
	return e
}

// quotedClaim shows the words of a claim above a form.
func (w *Window) quotedClaim(id claims.ID) fyne.CanvasObject {
	words := ""
	if k := w.kase.Claim(id); k != nil {
		words = w.Words.T("gui.quoted", claims.Shorten(k.Anchor.Quote, 160))
	}
	l := wrapping(words)
	l.Importance = widget.LowImportance
	setShown(l, words != "")
	return l
}

// askQuery asks what the author is to be asked about the claim in view.
func (w *Window) askQuery() {
	k := w.current()
	if k == nil {
		return
	}
	id, claim, check := w.kase.Case.ID, k.ID, w.card.Check()
	text := ""
	for _, q := range w.kase.ProposedQueries(w.Words) {
		if q.Claim == claim && q.Check == check {
			text = q.Text
		}
	}
	entry := w.area(text, 5)
	w.ask("gui.do.query", []fyne.CanvasObject{w.quotedClaim(claim), entry}, entry, func() error {
		_, err := w.Desk.AddQuery(w.ctx, id, claim, check, entry.Text)
		return err
	})
}

// askClaimContact asks whom somebody asked about the claim in view.
func (w *Window) askClaimContact() {
	if k := w.current(); k != nil {
		w.askContact(k.ID, k.Flagged(claims.FlagCriticism))
	}
}

// askContact asks whom somebody asked, and what; about a claim or, with "", the article.
func (w *Window) askContact(claim claims.ID, reply bool) {
	id := w.kase.Case.ID
	who, asked, answer, due := w.line(""), w.area("", 3), w.area("", 3), w.line("")
	due.SetPlaceHolder("2022-01-31")
	how := widget.NewSelect(nil, nil)
	for _, way := range claims.Ways {
		how.Options = append(how.Options, w.Words.T("way."+string(way)))
	}
	how.SetSelectedIndex(0)
	right := widget.NewCheck(w.Words.T("gui.desk.reply"), nil)
	right.SetChecked(reply)
	setShown(right, claim != "")
	label := func(key string) string { return w.Words.T(key) }
	form := widget.NewForm(widget.NewFormItem(label("gui.desk.who"), who), widget.NewFormItem(label("gui.desk.how"), how),
		widget.NewFormItem(label("gui.desk.asked"), asked), widget.NewFormItem(label("gui.desk.due"), due), widget.NewFormItem(label("gui.desk.answer"), answer))
	w.ask("gui.do.contact", []fyne.CanvasObject{w.quotedClaim(claim), form, right}, who, func() error {
		k := claims.Contact{Who: who.Text, How: claims.Ways[how.SelectedIndex()], Asked: asked.Text, Due: due.Text, Answer: answer.Text, Reply: right.Checked}
		if claim != "" {
			k.Claims = []claims.ID{claim}
		}
		_, err := w.Desk.AddContact(w.ctx, id, k)
		return err
	})
}

// askSearched asks where somebody looked in vain for the claim in view.
func (w *Window) askSearched() {
	k := w.current()
	if k == nil {
		return
	}
	id, claim := w.kase.Case.ID, k.ID
	where, query, on := w.line(""), w.line(""), w.line(time.Now().Format(time.DateOnly))
	form := widget.NewForm(widget.NewFormItem(w.Words.T("gui.desk.where"), where), widget.NewFormItem(w.Words.T("gui.desk.query"), query),
		widget.NewFormItem(w.Words.T("gui.desk.on"), on))
	w.ask("gui.do.searched", []fyne.CanvasObject{w.quotedClaim(claim), form}, where, func() error {
		_, err := w.Desk.AddSearched(w.ctx, id, claims.Searched{Claim: claim, Where: where.Text, Query: query.Text, On: on.Text})
		return err
	})
}

// askCorrection asks what was put right after publication; of the claim in view, if the
// user came from one.
func (w *Window) askCorrection() {
	id := w.kase.Case.ID
	wrong, right, where, on := w.area("", 2), w.area("", 2), w.line(""), w.line(time.Now().Format(time.DateOnly))
	form := widget.NewForm(widget.NewFormItem(w.Words.T("report.correction.wrong"), wrong), widget.NewFormItem(w.Words.T("report.correction.right"), right),
		widget.NewFormItem(w.Words.T("gui.desk.published"), where), widget.NewFormItem(w.Words.T("gui.desk.on"), on))
	about := widget.NewCheck(w.Words.T("gui.desk.about_claim"), nil)
	claim := w.claim
	setShown(about, claim != "")
	w.ask("gui.desk.do.correct", []fyne.CanvasObject{form, about, w.quotedClaim(claim), wrapping(w.Words.T("gui.desk.correction_stays"))}, wrong, func() error {
		k := claims.Correction{Wrong: wrong.Text, Right: right.Text, Where: where.Text, On: on.Text}
		if about.Checked {
			k.Claim = claim
		}
		_, err := w.Desk.Correct(w.ctx, id, k)
		return err
	})
}

// askFlags asks for the flags of the claim in view.
func (w *Window) askFlags() {
	k := w.current()
	if k == nil {
		return
	}
	id, claim := w.kase.Case.ID, *k
	checks := map[claims.Flag]*widget.Check{}
	form := []fyne.CanvasObject{w.quotedClaim(claim.ID)}
	offer := func(f claims.Flag, name string) {
		checks[f] = widget.NewCheck(name, nil)
		checks[f].SetChecked(claim.Flagged(f))
		form = append(form, checks[f])
	}
	for _, f := range claims.Flags {
		offer(f, w.Words.T("flag."+string(f)))
	}
	for _, f := range claim.Flags {
		if checks[f] == nil {
			offer(f, string(f))
		}
	}
	own := w.line("")
	own.SetPlaceHolder(w.Words.T("gui.desk.own_flag"))
	form = append(form, own)
	w.ask("gui.do.flag", form, nil, func() error { // without focus Escape closes it, and Tab goes to the first
		for f, c := range checks {
			if c.Checked != claim.Flagged(f) {
				if err := w.Desk.SetFlag(w.ctx, id, claim.ID, f, c.Checked); err != nil {
					return err
				}
			}
		}
		if own.Text == "" {
			return nil
		}
		return w.Desk.SetFlag(w.ctx, id, claim.ID, claims.Flag(own.Text), true)
	})
}
