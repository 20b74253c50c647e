package reader

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// stroke is how thick an underline is, laneStep how far one is below the next.
const (
	stroke   = 2
	laneStep = 3
)

// patternKey names a dashed or dotted underline: a mark on a line, from x on.
type patternKey struct {
	line, x int
	id      string
}

// pattern is a dashed or dotted underline: one object whatever its length.
type pattern struct {
	*canvas.Raster
	style LineStyle
	color color.Color
}

// patterns keeps them from one painting to the next, as [texts] keeps words.
type patterns struct{ live, next map[patternKey]*pattern }

func newPatterns() *patterns {
	return &patterns{live: map[patternKey]*pattern{}, next: map[patternKey]*pattern{}}
}

func (p *patterns) put(key patternKey, style LineStyle, c color.Color, pos fyne.Position, width float32) *canvas.Raster {
	o := p.live[key]
	if o == nil {
		o = &pattern{}
		o.Raster = canvas.NewRaster(func(w, h int) image.Image { return dashes(o.style, o.color, w, h) })
		o.Raster.ScaleMode = canvas.ImageScalePixels
	}
	p.next[key] = o
	if o.style != style || o.color != c {
		o.style, o.color = style, c
		o.Raster.Refresh()
	}
	o.Move(pos)
	o.Resize(fyne.NewSize(width, stroke))
	return o.Raster
}

func (p *patterns) sweep() {
	clear(p.live)
	p.live, p.next = p.next, p.live
}

// dashes draws a broken line of w by h device pixels. Dots are as long as the
// line is thick, dashes four times that.
func dashes(style LineStyle, c color.Color, w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	on, off := 4*h, 2*h
	if style == Dotted {
		on, off = h, h
	}
	for x := range w {
		if x%max(on+off, 1) >= on {
			continue
		}
		for y := range h {
			img.Set(x, y, c)
		}
	}
	return img
}
