package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
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
	for i, c := range o {
		m := c.MinSize()
		s.Width = max(s.Width, m.Width)
		s.Height += m.Height
		if i > 0 {
			s.Height -= overlap()
		}
	}
	return s
}

// Layout places each label under the one before.
func (tightLines) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, c := range o {
		h := c.MinSize().Height
		c.Resize(fyne.NewSize(size.Width, h))
		c.Move(fyne.NewPos(0, y))
		y += h - overlap()
	}
}

// runeList is a list that passes on the characters typed while it has the focus.
type runeList struct {
	widget.List
	onRune func(rune)
}

func newRuneList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *runeList {
	l := &runeList{}
	l.Length, l.CreateItem = length, create
	l.UpdateItem = update
	l.ExtendBaseWidget(l)
	return l
}

// TypedRune passes the character on.
func (l *runeList) TypedRune(r rune) {
	if l.onRune != nil {
		l.onRune(r)
	}
}
