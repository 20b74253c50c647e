package panes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/reader"
)

// evidence shows the second source of the sample beside a claim.
func evidence(t *testing.T) (*Evidence, *sample, *claims.Claim) {
	t.Helper()
	dressed(t)
	s := newSample(t)
	p := NewEvidence(de)
	shown(t, p.CanvasObject, 500, 800)
	c := s.now()
	k := s.about("rund 90 Minuten")
	hints, err := s.Compare(t.Context(), c, k.ID)
	s.must(err)
	p.ShowSources(c, nil)
	p.ShowHints(k.ID, hints)
	page := c.Latest(c.Sources[1].ID)
	text, err := s.CaptureText(t.Context(), *page)
	s.must(err)
	p.ShowText(c.Sources[1].ID, page, text)
	return p, s, k
}

func TestOnlySelectedWordsCanBeAttached(t *testing.T) {
	p, s, _ := evidence(t)
	var cited claims.Span
	var role claims.Role
	p.OnCite = func(capture claims.ID, span claims.Span, r claims.Role) {
		if capture != s.now().Latest(s.now().Sources[1].ID).ID {
			t.Errorf("cited from %q", capture)
		}
		cited, role = span, r
	}
	for _, b := range p.cite {
		if !b.Disabled() {
			t.Fatal("nothing is selected, but it can be attached")
		}
	}
	p.ShowPlace(claims.Span{Start: 10, End: 30})
	test.Tap(p.cite[1])
	if cited != (claims.Span{Start: 10, End: 30}) || role != claims.RoleContradicts {
		t.Errorf("attached %v as %q", cited, role)
	}
	p.ShowText("", nil, "")
	if !p.cite[0].Disabled() {
		t.Error("without a text, words can still be attached")
	}
}

func TestSourcesWithMostToSayComeFirst(t *testing.T) {
	p, s, k := evidence(t)
	c := s.now()
	last := c.Sources[len(c.Sources)-1]
	p.ShowHints(k.ID, []desk.Hint{{Source: last, Capture: *c.Latest(last.ID), Comparison: &claims.Comparison{Passages: []claims.Passage{{Span: claims.Span{Start: 0, End: 5}}}}}})
	if p.rows[0].Source != last.ID {
		t.Errorf("first stands %q", p.rows[0].Name)
	}
	if p.Best() != last.ID {
		t.Errorf("the best is %q", p.Best())
	}
	if p.rows[1].Source != c.Sources[0].ID {
		t.Errorf("the others are not in their order: %q", p.rows[1].Name)
	}
}

func TestArrowsGoThroughTheSources(t *testing.T) {
	p, _, _ := evidence(t)
	at := slices.IndexFunc(p.rows, func(r model.SourceRow) bool { return r.Source == p.Source() })
	var chosen claims.ID
	p.OnSource = func(id claims.ID) { chosen = id }
	other := ""
	p.OnKey = func(e *fyne.KeyEvent) bool { other = string(e.Name); return true }
	for key, step := range map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1} {
		chosen = ""
		p.list.TypedKey(&fyne.KeyEvent{Name: key})
		want := claims.ID("")
		if i := at + step; i >= 0 && i < len(p.rows) {
			want = p.rows[i].Source
		}
		if chosen != want {
			t.Errorf("%s chooses %q, want %q", key, chosen, want)
		}
	}
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if other != "Escape" {
		t.Errorf("another key is passed on as %q", other)
	}
}

func TestEveryStateOfASourceIsExplained(t *testing.T) {
	p, s, _ := evidence(t)
	c := s.now()
	src := c.Sources[0]
	retried := claims.ID("")
	p.OnRetry = func(id claims.ID) { retried = id }
	p.ShowText(src.ID, nil, "")
	if p.textNo.Text != de.T("gui.evidence.not_fetched") || !p.retry.Visible() {
		t.Errorf("not fetched: %q", p.textNo.Text)
	}
	p.ShowText(src.ID, &claims.Capture{ID: "x", Failure: "offline", Message: claims.Because("fetch.offline", "a.example")}, "")
	if p.textNo.Text != de.T("fetch.offline", "a.example") || !p.retry.Visible() {
		t.Errorf("failed: %q", p.textNo.Text)
	}
	test.Tap(p.retry)
	if retried != src.ID {
		t.Errorf("retried %q", retried)
	}
	p.ShowText(src.ID, &claims.Capture{ID: "y"}, "")
	if p.textNo.Text != de.T("gui.evidence.empty") || p.retry.Visible() {
		t.Errorf("no text: %q", p.textNo.Text)
	}
	page := c.Latest(src.ID)
	p.ShowText(src.ID, page, "Text")
	if p.textNo.Visible() || !strings.Contains(p.facts.Text, page.SHA256[:12]) || !p.about.Visible() {
		t.Errorf("a text: %q, facts %q", p.textNo.Text, p.facts.Text)
	}
	var about claims.ID
	p.OnAbout = func(k claims.Capture) { about = k.ID }
	test.Tap(p.about)
	if about != page.ID {
		t.Errorf("asked how %q came", about)
	}
}

// rows are the rows of what was noticed, in both columns if there are two.
func rows(o fyne.CanvasObject) (out []*choice) {
	switch o := o.(type) {
	case *choice:
		return []*choice{o}
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, rows(c)...)
		}
	case *container.Scroll:
		return rows(o.Content)
	}
	return out
}

func TestChoosingWhatWasNoticedShowsItsPlace(t *testing.T) {
	p, _, _ := evidence(t)
	all := rows(p.noticed.scroll)
	if len(all) == 0 {
		t.Fatal("nothing was noticed about ninety minutes in a source that names them")
	}
	var there *choice
	for _, r := range all {
		if r.reason.Text == "" || strings.Contains(r.reason.Text, "compare.") || r.reason.Truncation != fyne.TextTruncateOff {
			t.Errorf("a row without a whole sentence: %q", r.reason.Text)
		}
		if there == nil && r.chosen != nil {
			there = r
		}
	}
	if there == nil {
		t.Fatal("no row has a place")
	}
	there.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.text.Selection() == (reader.Span{}) || p.cite[0].Disabled() {
		t.Error("its place is not selected, ready to be attached")
	}
}

func TestForAndAgainst(t *testing.T) {
	p, s, k := evidence(t)
	s.must(s.CiteWords(t.Context(), s.id, k.ID, desk.Evidence{Source: s.now().Sources[2].ID, Words: "Geneva", Role: claims.RoleContradicts}))
	p.ShowSources(s.now(), nil)
	p.ToggleSides()
	var cited *choice
	for _, r := range rows(p.noticed.scroll) {
		if r.sign.Text == "❝" {
			cited = r
		}
	}
	if cited == nil {
		t.Fatal("the attached quotation is not among for and against")
	}
	var capture claims.ID
	p.OnPlace = func(c claims.ID, _ claims.Span) { capture = c }
	test.Tap(cited)
	if want := s.now().Latest(s.now().Sources[2].ID).ID; capture != want {
		t.Errorf("it leads to %q, want %q", capture, want)
	}
	p.ToggleSides()
	for _, r := range rows(p.noticed.scroll) {
		if r.sign.Text == "❝" {
			t.Error("turned back, for and against is still there")
		}
	}
}
