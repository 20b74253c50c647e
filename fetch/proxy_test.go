package fetch

import (
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
)

// proxy is one of a test: whatever host it is asked for, it brings what the one server
// of the test answers. It notes the hosts as they were given to it.
type proxy struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
	auth  string // what Proxy-Authorization must be, "" for anything
}

func serveProxy(t *testing.T, to *httptest.Server) *proxy {
	t.Helper()
	p := &proxy{}
	p.Server = serve(t, func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.asked = append(p.asked, r.Method+" "+r.Host)
		p.mu.Unlock()
		if p.auth != "" && r.Header.Get("Proxy-Authorization") != p.auth {
			w.WriteHeader(http.StatusProxyAuthRequired)
			return
		}
		server, err := net.Dial("tcp", to.Listener.Addr().String())
		if err != nil {
			t.Error(err)
			return
		}
		defer server.Close()
		client, buffered, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer client.Close()
		if r.Method == http.MethodConnect {
			fmt.Fprint(client, "HTTP/1.1 200 OK\r\n\r\n")
		} else {
			r.Header.Del("Proxy-Authorization")
			r.Close = true
			if err := r.Write(server); err != nil {
				t.Error(err)
			}
		}
		tunnel(client, buffered, server)
	})
	return p
}

// tunnel copies both ways until both sides have ended.
func tunnel(client net.Conn, in io.Reader, server net.Conn) {
	var wg sync.WaitGroup
	wg.Go(func() { io.Copy(server, in); server.Close() })
	io.Copy(client, server)
	client.Close()
	wg.Wait()
}

// throughProxy makes a Fetcher that goes by way of the proxy.
func throughProxy(t *testing.T, raw string, opt Options) *Fetcher {
	t.Helper()
	u, err := ParseProxy(raw)
	if err != nil {
		t.Fatal(err)
	}
	opt.Proxy = u
	return fetcher(t, opt)
}

func TestProxyIsAskedForNames(t *testing.T) {
	cert, pool := certificate(t, func(c *x509.Certificate) { c.DNSNames = []string{"paper.example"} })
	plain := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "page") })
	secure := serveTLS(t, cert, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "page") })
	for _, c := range []struct {
		url, asked string
		server     *httptest.Server
	}{
		{"http://paper.example/a", "GET paper.example", plain},
		{"https://paper.example/a", "CONNECT paper.example:443", secure},
	} {
		t.Run(c.url, func(t *testing.T) {
			var j journal
			via := serveProxy(t, c.server)
			via.auth = "Basic " + base64.StdEncoding.EncodeToString([]byte("reader:secret"))
			f := throughProxy(t, strings.Replace(via.URL, "//", "//reader:secret@", 1), Options{Asking: j.asking})
			f.pool.TLSClientConfig.RootCAs = pool
			p := f.URL(t.Context(), c.url)
			wants(t, p, "")
			if !slices.Equal(via.asked, []string{c.asked}) {
				t.Errorf("the proxy was asked %q, want %q", via.asked, c.asked)
			}
			if (p.Capture.Certificate != "") != (c.server == secure) {
				t.Errorf("certificate %q", p.Capture.Certificate)
			}
			if got, want := j.lines("http://paper.example"), "GET "+strings.TrimPrefix(c.url, "http://paper.example")+" page  "+via.URL; !slices.Equal(got, []string{want}) {
				t.Errorf("noted %q, want %q", got, want)
			}
			if s := fmt.Sprintf("%+v %+v", p.Capture, j.noted); strings.Contains(s, "secret") || strings.Contains(s, "Proxy-") || strings.Contains(s, via.auth) {
				t.Errorf("what the proxy is told was kept: %s", s)
			}
		})
	}
}

