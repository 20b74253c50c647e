package fetch

import (
	"context"
	"net/url"
	"sync"
	"sync/atomic"

	"golang.org/x/time/rate"

	"tickmark/claims"
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
// robots.txt is honoured ([FailRobots]), unless there is only one input or the input
// is Wanted: such a page is wanted by a person, as with URL. A server that answers 429
// or 503 is left alone for the time that it names and then asked once more for that
// page, if the time is at most 15 seconds; one that names none is asked twice more,
// after one second and after two. A host that fails to answer three times in a row is
// asked for nothing else ([FailSilentHost]).
//
// Hosts do not wait for each other. Of bodies larger than 1 MB few are read at once, so
// that many under way do not need much memory; one that has to wait for its turn does
// not lose time by it. What came counts as under way until done has returned.
func (f *Fetcher) All(ctx context.Context, inputs []Input, done func(i int, p Page)) {
	type ended struct {
		i    int
		p    Page
		held *slot
	}
	results := make(chan ended)
	places := newSlots(f.opt.Parallel)
	var wg sync.WaitGroup
	for _, q := range f.queues(inputs) {
		if len(inputs) == 1 || f.Offline() {
			q.robots = nil
		}
		for range min(q.lanes, len(q.inputs)) {
			wg.Go(func() {
				for n := q.next.Add(1); int(n) <= len(q.inputs); n = q.next.Add(1) {
					i := q.inputs[n-1]
					s := &slot{of: places}
					results <- ended{i, f.polite(ctx, q, s, inputs[i]), s}
				}
			})
		}
	}
	go func() { wg.Wait(); close(results) }()
	for r := range results {
		done(r.i, r.p)
		r.held.leave()
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
	silent atomic.Int32                          // how often in a row it did not answer
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
		return &queue{lanes: min(f.opt.Parallel, mostLarge)} // files may be large, and are soon there
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
