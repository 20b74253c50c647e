package layout

import (
	"fmt"
	"testing"
)

func TestParagraphGoesOnOverPages(t *testing.T) {
	one := sheetOf(set(50, 700, "Am Montag hat der Rat den Bau der", "Brücke beschlossen, die seit dem"),
		[]Run{typed(50, 80, 8, "1 Beschluss vom Montag.")}, set(50, 40, "Der Bote 7"))
	two := sheetOf(set(50, 700, "Winter gesperrt ist. Sie kostet", "zwei Millionen."), set(50, 640, "Am Dienstag hat er frei und ruht"), set(50, 40, "Der Bote 8"))
	expect(t, read(one, two), "* 1 Beschluss vom Montag.", "~ Der Bote 7",
		"Am Montag hat der Rat den Bau der Brücke beschlossen, die seit dem ⏎Winter gesperrt ist. Sie kostet zwei Millionen.",
		"Am Dienstag hat er frei und ruht", "~ Der Bote 8")
}

func TestDividedWordOverPages(t *testing.T) {
	expect(t, read(sheetOf(set(50, 700, "Am Montag hat der Rat den Brücken-")), sheetOf(set(50, 700, "bau beschlossen."))),
		"Am Montag hat der Rat den Brücken⏎bau beschlossen.")
}

func TestParagraphOverThreePages(t *testing.T) {
	got := (&Document{Pages: []Page{
		sheetOf(set(50, 700, "Am Montag hat der Rat den Bau der", "Brücke beschlossen, die seit dem"), set(50, 40, "7")),
		sheetOf(set(50, 700, "Winter gesperrt ist, was alle im", "Ort ärgert, weil sie nun den Weg"), set(50, 40, "8")),
		sheetOf(set(50, 700, "durch den Wald nehmen müssen."), set(50, 40, "9")),
	}}).Flow()
	at := -1
	for _, b := range got {
		for _, p := range append([]Break{{0, b.Page}}, b.Breaks...) {
			if p.Page < at && b.Kind != Furniture {
				t.Errorf("page %d comes after page %d in %q", p.Page, at, b.Text)
			}
			at = max(at, p.Page)
		}
	}
	if len(got) != 4 || len(got[1].Breaks) != 2 {
		t.Errorf("blocks %+v", got)
	}
}

func TestRunningHeads(t *testing.T) {
	text := []string{"Der Rat tagt am Montag", "Am Dienstag tagt niemand", "Am Mittwoch wird gefeiert", "Donnerstag ist Markttag"}
	var pages []Page
	var want []string
	for i, s := range text {
		// Heads differ on left and right pages, as in books.
		head := []string{"Das Jahr im Dorf", "Ida Adler"}[i%2]
		pages = append(pages, sheetOf(set(50, 800, head), set(50, 700, s+" und so bleibt es dabei."), set(290, 40, fmt.Sprintf("Seite %d von 4", i+1))))
		want = append(want, "~ "+head, s+" und so bleibt es dabei.", fmt.Sprintf("~ Seite %d von 4", i+1))
	}
	expect(t, read(pages...), want...)
}

func TestTextAtTheEdgeIsNoRunningHead(t *testing.T) {
	expect(t, read(sheetOf(set(50, 800, "Der Rat tagt am Montag um acht.")), sheetOf(set(50, 800, "Am Dienstag tagt er nicht."))),
		"Der Rat tagt am Montag um acht.", "Am Dienstag tagt er nicht.")
}

func TestTurnedTextIsSetAside(t *testing.T) {
	stamp := typed(20, 300, 8, "Kopie aus dem Archiv")
	stamp.Turned = true
	expect(t, read(sheetOf([]Run{stamp}, set(50, 700, "Der Rat tagt am Montag um acht."))), "Der Rat tagt am Montag um acht.", "~ Kopie aus dem Archiv")
}

func TestNotesComeAfterTheTextOfTheirPage(t *testing.T) {
	mark := typed(50, 104, 5, "1")
	page := sheetOf(set(50, 700, left...), []Run{mark, typed(54, 100, 8, "Bericht des Boten vom Montag,"), typed(50, 90, 8, "Seite 3.")}, set(230, 700, right...))
	expect(t, read(page), whole, "* [1] Bericht des Boten vom Montag, Seite 3.")
}
