package fetch

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"time"
)

const maxHeader = 256 << 10 // bytes; real pages send a few kB

// transport is the only way out to the network.
func (f *Fetcher) transport() *http.Transport {
	t := &http.Transport{
		Proxy:                  nil, // not the environment's: it would dial for us unasked, past the guard
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // coding.go decodes, so that the headers stay as received
		TLSHandshakeTimeout:    f.opt.Timeout / 2,
		MaxResponseHeaderBytes: maxHeader,
		MaxIdleConnsPerHost:    f.opt.PerHost,
		IdleConnTimeout:        15 * time.Second,
		DialContext:            f.dial,
	}
	if f.opt.Proxy != nil {
		t.Proxy, t.OnProxyConnectResponse = http.ProxyURL(f.opt.Proxy), proxyAnswered
	}
	return t
}

// dial connects to a host, or to the proxy if there is one: then to nothing else.
func (f *Fetcher) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	d := net.Dialer{Timeout: f.opt.Timeout / 2, Resolver: f.resolver}
	if f.opt.Proxy == nil {
		d.Control = f.guard.control(host, port)
	}
	return d.DialContext(ctx, network, address)
}
