package fetch

import (
	"cmp"
	"context"
	"io/fs"
	"net/url"
	"time"

	"tickmark/claims"
)

// The limits that hold where [Options] names none.
const (
	DefaultMaxBytes = 25 << 20
	DefaultMaxFile  = 64 << 20
	DefaultTimeout  = 30 * time.Second
	DefaultParallel = 128
	DefaultPerHost  = 2
	DefaultSpacing  = 250 * time.Millisecond
)

// Options are the limits and permissions of a Fetcher.
type Options struct {
	// AllowHosts are the private or loopback hosts that may be fetched, as
	// "host" or "host:port". None may by default. The permission goes to the name
	// that a request uses: that "intranet" is named lets no other name through
	// that resolves to the same address.
	AllowHosts []string
	// Memory serves whole hosts from memory, by host name; such a host is never
	// looked up or dialled. The sample case lives under one.
	Memory map[string]fs.FS
	// Offline refuses from the start everything that would leave the machine; see
	// [Fetcher.SetOffline].
	Offline bool
	// Asking is told of every request before it leaves the machine: pages, each hop
	// of a redirect, each further try, robots.txt, questions to an archive. Where it
	// returns an error, the request is not sent ([FailJournal]). ctx is that of the
	// fetch. Several goroutines call it at once. Files and hosts in Memory are no
	// requests. A name that turns out to lead to an address that may not be dialled was
	// looked up, and is noted.
	Asking func(ctx context.Context, r claims.Request) error
	// Proxy is asked in place of every host, nil for none; see [ParseProxy]. Names are
	// then looked up by the proxy and not here, so that the address guard sees literal
	// addresses only: where a name leads is for the proxy to judge. The proxy's own
	// address may be private. Its password reaches neither captures nor the journal.
	Proxy *url.URL
	// Archive is where copies of pages are looked for and asked for.
	Archive  Archive
	MaxBytes int64         // of a body, after decompression; 0 means 25 MB
	MaxFile  int64         // of a file on disk, which may be a document full of pictures; 0 means 64 MB
	Timeout  time.Duration // for one page, all redirects included; 0 means 30 s
	// Parallel is how many pages All has under way at once; 0 means 128. Most of the time
	// such a page is waited for, and those that wait for a slow host must leave room
	// for others; few hold much memory at once, see [Fetcher.All].
	Parallel int
	Program  string // "tickmark v1.2.3", kept in each capture and sent as User-Agent

	// PerHost is how many pages All asks of one host at once; 0 means 2.
	PerHost int
	// Spacing is the least time between two requests that All begins at one host;
	// 0 means 250 ms, a negative value none. Hosts in AllowHosts are not spared.
	Spacing time.Duration
}

// Archive is a web archive by the addresses under which it is asked. The zero value is
// the Wayback Machine.
type Archive struct {
	TimeMap string // of the lists of copies (RFC 7089, 5); the page's URL is put behind it
	Near    string // of the question for one copy, as the Wayback Machine understands it; "" if there is none
	Save    string // where a copy is asked for; the page's URL is put behind it
}

// orDefaults are the options with every limit set.
func (o Options) orDefaults() Options {
	o.MaxBytes = positive(o.MaxBytes, DefaultMaxBytes)
	o.MaxFile = positive(o.MaxFile, DefaultMaxFile)
	o.Timeout = positive(o.Timeout, DefaultTimeout)
	o.Parallel = positive(o.Parallel, DefaultParallel)
	o.PerHost = positive(o.PerHost, DefaultPerHost)
	o.Spacing = cmp.Or(o.Spacing, DefaultSpacing)
	o.Archive = cmp.Or(o.Archive, wayback)
	return o
}

// positive is n, or standard where n sets no limit.
func positive[N int | int64 | time.Duration](n, standard N) N {
	if n > 0 {
		return n
	}
	return standard
}
