package fetch

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
	"pgregory.net/rapid"
)

func TestGuardJudgesAddresses(t *testing.T) {
	g := newGuard(nil)
	for _, c := range []struct {
		addr string
		ok   bool
	}{
		{"9.9.9.9", true},
		{"2620:fe::9", true},
		{"::ffff:9.9.9.9", true},
		{"64:ff9b::909:909", true}, // a public host behind NAT64
		{"100.63.255.255", true},
		{"100.128.0.1", true},
		{"172.15.255.255", true},
		{"2001:4860:4860::8888", true},
		{"127.0.0.1", false},
		{"127.255.255.254", false},
		{"0.0.0.0", false},
		{"10.1.2.3", false},
		{"172.31.0.1", false},
		{"192.168.1.1", false},
		{"169.254.169.254", false},
		{"100.64.0.1", false}, // carrier-grade NAT
		{"100.127.255.255", false},
		{"192.0.0.8", false}, // protocol assignments
		{"192.0.2.1", false},
		{"198.51.100.1", false},
		{"203.0.113.1", false},
		{"192.88.99.1", false}, // relays of 6to4
		{"198.18.0.1", false},
		{"224.0.0.1", false},
		{"239.255.255.250", false},
		{"240.0.0.1", false},
		{"255.255.255.255", false},
		{"::", false},
		{"::1", false},
		{"::127.0.0.1", false},
		{"::ffff:127.0.0.1", false},
		{"::ffff:10.0.0.1", false},
		{"64:ff9b::7f00:1", false},
		{"64:ff9b::a00:1", false},
		{"::ffff:100.64.0.1", false},
		{"::ffff:224.0.0.1", false},
		{"::ffff:255.255.255.255", false},
		{"::ffff:0:7f00:1", false}, // translated (RFC 2765)
		{"::9.9.9.9", false},       // compatible (RFC 4291, 2.5.5.1), long given up
		{"64:ff9b::6440:1", false},
		{"64:ff9b::e000:1", false},
		{"64:ff9b::ffff:ffff", false},
		{"64:ff9b::", false},
		{"64:ff9b:1::a00:1", false},    // local-use NAT64
		{"2002:7f00:1::", false},       // 6to4
		{"2002:909:909::1", false},     // 6to4, whatever is inside
		{"2001:0:4136:e378::1", false}, // Teredo
		{"2001:10::1", false},          // ORCHID
		{"2001:db8::1", false},
		{"3fff::1", false},
		{"100::1", false},              // discard-only
		{"5f00::1", false},             // segment routing
		{"2620:fe::5efe:a00:1", false}, // ISATAP
		{"2620:fe::200:5efe:a00:1", false},
		{"fc00::1", false},
		{"fe80::1", false},
		{"fe80::1%eth0", false},
		{"2620:fe::9%eth0", false},
		{"ff02::1", false},
		{"ff0e::1", false},
		{"fec0::1", false},
	} {
		if err := g.judge(netip.MustParseAddr(c.addr), c.addr, false); (err == nil) != c.ok {
			t.Errorf("%s: %v, want ok=%v", c.addr, err, c.ok)
		}
	}
}

func TestGuardHoldsForEveryIPv4InsideIPv6(t *testing.T) {
	g := newGuard(nil)
	rapid.Check(t, func(t *rapid.T) {
		v4 := netip.AddrFrom4([4]byte(rapid.SliceOfN(rapid.Byte(), 4, 4).Draw(t, "v4")))
		b := v4.As4()
		mapped := netip.AddrFrom16(v4.As16())
		gateway := netip.AddrFrom16([16]byte{0, 0x64, 0xff, 0x9b, 12: b[0], 13: b[1], 14: b[2], 15: b[3]})
		want := g.judge(v4, "x.example", false) == nil
		for _, a := range []netip.Addr{mapped, gateway} {
			if got := g.judge(a, "x.example", false) == nil; got != want {
				t.Fatalf("%s allowed %v, but %s %v", a, got, v4, want)
			}
		}
	})
}

