package desk

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/fetch"
)

// notice is the page that the tests below fetch again and again.
const notice = `<html lang="de"><head><title>Mitteilung</title></head><body><article><h1>Mitteilung</h1>
<p>Der Umbau der Brücke kostete nach Angaben des Amts 5,1 Millionen Euro und dauerte acht Monate.</p>
<p>Erwartet werden 5000 Radfahrer am Tag, wie die Zählung vom Mai zeigt.</p></article></body></html>`

// site is a server that shows one page, and another one once it was edited.
type site struct {
	*httptest.Server
	page atomic.Value // string; "" is 404
}

func newSite(t *testing.T, page string) *site {
	t.Helper()
	s := &site{}
	s.page.Store(page)
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page := s.page.Load().(string)
		if page == "" {
			w.WriteHeader(http.StatusNotFound)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("ETag", `"`+claims.SHA256([]byte(page))+`"`)
		if r.Header.Get("If-None-Match") == w.Header().Get("ETag") {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Write([]byte(page))
	}))
	t.Cleanup(s.Close)
	return s
}

// online is a desk that may fetch from the loopback interface.
func online(t *testing.T) *Desk {
	t.Helper()
	d := deskAt(t, newPlace(t))
	d.Fetcher = fetch.New(fetch.Options{AllowHosts: []string{"127.0.0.1"}, Asking: d.Store.Note})
	return d
}

// cited is a case whose claim on the costs is decided by words of the notice.
func cited(t *testing.T, s *site) (d *Desk, id, claim, source claims.ID) {
	t.Helper()
	d = online(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Der Umbau der Brücke kostete 5,1 Millionen Euro. Auf der Brücke fahren 5000 Radfahrer am Tag."})
	if err != nil {
		t.Fatal(err)
	}
	if source, err = d.AddSource(ctx, id, s.URL); err != nil {
		t.Fatal(err)
	}
	again(t, d, id, source)
	claim = about(t, snapshot(t, d, id), "5,1").ID
	err = d.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: claims.FindingVerified,
		Evidence: &Evidence{source, "5,1 Millionen Euro", claims.RoleSupports}})
	if err != nil {
		t.Fatal(err)
	}
	return d, id, claim, source
}

// again fetches a source and returns what is told of it.
func again(t *testing.T, d *Desk, id, source claims.ID) Fetched {
	t.Helper()
	var told Fetched
	if err := d.Fetch(t.Context(), id, []claims.ID{source}, func(f Fetched) { told = f }); err != nil {
		t.Fatal(err)
	}
	return told
}

func TestFetchedAgain(t *testing.T) {
	for name, tt := range map[string]struct {
		old, new string // what is edited
		want     ChangeKind
	}{
		"not at all":                    {"", "", ChangeNone},
		"in the markup":                 {"<article>", "<article class=neu>", ChangeNone},
		"elsewhere":                     {"acht Monate", "neun Monate", ChangeElsewhere},
		"around the quotation":          {"nach Angaben des Amts 5,1", "laut Amt 5,1", ChangeElsewhere},
		"in the quotation":              {"5,1 Millionen", "6,3 Millionen", ChangePassage},
		"so that it is a longer number": {"5,1 Millionen", "15,1 Millionen", ChangePassage},
		"so that all is another page":   {notice, "<p>Diese Seite wurde neu gestaltet. Hier entsteht ein neuer Auftritt des Amts.", ChangePassage},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, notice)
			d, id, claim, source := cited(t, s)
			first := *snapshot(t, d, id).Latest(source)
			s.page.Store(strings.Replace(notice, tt.old, tt.new, 1))
			f := again(t, d, id, source)
			if f.Change == nil || f.Change.Kind != tt.want || f.Change.Old.ID != first.ID || f.Change.New.ID != f.Capture.ID {
				t.Fatalf("told %+v", f.Change)
			}
			c := snapshot(t, d, id)
			if len(c.Captures) != 2 || c.Capture(first.ID).TextSHA256 != first.TextSHA256 {
				t.Error("the first capture did not stay")
			}
			k, finding := c.Claim(claim), c.Finding(claim, claims.CheckSo)
			if finding == nil || finding.Kind != claims.FindingVerified {
				t.Error("the finding is gone")
			}
			if got := k.State == claims.StateReopened; got != (tt.want == ChangePassage) {
				t.Errorf("the claim is %s", k.State)
			}
			if q := c.Cited(claim)[0]; q.Capture != first.ID || (c.Newer(q) != nil) != (tt.want != ChangeNone) {
				t.Errorf("the quotation sits on %s, and the newer copy is %v", q.Capture, c.Newer(q))
			}
			g, err := d.Changed(t.Context(), c, source)
			if err != nil || g == nil || g.Kind != tt.want || len(g.Passages) != len(f.Change.Passages) {
				t.Errorf("looked up it is %+v, %v", g, err)
			}
			if problems, err := d.Prove(t.Context(), id); err != nil || len(problems) > 0 {
				t.Errorf("prove: %v, %v", problems, err)
			}
		})
	}
}

