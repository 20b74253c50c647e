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

// harbour bounds what the pages under way need: how many there are, and how many of
// them are large.
type harbour struct {
	places chan struct{}
	large  chan struct{}
}

func newHarbour(places int) *harbour {
	return &harbour{places: make(chan struct{}, places), large: make(chan struct{}, mostLarge)}
}

// berth is the place of one page in a harbour. One goroutine uses it at a time; nil
// is a page that need not ask for one.
type berth struct {
	harbour     *harbour
	here, large bool
}

// enter waits for a place, if the page has none.
func (b *berth) enter(ctx context.Context) error {
	return take(ctx, b.harbour.places, &b.here)
}

// grow waits until the page may be a large one.
func (b *berth) grow(ctx context.Context) error {
	if b == nil {
		return nil
	}
	return take(ctx, b.harbour.large, &b.large)
}

// leave gives back what the page holds.
func (b *berth) leave() {
	if b.large {
		<-b.harbour.large
	}
	if b.here {
		<-b.harbour.places
	}
	b.here, b.large = false, false
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
