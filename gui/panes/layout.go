package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// fixedWidth gives its one object that width and the height that there is.
type fixedWidth float32

// MinSize is the width and the object's height.
func (f fixedWidth) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(f), o[0].MinSize().Height)
}

// Layout fills the column.
func (f fixedWidth) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(float32(f), size.Height))
	o[0].Move(fyne.NewPos(0, 0))
}

// tightLines stacks labels, their inner padding overlapping, so that the lines of
// one row stand together.
type tightLines struct{}

func overlap() float32 { return 2*theme.InnerPadding() - theme.Padding() }

// MinSize is that of the stack.
func (tightLines) MinSize(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, c := range o {
		if !c.Visible() {
			continue
		}
		m := c.MinSize()
		s.Width = max(s.Width, m.Width)
		if s.Height > 0 {
			s.Height -= overlap()
		}
		s.Height += m.Height
	}
	return s
}

// Layout places each label under the one before.
func (tightLines) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, c := range o {
		if !c.Visible() {
			continue
		}
		c.Resize(fyne.NewSize(size.Width, c.MinSize().Height))
		c.Move(fyne.NewPos(0, y))
		y += c.MinSize().Height - overlap() // words may have wrapped at the new width
	}
}

// middle sets its one object in the middle of the height, as wide as there is
// room, so that its words wrap.
type middle struct{}

// MinSize is that of the object.
func (middle) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout sets the object.
func (middle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, max((size.Height-h)/2, 0)))
}

// beside keeps what scrolls clear of the scroll bar.
type beside struct{}

// MinSize has room for the bar.
func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(theme.ScrollBarSmallSize()+theme.Padding(), 0)
}

// Layout leaves the bar's room free.
func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width-theme.ScrollBarSmallSize()-theme.Padding(), size.Height))
	o[0].Move(fyne.NewPos(0, 0))
}
