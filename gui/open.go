package gui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// open takes an article up as a case, or finds the case that it is already, or imports
// a case file, shows the case, and then asks before its sources are fetched for the first
// time. One that may be a newer text of a case is asked about. A second
// article opened meanwhile takes the place of the first. Whoever has gone into
// another room by the time it is there is told, and stays.
func (w *Window) open(in desk.Input) {
	if isCaseFile(in.From) && !desk.IsURL(in.From) {
		w.readCase(in.From)
		return
	}
	name := in.From
	if name == "" {
		name = w.Words.T("source.pasted")
	}
	if w.opening != nil {
		w.opening()
	}
	moves := w.moves
	w.opening = w.jobs.named(w.Words.T("gui.job.open", name), func(ctx context.Context, _ func(int, int)) (func(), error) {
		doc, err := w.Desk.Bring(ctx, in)
		if err != nil {
			return nil, err
		}
		known, err := w.Desk.OpenedFrom(ctx, doc)
		if err != nil {
			return nil, err
		}
		if len(known) > 0 {
			return func() { w.askWhich(known[0], doc) }, nil
		}
		return w.take(ctx, doc, moves)
	})
}

// take takes an article up as a case. What it returns shows the case, unless another room
// was entered since moves was counted.
func (w *Window) take(ctx context.Context, doc *desk.Document, moves int) (func(), error) {
	id, err := w.Desk.Take(ctx, doc)
	if err != nil {
		return nil, err
	}
	return w.ready(ctx, id, doc.Name, moves, func(c *desk.Case) {
		if remarks := model.Remarks(&c.Case.Article.Document, w.Words); len(remarks) > 0 {
			w.message.warn(strings.Join(remarks, "\n"))
		}
		w.offerFetch()
	})
}

// ready reads a case that an article was brought into. What it returns shows the case and
// goes on with then; where another room was entered since moves was counted, it only says
// that the article of this name is there.
func (w *Window) ready(ctx context.Context, id claims.ID, name string, moves int, then func(*desk.Case)) (func(), error) {
	c, err := w.Desk.Case(ctx, id)
	return func() {
		if moves != w.moves {
			w.refreshLibrary()
			w.tell("gui.open.ready", name)
			return
		}
		w.enter(c)
		then(c)
	}, err
}

// openAll takes several articles up as cases and leaves them in the library. One
// that cannot be read does not keep the others out.
func (w *Window) openAll(from []string) {
	if len(from) == 1 {
		w.open(desk.Input{From: from[0]})
		return
	}
	w.jobs.named(w.Words.T("gui.job.open_all", len(from)), func(ctx context.Context, report func(int, int)) (func(), error) {
		opened := 0
		var first error
		for i, f := range from {
			_, err := w.Desk.Open(ctx, desk.Input{From: f})
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if err == nil {
				opened++
			} else if first == nil {
				first = err
			}
			report(i+1, len(from))
		}
		return func() {
			w.refreshLibrary()
			if first == nil {
				w.tell("gui.open.opened", opened)
				return
			}
			w.complain(first)
		}, nil
	})
}

func (w *Window) openFile() { w.askFile(func(path string) { w.open(desk.Input{From: path}) }) }

func (w *Window) openURL() {
	w.askLine(w.heading("gui.open.url"), "", "https://", "", func(s string) { w.open(desk.Input{From: s}) })
}

func (w *Window) openPasted() {
	w.askPaste(w.heading("gui.open.paste"), w.open)
}

func (w *Window) openSample() { w.open(desk.Input{From: w.Sample}) }

// dropped takes files and addresses that were dropped on the window: in the
// library as articles, in the workbench as sources of the case.
func (w *Window) dropped(uris []fyne.URI) {
	from := make([]string, len(uris))
	for i, u := range uris {
		from[i] = u.String()
		if u.Scheme() == "file" {
			from[i] = u.Path()
		}
	}
	switch {
	case len(from) == 0:
	case w.kase == nil:
		w.openAll(from)
	default:
		w.addSources(from)
	}
}

// askDate shows the day against which words like "Friday" are read, and where it
// was read, and asks for another one.
func (w *Window) askDate() {
	if w.kase == nil || w.barred() {
		return
	}
	id, a := w.kase.Case.ID, w.kase.Case.Article
	w.askLine(w.heading("gui.do.date"), a.Date, "2022-01-21", w.Words.T("gui.date.note"), func(s string) {
		// The whole article is taken apart anew, which with a long one takes a while.
		w.jobs.named(w.Words.T("gui.job.date"), func(ctx context.Context, _ func(int, int)) (func(), error) {
			err := w.Desk.SetDate(ctx, id, s)
			return func() {
				if w.kase != nil && w.kase.Case.ID == id {
					w.again()
					w.compare()
				}
			}, err
		})
	})
}

// fresh lists the sources of the case in view that were never fetched.
func (w *Window) fresh() []claims.ID {
	var out []claims.ID
	for _, id := range w.Desk.Waiting(w.kase) {
		if w.kase.Latest(id) == nil {
			out = append(out, id)
		}
	}
	return out
}
