package panes

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestLibrary(t *testing.T) {
	dressed(t)
	p := NewLibrary(de)
	shown(t, p.CanvasObject, 800, 500)
	p.Show(nil, "")
	if !p.empty.Visible() {
		t.Error("an empty library does not explain itself")
	}
	var chosen claims.ID
	p.OnCase = func(id claims.ID) { chosen = id }
	s := newSample(t)
	cases, err := s.Cases(t.Context())
	s.must(err)
	p.Show(cases, "2022-02-02")
	if p.empty.Visible() {
		t.Error("with a case it still says that there is none")
	}
	p.list.Select(0)
	if chosen != s.id {
		t.Errorf("chosen %q", chosen)
	}
}

// some are cases of a library, the odd ones done.
func some(n int) []claims.Summary {
	list := make([]claims.Summary, n)
	for i := range list {
		at := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -i)
		list[i] = claims.Summary{Case: claims.ID(fmt.Sprint(i)), Number: int64(i + 1), Title: fmt.Sprintf("Fall am Müllerweg %d", i), Opened: at, Changed: at,
			Claims: 10, Done: 10 * (i % 2), Sources: 3}
	}
	return list
}

func TestLibraryPicks(t *testing.T) {
	dressed(t)
	p := NewLibrary(de)
	shown(t, p.CanvasObject, 1000, 500)
	list := some(4)
	list[2].Tags, list[2].Deadline = []string{"eilig"}, "2022-01-01"
	p.Show(list, "2022-02-02")
	count := func(what string, want int) {
		t.Helper()
		if len(p.rows) != want {
			t.Errorf("%s: %d cases", what, len(p.rows))
		}
	}
	count("all", 4)
	p.shelf.show.SetSelectedIndex(1)
	count("open", 2)
	p.shelf.show.SetSelectedIndex(3)
	count("overdue", 1)
	p.shelf.title.SetText("mueller 3")
	count("overdue with other words", 0)
	if !p.none.Visible() {
		t.Error("a choice that nothing fits does not say so")
	}
	p.shelf.show.SetSelectedIndex(0)
	count("the words", 1)
	p.shelf.title.SetText("")
	p.shelf.tag.SetSelectedIndex(1)
	count("the tag", 1)
	list[2].Tags = nil
	p.Show(list, "2022-02-02")
	count("a tag that is gone", 4)
}

func TestLibraryShowsWhatWasFound(t *testing.T) {
	dressed(t)
	p := NewLibrary(de)
	shown(t, p.CanvasObject, 1000, 500)
	p.Show(some(3), "2022-02-02")
	var asked string
	var chosen desk.Hit
	p.OnFind = func(q string) { asked = q }
	p.OnHit = func(h desk.Hit) { chosen = h }
	test.Type(p.query, "bruecke")
	p.query.OnSubmitted(p.query.Text)
	if asked != "bruecke" {
		t.Errorf("asked for %q", asked)
	}
	hit := desk.Hit{Hit: claims.Hit{Kind: claims.HitClaim, Case: 7, Title: "Die Brücke", Claim: "c"}, Excerpt: "Die Brücke steht.", Marks: []claims.Span{{Start: 4, End: 10}}}
	p.ShowFound("an older search", []desk.Hits{{Kind: claims.HitClaim, Hits: []desk.Hit{hit}}})
	if p.found.Visible() {
		t.Error("an older search is shown")
	}
	p.ShowFound("bruecke", []desk.Hits{{Kind: claims.HitClaim, Hits: []desk.Hit{hit}}})
	if !p.found.Visible() || p.list.Visible() || len(p.found.rows) != 2 {
		t.Fatalf("not shown: %+v", p.found.rows)
	}
	p.found.list.Select(0)
	if chosen.Claim != "" {
		t.Error("the name of a kind is a hit")
	}
	p.found.list.Select(1)
	if chosen.Claim != "c" {
		t.Errorf("chosen %+v", chosen)
	}
	p.ShowFound("bruecke", nil)
	if !p.found.none.Visible() {
		t.Error("nothing found is not said")
	}
	p.query.SetText("")
	if p.found.Visible() || !p.list.Visible() {
		t.Error("without words the cases do not come back")
	}
}

func TestLibraryTakesUpASavedSearch(t *testing.T) {
	dressed(t)
	p := NewLibrary(de)
	shown(t, p.CanvasObject, 1000, 500)
	p.Show(some(5), "2022-02-02")
	var kept desk.SavedSearch
	p.OnSave = func(s desk.SavedSearch) { kept = s }
	p.shelf.show.SetSelectedIndex(2)
	p.shelf.old.SetSelectedIndex(0) // the only line: to keep this one
	if kept.Shelf.Show != desk.ShownDone {
		t.Errorf("kept %+v", kept)
	}
	kept.Name = "erledigt"
	p.ShowSaved([]desk.SavedSearch{kept})
	p.shelf.show.SetSelectedIndex(0)
	p.shelf.old.SetSelectedIndex(0)
	if len(p.rows) != 2 || p.shelf.show.SelectedIndex() != 2 {
		t.Errorf("%d cases, choice %d", len(p.rows), p.shelf.show.SelectedIndex())
	}
}

// A library of 10,000 cases opens at once.
func BenchmarkLibrary(b *testing.B) {
	dressed(b)
	list := some(10_000)
	for b.Loop() {
		p := NewLibrary(de)
		p.Show(list, "2022-02-02")
		shown(b, p.CanvasObject, 1200, 800)
	}
}

// A word is typed into the choice.
func BenchmarkLibraryTitle(b *testing.B) {
	dressed(b)
	p := NewLibrary(de)
	p.Show(some(10_000), "2022-02-02")
	shown(b, p.CanvasObject, 1200, 800)
	for i := 0; b.Loop(); i++ {
		p.shelf.title.SetText([]string{"mueller", "fall 12"}[i%2])
	}
}
