package fetch

import (
	"cmp"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

func TestCaptureIsComplete(t *testing.T) {
	const page = "<p>Die Gespräche begannen am Freitag.</p>"
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/middle?a=1", http.StatusMovedPermanently)
		case "/middle":
			http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
			http.Redirect(w, r, "/new#here", http.StatusFound)
		case "/new":
			if r.Header.Get("Cookie") != "" || r.Header.Get("Referer") != "" {
				t.Errorf("cookie or referrer sent: %v", r.Header)
			}
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			io.WriteString(z, page)
			z.Close()
		}
	})
	f := fetcher(t, Options{Program: "tickmark v1.2.3"}, s)
	p := f.URL(t.Context(), s.URL+"/old#top")
	wants(t, p, "")
	c := p.Capture
	if string(p.Body) != page || c.Length != int64(len(page)) || c.SHA256 != claims.SHA256([]byte(page)) {
		t.Errorf("body %q, length %d, hash %s", p.Body, c.Length, c.SHA256)
	}
	if diff := gocmp.Diff([]claims.Redirect{
		{Status: 301, From: s.URL + "/old", To: s.URL + "/middle?a=1"},
		{Status: 302, From: s.URL + "/middle?a=1", To: s.URL + "/new"},
	}, c.Redirects); diff != "" {
		t.Error(diff)
	}
	if c.Requested != s.URL+"/old#top" || c.Final != s.URL+"/new" || c.Status != 200 || c.Proto != "HTTP/1.1" || c.Program != "tickmark v1.2.3" {
		t.Errorf("%+v", c)
	}
	if c.ContentType != "text/html; charset=utf-8" || c.ResponseHeaders["Content-Encoding"][0] != "gzip" {
		t.Errorf("response headers %v", c.ResponseHeaders)
	}
	if diff := gocmp.Diff(map[string][]string{"Host": {s.Listener.Addr().String()}, "User-Agent": {"tickmark v1.2.3"},
		"Accept": {accept}, "Accept-Encoding": {acceptEncoding}}, c.RequestHeaders); diff != "" {
		t.Error(diff)
	}
	if c.Started.Location() != time.UTC || c.Ended.Location() != time.UTC {
		t.Error("times are not in UTC")
	}
}

// limit is a MaxBytes small enough for tests.
const limit = 1 << 20

func TestFailuresOfServers(t *testing.T) {
	zeros := make([]byte, 8<<20)
	for _, c := range []struct {
		name, kind, key string
		serve           http.HandlerFunc
	}{
		{"not found", FailStatus, "fetch.status_404", status(404)},
		{"gone", FailStatus, "fetch.status_410", status(410)},
		{"forbidden", FailStatus, "fetch.status_forbidden", status(403)},
		{"legal", FailStatus, "fetch.status_legal", status(451)},
		{"teapot", FailStatus, "fetch.status_4xx", status(418)},
		{"too many requests", FailStatus, "fetch.status_busy", status(429)},
		{"server error", FailStatus, "fetch.status_5xx", status(500)},
		{"multiple choices", FailBadRedirect, "fetch.bad_redirect", status(300)},
		{"redirect to nowhere", FailBadRedirect, "fetch.bad_redirect", status(302)},
		{"empty", FailEmpty, "fetch.empty", func(http.ResponseWriter, *http.Request) {}},
		{"no content", FailEmpty, "fetch.empty", status(204)},
		{"empty gzip", FailEmpty, "fetch.empty", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
		}},
		{"said to be too large", FailTooLarge, "fetch.too_large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", strconv.Itoa(1<<30))
			w.Write(zeros[:1])
		}},
		{"endless", FailTooLarge, "fetch.too_large", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(zeros[:4096]); err != nil {
					return
				}
			}
		}},
		{"bomb", FailBomb, "fetch.bomb", gzipped(func(w io.Writer) { w.Write(zeros) })},
		{"large gzip of text", FailTooLarge, "fetch.too_large", gzipped(func(w io.Writer) {
			for i := range 200000 {
				fmt.Fprintf(w, "%x ", i*i*i)
			}
		})},
		{"broken gzip", FailBroken, "fetch.broken", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, "this is no gzip at all")
		}},
		{"unknown packing", FailEncoding, "fetch.encoding", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "compress")
			io.WriteString(w, "\x1f\x9d\x90")
		}},
		{"packed twice", FailEncoding, "fetch.encoding", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip, br")
			io.WriteString(w, "\x8b\x00\x80x\x03")
		}},
		{"length too great", FailBroken, "fetch.broken", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "short")
		}},
		{"chunks break off", FailBroken, "fetch.broken", func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, "begun")
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}},
		{"1 MB header", FailHeaderTooLarge, "fetch.header_too_large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Long", strings.Repeat("x", 1<<20))
		}},
		{"redirect to a file", FailUnknownScheme, "fetch.redirect_refused", redirectTo("file:///etc/passwd")},
		{"redirect to a script", FailUnknownScheme, "fetch.redirect_refused", redirectTo("javascript:alert(1)")},
		{"redirect to no URL", FailBadURL, "fetch.redirect_refused", redirectTo("http://[::1")},
		{"redirect with a password", FailBadURL, "fetch.redirect_refused", redirectTo("http://a:b@paper.example/")},
		{"redirect to loopback by number", FailPrivateAddress, "fetch.private_itself", redirectTo("http://2130706433/")},
		{"redirect to another port", FailPort, "fetch.port", redirectTo("http://paper.example:8080/")},
		{"redirect to itself", FailRedirectLoop, "fetch.redirect_loop", redirectTo("")},
		{"300 redirects", FailTooManyRedirects, "fetch.too_many_redirects", func(w http.ResponseWriter, r *http.Request) {
			n, _ := strconv.Atoi(r.URL.Query().Get("n"))
			if n < 300 {
				http.Redirect(w, r, fmt.Sprint("/?n=", n+1), http.StatusFound)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, c.serve)
			f := fetcher(t, Options{MaxBytes: limit}, s)
			p := f.URL(t.Context(), s.URL)
			wants(t, p, c.kind)
			if p.Capture.Message.Key != c.key {
				t.Errorf("sentence %q, want %q", p.Capture.Message.Key, c.key)
			}
			if c.kind == FailStatus && (string(p.Body) != "the error page" || p.Capture.SHA256 == "") {
				t.Errorf("the error page was not kept: %q", p.Body)
			}
			if c.kind != FailStatus && c.kind != FailBadRedirect && p.Body != nil && len(p.Body) > 0 {
				t.Errorf("a body of %d bytes was kept", len(p.Body))
			}
		})
	}
}

