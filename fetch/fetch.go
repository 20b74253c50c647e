// Package fetch brings bytes from the web or from disk, with provenance and
// within limits.
//
// # What comes back
//
// Every fetch gives a [Page]: a [claims.Capture], which is the evidence of what
// was asked, when, by which way and with which answer, and the bytes. A fetch
// that fails gives a capture too; its Failure is one of the Fail constants of
// this package and its Message is the sentence for the user. [Page.Err] gives the
// same as a Go error. A server's error page (status 400 and above) is kept as the
// body of the failed capture.
//
// SHA256 and Length of a capture are those of Body: the bytes after the transfer
// coding (chunked) and the content coding (gzip, br, zstd, deflate) were taken off,
// before any change of character set. Headers are those of the last hop, as sent and
// as received, without what only a proxy was told. The desk fills in what this package
// cannot know: Case, Source, Charset, Canonical, Document, Extractor, TextSHA256 and,
// where a page came as [Page.Unchanged], which earlier capture it repeats.
//
// [Dead] tells of a capture whether its link seems to lead nowhere any more.
//
// # What leaves the machine
//
// Options.Asking is told of each request before it is sent, with what it is for and the
// case that [WithCase] put on the context, and can stop it. [Fetcher.SetOffline] stops
// them all. No cookie, no referrer and no password is ever sent, and no proxy is used
// that Options.Proxy does not name; its password is kept nowhere.
//
// # Pages are hostile
//
// Only http and https are spoken, to ports 80 and 443 unless the user wrote
// another: as the address of an [Input] that is not Linked, or in AllowHosts. The
// address guard looks at each address at the moment of dialling, so that a name which
// resolves differently the second time gains nothing, and each redirect is judged like
// a first request. A proxy dials for itself, so that behind one only addresses that
// stand in a URL are judged. Sizes, packed and unpacked, times, headers and redirects
// are bounded.
//
// # Manners
//
// [Fetcher.URL] does what the user asked for, at once. [Fetcher.All] is for the
// links of an article: few connections to one host, some time between them,
// robots.txt honoured, patience with a server that asks for it, and no more tries with
// a host that does not answer. An [Input] that is Known is asked for only if it has
// changed.
//
// # Archives
//
// [Fetcher.Copies], [Fetcher.Archived] and [Fetcher.Keep] ask a web archive for the
// copies of a page that it holds, for one of them, and to take one. None of them is
// ever called but by a person's wish, and no archive is told of hosts that only this
// machine or its network knows.
package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"tickmark/claims"
)

// Page is what one fetch brought: the capture as evidence and the bytes. A fetch
// that failed is a capture too, with no bytes or with the error page's.
type Page struct {
	Capture claims.Capture
	Body    []byte
	// Unchanged says that the server was asked whether the page differs from an earlier
	// capture ([Input.Known]) and answered that it does not. That is no failure; the
	// bytes are those of the earlier capture and did not come again.
	Unchanged bool
	err       *Error
}

// Err is nil if the fetch succeeded, else an [*Error] that wraps the cause.
func (p Page) Err() error {
	switch {
	case p.err != nil:
		return p.err
	case p.Capture.Failure != "":
		return &Error{Kind: p.Capture.Failure, Tried: p.Capture.Requested, Reason: p.Capture.Message}
	}
	return nil
}

// Fetcher fetches pages. It is safe for use by several goroutines.
type Fetcher struct {
	opt    Options
	guard  *guard
	pool   *http.Transport // the way to the network
	memory memory          // in front of it

	offline *atomic.Bool // one switch for all that With made of one another

	resolver *net.Resolver // nil for the system's; tests answer for it
}

// New makes a Fetcher.
func New(opt Options) *Fetcher {
	opt = opt.orDefaults()
	f := &Fetcher{opt: opt, guard: newGuard(opt.AllowHosts), offline: &atomic.Bool{}}
	f.offline.Store(opt.Offline)
	f.pool = f.transport()
	f.memory = newMemory(opt.Memory, f.pool)
	return f
}

// With is a Fetcher with the same limits that may reach other private hosts and goes by
// another proxy; see AllowHosts and Proxy of [Options]. Both have one offline switch, so
// that it holds for what is under way here too.
func (f *Fetcher) With(allow []string, proxy *url.URL) *Fetcher {
	opt := f.opt
	opt.AllowHosts, opt.Proxy = allow, proxy
	next := New(opt)
	next.resolver, next.offline = f.resolver, f.offline
	return next
}

// SetOffline is the switch that lets nothing leave the machine, or lets it again.
// What is under way is not called back: only new requests and redirects are
// refused. Memory hosts and files are there either way.
func (f *Fetcher) SetOffline(on bool) { f.offline.Store(on) }

// Offline reports whether the switch is on.
func (f *Fetcher) Offline() bool { return f.offline.Load() }

// Close lets go of the connections that are kept open for further requests. The
// Fetcher may be used again afterwards.
func (f *Fetcher) Close() { f.pool.CloseIdleConnections() }

// URL fetches one page by http or https.
func (f *Fetcher) URL(ctx context.Context, address string) Page {
	return f.page(address, func(p *Page) *Error { return f.get(ctx, address, f.wish(), p) })
}

// File reads one file from disk, named by a path or by a file: URL. Only regular
// files are read.
func (f *Fetcher) File(ctx context.Context, path string) Page {
	return f.page(path, func(p *Page) *Error { return f.read(ctx, path, p) })
}

// Any fetches input as a URL if it has a scheme, else as a file. A Windows drive
// letter ("C:\text.txt") is no scheme. Input is taken for the user's own: what a
// document links to goes to All and says so.
func (f *Fetcher) Any(ctx context.Context, input string) Page {
	switch kindOf(input) {
	case inputWeb:
		return f.URL(ctx, input)
	case inputFile:
		return f.File(ctx, input)
	}
	return f.refused(input, unknownScheme(input))
}

// wish is the errand of a page that the user names.
func (f *Fetcher) wish() errand {
	return errand{purpose: claims.AskPage, written: true, patience: f.opt.Timeout}
}

// page runs one fetch and completes its capture.
func (f *Fetcher) page(input string, fetch func(*Page) *Error) Page {
	p := Page{Capture: claims.Capture{
		ID:        claims.NewID(),
		Requested: input,
		Final:     input,
		Started:   time.Now().UTC(),
		Program:   f.opt.Program,
	}}
	if err := fetch(&p); err != nil {
		err.Tried = p.Capture.Requested
		p.err = err
		p.Capture.Failure, p.Capture.Message = err.Kind, err.Reason
	}
	if len(p.Body) > 0 {
		p.Capture.Length, p.Capture.SHA256 = int64(len(p.Body)), claims.SHA256(p.Body)
	}
	p.Capture.Ended = time.Now().UTC()
	return p
}

// refused is the page of a fetch that never began.
func (f *Fetcher) refused(input string, err *Error) Page {
	return f.page(input, func(*Page) *Error { return err })
}