func TestGuardOfNamedHosts(t *testing.T) {
	g := newGuard([]string{"Intranet", "box.example:8080", "127.0.0.1", "[::1]:9000", "fd00::5", " "})
	for _, c := range []struct {
		host, port string
		ok         bool
	}{
		{"intranet", "80", true},
		{"intranet", "8443", true},
		{"box.example", "8080", true},
		{"box.example", "80", false},
		{"127.0.0.1", "1234", true},
		{"::1", "9000", true},
		{"::1", "80", false},
		{"fd00::5", "80", true},
		{"localhost", "80", false},
		{"", "80", false},
	} {
		if got := g.names(c.host, c.port); got != c.ok {
			t.Errorf("names(%q, %s) = %v", c.host, c.port, got)
		}
	}
	for addr, ok := range map[string]bool{"10.0.0.1": true, "127.0.0.1": true, "fd00::1": true, "100.64.0.1": true,
		"169.254.169.254": false, "0.0.0.0": false, "224.0.0.1": false, "fe80::1%eth0": false} {
		if err := g.judge(netip.MustParseAddr(addr), "intranet", true); (err == nil) != ok {
			t.Errorf("intranet at %s: %v, want ok=%v", addr, err, ok)
		}
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	f := fetcher(t, Options{})
	port := portOf(mustURL(t, s.URL))
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "0.0.0.0",
		"2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0x7f000001", "127.0.0.1.", "127。0。0。1", "１２７.0.0.1",
		"[fe80::1%25lo]", "[::1%25lo]", "169.254.169.254", "[64:ff9b::127.0.0.1]"} {
		t.Run(host, func(t *testing.T) {
			wants(t, f.URL(t.Context(), "http://"+host+":"+port+"/"), FailPrivateAddress)
		})
	}
}

func TestOtherNamesOfANamedHostAreRefused(t *testing.T) {
	var asked atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { asked.Add(1); w.Write([]byte("page")) })
	port := portOf(mustURL(t, s.URL))
	f := fetcher(t, Options{AllowHosts: []string{"inside.example"}})
	f.resolver = resolver(t, "127.0.0.1")

	wants(t, f.URL(t.Context(), "http://inside.example:"+port+"/"), "")
	wants(t, f.URL(t.Context(), "http://INSIDE.example.:"+port+"/"), "")
	wants(t, f.URL(t.Context(), "http://outside.example:"+port+"/"), FailPrivateAddress)
	wants(t, f.URL(t.Context(), "http://127.0.0.1:"+port+"/"), FailPrivateAddress)
	if asked.Load() != 2 {
		t.Errorf("asked %d times", asked.Load())
	}
}

func TestAnswerThatChangesBetweenCheckAndDial(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	f := fetcher(t, Options{})
	f.resolver = resolver(t, "9.9.9.9", "127.0.0.1")

	first, err := f.resolver.LookupNetIP(t.Context(), "ip4", "two-faced.example")
	if err != nil || len(first) != 1 || f.guard.judge(first[0], "two-faced.example", false) != nil {
		t.Fatalf("the first answer must pass: %v, %v", first, err)
	}
	wants(t, f.URL(t.Context(), "http://two-faced.example:"+portOf(mustURL(t, s.URL))+"/"), FailPrivateAddress)
}

func TestUnknownHost(t *testing.T) {
	f := fetcher(t, Options{})
	f.resolver = resolver(t, "")
	p := f.URL(t.Context(), "http://no-such-host.example/")
	wants(t, p, FailHostNotFound)
	if p.Capture.Message.Key != "fetch.host_not_found" {
		t.Errorf("sentence %q", p.Capture.Message.Key)
	}
}

func mustURL(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// answerDNS answers questions for IPv4 addresses until conn is closed; an empty
// answer says that there is no such name.
func answerDNS(conn net.PacketConn, answers []string) {
	buf := make([]byte, 1500)
	for {
		n, from, err := conn.ReadFrom(buf)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(buf[:n]) != nil || len(m.Questions) != 1 {
			continue
		}
		q := m.Questions[0]
		reply := dnsmessage.Message{Questions: m.Questions,
			Header: dnsmessage.Header{ID: m.ID, Response: true, Authoritative: true, RecursionAvailable: true}}
		if answers[0] == "" || !strings.Contains(q.Name.String(), ".") {
			reply.RCode = dnsmessage.RCodeNameError
		} else if q.Type == dnsmessage.TypeA {
			reply.Answers = []dnsmessage.Resource{{
				Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
				Body:   &dnsmessage.AResource{A: netip.MustParseAddr(answers[0]).As4()},
			}}
			if len(answers) > 1 {
				answers = answers[1:]
			}
		}
		if out, err := reply.Pack(); err == nil {
			conn.WriteTo(out, from)
		}
	}
}
