package model

import (
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestFilterChoosesRows(t *testing.T) {
	s := newSample(t).fetched()
	caption := s.about("Soldat der 56. Brigade")
	soldiers := s.about("100.000 Soldaten")
	quoted := s.about("Neunzig Minuten")
	s.decide(caption, claims.CheckSo, claims.FindingVerified)
	s.must(s.Drop(t.Context(), s.id, soldiers.ID, true))
	s.decide(quoted, claims.CheckSaid, claims.FindingDisputed)
	s.must(s.SetNote(t.Context(), s.id, caption.ID, "Foto nochmals ansehen"))
	c := s.now()
	all := len(c.Claims) - 1

	for name, tt := range map[string]struct {
		f        Filter
		has, not *claims.Claim
		n        int // -1: does not matter
	}{
		"all but dropped":            {Filter{Show: ShowAll}, caption, soldiers, all},
		"open":                       {Filter{Show: ShowOpen}, quoted, caption, all - 1},
		"done":                       {Filter{Show: ShowDone}, caption, quoted, 1},
		"what an editor must see":    {Filter{Show: ShowDisputed}, quoted, caption, 1},
		"somebody's words":           {Filter{Show: ShowQuoted}, quoted, caption, -1},
		"dropped":                    {Filter{Show: ShowDropped}, soldiers, caption, 1},
		"words":                      {Filter{Show: ShowAll, Search: "  neunzig minuten "}, quoted, caption, -1},
		"a speaker":                  {Filter{Show: ShowAll, Search: strings.ToUpper(quoted.Speaker)}, quoted, caption, -1},
		"a note":                     {Filter{Show: ShowAll, Search: "nochmals ansehen"}, caption, quoted, 1},
		"nothing":                    {Filter{Show: ShowAll, Search: "Zeppelin"}, nil, caption, 0},
		"words among dropped claims": {Filter{Show: ShowDropped, Search: "soldaten"}, soldiers, caption, 1},
	} {
		t.Run(name, func(t *testing.T) {
			rows := Rows(c, tt.f, de)
			has := func(k *claims.Claim) bool {
				return slices.ContainsFunc(rows, func(r Row) bool { return r.Claim == k.ID })
			}
			if tt.has != nil && !has(tt.has) {
				t.Errorf("%q is missing", tt.has.Anchor.Quote)
			}
			if has(tt.not) {
				t.Errorf("%q is there", tt.not.Anchor.Quote)
			}
			if tt.n >= 0 && len(rows) != tt.n {
				t.Errorf("%d rows, want %d", len(rows), tt.n)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	s := newSample(t)
	c := s.now()
	priority := map[claims.ID]float64{}
	place := map[claims.ID]int{}
	for _, k := range c.Claims {
		priority[k.ID], place[k.ID] = k.Priority, k.Anchor.Start
	}
	urgent := Rows(c, Filter{Show: ShowAll, Order: OrderPriority}, de)
	for i := 1; i < len(urgent); i++ {
		a, b := urgent[i-1].Claim, urgent[i].Claim
		if priority[a] < priority[b] || priority[a] == priority[b] && place[a] > place[b] {
			t.Errorf("row %d is less urgent than row %d, or as urgent and later in the text", i-1, i)
		}
	}
	text := Rows(c, Filter{Show: ShowAll, Order: OrderText}, de)
	if !slices.IsSortedFunc(text, func(a, b Row) int { return place[a.Claim] - place[b.Claim] }) {
		t.Error("not in the order of the text")
	}
}

func TestRowSaysWhatIsKnown(t *testing.T) {
	s := newSample(t).fetched()
	quoted := s.about("Neunzig Minuten")
	row := func() Row {
		t.Helper()
		for _, r := range Rows(s.now(), Filter{Show: ShowAll}, de) {
			if r.Claim == quoted.ID {
				return r
			}
		}
		t.Fatal("no row")
		return Row{}
	}
	if r := row(); r.Glyph != "" || r.Done || !strings.HasPrefix(r.Note, "gesagt: –, so: –") || !strings.Contains(r.Note, quoted.Speaker) {
		t.Errorf("undecided: %+v", r)
	}
	s.decide(quoted, claims.CheckSaid, claims.FindingVerified)
	if r := row(); r.Glyph != "◐" || r.Done || !strings.HasPrefix(r.Note, "gesagt: bestätigt, so: –") {
		t.Errorf("one of two checks decided: %+v", r)
	}
	s.decide(quoted, claims.CheckSo, claims.FindingUnsupported)
	if r := row(); r.Glyph != "?" || !r.Done || r.Urgent {
		t.Errorf("both decided, the graver one counts: %+v", r)
	}
	s.cite(quoted, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)
	if r := row(); !strings.HasSuffix(r.Note, "S2") {
		t.Errorf("the source is not named: %+v", r)
	}
	if strings.ContainsAny(row().Text, "\n\t") {
		t.Error("the words are not on one line")
	}
}

func TestProgress(t *testing.T) {
	s := newSample(t)
	c := s.now()
	p := c.Progress()
	want := de.T("gui.progress", 0, p.Claims, 0, p.Accounted, p.Sentences)
	if got := Progress(c, de); got != want || Done(c) != 0 {
		t.Errorf("at the beginning: %q, %v", got, Done(c))
	}
	s.decide(s.about("Soldat der 56. Brigade"), claims.CheckSo, claims.FindingDisputed)
	c = s.now()
	if got := Progress(c, de); !strings.HasPrefix(got, "1 von ") || !strings.Contains(got, "strittig: 1") {
		t.Errorf("after one: %q", got)
	}
	if got, want := Done(c), 1/float64(p.Claims); got != want {
		t.Errorf("the share that is done is %v, want %v", got, want)
	}
}

func TestNext(t *testing.T) {
	rows := []Row{{Claim: "a"}, {Claim: "b", Done: true}, {Claim: "c"}, {Claim: "d", Done: true}}
	for _, tt := range []struct {
		from claims.ID
		step int
		open bool
		want claims.ID
	}{
		{"a", 1, false, "b"}, {"a", 1, true, "c"}, {"c", 1, true, "c"}, {"d", 1, false, "d"},
		{"c", -1, false, "b"}, {"c", -1, true, "a"}, {"a", -1, false, "a"},
		{"", 1, false, "a"}, {"", -1, false, "d"}, {"", -1, true, "c"}, {"gone", 1, true, "a"},
	} {
		if got := Next(rows, tt.from, tt.step, tt.open); got != tt.want {
			t.Errorf("from %q by %d (open: %v): %q, want %q", tt.from, tt.step, tt.open, got, tt.want)
		}
	}
	if got := Next(nil, "x", 1, false); got != "x" {
		t.Errorf("in an empty list it moves to %q", got)
	}
}

func TestNearestClaim(t *testing.T) {
	s := newSample(t)
	c := s.now()
	for i := range c.Claims {
		gone := c.Claims[i]
		gone.ID = "gone"
		if got := Nearest(c, &gone); c.Claim(got) == nil || c.Claim(got).Anchor.Start != gone.Anchor.Start {
			t.Errorf("nearest to %q is %q", gone.Anchor.Quote, got)
		}
	}
	last := c.Claims[len(c.Claims)-1]
	beyond := claims.Claim{Anchor: claims.Anchor{Span: claims.Span{Start: last.Anchor.End + 1}}}
	if got := Nearest(c, &beyond); got != last.ID {
		t.Errorf("behind the last claim the nearest is %q", got)
	}
	if got := Nearest(c, nil); got != c.Claims[0].ID {
		t.Errorf("without a place the nearest is %q", got)
	}
}

// A claim that was opened again says so, beside what was found before.
func TestRowOfAReopenedClaim(t *testing.T) {
	s := newSample(t)
	plain, quoted := s.about("Soldat der 56. Brigade"), s.about("Neunzig Minuten")
	for _, k := range []*claims.Claim{plain, quoted} {
		s.must(s.SetState(t.Context(), s.id, k.ID, claims.StateReopened))
	}
	again := de.T("state.reopened")
	for _, r := range Rows(s.now(), Filter{Show: ShowAll}, de) {
		if r.Claim == plain.ID && strings.Count(r.Note, again) != 1 || r.Claim == quoted.ID && !strings.HasPrefix(r.Note, again+"  ·  "+de.T("check.said.short")) {
			t.Errorf("%q", r.Note)
		}
	}
	s.decide(plain, claims.CheckSo, claims.FindingDisputed)
	s.must(s.SetState(t.Context(), s.id, plain.ID, claims.StateReopened))
	for _, r := range Rows(s.now(), Filter{Show: ShowAll}, de) {
		if r.Claim == plain.ID && !strings.HasPrefix(r.Note, again+"  ·  "+de.T("finding.disputed.short")) {
			t.Errorf("%q", r.Note)
		}
	}
}
