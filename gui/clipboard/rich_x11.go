//go:build (linux && !android) || freebsd || openbsd || netbsd || dragonfly

package clipboard

import (
	"context"
	"io"
	"log"
	"slices"
	"time"

	"github.com/jezek/xgb"
)

// patience is how long the owner of the selection may take. Owners that are there
// answer within milliseconds.
const patience = time.Second

// targets are the names under which X11 programs offer rich text, best first.
var targets = []struct{ name, contentType string }{
	{"text/html", HTML},
	{"text/rtf", RTF},
	{"application/rtf", RTF},
	{"text/richtext", RTF},
}

func init() {
	// The library reports on standard error what is no fault of the user's: a missing
	// authority file, a connection that was closed because time was up.
	xgb.Logger = log.New(io.Discard, "", 0)
}

func rich(ctx context.Context) (Content, bool) {
	x, err := xgb.NewConn()
	if err != nil {
		return Content{}, false
	}
	// Every wait below ends when the connection does.
	running := context.AfterFunc(ctx, x.Close)
	defer func() {
		if running() {
			x.Close()
		}
		for ev, err := x.WaitForEvent(); ev != nil || err != nil; ev, err = x.WaitForEvent() {
			// until the connection has closed
		}
	}()
	r, err := newRequestor(x)
	if err != nil {
		return Content{}, false
	}
	offered := r.offered()
	for _, t := range targets {
		target, err := r.atom(t.name)
		if err != nil || !slices.Contains(offered, target) {
			continue
		}
		if b, ok := r.convert(target); ok {
			if c, ok := content(t.contentType, b); ok {
				return c, true
			}
		}
	}
	return Content{}, false
}
