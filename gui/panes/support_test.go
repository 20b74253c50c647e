package panes

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read"
	look "tickmark/gui/theme"
)

var de = assets.Speak("de")

// dressed makes an app in the window's own look, in one language whatever the
// machine speaks.
func dressed(t testing.TB) {
	t.Helper()
	t.Setenv("LANG", "de_DE.UTF-8")
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
}

// shown puts a pane into a window of that size.
func shown(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewWindow(o)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// hand is a pause that a test ends by hand.
type hand struct{ waiting []*func() }

func (h *hand) pause(_ time.Duration, f func()) func() {
	at := &f
	h.waiting = append(h.waiting, at)
	return func() { *at = func() {} }
}

// pass lets the time pass.
func (h *hand) pass() {
	all := h.waiting
	h.waiting = nil
	for _, f := range all {
		(*f)()
	}
}

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
	s := &sample{d, t, id}
	s.must(d.Fetch(t.Context(), id, d.Waiting(s.now()), nil))
	return s
}

func (s *sample) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *sample) now() *desk.Case {
	s.t.Helper()
	c, err := s.Case(s.t.Context(), s.id)
	s.must(err)
	return c
}

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
