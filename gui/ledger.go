package gui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/panes"
)

// ledger is the room of the sources of the case in view, with what it was filled from.
type ledger struct {
	*panes.Ledger
	origins claims.Origins
	changes map[claims.ID]*desk.Change // of sources that were fetched more than once
	asked   int                        // numbers what was worked out for it; late results are dropped
}

func (w *Window) makeLedger() {
	button := func(icon fyne.Resource, key string, run func()) fyne.CanvasObject {
		b := widget.NewButtonWithIcon(w.Words.T(key), icon, run)
		b.Importance = widget.LowImportance
		return b
	}
	title := widget.NewLabel(w.heading("gui.do.ledger"))
	title.TextStyle.Bold = true
	bar := container.NewBorder(nil, nil, button(theme.NavigateBackIcon(), "gui.ledger.back", w.leaveLedger),
		container.NewHBox(button(theme.ContentAddIcon(), "gui.source.add", w.askSource),
			button(theme.DownloadIcon(), "gui.do.fetch", w.fetchWaiting),
			button(theme.ViewRefreshIcon(), "gui.do.fetch_all", w.fetchAll)), title)
	w.ledger = &ledger{Ledger: panes.NewLedger(w.Words, bar)}
	w.ledger.OnSource = w.showInLedger
	w.ledger.OnRune, w.ledger.Sheet.OnRune = w.typedRune, w.typedRune
	w.ledger.OnKey = w.typedKey
	s := w.ledger.Sheet
	s.OnFetch = func(id claims.ID) { w.fetch([]claims.ID{id}) }
	s.OnCopies, s.OnKeep = w.askCopies, w.askKeep
	s.OnRank = func(id claims.ID, r claims.Rank) {
		if w.barred() {
			w.showSheet() // which shows the rank that stands
			return
		}
		w.change(func() error { return w.Desk.SetRank(w.ctx, w.kase.Case.ID, id, r) })
	}
	s.OnAttach = w.askAttachment
	s.OnDetach = func(id claims.ID) {
		if !w.barred() {
			w.change(func() error { return w.Desk.Detach(w.ctx, w.kase.Case.ID, id) })
		}
	}
	s.OnType = w.askTyped
	s.OnCapture = func(id claims.ID) {
		if k := w.kase.Capture(id); k != nil {
			w.showSourceRecord(*k)
		}
	}
	s.OnClaim = func(id claims.ID) {
		w.leaveLedger()
		w.choose(id)
	}
	s.OnRead = func(id claims.ID) {
		w.leaveLedger()
		w.showSource(id, nil)
	}
}

// inLedger reports whether the room of the sources is in view.
func (w *Window) inLedger() bool { return w.ledger.CanvasObject.Visible() }

// showLedger brings the sources into view.
func (w *Window) showLedger() {
	if w.kase == nil {
		return
	}
	if w.inLedger() {
		w.leaveLedger()
		return
	}
	w.card.Flush()
	w.bench.Hide()
	w.work.CanvasObject.Hide()
	w.ledger.CanvasObject.Show()
	if shown := w.evidence.Source(); shown != "" {
		w.ledger.Select(shown)
	}
	w.fillLedger()
	w.win.Canvas().Focus(w.ledger.Focusable())
}

func (w *Window) leaveLedger() {
	w.ledger.CanvasObject.Hide()
	w.bench.Show()
	w.win.Canvas().Focus(w.article)
}

func (w *Window) showInLedger(id claims.ID) {
	w.ledger.Select(id)
	w.showSheet()
}

// fillLedger shows what is known at once, and works out in the background what is one
// with what and what has changed.
func (w *Window) fillLedger() {
	c := w.kase
	if c == nil || !w.inLedger() {
		return
	}
	w.listLedger(c)
	if len(w.busy) > 0 {
		return // the last one that arrives asks for it
	}
	w.ledger.asked++
	mine := w.ledger.asked
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		origins, err := w.Desk.Origins(ctx, c)
		if err != nil {
			return nil, err
		}
		changes := map[claims.ID]*desk.Change{}
		for _, s := range c.Sources {
			g, err := w.Desk.Changed(ctx, c, s.ID)
			if err != nil {
				return nil, err
			}
			if g != nil {
				changes[s.ID] = g
			}
		}
		return func() {
			if mine == w.ledger.asked && w.kase == c {
				w.ledger.origins, w.ledger.changes = origins, changes
				w.listLedger(c)
			}
		}, nil
	})
}

func (w *Window) listLedger(c *desk.Case) {
	w.ledger.Show(c, model.Ledger(c, w.busy, w.ledger.changed(), w.ledger.origins, w.Words), w.ledger.origins)
	if c.Source(w.ledger.Shown()) == nil && len(c.Sources) > 0 {
		w.ledger.Select(c.Sources[0].ID)
	}
	w.showSheet()
}

// changed are the sources whose newest copy lacks words that a claim rests on.
func (l *ledger) changed() map[claims.ID]bool {
	out := map[claims.ID]bool{}
	for id, g := range l.changes {
		out[id] = g.Kind == desk.ChangePassage
	}
	return out
}

func (w *Window) showSheet() {
	id := w.ledger.Shown()
	w.ledger.Sheet.Show(model.NewSourceView(w.kase, id, w.busy[id], w.ledger.changed()[id], w.ledger.origins, w.ledger.changes[id], w.Words))
}

