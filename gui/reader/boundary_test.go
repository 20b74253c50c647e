package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestDraggingTheEndsOfTheCurrentMark(t *testing.T) {
	full := spanOf(short, "Frachter hat am Freitag")
	for _, c := range []struct {
		name     string
		grab, to int // code points at whose left edge the button goes down and up
		want     string
	}{
		{"end further", full.End, spanOf(short, " Tonnen").Start, "Frachter hat am Freitag 27.500"},
		{"end back", full.End, spanOf(short, " am").Start, "Frachter hat"},
		{"start back", full.Start, spanOf(short, "Der").Start, "Der Frachter hat am Freitag"},
		{"start forward", full.Start, spanOf(short, "am").Start, "am Freitag"},
		{"start over the end leaves one letter", full.Start, spanOf(short, "27").Start, "g"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := open(t, short)
			r.SetMarks([]Mark{{ID: "a", Span: full, Line: Solid}})
			r.Select("a")
			got, selected := "", false
			r.OnBoundary = func(id string, s Span) { got = id + ": " + string(r.text.runes[s.Start:s.End]) }
			r.OnSelected = func(Span) { selected = true }
			edge := func(pos int) fyne.Position {
				p := at(r, pos)
				p.X = r.left() + r.page.x(r.page.lines[r.page.lineAt(pos)], pos)
				return p
			}
			down := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
			down.Position = edge(c.grab)
			r.MouseMoved(down)
			if r.Cursor() != desktop.HResizeCursor {
				t.Error("the pointer does not show that the end can be moved")
			}
			r.MouseDown(down)
			r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: edge(c.to)}})
			if got != "" {
				t.Error("told before the end was let go")
			}
			r.DragEnd()
			if got != "a: "+c.want {
				t.Errorf("told %q, want %q", got, c.want)
			}
			if m, _ := r.marks.named("a"); m.Span != full || selected {
				t.Errorf("the mark is %v now, selected: %v", m.Span, selected)
			}
		})
	}
}

func TestEndsCannotBeDraggedUnasked(t *testing.T) {
	r, _ := open(t, short)
	s := spanOf(short, "Frachter")
	r.SetMarks([]Mark{{ID: "a", Span: s, Line: Solid}})
	r.Select("a")
	if e := r.edgeAt(at(r, s.Start)); e != noEdge {
		t.Errorf("found end %d without an owner for it", e)
	}
	r.OnBoundary = func(string, Span) {}
	r.Select("")
	if e := r.edgeAt(at(r, s.Start)); e != noEdge {
		t.Errorf("found end %d of a mark that is not current", e)
	}
}

func TestAClickOnAnEndIsAClick(t *testing.T) {
	r, _ := open(t, short)
	s := spanOf(short, "Frachter")
	r.SetMarks([]Mark{{ID: "a", Span: s, Line: Solid}})
	r.Select("a")
	tapped := false
	r.OnBoundary = func(string, Span) { t.Error("moved without a drag") }
	r.OnTapped = func(int, []string) { tapped = true }
	p := at(r, s.Start)
	p.X -= 3
	press(r, p, 1, 0)
	if !tapped || r.resizing.edge != noEdge {
		t.Errorf("tapped: %v, still held: %d", tapped, r.resizing.edge)
	}
}
