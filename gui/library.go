package gui

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// refreshLibrary lists the cases anew, if the library is in view.
func (w *Window) refreshLibrary() {
	if w.kase != nil {
		return
	}
	cases, err := w.Desk.Cases(w.ctx)
	w.complain(err)
	w.library.Show(cases, w.Desk.Today())
	saved, err := w.Desk.SavedSearches(w.ctx)
	w.complain(err)
	w.library.ShowSaved(saved)
}

// mostHits is how many hits of each kind are listed.
const mostHits = 20

// index gets the search over everything ready, so that nobody has to wait for it.
func (w *Window) index() {
	w.jobs.named(w.Words.T("library.job.index"), func(ctx context.Context, report func(int, int)) (func(), error) {
		return nil, w.Desk.Index(ctx, func(done, all int64) { report(int(done), int(all)) })
	})
}

// findEverywhere goes to the library, to search everything.
func (w *Window) findEverywhere() {
	if w.kase != nil {
		w.showLibrary()
	}
	w.library.FocusFind(w.win.Canvas())
}

// find searches everything. What an earlier search finds late is not shown.
func (w *Window) find(query string) {
	w.jobs.named(w.Words.T("library.job.find"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		found, err := w.Desk.Find(ctx, query, desk.FindOptions{Most: mostHits})
		return func() { w.library.ShowFound(query, found) }, err
	})
}

// openHit opens the case of a hit, at the place where the words stand.
func (w *Window) openHit(h desk.Hit) {
	w.moves++
	moves := w.moves
	w.jobs.named(w.Words.T("gui.job.case"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		c, err := w.Desk.Case(ctx, h.CaseID)
		return func() {
			if moves != w.moves {
				return
			}
			w.enter(c)
			switch {
			case h.Claim != "":
				w.choose(h.Claim)
			case h.Capture != "":
				w.showSource(h.Source, &place{h.Capture, h.At})
			case h.Source != "":
				w.showSource(h.Source, nil)
			case h.At.End > h.At.Start:
				w.article.ScrollTo(h.At.Start)
			}
		}, err
	})
}

// aboutCase asks for the tags and the deadline of the case in view.
func (w *Window) aboutCase() {
	if w.kase == nil {
		return
	}
	k := w.kase.Case
	w.askCase(claims.Summary{Case: k.ID, Title: k.Title, Tags: k.Tags, Deadline: k.Deadline, Closed: k.Closed})
}

// askCase asks for the tags, the deadline and whether a case is put away. What could not
// be set is said, and the rest is set all the same.
func (w *Window) askCase(s claims.Summary) {
	tags, due := w.newDialogEntry(false), w.newDialogEntry(false)
	tags.SetText(strings.Join(s.Tags, ", "))
	due.SetText(s.Deadline)
	due.SetPlaceHolder(w.Words.T("library.about.deadline.hint"))
	closed := widget.NewCheck(w.Words.T("library.about.closed"), nil)
	closed.SetChecked(s.Closed)
	form := widget.NewForm(widget.NewFormItem(w.Words.T("library.about.tags"), tags), widget.NewFormItem(w.Words.T("library.about.deadline"), due), widget.NewFormItem("", closed))
	d := dialog.NewCustomConfirm(w.heading("library.about"), w.Words.T("gui.ok"), w.Words.T("gui.cancel"), form, func(yes bool) {
		if yes {
			w.setCase(s, strings.Split(tags.Text, ","), due.Text, closed.Checked)
		}
	}, w.win)
	tags.OnSubmitted = func(string) { d.Confirm() }
	due.OnSubmitted = tags.OnSubmitted
	d.Resize(fyne.NewSize(560, 220))
	w.pop(d)
	w.win.Canvas().Focus(tags)
}

// setCase makes what was asked for of a case; each is an entry of its own.
func (w *Window) setCase(s claims.Summary, tags []string, due string, closed bool) {
	var add, drop []string
	for _, t := range tags {
		if tag := claims.CleanTag(t); tag != "" {
			add = append(add, tag)
		}
	}
	for _, t := range s.Tags {
		if !slices.Contains(add, t) {
			drop = append(drop, t)
		}
	}
	w.complain(w.Desk.SetTags(w.ctx, s.Case, add, drop))
	w.complain(w.Desk.SetClosed(w.ctx, s.Case, closed))
	if due != s.Deadline {
		w.complain(w.Desk.SetDeadline(w.ctx, s.Case, due))
	}
	w.refreshLibrary()
	w.again()
}

// saveSearch asks for a name and keeps a search under it.
func (w *Window) saveSearch(s desk.SavedSearch) {
	w.askLine(w.heading("library.save"), "", w.Words.T("library.save.name"), "", func(name string) {
		s.Name = name
		w.complain(w.Desk.SaveSearch(w.ctx, s))
		w.refreshLibrary()
	})
}

// forgetSearch asks which of the saved searches to forget.
func (w *Window) forgetSearch() {
	list, err := w.Desk.SavedSearches(w.ctx)
	if err != nil || len(list) == 0 {
		w.complain(err)
		return
	}
	box := container.NewVBox()
	d := dialog.NewCustom(w.heading("library.forget.which"), w.Words.T("gui.close"), container.NewVScroll(box), w.win)
	for _, s := range list {
		box.Add(widget.NewButton(w.Words.T("library.forget", s.Name), func() {
			w.complain(w.Desk.ForgetSearch(w.ctx, s.Name))
			w.refreshLibrary()
			d.Hide()
		}))
	}
	d.Resize(fyne.NewSize(420, 300))
	w.pop(d)
}

// showStats shows the figures of the desk, which are counted in the background.
func (w *Window) showStats() {
	w.jobs.named(w.heading("library.stats"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		s, err := w.Desk.Stats(ctx, "")
		return func() {
			w.showTall(w.heading("library.stats"), panes.NewStats(model.Stats(s, w.Words)))
		}, err
	})
}
