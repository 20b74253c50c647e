package store

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// What was committed is all there after the database is closed and opened again.
func TestLoadAfterReopening(t *testing.T) {
	path := newPlace(t)
	if !onServer {
		path = filepath.Join(t.TempDir(), "a folder?#%", "cases.db")
	}
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	x := full(t, db)
	before := load(t, db, x.c.ID)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db = openTest(t, path)
	after := load(t, db, x.c.ID)
	if d := cmp.Diff(before, after); d != "" {
		t.Error(d)
	}
	if after.Text != articleText {
		t.Errorf("text is %q", after.Text)
	}
	if d := cmp.Diff(x.claims, after.Claims, cmp.Comparer(sameReason)); d != "" {
		t.Error(d)
	}
	if len(after.Findings) != 1 || len(after.Sources) != 1 || len(after.Captures) != 1 || len(after.Citations) != 1 {
		t.Errorf("records are missing: %+v", after)
	}
	if d := cmp.Diff(x.c, after.Case); d != "" {
		t.Error(d)
	}
}

// sameReason compares reasons whose numbers went through JSON.
func sameReason(a, b claims.Reason) bool { return a.Key == b.Key && len(a.Args) == len(b.Args) }

func TestCasesAreSummedUp(t *testing.T) {
	db := newTest(t)
	x := full(t, db)
	y := openExample(t, db)
	done := x.claims[1]
	done.State = claims.StateDone
	last := commit(t, db, Draft{Case: x.c.ID, Action: "claim.state", Changes: []claims.Change{
		{Entity: claims.EntityClaim, ID: done.ID, Old: record(x.claims[1]), New: record(done)},
	}})
	gone := y.claims[0]
	gone.Dropped = true
	later := commit(t, db, Draft{Case: y.c.ID, Action: "claim.drop", Changes: []claims.Change{
		{Entity: claims.EntityClaim, ID: gone.ID, Old: record(y.claims[0]), New: record(gone)},
	}})
	want := []claims.Summary{
		{Case: y.c.ID, Number: 2, Title: "Hafen <voll>", Opened: morning, Changed: later.At, Claims: 1},
		{Case: x.c.ID, Number: 1, Title: "Hafen <voll>", Opened: morning, Changed: last.At, Claims: 2, Done: 1, Disputed: 1, Sources: 1},
	}
	if d := cmp.Diff(want, must(t, db.Cases)); d != "" {
		t.Error(d)
	}
}

func TestFinding(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	if id, err := db.Case(t.Context(), 1); id != x.c.ID || err != nil {
		t.Errorf("case 1 is %q, %v", id, err)
	}
	if id, err := db.CaseOf(t.Context(), x.claims[1].ID); id != x.c.ID || err != nil {
		t.Errorf("the claim is of case %q, %v", id, err)
	}
	for name, try := range map[string]func() error{
		"case number": func() error { _, err := db.Case(t.Context(), 2); return err },
		"claim":       func() error { _, err := db.CaseOf(t.Context(), "none"); return err },
		"case":        func() error { _, err := db.Load(t.Context(), "none"); return err },
		"journal":     func() error { _, err := db.Journal(t.Context(), "none"); return err },
		"bytes":       func() error { _, err := db.Blob(t.Context(), claims.SHA256([]byte("none"))); return err },
	} {
		err := try()
		var e *Error
		if !errors.Is(err, ErrNotFound) || !errors.As(err, &e) || e.Reason.Key == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestBlobComesBack(t *testing.T) {
	db := newTest(t)
	x := newExample(1)
	d := x.draft(t)
	noise := make([]byte, 0, 1024)
	for i := range 32 {
		noise = append(noise, claims.SHA256([]byte{byte(i)})...)
	}
	d.Blobs = append(d.Blobs, nil, noise, []byte{0xff, 0, 1}, []byte(articleText))
	commit(t, db, d)
	for _, want := range d.Blobs {
		got, err := db.Blob(t.Context(), claims.SHA256(want))
		if err != nil || string(got) != string(want) {
			t.Errorf("%d bytes came back as %d: %v", len(want), len(got), err)
		}
	}
}
