package reader

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMarksOverASpan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		const length = 60
		draw := func(id int) Mark {
			return Mark{ID: fmt.Sprint(id), Span: Span{rapid.IntRange(-2, length+2).Draw(rt, "start"), rapid.IntRange(-2, length+2).Draw(rt, "end")},
				Line: LineStyle(rapid.IntRange(int(NoLine), int(Double)).Draw(rt, "line"))}
		}
		var given []Mark
		for i := range rapid.IntRange(0, 12).Draw(rt, "marks") {
			given = append(given, draw(i))
		}
		m := newMarks(given, length)
		for range rapid.IntRange(0, 6).Draw(rt, "changes") { // and changed one by one
			change := draw(rapid.IntRange(0, 14).Draw(rt, "id"))
			m.set(change, length)
			given = slices.DeleteFunc(given, func(g Mark) bool { return g.ID == change.ID })
			given = append(given, change)
		}
		for pos := range length {
			var want, got []string
			for _, g := range given {
				if g.Contains(pos) {
					want = append(want, g.ID)
				}
			}
			got = slices.Clone(m.at(pos))
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				rt.Fatalf("at %d: %v, want %v", pos, got, want)
			}
		}
		for i, a := range m.sorted {
			if j := m.index[a.ID]; j != i {
				rt.Fatalf("%s is at %d, indexed at %d", a.ID, i, j)
			}
			if !slices.IsSortedFunc(m.sorted, before) {
				rt.Fatal("not in order")
			}
		}
	})
}

func TestUnderlinesOfNestedMarksStandBelowEachOther(t *testing.T) {
	m := newMarks([]Mark{
		{ID: "inner", Span: Span{4, 8}, Line: Solid}, {ID: "outer", Span: Span{0, 20}, Line: Solid},
		{ID: "tint", Span: Span{0, 30}}, {ID: "later", Span: Span{9, 12}, Line: Dotted}, {ID: "next", Span: Span{20, 24}, Line: Double},
	}, 40)
	for id, want := range map[string]int{"outer": 0, "inner": 1, "later": 1, "next": 0} {
		if got := m.lane[m.index[id]]; got != want {
			t.Errorf("%s runs in lane %d, want %d", id, got, want)
		}
	}
}

func TestSameIdTwiceIsOneMark(t *testing.T) {
	m := newMarks([]Mark{{ID: "a", Span: Span{0, 2}}, {ID: "a", Span: Span{4, 6}}, {ID: "b", Span: Span{3, 3}}}, 10)
	if len(m.sorted) != 1 || m.sorted[0].Start != 0 {
		t.Errorf("kept %v", m.sorted)
	}
}

func TestDashesFillTheirPicture(t *testing.T) {
	for style, want := range map[LineStyle]string{Dashed: "########....########", Dotted: "##..##..##..##..##.."} {
		img := dashes(style, color.Black, 20, 2)
		got := ""
		for x := range 20 {
			if _, _, _, a := img.At(x, 1).RGBA(); a > 0 {
				got += "#"
			} else {
				got += "."
			}
		}
		if got != want {
			t.Errorf("style %d is %s, want %s", style, got, want)
		}
	}
}
