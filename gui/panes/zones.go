package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"tickmark/assets"
	"tickmark/claims"
)

// Zones lets a user choose what a part of the article is: by mouse, by its number, or
// with the arrows and Enter.
type Zones struct {
	fyne.CanvasObject

	// OnChosen is called with what was chosen, OnLeave when Escape was pressed.
	OnChosen func(claims.BlockKind)
	OnLeave  func()

	rows  []*choice
	first int
}

// NewZones lists the kinds of part; now is what it is so far.
func NewZones(now claims.BlockKind, w *assets.Words) *Zones {
	z := &Zones{}
	box := container.NewVBox()
	for i, kind := range claims.BlockKinds {
		text, reason := "", w.T("block."+string(kind))
		if kind == now {
			z.first = i
			text, reason = reason, w.T("gui.zone.now")
		}
		row := newChoice(strconv.Itoa(i+1), theme.ColorNamePlaceHolder, text, reason, func() { z.choose(i) }, z.typed)
		row.onKey = func(e *fyne.KeyEvent) { z.move(i, e.Name) }
		z.rows = append(z.rows, row)
		box.Add(row)
	}
	z.CanvasObject = box
	return z
}

// First is the row that the keys go to first.
func (z *Zones) First() fyne.Focusable { return z.rows[z.first] }

func (z *Zones) choose(i int) {
	if z.OnChosen != nil {
		z.OnChosen(claims.BlockKinds[i])
	}
}

func (z *Zones) typed(r rune) {
	if i := int(r - '1'); i >= 0 && i < len(z.rows) {
		z.choose(i)
	}
}

func (z *Zones) move(from int, key fyne.KeyName) {
	to := from
	switch key {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyEscape:
		if z.OnLeave != nil {
			z.OnLeave()
		}
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(z.rows[from]); c != nil && to >= 0 && to < len(z.rows) {
		c.Focus(z.rows[to])
	}
}
