package desk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/claims/store/pgtest"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// pages are the web as the tests see it.
var pages = map[string]fs.FS{
	"zeitung.example": fstest.MapFS{
		"artikel.html": {Data: []byte(`<html lang="de"><head><title>Brücke wieder offen</title>
<meta property="article:published_time" content="2021-03-04T08:00:00+01:00"></head><body><article>
<h1>Brücke wieder offen</h1>
<p>Die Brücke über die Leine ist seit Mittwoch <a href="https://amt.example/bruecke.html">wieder offen</a>. Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.</p>
<p>„Wir sind früher fertig als geplant“, sagte die Stadtbaurätin Erika Beispiel am Mittwoch. Sie lobte die Arbeiter, die auch im Winter <a href="https://amt.example/fehlt.html">durchgehalten</a> hätten.</p>
<p>Der Radweg auf der Brücke ist jetzt drei Meter breit; vorher war er schmaler. Das <a href="https://amt.example/bruecke.html#kosten">Tiefbauamt</a> rechnet mit 5000 Radfahrern am Tag.</p>
</article></body></html>`)},
	},
	"amt.example": fstest.MapFS{
		"bruecke.html": {Data: []byte(`<html lang="de"><head><title>Mitteilung des Tiefbauamts</title></head><body><article>
<h1>Mitteilung des Tiefbauamts</h1>
<p>Die Brücke über die Leine wurde am 3. März 2021 für den Verkehr freigegeben. Die Arbeiten haben acht Monate gedauert, die Kosten betragen 5,1 Millionen Euro.</p>
<p>Der neue Radweg misst drei Meter. Erwartet werden 5000 Radfahrer am Tag.</p>
</article></body></html>`)},
	},
}

// newDesk is a desk over a new database and the pages above.
func newDesk(t testing.TB) *Desk {
	t.Helper()
	return deskAt(t, newPlace(t))
}

// onServer is set while TestOnServer runs tests again.
var onServer bool

// newPlace is where there is no database yet: a path, or an empty schema of a server.
func newPlace(t testing.TB) string {
	t.Helper()
	if onServer {
		return pgtest.New(t)
	}
	return filepath.Join(t.TempDir(), "t.db")
}

func deskAt(t testing.TB, path string) *Desk {
	t.Helper()
	db, err := store.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	clock := time.Date(2021, 3, 5, 9, 0, 0, 0, time.UTC)
	return New(Config{Store: db, Fetcher: fetch.New(fetch.Options{Memory: pages, Offline: true}), Reader: &read.Reader{}, By: "Eva Muster",
		Program: "tickmark test", Now: func() time.Time { clock = clock.Add(time.Second); return clock }})
}

// opened is a desk with the bridge article open.
func opened(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d := newDesk(t)
	id, err := d.Open(t.Context(), Input{From: "https://zeitung.example/artikel.html"})
	if err != nil {
		t.Fatal(err)
	}
	return d, id
}

