package fetch

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
)

// certificate is one for 127.0.0.1 unless change says otherwise; it signs itself.
func certificate(t *testing.T, change func(*x509.Certificate)) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	c := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		Subject:      pkix.Name{CommonName: "test"},
		NotBefore:    now.Add(-24 * time.Hour),
		NotAfter:     now.Add(24 * time.Hour),
		IPAddresses:  []net.IP{net.IPv4(127, 0, 0, 1)},
		KeyUsage:     x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		IsCA:         true, BasicConstraintsValid: true,
	}
	change(c)
	der, err := x509.CreateCertificate(rand.Reader, c, c, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(parsed)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}

// serveTLS starts a server that speaks HTTP/2 with the certificate.
func serveTLS(t *testing.T, cert tls.Certificate, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewUnstartedServer(h)
	s.EnableHTTP2 = true
	s.TLS = &tls.Config{Certificates: []tls.Certificate{cert}}
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // refused handshakes are what is tested
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

// trusting makes a Fetcher that trusts the pool's certificates, and no others.
func trusting(t *testing.T, pool *x509.CertPool, s *httptest.Server) *Fetcher {
	t.Helper()
	f := fetcher(t, Options{}, s)
	f.pool.TLSClientConfig.RootCAs = pool
	return f
}

func TestCertificates(t *testing.T) {
	for _, c := range []struct {
		name, key string
		trusted   bool
		change    func(*x509.Certificate)
	}{
		{"good", "", true, func(*x509.Certificate) {}},
		{"self-signed", "fetch.tls_unknown", false, func(*x509.Certificate) {}},
		{"expired", "fetch.tls_expired", true, func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Hour) }},
		{"not yet valid", "fetch.tls_expired", true, func(c *x509.Certificate) { c.NotBefore = time.Now().Add(time.Hour) }},
		{"wrong host", "fetch.tls_name", true, func(c *x509.Certificate) {
			c.IPAddresses, c.DNSNames = nil, []string{"other.example"}
		}},
		{"wrong purpose", "fetch.tls_certificate", true, func(c *x509.Certificate) {
			c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cert, pool := certificate(t, c.change)
			if !c.trusted {
				pool = x509.NewCertPool()
			}
			s := serveTLS(t, cert, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "page") })
			p := trusting(t, pool, s).URL(t.Context(), s.URL)
			if c.key == "" {
				wants(t, p, "")
				if p.Capture.Certificate != claims.SHA256(cert.Certificate[0]) {
					t.Errorf("certificate %q", p.Capture.Certificate)
				}
				return
			}
			wants(t, p, FailTLS)
			if p.Capture.Message.Key != c.key {
				t.Errorf("sentence %q (%v)", p.Capture.Message.Key, p.Err())
			}
		})
	}
}

func TestHTTP2(t *testing.T) {
	cert, pool := certificate(t, func(*x509.Certificate) {})
	s := serveTLS(t, cert, func(w http.ResponseWriter, r *http.Request) {
		if r.ProtoMajor != 2 {
			t.Errorf("asked by %s", r.Proto)
		}
		switch r.URL.Path {
		case "/reset":
			w.Write([]byte("begun"))
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		case "/headers":
			for range 1 << 10 {
				w.Header().Add("X-Long", strings.Repeat("x", 1<<10))
			}
		}
		w.Write([]byte("page"))
	})
	f := trusting(t, pool, s)
	p := f.URL(t.Context(), s.URL)
	wants(t, p, "")
	if got := p.Capture.RequestHeaders[":authority"]; len(got) != 1 || got[0] != s.Listener.Addr().String() {
		t.Errorf("request headers %v", p.Capture.RequestHeaders)
	}
	if p.Capture.Proto != "HTTP/2.0" {
		t.Errorf("answered by %q", p.Capture.Proto)
	}
	wants(t, f.URL(t.Context(), s.URL+"/reset"), FailBroken)
	wants(t, f.URL(t.Context(), s.URL+"/headers"), FailHeaderTooLarge)
}

func TestTLSWhereThereIsNone(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) {})
	p := fetcher(t, Options{}, s).URL(t.Context(), "https://"+s.Listener.Addr().String())
	wants(t, p, FailTLS)
	if p.Capture.Message.Key != "fetch.tls_none" {
		t.Errorf("sentence %q", p.Capture.Message.Key)
	}
}

func TestHTTPWhereThereIsTLS(t *testing.T) {
	cert, _ := certificate(t, func(*x509.Certificate) {})
	s := serveTLS(t, cert, func(http.ResponseWriter, *http.Request) {})
	wants(t, fetcher(t, Options{}, s).URL(t.Context(), "http://"+s.Listener.Addr().String()), FailStatus)
}
