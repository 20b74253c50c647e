package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"tickmark/claims"
)

const (
	// retryDefault is how long to wait where a busy server does not say.
	retryDefault = time.Second
	// retryMost is the longest wait for a busy server; who asks for more is not asked
	// again.
	retryMost = 15 * time.Second
)

// Input is one thing for All to fetch.
type Input struct {
	Address string // a URL, or the path of a file
	// Linked says that a document links there and the user did not write it. Then
	// only a web address is fetched, never a file, and only from port 80 or 443
	// unless AllowHosts names the host with its port.
	Linked bool
	// Wanted says that the user asked for this very page, so that its host's robots.txt
	// is not asked about it.
	Wanted bool
	// Known is an earlier capture of the page whose bytes are still held, nil for none.
	// Its server is then asked for the page only if it differs; see [Page.Unchanged].
	Known *claims.Capture
}

// All fetches every input in parallel and calls done for each as it ends, from
// one goroutine at a time, in the order in which they end. It returns when all
// have ended; those not begun when ctx is cancelled end as cancelled.
//
// One host is asked for PerHost pages at once, with Spacing between them; its
// robots.txt is honoured ([FailRobots]), unless there is only one input: that page
// is wanted by a person, as with URL. A server that answers 429 or 503 is left
// alone for the time that it names and then asked once more for that page, if the
// time is at most 15 seconds.
func (f *Fetcher) All(ctx context.Context, inputs []Input, done func(i int, p Page)) {
	type ended struct {
		i int
		p Page
	}
	results := make(chan ended)
	slots := make(chan struct{}, f.opt.Parallel)
	var wg sync.WaitGroup
	for _, q := range f.queues(inputs) {
		if len(inputs) == 1 || f.Offline() {
			q.robots = nil
		}
		for range min(q.lanes, len(q.inputs)) {
			wg.Go(func() {
				for n := q.next.Add(1); int(n) <= len(q.inputs); n = q.next.Add(1) {
					i := q.inputs[n-1]
					results <- ended{i, f.polite(ctx, q, slots, inputs[i])}
				}
			})
		}
	}
	go func() { wg.Wait(); close(results) }()
	for r := range results {
		done(r.i, r.p)
	}
}

// queue is what is to be fetched from one host.
type queue struct {
	host   *url.URL // nil for files and for hosts in memory, which need no manners
	inputs []int
	next   atomic.Int64 // how many inputs were taken
	lanes  int          // how many are fetched at once
	pace   *rate.Limiter
	quiet  atomic.Int64                          // Unix nanoseconds before which the host wants no request
	robots func(get func(url string) Page) rules // asks once, then remembers; nil asks nobody
}

// queues sorts the inputs by host, in the order in which hosts first appear.
func (f *Fetcher) queues(inputs []Input) []*queue {
	var all []*queue
	byHost := map[string]*queue{}
	for i, input := range inputs {
		key := ""
		var u *url.URL
		if input.Linked || kindOf(input.Address) == inputWeb {
			if parsed, err := parseURL(input.Address, nil); err == nil && !f.memory.serves(parsed.Hostname()) {
				u, key = parsed, parsed.Host
			}
		}
		q := byHost[key]
		if q == nil {
			q = f.queue(u)
			byHost[key] = q
			all = append(all, q)
		}
		q.inputs = append(q.inputs, i)
	}
	return all
}

func (f *Fetcher) queue(u *url.URL) *queue {
	if u == nil {
		return &queue{lanes: f.opt.Parallel}
	}
	q := &queue{host: u, lanes: f.opt.PerHost, pace: rate.NewLimiter(rate.Inf, 1)}
	if f.opt.Spacing > 0 && !f.guard.names(u.Hostname(), portOf(u)) {
		q.pace.SetLimit(rate.Every(f.opt.Spacing))
	}
	var once sync.Once
	var r rules
	q.robots = func(get func(url string) Page) rules {
		once.Do(func() {
			r = f.askRobots(u, get)
			if r.delay > f.opt.Spacing {
				q.pace.SetLimit(rate.Every(r.delay))
			}
		})
		return r
	}
	return q
}

// polite fetches one input with the manners that its host is owed.
func (f *Fetcher) polite(ctx context.Context, q *queue, slots chan struct{}, input Input) Page {
	u, bad := parseURL(input.Address, nil)
	if q.host == nil || bad != nil {
		return f.slotted(ctx, slots, input, claims.AskPage)
	}
	// Before robots.txt, which leaves the machine by the same port.
	if refused := f.permit(u, u, !input.Linked); refused != nil {
		return f.refused(input.Address, refused)
	}
	if q.robots != nil && !input.Wanted && ctx.Err() == nil {
		asked := q.robots(func(url string) Page {
			ctx, cancel := context.WithTimeout(ctx, robotsTimeout)
			defer cancel()
			return f.slotted(ctx, slots, Input{Address: url, Linked: input.Linked}, claims.AskRobots)
		})
		if !asked.allow(u) {
			return f.refused(input.Address, failed(FailRobots, nil, "fetch.robots", u.Host))
		}
	}
	if err := q.turn(ctx); err != nil {
		return f.refused(input.Address, cancelled(err))
	}
	p := f.slotted(ctx, slots, input, claims.AskPage)
	if wait, again := retryAfter(p, time.Now()); again {
		q.leaveAlone(wait)
		if q.turn(ctx) == nil {
			return f.slotted(ctx, slots, input, claims.AskPage)
		}
	}
	return p
}

// turn waits until the host may be asked again.
func (q *queue) turn(ctx context.Context) error {
	for {
		wait := time.Until(time.Unix(0, q.quiet.Load()))
		if wait <= 0 {
			return q.pace.Wait(ctx)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

// leaveAlone keeps the whole host from being asked for a while.
func (q *queue) leaveAlone(wait time.Duration) {
	until := time.Now().Add(wait).UnixNano()
	for old := q.quiet.Load(); until > old && !q.quiet.CompareAndSwap(old, until); old = q.quiet.Load() {
	}
}

// slotted fetches when one of the Parallel slots is free.
func (f *Fetcher) slotted(ctx context.Context, slots chan struct{}, input Input, purpose string) Page {
	select {
	case <-ctx.Done():
		return f.refused(input.Address, cancelled(ctx.Err()))
	case slots <- struct{}{}:
		defer func() { <-slots }()
		if !input.Linked && kindOf(input.Address) != inputWeb {
			return f.Any(ctx, input.Address)
		}
		e := errand{purpose: purpose, written: !input.Linked, patience: f.opt.Timeout, known: input.Known}
		return f.page(input.Address, func(p *Page) *Error { return f.get(ctx, input.Address, e, p) })
	}
}

// retryAfter reads from a failed page how long its server wants to be left alone
// (RFC 9110, 10.2.3), and whether it is worth the wait.
func retryAfter(p Page, now time.Time) (time.Duration, bool) {
	c := p.Capture
	if c.Failure != FailStatus || c.Status != http.StatusTooManyRequests && c.Status != http.StatusServiceUnavailable {
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
