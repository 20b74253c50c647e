package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestHintRowsPutDifferencesFirst(t *testing.T) {
	c := newSample(t).fetched().now()
	rows := HintRows(c, hint(c), de)
	var got []string
	for _, r := range rows {
		got = append(got, r.Mark+" "+r.Detail)
		if r.Reason == "" || strings.Contains(r.Reason, "compare.") {
			t.Errorf("no sentence: %+v", r)
		}
		if r.There != (r.Mark == "=" || r.Mark == "≠") {
			t.Errorf("%+v has a place: %v", r, r.There)
		}
	}
	if diff := cmp.Diff([]string{"≠ ", "≠ 8", "= 41", "~ er", "? Mai"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestBadge(t *testing.T) {
	for name, tt := range map[string]struct {
		status []claims.Status
		want   string
	}{
		"nothing":           {nil, ""},
		"absent counts not": {[]claims.Status{claims.StatusAbsent, claims.StatusUnclear}, ""},
		"agrees":            {[]claims.Status{claims.StatusMatch, claims.StatusMatch}, "= 2"},
		"differs":           {[]claims.Status{claims.StatusDiffers}, "≠ 1"},
		"both":              {[]claims.Status{claims.StatusMatch, claims.StatusDiffers, claims.StatusMatch}, "≠ 1  = 2"},
	} {
		h := desk.Hint{Comparison: &claims.Comparison{}}
		for _, s := range tt.status {
			h.Details = append(h.Details, claims.Match{Status: s})
		}
		if got := Badge(h); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestBacks(t *testing.T) {
	passage := []claims.Passage{{}}
	for name, tt := range map[string]struct {
		c    claims.Comparison
		want bool
	}{
		"nothing":                         {claims.Comparison{}, false},
		"a passage, no detail to compare": {claims.Comparison{Passages: passage}, true},
		"a passage, every detail absent":  {claims.Comparison{Passages: passage, Details: []claims.Match{{Status: claims.StatusAbsent}}}, false},
		"a passage that differs":          {claims.Comparison{Passages: passage, Details: []claims.Match{{Status: claims.StatusDiffers}}}, true},
	} {
		if got := Backs(desk.Hint{Comparison: &tt.c}); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSides(t *testing.T) {
	s := newSample(t).fetched()
	k := s.about("Soldat der 56. Brigade")
	s.cite(k, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)
	s.cite(k, 4, "Kiew", claims.RoleContradicts)
	s.cite(k, 4, "Kiew", claims.RoleContext)
	c := s.now()
	pro, con := Sides(c, k.ID, []desk.Hint{hint(c)}, de)
	look := func(sides []Side) (out []string) {
		for _, x := range sides {
			out = append(out, x.Mark+" "+x.Text[:2])
			if !x.There || x.Reason == "" {
				t.Errorf("%+v has no place or no reason", x)
			}
		}
		return out
	}
	if diff := cmp.Diff([]string{"❝ S2", "= S2"}, look(pro)); diff != "" {
		t.Errorf("for: %s", diff)
	}
	if diff := cmp.Diff([]string{"❝ S4", "≠ S2"}, look(con)); diff != "" {
		t.Errorf("against: %s", diff)
	}
	if n := strings.Count(con[1].Reason, "\n"); n != 1 {
		t.Errorf("the source differs twice, but its reasons are %q", con[1].Reason)
	}
}

// TestSidesOfPassages holds that a passage in which words say the contrary is listed
// against the claim, at its place, and that a value that differs is listed once, with
// the details.
func TestSidesOfPassages(t *testing.T) {
	c := newSample(t).fetched().now()
	h := hint(c)
	h.Passages[1].Text = "Northport lost the match."
	h.Passages[1].Against = []claims.Reason{h.Details[2].Reason, claims.Because("compare.contrary", "gewann", "lost")}
	_, con := Sides(c, c.Claims[0].ID, []desk.Hint{h}, de)
	if len(con) != 2 {
		t.Fatalf("against: %+v", con)
	}
	if s := con[1]; s.At != h.Passages[1].Span || !s.There || !strings.Contains(s.Text, "Northport lost") || strings.Contains(s.Reason, "\n") || !strings.Contains(s.Reason, "gewann") {
		t.Errorf("%+v", s)
	}
}

// TestHintRowsOfQuotes holds that a row says of a quotation that it was put together,
// and what of a translated one was compared.
func TestHintRowsOfQuotes(t *testing.T) {
	c := newSample(t).now()
	for want, q := range map[string]claims.QuoteMatch{
		"mehreren Stellen": {Status: claims.QuoteAltered, Spliced: true},
		"Verneinung":       {Status: claims.QuoteTranslated, Remarks: []claims.Reason{claims.Because("compare.translation")}},
	} {
		rows := HintRows(c, desk.Hint{Comparison: &claims.Comparison{Quote: &q}}, de)
		if len(rows) != 1 || !strings.Contains(rows[0].Reason, want) {
			t.Errorf("%+v: no %q", rows, want)
		}
	}
}

// TestHintRowsSetQuotationsBesideTheirCounterpart holds that a quotation stands beside
// the words of the source, that one put together names its places, and that of one
// altered the words are kept to be shown one by one.
func TestHintRowsSetQuotationsBesideTheirCounterpart(t *testing.T) {
	c := newSample(t).now()
	found := &claims.Found{Span: claims.Span{Start: 5, End: 9}, Text: "the words"}
	first := claims.QuoteMatch{Span: claims.Span{Start: 0, End: 12}, Status: claims.QuoteTranslated, Source: found}
	second := claims.QuoteMatch{Span: claims.Span{Start: 20, End: 30}, Status: claims.QuoteAltered, Source: found, Spliced: true, Parts: []claims.Found{*found, *found}}
	third := claims.QuoteMatch{Span: claims.Span{Start: 40, End: 50}, Status: claims.QuoteAltered, Source: found, Diff: []claims.DiffPart{{Op: "-", Text: "acht"}, {Op: "+", Text: "nine"}}}
	h := desk.Hint{Comparison: &claims.Comparison{Quotes: []claims.QuoteMatch{first, second, third}}}
	h.Quote = &h.Quotes[2]
	rows := HintRows(c, h, de)
	if len(rows) != 5 {
		t.Fatalf("%d rows: %+v", len(rows), rows)
	}
	if r := rows[0]; len(r.Diff) != 2 || r.Detail != "" || r.In[0] != third.Span {
		t.Errorf("what needs eyes most is not first: %+v", r)
	}
	if r := rows[1]; r.Detail != claims.Shorten(c.Words.Slice(first.Span), 200) || r.Source != "the words" || r.At != found.Span {
		t.Errorf("translated: %+v", r)
	}
	for _, r := range rows[3:] {
		if r.Mark != "·" || r.At != found.Span || !r.There {
			t.Errorf("a place that it was put together from: %+v", r)
		}
	}
}

func TestHintRowsOfTrapsNameAWordOnce(t *testing.T) {
	trap := func(start int, says string) claims.Note {
		return claims.Note{Kind: claims.NoteTrap, Spans: []claims.Span{{Start: start, End: start + 6}}, Reason: claims.Because("notes.trap", "Leiter", says)}
	}
	h := desk.Hint{Comparison: &claims.Comparison{Notes: []claims.Note{trap(0, "a"), trap(20, "b"), trap(40, "a")}}}
	rows := HintRows(newSample(t).now(), h, de)
	if len(rows) != 2 || rows[0].Mark != "⚠" || len(rows[0].In) != 2 || rows[0].In[1].Start != 40 || len(rows[1].In) != 1 {
		t.Errorf("%+v", rows)
	}
	if len(h.Notes[0].Spans) != 1 {
		t.Error("the note itself was changed")
	}
}

// TestBrief holds that a reason drops the wordings that stand beside each other above
// it, and nothing else.
func TestBrief(t *testing.T) {
	for _, tt := range []struct {
		row  HintRow
		want string
	}{
		{HintRow{Detail: "drei", Source: "three", Reason: de.T("compare.number_same", "drei", "three")}, "Dieselbe Zahl"},
		{HintRow{Detail: "2014", Source: "2015", Reason: de.T("compare.date_differs", "2014", "2015")}, "Datum weicht ab"},
		{HintRow{Detail: "30", Reason: de.T("compare.number_absent", "30")}, "Diese Zahl steht nicht in der Quelle"},
		{HintRow{Detail: "50 kg", Source: "110 lb", Reason: de.T("compare.number_converted", "50 kg", "110 lb", 49.9, "kg")}, de.T("compare.number_converted", "50 kg", "110 lb", 49.9, "kg")},
		{HintRow{Detail: "Jan", Source: "Jon", Reason: "ein Satz ohne Doppelpunkt"}, "ein Satz ohne Doppelpunkt"},
		{HintRow{Reason: de.T("notes.trap", "Leiter", "so")}, de.T("notes.trap", "Leiter", "so")},
	} {
		if got := tt.row.Brief(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