// A page that its server says is the same is a capture of its own, which refers to the
// bytes, the text and the document of the one before.
func TestUnchangedByTheServersWord(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	first := *snapshot(t, d, id).Latest(source)
	for range 2 {
		f := again(t, d, id, source)
		if f.Change == nil || f.Change.Kind != ChangeNone || f.Capture.Status != http.StatusNotModified {
			t.Fatalf("told %+v", f)
		}
	}
	kept, err := d.Store.Load(t.Context(), id)
	if err != nil || len(kept.Captures) != 3 {
		t.Fatalf("%d captures, %v", len(kept.Captures), err)
	}
	for i, k := range kept.Captures[1:] {
		if k.Unchanged != kept.Captures[i].ID || k.Document != nil || k.SHA256 != first.SHA256 || k.TextSHA256 != first.TextSHA256 || k.Length != first.Length {
			t.Errorf("kept is %+v", k)
		}
	}
	c := snapshot(t, d, id)
	last := c.Latest(source)
	if last.ID != kept.Captures[2].ID || last.Document == nil || last.Document.Lang.Value != "de" {
		t.Errorf("the last one is %+v", last)
	}
	if hints, err := d.Compare(t.Context(), c, claim); err != nil || len(hints) != 1 || hints[0].Capture.ID != last.ID {
		t.Errorf("laid beside the claim: %+v, %v", hints, err)
	}
	if err := d.CiteWords(t.Context(), id, claim, Evidence{source, "acht Monate", claims.RoleContext}); err != nil {
		t.Error(err)
	}
	// Read anew it has a document of its own, and what comes then is still compared.
	if err := d.ReadSourceAs(t.Context(), id, source, ""); err != nil {
		t.Fatal(err)
	}
	s.page.Store(strings.Replace(notice, "acht Monate", "neun Monate", 1))
	if f := again(t, d, id, source); f.Change == nil || f.Change.Kind != ChangePassage || len(f.Change.Passages) != 1 {
		t.Errorf("changed it is %+v", f.Change)
	}
	if problems, err := d.Prove(t.Context(), id); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
	requests, err := d.Requests(t.Context(), id, 0)
	if err != nil || len(requests) != 4 || requests[0].Case != id || requests[0].For != claims.AskPage {
		t.Errorf("noted: %+v, %v", requests, err)
	}
}

