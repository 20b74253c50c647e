package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// ParseProxy reads the address of a proxy as a user writes it: http, https or
// socks5, a host, perhaps a port, a name and a password. "" is no proxy, nil.
func ParseProxy(raw string) (*url.URL, error) {
	raw = strings.TrimSpace(raw)
	if raw == "" {
		return nil, nil
	}
	u, err := url.Parse(raw)
	if err == nil {
		switch u.Scheme {
		case "http", "https", "socks5", "socks5h": // the two last mean the same to net/http
			if u.Hostname() != "" && strings.Trim(u.Path, "/") == "" {
				return u, nil
			}
		}
	}
	// The cause would repeat the address, and with it the password.
	e := failed(FailProxy, nil, "fetch.proxy_address")
	e.Tried = "proxy"
	return nil, e
}

// via is the proxy as captures and journals name it, "" for none.
func (f *Fetcher) via() string {
	if f.opt.Proxy == nil {
		return ""
	}
	return (&url.URL{Scheme: f.opt.Proxy.Scheme, Host: f.opt.Proxy.Host}).String()
}

// proxyAnswered words the answer of a proxy that does not let a connection through.
func proxyAnswered(_ context.Context, _ *url.URL, req *http.Request, resp *http.Response) error {
	if resp.StatusCode == http.StatusOK {
		return nil
	}
	return failed(FailProxy, nil, "fetch.proxy_status", req.URL.Host, resp.StatusCode)
}

// proxyFailure says that the proxy could not be reached or did not get through; nil
// if err is about something else. The words of the operations are net/http's.
func proxyFailure(host string, err error) *Error {
	var op *net.OpError
	if errors.As(err, &op) && (op.Op == "proxyconnect" || strings.HasPrefix(op.Op, "socks ")) {
		return failed(FailProxy, err, "fetch.proxy", host)
	}
	return nil
}
