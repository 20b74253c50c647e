package gui

import (
	"context"
	"maps"
	"strconv"

	"tickmark/claims"
	"tickmark/gui/model"
	"tickmark/gui/panes"
	"tickmark/gui/reader"
)

// within is what the article in view says against itself, and the places in it that
// are pointed at.
type within struct {
	notes   []claims.Note
	alarmed map[claims.ID]bool // the claims that are marked in the list
	of      held
	pointed []reader.Mark
}

// held is what notes were made from: an article taken apart, and captures, from whose
// languages its words can be translated wrongly.
type held struct {
	sheet    *claims.Sheet
	captures int
}

// holdAgainstItself holds the article against itself in the background, where it or
// the captures are others than the last time.
func (w *Window) holdAgainstItself() {
	c := w.kase
	if c == nil {
		return
	}
	of := held{c.Sheet, len(c.Captures)}
	if of == w.within.of {
		w.showAlarms() // claims may have been added or moved
		return
	}
	w.within.of = of
	w.jobs.quiet(func(ctx context.Context) (func(), error) {
		notes, err := w.Desk.Notes(ctx, c)
		return func() {
			if w.within.of != of {
				return
			}
			w.within.notes = model.Gather(notes)
			w.showAlarms()
			w.noted.SetText(model.NoteCount(w.within.notes, w.Words))
			w.noted.Show()
			w.showNotes()
		}, err
	})
}

// showAlarms marks in the list the claims at which the article does not fit itself.
// The list is made anew only where they are others than before.
func (w *Window) showAlarms() {
	if is := model.Alarmed(w.kase, w.within.notes); !maps.Equal(is, w.within.alarmed) {
		w.within.alarmed = is
		w.list.ShowAlarms(is)
	}
}

// forgetNotes takes away what was said of another article.
func (w *Window) forgetNotes() {
	w.within = within{}
	w.list.ShowAlarms(nil)
	w.noted.Hide()
}

// showNotes shows the notes that belong to the claim in view on its card, and marks
// the places of the alarms among them in the article.
func (w *Window) showNotes() {
	k := w.current()
	if k == nil {
		return
	}
	notes := model.NotesOn(k, w.within.notes)
	w.card.ShowNotes(k.ID, model.NoteRows(w.kase, notes, w.Words))
	var alarms []claims.Span
	for _, n := range notes {
		if n.Alarm {
			alarms = append(alarms, n.Spans...)
		}
	}
	w.mark(alarms, panes.AlarmMark)
}

// point marks places in the article and brings into view the first that lies outside
// of the claim, or else the first.
func (w *Window) point(spans []claims.Span) {
	if len(spans) == 0 {
		return
	}
	w.mark(spans, panes.PlaceMark)
	at := spans[0]
	if k := w.current(); k != nil {
		for _, s := range spans {
			if !s.Overlaps(k.Anchor.Span) {
				at = s
				break
			}
		}
	}
	w.article.ScrollTo(at.Start)
}

// mark marks places in the article beside the claims, in place of those that were
// marked so before.
func (w *Window) mark(spans []claims.Span, as func(id string, s claims.Span) reader.Mark) {
	for _, m := range w.within.pointed {
		w.article.RemoveMark(m.ID)
	}
	w.within.pointed = nil
	for i, s := range spans {
		m := as("place "+strconv.Itoa(i), s)
		w.within.pointed = append(w.within.pointed, m)
		w.article.SetMark(m)
	}
}

// claimsAmong are the marks that are claims, not places that are pointed at.
func (w *Window) claimsAmong(ids []string) []string {
	var out []string
	for _, id := range ids {
		if w.kase.Claim(claims.ID(id)) != nil {
			out = append(out, id)
		}
	}
	return out
}

// listNotes lists all notes on the article. The one chosen is shown in the article,
// with the claim that it belongs to.
func (w *Window) listNotes() {
	if w.kase == nil {
		return
	}
	rows := model.NoteRows(w.kase, w.within.notes, w.Words)
	w.showTall(w.heading("gui.do.notes"), panes.NewNotes(rows, w.Words, func(r model.NoteRow) {
		w.dialogs[len(w.dialogs)-1].Hide()
		w.seeNote(r.Spans)
	}))
}

// seeNote shows places of the article, with the claim that the first of them is in.
func (w *Window) seeNote(places []claims.Span) {
	for i := range w.kase.Claims {
		if k := &w.kase.Claims[i]; k.Listed() && k.Anchor.Overlaps(places[0]) {
			w.choose(k.ID)
			break
		}
	}
	w.point(places)
}
