package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"tickmark/claims"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience is the page timeout in tests that do not wait for it.
const patience = 20 * time.Second

// serve starts a server on loopback for one test.
func serve(t testing.TB, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// fetcher makes a Fetcher that may fetch from the servers.
func fetcher(t testing.TB, opt Options, servers ...*httptest.Server) *Fetcher {
	t.Helper()
	for _, s := range servers {
		opt.AllowHosts = append(opt.AllowHosts, s.Listener.Addr().String())
	}
	if opt.Timeout == 0 {
		opt.Timeout = patience
	}
	f := New(opt)
	t.Cleanup(f.Close)
	return f
}

// wants checks that a page failed, and in the way that is wanted: with a kind, a
// sentence that has its words, and an error that says the same.
func wants(t *testing.T, p Page, kind string) {
	t.Helper()
	if p.Capture.Failure != kind {
		t.Fatalf("failure %q, want %q (%v)", p.Capture.Failure, kind, p.Err())
	}
	if p.Capture.ID == "" || p.Capture.Started.IsZero() || p.Capture.Ended.Before(p.Capture.Started) {
		t.Errorf("capture is not complete: %+v", p.Capture)
	}
	if kind == "" {
		if err := p.Err(); err != nil {
			t.Errorf("Err() = %v for a page without failure", err)
		}
		return
	}
	if english[p.Capture.Message.Key] == "" {
		t.Errorf("no sentence for %q", p.Capture.Message.Key)
	}
	var e *Error
	if !errors.As(p.Err(), &e) || e.Kind != kind {
		t.Errorf("Err() = %v, want kind %q", p.Err(), kind)
	}
}

func TestAnyTellsURLsFromFiles(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"a.txt", "notes:2.txt"} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("page")) })
	f := fetcher(t, Options{}, s)
	for _, c := range []struct{ input, kind, key string }{
		{s.URL, "", ""},
		{"  " + strings.Replace(s.URL, "http", "HTTP", 1) + "/a#part", "", ""},
		{"a.txt", "", ""},
		{"notes:2.txt", "", ""},
		{"file:a.txt", "", ""},
		{fileURL(filepath.Join(dir, "a.txt")), "", ""},
		{"ftp://host.example/a", FailUnknownScheme, "fetch.unknown_scheme"},
		{"mailto:desk@paper.example", FailUnknownScheme, "fetch.unknown_scheme"},
		{"javascript:alert(1)", FailUnknownScheme, "fetch.unknown_scheme"},
		{`C:\texts\a.txt`, FailNotFound, "fetch.not_found"},
		{"www.paper.example/page", FailNotFound, "fetch.not_found_host"},
		{"localhost:8080/page", FailNotFound, "fetch.not_found_host"},
		{"", FailNotFound, "fetch.not_found"},
	} {
		t.Run(c.input, func(t *testing.T) {
			p := f.Any(t.Context(), c.input)
			wants(t, p, c.kind)
			if p.Capture.Message.Key != c.key {
				t.Errorf("sentence %q, want %q", p.Capture.Message.Key, c.key)
			}
			if p.Capture.Requested != c.input {
				t.Errorf("requested %q", p.Capture.Requested)
			}
		})
	}
}

func TestErrOfStoredCapture(t *testing.T) {
	p := Page{Capture: claims.Capture{Requested: "http://a.example/", Failure: FailTimeout, Message: claims.Because("fetch.timeout", "a.example")}}
	if err := p.Err(); err == nil || !strings.Contains(err.Error(), "http://a.example/: timeout") {
		t.Errorf("Err() = %v", err)
	}
}

// resolver asks a DNS server of the test, which gives the next of the answers each
// time, the last one for ever.
func resolver(t *testing.T, answers ...string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() { defer close(done); answerDNS(conn, answers) }()
	t.Cleanup(func() { conn.Close(); <-done })
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

// Whoever is offline is so by every way to the web, also by one that a fetch under way
// still uses.
func TestOneOfflineSwitchForEveryWay(t *testing.T) {
	before := New(Options{})
	after := before.With([]string{"intranet"}, nil)
	after.SetOffline(true)
	wants(t, before.URL(t.Context(), "https://paper.example/"), FailOffline)
	before.SetOffline(false)
	if after.Offline() {
		t.Error("the switch was turned for one only")
	}
}
