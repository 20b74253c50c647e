package gui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// open takes an article up as a case, or finds the case that it is already, shows
// it, and then asks before its sources are fetched for the first time.
func (w *Window) open(in desk.Input) {
	name := in.From
	if name == "" {
		name = w.Words.T("source.pasted")
	}
	w.jobs.named(w.Words.T("gui.job.open", name), func(ctx context.Context, _ func(int, int)) (func(), error) {
		id, err := w.Desk.Open(ctx, in)
		return func() {
			w.showCase(id)
			w.offerFetch()
		}, err
	})
}

// offerFetch names the hosts that would be asked for the sources of a case, and
// fetches them if the user says so. Nothing leaves the machine before that.
func (w *Window) offerFetch() {
	if w.kase == nil {
		return
	}
	wanted := w.Desk.Waiting(w.kase)
	var fresh []claims.ID
	for _, id := range wanted {
		if w.kase.Latest(id) == nil {
			fresh = append(fresh, id)
		}
	}
	hosts := w.kase.Hosts(fresh)
	if len(fresh) == 0 {
		return
	}
	text := widget.NewLabel(w.Words.T("gui.fetch.ask", len(fresh)))
	text.Wrapping = fyne.TextWrapWord
	names := widget.NewLabel(strings.Join(hosts, "\n"))
	scroll := container.NewVScroll(names)
	scroll.SetMinSize(fyne.NewSize(420, min(float32(len(hosts))*24+12, 200)))
	d := dialog.NewCustomConfirm(w.Words.T("gui.fetch.title"), w.Words.T("gui.fetch.yes"), w.Words.T("gui.fetch.later"),
		container.NewBorder(text, nil, nil, nil, scroll), func(yes bool) {
			if yes {
				w.fetch(fresh)
			}
		}, w.win)
	d.Show()
}

// fetch fetches sources in the background; each is shown as soon as it is there.
func (w *Window) fetch(sources []claims.ID) {
	if w.kase == nil || len(sources) == 0 {
		return
	}
	id := w.kase.Case.ID
	for _, s := range sources {
		w.busy[s] = true
	}
	w.evidence.ShowSources(w.kase, w.busy)
	w.jobs.named(w.Words.T("gui.job.fetch"), func(ctx context.Context, report func(int, int)) (func(), error) {
		failed := 0
		err := w.Desk.Fetch(ctx, id, sources, func(f desk.Fetched) {
			if !f.Capture.OK() {
				failed++
			}
			report(f.Done, f.Total)
			w.Do(func() {
				delete(w.busy, f.Source.ID)
				if w.kase != nil && w.kase.Case.ID == id {
					w.again()
				}
			})
		})
		w.Do(func() {
			clear(w.busy)
			if w.kase != nil && w.kase.Case.ID == id {
				w.again()
				w.compare()
			}
		})
		return func() {
			if failed > 0 {
				w.tell("gui.fetch.failed", failed, len(sources))
			}
		}, err
	})
}

func (w *Window) askFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			w.complain(err)
			return
		}
		if f != nil {
			defer f.Close()
			w.open(desk.Input{From: f.URI().Path()})
		}
	}, w.win)
	d.Resize(dialogSize)
	d.Show()
}

var dialogSize = fyne.NewSize(820, 560)

func (w *Window) askURL() {
	w.askLine(w.Words.T("gui.open.url"), "https://", func(s string) { w.open(desk.Input{From: s}) })
}

// askLine asks for one line of text.
func (w *Window) askLine(title, placeholder string, then func(string)) {
	entry := widget.NewEntry()
	entry.SetPlaceHolder(placeholder)
	var d *dialog.ConfirmDialog
	ok := func() {
		if s := strings.TrimSpace(entry.Text); s != "" {
			then(s)
		}
	}
	entry.OnSubmitted = func(string) { d.Hide(); ok() }
	d = dialog.NewCustomConfirm(title, w.Words.T("gui.ok"), w.Words.T("gui.cancel"), entry, func(yes bool) {
		if yes {
			ok()
		}
	}, w.win)
	d.Resize(fyne.NewSize(560, 160))
	d.Show()
	w.win.Canvas().Focus(entry)
}

func (w *Window) askPaste() {
	w.askText(w.Words.T("gui.open.paste"), w.App.Clipboard().Content(), func(s string) { w.open(desk.Input{Text: s}) })
}

// askText asks for a longer text, with what is in the clipboard already in place.
func (w *Window) askText(title, text string, then func(string)) {
	entry := widget.NewMultiLineEntry()
	entry.Wrapping = fyne.TextWrapWord
	entry.SetText(text)
	entry.SetPlaceHolder(w.Words.T("gui.paste.here"))
	d := dialog.NewCustomConfirm(title, w.Words.T("gui.ok"), w.Words.T("gui.cancel"), entry, func(yes bool) {
		if yes && strings.TrimSpace(entry.Text) != "" {
			then(entry.Text)
		}
	}, w.win)
	d.Resize(dialogSize)
	d.Show()
	w.win.Canvas().Focus(entry)
}

// dropped takes files and addresses that were dropped on the window: in the
// library as articles, in the workbench as sources of the case.
func (w *Window) dropped(uris []fyne.URI) {
	for _, u := range uris {
		from := u.String()
		if u.Scheme() == "file" {
			from = u.Path()
		}
		if w.kase == nil {
			w.open(desk.Input{From: from})
			return
		}
		w.addSource(from)
	}
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
	d = dialog.NewCustom(w.Words.T("gui.source.add"), w.Words.T("gui.cancel"), container.NewVBox(
		pick("gui.source.add.url", func() { w.askLine(w.Words.T("gui.source.add.url"), "https://", w.addSource) }),
		pick("gui.source.add.file", func() {
			f := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
				if err != nil {
					w.complain(err)
				} else if f != nil {
					defer f.Close()
					w.addSource(f.URI().Path())
				}
			}, w.win)
			f.Resize(dialogSize)
			f.Show()
		}),
		pick("gui.source.add.paste", func() {
			w.askText(w.Words.T("gui.source.add.paste"), w.App.Clipboard().Content(), func(s string) {
				id := w.kase.Case.ID
				w.change(func() error {
					_, err := w.Desk.AddPasted(w.ctx, id, w.Words.T("source.pasted"), s)
					return err
				})
				w.compare()
			})
		})), w.win)
	d.Show()
}

// addSource adds a source and fetches it: the user has just named it.
func (w *Window) addSource(input string) {
	if w.kase == nil {
		return
	}
	var added claims.ID
	if w.change(func() (err error) {
		added, err = w.Desk.AddSource(w.ctx, w.kase.Case.ID, input)
		return err
	}) {
		w.fetch([]claims.ID{added})
	}
}
