package panes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

func TestListFilters(t *testing.T) {
	dressed(t)
	s := newSample(t)
	p := NewClaimList(de)
	w := shown(t, p.CanvasObject, 420, 400)
	p.Show(s.now())
	all := len(p.Rows())
	if all != len(s.now().Claims) {
		t.Fatalf("%d rows for %d claims", all, len(s.now().Claims))
	}
	p.FocusSearch(w.Canvas())
	test.Type(w.Canvas().Focused(), "soldat")
	if n := len(p.Rows()); n == 0 || n >= all || !strings.Contains(strings.ToLower(p.Rows()[0].Text), "soldat") {
		t.Errorf("filtered, %d of %d rows are left", n, all)
	}
	p.Search("Zeppelin")
	if len(p.Rows()) != 0 || p.empty.Text != de.T("gui.claims.none") {
		t.Errorf("nothing fits, and it says %q", p.empty.Text)
	}
	p.Search("")
	if len(p.Rows()) != all || p.empty.Text != "" {
		t.Errorf("without a filter there are %d rows and %q", len(p.Rows()), p.empty.Text)
	}
}

func TestListTellsOnlyWhatAUserChose(t *testing.T) {
	dressed(t)
	s := newSample(t)
	p := NewClaimList(de)
	w := shown(t, p.CanvasObject, 420, 400)
	var chosen []claims.ID
	p.OnSelected = func(id claims.ID) { chosen = append(chosen, id) }
	p.Show(s.now())
	p.Select(p.Rows()[2].Claim)
	p.Show(s.now())
	p.Search("soldat")
	if len(chosen) != 0 {
		t.Fatalf("the program's own choice was told as a user's: %v", chosen)
	}
	p.Search("")
	p.list.Select(1)
	if len(chosen) != 1 || chosen[0] != p.Rows()[1].Claim {
		t.Errorf("told %v", chosen)
	}
	if p.list.line.Visible() {
		t.Error("a list without the focus looks as if it had it")
	}
	w.Canvas().Focus(p.list)
	if !p.list.line.Visible() {
		t.Error("nothing shows that the list has the focus")
	}
	typed := ""
	p.OnRune = func(r rune) { typed += string(r) }
	p.list.TypedRune('v')
	if typed != "v" {
		t.Errorf("a letter typed in the list was told as %q", typed)
	}
}

func TestGoldenRows(t *testing.T) {
	dressed(t)
	row := newClaimRow().(*claimRow)
	w := shown(t, row, 360, row.MinSize().Height)
	row.show(model.Row{Claim: "a", Glyph: "≠", Kind: claims.FindingDisputed, Text: "Der Umbau kostete 4,2 Millionen Euro, teilte die Stadt am Dienstag mit",
		Note: "strittig  ·  Zahl  ·  S1", Urgent: true})
	test.AssertRendersToMarkup(t, "claim_row.xml", w.Canvas())

	source := newSourceRow().(*sourceRow)
	w = shown(t, source, 360, source.MinSize().Height)
	source.show(model.SourceRow{Source: "a", Name: "S2  Mitteilung des Tiefbauamts über den Umbau der Brücke über die Leine", Note: "amt.example  ·  2021-03-03", OK: true}, "≠ 1  = 2")
	test.AssertRendersToMarkup(t, "source_row.xml", w.Canvas())
}

func TestGoldenCard(t *testing.T) {
	c, s, _, _ := newCard(t)
	// A claim that a person marked, so that no rule for proposals changes the card.
	var err error
	s.id, err = s.Open(t.Context(), desk.Input{Text: "Das Haus ist offen, und alle gehen hinein.", Lang: "de"})
	s.must(err)
	id, err := s.AddClaim(t.Context(), s.id, claims.Span{Start: 0, End: 18})
	s.must(err)
	s.must(s.Decide(t.Context(), s.id, id, claims.CheckSo, desk.Decision{Kind: claims.FindingContext}))
	c.Show(s.now(), s.now().Claim(id))
	w := shown(t, c.CanvasObject, 420, 620)
	test.AssertRendersToMarkup(t, "card.xml", w.Canvas())
}

func TestFindingButtonsFitAnyWidth(t *testing.T) {
	dressed(t)
	buttons, grid := findingButtons(de, func(claims.FindingKind) {})
	w := shown(t, grid, 600, 300)
	for _, width := range []float32{600, 420, 300, 180} {
		w.Resize(fyne.NewSize(width, 300))
		var last float32 = -1
		for _, kind := range claims.FindingKinds {
			b := buttons[kind]
			if b.Size().Width < b.MinSize().Width || b.Position().X+b.Size().Width > width {
				t.Errorf("at %v, %s is %v wide at %v", width, kind, b.Size().Width, b.Position().X)
			}
			last = max(last, b.Position().Y+b.Size().Height)
		}
		if got := grid.MinSize().Height; got != last {
			t.Errorf("at %v it asks for %v and takes %v", width, got, last)
		}
	}
}
