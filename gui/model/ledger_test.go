package model

import (
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// ledgerOf is the ledger of a case by the numbers of its sources.
func ledgerOf(c *desk.Case, busy, changed map[claims.ID]bool, origins claims.Origins) map[int]LedgerRow {
	rows := map[int]LedgerRow{}
	for i, r := range Ledger(c, busy, changed, origins, de) {
		rows[c.Sources[i].Number] = r
	}
	return rows
}

func TestLedgerSaysWhereEachSourceStands(t *testing.T) {
	s := newSample(t)
	ctx := t.Context()
	s.must(s.Fetch(ctx, s.id, s.Waiting(s.now()), nil))
	failed, err := s.AddSource(ctx, s.id, "https://amt.example/akten/7?blatt=3")
	s.must(err)
	s.must(s.Fetch(ctx, s.id, []claims.ID{failed}, nil)) // the desk of the tests is offline
	waiting, err := s.AddSource(ctx, s.id, "https://amt.example/")
	s.must(err)
	picture, err := s.AddPasted(ctx, s.id, "Foto", desk.Input{Rich: []byte("\x89PNG\r\n\x1a\n")})
	s.must(err)

	c := s.now()
	held, under, gone := c.Sources[0], c.Sources[1].ID, c.Sources[2].ID
	origins, err := s.Origins(ctx, c)
	s.must(err)
	rows := ledgerOf(c, map[claims.ID]bool{under: true}, map[claims.ID]bool{gone: true}, origins)
	for _, tt := range []struct {
		source     claims.ID
		want       Standing
		name, note string
	}{
		{held.ID, StandingHeld, SourceTitle(&held), place(&held) + "  ·  festgehalten"},
		{under, StandingFetching, "S2", de.T("gui.source.fetching")},
		{gone, StandingChanged, "S3", de.T("gui.ledger.changed")},
		{failed, StandingFailed, "amt.example/akten/7?blatt=3", "amt.example wurde nicht abgerufen"},
		{waiting, StandingWaiting, "  amt.example", "nicht abgerufen"},
		{picture, StandingFailed, "  Foto", "Das ist ein Bild"},
	} {
		r := rows[c.Source(tt.source).Number]
		if r.Standing != tt.want || !strings.Contains(r.Name, tt.name) || !strings.Contains(r.Note, tt.note) {
			t.Errorf("%+v; want it to stand as %s, %q, %q", r, tt.want.Sign(), tt.name, tt.note)
		}
		if tt.want == StandingFailed && strings.HasPrefix(r.Note, "amt.example  ·") {
			t.Errorf("the host is said twice: %+v", r)
		}
	}
	seen := map[string]bool{}
	for st := StandingWaiting; st <= StandingChanged; st++ {
		if sign := st.Sign(); seen[sign] || sign == "" {
			t.Errorf("%d has no sign of its own: %q", st, sign)
		}
		seen[st.Sign()] = true
	}
}

func TestLedgerCountsWhatRestsOnASource(t *testing.T) {
	s := newSample(t)
	s.must(s.Fetch(t.Context(), s.id, s.Waiting(s.now()), nil))
	k := s.about("rund 90 Minuten")
	s.cite(k, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)
	c := s.now()
	s.must(s.SetRank(t.Context(), s.id, c.Sources[1].ID, claims.RankSecondary))
	c = s.now()
	if len(c.Cited(k.ID)) != 1 {
		t.Fatal("the sample's second source does not hold these words any more")
	}
	origins := claims.Origins{
		{Source: c.Sources[3].ID, Origin: 1}, {Source: c.Sources[2].ID, Origin: 3, Circular: claims.CircularCopy},
	}
	rows := ledgerOf(c, nil, nil, origins)
	if got := rows[2]; got.Rank != de.T("rank.secondary") || got.Ties != de.T("gui.ledger.cited", 1) {
		t.Errorf("%+v", got)
	}
	if rows[4].Ties != "= S1" || rows[3].Ties != de.T("gui.ledger.leans") {
		t.Errorf("%q and %q", rows[4].Ties, rows[3].Ties)
	}
}

// A source that reads otherwise now tells what was quoted, what is there instead, and
// every copy that was kept, the newest first.
func TestSourceViewOfAChangedSource(t *testing.T) {
	s := newSample(t)
	s.must(s.Fetch(t.Context(), s.id, s.Waiting(s.now()), nil))
	k := s.about("rund 90 Minuten")
	s.cite(k, 2, "Die Unterredung dauerte 90 Minuten", claims.RoleSupports)
	s.must(s.Fetch(t.Context(), s.id, []claims.ID{s.now().Sources[1].ID}, nil))
	c := s.now()
	id := c.Sources[1].ID
	copies := CaptureRows(c, id, de)
	if len(copies) != 2 || copies[0].Capture != c.Last(id).ID || !copies[1].OK || !strings.Contains(copies[1].Note, "SHA-256") {
		t.Errorf("%+v", copies)
	}
	shot, err := s.Attach(t.Context(), s.id, copies[0].Capture, desk.Input{Rich: []byte("\x89PNG\r\n\x1a\n")})
	s.must(err)
	c = s.now()
	change := &desk.Change{Kind: desk.ChangePassage, Old: *c.Capture(copies[1].Capture), New: *c.Capture(copies[0].Capture), Passages: []desk.Passage{
		{Citation: *c.Cited(k.ID)[0], Diff: []claims.DiffPart{{Op: "=", Text: "Die Unterredung dauerte"}, {Op: "-", Text: "90"}, {Op: "+", Text: "75"}}}}}
	origins := claims.Origins{{Source: id, Origin: 1, Suggested: claims.RankSecondary, SuggestedWhy: claims.Because("origin.rank.article")}}
	v := NewSourceView(c, id, false, true, origins, change, de)
	if v.State != de.T("gui.ledger.changed") || !v.Failed || !v.Web || v.Attachable != copies[0].Capture || v.Typeable != "" {
		t.Errorf("%+v", v)
	}
	if len(v.Passages) != 1 || v.Passages[0].Claim != k.ID || v.Passages[0].Quote != c.Cited(k.ID)[0].Anchor.Quote || len(v.Passages[0].Diff) != 3 || v.Changed == "" {
		t.Errorf("changed: %q, %+v", v.Changed, v.Passages)
	}
	if len(v.Attachments) != 1 || v.Attachments[0].ID != shot || v.Suggested != claims.RankSecondary || v.Suggestion == "" {
		t.Errorf("%+v, suggested %q: %q", v.Attachments, v.Suggested, v.Suggestion)
	}
	s.must(s.SetRank(t.Context(), s.id, id, claims.RankSecondary))
	if v := NewSourceView(s.now(), id, false, false, origins, nil, de); v.Suggestion != "" || v.Suggested != "" || v.Failed || v.Changed != "" {
		t.Errorf("after the user said so: %+v", v)
	}
	if v := NewSourceView(c, "", false, false, nil, nil, de); v.Source != "" {
		t.Errorf("of no source: %+v", v)
	}
}

func TestRequestRows(t *testing.T) {
	rows := RequestRows([]claims.Request{{Method: "GET", URL: "https://amt.example/", For: claims.AskRobots, Via: "http://proxy.example:3128"}}, de)
	if len(rows) != 1 || !strings.Contains(rows[0].Name, de.T("request.robots")) ||
		rows[0].Value != "GET https://amt.example/  ·  "+de.T("gui.requests.via", "http://proxy.example:3128") {
		t.Errorf("%+v", rows)
	}
}