func TestAChangedPassageIsShownByWords(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	s.page.Store(strings.Replace(notice, "5,1 Millionen", "6,3 Millionen", 1))
	f := again(t, d, id, source)
	p := f.Change.Passages[0]
	match := claims.QuoteMatch{Diff: p.Diff}
	if len(f.Change.Passages) != 1 || p.Citation.Claim != claim || match.Changes() != "−5,1  +6,3" {
		t.Errorf("the difference is %q in %+v", match.Changes(), f.Change.Passages)
	}
	text, err := d.CaptureText(t.Context(), f.Capture)
	if got := claims.NewText(text).Slice(p.Now); err != nil || !strings.Contains(got, "6,3 Millionen Euro") {
		t.Errorf("it is shown beside %q, %v", got, err)
	}
	// The same change is no news when the page is fetched once more.
	s.page.Store(strings.Replace(notice, "5,1 Millionen", "6,3 Millionen", 1) + "<!-- -->")
	if f := again(t, d, id, source); f.Change.Kind != ChangeNone || len(f.Change.Passages) > 0 {
		t.Errorf("fetched once more it is %+v", f.Change)
	}
	if g, err := d.Changed(t.Context(), snapshot(t, d, id), source); err != nil || len(g.Passages) != 1 {
		t.Errorf("the passage is shown for as long as the quotation is there: %+v, %v", g, err)
	}
}