func status(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(n)
		if n >= 300 {
			io.WriteString(w, "the error page")
		}
	}
}

// redirectTo sends on to url, and to the page itself if that is empty.
func redirectTo(url string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", cmp.Or(url, "http://"+r.Host+"/"))
		w.WriteHeader(http.StatusFound)
	}
}

func gzipped(write func(io.Writer)) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		write(z)
		z.Close()
	}
}

func TestRedirectToAnotherHostOnLoopback(t *testing.T) {
	inner := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the inner server was asked") })
	outer := serve(t, redirectTo(inner.URL))
	p := fetcher(t, Options{}, outer).URL(t.Context(), outer.URL)
	wants(t, p, FailPrivateAddress)
	if len(p.Capture.Redirects) != 1 || p.Capture.Redirects[0].To != inner.URL+"/" || p.Capture.Final != outer.URL+"/" {
		t.Errorf("%+v", p.Capture)
	}
	// The host is named, the port was not written by the user.
	f := fetcher(t, Options{AllowHosts: []string{"127.0.0.1"}})
	wants(t, f.URL(t.Context(), outer.URL), FailPort)
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) { cancel(); <-r.Context().Done() })
	wants(t, fetcher(t, Options{}, s).URL(ctx, s.URL), FailCancelled)
}

func TestRefused(t *testing.T) {
	s := httptest.NewServer(http.NotFoundHandler())
	s.Close()
	wants(t, fetcher(t, Options{}, s).URL(t.Context(), s.URL), FailRefused)
}

func TestOfflineAsksNobody(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	f := fetcher(t, Options{Offline: true}, s)
	wants(t, f.URL(t.Context(), s.URL), FailOffline)
	wants(t, f.URL(t.Context(), "https://paper.example/"), FailOffline)
	f.All(t.Context(), written(s.URL), func(_ int, p Page) { wants(t, p, FailOffline) })
}

func TestOfflineSwitch(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<p>Hafen") })
	f := fetcher(t, Options{}, s)
	f.SetOffline(true)
	wants(t, f.URL(t.Context(), s.URL), FailOffline)
	f.SetOffline(false)
	wants(t, f.URL(t.Context(), s.URL), "")
}

func TestPasswordIsNeitherSentNorKept(t *testing.T) {
	p := fetcher(t, Options{}).URL(t.Context(), "http://reader:secret@paper.example/")
	wants(t, p, FailBadURL)
	if s := fmt.Sprintf("%+v %v", p.Capture, p.Err()); strings.Contains(s, "secret") {
		t.Errorf("the password is in the capture: %s", s)
	}
}
