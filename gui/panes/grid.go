package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// evenGrid sets objects in columns of one width, as many as fit, at most four. It
// never cuts one off: a narrow pane has more rows.
type evenGrid struct{ columns int }

// mostColumns keeps seven buttons in two rows where there is room.
const mostColumns = 4

// MinSize is as wide as the widest object and as high as the rows of the last
// layout.
func (g *evenGrid) MinSize(o []fyne.CanvasObject) fyne.Size {
	cell := largest(o)
	rows := (len(o) + max(g.columns, 1) - 1) / max(g.columns, 1)
	if g.columns == 0 { // before the first layout
		rows = (len(o) + mostColumns - 1) / mostColumns
	}
	return fyne.NewSize(cell.Width, float32(rows)*cell.Height+float32(max(rows-1, 0))*theme.Padding())
}

// Layout sets the objects.
func (g *evenGrid) Layout(o []fyne.CanvasObject, size fyne.Size) {
	cell, gap := largest(o), theme.Padding()
	g.columns = min(max(int((size.Width+gap)/(cell.Width+gap)), 1), mostColumns)
	width := (size.Width - gap*float32(g.columns-1)) / float32(g.columns)
	for i, c := range o {
		c.Resize(fyne.NewSize(width, cell.Height))
		c.Move(fyne.NewPos(float32(i%g.columns)*(width+gap), float32(i/g.columns)*(cell.Height+gap)))
	}
}

func largest(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, c := range o {
		s = s.Max(c.MinSize())
	}
	return s
}
