package layout

import (
	"slices"
	"strings"
	"testing"
)

// In these tests a column is 30 signs wide, which are 150 points.
var (
	left  = []string{"Der Rat der Stadt hat gestern", "lange über die Brücke geredet", "und am Ende nichts davon auch", "nur annähernd beschlossen, so"}
	right = []string{"berichten es drei Zeitungen in", "ihren Ausgaben von heute. Wie", "es weitergeht, weiß niemand in", "diesem Rathaus zu sagen."}
	whole = "Der Rat der Stadt hat gestern lange über die Brücke geredet und am Ende nichts davon auch nur annähernd beschlossen, so berichten es drei Zeitungen in ihren Ausgaben von heute. Wie es weitergeht, weiß niemand in diesem Rathaus zu sagen."
)

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	expect(t, read(sheetOf(set(50, 700, left...), set(230, 700, right...))), whole)
}

func TestColumnsWhoseLinesDoNotAlign(t *testing.T) {
	expect(t, read(sheetOf(set(50, 700, left...), set(230, 705.5, right...))), whole)
}

func TestRunsMayComeInAnyOrder(t *testing.T) {
	p := sheetOf(set(50, 700, left...), set(230, 700, right...))
	slices.Reverse(p.Runs)
	expect(t, read(p), whole)
}

func TestHeadlineAcrossColumns(t *testing.T) {
	page := sheetOf([]Run{typed(50, 740, 20, "Wieder kein Beschluss zur Brücke")},
		set(50, 700, left...), set(230, 700, right...),
		[]Run{typed(50, 640, 14, "Was die Nachbarn dazu sagen und meinen")},
		set(50, 610, "Im Nachbarort schüttelt man den", "Kopf darüber. Dort steht schon", "lange eine neue Brücke aus Holz."),
		set(230, 610, "Sie kostete die Hälfte und wird", "von allen gern benutzt, sogar", "von den Bussen der Linie vier."))
	expect(t, read(page), "# Wieder kein Beschluss zur Brücke", whole, "# Was die Nachbarn dazu sagen und meinen",
		"Im Nachbarort schüttelt man den Kopf darüber. Dort steht schon lange eine neue Brücke aus Holz.",
		"Sie kostete die Hälfte und wird von allen gern benutzt, sogar von den Bussen der Linie vier.")
}

func TestTableIsReadByRows(t *testing.T) {
	var runs []Run
	for i, row := range [][3]string{{"Jahr", "Besucher", "Einnahmen"}, {"2019", "12.400", "88.000 €"}, {"2020", "3.100", "21.500 €"}, {"2021", "9.800", "70.200 €"}} {
		for j, cell := range row {
			runs = append(runs, typed(50+120*float64(j), 700-14*float64(i), 10, cell))
		}
	}
	expect(t, read(sheetOf(runs)), "Jahr\tBesucher\tEinnahmen", "2019\t12.400\t88.000 €", "2020\t3.100\t21.500 €", "2021\t9.800\t70.200 €")
}

func TestWideTableIsReadByRows(t *testing.T) {
	var runs []Run
	var want []string
	for i := range 12 {
		row := ""
		for j := range 10 {
			runs = append(runs, typed(50+50*float64(j), 700-12*float64(i), 10, "1234"))
			row += "\t1234"
		}
		want = append(want, row[1:])
	}
	expect(t, read(sheetOf(runs)), want...)
}

func TestBulletsAreNoColumn(t *testing.T) {
	text := []string{"Am Montag wird der Rat gewählt", "Am Dienstag wird er vereidigt", "Am Mittwoch hat er frei"}
	expect(t, read(sheetOf(set(50, 700, "•", "•", "•"), set(80, 700, text...))), "- • "+text[0], "- • "+text[1], "- • "+text[2])
}

func TestLastColumnMayBeShort(t *testing.T) {
	expect(t, read(sheetOf(set(50, 700, left...), set(230, 700, right[0]))),
		"Der Rat der Stadt hat gestern lange über die Brücke geredet und am Ende nichts davon auch nur annähernd beschlossen, so "+right[0])
}

// stretchedTo lays out lines of words so that each but the last fills a width, as
// justified text does.
func stretchedTo(x, y, width float64, lines ...string) []Run {
	var runs []Run
	for i, l := range lines {
		fields := strings.Fields(l)
		free := width
		for _, w := range fields {
			free -= typed(0, 0, 10, w).Width
		}
		gap := 5.
		if i < len(lines)-1 && len(fields) > 1 {
			gap = free / float64(len(fields)-1)
		}
		at := x
		if gap <= 6 {
			runs = append(runs, Run{X: x, Y: y - 12*float64(i), Width: width - free + gap*float64(len(fields)-1), Size: 10, Text: l})
			continue
		}
		for _, w := range fields {
			r := typed(at, y-12*float64(i), 10, w)
			runs, at = append(runs, r), at+r.Width+gap
		}
	}
	return runs
}

// In a newspaper's narrow columns most lines are stretched, and all of them stand on one
// grid.
func TestJustifiedColumnsAreNoTable(t *testing.T) {
	columns := [][]string{
		{"Der Rat der Stadt hat gut", "zwei Stunden", "Bürgermeister Alois", "Brömmelhauptmann. Der", "wiederum ließ", "Verkehrsverbund warten", "und fuhr am Ende selber im", "Bus nach Hause."},
		{"Die Brücke bleibt ein Fall", "für Kenner.", "Straßenbauamt Altwied", "veröffentlichte einen", "Bericht von", "siebenundzwanzig Seiten,", "den dort nur einer ganz und", "gern gelesen hat."},
		{"Am Wehr steht seit Mai ein", "Schild, das", "Wasserwirtschaftsamt hat", "vierundzwanzig davon", "bestellt und", "aufgestellt. Keines sagt", "warum, aber alle sind gelb", "und rund."},
	}
	var runs []Run
	var want []string
	for i, lines := range columns {
		runs = append(runs, stretchedTo(50+150*float64(i), 700, 135, lines...)...)
		want = append(want, strings.Join(lines, " "))
	}
	expect(t, read(sheetOf(runs)), want...)
}

// Gaps may lie below each other by chance and make a river down one column.
func TestRiverIsNoGapBetweenColumns(t *testing.T) {
	one := []string{"Der Rat hat nun in der Stadt gut", "und gern gesagt, wem das Gemeinderat", "Wald vom einen Investor", "fast ganz hatte. Damals", "war er dort gewesen und nie wieder", "gegangen."}
	two := []string{"Die Brücke bleibt ein Fall für den", "der kommt und sie für sich kauft", "oder mietet, wenn sie sich mieten", "ließe. Sie kostet so viel wie ein", "Haus am See, und sie steht schon", "lange leer."}
	expect(t, read(sheetOf(stretchedTo(50, 700, 180, one...), stretchedTo(250, 700, 180, two...))), strings.Join(one, " "), strings.Join(two, " "))
}
