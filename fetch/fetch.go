// Package fetch brings bytes from the web or from disk, with provenance and
// within limits.
package fetch

import (
	"context"
	"io/fs"
	"time"

	"tickmark/claims"
)

// Options are the limits and permissions of a Fetcher.
type Options struct {
	// AllowHosts are the private or loopback hosts that may be fetched, as
	// "host" or "host:port". None may by default.
	AllowHosts []string
	// Memory serves whole hosts from memory, by host name; such a host is never
	// looked up or dialled. The sample case lives under one.
	Memory map[string]fs.FS
	// Offline refuses everything that would leave the machine.
	Offline  bool
	MaxBytes int64         // of a body, after decompression; 0 means 25 MB
	Timeout  time.Duration // for one page, all redirects included; 0 means 30 s
	Parallel int           // pages under way at once; 0 means 8
	Program  string        // "tickmark v1.2.3", kept in each capture and sent as User-Agent
}

// Page is what one fetch brought: the capture as evidence and the bytes. A fetch
// that failed is a capture too, with no bytes or with the error page's.
type Page struct {
	Capture claims.Capture
	Body    []byte
}

// Fetcher fetches pages. It is safe for use by several goroutines.
type Fetcher struct{ opt Options }

// New makes a Fetcher.
func New(opt Options) *Fetcher { return &Fetcher{opt} }

// URL fetches one page by http or https.
func (f *Fetcher) URL(ctx context.Context, url string) Page { return Page{} }

// File reads one file from disk.
func (f *Fetcher) File(ctx context.Context, path string) Page { return Page{} }

// Any fetches input as a URL if it has a scheme, else as a file.
func (f *Fetcher) Any(ctx context.Context, input string) Page { return Page{} }

// All fetches every input in parallel and calls done for each as it ends, from
// one goroutine at a time, in the order in which they end. It returns when all
// have ended; those not begun when ctx is cancelled end as cancelled.
func (f *Fetcher) All(ctx context.Context, inputs []string, done func(i int, p Page)) {}
