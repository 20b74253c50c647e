package fetch

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"sync"
	"time"
	"unicode/utf8"

	"tickmark/claims"
)

const (
	maxRedirects = 10        // half of what browsers follow (Fetch standard, 4.4), who also carry cookies
	maxHeader    = 256 << 10 // bytes; real pages send a few kB
	// discarded is how much of a redirect's body is read so that its connection can
	// be used again.
	discarded = 8 << 10
)

// accept asks for pages first, and takes what there is.
const accept = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5"

// transport is the only way out to the network.
func (f *Fetcher) transport() *http.Transport {
	t := &http.Transport{
		Proxy:                  nil, // a proxy would dial for us, past the guard
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // body.go decodes, so that the headers stay as received
		TLSHandshakeTimeout:    f.opt.Timeout / 2,
		ResponseHeaderTimeout:  f.opt.Timeout / 2,
		MaxResponseHeaderBytes: maxHeader,
		MaxIdleConnsPerHost:    f.opt.PerHost,
		IdleConnTimeout:        15 * time.Second,
	}
	t.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		host, port, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		d := net.Dialer{
			Timeout:  f.opt.Timeout / 2,
			Resolver: f.resolver,
			Control:  f.guard.control(host, port),
		}
		return d.DialContext(ctx, network, address)
	}
	return t
}

// get fetches raw into p, following redirects. written says that the user wrote it.
func (f *Fetcher) get(caller context.Context, raw string, written bool, p *Page) *Error {
	u, fail := parseURL(raw, nil)
	if fail != nil {
		if parsed, err := url.Parse(raw); err == nil && parsed.User != nil {
			// A password has no place in evidence.
			p.Capture.Requested = parsed.Redacted()
			p.Capture.Final = p.Capture.Requested
		}
		return fail
	}
	ctx, cancel := context.WithTimeout(caller, f.opt.Timeout)
	defer cancel()
	first, seen, c := u, map[string]bool{}, &p.Capture
	for {
		if fail := f.permit(u, first, written); fail != nil {
			return fail
		}
		c.Final, seen[u.String()] = u.String(), true
		resp, err := f.ask(ctx, u, c)
		if err != nil {
			return webFailure(caller, u.Host, err)
		}
		location := resp.Header.Get("Location")
		if !redirects(resp.StatusCode) || location == "" {
			defer resp.Body.Close()
			p.Body, err = f.body(resp)
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
			return failed(FailPrivateAddress, err, "fetch.private_address", u.Host, host)
		}
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
func (f *Fetcher) ask(ctx context.Context, u *url.URL, c *claims.Capture) (*http.Response, error) {
	sent := &sentHeaders{}
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GetConn:          func(string) { sent.reset() }, // net/http tries again where a kept connection was dead
		WroteHeaderField: sent.add,
	})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", f.userAgent())
	req.Header.Set("Accept", accept)
	req.Header.Set("Accept-Encoding", "gzip")
	resp, err := f.memory.RoundTrip(req)
	c.RequestHeaders = sent.headers()
	c.Status, c.ResponseHeaders, c.ContentType, c.Certificate = 0, nil, "", ""
	if err != nil {
		return nil, err
	}
	c.Status = resp.StatusCode
	c.ResponseHeaders = legible(resp.Header)
	c.ContentType = http.Header(c.ResponseHeaders).Get("Content-Type")
	if resp.TLS != nil && len(resp.TLS.PeerCertificates) > 0 {
		sum := sha256.Sum256(resp.TLS.PeerCertificates[0].Raw)
		c.Certificate = hex.EncodeToString(sum[:])
	}
	return resp, nil
}

// legible copies headers with every value in UTF-8, as JSON keeps nothing else.
func legible(h http.Header) map[string][]string {
	out := h.Clone()
	for _, values := range out {
		for i, v := range values {
			values[i] = latin1(v)
		}
	}
	return out
}

// latin1 reads a header value that is not UTF-8 as ISO 8859-1, which is what RFC
// 9110, 5.5 says such values once were.
func latin1(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// judge decides what the answer of host comes to, its body having been read into p
// or having failed with err.
func (f *Fetcher) judge(caller context.Context, host string, status int, p *Page, err error) *Error {
	if caller.Err() != nil && err != nil {
		return webFailure(caller, host, err)
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

// sentHeaders gathers the headers that net/http writes, from its own goroutine.
type sentHeaders struct {
	mu sync.Mutex
	h  map[string][]string
}

func (s *sentHeaders) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.h = nil
}

func (s *sentHeaders) add(key string, values []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.h == nil {
		s.h = map[string][]string{}
	}
	key = http.CanonicalHeaderKey(key)
	s.h[key] = append(s.h[key], values...)
}

func (s *sentHeaders) headers() map[string][]string {
	s.mu.Lock()
	defer s.mu.Unlock()
	h := s.h
	s.h = nil // what is written late belongs to no answer
	return h
}
