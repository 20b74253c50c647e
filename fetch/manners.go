package fetch

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"tickmark/claims"
)

const (
	// retryDefault is how long to wait where a busy server does not say; it doubles with
	// each try.
	retryDefault = time.Second
	// retryMost is the longest wait for a busy server; who asks for more is not asked
	// again.
	retryMost = 15 * time.Second
	// silentMost is how often in a row a host may fail to answer before its other pages
	// are given up: each of them can cost the time for a whole page.
	silentMost = 3
)

// polite fetches one input with the manners that its host is owed.
func (f *Fetcher) polite(ctx context.Context, q *queue, s *slot, input Input) Page {
	u, bad := parseURL(input.Address, nil)
	if q.host == nil || bad != nil {
		return f.slotted(ctx, s, input, claims.AskPage)
	}
	// Before robots.txt, which leaves the machine by the same port.
	if refused := f.permit(u, u, !input.Linked); refused != nil {
		return f.refused(input.Address, refused)
	}
	if q.robots != nil && !input.Wanted && ctx.Err() == nil {
		asked := q.robots(func(url string) Page {
			ctx, cancel := context.WithTimeout(ctx, robotsTimeout)
			defer cancel()
			defer s.leave()
			p := f.slotted(ctx, s, Input{Address: url, Linked: input.Linked}, claims.AskRobots)
			q.heard(p)
			return p
		})
		if !asked.allow(u) {
			return f.refused(input.Address, failed(FailRobots, nil, "fetch.robots", u.Host))
		}
	}
	var p Page
	for try := 0; ; try++ {
		if fail := q.turn(ctx); fail != nil {
			if try > 0 {
				return p // says more than that there was no further try
			}
			return f.refused(input.Address, fail)
		}
		p = f.slotted(ctx, s, input, claims.AskPage)
		wait, again := patienceFor(p, try, time.Now())
		if !again {
			q.heard(p)
			return p
		}
		s.leave()
		q.leaveAlone(wait)
	}
}

// turn waits until the host may be asked again, or says why it is not asked.
func (q *queue) turn(ctx context.Context) *Error {
	for {
		if n := q.silent.Load(); n >= silentMost {
			return failed(FailSilentHost, nil, "fetch.silent_host", q.host.Host, n)
		}
		wait := time.Until(time.Unix(0, q.quiet.Load()))
		if wait <= 0 {
			break
		}
		select {
		case <-ctx.Done():
			return cancelled(ctx.Err())
		case <-time.After(wait):
		}
	}
	if err := q.pace.Wait(ctx); err != nil {
		return cancelled(err)
	}
	return nil
}

// leaveAlone keeps the whole host from being asked for a while.
func (q *queue) leaveAlone(wait time.Duration) {
	until := time.Now().Add(wait).UnixNano()
	for old := q.quiet.Load(); until > old && !q.quiet.CompareAndSwap(old, until); old = q.quiet.Load() {
	}
}

// heard counts how often in a row the host did not answer, or was too busy to. A page
// that failed in another way, or was never asked for, says nothing of its host.
func (q *queue) heard(p Page) {
	c := p.Capture
	switch {
	case c.Failure == FailTimeout, c.Failure == FailRefused, c.Failure == FailUnreachable, c.Failure == FailHostNotFound, c.Failure == FailTLS, busy(c):
		q.silent.Add(1)
	case c.Status != 0:
		q.silent.Store(0)
	}
}

// slotted fetches an input when there is room for one more.
func (f *Fetcher) slotted(ctx context.Context, s *slot, input Input, purpose string) Page {
	if err := s.enter(ctx); err != nil {
		return f.refused(input.Address, cancelled(err))
	}
	if !input.Linked && kindOf(input.Address) != inputWeb {
		return f.Any(ctx, input.Address)
	}
	e := errand{purpose: purpose, written: !input.Linked, patience: f.opt.Timeout, known: input.Known, slot: s}
	return f.page(input.Address, func(p *Page) *Error { return f.get(ctx, input.Address, e, p) })
}

// busy reports whether a server asked to be left alone for a while.
func busy(c claims.Capture) bool {
	return c.Failure == FailStatus && (c.Status == http.StatusTooManyRequests || c.Status == http.StatusServiceUnavailable)
}

// patienceFor is how long a busy server is left alone after the try'th try, counted
// from 0, and whether it is then asked again.
func patienceFor(p Page, try int, now time.Time) (time.Duration, bool) {
	wait, again := retryAfter(p, now)
	if http.Header(p.Capture.ResponseHeaders).Get("Retry-After") != "" {
		return wait, again && try == 0
	}
	return wait << try, again && try < 2
}

// retryAfter reads from a failed page how long its server wants to be left alone
// (RFC 9110, 10.2.3), and whether it is worth the wait.
func retryAfter(p Page, now time.Time) (time.Duration, bool) {
	c := p.Capture
	if !busy(c) {
		return 0, false
	}
	wait := retryDefault
	if v := http.Header(c.ResponseHeaders).Get("Retry-After"); v != "" {
		if seconds, err := strconv.ParseUint(v, 10, 31); err == nil {
			wait = time.Duration(seconds) * time.Second
		} else if at, err := http.ParseTime(v); err == nil {
			wait = max(0, at.Sub(now))
		}
	}
	return wait, wait <= retryMost
}
