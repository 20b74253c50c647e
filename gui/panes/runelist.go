package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// runeList is a list that passes on what is typed while it has the focus,
// and shows that it has it by a line at its side, as the reader does.
type runeList struct {
	widget.List
	onRune func(rune)
	onKey  func(*fyne.KeyEvent) bool
	line   *focusLine
}

func newRuneList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *runeList {
	l := &runeList{line: newFocusLine()}
	l.Length, l.CreateItem = length, create
	l.UpdateItem = update
	l.ExtendBaseWidget(l)
	return l
}

// lined is the list with its line.
func (l *runeList) lined() fyne.CanvasObject { return container.NewStack(l, container.NewHBox(l.line)) }

// TypedRune passes the character on.
func (l *runeList) TypedRune(r rune) {
	if l.onRune != nil {
		l.onRune(r)
	}
}

// TypedKey passes the key on, and is the list's own where nobody wants it.
func (l *runeList) TypedKey(e *fyne.KeyEvent) {
	if l.onKey == nil || !l.onKey(e) {
		l.List.TypedKey(e)
	}
}

// FocusGained shows that the keys go here. The list's own sign, a second row that
// looks half chosen, is left out: here the arrows choose.
func (l *runeList) FocusGained() { l.line.turn(true) }

// FocusLost takes that sign away.
func (l *runeList) FocusLost() { l.line.turn(false) }

// focusLine is a line that is seen while something has the focus.
type focusLine struct {
	widget.BaseWidget
	fill *canvas.Rectangle
}

func newFocusLine() *focusLine {
	f := &focusLine{fill: canvas.NewRectangle(nil)}
	f.ExtendBaseWidget(f)
	f.Hide()
	return f
}

func (f *focusLine) turn(on bool) {
	setShown(f, on)
	f.Refresh()
}

// Refresh follows the theme.
func (f *focusLine) Refresh() {
	f.fill.FillColor = f.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	f.fill.Refresh()
	f.BaseWidget.Refresh()
}

// MinSize is the width of the line.
func (f *focusLine) MinSize() fyne.Size { return fyne.NewSize(2, 0) }

// CreateRenderer draws the line.
func (f *focusLine) CreateRenderer() fyne.WidgetRenderer {
	f.fill.FillColor = f.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	return widget.NewSimpleRenderer(f.fill)
}
