package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/warc"
)

// evidenceOf is the evidence of a case as a file.
func evidenceOf(t *testing.T, d *Desk, id claims.ID, format string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.ExportEvidence(t.Context(), id, &b, format, claims.Disclosure{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func taken(t *testing.T, d *Desk, id claims.ID, file []byte) Taken {
	t.Helper()
	in, err := d.ImportEvidence(t.Context(), id, bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// worked is a case with a capture of every sort that a desk makes.
func worked(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d, id := opened(t)
	path := filepath.Join(t.TempDir(), "vermerk.txt")
	if err := os.WriteFile(path, []byte("Die Br\xfccke \xfcber die Leine ist seit dem 3. M\xe4rz offen.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := d.AddSource(t.Context(), id, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.AddPasted(t.Context(), id, "Auskunft", Input{Text: "Der Radweg misst drei Meter."}); err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(t.Context(), id, d.Waiting(snapshot(t, d, id)), nil); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadSourceAs(t.Context(), id, file, "ISO-8859-1"); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	for _, s := range c.Sources[:2] { // a page that came, and one that did not
		if _, err := d.Attach(t.Context(), id, c.Latest(s.ID).ID, Input{Rich: []byte("\x89PNG\r\n\x1a\n" + s.URL)}); err != nil {
			t.Fatal(err)
		}
	}
	return d, id
}

// facts are what must not change on the way to another desk, in a fixed order.
func facts(c *Case) []string {
	var out []string
	for _, k := range c.Captures {
		out = append(out, fmt.Sprint(filepath.Base(k.Requested), k.Started, k.Reread, k.Status, k.Failure, k.Charset, k.Length, k.SHA256, k.TextSHA256, c.Source(k.Source).Title))
	}
	for _, a := range c.Attachments {
		out = append(out, fmt.Sprint(a.Name, a.ContentType, a.Length, a.SHA256, a.At, c.Capture(a.Capture).Requested))
	}
	slices.Sort(out)
	return out
}

// A colleague who has the same article gets the same copies, each at its source.
func TestEvidenceGoesToAnotherDesk(t *testing.T) {
	from, id := worked(t)
	was := snapshot(t, from, id)
	for _, format := range []string{FormatWARC, FormatWARCGZ, FormatWACZ} {
		to, here := opened(t)
		file := evidenceOf(t, from, id, format)
		in := taken(t, to, here, file)
		if in.Captures != len(was.Captures) || in.Sources != 2 || in.Attachments != 2 || in.Known != 0 || in.Parts != 0 || len(in.Refused) != 0 {
			t.Errorf("%s: imported %+v of %d captures", format, in, len(was.Captures))
		}
		is := snapshot(t, to, here)
		if len(is.Sources) != len(was.Sources) {
			t.Errorf("%s: %d sources, want %d", format, len(is.Sources), len(was.Sources))
		}
		if diff := cmp.Diff(facts(was), facts(is)); diff != "" {
			t.Errorf("%s: (-was +is)\n%s", format, diff)
		}
		if problems, err := to.Prove(t.Context(), ""); err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", format, problems, err)
		}
		before, _ := to.History(t.Context(), here)
		if in := taken(t, to, here, file); in.Captures != 0 || in.Attachments != 0 || in.Known != len(was.Captures) {
			t.Errorf("%s: a second time %+v", format, in)
		}
		if after, _ := to.History(t.Context(), here); len(after) != len(before) {
			t.Errorf("%s: the second time made %d entries", format, len(after)-len(before))
		}
	}
}

// Back at the desk where it was made, a file brings nothing new.
func TestEvidenceComesHome(t *testing.T) {
	d, id := worked(t)
	if in := taken(t, d, id, evidenceOf(t, d, id, FormatWACZ)); in.Captures != 0 || in.Sources != 0 {
		t.Errorf("%+v", in)
	}
}

// A file of the same name in another folder may be another file.
func TestFilesOfOneNameAreNotOneSource(t *testing.T) {
	d, id := worked(t)
	body := "Die Brücke bleibt bis auf Weiteres gesperrt, der Umbau dauert an.\n"
	in := taken(t, d, id, fmt.Appendf(nil, "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: file:///somewhere/vermerk.txt\r\nWARC-Date: 2021-03-04T10:00:00Z\r\nContent-Type: text/plain\r\n"+
		"Content-Length: %d\r\n\r\n%s\r\n\r\n", len(body), body))
	if in.Captures != 1 || in.Sources != 1 {
		t.Errorf("imported %+v", in)
	}
	c := snapshot(t, d, id)
	if s := c.Sources[len(c.Sources)-1]; s.Kind != claims.SourceFile || s.URL != "vermerk.txt" || !c.Latest(s.ID).OK() {
		t.Errorf("the new source is %+v", s)
	}
}

// answered is the record of an answer as other programs write it.
func answered(address, status, media, body string) string {
	block := "HTTP/1.1 " + status + "\r\nContent-Type: " + media + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2021-03-04T10:00:00Z\r\nWARC-Target-URI: %s\r\n"+
		"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", address, address, len(block), block)
}

const info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 22\r\n\r\nsoftware: Wget/1.21.3\r\n\r\n"

func TestEvidenceOfAnotherProgram(t *testing.T) {
	d, id := opened(t)
	office := "<html lang=de><title>Amt</title><article><p>Die Brücke über die Leine ist seit dem 3. März 2021 wieder offen, der Radweg misst drei Meter.</p></article></html>"
	in := taken(t, d, id, []byte(info+
		answered("https://amt.example/bruecke.html", "200 OK", "text/html; charset=utf-8", office)+
		answered("https://amt.example/stil.css", "200 OK", "text/css", "p {}")+
		answered("https://amt.example/zeichen.png", "404 Not Found", "text/html", "fehlt")+
		answered("https://amt.example/fehlt.html", "404 Not Found", "text/html", "<p>Diese Seite gibt es nicht.</p>")+
		answered("https://verein.example/rad", "200 OK", "text/html; charset=utf-8", strings.ReplaceAll(office, "Amt", "Verein"))))
	if in.Captures != 3 || in.Sources != 1 || in.Parts != 2 || len(in.Refused) != 0 {
		t.Errorf("imported %+v", in)
	}
	c := snapshot(t, d, id)
	bridge := c.Latest(c.Sources[0].ID)
	if bridge == nil || !bridge.OK() || bridge.Program != "Wget/1.21.3" || bridge.Started.Format("2006-01-02 15:04") != "2021-03-04 10:00" {
		t.Fatalf("S1 has %+v", bridge)
	}
	missing := c.Latest(c.Sources[1].ID)
	if missing == nil || missing.Failure != "status" || missing.Message.Key != "fetch.status_404" || missing.SHA256 == "" {
		t.Errorf("S2 has %+v", missing)
	}
	if s := c.Sources[2]; s.Kind != claims.SourceAdded || s.URL != "https://verein.example/rad" || s.Title != "Verein" || s.Number != 3 {
		t.Errorf("S3 is %+v", s)
	}
	// What came in a file can be quoted like any other copy.
	if err := d.CiteWords(t.Context(), id, about(t, c, "drei Meter breit").ID, Evidence{Source: c.Sources[0].ID, Words: "der Radweg misst drei Meter", Role: claims.RoleSupports}); err != nil {
		t.Error(err)
	}
	entries, err := d.History(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		if e.Action == "capture.import" {
			n++
		}
	}
	if n != 3 {
		t.Errorf("the journal has %d entries for 3 captures from a file", n)
	}
}

// Why a capture failed is told as for one that was fetched here, or as the file's word.
func TestFailuresInAFile(t *testing.T) {
	d := newDesk(t)
	sum := claims.SHA256([]byte("x"))
	for want, k := range map[string]claims.Capture{
		"":                                      {Status: 200, SHA256: sum, Failure: "no_text"}, // read anew
		"status fetch.status_404":               {Status: 404, SHA256: sum},
		"status fetch.status_forbidden":         {Status: 403, Failure: "status"},
		"empty fetch.empty":                     {Status: 200},
		"timeout desk.imported_failure":         {Failure: "timeout"},
		"too_large desk.imported_failure":       {Status: 200, Failure: "too_large"},
		"private_address desk.imported_failure": {Status: 302, Failure: "private_address"},
		"bad_redirect fetch.bad_redirect":       {Status: 302, SHA256: sum},
	} {
		k.Final = "https://amt.example/"
		got := d.pageOf(warc.Found{Capture: k}).Capture
		if strings.TrimSpace(got.Failure+" "+got.Message.Key) != want || got.ID == "" {
			t.Errorf("%+v failed by %s %s, want %s", k, got.Failure, got.Message.Key, want)
		}
	}
	unchanged := d.pageOf(warc.Found{Capture: claims.Capture{Status: 304, SHA256: sum}}).Capture
	if unchanged.Failure != "" {
		t.Errorf("an unchanged page failed by %s", unchanged.Failure)
	}
}

// What a file brings may be older than what the case has.
func TestAnOlderCopyIsNotTheLatest(t *testing.T) {
	d, id := opened(t)
	if err := d.Fetch(t.Context(), id, d.Waiting(snapshot(t, d, id)), nil); err != nil {
		t.Fatal(err)
	}
	newest := snapshot(t, d, id).Latest(snapshot(t, d, id).Sources[0].ID).ID
	taken(t, d, id, []byte(answered("https://amt.example/bruecke.html", "200 OK", "text/html", "<p>Die Brücke ist noch gesperrt, der Umbau dauert an.</p>")))
	c := snapshot(t, d, id)
	if got := c.Latest(c.Sources[0].ID); got.ID != newest || len(c.Captures) != 3 {
		t.Errorf("the latest copy is of %s; there are %d", got.Started, len(c.Captures))
	}
}

// What came before a file breaks off is kept, and the error says so.
func TestBrokenEvidence(t *testing.T) {
	d, id := opened(t)
	page := answered("https://amt.example/bruecke.html", "200 OK", "text/html", "<p>Die Brücke ist wieder offen, seit Mittwoch schon.</p>")
	file := page + page[:100]
	in, err := d.ImportEvidence(t.Context(), id, strings.NewReader(file), int64(len(file)))
	if why, ok := Why(err); !ok || why.Key != "warc.broken_off" || in.Captures != 1 {
		t.Errorf("%v, %+v", err, in)
	}
	if c := snapshot(t, d, id); c.Latest(c.Sources[0].ID) == nil {
		t.Error("the capture before the break was lost")
	}
}

func TestImportIsCancelled(t *testing.T) {
	d, id := opened(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	file := answered("https://amt.example/bruecke.html", "200 OK", "text/html", "<p>Die Brücke ist offen.</p>")
	if _, err := d.ImportEvidence(ctx, id, strings.NewReader(file), int64(len(file))); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
