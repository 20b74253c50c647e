package layout

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// patience is what laying out a hostile page may take at most, on a busy machine and under
// the race detector; without the bounds it takes minutes.
const patience = 30 * time.Second

// TestHostilePages lays out pages that no program writes, the first of them
// to make the search for columns take long.
func TestHostilePages(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name string
		runs int
		run  func(i int) Run
	}{
		{"confetti", 1500, func(int) Run { return typed(r.Float64()*595, r.Float64()*842, 4, "confetti") }},
		{"dust", 1500, func(int) Run { return Run{X: r.Float64() * 595, Y: r.Float64() * 842, Width: .1, Size: .1, Text: "x"} }},
		{"two columns of dust", 1500, func(i int) Run { return typed(float64(i%2)*300+r.Float64()*200, r.Float64()*842, 2, "Staub und") }},
		{"stairs", 1500, func(i int) Run { return typed(float64(i)/3, 842-float64(i)/2, 2, "Stufe für Stufe") }},
		{"one line", 100_000, func(i int) Run { return typed(float64(i)/200, 700, 10, "Wort") }},
		{"two lines of cells", 100_000, func(i int) Run {
			return Run{X: float64(i/2) / 4, Y: float64(700 - i%2), Width: .01, Size: .1, Text: "x"}
		}},
		{"one paragraph", 100_000, func(i int) Run { return typed(50, 14_000-float64(i)/10, .1, "eine Zeile von vielen, die nicht en-") }},
		{"all in one place", 100_000, func(i int) Run { return typed(50, 700, 10, "Wort") }},
		{"capitals", 20_000, func(i int) Run {
			return Run{X: 50, Y: float64(i % 700), Width: 5, Size: float64(10 + i%2*20), Text: "A"}
		}},
	} {
		p := sheetOf()
		for i := range c.runs {
			p.Runs = append(p.Runs, c.run(i))
		}
		start := time.Now()
		(&Document{Pages: []Page{p}}).Flow()
		if took := time.Since(start); took > patience {
			t.Errorf("%s: %d runs take %v", c.name, c.runs, took)
		}
	}
}

func TestManyPagesAlike(t *testing.T) {
	d := &Document{Pages: make([]Page, 3000)}
	for i := range d.Pages {
		d.Pages[i] = sheetOf(set(50, 800, "Kopf"), set(50, 700, strings.Fields("eins zwei drei vier fünf sechs sieben acht neun zehn")...), set(50, 40, "7"))
	}
	start := time.Now()
	d.Flow()
	if took := time.Since(start); took > patience {
		t.Errorf("3,000 pages take %v", took)
	}
}
