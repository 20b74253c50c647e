package fetch

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"time"
)

// raw starts a server that speaks whatever talk says, once per connection.
func raw(t *testing.T, talk func(net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			http.ReadRequest(bufio.NewReader(c))
			talk(c)
			c.Close()
		}
	}()
	t.Cleanup(func() { l.Close(); <-done })
	return l.Addr().String()
}

func TestServersThatSpeakBadly(t *testing.T) {
	for name, answer := range map[string]string{
		"nothing":       "",
		"no HTTP":       "SSH-2.0-server\r\n",
		"NUL in header": "HTTP/1.1 200 OK\r\nX-A: a\x00b\r\nContent-Length: 2\r\n\r\nok",
		"half a header": "HTTP/1.1 200 OK\r\nContent-Le",
		"two lengths":   "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok",
		"bad chunk":     "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			addr := raw(t, func(c net.Conn) { io.WriteString(c, answer) })
			f := fetcher(t, Options{AllowHosts: []string{addr}})
			wants(t, f.URL(t.Context(), "http://"+addr+"/"), FailBroken)
		})
	}
}

func TestLongerThanItsLength(t *testing.T) {
	addr := raw(t, func(c net.Conn) { io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more") })
	p := fetcher(t, Options{AllowHosts: []string{addr}}).URL(t.Context(), "http://"+addr+"/")
	wants(t, p, "")
	if string(p.Body) != "ok" {
		t.Errorf("body %q", p.Body)
	}
}

func TestTimeouts(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"no headers": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"slow body": func(w http.ResponseWriter, r *http.Request) {
			tick := time.NewTicker(5 * time.Millisecond)
			defer tick.Stop()
			for {
				select {
				case <-r.Context().Done():
					return
				case <-tick.C:
					w.Write([]byte("."))
					w.(http.Flusher).Flush()
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, h)
			wants(t, fetcher(t, Options{Timeout: 150 * time.Millisecond}, s).URL(t.Context(), s.URL), FailTimeout)
		})
	}
}

// A server that takes the connection and never agrees on its encryption.
func TestHandshakeThatNeverEnds(t *testing.T) {
	stop := make(chan struct{})
	addr := raw(t, func(net.Conn) { <-stop })
	t.Cleanup(func() { close(stop) })
	f := fetcher(t, Options{AllowHosts: []string{addr}, Timeout: 150 * time.Millisecond})
	wants(t, f.URL(t.Context(), "https://"+addr+"/"), FailTimeout)
}

func TestSlowHeaderLineByLine(t *testing.T) {
	stop := make(chan struct{})
	addr := raw(t, func(c net.Conn) {
		io.WriteString(c, "HTTP/1.1 200 OK\r\n")
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				if _, err := fmt.Fprintf(c, "X-%d: a\r\n", i); err != nil {
					return
				}
			}
		}
	})
	t.Cleanup(func() { close(stop) })
	f := fetcher(t, Options{AllowHosts: []string{addr}, Timeout: 150 * time.Millisecond})
	wants(t, f.URL(t.Context(), "http://"+addr+"/"), FailTimeout)
}

// A capture goes through JSON, which would turn such bytes into question marks.
func TestHeadersThatAreNotUTF8(t *testing.T) {
	addr := raw(t, func(c net.Conn) {
		io.WriteString(c, "HTTP/1.1 200 OK\r\nX-Title: M\xfcnchen\r\nX-Stadt: Köln\r\nContent-Length: 2\r\n\r\nok")
	})
	p := fetcher(t, Options{AllowHosts: []string{addr}}).URL(t.Context(), "http://"+addr+"/")
	wants(t, p, "")
	if h := http.Header(p.Capture.ResponseHeaders); h.Get("X-Title") != "München" || h.Get("X-Stadt") != "Köln" {
		t.Errorf("headers %q", h)
	}
}

func TestRedirectThatIsNotUTF8(t *testing.T) {
	addr := raw(t, func(c net.Conn) {
		io.WriteString(c, "HTTP/1.1 302 Found\r\nLocation: ftp://m\xfcnchen.example/\r\nContent-Length: 0\r\n\r\n")
	})
	p := fetcher(t, Options{AllowHosts: []string{addr}}).URL(t.Context(), "http://"+addr+"/")
	wants(t, p, FailUnknownScheme)
	if to := p.Capture.Redirects[0].To; to != "ftp://münchen.example/" {
		t.Errorf("redirect to %q", to)
	}
}
