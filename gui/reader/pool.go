package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// pool keeps objects of one kind from one painting to the next, in the order in
// which they are used.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
	make func() T
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.make())
	}
	o := p.all[p.used]
	p.used++
	return o
}

// texts keeps drawn words by a key, since the driver turns each into a picture
// that it throws away when the object changes. Scrolling moves them only.
type texts struct {
	live map[textKey]*canvas.Text
	next map[textKey]*canvas.Text
	free []*canvas.Text
}

// textKey names a drawn text: which line, and which text on it (0 the words, -1
// the note, -2 a bullet, from 1 on the glyphs).
type textKey struct{ line, part int }

func newTexts() *texts {
	return &texts{live: map[textKey]*canvas.Text{}, next: map[textKey]*canvas.Text{}}
}

// put shows s under that key.
func (t *texts) put(key textKey, s string, f face, c color.Color) *canvas.Text {
	o := t.live[key]
	switch {
	case o != nil:
		delete(t.live, key)
	case len(t.free) > 0:
		o = t.free[len(t.free)-1]
		t.free = t.free[:len(t.free)-1]
	default:
		o = canvas.NewText("", c)
	}
	t.next[key] = o
	if o.Text != s || o.TextSize != f.size || o.TextStyle != f.style || o.Color != c {
		o.Text, o.TextSize, o.TextStyle, o.Color = s, f.size, f.style, c
		o.Refresh()
	}
	return o
}

// sweep ends a painting: what was not put again is kept for other words.
func (t *texts) sweep() {
	for key, o := range t.live {
		t.free = append(t.free, o)
		delete(t.live, key)
	}
	t.live, t.next = t.next, t.live
	const spare = 64
	if len(t.free) > spare {
		t.free = t.free[:spare]
	}
}