func TestReopeningIsUndoneByItself(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	s.page.Store(strings.Replace(notice, "5,1 Millionen", "6,3 Millionen", 1))
	again(t, d, id, source)
	e, err := d.Undo(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	history, err := d.History(t.Context(), id)
	if err != nil || history[e.Undoes-1].Action != "claim.reopen" {
		t.Errorf("undone was %+v, %v", history[e.Undoes-1], err)
	}
	c := snapshot(t, d, id)
	if c.Claim(claim).State != claims.StateDone || len(c.Captures) != 2 {
		t.Errorf("undone, the claim is %s with %d captures", c.Claim(claim).State, len(c.Captures))
	}
	if _, err := d.Undo(t.Context(), id); err != nil || snapshot(t, d, id).Finding(claim, claims.CheckSo) != nil {
		t.Errorf("the finding before it can be undone too: %v", err)
	}
}

func TestAReopenedClaimIsDoneOnceItIsFoundSoAgain(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	s.page.Store(strings.Replace(notice, "5,1 Millionen", "6,3 Millionen", 1))
	again(t, d, id, source)
	before := snapshot(t, d, id).Finding(claim, claims.CheckSo).At
	if err := d.Decide(t.Context(), id, claim, claims.CheckSo, Decision{Kind: claims.FindingVerified}); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if c.Claim(claim).State != claims.StateDone || !c.Finding(claim, claims.CheckSo).At.After(before) {
		t.Errorf("the claim is %+v", c.Claim(claim))
	}
}

func TestAFailedFetchChangesNothing(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	s.page.Store("")
	f := again(t, d, id, source)
	c := snapshot(t, d, id)
	if f.Change != nil || f.Capture.OK() || c.Claim(claim).State != claims.StateDone || !c.Latest(source).OK() {
		t.Errorf("told %+v, the claim is %s", f, c.Claim(claim).State)
	}
	s.page.Store(strings.Replace(notice, "5,1 Millionen", "6,3 Millionen", 1))
	if f := again(t, d, id, source); f.Change == nil || f.Change.Kind != ChangePassage {
		t.Errorf("back again it is %+v", f.Change)
	}
}

func TestAnotherReaderIsNoChangeOfThePage(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	readBy(t, d, id, source, "tickmark-read 0", "\n\nAuf die Brücke passen 9 Wagen.")
	if err := d.CiteWords(t.Context(), id, claim, Evidence{source, "passen 9 Wagen", claims.RoleContext}); err != nil {
		t.Fatal(err)
	}
	s.page.Store(strings.Replace(notice, "acht Monate", "neun Monate", 1))
	f := again(t, d, id, source)
	if f.Change == nil || f.Change.Kind != ChangeElsewhere || snapshot(t, d, id).Claim(claim).State != claims.StateDone {
		t.Errorf("told %+v", f.Change)
	}
}

// readBy keeps the source's page as if another reader had read it, and more of it.
func readBy(t *testing.T, d *Desk, id, source claims.ID, extractor, more string) claims.ID {
	t.Helper()
	page := fetch.Page{Capture: *snapshot(t, d, id).Latest(source), Body: []byte(notice)}
	page.Capture.ID, page.Capture.Reread = claims.NewID(), d.Now().UTC()
	came := d.readSource(t.Context(), page, "")
	came.document.Text += more
	came.document.Extractor = extractor
	came.read(came.document)
	err := d.change(t.Context(), id, func(c *Case) (action, error) {
		a := action{name: "source.reread"}
		came.keep(&a, *c.Source(source), nil)
		return a, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return page.Capture.ID
}

// The encoding that a person chose for a page is that in which it is read when it is
// fetched again, so that quotations are still found and no claim reopens for nothing.
func TestFetchedAgainInTheEncodingThatWasChosen(t *testing.T) {
	// The server calls the page UTF-8, and its bytes are ISO 8859-1.
	old := "<html lang=de><article><p>Die Br\xfccke \xfcber die Leine kostete 5,1 Millionen Euro.</p><p>Sie ist seit Mai offen.</p></article></html>"
	s := newSite(t, old)
	d := online(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Die Brücke kostete 5,1 Millionen Euro."})
	if err != nil {
		t.Fatal(err)
	}
	source, err := d.AddSource(ctx, id, s.URL)
	if err != nil {
		t.Fatal(err)
	}
	again(t, d, id, source)
	if err := d.ReadSourceAs(ctx, id, source, "ISO-8859-1"); err != nil {
		t.Fatal(err)
	}
	claim := snapshot(t, d, id).Claims[0].ID
	err = d.Decide(ctx, id, claim, claims.CheckSo, Decision{Kind: claims.FindingVerified, Evidence: &Evidence{source, "Die Brücke über die Leine", claims.RoleSupports}})
	if err != nil {
		t.Fatal(err)
	}
	s.page.Store(strings.Replace(old, "seit Mai", "seit Juni", 1))
	if f := again(t, d, id, source); f.Change == nil || f.Change.Kind != ChangeElsewhere {
		t.Errorf("told %+v", f.Change)
	}
	if text := textOf(t, d, id, source); !strings.Contains(text, "Die Brücke über die Leine") {
		t.Errorf("read as %q", text)
	}
}

func textOf(t *testing.T, d *Desk, id, source claims.ID) string {
	t.Helper()
	text, err := d.CaptureText(t.Context(), *snapshot(t, d, id).Latest(source))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// That a page is unchanged is said of what this machine saw. A file of evidence can
// hold other bytes beside the mark by which the server knows its page.
func TestNothingIsUnchangedThatOnlyAFileHeld(t *testing.T) {
	s := newSite(t, notice)
	d, id, _, source := cited(t, s)
	k := snapshot(t, d, id).Latest(source)
	forged := strings.Replace(notice, "5,1 Millionen", "1,5 Millionen", 1)
	block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: " + k.ResponseHeaders["Etag"][0] + "\r\n\r\n" + forged
	in := taken(t, d, id, fmt.Appendf(nil, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: %s\r\nWARC-Target-URI: %s\r\n"+
		"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", k.Started.Add(time.Microsecond).Format(time.RFC3339Nano), s.URL, len(block), block))
	if in.Captures != 1 {
		t.Fatalf("%+v", in)
	}
	if last := snapshot(t, d, id).Latest(source); last.Imported.IsZero() {
		t.Errorf("nothing says that %+v came with a file", last)
	}
	if f := again(t, d, id, source); f.Capture.Unchanged != "" || f.Capture.Status != http.StatusOK {
		t.Errorf("told %+v", f.Capture)
	}
	if text := textOf(t, d, id, source); !strings.Contains(text, "5,1 Millionen") {
		t.Errorf("the newest text is %q", text)
	}
}
