package generate

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/store"
)

// What is made is a record that holds, and always the same.
func TestFill(t *testing.T) {
	size := Size{Cases: 3, Claims: 20, Sources: 11, Words: 60}
	filled := func() []*claims.Dossier {
		db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "t.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if err := Fill(t.Context(), db, size, func(int) {}); err != nil {
			t.Fatal(err)
		}
		if problems, err := db.Prove(t.Context(), ""); err != nil || len(problems) > 0 {
			t.Errorf("prove: %v, %v", problems, err)
		}
		var all []*claims.Dossier
		for n := range int64(size.Cases) {
			id, err := db.Case(t.Context(), n+1)
			if err != nil {
				t.Fatal(err)
			}
			d, err := db.Load(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Claims) != size.Claims || len(d.Sources) != size.Sources || len(d.Findings) == 0 || len(d.Citations) == 0 {
				t.Errorf("case %d has %d claims, %d sources, %d findings, %d quotations", n+1, len(d.Claims), len(d.Sources), len(d.Findings), len(d.Citations))
			}
			all = append(all, d)
		}
		return all
	}
	if d := cmp.Diff(filled(), filled()); d != "" {
		t.Error(d)
	}
}
