package reader

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/gui/theme"
)

// barWidth is the width of the scroll bar; the left part of it shows where marks
// are.
const (
	barWidth    = 14
	stripeWidth = 5
)

// shortestThumb keeps the thumb large enough to be taken hold of.
const shortestThumb = 24

// bar is the scroll bar of a reader. Beside its thumb a stripe stands for each
// mark that has a glyph, at its height on the page.
type bar struct {
	widget.BaseWidget
	reader *Reader
	hover  bool
	grip   float32 // where on the thumb a drag took hold
	held   bool
}

var (
	_ fyne.Draggable     = (*bar)(nil)
	_ fyne.Tappable      = (*bar)(nil)
	_ desktop.Hoverable  = (*bar)(nil)
	_ desktop.Cursorable = (*bar)(nil)
)

func newBar(r *Reader) *bar {
	b := &bar{reader: r}
	b.ExtendBaseWidget(b)
	return b
}

// thumb is where the thumb begins and how long it is.
func (b *bar) thumb() (top, length float32) {
	r := b.reader
	height := b.Size().Height
	if r.page == nil || r.pageHeight() <= height || height <= 0 {
		return 0, 0
	}
	length = min(max(height*height/r.pageHeight(), shortestThumb), height)
	return (height - length) * r.offset / (r.pageHeight() - height), length
}

// moveThumb scrolls so that the thumb begins at top.
func (b *bar) moveThumb(top float32) {
	r := b.reader
	_, length := b.thumb()
	if free := b.Size().Height - length; length > 0 && free > 0 {
		r.scrollTo(top / free * (r.pageHeight() - b.Size().Height))
		r.Refresh()
	}
}

// Tapped scrolls to where the bar was clicked.
func (b *bar) Tapped(e *fyne.PointEvent) {
	top, length := b.thumb()
	if y := e.Position.Y; y < top || y > top+length {
		b.moveThumb(y - length/2)
	}
}

// Dragged moves the thumb with the pointer.
func (b *bar) Dragged(e *fyne.DragEvent) {
	top, length := b.thumb()
	if !b.held {
		b.held = true
		if b.grip = e.Position.Y - e.Dragged.DY - top; b.grip < 0 || b.grip > length {
			b.grip = length / 2
		}
	}
	b.moveThumb(e.Position.Y - b.grip)
}

// DragEnd lets the thumb go.
func (b *bar) DragEnd() {
	b.held = false
	b.Refresh()
}

// MouseIn makes the thumb stronger.
func (b *bar) MouseIn(*desktop.MouseEvent) {
	b.hover = true
	b.Refresh()
}

// MouseMoved does nothing; Fyne asks for it.
func (b *bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut makes the thumb quiet again.
func (b *bar) MouseOut() {
	b.hover = false
	b.Refresh()
}

// Cursor is an arrow, not the reader's bar.
func (b *bar) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is for Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	p := &barPainter{bar: b, thumb: canvas.NewRectangle(color.Transparent)}
	p.stripes = canvas.NewRaster(p.draw)
	p.stripes.ScaleMode = canvas.ImageScalePixels
	p.objects = []fyne.CanvasObject{p.stripes, p.thumb}
	return p
}

type barPainter struct {
	bar     *bar
	thumb   *canvas.Rectangle
	stripes *canvas.Raster
	objects []fyne.CanvasObject
	drawn   stripesState
}

// stripesState is what the stripes depend on, to draw them only when it changes.
type stripesState struct {
	page    *wrapped
	marks   *marks
	version int
	hidden  bool
	color   color.Color // any of the theme's
}

func (p *barPainter) Destroy()                     {}
func (p *barPainter) MinSize() fyne.Size           { return fyne.NewSize(barWidth, 1) }
func (p *barPainter) Objects() []fyne.CanvasObject { return p.objects }

func (p *barPainter) Layout(size fyne.Size) {
	p.stripes.Resize(fyne.NewSize(stripeWidth, size.Height))
	p.place()
}

func (p *barPainter) Refresh() {
	p.place()
	r := p.bar.reader
	c := r.Theme().Color(theme.ColorOpen, fyne.CurrentApp().Settings().ThemeVariant())
	state := stripesState{r.page, r.marks, r.marks.version, r.hideMarks, c}
	if state != p.drawn {
		p.drawn = state
		p.stripes.Refresh()
	}
	canvas.Refresh(p.thumb)
}

// place puts the thumb where it belongs.
func (p *barPainter) place() {
	b := p.bar
	top, length := b.thumb()
	c := color.NRGBAModel.Convert(b.reader.Theme().Color(fynetheme.ColorNameScrollBar, fyne.CurrentApp().Settings().ThemeVariant())).(color.NRGBA)
	width := float32(barWidth - stripeWidth - 4)
	if b.hover || b.held {
		width += 2
	}
	p.thumb.FillColor = c
	p.thumb.CornerRadius = width / 2
	p.thumb.Hidden = length == 0
	p.thumb.Move(fyne.NewPos(barWidth-1-width, top))
	p.thumb.Resize(fyne.NewSize(width, length))
}

// draw paints the stripes, w by h device pixels in all.
func (p *barPainter) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	r := p.bar.reader
	if r.page == nil || r.hideMarks || h == 0 {
		return img
	}
	scale := float32(h) / max(r.pageHeight(), p.bar.Size().Height)
	th, variant := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	done := -1
	for _, m := range r.marks.sorted {
		if m.Glyph == "" {
			continue
		}
		l := r.page.lines[r.page.lineAt(m.Start)]
		y := min(int((r.top()+l.y)*scale), h-1)
		if y == done {
			continue // one mark for each line of pixels
		}
		done = y
		c := th.Color(m.Color, variant)
		for x := range w {
			img.Set(x, y, c)
			if y+1 < h {
				img.Set(x, y+1, c)
			}
		}
	}
	return img
}
