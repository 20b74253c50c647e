package layout

import (
	"strings"
	"testing"
)

func TestNotesWithGluedNumbers(t *testing.T) {
	text := set(50, 700, "Am Montag hat der Rat den Bau der", "Brücke beschlossen.")
	for _, c := range []struct {
		name  string
		marks []string
		notes []string
		want  []string
	}{
		{"as in the text", []string{"1", "2"}, []string{"1Beschluss vom Montag, Blatt 4.", "2„Der Bote“ vom Dienstag."},
			[]string{"* [1] Beschluss vom Montag, Blatt 4.", "* [2] „Der Bote“ vom Dienstag."}},
		{"of two lines", []string{"11", "12"}, []string{"11Beschluss vom Montag, zu finden auf", "2019er Papier im Schrank.", "12Bote, S. 2."},
			[]string{"* [11] Beschluss vom Montag, zu finden auf 2019er Papier im Schrank.", "* [12] Bote, S. 2."}},
		{"that nothing refers to", nil, []string{"3D-Bild von Ida Adler, Altwied"}, []string{"* 3D-Bild von Ida Adler, Altwied"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := sheetOf(text, set(50, 640, left...))
			want := "Am Montag hat der Rat den Bau der Brücke beschlossen."
			if len(c.marks) > 0 {
				page.Runs = append(page.Runs, typed(145, 692, 6, c.marks[0]), typed(155, 688, 10, "Nun"), typed(170, 692, 6, c.marks[1]))
				want += "[" + c.marks[0] + "] Nun[" + c.marks[1] + "]"
			}
			for i, n := range c.notes {
				page.Runs = append(page.Runs, typed(50, 100-9*float64(i), 8, n))
			}
			expect(t, read(page), append([]string{want, strings.Join(left, " ")}, c.want...)...)
		})
	}
}

func TestLinksOfNotesWithGluedNumbers(t *testing.T) {
	page := sheetOf(set(50, 700, "Am Montag hat der Rat den Bau der", "Brücke beschlossen."), set(50, 640, left...), []Run{typed(145, 692, 6, "1"),
		{X: 50, Y: 100, Width: 4, Size: 8, Link: 1, Text: "1"}, {X: 54, Y: 100, Width: 40, Size: 8, Text: "Bericht in "}, {X: 94, Y: 100, Width: 40, Size: 8, Link: 2, Text: "Der Bote"}})
	page.Links = []string{"https://a.example/", "https://b.example/"}
	got := (&Document{Pages: []Page{page}}).Flow()
	note := got[len(got)-1]
	if note.Text != "[1] Bericht in Der Bote" || len(note.Links) != 2 {
		t.Fatalf("note %+v", note)
	}
	if l := note.Links[1]; note.Text[l.Start:l.End] != "Der Bote" {
		t.Errorf("the link is on %q", note.Text[l.Start:l.End])
	}
	if l := note.Links[0]; note.Text[l.Start:l.End] != "[1]" {
		t.Errorf("the mark's link is on %q", note.Text[l.Start:l.End])
	}
}
