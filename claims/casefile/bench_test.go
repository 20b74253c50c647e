package casefile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
)

// BenchmarkMerge reads a case file of 1,000 claims and merges it into the case, in which
// a finding was set for every second claim since, as in the file for every third. The
// bar is a second.
func BenchmarkMerge(b *testing.B) {
	ada := newMachine(b, "Ada")
	ada.open()
	var changes []claims.Change
	for i := range 1000 {
		id := claims.ID(fmt.Sprintf("more%04d", i))
		c := claims.Claim{ID: id, Case: "case", Kind: claims.KindEvent, State: claims.StateOpen, Standalone: strings.Repeat("Der Hafen meldete Schiffe. ", 8),
			Anchor: claims.NewAnchor(claims.NewText(articleText), claims.Span{Start: 0, End: 37})}
		changes = append(changes, claims.Change{Entity: claims.EntityClaim, ID: id, New: canonical(c)})
	}
	ada.commit("claim.add", changes...)
	bert := ada.copied("Bert")
	work := func(m *machine, every int) {
		for i := 0; i < 1000; i += every {
			claim := claims.ID(fmt.Sprintf("more%04d", i))
			id := claims.FindingID(claim, claims.CheckSo)
			m.commit("finding.set", claims.Change{Entity: claims.EntityFinding, ID: id,
				New: canonical(claims.Finding{Claim: claim, Check: claims.CheckSo, Kind: claims.FindingVerified, By: m.by, Reasoning: m.by})})
		}
	}
	work(ada, 2)
	work(bert, 3)
	file := bert.export()
	b.ReportAllocs()
	for b.Loop() {
		f, err := Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.Blobs(); err != nil {
			b.Fatal(err)
		}
		theirs, err := Fold(f.Journal)
		if err != nil {
			b.Fatal(err)
		}
		base, err := Base(ada.journal, f.Journal, ada.brought, f.Brought)
		if err != nil {
			b.Fatal(err)
		}
		m, err := Merge(base, ada.state(), theirs, nil)
		if err != nil || len(m.Conflicts) != 167 {
			b.Fatal(len(m.Conflicts), err)
		}
	}
}
