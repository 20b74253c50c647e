package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// noteColors are the line colours of the notes on the article.
var noteColors = map[model.NoteSort]fyne.ThemeColorName{model.NoteAlarms: look.ColorDiffers, model.NoteTraps: look.ColorOpen, model.NoteReckoned: look.ColorMatch}

// noteTitles name the sorts of note where all are listed.
var noteTitles = map[model.NoteSort]string{model.NoteAlarms: "gui.notes.alarms", model.NoteTraps: "gui.notes.traps", model.NoteReckoned: "gui.notes.reckoned"}

// NewNotes lists all notes on an article, the alarms apart from the calculations.
// Chosen is called to see the places of one.
func NewNotes(rows []model.NoteRow, w *assets.Words, chosen func(model.NoteRow)) fyne.CanvasObject {
	box := container.NewVBox()
	about := caption(w.T("gui.notes.about"))
	if len(rows) == 0 {
		about.SetText(w.T("gui.notes.none"))
	}
	about.Wrapping = fyne.TextWrapWord
	box.Add(about)
	for _, sort := range model.NoteSorts {
		first := true
		for _, r := range rows {
			if r.Sort != sort {
				continue
			}
			if first {
				box.Add(heading(w.T(noteTitles[sort])))
				first = false
			}
			box.Add(newChoice(r.Mark, noteColors[sort], r.Text, r.Reason, func() { chosen(r) }, nil))
		}
	}
	return container.NewVScroll(container.New(beside{}, box))
}

// ShowNotes lists what the article says against itself at the claim, if it is still
// the one in view.
func (c *Card) ShowNotes(claim claims.ID, rows []model.NoteRow) {
	if c.claim == nil || c.claim.ID != claim {
		return
	}
	c.notes.RemoveAll()
	for _, r := range rows {
		c.notes.Add(newChoice(r.Mark, noteColors[r.Sort], "", r.Reason, func() {
			if c.OnPlaces != nil {
				c.OnPlaces(r.Spans)
			}
		}, c.OnRune))
	}
	setShown(c.notes, len(rows) > 0)
}