// fetchAll fetches every source again that has an address.
func (w *Window) fetchAll() {
	if w.kase == nil || w.barred() {
		return
	}
	var all []claims.ID
	for _, s := range w.kase.Sources {
		if s.Kind != claims.SourcePasted && !w.busy[s.ID] {
			all = append(all, s.ID)
		}
	}
	if len(all) == 0 {
		w.tell("gui.fetch.nothing")
		return
	}
	w.askHosts(w.Words.T("gui.fetch.again", len(all)), all)
}

// askCopies asks, once the user has said yes, an archive which copies of a source it
// holds, and offers them.
func (w *Window) askCopies(source claims.ID) {
	id := w.kase.Case.ID
	w.askArchive("gui.archive.copies", source, func() {
		w.jobs.named(w.Words.T("gui.job.archive"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			copies, err := w.Desk.Copies(ctx, id, source)
			return func() {
				if w.kase == nil || w.kase.Case.ID != id {
					return
				}
				if len(copies) == 0 {
					w.tell("gui.archive.none")
					return
				}
				w.offerCopies(source, copies)
			}, err
		})
	})
}

// offerCopies lists an archive's copies, those nearest to the article's date first.
func (w *Window) offerCopies(source claims.ID, copies []desk.Copy) {
	names := make([]string, len(copies))
	for i, c := range copies {
		names[i] = w.Words.DateTime(c.Taken.UTC()) + " UTC"
	}
	choose := widget.NewSelect(names, nil)
	choose.SetSelectedIndex(0)
	id := w.kase.Case.ID
	d := dialog.NewCustomConfirm(w.heading("gui.ledger.copies"), w.Words.T("gui.fetch.yes"), w.Words.T("gui.cancel"),
		container.NewVBox(wrapping(w.Words.T("gui.archive.choose")), choose), func(yes bool) {
			if !yes {
				return
			}
			taken := copies[choose.SelectedIndex()]
			w.fetching([]claims.ID{source}, func(ctx context.Context, each func(desk.Fetched)) error {
				return w.Desk.FetchCopy(ctx, id, source, taken, each)
			})
		}, w.win)
	w.pop(d)
}

// askKeep asks an archive, once the user has said yes, to take a copy of a source now.
func (w *Window) askKeep(source claims.ID) {
	id := w.kase.Case.ID
	w.askArchive("gui.archive.keep", source, func() {
		w.jobs.named(w.Words.T("gui.job.archive"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			taken, err := w.Desk.Archive(ctx, id, source)
			return func() { w.tell("gui.archive.kept", taken.URL) }, err
		})
	})
}

// askArchive says what an archive will be told, and goes on if the user agrees.
func (w *Window) askArchive(key string, source claims.ID, then func()) {
	s := w.kase.Source(source)
	if s == nil {
		return
	}
	d := dialog.NewCustomConfirm(w.Words.T("gui.archive.title"), w.Words.T("gui.archive.yes"), w.Words.T("gui.cancel"),
		wrapping(w.Words.T(key, s.URL)), func(yes bool) {
			if yes {
				then()
			}
		}, w.win)
	d.Resize(fyne.NewSize(480, 0))
	w.pop(d)
}

func wrapping(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// askAttachment asks for a screenshot or PDF to put beside a capture.
func (w *Window) askAttachment(_, capture claims.ID) {
	if w.barred() {
		return
	}
	w.askFile(func(path string) {
		w.change(func() error {
			_, err := w.Desk.Attach(w.ctx, w.kase.Case.ID, capture, desk.Input{From: path})
			return err
		})
	})
}

// askTyped asks for the words that a picture shows.
func (w *Window) askTyped(_, capture claims.ID) {
	if w.barred() {
		return
	}
	id := w.kase.Case.ID
	entry := w.area("", 8)
	d := dialog.NewCustomConfirm(w.heading("gui.ledger.type"), w.Words.T("gui.ledger.type.keep"), w.Words.T("gui.cancel"),
		container.NewBorder(wrapping(w.Words.T("gui.ledger.type.why")), nil, nil, nil, entry), func(yes bool) {
			if yes && strings.TrimSpace(entry.Text) != "" && w.kase != nil && w.kase.Case.ID == id {
				w.change(func() error { return w.Desk.Transcribe(w.ctx, id, capture, entry.Text) })
			}
		}, w.win)
	d.Resize(fyne.NewSize(560, 420))
	w.pop(d)
	w.win.Canvas().Focus(entry)
}

// shownRequests is how many lines of the request journal are shown; the command line
// lists them all.
const shownRequests = 500

// showRequests lists what left the machine last, whatever case it was for.
func (w *Window) showRequests() {
	list, err := w.Desk.Requests(w.ctx, "", shownRequests)
	if err != nil {
		w.complain(err)
		return
	}
	box := container.NewVBox(wrapping(w.Words.T("gui.requests.about")))
	if len(list) > 0 {
		box.Add(panes.Table(model.RequestRows(list, w.Words)))
	}
	w.showTall(w.heading("gui.do.requests"), container.NewVScroll(box))
}

// showLeftOut lists the links of the article that are no sources.
func (w *Window) showLeftOut() {
	if w.kase == nil {
		return
	}
	rows := model.LeftOutRows(w.kase, w.Words)
	box := container.NewVBox(wrapping(w.Words.T("gui.left_out.about", len(rows))), panes.Table(rows))
	w.showTall(w.heading("gui.do.left_out"), container.NewVScroll(box))
}