// A proxy looks names up for itself; addresses are judged here as ever.
func TestProxyIsNotAskedForPrivateAddresses(t *testing.T) {
	via := serveProxy(t, serve(t, redirectTo("http://[::ffff:10.0.0.1]/")))
	f := throughProxy(t, via.URL, Options{})
	for _, host := range []string{"127.0.0.1", "2130706433", "[::1]", "[fe80::1%25lo]", "10.0.0.1", "[64:ff9b::a00:1]", "169.254.169.254", "localhost", "paper.LOCALHOST."} {
		wants(t, f.URL(t.Context(), "http://"+host+"/"), FailPrivateAddress)
	}
	if len(via.asked) != 0 {
		t.Fatalf("the proxy was asked %q", via.asked)
	}
	p := f.URL(t.Context(), "http://paper.example/")
	wants(t, p, FailPrivateAddress)
	if len(p.Capture.Redirects) != 1 || len(via.asked) != 1 {
		t.Errorf("redirects %v, asked %q", p.Capture.Redirects, via.asked)
	}
	f.SetOffline(true)
	wants(t, f.URL(t.Context(), "http://paper.example/"), FailOffline)
	if len(via.asked) != 1 {
		t.Errorf("asked %q", via.asked)
	}
}

func TestProxiesThatFail(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	strict := serveProxy(t, nil)
	strict.auth = "nobody's"
	for _, c := range []struct{ proxy, url, key string }{
		{gone.URL, "http://paper.example/", "fetch.proxy"},
		{gone.URL, "https://paper.example/", "fetch.proxy"},
		{strings.Replace(gone.URL, "http", "socks5", 1), "http://paper.example/", "fetch.proxy"},
		{strict.URL, "http://paper.example/", "fetch.proxy_status"},
		{strict.URL, "https://paper.example/", "fetch.proxy_status"},
	} {
		p := throughProxy(t, c.proxy, Options{}).URL(t.Context(), c.url)
		wants(t, p, FailProxy)
		if p.Capture.Message.Key != c.key {
			t.Errorf("%s by %s: sentence %q, want %q (%v)", c.url, c.proxy, p.Capture.Message.Key, c.key, p.Err())
		}
	}
}

// socks answers as a proxy of SOCKS 5 (RFC 1928) that lets through to one address, and
// gives the name that it was asked for.
func socks(t *testing.T, to string) (addr string, asked <-chan string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	names, done := make(chan string, 1), make(chan struct{})
	go func() {
		defer close(done)
		c, err := l.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		greeting := make([]byte, 3)
		io.ReadFull(c, greeting)
		c.Write([]byte{5, 0})
		head := make([]byte, 5) // version, command, reserved, address is a name, its length
		io.ReadFull(c, head)
		name := make([]byte, int(head[4])+2)
		io.ReadFull(c, name)
		if to == "" {
			c.Write([]byte{5, 4, 0, 1, 0, 0, 0, 0, 0, 0}) // host unreachable
			return
		}
		c.Write([]byte{5, 0, 0, 1, 0, 0, 0, 0, 0, 0})
		names <- string(name[:head[4]])
		server, err := net.Dial("tcp", to)
		if err != nil {
			return
		}
		tunnel(c, c, server)
	}()
	t.Cleanup(func() { l.Close(); <-done })
	return l.Addr().String(), names
}

func TestSOCKS(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "page") })
	addr, asked := socks(t, s.Listener.Addr().String())
	f := throughProxy(t, "socks5://"+addr, Options{})
	wants(t, f.URL(t.Context(), "http://paper.example/"), "")
	if name := <-asked; name != "paper.example" {
		t.Errorf("the proxy was asked for %q", name)
	}
	f.Close() // so that the proxy's connection ends
	addr, _ = socks(t, "")
	p := throughProxy(t, "socks5://"+addr, Options{}).URL(t.Context(), "http://paper.example/")
	wants(t, p, FailProxy)
}

func TestParseProxy(t *testing.T) {
	for in, want := range map[string]string{
		"":                                 "",
		" http://proxy.example:3128 ":      "http://proxy.example:3128",
		"https://proxy.example/":           "https://proxy.example/",
		"socks5://a:b@127.0.0.1:1080":      "socks5://a:b@127.0.0.1:1080",
		"proxy.example:3128":               "error",
		"ftp://proxy.example":              "error",
		"http://":                          "error",
		"http://proxy.example/a/path":      "error",
		"http://a:secret@proxy.example:no": "error",
	} {
		u, err := ParseProxy(in)
		got := ""
		switch {
		case err != nil:
			got = "error"
			var e *Error
			if !errors.As(err, &e) || e.Kind != FailProxy || english[e.Reason.Key] == "" || strings.Contains(fmt.Sprintf("%v %+v", err, e), "secret") {
				t.Errorf("%q: %v", in, err)
			}
		case u != nil:
			got = u.String()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
