package fetch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"tickmark/claims"
)

const (
	maxRedirects = 10 // half of what browsers follow (Fetch standard, 4.4), who also carry cookies
	// discarded is how much of a redirect's body is read so that its connection can
	// be used again.
	discarded = 8 << 10
)

// accept asks for pages first, and takes what there is.
const accept = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5"

// errand is one thing to ask the web for, and on whose word.
type errand struct {
	purpose  string          // what the request journal says it is for, one of claims.Ask…
	written  bool            // the user wrote the URL, which permits its port
	patience time.Duration   // for all of it, redirects included
	known    *claims.Capture // an earlier capture of the page, nil for none
	slot     *slot           // its place among others, nil if there are none
}

// get fetches raw into p, following redirects.
func (f *Fetcher) get(caller context.Context, raw string, e errand, p *Page) *Error {
	u, fail := parseURL(raw, nil)
	if fail != nil {
		if parsed, err := url.Parse(raw); err == nil && parsed.User != nil {
			// A password has no place in evidence.
			p.Capture.Requested = parsed.Redacted()
			p.Capture.Final = p.Capture.Requested
		}
		return fail
	}
	ctx, limit, stop := withDeadline(caller, e.patience)
	defer stop()
	grow := func() error { return limit.pause(func() error { return e.slot.grow(caller) }) }
	first, seen, c := u, map[string]bool{}, &p.Capture
	for {
		if fail := f.permit(u, first, e.written); fail != nil {
			return fail
		}
		c.Final, seen[u.String()] = u.String(), true
		validators := unchangedSince(e.known, c.Final)
		resp, err := f.ask(ctx, u, e, validators, c)
		if err != nil {
			return webFailure(caller, u.Host, err)
		}
		if resp.StatusCode == http.StatusNotModified && len(validators) > 0 {
			resp.Body.Close()
			p.Unchanged = true
			return nil
		}
		location := resp.Header.Get("Location")
		if !redirects(resp.StatusCode) || location == "" {
			defer resp.Body.Close()
			if p.Body, err = f.body(resp, grow); err != nil && ctx.Err() != nil {
				err = context.Cause(ctx)
			}
			return f.judge(caller, u.Host, resp.StatusCode, p, err)
		}
		io.CopyN(io.Discard, resp.Body, discarded) // an error here only costs the connection
		resp.Body.Close()
		from := u
		u, fail = parseURL(location, from)
		if fail != nil {
			c.Redirects = append(c.Redirects, claims.Redirect{Status: resp.StatusCode, From: from.String(), To: latin1(location)})
			return redirectFailure(fail, from.Host, latin1(location))
		}
		c.Redirects = append(c.Redirects, claims.Redirect{Status: resp.StatusCode, From: from.String(), To: u.String()})
		if seen[u.String()] {
			return failed(FailRedirectLoop, nil, "fetch.redirect_loop", first.Host)
		}
		if len(c.Redirects) > maxRedirects {
			return failed(FailTooManyRedirects, nil, "fetch.too_many_redirects", first.Host, maxRedirects)
		}
	}
}

// redirects reports whether status sends to another place for the same page
// (RFC 9110, 15.4).
func redirects(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// redirectFailure words a refused target as what it is: not the user's mistake.
func redirectFailure(fail *Error, host, location string) *Error {
	return &Error{Kind: fail.Kind, Reason: claims.Because("fetch.redirect_refused", host, shown(location)), Err: fail}
}

// permit decides, before anything leaves the machine, whether u may be asked for.
// first is the URL that was to be fetched, and written says that the user wrote it,
// which permits its port. Names are judged again by their addresses when they are
// dialled.
func (f *Fetcher) permit(u, first *url.URL, written bool) *Error {
	host, port := u.Hostname(), portOf(u)
	if f.memory.serves(host) {
		return nil
	}
	if addr, err := netip.ParseAddr(host); err == nil {
		if err := f.guard.judge(addr, host, f.guard.names(host, port)); err != nil {
			return failed(FailPrivateAddress, err, "fetch.private_itself", u.Host)
		}
	}
	// A proxy would take this name for itself (RFC 6761, 6.3); every other is for it to judge.
	if f.opt.Proxy != nil && (host == "localhost" || strings.HasSuffix(host, ".localhost")) && !f.guard.names(host, port) {
		return failed(FailPrivateAddress, nil, "fetch.private_itself", u.Host)
	}
	written = written && host == first.Hostname() && port == portOf(first)
	if port != "80" && port != "443" && !written && !f.guard.namesPort(host, port) {
		return failed(FailPort, nil, "fetch.port", host, port)
	}
	if f.Offline() {
		return failed(FailOffline, nil, "fetch.offline", u.Host)
	}
	return nil
}

// ask sends one request and notes in c what was sent and what was answered.
// validators are the headers that make it conditional.
func (f *Fetcher) ask(ctx context.Context, u *url.URL, e errand, validators http.Header, c *claims.Capture) (*http.Response, error) {
	ctx, stop := context.WithCancelCause(ctx)
	// Half of the time is for the headers; what is left of all of it, for the body.
	late := time.AfterFunc(e.patience/2, func() { stop(context.DeadlineExceeded) })
	defer late.Stop()
	if err := f.note(ctx, u, e.purpose); err != nil {
		return nil, err
	}
	sent := &sentHeaders{}
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GetConn: func(string) {
			// net/http asks again where a kept connection was dead.
			if again := sent.reset(); again {
				if err := f.note(ctx, u, e.purpose); err != nil {
					stop(err)
				}
			}
		},
		WroteHeaderField: sent.add,
	})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	maps.Copy(req.Header, validators)
	req.Header.Set("User-Agent", f.userAgent())
	req.Header.Set("Accept", accept)
	req.Header.Set("Accept-Encoding", acceptEncoding)
	resp, err := f.memory.RoundTrip(req)
	c.RequestHeaders = sent.headers()
	c.Status, c.Proto, c.ResponseHeaders, c.ContentType, c.Certificate = 0, "", nil, "", ""
	if err != nil {
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return nil, err
	}
	c.Status, c.Proto = resp.StatusCode, resp.Proto
	c.ResponseHeaders = legible(resp.Header)
	c.ContentType = http.Header(c.ResponseHeaders).Get("Content-Type")
	// The connection of a page by http may be an encrypted one to the proxy.
	if u.Scheme == "https" && resp.TLS != nil && len(resp.TLS.PeerCertificates) > 0 {
		sum := sha256.Sum256(resp.TLS.PeerCertificates[0].Raw)
		c.Certificate = hex.EncodeToString(sum[:])
	}
	return resp, nil
}

// judge decides what the answer of host comes to, its body having been read into p
// or having failed with err.
func (f *Fetcher) judge(caller context.Context, host string, status int, p *Page, err error) *Error {
	if caller.Err() != nil && err != nil {
		return webFailure(caller, host, err)
	}
	if status == http.StatusProxyAuthRequired && f.opt.Proxy != nil {
		return failed(FailProxy, nil, "fetch.proxy_status", host, status)
	}
	if fail := statusFailure(status, host); fail != nil {
		fail.Err = err // an error page that broke off changes nothing
		return fail
	}
	if err != nil {
		return webFailure(caller, host, err)
	}
	if len(p.Body) == 0 {
		return failed(FailEmpty, nil, "fetch.empty", host)
	}
	return nil
}

func (f *Fetcher) userAgent() string {
	if f.opt.Program == "" {
		return "tickmark"
	}
	return f.opt.Program
}
