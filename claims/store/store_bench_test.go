package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"tickmark/claims"
)

// large is a case of 5,000 claims with what a claim usually carries.
func large(number int64) (Draft, *claims.Text) {
	const size = 5000
	s := strings.Repeat("Der Hafen meldete gestern 41 Schiffe, so viele wie seit Jahren nicht mehr. ", size)
	text := claims.NewText(s)
	x := newExample(number)
	x.c.Article.TextSHA256 = claims.SHA256([]byte(s))
	x.claims = x.claims[:0]
	for i := range size {
		x.claims = append(x.claims, claims.Claim{
			ID: claims.NewID(), Case: x.c.ID, Anchor: claims.NewAnchor(text, claims.Span{Start: 75 * i, End: 75*i + 74}),
			Standalone: fmt.Sprintf("Der Hafen meldete am %d. März 2022 41 Schiffe", i), Kind: claims.KindQuantity, Priority: 0.75,
			Reasons: []claims.Reason{claims.Because("split.has_number", 41), claims.Because("split.names_place", "Hafen")},
			Origin:  "proposed", State: claims.StateOpen,
		})
	}
	d := draftOf(x)
	d.Blobs = append(d.Blobs, []byte(s))
	return d, text
}

func BenchmarkOpenCase5000Claims(b *testing.B) {
	db := newTest(b)
	for i := int64(1); b.Loop(); i++ {
		b.StopTimer()
		d, _ := large(i)
		b.StartTimer()
		commit(b, db, d)
	}
}

func BenchmarkLoad5000Claims(b *testing.B) {
	db := newTest(b)
	d, _ := large(1)
	commit(b, db, d)
	for b.Loop() {
		load(b, db, d.Case)
	}
}

func BenchmarkCommitFinding(b *testing.B) {
	db := newTest(b)
	d, _ := large(1)
	commit(b, db, d)
	x := example{c: claims.Case{ID: d.Case}, claims: []claims.Claim{{ID: d.Changes[1].ID}}}
	var old *claims.Finding
	for i := 0; b.Loop(); i++ {
		next, f := x.find(b, 0, old, claims.FindingKinds[i%len(claims.FindingKinds)])
		commit(b, db, next)
		old = &f
	}
}

func BenchmarkUndo(b *testing.B) {
	db := newTest(b)
	d, _ := large(1)
	commit(b, db, d)
	x := example{c: claims.Case{ID: d.Case}, claims: []claims.Claim{{ID: d.Changes[1].ID}}}
	next, _ := x.find(b, 0, nil, claims.FindingVerified)
	commit(b, db, next)
	for b.Loop() {
		if _, err := db.Undo(b.Context(), d.Case, ""); err != nil {
			b.Fatal(err)
		}
		if _, err := db.Redo(b.Context(), d.Case, ""); err != nil {
			b.Fatal(err)
		}
	}
}

// Opening an existing database is part of every start.
func BenchmarkOpenDatabase(b *testing.B) {
	path := filepath.Join(b.TempDir(), "cases.db")
	openTest(b, path)
	for b.Loop() {
		db, err := Open(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProve5000Claims(b *testing.B) {
	db := newTest(b)
	d, _ := large(1)
	commit(b, db, d)
	for b.Loop() {
		sound(b, db)
	}
}

// The library of a desk: 200 cases with 200 claims each.
func BenchmarkCases(b *testing.B) {
	db := newTest(b)
	for i := range int64(200) {
		x := newExample(i + 1)
		first := x.claims[0]
		for range 198 {
			first.ID = claims.NewID()
			x.claims = append(x.claims, first)
		}
		commit(b, db, draftOf(x))
	}
	for b.Loop() {
		must(b, db.Cases)
	}
}
