package reader

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/gui/theme"
)

var sizes = []int{5_000, 50_000}

func BenchmarkFirstLayout(b *testing.B) {
	for _, words := range sizes {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			app(b)
			fyne.MeasureText("warm", 15, fyne.TextStyle{})
			d, marks := article(words)
			for b.Loop() {
				r := New()
				r.Resize(fyne.NewSize(700, 900))
				r.SetDocument(d)
				r.SetMarks(marks)
				if len(test.WidgetRenderer(r).Objects()) < 20 {
					b.Fatal("nothing painted")
				}
			}
		})
	}
}

// shownReader is a reader in a window of its own.
func shownReader(b *testing.B, words int) *Reader {
	app(b)
	r := New()
	w := test.NewWindow(r)
	b.Cleanup(w.Close)
	w.Resize(fyne.NewSize(700, 900))
	d, marks := article(words)
	r.SetDocument(d)
	r.SetMarks(marks)
	return r
}

func BenchmarkRewrap(b *testing.B) {
	for _, words := range sizes {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			r := shownReader(b, words)
			i := 0
			for b.Loop() {
				i++
				r.Resize(fyne.NewSize(600+float32(i%2)*100, 900))
			}
		})
	}
}

func BenchmarkTextSize(b *testing.B) {
	for _, words := range sizes {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			r := shownReader(b, words)
			size := float32(12)
			for b.Loop() {
				r.SetTextSize(size)
				size += 0.25
			}
		})
	}
}

func BenchmarkMarkChange(b *testing.B) {
	for _, words := range sizes {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			r := shownReader(b, words)
			m := r.marks.sorted[3]
			colors := []fyne.ThemeColorName{theme.ColorVerified, theme.ColorDisputed}
			i := 0
			for b.Loop() {
				i++
				m.Color = colors[i%2]
				r.SetMark(m)
			}
		})
	}
}

func BenchmarkScroll(b *testing.B) {
	r := shownReader(b, 50_000)
	step := float32(-60)
	for b.Loop() {
		before := r.offset
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, step)})
		if r.offset == before {
			step = -step
		}
	}
}

func BenchmarkSelect(b *testing.B) {
	r := shownReader(b, 50_000)
	i := 0
	for b.Loop() {
		i++
		r.Select(r.marks.sorted[i*97%len(r.marks.sorted)].ID)
	}
}

func BenchmarkSetMarks(b *testing.B) {
	r := shownReader(b, 50_000)
	marks := append([]Mark(nil), r.marks.sorted...)
	for b.Loop() {
		r.SetMarks(marks)
	}
}

func BenchmarkFind(b *testing.B) {
	r := shownReader(b, 50_000)
	for b.Loop() {
		r.Find("gibt es hier nicht", 1000)
	}
}
