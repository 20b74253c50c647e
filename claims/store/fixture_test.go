package store

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/pgtest"
)

// The article of the tests, and the text of its source.
const (
	articleText = "Der Hafen meldete gestern 41 Schiffe. Die Leiterin nannte das viel."
	sourceText  = "Nach Angaben des Hafens liefen am Montag 41 Schiffe ein, so viele wie nie."
)

var morning = time.Date(2026, 3, 9, 8, 30, 0, 123456789, time.UTC)

func openTest(t testing.TB, path string) *DB {
	t.Helper()
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func newTest(t testing.TB) *DB { return openTest(t, newPlace(t)) }

// onServer is set while TestOnServer and BenchmarkOnServer run the others again.
var onServer bool

// newPlace is where there is no database yet: a path, or an empty schema of a server.
func newPlace(t testing.TB) string {
	t.Helper()
	if onServer {
		return pgtest.New(t)
	}
	return filepath.Join(t.TempDir(), "tickmark.db")
}

// record encodes a record of ours, which cannot fail.
func record(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return raw
}

func change(e claims.Entity, id claims.ID, before, after any) claims.Change {
	c := claims.Change{Entity: e, ID: id, New: record(after)}
	if before != nil {
		c.Old = record(before)
	}
	return c
}

// example is a case with two claims, ready to be opened.
type example struct {
	c      claims.Case
	claims []claims.Claim
}

func newExample(number int64) example {
	x := example{c: claims.Case{
		ID: claims.NewID(), Number: number, Title: "Hafen <voll>", Opened: morning,
		Article: claims.Version{
			Input: "hafen.txt", Kept: morning,
			RawSHA256: claims.SHA256([]byte(articleText)), TextSHA256: claims.SHA256([]byte(articleText)),
		},
	}}
	text := claims.NewText(articleText)
	for _, span := range []claims.Span{{Start: 0, End: 37}, {Start: 38, End: 67}} {
		x.claims = append(x.claims, claims.Claim{
			ID: claims.NewID(), Case: x.c.ID, Anchor: claims.NewAnchor(text, span),
			Kind: claims.KindEvent, Priority: 0.7, Origin: "proposed", State: claims.StateOpen,
			Reasons: []claims.Reason{claims.Because("split.has_number", 41)},
		})
	}
	return x
}

func (x example) draft(t testing.TB) Draft {
	t.Helper()
	d := draftOf(x)
	d.By = "Ada"
	return d
}

func commit(t testing.TB, db *DB, d Draft) claims.Entry {
	t.Helper()
	e, err := db.Commit(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// openExample opens a case in the database.
func openExample(t testing.TB, db *DB) example {
	t.Helper()
	n, err := db.NextNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	x := newExample(n)
	commit(t, db, x.draft(t))
	return x
}

// find sets a finding where there was none, or another one.
func (x example) find(t testing.TB, claim int, old *claims.Finding, kind claims.FindingKind) (Draft, claims.Finding) {
	t.Helper()
	f := claims.Finding{Claim: x.claims[claim].ID, Check: claims.CheckSo, Kind: kind, By: "Ada", At: morning}
	c := claims.Change{Entity: claims.EntityFinding, ID: claims.FindingID(f.Claim, f.Check), New: record(f)}
	if old != nil {
		c.Old = record(old)
	}
	return Draft{Case: x.c.ID, By: "Ada", Action: "finding.set", Changes: []claims.Change{c}}, f
}

// source adds a source.
func (x example) source(t testing.TB, number int) (Draft, claims.Source) {
	t.Helper()
	s := claims.Source{ID: claims.NewID(), Case: x.c.ID, Number: number, Kind: claims.SourceAdded, URL: fmt.Sprintf("https://hafen.example/%d", number)}
	return Draft{Case: x.c.ID, Action: "source.add", Changes: []claims.Change{{Entity: claims.EntitySource, ID: s.ID, New: record(s)}}}, s
}

// capture adds a capture of the source.
func (x example) capture(t testing.TB, s claims.Source) (Draft, claims.Capture) {
	t.Helper()
	raw := []byte("<p>" + sourceText)
	c := claims.Capture{
		ID: claims.NewID(), Case: x.c.ID, Source: s.ID, Requested: s.URL, Final: s.URL, Started: morning, Ended: morning.Add(time.Second),
		Status: 200, SHA256: claims.SHA256(raw), TextSHA256: claims.SHA256([]byte(sourceText)),
	}
	return Draft{Case: x.c.ID, Action: "capture.add", Blobs: [][]byte{raw, []byte(sourceText)},
		Changes: []claims.Change{{Entity: claims.EntityCapture, ID: c.ID, New: record(c)}}}, c
}

// cite cites "41 Schiffe" from the capture for the first claim.
func (x example) cite(t testing.TB, c claims.Capture) (Draft, claims.Citation) {
	t.Helper()
	r := claims.Citation{ID: claims.NewID(), Case: x.c.ID, Claim: x.claims[0].ID, Capture: c.ID, Role: claims.RoleSupports,
		Anchor: claims.NewAnchor(claims.NewText(sourceText), claims.Span{Start: 41, End: 51}), At: morning}
	return Draft{Case: x.c.ID, Action: "citation.add", Changes: []claims.Change{{Entity: claims.EntityCitation, ID: r.ID, New: record(r)}}}, r
}

// attach puts a file beside the capture.
func (x example) attach(t testing.TB, c claims.Capture) (Draft, claims.Attachment) {
	t.Helper()
	b := []byte("\x89PNG\r\n\x1a\n")
	a := claims.Attachment{ID: claims.NewID(), Case: x.c.ID, Capture: c.ID, Name: "hafen.png", ContentType: "image/png",
		Length: int64(len(b)), SHA256: claims.SHA256(b), By: "Ada", At: morning}
	return Draft{Case: x.c.ID, By: "Ada", Action: "attachment.add", Blobs: [][]byte{b},
		Changes: []claims.Change{{Entity: claims.EntityAttachment, ID: a.ID, New: record(a)}}}, a
}

// full opens a case with a finding, a source, its capture and a citation.
func full(t testing.TB, db *DB) example {
	t.Helper()
	x := openExample(t, db)
	d, _ := x.find(t, 0, nil, claims.FindingDisputed)
	commit(t, db, d)
	d, s := x.source(t, 1)
	commit(t, db, d)
	d, c := x.capture(t, s)
	commit(t, db, d)
	d, _ = x.cite(t, c)
	commit(t, db, d)
	return x
}

func load(t testing.TB, db *DB, c claims.ID) *claims.Dossier {
	t.Helper()
	d, err := db.Load(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func must[T any](t testing.TB, f func(context.Context) (T, error)) T {
	t.Helper()
	v, err := f(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}
