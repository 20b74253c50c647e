package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Meter is a thin line that fills as work gets done. The figures stand beside it
// in words; it only lets them be seen at a glance.
type Meter struct {
	widget.BaseWidget
	value  float64
	height float32
}

// NewMeter makes an empty meter of that height.
func NewMeter(height float32) *Meter {
	m := &Meter{height: height}
	m.ExtendBaseWidget(m)
	return m
}

// Set fills the meter to a share between 0 and 1.
func (m *Meter) Set(share float64) {
	m.value = min(max(share, 0), 1)
	m.Refresh()
}

// CreateRenderer draws the line.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	p := &meterPainter{m: m, ground: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	p.Refresh()
	return p
}

type meterPainter struct {
	m            *Meter
	ground, fill *canvas.Rectangle
}

func (p *meterPainter) Destroy()                     {}
func (p *meterPainter) MinSize() fyne.Size           { return fyne.NewSize(40, p.m.height) }
func (p *meterPainter) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{p.ground, p.fill} }

func (p *meterPainter) Layout(size fyne.Size) {
	y := (size.Height - p.m.height) / 2
	p.ground.Move(fyne.NewPos(0, y))
	p.ground.Resize(fyne.NewSize(size.Width, p.m.height))
	p.fill.Move(fyne.NewPos(0, y))
	p.fill.Resize(fyne.NewSize(size.Width*float32(p.m.value), p.m.height))
}

func (p *meterPainter) Refresh() {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	p.ground.FillColor = p.m.Theme().Color(theme.ColorNameSeparator, variant)
	p.fill.FillColor = p.m.Theme().Color(theme.ColorNamePrimary, variant)
	p.Layout(p.m.Size())
	p.ground.Refresh()
	p.fill.Refresh()
}
