package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// Words are summed up from letters and pairs; the sum must be what is drawn.
func TestSummedWordsAreAsWideAsDrawn(t *testing.T) {
	app(t)
	w := newWidths(fyneWidth)
	faces := []face{{size: 11}, {size: 15}, {size: 21, style: fyne.TextStyle{Bold: true}}, {size: 13, style: fyne.TextStyle{Italic: true}}}
	letters := []rune("aeinrstfdhulcgmobwkzpvjyxqäöüßÄÖÜéèñçłšžABDEHIKLMNOPRSTVWYZ0123456789.,:;-–!?()'„“‘’\"%&/")
	rapid.Check(t, func(rt *rapid.T) {
		word := string(rapid.SliceOfN(rapid.SampledFrom(letters), 1, 30).Draw(rt, "word"))
		f := rapid.SampledFrom(faces).Draw(rt, "face")
		drawn := fyneWidth(word, f.size, f.style)
		if got := w.of(word, f); abs(got-drawn) > 0.25 {
			rt.Fatalf("%q is summed up to %v and drawn %v wide", word, got, drawn)
		}
	})
}

func TestWidthsAreMeasuredOnce(t *testing.T) {
	calls := 0
	w := newWidths(func(s string, size float32, style fyne.TextStyle) float32 { calls++; return cell(s, size, style) })
	for range 3 {
		for _, s := range []string{"Öffnung", "漢字", ""} {
			if got := w.of(s, face{size: 10}); got != cell(s, 10, fyne.TextStyle{}) {
				t.Errorf("%q is %v wide", s, got)
			}
		}
	}
	if calls != 2 {
		t.Errorf("measured %d times, want once for each of two words", calls)
	}
}
