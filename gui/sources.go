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
)

// offerFetch names the hosts that would be asked for the sources of a case, and
// fetches them if the user says so. Nothing leaves the machine before that.
func (w *Window) offerFetch() {
	if w.kase == nil {
		return
	}
	if fresh := w.fresh(); len(fresh) > 0 {
		w.askHosts(w.Words.T("gui.fetch.ask", len(fresh)), fresh)
	}
}

// askHosts names the hosts that would be asked for sources, and fetches them if the
// user says so.
func (w *Window) askHosts(question string, sources []claims.ID) {
	text := wrapping(question)
	names := widget.NewLabel(strings.Join(w.kase.Hosts(sources), "\n"))
	scroll := container.NewVScroll(names)
	scroll.SetMinSize(fyne.NewSize(420, min(names.MinSize().Height, 200)))
	d := dialog.NewCustomConfirm(w.Words.T("gui.fetch.title"), w.Words.T("gui.fetch.yes"), w.Words.T("gui.fetch.later"),
		container.NewBorder(text, nil, nil, nil, scroll), func(yes bool) {
			if yes {
				w.fetch(sources)
			}
		}, w.win)
	w.pop(d)
}

// fetch fetches sources in the background; each is shown as soon as it is there.
// A fetch that is under way goes on beside it.
func (w *Window) fetch(sources []claims.ID) {
	if w.kase == nil {
		return
	}
	id := w.kase.Case.ID
	w.fetching(sources, func(ctx context.Context, each func(desk.Fetched)) error { return w.Desk.Fetch(ctx, id, sources, each) })
}

// fetching shows sources as being fetched while get brings them.
func (w *Window) fetching(sources []claims.ID, get func(ctx context.Context, each func(desk.Fetched)) error) {
	if w.kase == nil || len(sources) == 0 {
		return
	}
	fetched := func(s claims.ID) bool { k := w.kase.Latest(s); return k != nil && k.OK() }
	if slices.ContainsFunc(sources, fetched) && w.barred() { // what has changed since reopens claims
		return
	}
	id := w.kase.Case.ID
	for _, s := range sources {
		w.busy[s] = true
	}
	w.evidence.ShowSources(w.kase, w.busy)
	w.fillLedger()
	arrived := func(gone []claims.ID) {
		for _, s := range gone {
			delete(w.busy, s)
		}
		if w.kase != nil && w.kase.Case.ID == id {
			w.again()
		}
	}
	w.jobs.named(w.Words.T("gui.job.fetch"), func(ctx context.Context, report func(int, int)) (func(), error) {
		failed, reopened := 0, map[claims.ID]bool{}
		err := get(ctx, func(f desk.Fetched) {
			if !f.Capture.OK() {
				failed++
			}
			if f.Change != nil {
				for _, k := range f.Change.Claims() {
					reopened[k] = true
				}
			}
			report(f.Done, f.Total)
			w.jobs.put(func() { arrived([]claims.ID{f.Source.ID}) })
		})
		w.jobs.put(func() { // cancelled ones too
			arrived(sources)
			if w.kase != nil && w.kase.Case.ID == id {
				if w.evidence.Best() == "" { // nothing bore on the claim so far
					w.beside = ""
				}
				w.compare()
			}
		})
		return func() {
			switch {
			case len(reopened) > 0:
				w.warn("gui.fetch.changed", len(reopened))
			case failed > 0:
				w.tell("gui.fetch.failed", failed, len(sources))
			}
		}, err
	})
}

// fetchWaiting fetches every source that holds no text yet.
func (w *Window) fetchWaiting() {
	if w.kase == nil {
		return
	}
	var wanted []claims.ID
	for _, s := range w.Desk.Waiting(w.kase) {
		if !w.busy[s] {
			wanted = append(wanted, s)
		}
	}
	if len(wanted) == 0 {
		w.tell("gui.fetch.nothing")
		return
	}
	w.fetch(wanted)
}

// askSource asks for a source to add: an address, a file, or pasted text.
func (w *Window) askSource() {
	if w.kase == nil {
		return
	}
	var d *dialog.CustomDialog
	pick := func(key string, f func()) *widget.Button {
		return widget.NewButton(w.Words.T(key), func() { d.Hide(); f() })
	}
	one := func(s string) { w.addSources([]string{s}) }
	d = dialog.NewCustom(w.heading("gui.source.add"), w.Words.T("gui.cancel"), container.NewVBox(
		pick("gui.source.add.url", func() { w.askLine(w.heading("gui.source.add.url"), "", "https://", "", one) }),
		pick("gui.source.add.file", func() { w.askFile(one) }),
		pick("gui.source.add.paste", func() { w.askPaste(w.heading("gui.source.add.paste"), w.addPasted) })), w.win)
	w.pop(d)
}

// addSources adds sources and fetches them: the user has just named them.
func (w *Window) addSources(inputs []string) {
	if w.kase == nil {
		return
	}
	var added []claims.ID
	for _, in := range inputs {
		w.change(func() error {
			id, err := w.Desk.AddSource(w.ctx, w.kase.Case.ID, in)
			if err == nil {
				added = append(added, id)
			}
			return err
		})
	}
	w.fetch(added)
}

// addPasted adds what was pasted to the sources, in the background: it may be long.
func (w *Window) addPasted(in desk.Input) {
	if w.kase == nil {
		return
	}
	id, name := w.kase.Case.ID, w.Words.T("source.pasted")
	w.message.hide()
	w.jobs.named(w.Words.T("gui.job.open", name), func(ctx context.Context, _ func(int, int)) (func(), error) {
		added, err := w.Desk.AddPasted(ctx, id, name, in)
		return func() {
			if w.kase != nil && w.kase.Case.ID == id {
				w.again()
				w.showSource(added, nil)
				w.compare()
			}
		}, err
	})
}
