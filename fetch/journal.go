package fetch

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"tickmark/claims"
)

// caseKey is under what a context carries the case that asks.
type caseKey struct{}

// WithCase says for which case everything is asked that is fetched with the context,
// for the journal of requests.
func WithCase(ctx context.Context, id claims.ID) context.Context {
	return context.WithValue(ctx, caseKey{}, id)
}

// note tells the journal of a request that is about to leave the machine. Where the
// journal cannot take it, it must not leave.
func (f *Fetcher) note(ctx context.Context, u *url.URL, purpose string) error {
	if f.opt.Asking == nil || f.memory.serves(u.Hostname()) {
		return nil
	}
	id, _ := ctx.Value(caseKey{}).(claims.ID)
	err := f.opt.Asking(ctx, claims.Request{At: time.Now().UTC(), Method: http.MethodGet, URL: u.String(), For: purpose, Via: f.via(), Case: id})
	if err != nil {
		return failed(FailJournal, err, "fetch.journal", u.Host)
	}
	return nil
}
