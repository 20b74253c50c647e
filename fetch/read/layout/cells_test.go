package layout

import (
	"strings"
	"testing"
)

// cellsAt lays out one row of cells that begin at some places.
func cellsAt(y float64, at []float64, cells ...string) []Run {
	var runs []Run
	for i, c := range cells {
		runs = append(runs, typed(at[i], y, 10, c))
	}
	return runs
}

// cellsTo does the same with cells that end at some places.
func cellsTo(y float64, at []float64, cells ...string) []Run {
	runs := cellsAt(y, at, cells...)
	for i := range runs {
		runs[i].X -= runs[i].Width
	}
	return runs
}

// In these tests justified lines run from 50 to 210.
func TestTables(t *testing.T) {
	text := stretchedTo(50, 700, 160, "Der Rat hat am Montag getagt und", "am Dienstag nicht. Wie er es nun", "auch hält, es kostet die Bürger")
	const whole = "Der Rat hat am Montag getagt und am Dienstag nicht. Wie er es nun auch hält, es kostet die Bürger"
	narrow := []float64{50, 76, 190}
	wide := []float64{50, 120, 190}
	for _, c := range []struct {
		name string
		runs [][]Run
		want []string
	}{
		{"narrow gaps below each other", [][]Run{cellsAt(700, narrow, "2010", "11.300", "6 %"), cellsAt(686, narrow, "2015", "13.100", "7 %")},
			[]string{"2010\t11.300\t6 %", "2015\t13.100\t7 %"}},
		{"a head over narrow gaps", [][]Run{{bolded(typed(51, 714, 10, "Jahr")), bolded(typed(76.5, 714, 10, "Fahrzeuge am Tag")), bolded(typed(163, 714, 10, "Lkw-Anteil"))},
			cellsAt(700, narrow, "2010", "11.300", "6 %"), cellsAt(686, narrow, "2015", "13.100", "7 %")},
			[]string{"Jahr\tFahrzeuge am Tag\tLkw-Anteil", "2010\t11.300\t6 %", "2015\t13.100\t7 %"}},
		{"a narrow gap where others are wide", [][]Run{cellsAt(700, []float64{50, 150}, "Nordrhein-Westfalen", "elf"), cellsAt(686, []float64{50, 150}, "Hessen", "zwei")},
			[]string{"Nordrhein-Westfalen\telf", "Hessen\tzwei"}},
		{"figures to the right", [][]Run{cellsTo(700, []float64{75, 130, 190}, "2019", "12.400", "88.000 €"), cellsTo(686, []float64{75, 130, 190}, "2020", "900", "500 €")},
			[]string{"2019\t12.400\t88.000 €", "2020\t900\t500 €"}},
		{"one line alone", [][]Run{cellsAt(700, wide, "Altwied", "Montag")}, []string{"Altwied\tMontag"}},
		{"figures at the edge of the text", [][]Run{text, cellsTo(650, []float64{80, 210}, "Kaffee", "3,20 €"), cellsTo(638, []float64{65, 210}, "Tee", "12,80 €")},
			[]string{whole, "Kaffee\t3,20 €", "Tee\t12,80 €"}},
		{"words at the edge of the text", [][]Run{text, cellsTo(650, []float64{75, 130, 210}, "Wehr", "offen", "seit Mai"), cellsTo(638, []float64{75, 130, 210}, "Tor", "zu", "immer"), cellsTo(626, []float64{75, 130, 210}, "Steg", "halb", "nie")},
			[]string{whole, "Wehr\toffen\tseit Mai", "Tor\tzu\timmer", "Steg\thalb\tnie"}},
		{"a row of figures at the edge of the text", [][]Run{cellsTo(740, []float64{75, 130, 210}, "2023", "4.604.100", "7"), text}, []string{"2023\t4.604.100\t7", whole}},
		{"numbers of a list", [][]Run{cellsAt(700, []float64{50, 76}, "1.", "Es wird gezählt"), cellsAt(688, []float64{50, 76}, "2.", "Es wird gewählt")},
			[]string{"- 1. Es wird gezählt", "- 2. Es wird gewählt"}},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, read(sheetOf(c.runs...)), c.want...) })
	}
}

// However far the words of a line stand apart, and whatever stands above them, it is text
// if it fills its column.
func TestStretchedLines(t *testing.T) {
	for _, lines := range [][]string{
		{"Der Rat hat am Montag getagt und", "Bürgermeister Alois", "Brömmelhaupt. Der", "Gemeinderat hatte lange geredet,", "bis er ging."},
		{"Der Rat hat am Montag getagt und", "Wasserwirtschaftsamt veräußert", "und ging.", "gern in den Wald, wo er sich nun", "wohl fühlt."},
		{"Der Rat hat am Montag getagt und", "über 2019", "geredet, auch über das Jahr und", "alle Kosten."},
		{"Der Rat hat am Montag getagt und", "zu a", "b c d", "e f", "geredet, wie es bei ihm üblich", "ist."},
	} {
		expect(t, read(sheetOf(stretchedTo(50, 700, 160, lines...))), strings.Join(lines, " "))
	}
	// Marks of reference make no difference.
	page := sheetOf([]Run{typed(50, 700, 10, "Der Rat hat am Montag getagt und"), typed(50, 688, 10, "veräußert "), typed(120, 688, 10, "hatte."), typed(151, 692, 6, "1"), typed(180, 688, 10, "Damals")},
		stretchedTo(50, 676, 160, "flossen 1,4 Millionen Euro ihnen", "zu."))
	expect(t, read(page), "Der Rat hat am Montag getagt und veräußert hatte.[1] Damals flossen 1,4 Millionen Euro ihnen zu.")
}
