package layout

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// typed makes a run of type of some size, as wide as such type usually is: half its size
// for each sign.
func typed(x, y, size float64, text string) Run {
	return Run{X: x, Y: y, Width: float64(utf8.RuneCountInString(text)) * size / 2, Size: size, Text: text}
}

// set puts lines below each other, from a height on, at the distance that type of ten
// points usually has.
func set(x, y float64, lines ...string) []Run {
	var runs []Run
	for i, l := range lines {
		runs = append(runs, typed(x, y-12*float64(i), 10, l))
	}
	return runs
}

// sheetOf is a page of A4 with runs.
func sheetOf(parts ...[]Run) Page {
	p := Page{Width: 595, Height: 842}
	for _, runs := range parts {
		p.Runs = append(p.Runs, runs...)
	}
	return p
}

// read is the running text of pages in a form that can be compared: kinds are marked, the
// places where another page begins are shown by "⏎".
func read(pages ...Page) []string {
	marks := map[Kind]string{Heading: "# ", Item: "- ", Caption: "^ ", Note: "* ", Furniture: "~ "}
	var list []string
	for _, b := range (&Document{Pages: pages}).Flow() {
		text := b.Text
		for i := len(b.Breaks) - 1; i >= 0; i-- {
			text = text[:b.Breaks[i].At] + "⏎" + text[b.Breaks[i].At:]
		}
		list = append(list, marks[b.Kind]+text)
	}
	return list
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("text differs (-want +got):\n%s", diff)
	}
}
