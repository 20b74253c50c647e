package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

// Large pages wait for each other until they were taken over, and all come.
func TestFewLargePagesAreHeldAtOnce(t *testing.T) {
	page := make([]byte, smallBody+1)
	var servers []*httptest.Server
	var inputs []string
	for range 3 * mostLarge {
		s := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Write(page) })
		servers = append(servers, s)
		inputs = append(inputs, s.URL)
	}
	for _, p := range all(t, fetcher(t, Options{}, servers...), t.Context(), inputs) {
		wants(t, p, "")
		if len(p.Body) != len(page) {
			t.Errorf("%d bytes", len(p.Body))
		}
	}
}

func TestSlotsAreGivenBack(t *testing.T) {
	all := newSlots(1)
	first, second := &slot{of: all}, &slot{of: all}
	done, cancel := context.WithCancel(t.Context())
	cancel()
	for range 2 { // the second time it has them
		if err := errors.Join(first.enter(t.Context()), first.grow(t.Context())); err != nil {
			t.Fatal(err)
		}
	}
	if err := second.enter(done); !errors.Is(err, context.Canceled) {
		t.Errorf("a second page entered: %v", err)
	}
	second.leave() // holds nothing
	first.leave()
	if err := second.enter(t.Context()); err != nil {
		t.Error(err)
	}
	for i := range mostLarge {
		if err := (&slot{of: all}).grow(t.Context()); err != nil {
			t.Fatal(i, err)
		}
	}
	if err := second.grow(done); !errors.Is(err, context.Canceled) {
		t.Errorf("%d large pages: %v", mostLarge+1, err)
	}
}

func TestDeadlineStandsStillWhilePaused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		ctx, limit, stop := withDeadline(t.Context(), 30*time.Second)
		defer stop()
		if err := limit.pause(func() error { time.Sleep(time.Hour); return ctx.Err() }); err != nil {
			t.Fatalf("it ended in the pause: %v", err)
		}
		<-ctx.Done()
		if got := time.Since(begun); got != time.Hour+30*time.Second || !errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
			t.Errorf("ended after %v by %v", got, context.Cause(ctx))
		}
		if err := limit.pause(func() error { return nil }); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("paused after the end: %v", err)
		}
	})
}
