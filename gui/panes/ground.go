package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	look "tickmark/gui/theme"
)

// ground is a plain surface whose colour follows the theme.
type ground struct {
	widget.BaseWidget
	name fyne.ThemeColorName
	fill *canvas.Rectangle
}

func newGround(name fyne.ThemeColorName) *ground {
	g := &ground{name: name, fill: canvas.NewRectangle(nil)}
	g.ExtendBaseWidget(g)
	return g
}

// Refresh follows the theme.
func (g *ground) Refresh() {
	g.fill.FillColor = g.Theme().Color(g.name, fyne.CurrentApp().Settings().ThemeVariant())
	g.fill.Refresh()
	g.BaseWidget.Refresh()
}

// CreateRenderer draws the surface.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	g.fill.FillColor = g.Theme().Color(g.name, fyne.CurrentApp().Settings().ThemeVariant())
	return widget.NewSimpleRenderer(g.fill)
}

// Page lays content on the colour of paper.
func Page(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newGround(look.ColorPage), content)
}
