package model

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// sample is the sample case with all its sources fetched.
type sample struct {
	*desk.Desk
	t  *testing.T
	id claims.ID
}

func newSample(t *testing.T) *sample {
	t.Helper()
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "t.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	clock := time.Date(2022, 2, 1, 9, 0, 0, 0, time.UTC)
	d := desk.New(desk.Config{Store: db, Fetcher: fetch.New(fetch.Options{Memory: assets.SampleHosts(), Offline: true, Parallel: 1}), Reader: &read.Reader{},
		By: "Eva Muster", Program: "tickmark test", Now: func() time.Time { clock = clock.Add(time.Second); return clock }})
	id, err := d.Open(t.Context(), desk.Input{From: assets.SampleURL})
	if err != nil {
		t.Fatal(err)
	}
	return &sample{d, t, id}
}

// fetched fetches the sources of the sample.
func (s *sample) fetched() *sample {
	s.t.Helper()
	if err := s.Fetch(s.t.Context(), s.id, s.Waiting(s.now()), nil); err != nil {
		s.t.Fatal(err)
	}
	return s
}

// now is the case as it stands.
func (s *sample) now() *desk.Case {
	s.t.Helper()
	c, err := s.Case(context.Background(), s.id)
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}

// about finds the first claim whose words hold s.
func (s *sample) about(words string) *claims.Claim {
	s.t.Helper()
	c := s.now()
	for i := range c.Claims {
		if strings.Contains(c.Claims[i].Anchor.Quote, words) {
			return &c.Claims[i]
		}
	}
	s.t.Fatalf("no claim holds %q", words)
	return nil
}

func (s *sample) decide(k *claims.Claim, check claims.Check, kind claims.FindingKind) {
	s.t.Helper()
	s.must(s.Decide(s.t.Context(), s.id, k.ID, check, desk.Decision{Kind: kind, Reasoning: "weil"}))
}

func (s *sample) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// cite attaches words of a source to a claim.
func (s *sample) cite(k *claims.Claim, number int, words string, role claims.Role) {
	s.t.Helper()
	for _, src := range s.now().Sources {
		if src.Number == number {
			s.must(s.CiteWords(s.t.Context(), s.id, k.ID, desk.Evidence{Source: src.ID, Words: words, Role: role}))
		}
	}
}

var de = assets.Speak("de")