func snapshot(t *testing.T, d *Desk, id claims.ID) *Case {
	t.Helper()
	c, err := d.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// about finds the first claim whose words hold s.
func about(t *testing.T, c *Case, s string) *claims.Claim {
	t.Helper()
	for i := range c.Claims {
		if strings.Contains(c.Claims[i].Anchor.Quote, s) {
			return &c.Claims[i]
		}
	}
	t.Fatalf("no claim holds %q", s)
	return nil
}

func TestOpenProposesClaimsAndListsLinks(t *testing.T) {
	d, id := opened(t)
	c := snapshot(t, d, id)
	if c.Case.Title != "Brücke wieder offen" || c.Case.Number != 1 || c.Case.Article.Date != "2021-03-04" || c.Case.Article.DateFrom != "metadata" {
		t.Errorf("the case is %+v", c.Case)
	}
	p := c.Progress()
	if p.Accounted != p.Sentences || p.Sentences < 7 || p.Claims == 0 {
		t.Errorf("every sentence is accounted for, but progress is %+v", p)
	}
	if len(c.Sources) != 2 {
		t.Fatalf("the article links to two pages, one of them twice; sources: %+v", c.Sources)
	}
	for _, l := range c.Sources[0].Links {
		if w := c.Words.Slice(l); w != "wieder offen" && w != "Tiefbauamt" {
			t.Errorf("S1 is linked to at %q", w)
		}
	}
	quote := about(t, c, "früher fertig")
	if !quote.Attributed() || quote.Speaker != "Erika Beispiel" {
		t.Errorf("the quotation is said by %q (%s)", quote.Speaker, quote.Speech)
	}
}

func TestTheSameArticleIsTheSameCase(t *testing.T) {
	d, id := opened(t)
	again, err := d.Open(t.Context(), Input{From: "https://zeitung.example/artikel.html"})
	if err != nil || again != id {
		t.Errorf("opened again it is case %s, %v; want %s", again, err, id)
	}
	dated, err := d.Open(t.Context(), Input{From: "https://zeitung.example/artikel.html", Date: "2021-03-11"})
	if err != nil || dated != id || snapshot(t, d, id).Case.Article.Date != "2021-03-11" {
		t.Errorf("opened again with a date it is case %s, %v, with the date %q", dated, err, snapshot(t, d, id).Case.Article.Date)
	}
	other, err := d.Open(t.Context(), Input{Text: "Die Brücke ist offen. Sie kostete 4 Millionen Euro."})
	if err != nil || other == id {
		t.Errorf("another text is case %s, %v", other, err)
	}
}

func TestFetchKeepsEveryAttempt(t *testing.T) {
	d, id := opened(t)
	c := snapshot(t, d, id)
	var told []string
	err := d.Fetch(t.Context(), id, d.Waiting(c), func(f Fetched) {
		told = append(told, fmt.Sprint(f.Source.Number, f.Capture.Failure, f.Total))
		// What is told is on disk already.
		if snapshot(t, d, id).Capture(f.Capture.ID) == nil {
			t.Errorf("S%d was told before it was kept", f.Source.Number)
		}
	})
	if err != nil || len(told) != 2 {
		t.Fatalf("told %v, %v", told, err)
	}
	c = snapshot(t, d, id)
	good, bad := c.Latest(c.Sources[0].ID), c.Latest(c.Sources[1].ID)
	if !good.OK() || good.SHA256 == "" || good.Program != "tickmark test" && good.Program != "" {
		t.Errorf("S1: %+v", good)
	}
	if bad.OK() || bad.Failure != fetch.FailStatus || bad.Status != 404 || bad.Message.Key == "" {
		t.Errorf("S2: %+v", bad)
	}
	if c.Sources[0].Title != "Mitteilung des Tiefbauamts" {
		t.Errorf("S1 is called %q", c.Sources[0].Title)
	}
	if w := d.Waiting(c); len(w) != 1 || w[0] != c.Sources[1].ID {
		t.Errorf("only S2 is waited for, not %v", w)
	}
	if _, err := d.Undo(t.Context(), id); !errors.Is(err, ErrNothing) {
		t.Errorf("evidence cannot be undone: %v", err)
	}
	if problems, err := d.Prove(t.Context(), id); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
}

func TestFetchCancelledKeepsNothingUnsaid(t *testing.T) {
	d, id := opened(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.Fetch(ctx, id, d.Waiting(snapshot(t, d, id)), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled fetch ended with %v", err)
	}
	if c := snapshot(t, d, id); len(c.Captures) != 0 {
		t.Errorf("nothing was fetched, but there are captures: %+v", c.Captures)
	}
}

func TestAnotherProcessIsNoticed(t *testing.T) {
	path := newPlace(t)
	mine, theirs := deskAt(t, path), deskAt(t, path)
	ctx := t.Context()
	id, err := mine.Open(ctx, Input{From: "https://zeitung.example/artikel.html"})
	if err != nil {
		t.Fatal(err)
	}
	k := about(t, snapshot(t, mine, id), "4,2 Millionen").ID
	if err := theirs.SetNote(ctx, id, k, "beim Amt nachfragen"); err != nil {
		t.Fatal(err)
	}
	if err := mine.Decide(ctx, id, k, claims.CheckSo, Decision{Kind: claims.FindingDisputed}); err != nil {
		t.Fatal(err)
	}
	for name, d := range map[string]*Desk{"mine": mine, "theirs": theirs} {
		c := snapshot(t, d, id)
		if c.Claim(k).Note != "beim Amt nachfragen" || c.Finding(k, claims.CheckSo) == nil {
			t.Errorf("%s does not see both changes", name)
		}
	}
}

func TestPastedSource(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	s, err := d.AddPasted(ctx, id, "Mail der Behörde", Input{Text: "Der Umbau hat 5,1 Millionen Euro gekostet."})
	if err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if k := c.Latest(s); !k.OK() || c.Source(s).Number != 3 || c.Source(s).Title != "Mail der Behörde" {
		t.Errorf("source %+v, capture %+v", c.Source(s), k)
	}
	if err := d.CiteWords(ctx, id, about(t, c, "4,2").ID, Evidence{s, "5,1 Millionen Euro", claims.RoleContradicts}); err != nil {
		t.Error(err)
	}
	if _, err := d.AddPasted(ctx, id, "x", Input{Text: "  "}); err == nil {
		t.Error("an empty paste was taken")
	}
}

func TestSetDateResolvesAnew(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	if err := d.SetDate(ctx, id, "2021-03-11"); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if c.Case.Article.Date != "2021-03-11" || c.Case.Article.DateFrom != "given" {
		t.Errorf("date %s from %s", c.Case.Article.Date, c.Case.Article.DateFrom)
	}
	found := false
	for _, x := range c.Sheet.Details {
		found = found || x.Text == "Mittwoch" && x.Value == "2021-03-10"
	}
	if !found {
		t.Errorf("\"Mittwoch\" is not resolved against the new date: %+v", c.Sheet.Details)
	}
	if err := d.SetDate(ctx, id, "gestern"); err == nil {
		t.Error("\"gestern\" was taken as a date")
	}
}

func TestOpenFails(t *testing.T) {
	d := newDesk(t)
	for name, in := range map[string]Input{
		"missing file": {From: filepath.Join(t.TempDir(), "fehlt.txt")},
		"folder":       {From: t.TempDir()},
		"no such page": {From: "https://zeitung.example/fehlt.html"},
		"offline":      {From: "https://anderswo.example/"},
	} {
		if _, err := d.Open(t.Context(), in); err == nil {
			t.Errorf("%s: opened", name)
		} else if why, ok := Why(err); !ok || why.Key == "" {
			t.Errorf("%s: no sentence in %v", name, err)
		}
	}
	if list, _ := d.Cases(t.Context()); len(list) != 0 {
		t.Errorf("failed openings left cases: %+v", list)
	}
}
