package fetch

import (
	"context"
	"io"
	"time"
)

const (
	// smallBody is up to how many bytes a body needs no leave to be held; most pages
	// stay below.
	smallBody = 1 << 20
	// mostLarge is how many larger bodies are held at once.
	mostLarge = 8
)

// slots bound what the pages under way need: how many there are, and how many of them
// are large.
type slots struct {
	all   chan struct{}
	large chan struct{}
}

func newSlots(n int) *slots {
	return &slots{all: make(chan struct{}, n), large: make(chan struct{}, mostLarge)}
}

// slot is the place of one page among those under way. One goroutine uses it at a time;
// nil is that of a page that is alone.
type slot struct {
	of          *slots
	here, large bool
}

// enter waits for a place, if the page has none.
func (s *slot) enter(ctx context.Context) error { return take(ctx, s.of.all, &s.here) }

// grow waits until the page may be a large one.
func (s *slot) grow(ctx context.Context) error {
	if s == nil {
		return nil
	}
	return take(ctx, s.of.large, &s.large)
}

// leave gives back what the page holds.
func (s *slot) leave() {
	if s.large {
		<-s.of.large
	}
	if s.here {
		<-s.of.all
	}
	s.here, s.large = false, false
}

func take(ctx context.Context, from chan struct{}, has *bool) error {
	if *has {
		return nil
	}
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case from <- struct{}{}:
		*has = true
		return nil
	}
}

// deadline ends a context after a time in which waits for others do not count.
type deadline struct {
	timer *time.Timer
	ends  time.Time
}

// withDeadline gives a context that ends after d; the caller calls stop.
func withDeadline(ctx context.Context, d time.Duration) (_ context.Context, _ *deadline, stop func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	t := &deadline{time.AfterFunc(d, func() { cancel(context.DeadlineExceeded) }), time.Now().Add(d)}
	return ctx, t, func() { t.timer.Stop(); cancel(nil) }
}

// pause runs wait with the clock stopped.
func (d *deadline) pause(wait func() error) error {
	if !d.timer.Stop() {
		return context.DeadlineExceeded
	}
	left := time.Until(d.ends)
	err := wait()
	d.ends = time.Now().Add(left)
	d.timer.Reset(left)
	return err
}

// growing is a body that asks for leave before it becomes large.
type growing struct {
	r   io.Reader
	n   int64
	ask func() error // nil once it was given
}

func (g *growing) Read(b []byte) (int, error) {
	if g.ask != nil && g.n >= smallBody {
		if err := g.ask(); err != nil {
			return 0, err
		}
		g.ask = nil
	}
	n, err := g.r.Read(b)
	g.n += int64(n)
	return n, err
}
